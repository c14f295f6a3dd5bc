"""Masks in Chinese text put into words: 某市, 若干亿元, 第某位, 某某同志."""

from __future__ import annotations

import re

from speechcast.languages.zh_numerals import digits
from speechcast.narration.normalise.rules import Rule

# A single × stands between factors and a single X is a letter, unless what follows names a place.
_RUN = r"(?:\*+|□+|×{2,}|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|(?<![\d×])×(?=[^\d×\s]))"
_PLACE = "省|市|县|区|乡|镇|村|州|街道|路|旗|盟|社区|小区|大道|国|地区|湖|山|河|江"
_SINGLE_X = rf"(?<![A-Za-z0-9])X(?=(?:{_PLACE}|年|月|日))"
MASK = rf"(?P<mask>{_RUN}|{_SINGLE_X})"
_SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常]"
_PERSON = (
    "同志|先生|女士|老师|同学|书记|主任|主席|教授|院士|博士|师傅|代表|委员|总理|部长|厅长|处长|科长|所长|局长|"
    "医生|护士|烈士|英雄|董事长|总经理|总裁|经理|大爷|大妈|爷爷|奶奶|阿姨|叔叔|将军|首长"
)
_PEOPLE = (
    "人民|儿女|父老|乡亲|百姓|群众|干部|各界|各族|籍|经济|历史|大地|精神|文化|广大|全体|"
    "发展|方言|口音|特产|产业|农业|工业"
)
_UNIT = (
    "[多余几]?(?:[百千万亿]+)?(?:元|美元|吨|斤|公斤|千克|公里|千米|米|亩|公顷|平方|立方|人次|人|户|家|个|名|位|"
    "项|件|条|座|所|台|套|辆|处|场|次|批|天|岁|倍|成|度|万|亿|千|百|小时|分钟|秒|头|只|株|棵|起|例|篇|册|本|张|"
    "笔|架|艘|班|期|届|步|分|多)"
)


def _figures(head: str, mask: str) -> str:
    return digits(head) + "某" * len(mask)


def _name(run: str) -> str:
    return "某" if len(run) == 1 else "某某"


def _rule(before: str, after: str, say: str) -> Rule:
    """A mask between what stands before and after it, said as `say`."""
    pattern = re.compile(f"{before}(?P<said>{MASK}){after}")
    return Rule(pattern, lambda match: say)


MASK_RULES = (
    Rule(
        re.compile(r"(?P<said>(?<!\d)(?P<head>[12]\d{0,2})(?P<mask>\*+|[×□]+|[Xx]+))(?=年)"),
        lambda match: _figures(match["head"], match["mask"]),
    ),
    Rule(
        re.compile(r"(?P<said>(?<=[〇零一二三四五六七八九])(?P<mask>\*+|[×□]+|[Xx]+))(?=年)"),
        lambda match: "某" * len(match["mask"]),
    ),
    Rule(
        re.compile(rf"(?P<said>{MASK}\s*(?:[.．点]\s*(?:\*+|[×□]+|[Xx]+))?%)"),
        lambda match: "百分之若干",
    ),
    Rule(re.compile(rf"(?P<said>{MASK}\s*‰)"), lambda match: "千分之若干"),
    # A figure with both its parts withheld: **.*亿元.
    Rule(
        re.compile(rf"(?P<said>{MASK}[.．][*×□]+)(?={_UNIT})"),
        lambda match: "若干",
    ),
    _rule("(?<=第)", "", "某"),
    _rule("", r"(?=(?:年|月|日|号|时(?!代|期)|届)(?![多余]))", "某"),
    _rule("", r"(?=个(?:月|百分点|亿|万|[\u4e00-\u9fff]))", "若干"),
    _rule("", rf"(?=(?:{_PLACE})(?!民币))", "某"),
    _rule("", rf"(?={_PERSON})", "某某"),
    Rule(
        re.compile(rf"(?<={_SURNAME})(?P<said>{MASK})"),
        lambda match: _name(match["mask"]),
    ),
    _rule("", rf"(?={_PEOPLE})", "某地"),
    _rule("", rf"(?={_UNIT})", "若干"),
    _rule(
        "",
        r"(?=[\u4e00-\u9fff]{0,6}(?:公司|集团|单位|学校|大学|学院|中学|小学|医院|工厂|厂|局|部|委|处|中心|党委|支部|班|校长|企业|项目|工程|银行|法院|论坛|会议|杯))",
        "某",
    ),
    Rule(
        re.compile(rf"(?P<said>{MASK})"), lambda match: "某某" if len(match["mask"]) > 1 else "某"
    ),
)
