"""Colours that can be read: contrast by WCAG 2.2, and the theme's colour that serves a purpose."""

from __future__ import annotations

from collections.abc import Iterable


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#RRGGBB` (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(color: str, ground: str, least: float = 4.5) -> str:
    """`color`, or black or white where it has less than `least` contrast on `ground`."""
    if contrast(color, ground) >= least:
        return color
    return max(("#000000", "#FFFFFF"), key=lambda plain: contrast(plain, ground))


def first_readable(colors: Iterable[str], ground: str, least: float) -> str:
    """The first of `colors` with at least that contrast on `ground`; black or white for none."""
    good = (color for color in colors if color and contrast(color, ground) >= least)
    return next(good, "") or readable("#000000", ground, least)


def mixed(color: str, ground: str, share: float) -> str:
    """`share` of `color` on `ground`."""
    return "#" + "".join(
        f"{round(int(color[n : n + 2], 16) * share + int(ground[n : n + 2], 16) * (1 - share)):02X}"
        for n in (1, 3, 5)
    )
