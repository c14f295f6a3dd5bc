"""Comparable figures as a chart: when they are, and where its bars and words stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from speechcast.languages import language_of
from speechcast.model.outline import Point
from speechcast.model.scene import (
    Align,
    Anchor,
    Box,
    Chart,
    Element,
    Line,
    Run,
    Shape,
    ShapeKind,
    TextBox,
)
from speechcast.slides.design import LayoutDesign, Slot
from speechcast.slides.fitting import Words, bare
from speechcast.slides.items import Setter

LEAST, MOST = 3, 6
"""How many figures make a chart."""

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_MOST_RATIO = 200.0
"""Largest over smallest figure beyond which the smallest bar could not be seen."""
_PADDING = 24.0
_GAP, _MOST_THICK = 0.7, 36.0
_LABEL_GAP = 6.0
_MOST_NAMES = 0.42
"""Share of the chart's width that the names may take."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures that can be compared.

    Attributes:
        names: What they measure.
        values: The figures.
        unit: Their common unit.
        said: What the slide says beside the chart, one sentence a figure.
    """

    names: tuple[str, ...]
    values: tuple[float, ...]
    unit: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetChart:
    """A chart in the frame of a layout: natively, and as what pictures draw."""

    chart: Chart
    panel: Shape
    drawing: tuple[Element, ...]


def comparable(points: Sequence[Point], language: str) -> Figures | None:
    """The figures of a slide, when there are three or more of one unit; else `None`."""
    if not LEAST <= len(points) <= MOST or len({point.unit for point in points}) != 1:
        return None
    unit = points[0].unit
    values: list[float] = []
    for point in points:
        written = "" if point.value is None else bare(point.value.text)
        if not _NUMBER.fullmatch(written):
            return None
        values.append(float(written.replace(",", "")))
    if not unit or min(values) <= 0 or max(values) / min(values) > _MOST_RATIO:
        return None
    names = tuple(bare((point.label or point.text).text) for point in points)
    if len(set(names)) < len(names):
        return None
    space = "" if language == "zh" or unit in "%‰℃" else " "
    said = tuple(
        bare(point.text.text)
        if bare(point.text.text) != name
        else f"{name}{'' if language == 'zh' else ': '}{bare(point.value.text)}{space}{unit}"
        for point, name in zip(points, names, strict=True)
        if point.value is not None
    )
    return Figures(names, tuple(values), unit, said)


def set_chart(
    setter: Setter, layout: LayoutDesign, figures: Figures, title: str
) -> SetChart | None:
    """Place a chart in the picture frame of `layout`; `None` when its words do not fit there."""
    frame, slot = layout.slot("media"), layout.slot("points")
    if frame is None or slot is None:
        return None
    room = frame.box
    box = Box(room.x + _PADDING, room.y + _PADDING, room.w - 2 * _PADDING, room.h - 2 * _PADDING)
    size = slot.sizes[-1]
    whole = all(value == int(value) for value in figures.values)
    labels = [_label(value, figures.unit, whole=whole) for value in figures.values]
    names = max(_width(setter, slot, name, size) for name in figures.names)
    numbers = max(_width(setter, slot, label, size) for label in labels)
    if names > _MOST_NAMES * box.w:
        return None
    left = names + _LABEL_GAP
    plot = Box(box.x + left, box.y, box.w - left - numbers - 2 * _LABEL_GAP, box.h)
    said = ("；" if setter.language == "zh" else "; ").join(
        f"{name} {label}" for name, label in zip(figures.names, labels, strict=True)
    )
    chart = Chart(
        name="chart",
        box=box,
        plot=plot,
        categories=figures.names,
        values=figures.values,
        unit=figures.unit,
        color=setter.design.fill("primary"),
        text=setter.design.fill("text"),
        size=size,
        gap=max(_GAP, plot.h / len(labels) / _MOST_THICK - 1),
        description=f"{title}{'：' if setter.language == 'zh' else ': '}{said}",
        reveal=0,
    )
    panel = Shape(ShapeKind.RECT, room, setter.design.fill("surface"), name="panel")
    return SetChart(chart, panel, tuple(_drawing(setter, slot, chart, labels)))


def _label(value: float, unit: str, *, whole: bool) -> str:
    """A figure with its unit, as the native chart formats it."""
    space = " " if unit[:1].isascii() and unit != "%" else ""
    return f"{value:,.0f}{space}{unit}" if whole else f"{value:.10g}{space}{unit}"


def _width(setter: Setter, slot: Slot, text: str, size: float) -> float:
    return setter.face(slot).measured(text).room(0, len(text)) * size


def _drawing(setter: Setter, slot: Slot, chart: Chart, labels: Sequence[str]) -> list[Element]:
    """Bars, names and figures as pictures show them, in the places of the native chart."""
    band = chart.plot.h / len(chart.values)
    thick = band / (1 + chart.gap)
    longest = max(chart.values)
    drawn: list[Element] = []
    for number, (name, value, label) in enumerate(
        zip(chart.categories, chart.values, labels, strict=True)
    ):
        top = chart.plot.y + band * number
        bar = Box(chart.plot.x, top + (band - thick) / 2, chart.plot.w * value / longest, thick)
        drawn.append(
            Shape(ShapeKind.RECT, bar, chart.color, native=False, name="bar", reveal=chart.reveal)
        )
        names = Box(chart.box.x, top, chart.plot.x - chart.box.x - _LABEL_GAP, band)
        drawn.append(_words(setter, slot, chart, name, names, Align.RIGHT))
        right = bar.x + bar.w + _LABEL_GAP
        figures = Box(right, top, chart.box.x + chart.box.w - right, band)
        drawn.append(_words(setter, slot, chart, label, figures, Align.LEFT))
    return drawn


def _words(setter: Setter, slot: Slot, chart: Chart, text: str, box: Box, align: Align) -> TextBox:
    face = setter.face(slot)
    width = face.measured(text).drawn[-1] * chart.size
    x = box.x if align is Align.LEFT else box.x + box.w - width
    baseline = box.y + box.h / 2 + 0.36 * chart.size
    run = Run(text, language_of(setter.language).tag)
    return TextBox(
        slot="chart",
        box=box,
        lines=(Line((run,), round(x, 3), round(baseline, 3), round(width, 3)),),
        paragraphs=(1,),
        size=chart.size,
        line_height=chart.size * slot.line_ratio,
        bold=slot.bold,
        color=chart.text,
        major=slot.major,
        family=face.family,
        align=align,
        anchor=Anchor.MIDDLE,
        native=False,
        reveal=chart.reveal,
    )


def caption(unit: str, language: str) -> Words:
    """What stands below a chart."""
    return Words((f"单位：{unit}" if language == "zh" else f"Unit: {unit}",))
