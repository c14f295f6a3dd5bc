"""A laid-out slide as SVG: text stays text, line by line where it was fitted."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from speechcast.model.scene import (
    Box,
    Deck,
    Fill,
    LaidSlide,
    Line,
    Picture,
    Run,
    Shape,
    ShapeKind,
    TextBox,
)

_LANG = {"zh": "zh-CN", "en": "en-US"}
_BULLET_X, _BULLET_Y, _BULLET_RADIUS = 0.175, 0.36, 0.13
"""Where Arial's bullet stands, in ems: its centre from the left edge and above the baseline."""


def _number(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


class _Paints:
    """The fills of one slide; gradients are defined once and named."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}

    def of(self, fill: Fill | None) -> str:
        if fill is None:
            return "none"
        if not fill.to:
            return fill.color
        name = self._names.setdefault((fill.color, fill.to), f"g{len(self._names) + 1}")
        return f"url(#{name})"

    def definitions(self) -> str:
        if not self._names:
            return ""
        gradients = "".join(
            f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">'
            f'<stop offset="0" stop-color="{first}"/><stop offset="1" stop-color="{second}"/>'
            "</linearGradient>"
            for (first, second), name in self._names.items()
        )
        return f"<defs>{gradients}</defs>\n"


def _shape_svg(shape: Shape, paints: _Paints) -> str:
    box, n = shape.box, _number
    stroke = ""
    if shape.line is not None:
        stroke = f' stroke="{paints.of(shape.line)}" stroke-width="{n(shape.line_width)}"'
        if shape.dash:
            stroke += ' stroke-dasharray="2 4"'
    if shape.kind is ShapeKind.FREEFORM:
        corners = " ".join(f"{n(x)},{n(y)}" for x, y in shape.points)
        tag = "polyline" if shape.fill is None else "polygon"
        return f'<{tag} points="{corners}" fill="{paints.of(shape.fill)}"{stroke}/>'
    if shape.kind is ShapeKind.LINE:
        return (
            f'<line x1="{n(box.x)}" y1="{n(box.y)}" x2="{n(box.x + box.w)}"'
            f' y2="{n(box.y + box.h)}"{stroke}/>'
        )
    fill = f' fill="{paints.of(shape.fill)}"'
    if shape.kind is ShapeKind.ELLIPSE:
        return (
            f'<ellipse cx="{n(box.x + box.w / 2)}" cy="{n(box.y + box.h / 2)}"'
            f' rx="{n(box.w / 2)}" ry="{n(box.h / 2)}"{fill}{stroke}/>'
        )
    rounded = ""
    if shape.kind is ShapeKind.ROUND_RECT:
        rounded = f' rx="{n(min(shape.radius, box.w / 2, box.h / 2))}"'
    return (
        f'<rect x="{n(box.x)}" y="{n(box.y)}" width="{n(box.w)}" height="{n(box.h)}"'
        f"{rounded}{fill}{stroke}/>"
    )


def _bullet_svg(box: TextBox, baseline: float, paints: _Paints) -> str:
    x, y = box.box.x + _BULLET_X * box.size, baseline - _BULLET_Y * box.size
    color = paints.of(box.bullet_color or box.color)
    return (
        f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(_BULLET_RADIUS * box.size)}"'
        f' fill="{color}"/>'
    )


def _text_svg(box: TextBox, paints: _Paints) -> str:
    weight = ' font-weight="700"' if box.bold else ""
    paragraphs = []
    bounds = accumulate(box.paragraphs, initial=0)
    for number, (first, last) in enumerate(pairwise(bounds)):
        drawn = "".join(_line_svg(box, line) for line in box.lines[first:last])
        if box.bullet:
            drawn = _bullet_svg(box, box.lines[first].baseline, paints) + drawn
        point = box.paragraph_reveals[number] if box.paragraph_reveals else None
        paragraphs.append(drawn if point is None else f'<g data-point="{point}">{drawn}</g>')
    leads = f" data-to={quoteattr(box.link)}" if box.link else ""
    return (
        f'<g{leads} font-family={quoteattr(box.family)} font-size="{_number(box.size)}"{weight}'
        f' fill="{paints.of(box.color)}">{"".join(paragraphs)}</g>'
    )


def _line_svg(box: TextBox, line: Line) -> str:
    runs = "".join(_run_svg(box, run) for run in line.runs)
    return (
        f'<text x="{_number(line.x)}" y="{_number(line.baseline)}" xml:space="preserve">'
        f"{runs}</text>"
    )


def _run_svg(box: TextBox, run: Run) -> str:
    look = "" if run.scale == 1 else f' font-size="{_number(box.size * run.scale)}"'
    if run.bold is not None and run.bold != box.bold:
        look += f' font-weight="{700 if run.bold else 400}"'
    return f"<tspan{look}>{escape(run.text)}</tspan>" if look else escape(run.text)


def _elements_svg(slide: LaidSlide, paints: _Paints) -> Iterator[str]:
    for element in slide.elements:
        drawn = (
            _shape_svg(element, paints)
            if isinstance(element, Shape)
            else _text_svg(element, paints)
        )
        if element.reveal is not None:
            drawn = f'<g data-point="{element.reveal}">{drawn}</g>'
        yield drawn
    yield from map(_picture_svg, slide.pictures)


def _picture_svg(picture: Picture) -> str:
    """An image with its bytes in it; what is cropped lies outside the window of an inner SVG."""
    box, (left, top, right, bottom) = picture.box, picture.crop
    data = base64.b64encode(Path(picture.path).read_bytes()).decode("ascii")
    wide, high = picture.width * (1 - left - right), picture.height * (1 - top - bottom)
    title = f"<title>{escape(picture.description)}</title>" if picture.description else ""
    return (
        f'<svg x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.w)}"'
        f' height="{_number(box.h)}" preserveAspectRatio="none"'
        f' viewBox="{_number(picture.width * left)} {_number(picture.height * top)}'
        f' {_number(wide)} {_number(high)}">{title}'
        f'<image width="{picture.width}" height="{picture.height}"'
        f' href="data:{picture.content_type};base64,{data}"/></svg>'
    )


def slide_svg(deck: Deck, slide: LaidSlide, *, fonts: str = "") -> str:
    """The slide as one SVG document of the deck's size, a unit a point.

    What appears with a point stands in a group that names it (`data-point`), a text that leads to
    another slide in one that names that slide (`data-to`).

    Args:
        deck: Its deck.
        slide: The slide.
        fonts: CSS rules that bring its fonts along.
    """
    paints = _Paints()
    drawn = "\n".join([_background_svg(deck, slide, paints), *_elements_svg(slide, paints)])
    words = "\n".join(e.text for e in slide.elements if isinstance(e, TextBox))
    style = f"<style>{fonts}</style>\n" if fonts else ""
    return (
        f'{_head(deck)} xml:lang="{_LANG.get(deck.language, deck.language)}"'
        ' role="img" aria-labelledby="title" aria-describedby="words">\n'
        f'<title id="title">{escape(slide.title)}</title>\n<desc id="words">{escape(words)}</desc>\n'
        f"{style}{paints.definitions()}{drawn}\n</svg>\n"
    )


def shapes_svg(deck: Deck, slide: LaidSlide) -> str:
    """The slide without words and without images that say something, for documents that set those.

    A logo says nothing and stays.
    """
    paints = _Paints()
    drawn = [_background_svg(deck, slide, paints)]
    for element in slide.elements:
        if isinstance(element, Shape):
            drawn.append(_shape_svg(element, paints))
        elif element.bullet:
            first = accumulate(element.paragraphs[:-1], initial=0)
            drawn += [_bullet_svg(element, element.lines[n].baseline, paints) for n in first]
    drawn += [_picture_svg(picture) for picture in slide.pictures if not picture.description]
    shapes = "\n".join(drawn)
    return f"{_head(deck)}>\n{paints.definitions()}{shapes}\n</svg>\n"


def image_svg(picture: Picture) -> str:
    """One image alone, cropped as the slide shows it, a unit a point."""
    width, height = _number(picture.box.w), _number(picture.box.h)
    alone = replace(picture, box=Box(0, 0, picture.box.w, picture.box.h), description="")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}">{_picture_svg(alone)}</svg>\n'
    )


def _head(deck: Deck) -> str:
    width, height = _number(deck.width), _number(deck.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}"'
    )


def _background_svg(deck: Deck, slide: LaidSlide, paints: _Paints) -> str:
    fill = paints.of(slide.background)
    return f'<rect width="{_number(deck.width)}" height="{_number(deck.height)}" fill="{fill}"/>'
