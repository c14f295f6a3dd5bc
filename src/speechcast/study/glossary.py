"""What a speech names: its own terms, and the figures, dates, people, organisations and places in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from speechcast.languages import jieba_names
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SectionKind
from speechcast.model.span import Span
from speechcast.model.timeline import Timeline, spoken_at
from speechcast.study.asks.figures import countable, find_figures, statement
from speechcast.study.speech import Place, Speech

_At = Callable[[Span], int | None]

_MOST_TERMS = 24
_OFTEN = 3
"""How many terms a speech gets, and how often words must stand in it to be a term of its own."""

_TITLE_ZH = re.compile(
    r"[，、]?(?:总书记|国家主席|主席|副主席|总理|副总理|书记|副书记|市长|省长|部长|局长|主任|副主任|院长|校长|教授|院士|"
    r"先生|女士|同志|委员长|副委员长|总裁|董事长|经理|老师|医生|博士)"
)
_TITLE_EN = (
    r"(?:Vice President|President|Prime Minister|Chief Justice|Chancellor|Secretary|Senator|Governor|Minister|Chairman|Chairwoman"
    r"|Mayor|Professor|Sir|Dame|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Prof\.?)"
)
_PERSON_EN = re.compile(rf"\b{_TITLE_EN}\s(?P<n>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)")
_DATE = {
    "zh": re.compile(
        r"(?:20|19)\d\d年(?:底|末|初|前)?(?:\d{1,2}月(?:份|底|初)?(?:\d{1,2}日)?)?|“十[一二三四五六七八九]五”|今后[一二三四五六七八九十两\d]+年"
        r"|\d{1,2}月(?:\d{1,2}日|底|初|份)|[一二三四]季度"
    ),
    "en": re.compile(
        r"\b(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2}(?:st|nd|rd|th)?)?,?\s(?:19|20)\d\d\b"
        r"|\b(?:by|in|since|before|until|of)\s(?P<y>(?:19|20)\d\d)\b",
        re.IGNORECASE,
    ),
}
_DOCUMENT = re.compile(r"《(?P<t>[^》\n]{2,30})》")
_SHORTHAND = re.compile(r"[0-9一二三四五六七八九十两]")
_EXPLAINS = re.compile(r"就是|也就是|即|是指|指的是|means|that is|stands for")
_PLACE_END = re.compile(r"自治区|新区|[省市县区镇乡村河湖江山]")
_PLACES = frozenset(
    [
        "北京",
        "天津",
        "上海",
        "重庆",
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "台湾",
        "内蒙古",
        "广西",
        "西藏",
        "宁夏",
        "新疆",
        "香港",
        "澳门",
        "京津冀",
        "长三角",
        "粤港澳大湾区",
        "长江",
        "黄河",
        "中国",
        "南阳",
        "武汉",
        "深圳",
        "广州",
        "雄安",
        "浦东",
    ]
)
_NO_PLACE_BEHIND = re.compile(r"特色|式|梦|共产党|人民解放军")
_NO_PLACES = frozenset(
    [
        "城市",
        "城镇",
        "立市",
        "兴市",
        "强市",
        "富市",
        "上市",
        "都市",
        "省市",
        "市县",
        "全市",
        "全省",
        "全县",
        "各省",
        "各市",
        "各县",
        "新建",
    ]
)
_ORGANISATION_END = re.compile(
    r"(?:人大|常委会|政府|法院|检察院|国务院|党中央|委员会|解放军|军队|世贸组织|联合国|共青团|妇联|政协|银行|集团|公司|大学|学院|研究院|"
    r"研究所|医院|协会|学会|联合会|代表大会|党代会|市委|省委|县委|区委)$"
)


class TermKind(StrEnum):
    """Why something counts as a term."""

    EXPRESSION = "expression"
    SHORTHAND = "shorthand"
    DOCUMENT = "document"
    REPEATED = "repeated"


class FactKind(StrEnum):
    """What a table of facts holds."""

    TARGET = "target"
    FIGURE = "figure"
    DATE = "date"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the speech.

    Attributes:
        text: The term as shown.
        kind: Why it counts as one.
        span: Where it stands in the sentence that explains or uses it best.
        sentence: That sentence.
        others: Where else it stands.
        slide: Id of the outline slide of that sentence.
        at: Sample at which the sentence begins; `None` without narration.
    """

    text: str
    kind: TermKind
    span: Span
    sentence: Span
    others: tuple[Span, ...]
    slide: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure, date or name.

    Attributes:
        kind: Which table it belongs to.
        text: As shown: a figure with its unit, a name.
        what: The words that say what it is about.
        span: Where it stands first.
        sentence: Its sentence.
        others: Where else it stands.
        slide, at: As for a term.
    """

    kind: FactKind
    text: str
    what: str
    span: Span
    sentence: Span
    others: tuple[Span, ...]
    slide: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms and facts of a speech, each in the order of the text."""

    terms: tuple[Term, ...]
    facts: tuple[Fact, ...]

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """The facts of some kinds, in order."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)


def make_glossary(
    document: Document, outline: Outline, *, timeline: Timeline | None = None
) -> Glossary:
    """The terms and facts of a speech.

    Precision goes before completeness: Chinese people are named with their office, English ones
    with a title; places are found in Chinese speeches only.
    """
    speech = Speech(document, outline)

    def at(span: Span) -> int | None:
        return None if timeline is None else spoken_at(timeline.utterances, span.start)

    return Glossary(tuple(_terms(speech, at)), tuple(_facts(speech, at)))


def _terms(speech: Speech, at: _At) -> Iterator[Term]:
    found: dict[str, TermKind] = {}
    text = speech.text
    for place in speech.places:
        for match in speech.cues.term.finditer(text, place.span.start, place.span.end):
            words = match["t"]
            if not speech.masked(Span(*match.span("t"))) and not speech.cues.doubtful.search(words):
                if len(words) < 3 and not _SHORTHAND.search(words):
                    continue
                short = len(_SHORTHAND.findall(words)) * 2 >= len(words)
                found.setdefault(words, TermKind.SHORTHAND if short else TermKind.EXPRESSION)
        for match in _DOCUMENT.finditer(text, place.span.start, place.span.end):
            found.setdefault(match.group(), TermKind.DOCUMENT)
    for words in _repeated(speech):
        if not any(words in known or known in words for known in found):
            found[words] = TermKind.REPEATED
    ranked = sorted(
        found, key=lambda w: (found[w] is TermKind.REPEATED, -text.count(w), text.index(w))
    )
    terms = [_term(speech, words, found[words], at) for words in ranked[:_MOST_TERMS]]
    yield from sorted((t for t in terms if t is not None), key=lambda t: t.span)


def _term(speech: Speech, words: str, kind: TermKind, at: _At) -> Term | None:
    spans = [Span(*m.span()) for m in re.finditer(re.escape(words), speech.text)]
    homes = [(span, place) for span in spans if (place := speech.place_at(span.start)) is not None]
    if not homes:
        return None
    span, place = max(homes, key=lambda pair: (_explains(speech, *pair), -pair[0].start))
    others = tuple(other for other in spans if other != span)
    return Term(
        speech.shown(span), kind, span, place.span, others, place.slide.id, at(place.span)
    )  # fmt: skip


def _explains(speech: Speech, span: Span, place: Place) -> float:
    """How well a sentence says what a term in it means."""
    behind = speech.text[span.end : min(place.span.end, span.end + 24)]
    score = 3.0 if _EXPLAINS.search(behind) else 0.0
    low, high = speech.cues.window
    score += 1.0 if low <= len(place.span) <= 2 * high else 0.0
    return score + place.weight


def _repeated(speech: Speech) -> list[str]:
    """Groups of words that the speech says again and again, the longest form of each."""
    counts: Counter[str] = Counter()
    stop = speech.reading.cues.stopwords
    for place in speech.places:
        for clause in place.clauses:
            words = speech.language.words(speech.text, clause)
            for size in range(2, 5):
                for group in zip(*(words[i:] for i in range(size)), strict=False):
                    if any(a.end < b.start - 1 for a, b in pairwise(group)):
                        continue
                    ends = (group[0].of(speech.text), group[-1].of(speech.text))
                    inner = (w.of(speech.text) for w in group[1:-1])
                    if any(w.lower() in stop or len(w) < 2 for w in ends):
                        continue
                    if speech.document.language == "zh" and any(w in stop for w in inner):
                        continue
                    span = Span(group[0].start, group[-1].end)
                    if not speech.masked(span):
                        counts[span.of(speech.text)] += 1
    often = [w for w, n in counts.items() if n >= _OFTEN and len(w) >= speech.cues.lead]
    return [
        w for w in often
        if not any(w != other and w in other and counts[other] >= counts[w] - 1 for other in often)
    ]  # fmt: skip


def _facts(speech: Speech, at: _At) -> Iterator[Fact]:
    found = [*_figures(speech), *_dates(speech), *_names(speech)]
    first: dict[tuple[FactKind, str], list[tuple[Span, Place, str]]] = {}
    for kind, text, span, place, what in found:
        # The same number of something else is another fact.
        number = kind in (FactKind.TARGET, FactKind.FIGURE)
        name = f"{text}\n{what}" if number else text
        first.setdefault((kind, name), []).append((span, place, what))
    facts = [
        Fact(
            kind, name.partition("\n")[0], places[0][2], places[0][0], places[0][1].span,
            tuple(span for span, _, _ in places[1:]), places[0][1].slide.id, at(places[0][1].span),
        )
        for (kind, name), places in first.items()
    ]  # fmt: skip
    yield from sorted(facts, key=lambda f: (list(FactKind).index(f.kind), f.span))


_Found = tuple[FactKind, str, Span, Place, str]


def _figures(speech: Speech) -> Iterator[_Found]:
    for figure in find_figures(speech):
        if not countable(speech, figure):
            continue
        claim = statement(speech, figure.place, figure.span)
        words = claim.of(speech.text)
        target = (
            figure.place.section.kind is not SectionKind.REVIEW
            and speech.cues.target.search(words) is not None
            and speech.cues.past.search(words) is None
        )
        gap = " " if figure.unit[:1].isascii() and figure.unit[:1].isalpha() else ""
        sign = speech.text[figure.span.start - 1 : figure.span.start]
        text = f"{sign if sign in '$€£' else ''}{figure.text}{gap}{figure.unit}"
        kind = FactKind.TARGET if target else FactKind.FIGURE
        yield kind, text, figure.span, figure.place, speech.shown(claim)


def _dates(speech: Speech) -> Iterator[_Found]:
    for place in speech.places:
        for match in _DATE[speech.document.language].finditer(
            speech.text, place.span.start, place.span.end
        ):
            group = "y" if match.re.groups and match["y"] else 0
            span = Span(*match.span(group))
            clause = next((c for c in place.clauses if c.overlap(span)), place.span)
            yield FactKind.DATE, match[group], span, place, speech.shown(speech.bare(clause))


def _names(speech: Speech) -> Iterator[_Found]:
    for place in speech.places:
        pairs = (
            _zh_names(speech, place)
            if speech.document.language == "zh"
            else _en_names(speech, place)
        )
        for kind, span in pairs:
            if speech.masked(span):
                continue
            clause = next((c for c in place.clauses if c.overlap(span)), place.span)
            yield kind, span.of(speech.text), span, place, speech.shown(speech.bare(clause))


def _en_names(speech: Speech, place: Place) -> Iterator[tuple[FactKind, Span]]:
    for match in _PERSON_EN.finditer(speech.text, place.span.start, place.span.end):
        yield FactKind.PERSON, Span(*match.span())
    for match in speech.cues.organisation.finditer(speech.text, place.span.start, place.span.end):
        yield FactKind.ORGANISATION, Span(*match.span())


def _zh_names(speech: Speech, place: Place) -> Iterator[tuple[FactKind, Span]]:
    for clause in place.clauses:
        start = clause.start
        for word, kind in jieba_names.tagged(clause.of(speech.text)):
            span = Span(start, start + len(word))
            start = span.end
            if kind == jieba_names.PERSON and 2 <= len(word) <= 4:
                title = _TITLE_ZH.match(speech.text, span.end, place.span.end)
                if title:
                    yield FactKind.PERSON, span
            elif kind == jieba_names.PLACE and len(word) > 1:
                end = _PLACE_END.match(speech.text, span.end, clause.end)
                if _NO_PLACE_BEHIND.match(speech.text, span.end):
                    continue
                named = word in _PLACES or (word[-1] in "省市县" and word not in _NO_PLACES)
                if named or (end and word not in _NO_PLACES):
                    yield FactKind.PLACE, Span(span.start, end.end() if end else span.end)
            elif (
                kind == jieba_names.ORGANISATION
                and _ORGANISATION_END.search(word)
                and word[0] not in "一二三四五六七八九十"
            ):
                yield FactKind.ORGANISATION, span
