"""Outlines made by hand, and arbitrary ones."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from speechcast.model.document import Document, Front
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span

CHINESE_SIGNS = "的一是在不了有和人这中大为上个国我以要他书馆读者服务更好把让每条街，。、；：？！“”（）《》…—·××98年%"
ENGLISH_SIGNS = "abcdefghijklmnopqrstuvwxyz      ABC,.;:!?'\"()-—0123456789%é"
LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Plan:
    """A slide to be: kind, heading, points as (text, detail, label, value, unit)."""

    kind: SlideKind
    heading: str
    points: tuple[tuple[str, str, str, str, str], ...] = ()
    subtitle: str = ""
    takeaway: str = ""
    source: str = ""


def point(text: str, detail: str = "", label: str = "", value: str = "", unit: str = "") -> tuple[
    str, str, str, str, str
]:  # fmt: skip
    return text, detail, label, value, unit


def _phrase(text: str) -> Phrase | None:
    return Phrase(text) if text else None


def outline_of(
    language: str, parts: list[list[Plan]], *, title: str = "", names: list[str] | None = None
) -> tuple[Document, Outline]:
    """A document and its outline: the first part is the opening, the last one the closing.

    Each slide narrates ten characters, and each point begins one character after the one before.
    """
    sections: list[Section] = []
    at = 0
    for number, plans in enumerate(parts):
        begun = at
        slides: list[Slide] = []
        for plan in plans:
            span = Span(at, at + 10 + len(plan.points))
            points = tuple(
                Point(
                    Phrase(text), Span(at + n, at + n + 1), _phrase(detail), _phrase(label),
                    _phrase(value), unit, group=min(n, 1),
                )
                for n, (text, detail, label, value, unit) in enumerate(plan.points)
            )  # fmt: skip
            slides.append(
                Slide(
                    f"s-{number}.{len(slides)}", plan.kind, span, Phrase(plan.heading),
                    points=points, subtitle=_phrase(plan.subtitle),
                    takeaway=_phrase(plan.takeaway), source=_phrase(plan.source),
                )
            )  # fmt: skip
            at = span.end
        last = number == len(parts) - 1
        kind = (
            SectionKind.OPENING
            if not number
            else SectionKind.CLOSING
            if last
            else SectionKind.POINT
        )
        name = names[number] if names else plans[0].heading
        main = number if kind is SectionKind.POINT else 0
        sections.append(
            Section(f"s-{number}", kind, Span(begun, at), Phrase(name), main, tuple(slides))
        )
    heading = title or parts[0][0].heading
    document = Document(
        text="字" * at,
        language=language,
        source_name="speech.txt",
        source_sha256="0" * 64,
        front=Front(title=heading, speaker="", date="", occasion=""),
    )
    return document, Outline(language, Phrase(heading), tuple(sections))


def texts(language: str, most: int = 90) -> st.SearchStrategy[str]:
    """Arbitrary text, some of it hardly breakable."""
    signs = CHINESE_SIGNS if language == "zh" else ENGLISH_SIGNS
    return st.text(st.sampled_from(signs), min_size=1, max_size=most).filter(
        lambda text: any(char.isalnum() for char in text)
    )


@st.composite
def plans(draw: st.DrawFn, language: str) -> Plan:
    """An arbitrary slide."""
    words = texts(language)
    some = st.one_of(st.just(""), words)
    points = draw(
        st.lists(
            st.tuples(
                words, some, st.one_of(st.just(""), texts(language, 8)),
                st.sampled_from(["", "", "553", "98.5", "1,200", "保8争9"]),
                st.sampled_from(["", "%", "家", "亿元", "tonnes"]),
            ),
            max_size=9,
        )
    )  # fmt: skip
    return Plan(
        draw(st.sampled_from(list(SlideKind))), draw(words), tuple(points), draw(some), draw(some),
        draw(some),
    )  # fmt: skip


@st.composite
def outlines(draw: st.DrawFn) -> tuple[Document, Outline]:
    """An arbitrary speech of a few slides."""
    language = draw(st.sampled_from(LANGUAGES))
    parts = draw(
        st.lists(st.lists(plans(language), min_size=1, max_size=2), min_size=2, max_size=4)
    )
    return outline_of(language, parts)
