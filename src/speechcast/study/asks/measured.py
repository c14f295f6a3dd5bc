"""What a figure of the speech is the figure of, against what its other figures of the kind measure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechcast.model.span import Span
from speechcast.structurer.mentions import Mention, MentionKind
from speechcast.study.candidate import Candidate, at_place, pick_wrong
from speechcast.study.question import QuestionType
from speechcast.study.speech import Place, Speech

_KINDS = (MentionKind.FIGURE, MentionKind.TARGET)
_TIMES = (("万", 1e4), ("亿", 1e8), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9))

_FAR = 100.0
"""How many times greater or smaller another figure may be: beyond that nobody would take one for the
other."""

_LEAST = 2
"""Characters of what is measured: one alone is what is left of a cut word."""

_NO_NAME = re.compile(
    r"(?:等|显著|明显|稳定|持续|不断|全面|普遍|分别|累计|共计|其中|大约|实际|的|和|与|及)$|^(?:内|攻坚突破|狠抓|抓好|抓住|推动|推进|加快|完成|实现|开展|实施|启动)"
)
"""How words end or begin that name nothing that could be counted."""

_PERCENT = ("%", "％", "percent", "per cent", "个百分点")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure and what it is the figure of."""

    place: Place
    figure: Mention
    what: Span

    @property
    def kind(self) -> str:
        """Figures of one kind could be taken for each other: shares, money, counts of one unit."""
        unit = self.figure.unit
        if unit in _PERCENT:
            return "%"
        return "money" if "元" in unit or "$" in unit else unit.lstrip("万亿千百多余")

    @property
    def size(self) -> float:
        """The number, as far as its digits and the Chinese or English words behind it tell."""
        digits = self.figure.value.replace(",", "")
        number = float(digits) if digits.replace(".", "", 1).isdigit() else 1.0
        for word, times in _TIMES:
            number *= times if word in self.figure.unit else 1.0
        return number


def find_measured(speech: Speech) -> tuple[Measured, ...]:
    """The figures of which the text says what they measure, each written in one place only."""
    found: list[Measured] = []
    for mention in speech.mentions:
        place = speech.place_at(mention.span.start)
        if mention.kind not in _KINDS or mention.about is None or place is None:
            continue
        words = mention.about.of(speech.text)
        if speech.masked(Span(min(mention.about.start, mention.span.start), mention.span.end)):
            continue
        if speech.cues.unresolved.search(words) or speech.cues.brief.match(mention.unit):
            continue
        if len(mention.about) < _LEAST or _NO_NAME.search(words):
            continue
        if speech.text.count(mention.span.of(speech.text)) == 1:
            found.append(Measured(place, mention, mention.about))
    return tuple(found)


def _name(speech: Speech, what: Span) -> str:
    """What is measured, as it stands inside a sentence."""
    text = speech.shown(what)
    capitals = sum(sign.isupper() for sign in text)
    return text.lower() if capitals == 1 and text[:1].isupper() else text


def ask_measured(speech: Speech) -> Iterator[Candidate]:
    """What a figure measures; wrong are what others of its kind measure."""
    known = find_measured(speech)
    for item in known:
        what, figure = item.what, item.figure.span
        right, shown = _name(speech, what), speech.shown(figure)
        if len(what) < speech.cues.lead - 1 or what.overlap(figure):
            continue
        if speech.document.language == "en" and item.kind not in ("%", "money"):
            # What is counted stands beside the number: there is nothing to know.
            continue
        pool = [
            _name(speech, other.what)
            for other in known
            if other.kind == item.kind
            and other.place.index != item.place.index
            and item.size / _FAR <= other.size <= item.size * _FAR
        ]
        wrong = pick_wrong(
            speech, right, pool, around=item.place.whole.of(speech.text), slack=1.0,
            least_slack=6.0, most_alike=0.5,
        )  # fmt: skip
        if wrong is None:
            continue
        section = item.place.section
        named = section.number and section.heading.spans
        span = Span(min(what.start, figure.start), max(what.end, figure.end))
        yield at_place(
            item.place, QuestionType.CHOICE, "measured", level=1, worth=1.4, span=span,
            stem=speech.say(
                "measured_part" if named else "measured", figure=speech.cues.quoted(shown),
                part=speech.part_name(section) if named else "",
            ),
            right=(right,), wrong=wrong, hides=(right,),
            because=speech.say(
                "because",
                quote=speech.quotation(speech.window(item.place, span), (), item.place),
            ),
        )  # fmt: skip
