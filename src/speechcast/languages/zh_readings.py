"""Readings that the dictionary misses: speech phrases, particles, surnames before titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_SURNAMES = {
    "曾": "zeng1", "单": "shan4", "任": "ren2", "解": "xie4", "仇": "qiu2", "查": "zha1",
    "盖": "ge3", "区": "ou1", "朴": "piao2", "华": "hua4", "宁": "ning4", "燕": "yan1",
    "纪": "ji3", "乐": "yue4", "翟": "zhai2", "覃": "qin2", "冼": "xian3", "缪": "miao4",
    "牟": "mu4", "尹": "yin3", "黑": "he4", "员": "yun4", "召": "shao4", "应": "ying1",
    "曲": "qu1", "车": "che1", "石": "shi2", "卜": "bu3", "葛": "ge3", "那": "na1",
    "柏": "bai3", "种": "chong2", "洗": "xian3", "折": "she2", "隗": "wei3", "谌": "chen2",
    "莘": "shen1", "郇": "xun2", "万": "wan4", "教": "jiao4", "晟": "cheng2",
}  # fmt: skip
_TITLE = (
    "先生|女士|同志|主任|老师|书记|市长|县长|省长|区长|镇长|乡长|村长|部长|局长|校长|院长|厅长|处长|科长|所长|"
    "教授|总经理|董事长|厂长|经理|师傅|医生|大夫|主席|总理|委员|代表|队长|班长|律师|工程师|博士|院士|"
    "同学|大爷|大妈|大娘|大叔|阿姨|奶奶|爷爷|总裁|秘书长|站长|会长|社长|团长|主编|导演|教练|法官|检察长|家"
)
_SURNAME = re.compile(
    f"(?<![\\u4e00-\\u9fff])([{''.join(_SURNAMES)}])(?={_TITLE})"
    f"|(?<=[请是由和对向让跟与给叫听有问及])([{''.join(_SURNAMES)}])(?=(?:{_TITLE.removesuffix('|家')}))"
)

_CLAUSE = re.compile(r"[，。！？；：、\s]")
_HAN = re.compile("[\u4e00-\u9fff]")
_NUMERAL = re.compile("[零一二两三四五六七八九十百千几第百分]")
_GROWN = re.compile("[得大出成高满到起了着]|在[^，。]{0,6}[里上中]")
_GROWING = frozenset(["正", "苗", "草", "树", "庄稼", "茁壮", "疯", "猛", "好好", "越"])
_OFFICE = re.compile(
    "[省市县区乡镇村州局厅部处科股所院校队班组排连营团旅师军站段店厂司会社行馆家事书察谋员士车船舰机级学族酋首兄庭船]$"
)
_COUNTING = re.compile(
    "[零一二两三四五六七八九十百千万亿几这那哪各每某此该多数何新本同另别诸第半]$|这个|那个|任何|某些"
)
_AGAIN = re.compile(
    "[走回温拾启返见读聚逢游访登提铸焕燃估修组构划整振塑建现来述申]|上(?!任|要)|新[^，。]|装上阵"
)
_PATTERNS = (
    (re.compile("(?<=[应能可愿][^，。])(?P<said>尽)(?=[^，。是管快早量可力])"), "jin4"),
    (re.compile("(?P<said>应)(?=[^，。]尽[^，。])"), "ying1"),
    (re.compile("(?<=[摸看够找用管睡买犯逮抓][得不])(?P<said>着)"), "zhao2"),
    (
        re.compile(
            "(?<=[一二两三个户人项村])[^，。！？；]{0,4}(?:不|不能)(?P<said>落)(?=[，。！？；、”]|$)"
        ),
        "la4",
    ),
    (re.compile("(?<=不)(?P<said>落)(?=[一下]?[个户人项村件])"), "la4"),
    (
        re.compile(
            "(?P<said>还)(?=(?:给|老百姓|百姓|群众|人民|市民|居民|大自然|自然|大地|河|湖|山|路|绿|草|林|耕|湿|田)"
            "[^，。！？；]{0,8}(?:一[片个方江湾泓份]|于))"
        ),
        "huan2",
    ),
    (re.compile("(?<=所)(?P<said>为)"), "wei2"),
    (
        re.compile(
            "(?:(?<=[这那哪])|(?<=[这那每哪干爱]一))(?P<said>行)(?![动为走驶程李政人列不得吗么吧])"
        ),
        "hang2",
    ),
    (re.compile("(?<=[外内业位名界老些]同)(?P<said>行)(?![者走人])"), "hang2"),
    (re.compile("(?<=同)(?P<said>行)(?![业们])"), "xing2"),
    (
        re.compile(
            "(?<![^，。！？；、：“绝决也都就要从争])不(?P<said>当)(?=[^，。！？；、得行言使]{0,7}(?:者|员|人|家|官|长|手|客|兵|汉|派))"
        ),
        "dang1",
    ),
    (re.compile("(?P<said>挣)(?![扎揣])"), "zheng4"),
    (
        re.compile(
            "(?<![一真亲密关迫恳贴急深殷热确适悲凄心])(?P<said>切)(?=[好开成块片断除削碎菜肉]|分好|蛋糕)"
        ),
        "qie1",
    ),
    (re.compile("(?<!面)临(?P<said>难)(?=[不而毋无])"), "nan4"),
    (re.compile("(?<=联)(?P<said>调)(?=试|联试)"), "tiao2"),
    (re.compile("(?<=所不)(?P<said>为)"), "wei2"),
)
"""Readings that a few neighbouring characters decide, wherever the words begin and end."""

_PARTICLE_BEFORE_NOT = re.compile("[亩块片寸处]$|^[这那每各该本此某一]$")
_AFTER_GROUND = frozenset("的上里是在区方带处和与、下面势理位形点段基貌质标铁")
_MUST_AFTER = frozenset(
    ["就", "总", "还", "都", "也", "又", "才", "可", "非", "我", "你", "他", "她", "我们", "你们",
     "他们", "咱们", "咱", "大家", "谁", "先", "更", "仍", "便", "必", "一定", "也许", "恐怕",
     "必须", "真", "至少", "首先", "人", "终究", "终归", "往往", "干部", "群众", "同志", "党员", "企业", "政府"]
)  # fmt: skip
_OBTAIN_AFTER = frozenset("者能方以不所难各应共而并可")
_BE_BEFORE = re.compile(
    r"(?:[以将把由视称作成定列分改转评选誉变化立命化升设名做当成]|目标|主题|时间|假期|规模|比例|价格|地点|总数|面积|"
    r"温度|密度|长度|高度|宽度|深度|增速|增幅|气温|人口|任务|宗旨|核心|特点|标志|中心|金额|总额|期限|范围|对象|"
    r"日期|名称|数量|指标|同比|环比|得分|比分|结果|内容|代码|编号|电话|题目|口号|主线|年龄|占比|[率额量值数])$"
)
_BE_FRAME = re.compile(r"(?:以|将|把|化|变|被|视|由|转|易|聚|拧|汇|改)[^，。！？；：、]{1,16}$")
_FOR_AHEAD = re.compile(
    r"[^，。！？；、]{1,14}?(?:服务|奋斗|着想|造福|争光|添彩|加油|点赞|做|作(?!为)|出|谋|提供|贡献|鼓掌|喝彩|祝福|祈祷|"
    r"保驾|护航|撑腰|减负|赋能|助力|办|解|排|铺|打|创|献|努力|拼搏|发声|代言|说|想|干杯|送|立|担当|负责|祝贺|骄傲|自豪|"
    r"注入|带来|奠定|营造|搭建|开辟|指明|树立|写|增|留|守|分忧|解难|带|买单|服好)"
)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    source = files("speechcast.languages").joinpath("zh_phrases.txt")
    for line in source.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, *reading = line.split()
            table[word] = tuple(reading)
    return table


@lru_cache(maxsize=1)
def _lengths() -> dict[str, tuple[int, ...]]:
    """First character → lengths of the phrases that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for word in _phrases():
        found.setdefault(word[0], set()).add(len(word))
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def phrases_in(
    text: str, start: int, end: int, inner: frozenset[int] | set[int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Known phrases of `text[start:end]`, longest first at each place, without overlap.

    Args:
        text: The text.
        start: Where the run begins.
        end: Where it ends.
        inner: Positions inside words; a phrase neither begins nor ends at one (强调高 is no 调高).
    """
    table, lengths = _phrases(), _lengths()
    at = start
    while at < end:
        found = None
        if at not in inner:
            for length in lengths.get(text[at], ()):
                stop = at + length
                if stop <= end and stop not in inner and text[at:stop] in table:
                    found = table[text[at:stop]]
                    break
        if found is None:
            at += 1
        else:
            yield at, found
            at += len(found)


@dataclass(frozen=True, slots=True)
class Place:
    """A character that stands as a word of its own, and what is around it."""

    text: str
    position: int
    before: str
    after: str

    @property
    def clause(self) -> str:
        """What the clause holds before it."""
        return _CLAUSE.split(self.text[max(0, self.position - 24) : self.position])[-1]

    @property
    def ahead(self) -> str:
        """The next characters."""
        return self.text[self.position + 1 : self.position + 24]


def by_context(text: str, words: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Readings that depend on the neighbours: particles, verbs of one character, surnames.

    Args:
        text: The text.
        words: A run of Han characters as (position, word), in order.
    """
    for index, (position, word) in enumerate(words):
        reading = _READERS.get(word)
        if reading is not None:
            before = words[index - 1][1] if index else ""
            after = words[index + 1][1] if index + 1 < len(words) else ""
            syllable = reading(Place(text, position, before, after))
            if syllable is not None:
                yield position, syllable
    if words:
        start, end = words[0][0], words[-1][0] + len(words[-1][1])
        for pattern, syllable in _PATTERNS:
            for match in pattern.finditer(text, start, end):
                yield match.start("said"), syllable
        for match in _SURNAME.finditer(text, start, end):
            group = 1 if match.group(1) else 2
            yield match.start(group), _SURNAMES[match.group(group)]


def _de_of_manner(place: Place) -> str:
    """地: a particle after what says how, otherwise ground."""
    particle = (
        len(place.before) >= 2
        and bool(place.after)
        and place.after[0] not in _AFTER_GROUND
        and _PARTICLE_BEFORE_NOT.search(place.before) is None
    )
    return "de5" if particle else "di4"


def _de_of_degree(place: Place) -> str:
    """得: must, to obtain, or the particle of a complement."""
    if place.before in _MUST_AFTER:
        return "dei3"
    if not place.before or place.before[-1] in _OBTAIN_AFTER:
        return "de2"
    return "de5"


def _wei(place: Place) -> str:
    """为: to be or become (wei2), or for (wei4)."""
    clause, ahead = place.clause, place.ahead
    if not _HAN.match(ahead):
        return "wei2"
    if not clause:
        return "wei4"
    if _FOR_AHEAD.match(ahead) and not _BE_FRAME.search(clause):
        return "wei4"
    if _BE_BEFORE.search(clause) or _BE_FRAME.search(clause) or not place.before:
        return "wei2"
    return "wei2" if _NUMERAL.match(ahead) else "wei4"


def _chang(place: Place) -> str:
    """长: to grow before its complement or after what grows, otherwise long."""
    if place.before in _GROWING or _OFFICE.search(place.before) or _GROWN.match(place.ahead):
        return "zhang3"
    return "chang2"


def _zhong(place: Place) -> str:
    """种: a kind after a number or pronoun, otherwise to plant."""
    counted = not place.before or _COUNTING.search(place.before) is not None
    return "zhong3" if counted or not place.after else "zhong4"


def _chong(place: Place) -> str:
    """重: again before a verb, otherwise heavy."""
    return "chong2" if _AGAIN.match(place.ahead) else "zhong4"


_READERS: dict[str, Callable[[Place], str | None]] = {
    "地": _de_of_manner,
    "得": _de_of_degree,
    "为": _wei,
    "长": _chang,
    "种": _zhong,
    "重": _chong,
    "铺": lambda place: "pu1",
    "尽": lambda place: "jin4",
    "谁": lambda place: "shei2",
}
"""How a character that stands as a word of its own is read."""
