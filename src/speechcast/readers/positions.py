"""The words by which the position of a mask is known: nouns, units, ordinals, Chinese surnames."""

from __future__ import annotations

import re

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
    "俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵汪祁毛禹狄米贝明臧计伏"
    "成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪"
    "干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封芮储靳段富巫焦巴弓牧车侯全班仰秋仲伊宫宁仇栾甘厉祖武"
    "符刘景詹束龙叶司黎薄白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔闻党翟谭贡姬申扶冉宰雍桑桂牛寿通边扈燕冀尚农温庄晏柴瞿阎连艾鱼"
    "容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂关肖闫游岳佟付迟"
)
FURTHER_SURNAMES = "习冼覃仝佘揭税缑曾涂谷辛饶牟阳简兰麦冷苟隋沙丛敖查苑邝鞠荆胥栗楚鄢谌粟楼郜阚帅练漆晋晁鹿邸辜亓邰郗逯茹亢嵇湛阴昝"
"""Surnames that are rare or begin many a word: of a line alone they make a name only where no word of
the dictionary begins it."""

COMPOUND_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "司徒",
    "慕容",
    "皇甫",
    "令狐",
    "尉迟",
    "端木",
    "公孙",
    "东方",
    "南宫",
)
PLAIN_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕张曹魏姜谢邹苏潘葛范彭鲁韦马袁柳鲍薛贺倪汤罗郝傅顾孟黄萧尹姚邵汪宋庞熊舒董梁杜阮"
    "贾江郭梅林钟徐邱骆夏蔡田樊胡凌霍虞卢莫丁邓洪崔龚程邢裴陆翁荀侯刘龙叶黎白赖谭廖聂肖闫"
)
"""Surnames that are hardly ever the last character of another word."""

_PLACE = (
    r"市(?![场值容况])|县|区(?![别分间])|省(?![略钱心力])|镇(?![静定压痛])|乡(?!愁)|村|州|盟|旗(?![帜下])|"
    r"街道|社区|园区|开发区|新区|自治"
)
_BODY = (
    r"公司|集团|局(?![面势部限])|厅|委(?![托屈])|部(?![署分位])|院|校|大学|学院|学校|中学|小学|医院|银行|工厂|厂|企业|单位|"
    r"协会|学会|商会|办事处|办公室|基地|项目|工程|人大|政协|政府|党委|党组|党校|支部|人社|支行|分行|分局|分公司|股份|日报|电视台"
)
_PERSON = (
    r"同志|先生|女士|小姐|书记|市长|县长|省长|区长|镇长|乡长|村长|主任|主席|部长|局长|厅长|处长|科长|院长|校长|院士|教授|老师|"
    r"董事长|总经理|经理|总裁|代表|委员|常委|秘书长|司令|政委|将军|博士|医生|工程师|烈士|师傅|同学|总理|总统|会长|理事长|所长|站长|行长"
)
NOUN = re.compile(f"(?:{_PLACE}|{_BODY}|{_PERSON}|人民|儿女|大地|籍|方面军)")
"""What follows the name of a place, a body or a person."""

NAMED = re.compile(
    r"(?:[市县省区镇乡村州盟旗](?![委级直属内外长民场值容面政人域城乡区里局领别分间略心力静定落庄帜会务块])|同志|先生|女士|小姐|公司|集团)"
)
"""What follows a name and hardly ever begins a word of its own."""

PLACE_OR_BODY = re.compile(f"(?:{_PLACE}|{_BODY})")
PERSON = re.compile(f"(?:{_PERSON})")

_UNITS = (
    "[%％‰℃°]|个|万(?!达|向|象)|亿(?!达)|千(?!禧)|百(?!货|姓|度)|元(?!旦|宵)|[美欧港日澳]元|英镑|卢布|人民币|"
    "人(?!民|大|才|社|武|事|物|口|力|员|文|行|保|工|家|类|生|间|均|心|防|们|士|居)|家(?!庭|园|乡|长|属|具|电|族|校)|"
    "名(?!胜|城|校|誉|称|单|医|牌|特|企|家|师|优|品)|位(?!于|居|列|置)|项(?!目)|次(?!序|要|于|生)|日(?!报|前|常|益|照|夜)|"
    "月(?!球|亮|光)|年(?!轻|青|鉴|华|货|味|会)|度(?!假)|分(?!局|公司|院|校|行|店|部|会|管|析|别|工|布|成)|届|岁|"
    "倍|成(?!立|为|功|员|都|果|就|长|绩|本)|条(?!件|例)|座(?!谈)|所(?!长|有|以|属|谓|在|需)|台(?!湾|风|州|办)|"
    "件(?!事)|户(?!籍|外)|亩|吨|公顷|公里|千米|平方|立方|米|厘米|毫米|公斤|千克|斤|千瓦|兆瓦|辆|架|艘|套|批(?!准|复)|"
    "支(?!部|持|队|行|援|付|出|撑)|场(?!馆|所|地|景|部|区)|期(?!待|盼|望)|号(?!召)|章|节(?!约|能)|页|"
    "字(?!画)|点(?!位|亮|赞)|时(?!代|候|间)|秒|周(?!边)|季度|天(?!津|水|下|然|地|河)|种(?!子|植)|类|层|株|栋|幢|组(?!织|长|建|委|团)|"
    "篇|册|本(?!来|地|市|省|县|次)|笔|宗|例|班(?!子|主任|列)|轮|余|多(?!么|样|元|方)"
)
UNIT = re.compile(rf"\s?(?:[多余]?(?:{_UNITS}))")
"""What follows a figure in Chinese."""

ENGLISH_UNIT = re.compile(
    r"\s?(?:[%‰℃°]|(?:per ?cent|percent|percentage|hundred|thousand|million|billion|trillion|dollars|euros|pounds|"
    r"years?|months?|weeks?|days?|hours?|minutes?|people|jobs|miles|kilomet(?:re|er)s|tonnes|tons|acres|times|"
    r"th|st|nd|rd)\b)",
    re.IGNORECASE,
)
ENGLISH_NOUN = re.compile(
    r"\s?(?:City|County|Province|District|Town|Village|State|Street|Company|Corporation|Corp|Co|Inc|Ltd|Group|Bank|"
    r"University|College|School|Institute|Hospital|Ministry|Department|Bureau|Office|Agency|Committee|Association)\b"
)
HONORIFIC = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Minister|Secretary|Mayor|Governor|Chairman|Chairwoman|"
    r"Senator|Comrade|Sir|Lord|Lady|Captain|Colonel|General)\.?\s)$"
)
AMOUNT = re.compile(r"(?:[$€£¥￥]|\b(?:USD|RMB|CNY|EUR|No\.)\s?)$")
"""What precedes a figure."""

ORDINAL = "第"
_DEMANDING = (
    *"和与及、在由从到向对给把被于像是为叫自赴去达约第", "增长", "下降", "超过", "突破", *_PERSON.split("|"), *PLAIN_SURNAMES,
)  # fmt: skip


def demands_noun(text: str) -> bool:
    """Whether a name or a figure must follow at the end of `text`: a preposition, a title, 第."""
    return text.endswith(_DEMANDING)


_LEADING_ON = re.compile(
    "(?:(?<![重需主必首纲摘次紧提简概])要|(?<![但凡若也])也|很|更|最|再|又|不|必须|应该|应当|能够|可以)$"
)


def leads_on(text: str) -> bool:
    """Whether `text` ends in words that belong to the one behind them, as no emphasis does."""
    return _LEADING_ON.search(text[-3:]) is not None


CANNOT_FOLLOW_OPENING = frozenset("的地得着了过，。、；：！？）》”’,.;:!?)]}")
"""Characters with which emphasised words do not begin."""

ORDINARY_MOU = frozenset("些种个一位项类次件处时天人物事方段款条句地")
"""What follows 某 in ordinary language, where nothing is withheld."""
