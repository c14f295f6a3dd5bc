"""Where the subject of an image is, so that cropping keeps it: found by contrast and colour."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image as Raster
from PIL import ImageOps

_SIDE = 96
"""Pixels of the longer side on which the subject is looked for."""
_BLUR = 5
_COLOR_SHARE, _CENTRE_SHARE = 0.5, 0.25
_SHARP = 2.0
"""Power that sets the busiest places apart from texture all over."""

_ORIENTATION = 0x0112
"""EXIF tag of how a camera was held (Exif 3.0, 4.6.5.1)."""

Gray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Subject:
    """How the interest of an image is spread.

    Attributes:
        across: Share of the interest in each of equally wide strips, from left to right; they add
            up to 1.
        down: The same from top to bottom.
        turned: Whether the image lies on its side or head and says so in its EXIF data.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    turned: bool = False


def subject_of(path: Path) -> Subject:
    """Look for the subject of an image.

    Interest is local contrast, plus distance from the image's mean colour, weighted a little
    towards the middle. That finds what stands out from a calmer ground: a person before a wall, a
    building before the sky. It does not know faces: where ground and subject are equally busy, the
    crop stays near the middle.

    Raises:
        OSError, ValueError, SyntaxError: when the image cannot be decoded to its end.
    """
    with Raster.open(path, formats=("PNG", "JPEG")) as image:
        image.draft("RGB", (2 * _SIDE, 2 * _SIDE))
        image.load()
        turned = image.getexif().get(_ORIENTATION, 1) not in (0, 1)
        flat = image.convert("RGBA")
    flat.thumbnail((_SIDE, _SIDE), Raster.Resampling.BOX)
    pixels = np.asarray(flat, dtype=np.float64) / 255
    seen = pixels[..., 3:]
    interest = _interest(pixels[..., :3] * seen + (1 - seen))
    return Subject(_shares(interest.sum(axis=0)), _shares(interest.sum(axis=1)), turned)


def save_upright(path: Path, target: Path) -> None:
    """Write an image as its EXIF data asks to see it, without that data, to `target`.

    Raises:
        OSError, ValueError: when it cannot be decoded or written.
    """
    with Raster.open(path, formats=("PNG", "JPEG")) as image:
        upright = ImageOps.exif_transpose(image)
        kind = image.format or "PNG"
        profile = image.info.get("icc_profile")
    # A copy of the pixels alone leaves names, places and times of a camera behind.
    plain = Raster.new(upright.mode, upright.size)
    plain.paste(upright)
    options = {"quality": 92} if kind == "JPEG" else {}
    plain.save(target, format=kind, icc_profile=profile, **options)


def _interest(colors: Gray) -> Gray:
    gray = colors @ np.array([0.299, 0.587, 0.114])
    edges = np.hypot(*np.gradient(np.pad(gray, 1, mode="edge")))[1:-1, 1:-1]
    ground = np.median(colors.reshape(-1, 3), axis=0)
    unlike = np.linalg.norm(colors - ground, axis=2)
    found = _blurred(edges) / (edges.mean() + 1e-6)
    found += _COLOR_SHARE * _blurred(unlike) / (unlike.mean() + 1e-6)
    height, width = gray.shape
    y = 1 - np.abs(np.linspace(-1, 1, height))[:, None]
    x = 1 - np.abs(np.linspace(-1, 1, width))[None, :]
    weighed: Gray = found**_SHARP * (1 + _CENTRE_SHARE * (x + y))
    return weighed


def _blurred(values: Gray) -> Gray:
    """The mean of each pixel's neighbourhood."""
    side = min(_BLUR, *values.shape)
    half = side // 2
    padded = np.pad(values, (half, side - 1 - half), mode="edge")
    sums = np.pad(padded.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    mean: Gray = (
        sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    ) / side**2
    return mean


def _shares(sums: Gray) -> tuple[float, ...]:
    whole = float(sums.sum())
    if whole <= 0:
        return tuple(1 / len(sums) for _ in sums)
    return tuple(round(float(value) / whole, 6) for value in sums)


def window(shares: tuple[float, ...], part: float, middle: float) -> float:
    """Where a window over `part` of an image begins so that it keeps most of the interest.

    Args:
        shares: The interest of the strips, as in `Subject`.
        part: Width of the window as a share of the image, in (0, 1].
        middle: Where the window begins, as a share of the room, when nothing stands out.

    Returns:
        The share of the image in front of the window, in [0, 1 - part].
    """
    room = max(0.0, 1 - part)
    edges = np.concatenate([[0.0], np.cumsum(shares)])
    at = np.linspace(0, 1, len(edges))
    starts = np.linspace(0, room, 41)
    kept = np.interp(starts + part, at, edges) - np.interp(starts, at, edges)
    # Of windows that keep nearly as much the one nearest to the rule of thumb is the calmest.
    good = starts[kept >= kept.max() - 0.02]
    return float(good[np.argmin(np.abs(good - room * middle))])
