"""Figures and targets: which number belongs where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.languages.en_mentions import NUMBERED_NAME
from speechcast.languages.en_numerals import ONES
from speechcast.model.outline import SectionKind
from speechcast.model.span import Span
from speechcast.study.asks.claims import Claim, about_another, complete
from speechcast.study.candidate import WRONG, Candidate, alike, at_place, only_filling
from speechcast.study.question import Change, QuestionType
from speechcast.study.speech import Place, Speech, draw

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LETTER = re.compile(r"[a-z]", re.IGNORECASE)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_IDIOM = re.compile(r"\bfirst $")
"""Words that make a time a figure of speech: the first hundred days."""

_NUMBERED = re.compile(r"(?<=[\w,] )[A-Z][a-z]+ $")
"""A name that the number belongs to, as in County Road 6: it counts nothing."""

_EVERYBODY = ("亿中国人", "亿人民", "亿同胞", "亿中华儿女", "亿人口")

_BELIEVED = 3.0
"""How many times greater or smaller a number in a false statement may be."""

_LABEL = 12
"""Characters in front of a figure by which two figures of the same thing are known."""

_SAME = 0.6
"""How much of them agrees then."""

_PAIRS = 4
"""Figures of one match."""

_FAR = 12.0
"""How many times greater or smaller a wrong number may be: beyond that nobody would take it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the speech.

    Attributes:
        place: Its sentence.
        span: The number alone.
        text: Its characters.
        unit: What it counts, as it stands behind it.
        clause: Number of its clause in the sentence.
        before: The words of its clause in front of it.
    """

    place: Place
    span: Span
    text: str
    unit: str
    clause: int
    before: str

    @property
    def label(self) -> str:
        """The words in front of it in its clause, which say what it is the figure of."""
        return self.before[-_LABEL:].strip(" 约近超过达到在共")

    @property
    def spelled(self) -> bool:
        """Whether it is written in letters."""
        return _LETTER.search(self.text) is not None

    @property
    def value(self) -> float:
        """The number."""
        return float(_spelled(self.text)) if self.spelled else float(self.text.replace(",", ""))

    @property
    def percent(self) -> bool:
        """Whether it is a share."""
        return self.unit.strip() in ("%", "％", "‰", "percent", "per cent")


def _spelled(words: str) -> int:
    """The number that English words such as `thirty-one` or `four hundred` say."""
    value = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SCALES:
            value = max(1, value) * _SCALES[word]
        elif word in _TENS:
            value += 20 + 10 * _TENS.index(word)
        elif word in ONES:
            value += ONES.index(word)
    return value


def find_figures(speech: Speech) -> tuple[Figure, ...]:
    """The numbers that count something, in order; years, dates, ordinals and masks are none."""
    found: list[Figure] = []
    for place in speech.places:
        for match in speech.cues.number.finditer(speech.text, place.span.start, place.span.end):
            words = match.group("n")
            if _YEAR.fullmatch(words) or speech.masked(Span(match.start(), match.end())):
                continue
            clause = next(
                (i for i, c in enumerate(place.clauses) if match.start("n") in c), None
            )  # fmt: skip
            if clause is not None:
                span = Span(*match.span("n"))
                before = speech.text[place.clauses[clause].start : span.start]
                unit = match.group("unit").strip()
                found.append(Figure(place, span, words, unit, clause, before))
    return tuple(found)


def ask_figures(speech: Speech) -> Iterator[Candidate]:
    """A choice where the speech has enough figures of the kind, else a cloze; and statements."""
    figures = find_figures(speech)
    for figure in figures:
        if not countable(speech, figure):
            continue
        place = figure.place
        window = _window(speech, figure)
        if speech.masked(window) or about_another(speech, window.of(speech.text)):
            continue
        target = _is_target(speech, figure)
        stem_quote = speech.quotation(window, [figure.span], place)
        if figure.text in stem_quote or not only_filling(speech, window, figure.span):
            continue
        because = speech.say("because", quote=speech.quotation(window, (), place))
        wrong = wrong_numbers(figure, figures, window.of(speech.text))
        worth = (1.35 if target else 1.1) + (0.1 if place.section.number else 0.0)
        worth -= 0.3 if speech.cues.brief.match(figure.unit) else 0.0
        worth -= 0.1 if figure.spelled else 0.0
        worth -= 0.15 if speech.cues.story.search(place.whole.of(speech.text)) else 0.0
        hides = (figure.text + figure.unit,)
        if wrong:
            yield at_place(
                place, QuestionType.CHOICE, "figure", level=1, worth=worth, span=window,
                stem=speech.say("target" if target else "figure", quote=stem_quote),
                right=(figure.text,), wrong=wrong, hides=hides, because=because,
            )  # fmt: skip
        yield at_place(
            place, QuestionType.CLOZE, "figure", level=1, worth=worth - 0.1, span=window,
            stem=speech.say("figure_cloze", quote=stem_quote), right=(figure.text,), hides=hides,
            accept=_spellings(figure), because=because,
        )  # fmt: skip
        near = tuple(w for w in wrong if _near(figure, w))
        yield from _statements(speech, figure, window, near)


def ask_figure_matches(speech: Speech) -> Iterator[Candidate]:
    """The figures of a part with what each is the figure of: where a part has many of them."""
    by_part: dict[tuple[str, str], list[tuple[Figure, Span]]] = {}
    for figure in find_figures(speech):
        claim = statement(speech, figure.place, figure.span)
        words = claim.of(speech.text)
        # Figures of one kind: another unit would tell which is which.
        kind = "%" if figure.percent else figure.unit
        known = by_part.setdefault((figure.place.section.id, kind), [])
        if not countable(speech, figure) or speech.masked(claim) or figure.spelled:
            continue
        if speech.cues.leaning.match(words) or speech.cues.unresolved.search(words):
            continue
        if len(claim) > speech.cues.window[1] // 2 or len(claim) < 2 * speech.cues.lead:
            continue
        if any(figure.place.index == f.place.index or figure.text == f.text for f, _ in known):
            continue
        known.append((figure, claim))
    for known in by_part.values():
        if len(known) < _PAIRS:
            continue
        ranked = sorted(
            known,
            key=lambda pair: (
                not _is_target(speech, pair[0]), speech.cues.brief.match(pair[0].unit) is not None,
                draw(pair[0].text + pair[0].unit, 1 << 30),
            ),
        )  # fmt: skip
        pairs = sorted(ranked[:_PAIRS], key=lambda pair: pair[1])
        place = pairs[0][0].place
        spans = tuple(claim for _, claim in pairs)
        yield Candidate(
            QuestionType.MATCH, "match_figures", 2, speech.say("match_figures"), place.section.id,
            place.slide.id, spans[0], 1.4, lefts=tuple(f.text for f, _ in pairs),
            right=tuple(speech.quotation(c, [f.span]) for f, c in pairs), passages=spans,
            hides=tuple(f.text + f.unit for f, _ in pairs),
            because=speech.say("because", quote=" ".join(speech.quotation(s) for s in spans)),
        )  # fmt: skip


def _is_target(speech: Speech, figure: Figure) -> bool:
    """Whether the figure is to be reached rather than reported."""
    claim = statement(speech, figure.place, figure.span).of(speech.text)
    if figure.place.section.kind is SectionKind.REVIEW or speech.cues.past.search(claim):
        return False
    return speech.cues.target.search(claim) is not None


def countable(speech: Speech, figure: Figure) -> bool:
    """Whether a question about the figure can be understood and is worth asking."""
    before = Span(figure.place.clauses[figure.clause].start, figure.span.start).of(speech.text)
    content = [c for c in before if c.isalnum()]
    if speech.text[figure.span.end :].startswith(_EVERYBODY):
        # How many people a country has is known without the speech.
        return False
    if figure.value < 2 and not figure.percent and "." not in figure.text:
        return False
    if figure.spelled and speech.cues.brief.match(figure.unit):
        return False
    if _IDIOM.search(before) and speech.cues.brief.match(figure.unit):
        return False
    told = speech.text[figure.place.span.start : figure.span.start]
    if _NUMBERED.search(told) or (not figure.spelled and NUMBERED_NAME.search(told)):
        return False
    if figure.spelled and before.endswith(("hundred and ", "thousand and ", "million and ")):
        return False
    if figure.spelled and (
        before.endswith("at ") or not figure.unit.endswith(("s", "men", "people"))
    ):
        return False
    return len(content) >= 2 or figure.clause > 0 or len(figure.place.span) > 2 * speech.cues.lead


def _window(speech: Speech, figure: Figure) -> Span:
    return speech.window(figure.place, figure.span)


def wrong_numbers(figure: Figure, figures: tuple[Figure, ...], around: str) -> tuple[str, ...]:
    """Three other numbers of the speech that could be meant, not all above or below; else none."""
    right = figure.value
    options: dict[str, float] = {}
    for other in figures:
        value, text = other.value, other.text.lower()
        if value == right or other.text in around or text in options:
            continue
        if other.spelled != figure.spelled:
            continue
        if right == 0 or value == 0 or not 1 / _FAR <= value / right <= _FAR:
            continue
        if figure.percent and right <= 100 < value:
            continue
        same_form = ("." in other.text) == ("." in figure.text)
        same_unit = other.unit == figure.unit
        distance = max(value / right, right / value)
        # A round number among odd ones would be known by that.
        distance += 3.0 * abs(_digits(other.text) - _digits(figure.text))
        options[text] = distance + (0.0 if same_form else 6.0) - (3.0 if same_unit else 0.0)
        if figure.label and alike(other.label, figure.label) > _SAME:
            # The same thing at another time: what was planned, or last year's figure.
            options[text] -= 20.0
        # Words are read at a glance: a wrong one must be near.
        if figure.spelled and max(value / right, right / value) > 4:
            del options[text]
    ranked = sorted(options, key=lambda text: (options[text], text))
    return tuple(ranked[:WRONG]) if len(ranked) >= WRONG else ()


def _near(figure: Figure, text: str) -> bool:
    """Whether a wrong number is so near that it could be believed."""
    value = float(_spelled(text)) if figure.spelled else float(text.replace(",", ""))
    return figure.value / _BELIEVED <= value <= figure.value * _BELIEVED


def _digits(text: str) -> int:
    """How many digits of a number are significant."""
    return len(re.sub(r"\D", "", text).strip("0"))


def _spellings(figure: Figure) -> tuple[str, ...]:
    plain = figure.text.replace(",", "")
    gap = " " if figure.unit[:1].isascii() and figure.unit[:1].isalpha() else ""
    forms = [plain, f"{figure.text}{gap}{figure.unit}", f"{plain}{gap}{figure.unit}"]
    if figure.spelled:
        forms = [figure.text.lower(), str(_spelled(figure.text))]
    return tuple(dict.fromkeys(f for f in forms if f != figure.text))


def statement(speech: Speech, place: Place, focus: Span) -> Span:
    """The clauses around `focus` that state something by themselves: its own, and what leads to it."""
    clauses = place.clauses
    index = next(i for i, c in enumerate(clauses) if c.overlap(focus))
    start = index
    text = speech.text
    lead = speech.cues.lead
    while start > 0 and (
        focus.start - clauses[start].start < lead
        or speech.cues.leaning.match(clauses[start].of(text))
    ):
        start -= 1
    return speech.bare(Span(clauses[start].start, clauses[index].end))


def _statements(
    speech: Speech, figure: Figure, window: Span, wrong: tuple[str, ...]
) -> Iterator[Candidate]:
    place = figure.place
    claim = statement(speech, place, figure.span)
    words = claim.of(speech.text)
    if claim.start != place.span.start and not speech.cues.imperative.match(words):
        # Its subject may stand before it.
        claim = speech.bare(Span(place.span.start, claim.end))
        words = claim.of(speech.text)
    if speech.cues.doubtful.search(words) or len(claim) > speech.cues.window[1]:
        return
    if speech.cues.leaning.match(words) or speech.masked(claim):
        return
    if speech.cues.unresolved.search(words) or len(claim) < 2 * speech.cues.lead:
        return
    if speech.document.language == "en" and speech.cues.half.search(words):
        return
    if not complete(speech, Claim(place, claim, frozenset())):
        # What leads to the figure may be no statement yet: Almost a year ago, with 16 others, …
        return
    full = speech.quotation(window, (), place)
    told = speech.shown(claim)
    yield at_place(
        place, QuestionType.TRUEFALSE, "figure", level=1, worth=1.0, span=window, truth=True,
        stem=speech.say("said", claim=told), hides=(figure.text + figure.unit,),
        because=speech.say("because", quote=full),
    )  # fmt: skip
    if wrong:
        before = speech.shown(Span(claim.start, figure.span.start))
        after = speech.shown(Span(figure.span.end, claim.end))
        gap = " " if speech.document.language == "en" and before[-1:] not in "$€£" else ""
        tail = gap if speech.document.language == "en" and after[:1].isalnum() else ""
        false = f"{before}{gap}{wrong[0]}{tail}{after}"
        yield at_place(
            place, QuestionType.TRUEFALSE, "figure", level=1, worth=1.0, span=window, truth=False,
            stem=speech.say("said", claim=false), change=Change(figure.text, wrong[0]),
            hides=(figure.text + figure.unit,),
            because=speech.say("because_changed", quote=full, was=figure.text, now=wrong[0]),
        )  # fmt: skip
