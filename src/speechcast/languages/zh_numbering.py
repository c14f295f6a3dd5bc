"""Chinese: the ways in which items are numbered."""

from __future__ import annotations

import re

from speechcast.languages.cues import LAST, NEXT, NumberStyle

_DIGITS = "一二三四五六七八九"


def _ordinals() -> dict[str, int]:
    """一 … 九十九, and the same in Arabic digits."""
    ordinals: dict[str, int] = {}
    for number in range(1, 100):
        tens, ones = divmod(number, 10)
        text = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens - 1] + "十")
        ordinals[text + (_DIGITS[ones - 1] if ones else "")] = number
        ordinals[str(number)] = number
    return ordinals


ORDINALS = _ordinals()
_CIRCLED = {chr(ord("①") + i): i + 1 for i in range(20)}
_SEQUENCE = {
    "首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST,
    "再就是": NEXT, "再有就是": NEXT, "再一": NEXT, "还有": NEXT, "另外一": NEXT,
}  # fmt: skip
_TURNS = {"先": 1, "再": 2, "最后": LAST}
N = "(?P<n>[一二三四五六七八九十]{1,3})"
_A = r"(?P<n>[1-9]\d?)"

_UNIT = "[个点件条项句步门堂]"
_TALK = (
    "(?:(?:那么?|好|下面|接下来|现在|首先|最后)，?)?我?们?(?:先|再|还要|接着|最后)?(?:来|想|要)?(?:[跟给和同向]大家)?"
    "(?:说说|谈谈|讲讲|看看|聊聊|说|谈|讲|看|聊)(?:一下)?(?=第|最后一)"
)
"""What a speaker says in front of a number by which a subject is named (先讲第一个问题)."""

_ALSO_LAST = f"(?:(?:{_UNIT}|方面)?，?(?:同时)?也是最后的?一)?"
_THOUGHT = "(?:想法|看法|体会|感受|建议|观点|理由|原因|意见|考虑|希望|认识|打算|收获|感悟|心得|思考|启示|启发|倡议|祝愿|心愿)"
_KIND = f"(?=(?:[个件]|[点条](?={_THOUGHT}))?(?P<kind>[^，、。：；“”是的]{{0,4}}))"
"""What is counted (第一个问题): the items of one count say the same."""

_BEING = "(?:(?:那?就)?是[，：:]?(?![否非不吧吗呢]))?"
"""What joins the number to what it counts (第二个难题，是缺人手)."""

_SUBJECT = "(?:问题|方面|话题|任务|要求|建议|体会|意见|情况|原因)"
_WEIGHTY = "(?:[很也还非常最]{0,3}(?:重要|关键|要紧|突出)的?)?"
_ACTS = "抓看查讲学想问思论比评建保促谋防治管听改推稳补降优扩创树夯聚深严转破立育引护争靠盯练清整"
"""Verbs by which the items of a count are called together (一抓…，二抓…)."""

BEGINS = (
    "一二三四五六七八九十第（(1-9①-⑳其首再另最还先"
    "头那好下接现我们来想要跟给和同向说谈讲看聊本"
    "理原建问任启教经体感亮难特变关故案场镜目对举措误困挑机环希期寄嘱叮承心"
)
"""The characters with which all of these begin: by their numbers, by what leads up to them, by what is counted."""

NUMBERING = (
    NumberStyle("一、", re.compile(rf"{N}[ \t\u3000]*[、．.](?![二三四五六七八九十](?:、|产业))\s*"), ORDINALS, label=True),
    NumberStyle("第一部分", re.compile(rf"第{N}(?:部分|篇|章)[、，：:\s]*"), ORDINALS, label=True),
    NumberStyle("（一）", re.compile(rf"[（(]?{N}[）)][、，\s]*"), ORDINALS, label=True),
    NumberStyle("1.", re.compile(rf"{_A}(?:[.．](?!\d)|、)\s*"), ORDINALS, label=True),
    NumberStyle("（1）", re.compile(rf"[（(]?{_A}[）)][、，\s]*"), ORDINALS, label=True),
    NumberStyle("①", re.compile(r"(?P<n>[①-⑳])[、，\s]*"), _CIRCLED, label=True),
    NumberStyle(
        "第一，",
        re.compile(
            rf"(?=[第最头那好下接现首我们先再还来想要跟给和同向说谈讲看聊本])(?:{_TALK}|(?:我们?|本人)的)?"
            rf"(?:第(?!最)|头(?=一{_UNIT})|(?=最后一{_UNIT}))(?P<n>最后一|[一二三四五六七八九十]{{1,3}}){_ALSO_LAST}{_KIND}"
            r"(?:[，、：:](?:是要(?![素点求领害职闻道么]))?|(?:个|点|件事?|条|项|方面|步|关|招|仗|课|样(?:东西)?|桩)(?:[，：:]|就?是[，：:]?)\s*"
            rf"|(?:个|句|种|件|点|条|项|门|堂|重|场|道|类|块|篇|轮|支|招|层)[^，。：；“”是的]{{1,4}}(?:[，：:]?就?[是叫](?:[，：:]|(?=[“「]))|就?是(?![否非不吧吗呢在])(?![^，。；：]{{0,14}}的[，。；])|[，：:]{_BEING})\s*"
            rf"|个?{_SUBJECT}就?是(?:关于)?|[个点条]?{_THOUGHT}(?:就?是[，：:]?|[：:])\s*|[种类]就?是|是[，：:]\s*)"
        ),
        ORDINALS | {"最后一": LAST}, inside=True, label=True, series="第一",
    ),
    NumberStyle(
        "理由一：",
        re.compile(
            r"(?P<kind>理由|原因|建议|问题|任务|启示|教训|经验|体会|感受|亮点|难点|特点|变化|关键词|故事|案例|场景|镜头|目标|对策|举措|措施|误区|困惑|挑战|机遇|原则|环节|希望|期望|寄语|嘱托|叮嘱|承诺|心愿|感动|难题)"
            r"(?:之(?=[^：:，,]{1,3}[，,])|之?(?=[^，,]{1,3}[：:]))(?P<n>[一二三四五六七八九十]{1,3}|[1-9])[：:，,]\s*"
        ),
        ORDINALS, inside=True, label=True,
    ),
    NumberStyle("一个是", re.compile(r"(?P<n>一)个[^，。：；“”是的]{0,3}是[，：:]?(?![一否不])"), {"一": 1}, series="第一"),
    NumberStyle("一是", re.compile(rf"{N}是(?:要(?![素点求领害职闻道]))?"), ORDINALS, inside=True),
    NumberStyle("一要", re.compile(rf"{N}要"), ORDINALS, inside=True),
    NumberStyle("一抓", re.compile(rf"{N}(?=(?P<kind>[{_ACTS}]))"), ORDINALS, inside=True, least=3),
    NumberStyle("其一，", re.compile(rf"其{N}(?:是)?[，、：]?"), ORDINALS, inside=True),
    NumberStyle(
        "先说，", re.compile(r"(?P<n>先|再|最后)(?:来)?(?:说说|谈谈|讲讲|看看|聊聊|说|谈|讲|看|聊)(?:一下)?(?![话法起到过]|明(?!年))"),
        _TURNS, label=True,
    ),
    NumberStyle(
        "首先，",
        re.compile(
            rf"(?P<n>首先|其次|再次|再者|最后(?!一{_UNIT})|再有?就是|(?:再|另外)一(?=[个点条])|还有(?=一[个点条项]))"
            rf"(?:(?<=[先次者后是])[，,是]?|(?<=[一有])一?[个点条项]{_WEIGHTY}{_SUBJECT}?(?:[，：:]就?是?|就?是[，：:]?))(?:要)?"
        ),
        _SEQUENCE, inside=True, series="第一",
    ),
)  # fmt: skip
