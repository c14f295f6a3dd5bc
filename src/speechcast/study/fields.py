"""Fields of policy that everybody knows: a heading and a measure of one field go together unread."""

from __future__ import annotations

import re

from speechcast.study.speech import Speech

_ZH_FIELDS = tuple(
    re.compile(words)
    for words in (
        "教育|招生|高校|学校|入学|办学|教师|学生|幼儿园|课堂|义务教育|教学|学前",
        "能源|石油|天然气|油气|电力|煤炭|电网|供暖|光伏|风电|充电",
        "生态|环境治理|污水|污染|垃圾|减排|绿化|碧水|蓝天|净土|碳达峰|河长|造林",
        "民生保障|基本民生|社会保障|抚恤|救助|低保|优抚|养老|社保|福利|困难群众|退役军人",
        "医疗|医院|医保|医药|卫生|疫情|防疫|疫苗|疾控|诊疗|门诊|就诊|健康|药品|药物",
        "城镇化|住房|房子|城市更新|老旧小区|棚户区|城镇|小区|宜居|城市功能",
        "投资|项目|重大工程|基础设施|项目建设|交通、水利|专项债",
        "外贸|外资|进出口|出口|进口|口岸|跨境|开放|关税|货运|自贸|贸易|多边|经济伙伴关系|一带一路|互惠互利|互利共赢",
        "农业|农村|农民|农户|粮食|耕地|乡村|种植|播种|生猪|农田|脱贫|扶贫",
        "就业|岗位|创业|职业技能|农民工|招聘|稳岗",
        "文化|文艺|图书馆|体育|阅读|非遗|旅游|精神文明|群众精神",
        "民生|社会事业|教育|医疗|养老|低保|就医|托幼|卫生|疫苗|药物|门诊|食品|药品",
        "安全生产|应急|消防|防汛|隐患|事故|防灾",
        "社会治理|平安|治安|信访|矛盾纠纷|社区治理|扫黑",
        "科技|创新|研发|科研|技术攻关|实验室|人才",
        "金融|银行|贷款|信贷|融资|资本市场|上市|保险",
        "财政|减税|降费|税费|税率|税收",
        "消费|商圈|餐饮|夜间经济|电商|商贸",
        "党建|党组织|党员|廉政|反腐|作风|纪律|干部|队伍|精神|担当|选拔|正风",
        "立法|法治|执法|司法|普法",
        "政治|(?:贯彻|学习|领会)[^，。；]{0,24}(?:精神|部署|指示)|忠诚|看齐|两个维护|两个确立",
        "群众|老百姓|百姓|民心|民意|民声|为民|惠民|利民|便民|亲民|爱民|富民|民生|人民(?!法院|检察|银行|币|政府|代表|军队|团体|解放军|日报)",
        "政务服务|放管服|审批|一网通办|证照|营商环境|市场主体",
        "制造业|工业|产业链|工业互联网|智能制造|企业技改",
    )
)

_EN_FIELDS = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"school|teacher|pupil|student|universit|college|classroom|educat|literacy",
        r"energy|oil\b|gas\b|electric|solar|wind farm|coal|grid\b",
        r"climate|pollut|emission|recycl|forest|wildlife|sewage",
        r"health|hospital|doctor|nurse|patient|medicine|vaccin",
        r"hous(?:e|es|ing)\b|rent\b|tenant|mortgage|homeless",
        r"jobs?\b|employ|hire|hiring|wage|apprentice",
        r"tax|budget|deficit|spending",
        r"farm|crop|harvest|soil\b|grain|cattle",
        r"roads?\b|bridge|rail|bus(?:es)?\b|traffic|transport",
        r"army|soldier|weapon|missile|troops|arms\b|military|defen[cs]e",
    )
)


def fields_of(speech: Speech, text: str) -> frozenset[int]:
    """The numbers of the fields that `text` has a word of."""
    tables = _ZH_FIELDS if speech.document.language == "zh" else _EN_FIELDS
    return frozenset(number for number, words in enumerate(tables) if words.search(text))


def same_field(speech: Speech, one: str, other: str) -> bool:
    """Whether two texts have words of one field."""
    return bool(fields_of(speech, one) & fields_of(speech, other))
