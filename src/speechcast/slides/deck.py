"""From an outline and a template to laid-out slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.outline import Outline, Section, SectionKind, SlideKind
from speechcast.model.scene import Deck, Element, LaidSlide, TextBox
from speechcast.model.span import Span
from speechcast.slides.compose import Margins, compose, quotation, title_fitter
from speechcast.slides.decor import Place
from speechcast.slides.drafts import Draft, drafts_of
from speechcast.slides.fitting import bare, capital
from speechcast.slides.images import Images
from speechcast.slides.items import Setter
from speechcast.slides.template import Template
from speechcast.slides.titles import candidates
from speechcast.slides.variety import varied

_DIGITS = "零一二三四五六七八九"


def lay_out(
    document: Document,
    outline: Outline,
    template: Template,
    images: Images | None = None,
    *,
    first_number: int = 1,
) -> Deck:
    """Lay an outline out in a template.

    Every point of the outline stands on exactly one slide; the passages of a split slide's parts
    follow each other and cover the slide's passage. No text is set smaller than the template's
    design allows: what is too long is shortened at the end of a phrase (it stays in the notes), or
    the slide is split.

    Args:
        document: The speech.
        outline: Its structure.
        template: The look.
        images: Images of slides, and a logo.
        first_number: Number of the first slide; the others follow.

    Raises:
        MissingError: when the fonts that text is measured with are not installed.
    """
    design = template.design
    setter = Setter(design, document.language)
    images = images or Images()
    made = [
        (section, draft)
        for section in outline.sections
        for slide in section.slides
        for draft in drafts_of(setter, document, slide, images.of.get(slide.id))
    ]
    shown = varied(setter, document, [draft for _, draft in made])
    drafts = [(section, draft) for (section, _), draft in zip(made, shown, strict=True)]
    links = _Links(drafts)
    motif = _Motif(outline.sections)
    title = capital(bare(outline.title.text) or bare(document.front.title))
    taken: set[str] = set()
    begun: dict[str, str] = {}
    slides: list[LaidSlide] = []
    for page, (section, draft) in enumerate(drafts, 1):
        layout = design.layouts[draft.layout]
        headed = draft.slide.heading.text == section.heading.text
        own = _title(
            setter,
            draft,
            taken,
            begun.get(draft.slide.id, ""),
            _number(section, outline) if headed else None,
        )
        begun.setdefault(draft.slide.id, own)
        margins = Margins(
            footer=_footer(section, outline, title),
            deck=title,
            numeral=section.number if draft.slide.kind is SlideKind.SECTION else 0,
            place=motif.place(section, page, len(drafts)),
            first_number=first_number,
            logo=images.logo,
        )
        composed = compose(setter, layout, draft, own, margins)
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
                elements=links.added(draft, composed.elements),
                charts=composed.charts,
                pictures=composed.pictures,
                tables=composed.tables,
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
        first_number=first_number,
    )


class _Links:
    """Which deck slides a click leads to: from an agenda to its sections, and back."""

    def __init__(self, drafts: Sequence[tuple[Section, Draft]]) -> None:
        self._first: dict[str, tuple[Span, str]] = {}
        for section, draft in drafts:
            self._first.setdefault(section.id, (section.span, draft.id))
        agendas = (d.id for _, d in drafts if d.slide.kind is SlideKind.AGENDA)
        self._agenda = next(agendas, "")

    def added(self, draft: Draft, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        """The elements, those that lead somewhere with their links."""
        if draft.slide.kind is SlideKind.SECTION:
            return tuple(self._back(element) for element in elements)
        if draft.slide.kind is SlideKind.AGENDA:
            return tuple(self._forth(draft, element) for element in elements)
        return elements

    def _back(self, element: Element) -> Element:
        if isinstance(element, TextBox) and element.slot == "footer":
            return replace(element, link=self._agenda)
        return element

    def _forth(self, draft: Draft, element: Element) -> Element:
        if not isinstance(element, TextBox) or element.reveal is None:
            return element
        passage = draft.slide.points[element.reveal].passage
        for span, id in self._first.values():
            if span.covers(passage) and id != draft.id:
                return replace(element, link=id)
        return element


def _title(setter: Setter, draft: Draft, taken: set[str], begun: str, number: str | None) -> str:
    """A title that fits and that no slide before has, but for the title slide: what names the speech
    may head the slide that says it. It is added to `taken`; `begun` heads the slide's first part, and `number`
    numbers the section whose heading it has."""
    layout = setter.design.layouts[draft.layout]
    fit = title_fitter(setter, layout)
    if layout.slot("quote") is not None:
        words = draft.content.slots.get("quote")
        said = words.paragraphs[0] if words else draft.content.heading
        spoken = fit(quotation(said, layout), "")
        if spoken and spoken not in taken:
            taken.add(spoken)
            return spoken
    for heading, mark in candidates(draft, setter.language, begun, number):
        shown = fit(heading, mark)
        if shown and shown not in taken:
            if draft.slide.kind is not SlideKind.TITLE:
                taken.add(shown)
            return shown
    raise AssertionError("titles never end")


class _Motif:
    """Where slides stand among the sections that the motif counts.

    Those are the numbered ones, or all between opening and closing.
    """

    def __init__(self, sections: Sequence[Section]) -> None:
        ends = (SectionKind.OPENING, SectionKind.CLOSING)
        counted = [section for section in sections if section.number]
        if len(counted) < 2:
            counted = [section for section in sections if section.kind not in ends]
        ids = {section.id for section in counted}
        self._count = len(counted)
        self._passed: dict[str, tuple[int, bool]] = {}
        passed = 0
        for section in sections:
            passed += section.id in ids
            self._passed[section.id] = (passed, section.id in ids)

    def place(self, section: Section, page: int, pages: int) -> Place:
        """Where the slide with this number stands."""
        passed, counts = self._passed[section.id]
        share = min(1.0, max(0, passed - 1) / max(1, self._count - 1))
        return Place(passed - 1 if counts else None, self._count, share, page, pages)


def _footer(section: Section, outline: Outline, title: str) -> str:
    """`二、目标就是命令`, `2. Name`; before the first section the deck's title."""
    first = next((s for s in outline.sections if s.kind is not SectionKind.OPENING), None)
    if section.kind is SectionKind.OPENING and (first is None or first is not section):
        return title
    heading = section.heading.text
    clauses = language_of(outline.language).clauses(heading, Span(0, len(heading)))
    name = capital(bare(clauses[0].of(heading)) if clauses else bare(heading))
    return f"{_number(section, outline)}{name}"


def _number(section: Section, outline: Outline) -> str:
    """What stands in front of a numbered section's name (`二、`, `2. `); empty for others."""
    if not section.number:
        return ""
    return (
        f"{chinese_number(section.number)}、" if outline.language == "zh" else f"{section.number}. "
    )


def chinese_number(number: int) -> str:
    """1 … 99 as Chinese numerals; larger ones in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    text = "" if tens == 0 else ("十" if tens == 1 else _DIGITS[tens] + "十")
    return text + (_DIGITS[ones] if ones else "")
