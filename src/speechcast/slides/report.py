"""What a template offers: which layout shows what, and how much text it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from speechcast.model.outline import SlideKind
from speechcast.slides.compose import title_slot
from speechcast.slides.design import LayoutDesign, Slot
from speechcast.slides.fitting import Words, set_at
from speechcast.slides.items import Setter
from speechcast.slides.template import Template

_RUNNING = {
    "zh": "让好书走进社区把座位留给老人让灯光照亮孩子使书香飘满街巷",
    "en": "a path that nobody walks is soon a hedge and a door that nobody opens is soon a wall ",
}
_MOST = 400


@dataclass(frozen=True, slots=True)
class Room:
    """How long a heading may be.

    Attributes:
        preferred: Characters that fit at the preferred size.
        smallest: Characters that fit at the smallest size.
    """

    preferred: int
    smallest: int


@dataclass(frozen=True, slots=True)
class KindReport:
    """What a template offers for a kind of slide.

    Attributes:
        kind: The kind.
        layout: The layout that shows it.
        how: How it was found: `type`, `name`, `geometry`, `drawn`, `nearest`.
        chinese, english: Room of its title.
        items: Most items on one slide; 0 when it shows none, or as many as fit.
    """

    kind: SlideKind
    layout: str
    how: str
    chinese: Room
    english: Room
    items: int


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a template offers and lacks.

    Attributes:
        kinds: One entry a kind of slide.
        missing: Kinds for which it has no layout of their own, shown by the nearest.
        unused: Layouts that no kind uses.
    """

    kinds: tuple[KindReport, ...]
    missing: tuple[SlideKind, ...]
    unused: tuple[str, ...]


def report(template: Template) -> TemplateReport:
    """Say what a template offers, and measure how much text its layouts hold.

    Raises:
        MissingError: when the fonts that text is measured with are not installed.
    """
    kinds: list[KindReport] = []
    for match in template.matches:
        layouts = template.design.layouts
        layout = layouts.get(match.kind.value) or layouts[SlideKind.BULLETS.value]
        kinds.append(
            KindReport(
                match.kind,
                match.layout,
                match.how,
                _room(template, layout, "zh"),
                _room(template, layout, "en"),
                layout.capacity,
            )
        )
    used = {match.layout for match in template.matches}
    return TemplateReport(
        tuple(kinds),
        tuple(match.kind for match in template.matches if match.how == "nearest"),
        tuple(name for name in template.layout_names if name not in used),
    )


def _room(template: Template, layout: LayoutDesign, language: str) -> Room:
    setter = Setter(template.design, language)
    slot = title_slot(layout)
    return Room(
        _longest(_fits(setter, slot, slot.sizes[0]), language),
        _longest(_fits(setter, slot, slot.sizes[-1]), language),
    )


def _fits(setter: Setter, slot: Slot, size: float) -> Callable[[str], bool]:
    face = setter.face(slot)

    def test(text: str) -> bool:
        done = set_at(Words((text,)), slot, face, setter.language, size, slot.box.w)
        return done is not None

    return test


def _longest(fits: Callable[[str], bool], language: str) -> int:
    """The length up to which running text fits, by bisection."""
    text = _RUNNING[language]
    text = (text * (_MOST // len(text) + 1))[:_MOST]
    low, high = 0, _MOST
    while low < high:
        middle = (low + high + 1) // 2
        if fits(text[:middle].rstrip()):
            low = middle
        else:
            high = middle - 1
    return low
