"""The study guide, and the sheets of a session, as Word documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from docx.shared import Cm

from speechcast.writers.guide.content import Guide
from speechcast.writers.ooxml_document import WordDocument

_ROWS = 26
"""Lines of an attendance sheet."""

_SIGNED, _ANSWERED = 0.72, 0.95
"""Height of its lines and of those of an answer sheet, for a hand (centimetres)."""

_BLANK = "__________"


def write_guide(target: Path, *, guide: Guide, pictures: Sequence[bytes], stamp: datetime) -> None:
    """Write `guide.docx`: objectives, agenda, every part with its slide, points, terms, passage and
    questions with room for answers, the figures, and the answer key at the end.

    Args:
        target: The file.
        guide: What it says.
        pictures: The deck slides as PNG, in order.
        stamp: Its date.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, f"{words['guide']}{words['colon']}{guide.title}", stamp)
    made.title(guide.title, words["guide"], guide.byline, guide.facts)
    made.contents(words["contents"])
    made.heading(words["objectives"], 1)
    for objective in guide.objectives:
        made.item(objective)
    _agenda(made, guide, new_page=True)
    for at, part in enumerate(guide.parts):
        made.heading(part.heading, 1, new_page=not at)
        made.pictures(
            [(pictures[n - 1], alt) for n, alt in zip(part.slides, part.alts, strict=True)],
            width=Cm(7.7 if len(part.slides) > 1 else 12),
        )
        if part.points:
            made.heading(words["points"], 2)
            for claim, detail in part.points:
                made.item(claim, detail, joiner=words["colon"])
        if part.terms:
            made.heading(words["terms"], 2)
            for term, sentence in part.terms:
                made.item(term, sentence, joiner=words["colon"])
        made.heading(words["passage"], 2)
        for paragraph in part.passage:
            made.paragraph(paragraph)
        if part.questions:
            made.heading(words["questions"], 2)
            for asked in part.questions:
                made.question(asked.label, asked.stem, asked.options, asked.lines)
    if guide.figures:
        made.heading(words["facts"], 1)
        head = (words["figure"], words["about"], words["kind"])
        made.table(head, guide.figures, (3.2, 10.6, 2.2))
    made.heading(words["answers"], 1, new_page=True)
    rows = [(a.label, a.answer, a.why) for a in guide.marked()]
    made.table((words["number"], words["answer"], words["why"]), rows, (1.4, 4.2, 10.4))
    hints = [asked for asked in guide.topics() if asked.why]
    if hints:
        made.heading(words["hints"], 1)
        for asked in hints:
            made.item(asked.label, asked.why, joiner=words["colon"])
    made.save(target)


def _agenda(made: WordDocument, guide: Guide, *, new_page: bool = False) -> None:
    words = guide.words
    made.heading(words["agenda"], 1, new_page=new_page)
    rows = [(f"{start}  {length}", step, what) for start, length, step, what in guide.agenda]
    made.table((words["time"], words["step"], words["what"]), rows, (2.8, 6.6, 6.6))


def write_plan(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the session plan alone, for the person who leads it: objectives, agenda, and what is
    talked about with what to listen for; first what the agenda has room for.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, f"{words['agenda']}{words['colon']}{guide.title}", stamp)
    made.title(guide.title, words["agenda"], guide.byline, guide.facts)
    made.heading(words["objectives"], 1)
    for objective in guide.objectives:
        made.item(objective)
    _agenda(made, guide)
    topics = list(guide.topics())
    for title, chosen in (
        ("topics", [a for a in topics if a.id in guide.planned]),
        ("spare", [a for a in topics if a.id not in guide.planned]),
    ):
        if chosen:
            made.heading(words[title], 1)
        for asked in chosen:
            hint = f"{words['hint']}{words['colon']}{asked.why}" if asked.why else ""
            made.question(asked.label, asked.stem, (), 0, note=hint)
    made.save(target)


def write_sheets(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the attendance sheet, and the answer sheet on a page of its own.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, guide.title, stamp)
    made.heading(words["attendance"], 1)
    made.paragraph(guide.title, bold=True)
    made.paragraph(_blanks(guide, "date", "place", "leader"))
    rows = [(str(n), "", "", "") for n in range(1, _ROWS + 1)]
    made.table(
        (words["row"], words["name"], words["unit"], words["signature"]),
        rows,
        (1.4, 4.4, 5.6, 4.6),
        height=_SIGNED,
    )
    made.heading(words["sheet"], 1, new_page=True)
    made.paragraph(guide.title, bold=True)
    made.paragraph(_blanks(guide, "name", "unit", "date", "score"))
    numbers = [asked.label for asked in guide.marked()]
    half = (len(numbers) + 1) // 2
    pairs = [
        (n, "", numbers[half + i] if half + i < len(numbers) else "", "")
        for i, n in enumerate(numbers[:half])
    ]  # fmt: skip
    head = (words["number"], words["answer"]) * 2
    made.table(head, pairs, (1.6, 6.4, 1.6, 6.4), height=_ANSWERED)
    made.save(target)


def write_questions(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the questions alone, without answers, to hand out.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, f"{words['questions']}{words['colon']}{guide.title}", stamp)
    made.title(guide.title, words["questions"])
    made.paragraph(words["on_sheet"])
    for asked in guide.marked():
        made.question(asked.label, asked.stem, asked.options, 0)
    made.save(target)


def _blanks(guide: Guide, *names: str) -> str:
    """Places to write on, each behind its name."""
    words = guide.words
    return "    ".join(f"{words[name]}{words['colon']}{_BLANK}" for name in names)
