"""From an outline and a template to laid-out slides."""

from __future__ import annotations

from collections.abc import Sequence

from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Section, SectionKind, SlideKind
from speechcast.model.scene import Deck, LaidSlide
from speechcast.model.span import Span
from speechcast.slides.compose import Margins, compose, quotation, title_fitter
from speechcast.slides.decor import Place
from speechcast.slides.drafts import Draft, drafts_of
from speechcast.slides.fitting import bare
from speechcast.slides.items import Setter
from speechcast.slides.template import Template
from speechcast.slides.titles import candidates

_DIGITS = "零一二三四五六七八九"


def lay_out(document: Document, outline: Outline, template: Template) -> Deck:
    """Lay an outline out in a template.

    Every point of the outline stands on exactly one slide; the passages of a split slide's parts
    follow each other and cover the slide's passage. No text is set smaller than the template's
    design allows: what is too long is shortened at the end of a phrase (it stays in the notes), or
    the slide is split.

    Args:
        document: The speech.
        outline: Its structure.
        template: The look.

    Raises:
        MissingError: when the fonts that text is measured with are not installed.
    """
    design = template.design
    setter = Setter(design, document.language)
    drafts = [
        (section, draft)
        for section in outline.sections
        for slide in section.slides
        for draft in drafts_of(setter, document, slide)
    ]
    counted = _counted(outline.sections)
    title = bare(outline.title.text) or bare(document.front.title)
    taken: set[str] = set()
    slides: list[LaidSlide] = []
    for page, (section, draft) in enumerate(drafts, 1):
        layout = design.layouts[draft.layout]
        own = _title(setter, draft, taken)
        place = _place(outline.sections, counted, section, page, len(drafts))
        margins = Margins(
            footer=_footer(section, outline, title),
            deck=title,
            numeral=section.number if draft.slide.kind is SlideKind.SECTION else 0,
            place=place,
        )
        slides.append(
            LaidSlide(
                id=draft.id,
                of=draft.slide.id,
                kind=draft.slide.kind,
                layout=layout.name,
                section=section.id,
                span=draft.span,
                title=own,
                points=draft.points,
                background=design.fill(layout.background, layout.background_to),
                native_background=False,
                elements=compose(setter, layout, draft, own, margins),
            )
        )
    return Deck(
        template=template.name,
        template_sha256=template.sha256,
        width=design.width,
        height=design.height,
        language=document.language,
        title=title,
        slides=tuple(slides),
        theme_fonts=template.theme_fonts(document.language),
    )


def _title(setter: Setter, draft: Draft, taken: set[str]) -> str:
    """A title that fits and that no slide before has; it is added to `taken`."""
    layout = setter.design.layouts[draft.layout]
    fit = title_fitter(setter, layout)
    if layout.slot("quote") is not None:
        words = draft.content.slots.get("quote")
        said = words.paragraphs[0] if words else draft.content.heading
        spoken = fit(quotation(said, layout))
        if spoken and spoken not in taken:
            taken.add(spoken)
            return spoken
    for candidate in candidates(draft, setter.language):
        shown = fit(candidate)
        if shown and shown not in taken:
            taken.add(shown)
            return shown
    raise AssertionError("titles never end")


def _counted(sections: Sequence[Section]) -> list[Section]:
    """The sections that the motif counts: the numbered ones, or all between opening and closing."""
    numbered = [section for section in sections if section.number]
    if len(numbered) >= 2:
        return numbered
    ends = (SectionKind.OPENING, SectionKind.CLOSING)
    return [section for section in sections if section.kind not in ends]


def _place(
    sections: Sequence[Section], counted: list[Section], section: Section, page: int, pages: int
) -> Place:
    ids = [s.id for s in counted]
    current = ids.index(section.id) if section.id in ids else None
    at = sections.index(section)
    passed = sum(sections.index(s) <= at for s in counted)
    steps = max(1, len(counted) - 1)
    share = min(1.0, max(0, passed - 1) / steps)
    return Place(current, len(counted), share, page, pages)


def _footer(section: Section, outline: Outline, title: str) -> str:
    """`二、目标就是命令`, `2. Name`; before the first section the deck's title."""
    first = next((s for s in outline.sections if s.kind is not SectionKind.OPENING), None)
    if section.kind is SectionKind.OPENING and (first is None or first is not section):
        return title
    heading = section.heading.text
    clauses = language_of(outline.language).clauses(heading, Span(0, len(heading)))
    name = bare(clauses[0].of(heading)) if clauses else bare(heading)
    if not section.number:
        return name
    if outline.language == "zh":
        return f"{chinese_number(section.number)}、{name}"
    return f"{section.number}. {name}"


def chinese_number(number: int) -> str:
    """1 … 99 as Chinese numerals; larger ones in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    text = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens] + "十")
    return text + (_DIGITS[ones] if ones else "")
