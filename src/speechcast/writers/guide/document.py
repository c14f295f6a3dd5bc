"""The study guide, and the sheets of a session, as Word documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from docx.shared import Cm

from speechcast.writers.guide.content import Guide
from speechcast.writers.ooxml_document import WordDocument

_ROWS = 30
"""Lines of an attendance sheet."""


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
    _agenda(made, guide)
    for part in guide.parts:
        made.heading(part.heading, 1, new_page=True)
        for number, alt in zip(part.slides, part.alts, strict=True):
            made.picture(pictures[number - 1], alt, width=Cm(12 if len(part.slides) > 1 else 16))
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
                made.question(asked.number, asked.stem, asked.options, asked.lines)
    if guide.figures:
        made.heading(words["facts"], 1, new_page=True)
        head = (words["figure"], words["about"], words["kind"])
        made.table(head, guide.figures, (3.2, 10.6, 2.2))
    made.heading(words["answers"], 1, new_page=True)
    rows = [(str(a.number), a.answer, a.why) for a in guide.questions() if a.answer]
    made.table((words["number"], words["answer"], words["why"]), rows, (1.4, 4.2, 10.4))
    made.save(target)


def _agenda(made: WordDocument, guide: Guide) -> None:
    words = guide.words
    made.heading(words["agenda"], 1)
    rows = [(f"{start}  {length}", step, what) for start, length, step, what in guide.agenda]
    made.table((words["time"], words["step"], words["what"]), rows, (3.0, 5.0, 8.0))


def write_plan(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the session plan alone: objectives and agenda, for the person who leads it.

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
    open_ones = [a for a in guide.questions() if not a.answer]
    if open_ones:
        made.heading(words["questions"], 1)
        for asked in open_ones:
            made.question(asked.number, asked.stem, (asked.why,) if asked.why else (), 0)
    made.save(target)


def write_sheets(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the attendance sheet, and the answer sheet on a page of its own.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, guide.title, stamp)
    made.heading(words["attendance"], 1)
    made.paragraph(f"{guide.title}    {words['date']}{words['colon']}____________")
    rows = [(str(n), "", "", "") for n in range(1, _ROWS + 1)]
    made.table(
        (words["number"], words["name"], words["unit"], words["signature"]),
        rows,
        (1.4, 4.4, 5.6, 4.6),
    )
    made.heading(words["sheet"], 1, new_page=True)
    made.paragraph(
        f"{words['name']}{words['colon']}____________    {words['date']}{words['colon']}____________"
    )
    numbers = [str(a.number) for a in guide.questions() if a.answer]
    half = (len(numbers) + 1) // 2
    pairs = [
        (n, "", numbers[half + i] if half + i < len(numbers) else "", "")
        for i, n in enumerate(numbers[:half])
    ]  # fmt: skip
    head = (words["number"], words["answer"]) * 2
    made.table(head, pairs, (1.6, 6.4, 1.6, 6.4))
    made.save(target)


def write_questions(target: Path, *, guide: Guide, stamp: datetime) -> None:
    """Write the questions alone, without answers, to hand out.

    Raises:
        OutputError: when it cannot be written.
    """
    words = guide.words
    made = WordDocument(guide.language, f"{words['questions']}{words['colon']}{guide.title}", stamp)
    made.title(guide.title, words["questions"])
    for asked in guide.questions():
        if asked.answer:
            made.question(asked.number, asked.stem, asked.options, asked.lines)
    made.save(target)
