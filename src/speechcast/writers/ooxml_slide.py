"""One slide of a deck: its shapes, what it refers to, and what happens on it when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, groupby

from speechcast.errors import InputError
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Chart, Picture, Shape, ShapeKind, Table, TextBox
from speechcast.model.timeline import TimedSlide
from speechcast.writers.ooxml_chart import chart_parts, frame_xml
from speechcast.writers.ooxml_drawing import (
    fill_xml,
    hidden_title_xml,
    picture_xml,
    shape_xml,
    text_box_xml,
)
from speechcast.writers.ooxml_media import MEDIA_RELATION, sound_xml
from speechcast.writers.ooxml_package import OFFICE_RELATION, XML_HEAD, Part, Relationship
from speechcast.writers.ooxml_plan import UNNAMED, Advance, DeckPlan
from speechcast.writers.ooxml_table import table_xml
from speechcast.writers.ooxml_template import A_NS, P_NS, R_NS, Layout
from speechcast.writers.ooxml_timing import (
    Appearance,
    Sound,
    clicked_timing_xml,
    narrated_timing_xml,
    transition_xml,
)

SLIDE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_SOUND_WORDS = {"zh": "本页讲解录音", "en": "Narration of this slide"}


def _advance(timed: TimedSlide, rate: int) -> int:
    """Milliseconds after which the show moves on, rounded up to whole seconds.

    LibreOffice reads whole seconds and rounds down; less would cut off the last words there.
    """
    return -(-(timed.end - timed.start) // rate) * 1000


class _SlideParts:
    """Collects one slide: its shapes, what appears when, and what it refers to."""

    def __init__(self, plan: DeckPlan, index: int) -> None:
        self.plan = plan
        self.index = index
        self.laid = plan.deck.slides[index]
        layout = plan.skeleton.layouts.get(self.laid.layout)
        if layout is None:
            raise InputError(
                f"the template has no layout named “{self.laid.layout}”",
                where=plan.deck.template,
                hint=f"It has: {', '.join(plan.skeleton.layouts)}.",
            )
        self.layout: Layout = layout
        self.relationships = [
            Relationship("rId1", f"{OFFICE_RELATION}/slideLayout", layout.part),
            Relationship("rId2", f"{OFFICE_RELATION}/notesSlide", plan.notes_name(index)),
        ]
        self._numbers = count(2)
        self._appearing: list[tuple[int, Appearance]] = []
        self._titled = False

    def _refer(self, kind: str, target: str) -> str:
        for known in self.relationships:
            if (known.type, known.target) == (kind, target):
                return known.id
        name = f"rId{len(self.relationships) + 1}"
        self.relationships.append(Relationship(name, kind, target))
        return name

    def _text(self, box: TextBox, number: int) -> str:
        placeholder = None
        if box.placeholder is not None:
            placeholder = self.layout.placeholders.get(box.placeholder)
        if placeholder is not None and placeholder.get("type") in ("title", "ctrTitle"):
            self._titled = True
        leads = self.plan.linked(box.link) if box.link else None
        link = "" if leads is None else self._refer(f"{OFFICE_RELATION}/slide", leads)
        return text_box_xml(
            box,
            number,
            placeholder=placeholder,
            page=self.index + self.plan.deck.first_number,
            colors=self.layout.colors,
            link=link,
        )

    def _appear(self, point: int, shape: int, build: str, paragraph: int | None = None) -> None:
        if self.plan.advance is not Advance.NONE:
            at = self.plan.reveals.get((self.laid.id, point), 0)
            self._appearing.append((point, Appearance(shape, at, build, paragraph)))

    def elements_xml(self) -> str:
        """All native elements, in the order in which they are drawn and read."""
        drawn = []
        for element in self.laid.elements:
            if not element.native:
                continue
            number = next(self._numbers)
            if isinstance(element, Shape):
                drawn.append(shape_xml(element, number, self.layout.colors))
                build = "" if element.kind is ShapeKind.LINE else "shape"
            else:
                drawn.append(self._text(element, number))
                build = "text"
                for paragraph, point in enumerate(element.paragraph_reveals):
                    if point is not None:
                        self._appear(point, number, "paragraphs", paragraph)
            if element.reveal is not None:
                self._appear(element.reveal, number, build)
        drawn += [self._chart(number, chart) for number, chart in enumerate(self.laid.charts)]
        drawn += [self._table(table) for table in self.laid.tables]
        drawn += [self._picture(picture) for picture in self.laid.pictures]
        if not self._titled:
            hidden = hidden_title_xml(
                self.laid.title or UNNAMED.get(self.plan.deck.language, ""),
                next(self._numbers),
                lang=self.plan.lang,
                width=self.plan.deck.width,
            )
            drawn.insert(0, hidden)
        return "".join(drawn)

    def _chart(self, number: int, chart: Chart) -> str:
        shape = next(self._numbers)
        part, _ = self.plan.chart_names(self.index, number)
        if chart.reveal is not None:
            self._appear(chart.reveal, shape, "")
        return frame_xml(chart, shape, self._refer(f"{OFFICE_RELATION}/chart", part))

    def _table(self, table: Table) -> str:
        shape = next(self._numbers)
        if table.reveal is not None:
            self._appear(table.reveal, shape, "")
        return table_xml(table, shape, self.layout.colors)

    def _picture(self, picture: Picture) -> str:
        part, _ = self.plan.images[picture.sha256]
        relation = self._refer(f"{OFFICE_RELATION}/image", part)
        held = self.layout.placeholders.get(
            -1 if picture.placeholder is None else picture.placeholder
        )
        return picture_xml(picture, next(self._numbers), relation, held)

    def charts(self) -> Iterator[Part]:
        """The parts of its charts and of their data."""
        for number, chart in enumerate(self.laid.charts):
            name, data = self.plan.chart_names(self.index, number)
            yield from chart_parts(chart, name, data, self.layout.colors)

    def sound(self, clip: str | None) -> tuple[str, Sound | None]:
        """The icon that carries the clip, and when it plays."""
        timeline, timed = self.plan.timeline, self.plan.timed.get(self.laid.id)
        if clip is None or timeline is None or timed is None:
            return "", None
        number = next(self._numbers)
        icon = sound_xml(
            number,
            media=self._refer(MEDIA_RELATION, clip),
            audio=self._refer(f"{OFFICE_RELATION}/audio", clip),
            icon=self._refer(f"{OFFICE_RELATION}/image", self.plan.icon),
            description=_SOUND_WORDS.get(self.plan.deck.language, _SOUND_WORDS["en"]),
        )
        return icon, Sound(number, milliseconds(timed.end - timed.start, timeline.sample_rate))

    def motion_xml(self, sound: Sound | None) -> str:
        """Transition and timing, in the order that PowerPoint requires."""
        timeline, timed = self.plan.timeline, self.plan.timed.get(self.laid.id)
        if timeline is None or timed is None or self.plan.advance is not Advance.NARRATION:
            order = sorted(self._appearing, key=lambda item: item[0])
            clicks = [
                [appearance for _, appearance in group]
                for _, group in groupby(order, key=lambda item: item[0])
            ]
            return transition_xml(None) + clicked_timing_xml(clicks)
        appearances = sorted((a for _, a in self._appearing), key=lambda a: a.at)
        return transition_xml(_advance(timed, timeline.sample_rate)) + narrated_timing_xml(
            sound, appearances
        )


def slide_parts(plan: DeckPlan, index: int, clip: str | None) -> tuple[Part, ...]:
    """The slide at `index` and its charts; `clip` is the name of the part with its sound."""
    slide = _SlideParts(plan, index)
    elements = slide.elements_xml()
    icon, sound = slide.sound(clip)
    background = ""
    if slide.laid.native_background:
        look = fill_xml(slide.laid.background, slide.layout.colors)
        background = f"<p:bg><p:bgPr>{look}<a:effectLst/></p:bgPr></p:bg>"
    xml = (
        f'{XML_HEAD}<p:sld xmlns:a="{A_NS}" xmlns:r="{R_NS}" xmlns:p="{P_NS}">'
        f"<p:cSld>{background}<p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{elements}{icon}</p:spTree></p:cSld>"
        f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{slide.motion_xml(sound)}</p:sld>"
    )
    part = Part(plan.slide_name(index), SLIDE_TYPE, xml.encode(), tuple(slide.relationships))
    return (part, *slide.charts())
