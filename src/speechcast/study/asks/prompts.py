"""What a group can talk about: passages that set, promise, explain or lament something."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from speechcast.model.outline import SectionKind, SlideKind
from speechcast.model.span import Span
from speechcast.study.asks.figures import find_figures, statement
from speechcast.study.asks.people import find_duties
from speechcast.study.speech import Place, Speech, ends_sentence

_NUMBER = r"(?!(?:1[5-9]|20)\d\d年?(?![\d.,]))\d[\d,]*(?:\.\d+)?"
_CHANGE = {
    "zh": re.compile(
        rf"(?:由|从)[^，。；、：\d]{{0,12}}(?P<a>{_NUMBER}(?:[万亿]{{1,2}}|千|百)?[^\d，。；、：]{{0,4}}?)"
        r"(?:增加|增长|提高|提升|上升|扩大|发展|跃升|攀升|壮大|跃|增|升|下降|降低|降|减少|减|压减|压缩|缩短)?(?:到|至|为)"
        rf"[^，。；、：\d]{{0,4}}(?P<b>{_NUMBER}(?:[万亿]{{1,2}}|千|百)?[^\d，。；、：“”]{{0,4}}?)"
        r"(?=[，。；、]|以上|左右|以内|（)"
    ),
    "en": re.compile(
        rf"\bfrom (?:about |nearly |over |some )?(?P<a>[$€£]?{_NUMBER}(?:%| (?:percent|per cent|thousand|million|billion|trillion))?(?: [a-z]+(?: [a-z]+)?)?)"
        rf" to (?:about |nearly |over |some )?(?P<b>[$€£]?{_NUMBER}(?:%| (?:percent|per cent|thousand|million|billion|trillion))?"
        r"(?: (?!(?:in|by|and|or|over|within|at|on|the|a|an|for|of|this|next|last|while|with|through|before|after|because|when)\b)[a-z]+)?)(?![\w.,]*\d)",
    ),
}
"""A figure that becomes another one; groups `a` and `b`."""

LACKING = {
    "zh": re.compile(
        r"不够|不足(?!以)|不强|不高|不优|不深|不实|不平衡|不充分|滞后|短板|薄弱|差距|(?:仍|还|依然|尚)[^，。；]{0,6}(?:存在|面临|有待)|突出问题|瓶颈|梗阻"
    ),
    "en": re.compile(
        r"\b(?:too (?:many|few|little|often|slow|late)|not enough|shortage of|we (?:still )?lack|we have (?:so far )?failed|fall(?:s|en)? short"
        r"|far behind|(?:are|is|have|has) still not|remains? (?:unsolved|undone|unpaid|unequal))\b",
        re.IGNORECASE,
    ),
}
"""Something that is missing or does not go as it should."""

_REMEDY = re.compile(
    r"补|针对|围绕|聚焦|确立|破解|破除|解决|缩小|消除|克服|打通|整治|整改|找|摆|查|抓|要|强化|加强|着力"
)
"""Words by which a Chinese clause does away with what is missing rather than lamenting it."""

_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|there|one)\b", re.I
)
_FRAMING = re.compile(
    r"(?:then )?(?:let me|let us|i|thank)\b|.*(?:必须|应该|应当|要)", re.IGNORECASE
)
"""What a speaker says of the speech itself, and what is demanded rather than expected."""

_TAKEN = re.compile(
    r"十[一二三四五六七]五|两个(?:一百年|确立|维护)|四个(?:意识|自信|全面|伟大)|五位一体|一带一路|.*[、，：]"
)
"""Names that need no explanation, and quotations that are no names."""

_TERM = {"zh": 8, "en": 32}
"""Most characters of a term that can be asked about."""

_DEMAND = {
    "zh": re.compile(
        r"[^，。；：、]{0,14}?(?<![主重需只想是我不就真还])(?:要(?!是|么|说|知道|求|素|点|不是)|必须|应当(?!是)|应该(?!是))"
    ),
    "en": re.compile(
        r"(?:\w+, )?(?:[^.,;:!?]{0,60}\b(?:must|should|ought to)\b"
        r"|(?:We|we|You|you|They|they|(?!There|It|This|That|He|She)[A-Z]\w+) (?:also |now |still )?"
        r"(?:need to|have to|(?:will|shall) (?!not\b|have\b|be\b|see\b|find\b|never\b|always\b)|cannot allow|dare not)"
        r"|[Ll]et (?!me\b))"
    ),
}
"""How something is asked for (matched)."""

_NO_DEMAND = re.compile(r"是要|目的|想要|如果|要是|[吗呢？?]")
_REPORTED = re.compile(
    r"(?:改革|发展|创新|保障|治理|保护|改造|整治|团结)[^，。；：、要]{0,14}"
    r"(?:(?:明显|显著|稳步|不断|大幅|加速|加快|持续|全面|整体|进一步|有效|扎实|深入|初步|基本|更加)(?!推进)[^，。；：、]{2,3}"
    r"|成效显著|取得[^，。；：、]{0,6}成效|有力有效|释放新[^，。；：、]{1,4}|走在[^，。；：、]{1,6})$"
)
"""What has become of a subject whose name could be a verb as well (matched): 改革…明显提升 demands nothing."""

_FOLLOWS = re.compile(r"就会|才能|只有|只要|越|\b(?:if|unless)\b", re.IGNORECASE)
"""Words by which something missing is supposed rather than found."""

_PRAISED = re.compile("优秀|很好|出色|难能可贵|可喜|不容易")
"""Words by which what looks like a fault is praised."""

_OCCASION = re.compile(
    r"\bmy (?:good |old |dear )?friends? [A-Z]|\bI (?:see|saw|met) (?:my|our)\b"
    r"|\b(?:opened|began|was|were|happened)\b[^.;]{0,40}\bin (?:1[5-9]|20)\d\d\b"
)
"""How an English sentence tells of somebody in the room, or of a day long ago."""

_PERFECT = re.compile(r"(?:we|i|they|you) (?:have|has|had|were|was)\b", re.IGNORECASE)
"""How an English sentence reports."""

_SIDE = {"zh": (2, 20), "en": (6, 64)}
"""Characters of a side of a contrast that can be quoted by itself."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A passage with what can be asked about it.

    Attributes:
        kind: Name of its wording.
        place: Its sentence.
        window: What is quoted of it.
        worth: How well it serves a discussion, about 0 to 2.
        values: Phrases of the speech that its wording takes up.
    """

    kind: str
    place: Place
    window: Span
    worth: float
    values: Mapping[str, str] = field(default_factory=dict)


def find_prompts(speech: Speech) -> Iterator[Prompt]:
    """Every passage that a group could talk about, in no order."""
    places = [p for p in speech.places if _can_be_quoted(speech, p)]
    for find in _FINDERS:
        yield from find(speech, places)


def _can_be_quoted(speech: Speech, place: Place) -> bool:
    """Whether a sentence says something by itself that a group may take up."""
    cues, words = speech.cues, place.span.of(speech.text)
    if place.slide.kind is SlideKind.SECTION or place.section.kind is SectionKind.THANKS:
        return False
    if not ends_sentence(words) or words.rstrip("”’\"'")[-1:] in "?？":
        return False
    return cues.ceremony.search(words) is None and cues.leaning.match(words) is None


def _prompt(
    speech: Speech, place: Place, kind: str, worth: float, focus: Span, **values: str
) -> Iterator[Prompt]:
    window = speech.window(place, focus)
    # A name or figure that the text withholds leaves nothing to talk about.
    if not speech.masked(window) and len(window) >= 2 * speech.cues.lead:
        yield Prompt(kind, place, window, worth, values)


def _plain(speech: Speech, place: Place) -> bool:
    """Whether a sentence neither points at another one nor tells of a single occasion."""
    words = place.span.of(speech.text)
    told = speech.cues.story.search(words) or _OCCASION.search(words)
    return speech.cues.unresolved.search(words) is None and told is None


def _contrasts(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    low, high = _SIDE[speech.document.language]
    for place in filter(lambda p: _plain(speech, p), places):
        for pattern in speech.cues.contrast:
            match = pattern.search(speech.text, place.span.start, place.span.end)
            if match is None:
                continue
            sides = {
                name: speech.shown(speech.bare(Span(*match.span(name)))) for name in ("no", "yes")
            }
            if all(low <= len(s) <= high and _POINTING.search(s) is None for s in sides.values()):
                yield from _prompt(speech, place, "contrast", 1.6, Span(*match.span()), **sides)
                break


def _changes(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    for place in places:
        pattern = _CHANGE[speech.document.language]
        match = pattern.search(speech.text, place.span.start, place.span.end)
        if match is not None and not _is_shorthand(match["a"], match["b"]):
            span = Span(*match.span())
            clause = next((c for c in place.clauses if span.start in c), place.span)
            past = speech.cues.past.search(clause.of(speech.text)) is not None or _looks_back(place)
            ends = {name: " ".join(match[name].split()) for name in ("a", "b")}
            yield from _prompt(speech, place, "grown" if past else "growing", 1.5, span, **ends)


def _is_shorthand(one: str, other: str) -> bool:
    """Whether two digits without anything that they count are stages, not a quantity: from 0 to 1."""
    return len(one.strip()) == 1 and re.fullmatch(r"\d(?:的.*)?", other.strip()) is not None


def _looks_back(place: Place) -> bool:
    return place.section.kind is SectionKind.REVIEW


def _targets(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    """What is to be reached, with its figure; and what was reached."""
    known = {p.index for p in places}
    seen: set[int] = set()
    for figure in find_figures(speech):
        place = figure.place
        if place.index not in known or place.index in seen:
            continue
        words = statement(speech, place, figure.span).of(speech.text)
        cues = speech.cues
        past = cues.past.search(words) is not None or _looks_back(place)
        aim = not past and cues.aim.search(words) is not None and cues.spent.search(words) is None
        if not aim and not (past and _looks_back(place)):
            continue
        seen.add(place.index)
        value = f"{figure.text}{figure.unit}" if speech.document.language == "zh" else figure.text
        if speech.document.language == "en":
            value = f"{figure.text} {figure.unit}".replace(" %", "%").strip()
        kind, worth = ("target", 1.5) if aim else ("reached", 1.1)
        yield from _prompt(speech, place, kind, worth, figure.span, figure=value)


def _duties(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    known = {p.index for p in places}
    for duty in find_duties(speech):
        if duty.place.index in known and not _looks_back(duty.place):
            who = speech.shown(duty.who).strip("“”")
            told = speech.cues.no_task.match(speech.text, duty.task.start, duty.task.end)
            if told or (speech.document.language == "en" and _POINTING.search(who)):
                continue
            yield from _prompt(speech, duty.place, "duty", 1.45, duty.who, who=who)


def _reasons(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    """Claims with the reason that is given in the same sentence or right behind it."""
    cues = speech.cues
    for place in filter(lambda p: _plain(speech, p), places):
        for pattern in cues.causes:
            match = pattern.search(speech.text, place.span.start, place.span.end)
            if match is not None:
                why = speech.bare(Span(*match.span("why")))
                stop = "。" if speech.document.language == "zh" else "."
                quoted = speech.cues.quoted(speech.shown(why).rstrip(".。") + stop)
                yield from _prompt(
                    speech, place, "reason", 1.3, Span(*match.span("claim")), why=quoted
                )
                break
        else:
            behind = speech.place_after(place)
            if behind is None or speech.masked(behind.span):
                continue
            if cues.reason.match(speech.text, behind.whole.start, behind.whole.end):
                window = speech.window(behind, behind.clauses[0])
                quoted = speech.quotation(window, (), behind)
                yield from _prompt(speech, place, "reason", 1.35, place.clauses[0], why=quoted)


def _conditions(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    chinese = speech.document.language == "zh"
    for place in filter(lambda p: _plain(speech, p), places):
        for number, pattern in enumerate(speech.cues.condition):
            match = pattern.search(speech.text, place.span.start, place.span.end)
            if match is not None and not _FRAMING.match(match["then"]):
                kind = "needed" if chinese and number < 2 else "supposed"
                yield from _prompt(speech, place, kind, 1.15, Span(*match.span()))
                break


def _shortcomings(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    chinese = speech.document.language == "zh"
    for place in filter(lambda p: _plain(speech, p), places):
        match = LACKING[speech.document.language].search(
            speech.text, place.span.start, place.span.end
        )
        if match is None:
            continue
        words = place.span.of(speech.text)
        if _FOLLOWS.search(words) or _PRAISED.search(words):
            continue
        at = next((i for i, c in enumerate(place.clauses) if match.start() in c), 0)
        clause = place.clauses[at]
        if chinese and (_REMEDY.search(clause.of(speech.text)) or _asks(speech, place)):
            continue
        # What is missing is named behind the word for it.
        behind = place.clauses[min(at + 2, len(place.clauses) - 1)]
        yield from _prompt(speech, place, "lacking", 1.45, Span(clause.start, behind.end))


def _terms(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    """Terms of the speech's own, with the sentence that names or defines them."""
    cues, asked = speech.cues, set[str]()
    for place in places:
        for match in cues.term.finditer(speech.text, place.span.start, place.span.end):
            term, before = match["t"], speech.text[place.span.start : match.start()]
            behind = cues.programme.match(speech.text, match.end())
            defined = (p.match(speech.text, match.start()) for p in cues.definition)
            named = any((cues.naming.search(before), behind, *defined))
            known = term in cues.stock or _TAKEN.match(term) is not None
            known = known or len(term) > _TERM[speech.document.language] or term in asked
            if named and not known and cues.denied.search(before[-8:]) is None:
                asked.add(term)
                shown = speech.shown(Span(*match.span("t")))
                yield from _prompt(speech, place, "term", 1.2, Span(*match.span()), term=shown)


def _weighed(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    """Sentences that grant one thing and stress another."""
    for place in filter(lambda p: _plain(speech, p), places):
        match = speech.cues.opposed.search(speech.text, place.span.start, place.span.end)
        if match is not None and len(place.span) <= speech.cues.window[1]:
            yield from _prompt(speech, place, "weighed", 1.1, Span(*match.span()))


def _claims(speech: Speech, places: list[Place]) -> Iterator[Prompt]:
    """Sentences that say something beyond their occasion, which a listener can take home."""
    cues = speech.cues
    low, high = 2 * cues.lead, cues.window[1]
    chinese = speech.document.language == "zh"
    for place in filter(lambda p: _plain(speech, p), places):
        words = place.span.of(speech.text)
        if not low <= len(words) <= high or cues.doubtful.search(words):
            continue
        # An English participle reports no more than a present does.
        if cues.past.search(words) if chinese else _PERFECT.match(words):
            continue
        if _asks(speech, place):
            yield from _prompt(speech, place, "urged", 0.95, place.clauses[0])
            continue
        if any(sign.isdigit() for sign in words) or words.startswith(("I ", "我", "以", "在")):
            continue
        if words.count("、") > 3 or len(place.clauses) > 4 or not cues.general.search(words):
            continue
        strength = min(2, len(speech.reading.cues.claim.findall(words)))
        if place.section.number and not strength:
            continue
        size = 0.2 * (1 - abs(len(words) - high / 2) / high)
        yield from _prompt(speech, place, "claim", 0.75 + 0.1 * strength + size, place.clauses[0])


def _asks(speech: Speech, place: Place) -> bool:
    return is_demand(speech, place.span.of(speech.text), review=_looks_back(place))


def is_demand(speech: Speech, words: str, *, review: bool = False) -> bool:
    """Whether words ask for something rather than claiming or reporting it. In a `review` a Chinese
    verb without a subject reports what was done; only what has to be done is asked for."""
    cues = speech.cues
    if speech.document.language == "en":
        return _DEMAND["en"].match(words) is not None
    first = re.split("[，。；！]", words, maxsplit=1)[0]
    if cues.past.search(first) or _NO_DEMAND.search(first) or _REPORTED.match(first):
        return False
    if _DEMAND["zh"].match(words) is not None:
        return True
    return not review and cues.imperative.match(words) is not None


_FINDERS: tuple[Callable[[Speech, list[Place]], Iterator[Prompt]], ...] = (
    _contrasts, _changes, _targets, _duties, _reasons, _conditions, _shortcomings, _terms, _weighed, _claims,
)  # fmt: skip
