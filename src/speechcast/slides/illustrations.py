"""The pictures that a person placed in an outline: found beside its file, or refused by name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from urllib.parse import unquote

from speechcast.errors import InputError
from speechcast.model.notice import Notice
from speechcast.model.outline import Illustration, Outline, Slide
from speechcast.slides.images import PICTURED, Image, Images, read_image

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+://|data:)", re.IGNORECASE)
_SHOWN = 60
"""Signs of a path that a notice shows."""


def illustrations(outline: Outline, folder: Path) -> Images:
    """The images that an outline places on its slides.

    Of several on a slide the first that can be read is shown. What cannot be shown is told in a
    notice that names it: a missing, damaged or huge file, one that is neither PNG nor JPEG, an
    address (nothing is fetched), and a picture on a slide that has no place for one.

    Args:
        outline: Its slides name the images.
        folder: Where the outline file lies: paths are relative to it.
    """
    found: dict[str, Image] = {}
    notices: list[Notice] = []
    for slide in outline.slides():
        for picture in slide.illustrations:
            name = f"{_short(picture.path)} on the slide “{_short(slide.heading.text)}”"
            if slide.kind not in PICTURED:
                what = f"a slide of the kind {slide.kind} has no place for a picture"
                notices.append(Notice("image-unplaced", f"{name}: {what}; add a slide for it."))
            elif slide.id in found:
                notices.append(Notice("image-unplaced", f"{name}: a slide shows one picture."))
            else:
                try:
                    found[slide.id] = _read(picture, slide, folder)
                except InputError as error:
                    told = f"{name}: {error.what}. {error.hint or ''}".strip()
                    notices.append(Notice("image-refused", told))
    return Images(MappingProxyType(found), notices=tuple(notices))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _read(picture: Illustration, slide: Slide, folder: Path) -> Image:
    if not picture.path:
        raise InputError("the picture names no file", hint="Write its path between ( and ).")
    if _ADDRESS.match(picture.path):
        raise InputError(
            "pictures are not fetched from an address",
            hint="Save it beside the outline and name that file.",
        )
    candidates = list(_candidates(picture.path, folder))
    path = next((path for path in candidates if _is_file(path)), candidates[0])
    return read_image(path, picture.alt or slide.heading.text)


def _candidates(path: str, folder: Path) -> Iterator[Path]:
    """The path as written, with its %20 undone, and as Windows writes it."""
    for spelling in dict.fromkeys((path, unquote(path), path.replace("\\", "/"))):
        yield folder / spelling


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def moved(outline: Outline, source: Path, target: Path) -> Outline:
    """The outline for a file in another folder: its pictures are named from there.

    Args:
        outline: Its slides name images relative to the folder `source`.
        source, target: Where its file lay, and where it will lie.
    """
    if source.resolve() == target.resolve():
        return outline

    def seen(picture: Illustration) -> Illustration:
        if _ADDRESS.match(picture.path) or PurePosixPath(picture.path).is_absolute():
            return picture
        try:
            path = os.path.relpath((source / picture.path).resolve(), target.resolve())
        except (OSError, ValueError):
            return picture
        return replace(picture, path=Path(path).as_posix())

    sections = tuple(
        replace(
            section,
            slides=tuple(
                replace(slide, illustrations=tuple(seen(p) for p in slide.illustrations))
                if slide.illustrations
                else slide
                for slide in section.slides
            ),
        )
        for section in outline.sections
    )
    return replace(outline, sections=sections)
