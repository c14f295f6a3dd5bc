"""Masks in Chinese text put into words: 某市, 若干亿元, 第某位, 某某同志."""

from __future__ import annotations

import re

from speechcast.languages.zh_numerals import digits
from speechcast.narration.normalise.masks import FIGURE, NAME, RUN, UNKNOWN, run_of
from speechcast.narration.normalise.rules import rule

_PLACE = (
    "省|市|县|区(?!块)|乡(?!亲)|镇|村|州|街道|路|旗|盟|社区|小区|大道|国(?!民|家)|地区|湖|山|河|江|岛|港|校|厂|院|"
    "班|组|队|团|连|营|旅|师(?!傅|生)|军(?!民)|部(?!分)|局|委|办|处(?!于)|科|所(?!有|以)|司|厅"
)
_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常]"
)
_PERSON = (
    "同志|先生|女士|老师|同学|书记|主任|主席|教授|院士|博士|师傅|代表|委员(?!会)|总理|部长|厅长|处长|科长|所长|局长|校长|院长|"
    "市长|县长|区长|镇长|乡长|省长|医生|护士|烈士|英雄|董事长|总经理|总裁|经理|大爷|大妈|大娘|爷爷|奶奶|阿姨|叔叔|将军|首长|"
    "队长|班长|团长|会长|站长|厂长|村长|支书|等同志|等人|副"
)
_PEOPLE = (
    "人民|儿女|父老|乡亲|百姓|群众|干部|各界|各族|籍|经济|历史|大地|精神|文化|广大|全体|发展|方言|口音|特产|产业|农业|工业|"
    "全域|全境|上下|城乡|干群|的明天|的发展|的历史|的未来|老区|之行|行"
)
_BODY = (
    "公司|集团|单位|学校|大学|学院|中学|小学|医院|工厂|中心|党委|支部|党支部|企业|项目|工程|银行|法院|论坛|会议|杯|基地|园区|"
    "开发区|高新区|新区|协会|学会|研究所|研究院|实验室|报|日报|电视台|水库|机场|车站|大桥|高速|铁路|品牌|牌|有限|股份|科技|"
    "县委|市委|省委|区委|教育|文化局"
)
_UNIT = (
    "[多余几]?(?:[百千万亿]+)?(?:元|美元|吨|斤|公斤|千克|公里|千米|米|亩|公顷|平方|立方|人次|人(?!民|大)|户|家|个|名|位|"
    "项|件|条|座|所|台|套|辆|处|场|次|批|天|岁|倍|成(?!为)|度|万|亿|千|百|小时|分钟|秒|头|只|株|棵|起|例|篇|册|本|张|"
    "笔|架|艘|班次|期|届|步|分|多|余|年|月|种|类|级|层|间|套|幅|封|份|亩|支|片|段)"
)


_ANY = f"(?P<said>{RUN})"
_NAMES = f"(?P<said>{run_of(NAME, UNKNOWN)})"


def _name(run: str) -> str:
    return "某" if len(run) == 1 else "某某"


def _year(match: re.Match[str]) -> str:
    return digits(match["head"]) + "某" * len(match["mask"])


def _unplaced(match: re.Match[str]) -> str:
    if match["said"][0] == FIGURE:
        return "若干"
    return _name(match["said"])


# fmt: off
MASK_RULES = (
    # 20××年, 二〇××年
    rule(rf"(?P<said>(?<!\d)(?P<head>[12]\d{{0,2}})(?P<mask>{RUN}))(?=年)", _year),
    rule(rf"(?<=[〇零一二三四五六七八九])(?P<said>{RUN})(?=年)", lambda match: "某" * len(match["said"])),
    # 增长*%, 增长**.*%
    rule(rf"(?P<said>{RUN}\s*(?:[.．点]\s*{RUN})?\s?%)", "百分之若干"),
    rule(rf"(?P<said>{RUN}\s*‰)", "千分之若干"),
    rule(rf"(?P<said>{RUN}[.．]{RUN})", "若干"),
    rule(rf"(?<=第){_ANY}", "某"),
    rule(rf"{_ANY}(?=个(?!人)[\u4e00-\u9fff])", "若干"),
    rule(rf"{_ANY}(?=[年月日号时届](?![多余代期候间]|来|以来|来的))", "某"),
    rule(rf"{_NAMES}(?={_PEOPLE})", "某地"),
    rule(rf"(?<={_SURNAME})(?P<said>{run_of(NAME, UNKNOWN)})", lambda match: _name(match["said"])),
    rule(rf"{_NAMES}(?={_PERSON})", "某某"),
    rule(rf"(?P<said>{run_of(FIGURE)})(?={_UNIT})", "若干"),
    rule(rf"{_NAMES}(?=(?:{_PLACE}|{_BODY}))", "某"),
    rule(rf"(?P<said>{run_of(NAME)})(?=人(?!次|员|口))", "某地"),
    rule(rf"(?P<said>{run_of(UNKNOWN)})(?={_UNIT})", "若干"),
    rule(rf"{_NAMES}(?=[\u4e00-\u9fff]{{1,6}}(?:{_BODY}))", "某"),
    rule(_ANY, _unplaced),
)
# fmt: on
