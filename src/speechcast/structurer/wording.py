"""Words for slides, cut out of the source at clause boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from speechcast.languages.ties import TIES
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.bound_clauses import with_bound_joined
from speechcast.structurer.cues.numbering import any_marker, marker_at
from speechcast.structurer.false_starts import without_false_starts
from speechcast.structurer.fronts import opening_of
from speechcast.structurer.interjections import with_interjections_joined
from speechcast.structurer.listing import with_lists_whole
from speechcast.structurer.quoted import Quotations
from speechcast.structurer.reading import Reading

_PAIRS = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "(": ")",
    "《": "》",
    "「": "」",
    "『": "』",
    "【": "】",
    "[": "]",
}
_BRACKET = re.compile(r"[“”（）()《》「」『』【】\[\]]")
_SIGN = re.compile(r"[“”‘’（）()《》「」『』【】\[\]\"]")
_CLOSING = {close: open_ for open_, close in _PAIRS.items()}
_LOOSE = 24
"""Characters at the end of words among which a loose conjunction stands."""

# Python knows no blank behind that of Chinese.
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
_EDGE = _BLANKS + "。，、；：．.,;:!！—–-…·•●"
_APART = ",，:："
"""Signs that part the number of an item from its words."""

_TITLED = re.compile(r'(?<!: )(?<!, )"\w[^",]{0,30}:\s?\Z')
"""The beginning of a title in straight marks that has a colon in it."""

_KEPT = 4096
"""Spans of which is kept what was found: several rules ask after the same clause of a passage."""

_DOTTED = ("…）", "…)", "…」", "…】")
"""Ends of brackets that break off."""

_LINK = re.compile(r"(?<=\w)\s(?:is|are|was|were)\Z")
"""The verb of words whose colon announces what they are (The rules we keep are: …)."""

_ACRONYM = re.compile(r"\b[A-Z]\.[A-Z]\Z")
"""The end of letters with points (the U.S.), of which the last one belongs to them."""

_FRONT = _BLANKS + "。，、；：．,;:!！—–…·•●"


_ENDS = frozenset("。！")
"""Signs that part sentences: what stands before them is not joined to what stands behind as it is."""

_DATED = re.compile(
    r"(?:(?<=\d)|(?<=\d(?:st|nd|rd|th))|(?<=ber)|(?<=ary)|(?<=rch)|(?<=ril)|(?<=May)|(?<=une)|(?<=uly)|(?<=ust)),\s(?=[12]\d{3}\b)"
)
"""The comma between a day, or a month, and its year."""

_QUOTED_COMMAS = (",”", ",’", ',"')
"""A comma that ends a clause inside a quotation mark."""

_PAUSES = _ENDS | frozenset("；，")
"""Signs in whose place the joiner stands."""

_STOPS = tuple(".,;:!?。，；：！？")


class Wording:
    """Makes phrases of a reading's words."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._cues = reading.cues
        self._text = reading.text
        self._naming = TIES[reading.document.language].naming
        self._owners = TIES[reading.document.language].owners
        self._sayer = TIES[reading.document.language].sayer
        self._quotations = Quotations(reading)
        self._marked = any_marker(reading.document.language, False)
        self.size_of = lru_cache(maxsize=_KEPT)(self._size_of)
        self.pieces = lru_cache(maxsize=_KEPT)(self._pieces)
        self.stripped = lru_cache(maxsize=_KEPT)(self._stripped)
        self.main_pieces = lru_cache(maxsize=_KEPT)(self._main_pieces)

    def phrase(self, spans: Iterable[Span], joiner: str = "") -> Phrase:
        """The words of `spans` in order: joined by a comma (or `joiner`) where something lies
        between them, without stops at the ends and without brackets that nothing closes."""
        joined = self._joined(spans)
        # What goes on behind an aside that was left out keeps its conjunction (a fund which, in May, pays).
        names = [s is not joined[-1] and self._names_next(s) for s in joined]
        bare = [
            self._bare(s, loose=not name and (joiner != " " or s is joined[-1]))
            for s, name in zip(joined, names, strict=True)
        ]
        onward = {span.end for span, name in zip(bare, names, strict=True) if name}
        pieces = [p for span in bare for p in self._balanced(span) if p]
        if all(p.of(self._text).isspace() for p in pieces):
            return Phrase("", ())
        while pieces and not pieces[0].trimmed(self._text):
            pieces.pop(0)
        first = pieces[0].trimmed(self._text)
        # Behind a bracket that went a phrase would else begin with a blank.
        pieces[0] = Span(first.start, pieces[0].end)
        groups: list[str] = []
        for before, piece in zip([None, *pieces], pieces, strict=False):
            words = self.reading.document.shown(piece)
            between = self._text[before.end : piece.start] if before is not None else ""
            one = len(between) <= 1 and between not in _PAUSES
            if before is not None and (one or before.end in onward):
                groups[-1] += words
            else:
                groups.append(words)
        if groups and self.reading.language.code == "en":
            groups[0] = _sentence_case(groups[0])
        words = (joiner or self._cues.joiner).join(groups)
        return Phrase(self._with_marks(words, pieces), tuple(pieces))

    def is_quoted(self, span: Span) -> bool:
        """Whether words are those of others."""
        return self._quotations.around(self._bare(span)) is not None

    def _with_marks(self, words: str, pieces: Sequence[Span]) -> str:
        """Words of others keep the marks of their quotation."""
        around = self._quotations.around(Span(pieces[0].start, pieces[-1].end)) if pieces else None
        if around is None or words[:1] in '“"' or words[-1:] in '”"':
            return words
        return self._text[around.start] + words + self._text[around.end - 1]

    def _names_next(self, span: Span) -> bool:
        """Whether words end with the verb of what is shown behind them."""
        return self._naming is not None and bool(
            self._naming.search(self._text, span.start, self._bare(span, loose=False).end)
        )

    def _joined(self, spans: Iterable[Span]) -> list[Span]:
        """Spans that only blanks part become one."""
        joined: list[Span] = []
        for span in spans:
            whole = joined and self._text[joined[-1].end - 1] not in _ENDS
            if whole and not self._text[joined[-1].end : span.start].strip(" \t\u3000"):
                joined[-1] = Span(joined[-1].start, span.end)
            elif span:
                joined.append(span)
        return joined

    def _bare(self, span: Span, *, loose: bool = True) -> Span:
        """Without stops and, where it is `loose`, conjunctions at the ends; a question keeps its mark."""
        return Span(*self._within(span.start, span.end, loose=loose))

    def _within(self, start: int, end: int, *, loose: bool) -> tuple[int, int]:
        """Where the words between two places begin and end without those."""
        words = self._text[start:end].lstrip(_FRONT)
        start = end - len(words)
        end = start + len(words.rstrip(_EDGE))
        if self._text[end : end + 1] == "." and _ACRONYM.search(
            self._text, max(start, end - 4), end
        ):
            end += 1
        if self._text[end : end + 1] == ":" and (verb := _LINK.search(self._text, start, end)):
            end = verb.start()
        if not loose or self._cues.loose is None:
            return start, end
        last = self._cues.loose.search(self._text, max(start, end - _LOOSE), end)
        if last is None or last.start() <= start or self._points_back(last.group(), end):
            return start, end
        return start, last.start()

    def _points_back(self, words: str, end: int) -> bool:
        """Whether what looks like a conjunction is the object of its clause, which ends with it (do just that)."""
        return words.endswith(("that", " so")) and self._text[end : end + 1] in _STOPS

    def _balanced(self, span: Span) -> list[Span]:
        """The span without brackets and quotes whose partner lies outside it."""
        if not _SIGN.search(self._text, span.start, span.end):
            return [span]
        open_at: list[int] = []
        lone: list[int] = []
        for position in range(span.start, span.end):
            sign = self._text[position]
            if sign in _PAIRS:
                open_at.append(position)
            elif sign in _CLOSING:
                if open_at and self._text[open_at[-1]] == _CLOSING[sign]:
                    open_at.pop()
                elif sign != "’":  # an apostrophe
                    lone.append(position)
        lone = sorted(lone + open_at)
        straight = [i for i in range(span.start, span.end) if self._text[i] == '"']
        if len(straight) % 2:
            lone = sorted([*lone, straight[0] if straight[0] == span.start else straight[-1]])
        pieces: list[Span] = []
        start = span.start
        for position in lone:
            pieces.append(Span(start, position))
            start = position + 1
        pieces.append(Span(start, span.end))
        return [p for p in pieces if p] if lone else pieces

    def _pieces(self, span: Span) -> tuple[Span, ...]:
        """The clauses of `span`, kept whole inside quotes and brackets."""
        found: list[Span] = []
        depth = 0
        for clause in self.reading.language.clauses(self._text, span):
            within = bool(found) and (
                depth > 0
                or self._goes_on_behind_bracket(found[-1], clause)
                or self._breaks_title(found[-1])
            )
            if within and clause.end - found[-1].start < 90 * self._cues.scale:
                found[-1] = Span(found[-1].start, clause.end)
            else:
                found.append(clause)
                depth = 0
            words = clause.of(self._text)
            if _BRACKET.search(words):
                depth += sum(words.count(a) - words.count(b) for a, b in _PAIRS.items() if b != "’")
        if self._cues.blanks and len(found) > 1:
            found = without_false_starts(self.reading, found)
        joined = with_interjections_joined(self.reading, with_bound_joined(self.reading, found))
        return tuple(with_lists_whole(self.reading, joined))

    def _breaks_title(self, before: Span) -> bool:
        """Whether a clause ends at the colon of a title in straight marks ("Harbours: a reader")."""
        ends = self._text[max(before.start, before.end - 2) : before.end]
        return ":" in ends and _TITLED.search(self._text, before.start, before.end) is not None

    def _goes_on_behind_bracket(self, before: Span, clause: Span) -> bool:
        """Whether a clause was only parted by the dots inside a bracket (工具（锹、筐……）里)."""
        return before.end == clause.start and self._text[before.end - 2 : before.end] in _DOTTED

    def _stripped(self, span: Span, *, point: bool) -> Span:
        """`span` without list sign, number, address and connectives in front; for a point also
        without the 要 or "we must" that all points share."""
        begin = self.reading.speakers.get(span.start, span.start)
        whole = span if begin == span.start else Span(min(begin, span.end), span.end)
        start = opening_of(self.reading.language, self._text, whole)
        # 不是一、二个人: a number within a clause counts nothing.
        inside = start > 0 and not self._cues.blanks and self._text[start - 1].isalnum()
        may_count = not inside and self._marked.match(self._text, start, span.end) is not None
        marker = marker_at(self.reading, start, span.end, inside=False) if may_count else None
        apart = (
            marker and marker[2] > start and self._text[start : marker[2]].rstrip()[-1] in _APART
        )
        if marker and (marker[0].label or apart) and not self._text[marker[2] - 1].isalpha():
            start = opening_of(self.reading.language, self._text, Span(marker[2], span.end))
        modal = self._cues.modal.match(self._text, start, span.end) if point else None
        if modal and modal.end() < span.end and not self._goes_on(modal.group(), span):
            start = modal.end()
        return Span(start, span.end).trimmed(self._text)

    def _goes_on(self, modal: str, span: Span) -> bool:
        """Whether a word opens the other members of a row, too: it is kept with its first one (要钱、要人、要地)."""
        return self._text.find(f"、{modal[-1]}", span.start, span.end) >= 0

    def size(self, spans: Sequence[Span]) -> float:
        """Size of `spans` together, without stops at their ends."""
        return sum([self.size_of(span.start, span.end) for span in spans])

    def _size_of(self, start: int, end: int) -> float:
        begin, stop = self._within(start, end, loose=True)
        return (stop - begin) / self._cues.scale

    def is_lead_in(self, piece: Span) -> bool:
        """Whether a clause says only when, where or in which manner."""
        return self._cues.lead_in.match(as_one(piece.of(self._text))) is not None

    def is_opinion(self, words: str) -> bool:
        """Whether a clause says only that something follows, and not that it is what others say."""
        if self._cues.opinion.match(words) is None:
            return False
        if words[-1] == "，" and self._sayer and self._sayer.fullmatch(words):
            # What a person is named for that has said it is not the speaker's own.
            return False
        return self._owners is None or self._owners.hearsay.match(words) is None

    def _keeps_opening(self, pieces: Sequence[Span]) -> bool:
        """Whether the sense of a sentence is turned without its first clause."""
        kept = TIES[self.reading.document.language].kept_opening
        if kept is None:
            return False
        behind = next((p for p in pieces[1:] if not self.is_lead_in(p)), pieces[1])
        return kept(pieces[0].of(self._text), behind.of(self._text)) > 0

    def _main_pieces(self, sentence: Span, *, point: bool) -> tuple[Span, ...]:
        """The clauses of a sentence from its first one that states something."""
        pieces = self.pieces(self.stripped(sentence, point=point))
        while (
            len(pieces) > 1
            and (self.is_lead_in(pieces[0]) or self.is_opinion(pieces[0].of(self._text)))
            and not self._keeps_opening(pieces)
        ):
            pieces = (self.stripped(pieces[1], point=point), *pieces[2:])
        return tuple(p for p in pieces if p)


def as_one(words: str) -> str:
    """The words of a clause with no comma in them but the last: none between a day and its year either, and that in front
    of a quotation mark behind it."""
    if words[-2:] in _QUOTED_COMMAS:
        words = words[:-2] + words[-1] + ","
    if ", " in words[:-1]:
        words = _DATED.sub(" ", words)
    return words[:-1].replace("，", "·") + words[-1:] if "，" in words[:-1] else words


def _sentence_case(words: str) -> str:
    """`words` with a capital in front; names such as iPhone and addresses keep their letters."""
    first = words.split(maxsplit=1)[0] if words else ""
    capital = words[:1].upper()
    # Some letters have no capital of one letter (ß): the words stay those of the text.
    if len(capital) == 1 and first.islower() and re.sub(r"['’,;:-]", "", first).isalpha():
        return capital + words[1:]
    return words
