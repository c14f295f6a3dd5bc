"""Handout and main points: the files open, and hold what the outline and the speech say."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2 as pdfium
from docx.opc.exceptions import PackageNotFoundError

from speechcast.check.findings import Findings
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Section
from speechcast.model.timeline import Timeline
from speechcast.writers.handout import REPEATING

_ACCESSIBLE = b"pdfuaid:part"


def _squash(text: str) -> str:
    return "".join(text.split())


def _letters(text: str) -> str:
    """The letters, Han characters and digits that the fonts of a handout are sure to have."""
    return "".join(c for c in text if c.isalnum() and (c < "\u0250" or "\u3400" <= c <= "\u9fff"))


def _has_points(section: Section) -> bool:
    return any(slide.points for slide in section.slides if slide.kind not in REPEATING)


def check_handout(
    findings: Findings,
    name: str,
    path: Path,
    document: Document,
    outline: Outline,
    timeline: Timeline | None,
) -> None:
    """Verify a handout: it opens, is marked as accessible, and holds the speech."""
    try:
        data = path.read_bytes()
        pdf = pdfium.PdfDocument(data)
        text = _letters("".join(page.get_textpage().get_text_range() for page in pdf))
        title = str(pdf.get_metadata_value("Title"))
        pages = len(pdf)
    except (OSError, pdfium.PdfiumError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    findings.holds(f"{name} has pages", pages > 0, "it has none")
    findings.holds(f"{name} is accessible (PDF/UA)", _ACCESSIBLE in data, "it is not marked so")
    due = outline.title.text
    findings.holds(
        f"{name} bears the speech's title",
        _letters(title) == _letters(due) or not due,
        f"“{title}”, not “{due}”",
    )
    points_alone = pdf.get_metadata_value("Keywords") == "outline"
    told = [s for s in outline.sections if not points_alone or _has_points(s)]
    headings = [_letters(s.heading.text) for s in told if s.heading.text]
    lost = [heading for heading in headings if heading not in text]
    findings.holds(f"{name} has every part", not lost, f"“{lost[0]}” is missing" if lost else "")
    if timeline is None or points_alone:
        return
    said = [_letters(document.shown(u.span)) for u in timeline.utterances]
    missed = [sentence for sentence in said if sentence not in text]
    # Where a page ends its number and the next one's head stand between the words.
    findings.holds(
        f"{name} holds the speech",
        len(missed) < pages,
        f"{len(missed)} sentences are missing, first “{missed[0][:30]}”" if missed else "",
    )


def check_brief(findings: Findings, name: str, path: Path, outline: Outline) -> None:
    """Verify the main points: the file opens, bears the title, and its lines are the outline's."""
    try:
        if path.suffix == ".docx":
            lines = [p.text for p in docx.Document(str(path)).paragraphs if p.text.strip()]
        else:
            lines = [
                line.lstrip("#-* ").replace("\\", "").replace("**", "")
                for line in path.read_text(encoding="utf-8").splitlines()
                if line.strip()
            ]
    except (OSError, ValueError, KeyError, PackageNotFoundError) as error:
        findings.holds(f"{name} opens", False, str(error))
        return
    due = _squash(outline.title.text)
    findings.holds(
        f"{name} bears the speech's title",
        bool(lines) and (not due or _squash(lines[0]) == due),
        f"“{lines[0]}”" if lines else "it is empty",
    )
    text = _squash("".join(lines)).replace("*", "")
    claims = [
        _squash(point.text.text).replace("*", "")
        for slide in outline.slides()
        for point in slide.points
    ]
    shown = sum(claim in text for claim in claims)
    findings.holds(f"{name} holds main points", shown > 0 or not claims, "it shares none")
