"""All mentions of a document, in order."""

from __future__ import annotations

from collections.abc import Iterator

from speechcast.languages import language_of
from speechcast.languages.mention_tables import TABLES
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SectionKind
from speechcast.model.span import Span
from speechcast.structurer.mentions.en_names import english_names
from speechcast.structurer.mentions.figures import figures
from speechcast.structurer.mentions.mention import NAMED_ONCE, Mention, MentionKind
from speechcast.structurer.mentions.speech_text import SpeechText, stretches
from speechcast.structurer.mentions.tasks import tasks
from speechcast.structurer.mentions.terms import terms
from speechcast.structurer.mentions.zh_names import chinese_names

_LONGEST = 600
_UNMARKED = 160
"""Characters of a sentence that are looked at together, and of a run without any mark."""

_NAMES = {"zh": chinese_names, "en": english_names}


def find_mentions(
    document: Document, outline: Outline | None = None, *, every: bool = False
) -> tuple[Mention, ...]:
    """All mentions of a document, in the order of their words. Linear in its length.

    Masked figures and names are none. A term or name is listed once, where the text explains it if
    it does, else where it comes first.

    Args:
        document: The document.
        outline: What the structurer made of it: figures in a review of past work are no targets,
            and in a part that asks for something a clause that begins with a verb sets one.
        every: Whether a term or name is listed wherever it stands.
    """
    language = language_of(document.language)
    text = language.folded(document.flow)
    speech = SpeechText(
        text, language, TABLES[document.language], tuple(language.sentences(text)),
        stretches(outline, [SectionKind.REVIEW, SectionKind.THANKS]),
        stretches(outline, [SectionKind.POINT, SectionKind.CALL]),
    )  # fmt: skip
    found: list[Mention] = []
    for sentence in speech.sentences:
        for piece in _pieces(text, sentence):
            found += _of_sentence(speech, piece)
    found.sort(key=lambda m: (m.span, m.kind.value))
    return tuple(found if every else _once(found, text))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or, where it has no end, pieces of it that end with a mark if one is near: the
    patterns look ahead as far as a sentence goes."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        marks = (text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in "，,；;、 ")
        end = max(marks) + 1 or start + _UNMARKED
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def _of_sentence(speech: SpeechText, sentence: Span) -> Iterator[Mention]:
    dates = list(_dates(speech, sentence))
    yield from dates
    yield from figures(speech, sentence, [d.span for d in dates])
    yield from tasks(speech, sentence)
    for term in terms(speech, sentence):
        if not any(d.span.overlap(term.span) for d in dates):
            yield term
    for kind, span in _NAMES[speech.language.code](speech, sentence):
        if not speech.masked(span):
            yield Mention(kind, span, sentence)


def _dates(speech: SpeechText, sentence: Span) -> Iterator[Mention]:
    for match in speech.table.date.finditer(speech.text, sentence.start, sentence.end):
        quoted = match.group().startswith("“")
        if quoted and speech.table.date_kept.match(speech.text, match.end(), sentence.end):
            continue
        yield Mention(MentionKind.DATE, Span(*match.span("date")), sentence)


def _once(found: list[Mention], text: str) -> list[Mention]:
    """Each term and name once: where it is explained, else where it comes first."""
    best: dict[tuple[MentionKind, str], Mention] = {}
    rest: list[Mention] = []
    for mention in found:
        if mention.kind not in NAMED_ONCE:
            rest.append(mention)
            continue
        key = (mention.kind, mention.span.of(text))
        if key not in best or (mention.explained and not best[key].explained):
            best[key] = mention
    return sorted([*rest, *best.values()], key=lambda m: (m.span, m.kind.value))
