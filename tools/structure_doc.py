"""Writes docs/structure.md: how the structurer reads, and the example speeches beside their outlines.

Usage: python tools/structure_doc.py [FILE]
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

from speechcast.model.document import Document
from speechcast.model.outline import Phrase, Point, Section, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.readers import read
from speechcast.structurer import structure
from speechcast.structurer.mentions import Mention, MentionKind, find_mentions
from speechcast.structurer.reading import Role, read_sentences

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "structure.md"

ASIDE = {
    Role.VOCATIVE: "address",
    Role.ANNOUNCEMENT: "announces what follows",
    Role.CEREMONY: "thanks, greeting or wish",
}
"""Sentences that are spoken and never shown, and what they are called here."""

FRONT = ("title", "speaker", "date", "occasion")
SHORT = 46
"""Characters of a task that are quoted."""

_BREAK = re.compile(r"\s*\n\s*")

INTRODUCTION = """\
# How a speech is read

speechcast makes slides of a speech the way a secretary does who has an hour and a pencil: it looks for
the structure that the speaker gave it, takes the speaker's own words, and leaves out what is only said.
No language model takes part unless `--refine` asks for one; the same text always gives the same outline.
`outline.json` names for every slide the characters that it stands for and, under `why`, the evidence for
its bounds and its kind. This page shows both on our example speeches.

## What it looks for, in this order

1. **The head.** A title names its genre (…的讲话, Opening Remarks) or stands apart; speaker, occasion and
   date are read from the lines around it, also from one line that tells them all. Nothing of the head
   becomes a point.
2. **The frame.** Addresses, thanks, greetings and wishes are spoken, not shown; a sentence that announces
   the parts (下面，我讲五点意见; three things I want to ask) makes an agenda of what it announces.
3. **Numbers.** 一、（一）1. ①, 第一, First, the third thing is: headings of parts, items within them,
   nested up to three deep, interrupted and resumed. Their headings have slides of their own where half of the
   parts are long enough for one, or none has. A long part falls into sub-parts where most of its paragraphs
   bear a number or a label, and then only the numbered parts have such slides.
4. **Counts and repetition.** 一是…二是…, 既要…又要…, and any opening that comes back (这五年，是…;
   To those who …) is found by comparing sentences, not from a list of phrases. Sentences that begin alike
   are equals: they stand as points of one slide, without the words that they share when the heading has
   said them. Clauses that all of them share are the heading, and long clauses behind semicolons that
   open alike (要…；要…；要…) are points each.
5. **Labels.** A short sentence at the start of its paragraph, followed by what supports it, is a claim.
6. **Words that change.** Where none of these cues stands, sections end where the vocabulary changes most.
7. **Paragraphs that are none.** A transcript that has a line for each sentence, stands in one line, or breaks after
   every so many words is read as if it had no line ends: its paragraphs are made from turns, addresses, counts and
   changes of words. It is known by its whole: nearly every line a single sentence, one paragraph with most of the
   text, or paragraphs of nearly one length that begin where no more speaks for it than elsewhere. Headings, lists,
   dialogue and verse stay lines.

Where no part has a heading of its own, the sentence that heads it is chosen by what people choose: the first
one before the others, one that shares the words of the rest, says what something is or must be, or concludes;
what only leads up to it, tells a tale or asks does not head anything.

A point is the claim of its passage, cut at clause boundaries; its support becomes the line below it.
Where a sentence says late what counts (关键是…) or what all before it brought about, that is its claim.
In English what is to be so is shown with what has been so until now, and a question with an answer that
needs it; how things are heads a part, not how they were.
Negations, numbers with their units, conditions and names are never cut off; what is withheld in the text
(`*`, `×`) stays withheld.

## What the evidence says

| `why` | means |
| --- | --- |
| numbered part (一、) | the speech numbers its parts so |
| numbered 一是, numbered First, | an item of a count |
| alike behind a semicolon | one of several clauses that open alike |
| a heading of the source | the document marks it as a heading |
| named by its own paragraphs in a long part | a number or label opens the paragraphs of a long part |
| 3 sentences open with “…” | a repetition of that many members |
| a label at the start of its paragraph | a short claim, support behind it |
| announced by the sentence before | the sentence in front leads up to it |
| follows thanks or congratulations | the frame ends here |
| a new subject is named; the words change | another matter begins |
| reads as a beginning | the same, in a text without paragraphs |
| a count begins, has ended; a repetition begins, has ended | the row of equals starts or stops here |
| a task or promise | somebody must, will or shall |
| announces the parts; 5 parts follow; 5 parts lie behind | why there is an agenda, a summary |
| 4 stages named one after another | steps |
| 4 parallel items of one length | cards |
| one thought; 2 claims | as many sentences carry the passage |
| title and salutation | the first slide |

## What a speech mentions

Figures with their unit and what they count, targets (figures that are to be reached, or expected), dates,
terms and slogans with the sentence that explains them, organisations, people, places, and who is asked to
do what. Questions, key terms and study guides draw on them; how often they are right was counted and
stands in [study.md](study.md#how-often-the-terms-and-facts-are-right).
"""

READING = """\
## The example speeches

On the left the speech, on the right what is shown while it is spoken. **Bold** are the words that a slide
shows; *slanted* is what is only spoken (addresses, thanks, announcements).
"""


def page() -> str:
    """The whole page as Markdown, with a final line feed."""
    parts = [INTRODUCTION, READING]
    parts += [_speech(path) for path in sorted((ROOT / "examples").glob("*.txt"))]
    return "\n".join(parts)


def _speech(path: Path) -> str:
    document = read(path)
    outline = structure(document)
    mentions = find_mentions(document, outline)
    lines = [f"### {document.front.title or path.name}", ""]
    lines += [f"`examples/{path.name}`. {_front(document)}", ""]
    lines += ["<table>", "<tr><th>the speech</th><th>the slides, and why</th></tr>"]
    seen = _Seen(document)
    number = 0
    for section in outline.sections:
        lines.append(
            f'<tr><td colspan="2"><b>{escape(section.heading.text)}</b> ({_part(section)})</td></tr>'
        )
        for slide in section.slides:
            number += 1
            lines += ["<tr><td>", seen.passage(slide), "</td><td>"]
            lines += [*_slide(slide, number), *_mentioned(document, slide, mentions), "</td></tr>"]
    return "\n".join([*lines, "</table>", ""])


def _front(document: Document) -> str:
    front = document.front
    told = [f"{name}: {getattr(front, name)}" for name in FRONT if getattr(front, name)]
    return "The head says " + "; ".join(told) + "." if told else "It has no head."


def _part(section: Section) -> str:
    numbered = f"part {section.number}, " if section.number else ""
    return f"{numbered}{section.kind.value}"


class _Seen:
    """Marks, in the text of a speech, what is shown and what is only spoken."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._asides = [
            sentence.span
            for sentence in read_sentences(document).sentences
            if sentence.role in ASIDE
        ]

    def passage(self, slide: Slide) -> str:
        """The passage of a slide as HTML; a dash for a slide without words of its own."""
        if not slide.span:
            return "—"
        shown = _union(span for phrase in _phrases(slide) for span in phrase.spans)
        marks = {slide.span.start, slide.span.end}
        for span in (*shown, *self._asides):
            marks |= {p for p in (span.start, span.end) if p in slide.span}
        edges = sorted(marks)
        parts: list[str] = []
        for start, end in pairwise(edges):
            words = _BREAK.sub(
                "<br>", escape(Span(start, end).of(self._document.text), quote=False)
            )
            if not words.replace("<br>", "").strip():
                parts.append(words)
            elif any(start in span for span in shown):
                parts.append(f"<b>{words}</b>")
            elif any(start in span for span in self._asides):
                parts.append(f"<i>{words}</i>")
            else:
                parts.append(words)
        return _BREAK.sub("<br>", "".join(parts).replace("<br>", "\n").strip())


def _phrases(slide: Slide) -> Iterator[Phrase]:
    """The words of a slide that are the speaker's; an agenda and a summary repeat those of others."""
    yield slide.heading
    for extra in (slide.subtitle, slide.takeaway, slide.source):
        if extra is not None:
            yield extra
    if slide.kind not in (SlideKind.AGENDA, SlideKind.SUMMARY):
        for point in slide.points:
            yield from _of_point(point)


def _of_point(point: Point) -> Iterator[Phrase]:
    yield point.text
    for phrase in (point.detail, point.label, point.value, *point.cells):
        if phrase is not None:
            yield phrase


def _union(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap or touch as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span:
            found.append(span)
    return found


def _html(words: str) -> str:
    """Words as HTML of one line, so that Markdown reads nothing into them."""
    return "<br>".join(escape(line, quote=False) for line in words.strip("\n").split("\n") if line)


def _slide(slide: Slide, number: int) -> Iterator[str]:
    yield f"{number}. <b>{_html(slide.heading.text)}</b> ({slide.kind.value})<br>"
    if slide.subtitle:
        yield f"{_html(slide.subtitle.text)}<br>"
    if slide.points:
        yield "<ul>"
        for point in slide.points:
            yield f"<li>{_point(point)}</li>"
        yield "</ul>"
    for extra in (slide.takeaway, slide.source):
        if extra:
            yield f"{_html(extra.text)}<br>"
    yield f"<i>why:</i> {_html(slide.why)}"


def _point(point: Point) -> str:
    label = f"{_html(point.label.text)}: " if point.label else ""
    figure = f"{_html(point.value.text)}{_html(point.unit)} " if point.value else ""
    detail = f" — {_html(point.detail.text)}" if point.detail else ""
    cells = "".join(f" | {_html(cell.text)}" for cell in point.cells)
    return f"{label}{figure}{_html(point.text.text)}{detail}{cells}"


def _mentioned(document: Document, slide: Slide, mentions: Iterable[Mention]) -> Iterator[str]:
    """What the passage of a slide mentions, a line for each kind."""
    for kind in MentionKind:
        told = [
            _mention(document, mention)
            for mention in mentions
            if mention.kind is kind and mention.span.start in slide.span
        ]
        if told:
            yield f"<br><i>{kind.value}:</i> {'; '.join(told)}"


def _mention(document: Document, mention: Mention) -> str:
    shown = document.shown(mention.span)
    about = document.shown(mention.about) if mention.about else ""
    if mention.kind is MentionKind.TASK:
        short = shown if len(shown) <= SHORT else shown[:SHORT].rstrip() + "…"
        return _html(f"{about} → {short}")
    explained = ", explained here" if mention.explained else ""
    return _html(f"{shown} ({about})" if about else shown) + explained


def main() -> None:
    """Write the page to the file that the user names, by default docs/structure.md."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text(page(), encoding="utf-8")
    print(f"wrote {target}")


if __name__ == "__main__":
    main()
