"""What a speech mentions: figures, dates, targets, terms, organisations, and who is to do what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from speechcast.languages import Language, language_of
from speechcast.languages.base import MASK_SIGNS
from speechcast.languages.mention_tables import TABLES, MentionTable
from speechcast.model.document import Document
from speechcast.model.span import Span


class MentionKind(StrEnum):
    """What is mentioned."""

    FIGURE = "figure"
    TARGET = "target"
    DATE = "date"
    TERM = "term"
    ORGANISATION = "organisation"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention.

    Attributes:
        kind: What is mentioned.
        span: Its words: the figure with its unit, the date, the quoted words without their marks,
            the name, what is to be done.
        sentence: The sentence that it stands in; of a term the one that explains it.
        about: What the figure counts, or who is asked; `None` when the text does not say.
        value: Of a figure: its number as written, without the unit.
        unit: Of a figure: its unit as written; empty when it has none.
    """

    kind: MentionKind
    span: Span
    sentence: Span
    about: Span | None = None
    value: str = ""
    unit: str = ""


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """All mentions of a document, in the order of their words. Linear in its length.

    Masked figures are none. A term or name is listed once, where the text explains it if it does,
    else where it comes first.
    """
    finder = _Finder(document)
    return tuple(sorted(finder.all(), key=lambda m: (m.span, m.kind.value)))


class _Finder:
    def __init__(self, document: Document) -> None:
        self._language: Language = language_of(document.language)
        self._table: MentionTable = TABLES[document.language]
        self._text = self._language.folded(document.text)
        self._sentences = self._language.sentences(self._text)

    def all(self) -> Iterator[Mention]:
        for sentence in self._sentences:
            dates = list(self._dates(sentence))
            yield from dates
            yield from self._figures(sentence, [d.span for d in dates])
            yield from self._tasks(sentence)
        yield from self._terms()
        yield from self._organisations()

    def _dates(self, sentence: Span) -> Iterator[Mention]:
        for match in self._table.date.finditer(self._text, sentence.start, sentence.end):
            yield Mention(MentionKind.DATE, Span(*match.span()), sentence)

    def _figures(self, sentence: Span, dates: list[Span]) -> Iterator[Mention]:
        words = sentence.of(self._text)
        aimed = self._table.target.search(words) is not None
        for match in self._table.figure.finditer(self._text, sentence.start, sentence.end):
            span = Span(*match.span())
            if any(span.overlap(date) for date in dates):
                continue
            value, unit = _value(match)
            about = self._counted(sentence, span, dates)
            if about is None and not unit:
                continue
            kind = MentionKind.TARGET if aimed and self._ahead(words) else MentionKind.FIGURE
            yield Mention(kind, span, sentence, about, value, unit)

    def _ahead(self, words: str) -> bool:
        """Whether a sentence speaks of what is to come."""
        return self._language.cues.task.match(words) is not None or (
            self._language.cues.past.search(words) is None
        )

    def _counted(self, sentence: Span, figure: Span, dates: list[Span]) -> Span | None:
        """What a figure counts: behind its classifier, else in front of it in its clause."""
        if self._table.classifier.search(figure.of(self._text)):
            behind = self._behind(sentence, figure)
            if behind is not None:
                return behind
        start = figure.start
        while start > sentence.start and self._text[start - 1] not in "，。；：、,;:“（(":
            start -= 1
        start = max([start, *(d.end for d in dates if d.end <= figure.start)])
        match = self._table.label.search(self._text, start, figure.start)
        if match and not any(sign in match["label"] for sign in MASK_SIGNS):
            found = self._without_lead(Span(*match.span("label")).trimmed(self._text))
            if self._names_something(found):
                return found
        return self._behind(sentence, figure)

    def _behind(self, sentence: Span, figure: Span) -> Span | None:
        """The noun behind a figure."""
        if self._table.counted is None:
            return None
        behind = self._table.counted.match(self._text, figure.end, sentence.end)
        if behind is None:
            return None
        label = Span(*behind.span("label")).trimmed(self._text)
        words = self._language.words(self._text, label)
        kept: list[Span] = []
        for word in words:
            said = word.of(self._text).lower()
            stop = said in self._language.cues.stopwords or said in _RELATIONS
            if stop or (self._language.code == "zh" and self._language.states(self._text, word)):
                break
            kept.append(word)
        return Span(kept[0].start, kept[-1].end) if kept else None

    def _is_common(self, word: Span) -> bool:
        """Whether a word of two characters only ends like an office (布局, 全局)."""
        return word.of(self._text)[-1] in "局厅" and word.of(self._text) not in ("总局", "分局")

    def _without_lead(self, label: Span) -> Span:
        lead = self._table.lead.match(self._text, label.start, label.end)
        return Span(lead.end(), label.end) if lead else label

    def _names_something(self, span: Span) -> bool:
        cues = self._language.cues
        words = span.of(self._text)
        return len(words) >= 2 and cues.growth.fullmatch(words) is None

    def _tasks(self, sentence: Span) -> Iterator[Mention]:
        for match in self._table.task.finditer(self._text, sentence.start, sentence.end):
            who = Span(*match.span("who")).trimmed(self._text)
            if len(who) < 2 or self._table.nobody.fullmatch(who.of(self._text)):
                continue
            if not self._is_name(who):
                continue
            what = Span(*match.span("what")).trimmed(self._text)
            yield Mention(MentionKind.TASK, what, sentence, who)

    def _is_name(self, who: Span) -> bool:
        """Whether the subject of a task is somebody: it states nothing by itself."""
        if self._language.code != "zh":
            return True
        last = self._language.words(self._text, who)[-1:]
        return not last or not self._language.states(self._text, last[0])

    def _terms(self) -> Iterator[Mention]:
        found: dict[str, Mention] = {}
        for sentence in self._sentences:
            for match in self._table.term.finditer(self._text, sentence.start, sentence.end):
                group = "words" if match["words"] is not None else "title"
                span = Span(*match.span(group)).trimmed(self._text)
                words = span.of(self._text)
                if not span or not any(c.isalnum() for c in words):
                    continue
                explained = self._table.explains.match(self._text, match.end(), sentence.end)
                if words not in found or (explained and not self._explained(found[words])):
                    found[words] = Mention(MentionKind.TERM, span, sentence)
        yield from found.values()

    def _explained(self, term: Mention) -> bool:
        behind = term.span.end + 1
        return self._table.explains.match(self._text, behind, term.sentence.end) is not None

    def _organisations(self) -> Iterator[Mention]:
        found: dict[str, Mention] = {}
        for sentence in self._sentences:
            for match in self._table.organisation.finditer(
                self._text, sentence.start, sentence.end
            ):
                span = self._name(Span(*match.span("name")))
                if span is not None:
                    found.setdefault(
                        span.of(self._text), Mention(MentionKind.ORGANISATION, span, sentence)
                    )
        yield from found.values()

    def _name(self, span: Span) -> Span | None:
        """The name without the words in front that belong to the sentence; `None` when only the
        kind of the organisation is left."""
        if self._language.code != "zh":
            return span
        span = self._without_lead(span)
        words = self._language.words(self._text, span)
        if not words or len(words[-1]) < 2 or (len(words[-1]) == 2 and self._is_common(words[-1])):
            return None
        first = len(words) - 1
        stopwords = self._language.cues.stopwords
        while first > 0:
            word = words[first - 1]
            said = word.of(self._text)
            if said in stopwords or self._language.states(self._text, word):
                break
            first -= 1
        name = Span(words[first].start, span.end)
        return name if len(name) >= _NAME_LEAST and first < len(words) - 1 else None


_RELATIONS = frozenset(["以上", "以下", "左右", "以内", "以外", "之间", "个", "多", "来", "从"])
"""Words behind a figure that are not what it counts."""

_NAME_LEAST = 4
"""Characters of an organisation's name at least."""


def _value(match: re.Match[str]) -> tuple[str, str]:
    if match["many"]:
        return match["many"], match["measure"]
    unit = match["unit"] or match.groupdict().get("percent") or ""
    return match["value"], unit
