"""What is said, utterance by utterance: sentences, long ones at clauses, and the pauses between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from speechcast.languages import Language, language_of
from speechcast.languages.base import CLOSERS
from speechcast.languages.cues import LAST
from speechcast.languages.markup import MarkupKind, markup_in
from speechcast.model.document import BlockKind, Document, MaskKind
from speechcast.model.narration import Role, Utterance
from speechcast.model.outline import Outline, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.narration.delivery import Delivery
from speechcast.narration.normalise import Piece, Spoken, pieces_of, spoken_of
from speechcast.narration.turns import turns_in
from speechcast.narration.voices import resolve_voice

LONGEST = {"zh": 60, "en": 240}
"""Most spoken characters of an utterance: a voice holds its breath and its phonemes for so many."""

_BREATH = 1.5
"""A clause is divided between words only when it is so many times longer than that."""

_SHORTEST_SHARE = 0.2
"""A long sentence is not divided where one side would be less than this share of it."""

_MARKS = {
    "，": "comma", ",": "comma", "；": "semicolon", ";": "semicolon", "：": "colon", ":": "colon",
    "—": "dash", "-": "dash",
}  # fmt: skip
"""The pause that a mark at the end of a clause asks for."""

_MARKER = 40
"""Characters in which the marker of an item is looked for."""

_CLAUSE, _LIST, _WORD = 0.0, 0.12, 0.35
"""How much worse than in the middle it is to divide at a clause, at a 、 and between words."""


_LINES, _SINGLE = 20, 0.9
"""Lines of a transcript at least, and share of them that are one sentence, where a line end only ends a sentence."""

_ENDS = tuple("。！？!?.…")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of one line that becomes an utterance.

    Attributes:
        span: Its characters.
        ends: How it ends: `sentence`, `word` (inside a clause), or as a pause of `Pauses` is called.
    """

    span: Span
    ends: str


class _Speech:
    """One document with what is said of it: pieces found once, looked up by span."""

    def __init__(self, document: Document, delivery: Delivery) -> None:
        self.document = document
        self.text = document.flow
        self.language: Language = language_of(document.language)
        whole = Span(0, len(document.text))
        self.delivery = delivery
        marks = markup_in(document.flow)
        self.turns = turns_in(
            document, marks, delivery.cast, lambda uri: resolve_voice(uri, document.language)
        )
        self.pieces = pieces_of(
            document.flow, whole, document.language, document.masks, delivery.lexicon,
            self.turns.silent,
        )  # fmt: skip
        self._starts = [piece.start for piece in self.pieces]
        self.silences = tuple(m for m in marks if m.kind is MarkupKind.PAUSE)
        self.first_words = len(document.text) - len(document.text.lstrip())
        self.cuts = sorted({*(m.span.end for m in self.silences), *self.turns.starts})
        self.is_line_by_line = self._is_line_by_line()

    def _is_line_by_line(self) -> bool:
        """Whether each line of the text is a sentence, as in a transcript: then lines are no paragraphs."""
        lines = [b.span for b in self.document.blocks if b.kind is BlockKind.PARAGRAPH]
        if len(lines) < _LINES:
            return False
        single = sum(
            line.of(self.text).rstrip(CLOSERS).endswith(_ENDS)
            and len(self.language.sentences(self.text, line)) == 1
            for line in lines
        )
        return single >= _SINGLE * len(lines)

    def pieces_in(self, span: Span) -> Sequence[Piece]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return self.pieces[first : bisect_left(self._starts, span.end)]

    def spoken(self, span: Span) -> Spoken:
        return spoken_of(self.text, span, self.document.language, self.pieces_in(span))

    def leaves_out(self, span: Span) -> bool:
        """Whether a briefing leaves out all of `span`."""
        masks = self.document.masks_in(span)
        return bool(masks) and masks[0].kind is MaskKind.LEFT_OUT and masks[0].span.covers(span)

    def whole_at(self, position: int) -> bool:
        """Whether no piece is cut in two at `position`."""
        index = bisect_left(self._starts, position) - 1
        return index < 0 or self.pieces[index].end <= position


def _has_voice(spoken: str) -> bool:
    return any(char.isalpha() for char in spoken)


def write_script(
    document: Document, outline: Outline, delivery: Delivery | None = None
) -> tuple[Utterance, ...]:
    """The utterances of a speech, in the order of the slides.

    Every speakable character of every slide's span is in exactly one utterance. Slides without
    anything to say have none.

    Args:
        document: The speech.
        outline: Its structure; slides that narrate nothing are passed over.
        delivery: Pauses, lexicon, headings and voices.

    Raises:
        UsageError: for a mark in the text that names an unknown voice.
    """
    delivery = delivery or Delivery()
    pauses = delivery.pauses
    speech = _Speech(document, delivery)
    headings = _heading_spans(document)
    script: list[Utterance] = []
    for section in outline.sections:
        begun = len(script)
        for slide in section.slides:
            first = len(script)
            script += _slide_utterances(speech, slide, headings)
            if len(script) > first:
                script[-1] = _with_pause(script[-1], pauses.slide)
        if len(script) > begun:
            script[-1] = _with_pause(script[-1], pauses.section)
    for mark in speech.silences:
        # It follows whatever was said last before it, on an earlier slide if need be.
        said = [i for i, u in enumerate(script) if u.origin[0] < mark.span.start]
        if said:
            last = max(said, key=lambda i: script[i].origin[0])
            script[last] = _with_pause(script[last], mark.seconds)
    return tuple(script)


def _with_pause(utterance: Utterance, pause: float) -> Utterance:
    return replace(utterance, pause=max(utterance.pause, pause))


def _heading_spans(document: Document) -> tuple[Span, ...]:
    marked = [b.span for b in document.blocks if b.kind is BlockKind.HEADING]
    return (*document.front.title_spans, *marked)


def _slide_utterances(speech: _Speech, slide: Slide, headings: Sequence[Span]) -> list[Utterance]:
    if not slide.span:
        return []
    sentences = _voiced_sentences(speech, slide.span)
    utterances: list[Utterance] = []
    for index, sentence in enumerate(sentences):
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        role = _role(speech, slide, sentence, headings)
        for part in _parts(speech, sentence):
            said = _closed(speech, part)
            pause = _pause(speech, part, following, role)
            voice = speech.turns.voice_at(said.origin[0])
            utterances.append(
                Utterance(
                    slide.id, part.span, said.text, said.origin, pause, role, said.readings, voice
                )
            )
    stands_out = speech.delivery.headings
    return [
        replace(u, pace=stands_out.speed, lift=stands_out.gain) if u.role is Role.HEADING else u
        for u in utterances
    ]


def _closed(speech: _Speech, part: _Part) -> Spoken:
    """What is said of a part, with the point that an abbreviation at its end took with it."""
    said = speech.spoken(part.span)
    point = part.span.end - 1
    if part.ends == "sentence" and said.text[-1].isalnum() and speech.text[point] == ".":
        return replace(said, text=f"{said.text}.", origin=(*said.origin, point))
    return said


def _voiced_sentences(speech: _Speech, span: Span) -> list[Span]:
    """The sentences of `span`; one that has nothing to say (a direction, dots) joins another, one
    that a briefing leaves out is none."""
    found: list[Span] = []
    silent_start: int | None = None
    for sentence in speech.language.sentences(speech.text, span):
        if speech.leaves_out(sentence):
            continue
        if _has_voice(speech.spoken(sentence).text):
            found.append(
                Span(silent_start if silent_start is not None else sentence.start, sentence.end)
            )
            silent_start = None
        elif found:
            found[-1] = Span(found[-1].start, sentence.end)
        elif silent_start is None:
            silent_start = sentence.start
    return found


def _role(speech: _Speech, slide: Slide, sentence: Span, headings: Sequence[Span]) -> Role:
    if any(heading.covers(sentence) for heading in headings):
        return Role.HEADING
    if slide.kind not in (SlideKind.TITLE, SlideKind.SECTION, SlideKind.AGENDA):
        return Role.BODY
    alone = not speech.text[_line_start(speech.text, sentence.start) : sentence.start].strip()
    named = sum(sentence.overlap(span) for span in slide.heading.spans)
    return Role.HEADING if alone and 2 * named >= len(sentence) else Role.BODY


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


def _pause(speech: _Speech, part: _Part, following: Span | None, role: Role) -> float:
    pauses = speech.delivery.pauses
    if part.ends == "word":
        return 0.0
    if part.ends != "sentence":
        return float(getattr(pauses, part.ends))
    if role is Role.HEADING:
        return pauses.heading
    if following is None:
        return pauses.paragraph
    if "\n" in speech.text[part.span.end : following.start] and not speech.is_line_by_line:
        return pauses.paragraph
    if _is_item(speech, following.start, inside=False):
        return max(pauses.item, pauses.sentence)
    return pauses.sentence


def _is_item(speech: _Speech, position: int, *, inside: bool) -> bool:
    """Whether an item of an enumeration begins there (`inside` a sentence: 二是 but not 2.)."""
    language = speech.language
    folded = language.folded(speech.text[position : position + _MARKER])
    for style in language.numbering:
        marker = style.pattern.match(folded) if style.inside or not inside else None
        if marker is None or not style.certain:
            continue
        # 最后一天, the last time: without a mark behind it the word counts nothing.
        if (
            style.ordinals.get(marker["n"].lower()) != LAST
            or marker.group().strip()[-1] in "，,：:"
        ):
            return True
    return False


def _parts(speech: _Speech, sentence: Span) -> Iterator[_Part]:
    """A sentence as it is said in one breath, or divided until each part can be."""
    stack = [p for cut in _between_cuts(speech, sentence) for p in _at_marks(speech, cut)]
    stack.reverse()
    while stack:
        part = stack.pop()
        halves = _halved(speech, part)
        if halves is None:
            yield part
        else:
            stack += reversed(halves)


def _between_cuts(speech: _Speech, sentence: Span) -> list[_Part]:
    """A sentence cut where the writer marked a pause or another voice begins."""
    first, last = bisect_right(speech.cuts, sentence.start), bisect_left(speech.cuts, sentence.end)
    places = [(cut, "clause") for cut in speech.cuts[first:last]]
    return _cut(speech, _Part(sentence, "sentence"), places)


def _at_marks(speech: _Speech, part: _Part) -> list[_Part]:
    """A part cut before items of an enumeration, and at the marks after which a pause is set."""
    places: list[tuple[int, str]] = []
    for clause, following in pairwise(speech.language.clauses(speech.text, part.span)):
        mark = _MARKS.get(speech.text[clause.start : clause.end].rstrip(CLOSERS)[-1:], "")
        if speech.delivery.at_once and clause.start == speech.first_words:
            places.append((clause.end, "clause"))
        elif speech.delivery.pauses.item and _is_item(speech, following.start, inside=True):
            places.append((clause.end, "item"))
        elif mark and getattr(speech.delivery.pauses, mark):
            places.append((clause.end, mark))
    return _cut(speech, part, places)


def _cut(speech: _Speech, part: _Part, places: Sequence[tuple[int, str]]) -> list[_Part]:
    """A part cut at `places` (position, how the part before it ends); each has something to say."""
    parts: list[_Part] = []
    begun = part.span.start
    for position, ends in places:
        before, after = Span(begun, position), Span(position, part.span.end)
        if not speech.whole_at(position):
            continue
        if _has_voice(speech.spoken(before).text) and _has_voice(speech.spoken(after).text):
            parts.append(_Part(before, ends))
            begun = position
    return [*parts, _Part(Span(begun, part.span.end).trimmed(speech.text), part.ends)]


def _halved(speech: _Speech, part: _Part) -> tuple[_Part, _Part] | None:
    """The two sides of a part that is too long, divided near its middle at the best place."""
    limit = LONGEST[speech.document.language]
    said = speech.spoken(part.span)
    spoken, origin = said.text, said.origin
    if len(spoken) <= limit:
        return None
    best: tuple[float, int, str] | None = None
    for position, ends, penalty in _places(speech, part.span, len(spoken) / limit):
        share = bisect_left(origin, position) / len(spoken)
        if not _SHORTEST_SHARE <= share <= 1 - _SHORTEST_SHARE:
            continue
        if not speech.whole_at(position):
            continue
        worth = abs(share - 0.5) + penalty
        if best is None or worth < best[0]:
            best = (worth, position, ends)
    if best is None:
        return None
    _, position, ends = best
    left = Span(part.span.start, position).trimmed(speech.text)
    right = Span(position, part.span.end).trimmed(speech.text)
    if not (_has_voice(speech.spoken(left).text) and _has_voice(speech.spoken(right).text)):
        return None
    return _Part(left, ends), _Part(right, part.ends)


def _places(speech: _Speech, span: Span, excess: float) -> Iterator[tuple[int, str, float]]:
    """Where a span may be divided: position, what ends there, and how bad that is."""
    text, language = speech.text, speech.language
    for clause in language.clauses(text, span):
        if clause.end < span.end:
            yield clause.end, "clause", _CLAUSE
    for position in range(span.start, span.end - 1):
        if text[position] in "、,":
            yield position + 1, "clause", _LIST
    if excess <= _BREATH:
        return
    if excess > 4:
        # Far too long for clauses alone: words near the middle are enough, the rest comes later.
        middle = (span.start + span.end) // 2
        reach = max(60, len(span) // 8)
        span = Span(max(span.start, middle - reach), min(span.end, middle + reach))
    for word in language.words(text, span):
        if span.start < word.start and text[word.start - 1] not in "“‘（(《「『【":
            yield word.start, "word", _WORD
