"""Images that the user has: read with suspicion, matched to slides, cropped to their frame."""

from __future__ import annotations

import hashlib
import re
import stat
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from speechcast.assets import cache_folder
from speechcast.errors import InputError
from speechcast.files import replacing
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline, Slide, SlideKind
from speechcast.model.scene import Box, Picture
from speechcast.slides.design import Design, LayoutDesign, Slot
from speechcast.slides.focus import Subject, save_upright, subject_of, window

SUFFIXES = (".png", ".jpg", ".jpeg")
MOST_BYTES = 40_000_000
MOST_PIXELS = 60_000_000
_MOST_CROP = 1.6
"""How far an image's shape may differ from its frame's to be cropped rather than fitted in."""
_CENTRE = 480.0
_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_GAP = 120.0, 24.0, 12.0
_UPPER_SHARE = 1 / 3
"""Of what is cropped above and below, the share above when nothing stands out: heads are there."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZED = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""JPEG markers that begin a frame (ITU-T T.81, table B.1)."""
_RESAVE = "Open it in an image editor and save it as PNG or JPEG."


@dataclass(frozen=True, slots=True)
class Image:
    """An image file that can be shown.

    Attributes:
        path: The file.
        sha256: Its digest.
        content_type: `image/png` or `image/jpeg`.
        width, height: Pixels.
        description: What it shows, in words.
        subject: Where its subject is; `None` when nobody looked for it.
    """

    path: Path
    sha256: str
    content_type: str
    width: int
    height: int
    description: str = ""
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Images:
    """The images of a deck.

    Attributes:
        of: Id of the outline slide → its image.
        logo: On the first and last slide large, on the others small; `None` for none.
        notices: What could not be used, and why.
    """

    of: Mapping[str, Image] = field(default_factory=lambda: MappingProxyType({}))
    logo: Image | None = None
    notices: tuple[Notice, ...] = ()


def read_image(path: Path, description: str = "") -> Image:
    """Read an image, see that it is whole, and look for its subject.

    One that a camera stored on its side is set upright: programs differ in whether they do that.

    Raises:
        InputError: when it cannot be read, is neither PNG nor JPEG, is damaged, or so large that
            drawing it would take the memory of the machine.
    """
    where = str(path)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError("is no file", where=where, hint="Name a PNG or JPEG file.")
        if found.st_size > MOST_BYTES:
            raise InputError(
                f"the image is larger than {MOST_BYTES // 1_000_000} MB", where=where,
                hint="Save a smaller copy: 3840 pixels across are enough.",
            )  # fmt: skip
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        what = error.strerror if isinstance(error, OSError) else None
        raise InputError(
            f"the image cannot be read: {what or error}", where=where,
            hint="Name a PNG or JPEG file that you may read.",
        ) from error  # fmt: skip
    if data.startswith(_PNG):
        size, kind = _png_size(data), "image/png"
    elif data.startswith(b"\xff\xd8\xff"):
        size, kind = _jpeg_size(data), "image/jpeg"
    else:
        raise InputError("is neither PNG nor JPEG", where=where, hint=_RESAVE)
    if size is None:
        raise InputError("the image is damaged", where=where, hint=_RESAVE)
    width, height = size
    if width * height > MOST_PIXELS:
        raise InputError(
            f"the image has {width} × {height} pixels", where=where,
            hint="Save a smaller copy: 3840 pixels across are enough.",
        )  # fmt: skip
    digest = hashlib.sha256(data).hexdigest()
    try:
        subject = subject_of(path)
        if subject.turned:
            return replace(read_image(_upright(path, digest)), description=description)
    except (OSError, ValueError, SyntaxError) as error:
        raise InputError("the image is damaged", where=where, hint=_RESAVE) from error
    return Image(path, digest, kind, width, height, description, subject)


def _upright(path: Path, digest: str) -> Path:
    """A copy of an image in the cache that stands upright without being turned by a program."""
    target = cache_folder() / "pictures" / f"{digest}{path.suffix.lower()}"
    if not target.is_file():
        with replacing(target) as temporary:
            save_upright(path, temporary)
    return target


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height, when every chunk is whole up to the last."""
    at, size = len(_PNG), None
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            return None
        (check,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[at + 4 : end - 4]) != check:
            return None
        if kind == b"IHDR" and length >= 8:
            size = struct.unpack_from(">II", data, at + 8)
        if kind == b"IEND":
            return (size[0], size[1]) if size and all(size) else None
        at = end
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height, when the file has a frame and an end."""
    if b"\xff\xd9" not in data[-4096:]:
        return None
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if marker in _SIZED and at + 9 <= len(data):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return (width, height) if width and height else None
        if marker == 0xDA or length < 2:
            return None
        at += 2 + length
    return None


def find_images(folder: Path, outline: Outline, placed: Images | None = None) -> Images:
    """Match the images of a folder to the slides of an outline.

    `03.png` belongs to the third slide of the outline; a file whose name stands in a slide's
    heading or in one of its points (`目录.jpg`, `river.png`) to the first such slide. What matches
    nothing, or cannot be used, is told in a notice.

    Args:
        folder: The folder.
        outline: The outline.
        placed: Images that the outline itself places: their slides take no other.

    Raises:
        InputError: when the folder cannot be read.
    """
    try:
        files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
    except OSError as error:
        raise InputError(
            f"the folder of images cannot be read: {error.strerror or error}", where=str(folder),
            hint="Name a folder of PNG or JPEG files.",
        ) from error  # fmt: skip
    slides = list(outline.slides())
    found: dict[str, Image] = dict(placed.of) if placed else {}
    notices: list[Notice] = list(placed.notices) if placed else []
    for path in files:
        slide = _slide_for(path.stem, slides, found)
        if slide is None:
            notices.append(Notice("image-unused", f"No slide speaks of the image {path.name}."))
            continue
        named = slide.heading.text if path.stem.isdigit() else path.stem
        try:
            found[slide.id] = read_image(path, named)
        except InputError as error:
            notices.append(Notice("image-refused", f"{path.name}: {error.what}. {error.hint}"))
    return Images(MappingProxyType(found), notices=tuple(notices))


PICTURED = frozenset(SlideKind) - {
    SlideKind.TITLE, SlideKind.AGENDA, SlideKind.SECTION, SlideKind.SUMMARY, SlideKind.CLOSING,
}  # fmt: skip
"""Kinds of slides that can stand beside a picture."""


def _slide_for(stem: str, slides: list[Slide], taken: Mapping[str, Image]) -> Slide | None:
    number = re.fullmatch(r"0*([1-9]\d{0,3})", stem)
    if number:
        index = int(number[1]) - 1
        wanted = slides[index : index + 1]
    else:
        words = stem.replace("_", " ").strip().casefold()
        wanted = [slide for slide in slides if len(words) > 1 and words in _said(slide)]
    free = (s for s in wanted if s.kind in PICTURED and s.id not in taken)
    return next(free, None)


def _said(slide: Slide) -> str:
    return "\n".join([slide.heading.text, *(p.text.text for p in slide.points)]).casefold()


def framed(image: Image, frame: Box, *, name: str, placeholder: int | None) -> Picture:
    """The image in its frame: cropped to fill it, or whole inside when its shape is too different."""
    ratio = (image.width / image.height) / (frame.w / frame.h)
    crop = (0.0, 0.0, 0.0, 0.0)
    box = frame
    if max(ratio, 1 / ratio) > _MOST_CROP:
        wide, high = (frame.w, frame.w * image.height / image.width)
        if high > frame.h:
            wide, high = frame.h * image.width / image.height, frame.h
        box = Box(frame.x + (frame.w - wide) / 2, frame.y + (frame.h - high) / 2, wide, high)
    elif ratio > 1:
        cut = 1 - 1 / ratio
        left = window(image.subject.across, 1 - cut, 0.5) if image.subject else cut / 2
        crop = (left, 0.0, cut - left, 0.0)
    elif ratio < 1:
        cut = 1 - ratio
        top = cut * _UPPER_SHARE
        if image.subject:
            top = window(image.subject.down, 1 - cut, _UPPER_SHARE)
        crop = (0.0, top, 0.0, cut - top)
    return Picture(
        name, box, str(image.path), image.sha256, image.content_type, image.width, image.height,
        crop, image.description, placeholder,
    )  # fmt: skip


def picture_frame(slot: Slot, page: Slot | None) -> Box:
    """The frame of a picture: a slot's box, above the page number where it would cover that."""
    box = slot.box
    if page is None or page.box.y >= box.y + box.h or page.box.x + page.box.w <= box.x:
        return box
    return Box(box.x, box.y, box.w, page.box.y - _LOGO_GAP - box.y)


def inside(image: Image, frame: Box, *, name: str) -> Picture:
    """The whole image in its frame, at the frame's outer edge and in the middle of its height."""
    high = min(frame.h, frame.w * image.height / image.width)
    wide = high * image.width / image.height
    left = frame.x + frame.w - wide if frame.x + frame.w / 2 > _CENTRE else frame.x
    box = Box(
        round(left, 3), round(frame.y + (frame.h - high) / 2, 3), round(wide, 3), round(high, 3)
    )
    return Picture(
        name, box, str(image.path), image.sha256, image.content_type, image.width, image.height,
        description=image.description,
    )  # fmt: skip


def logo_frame(design: Design, layout: LayoutDesign) -> Box | None:
    """Where a logo stands: above the title of slides without footer, else beside the page number.

    In a user's own template where nothing of the layout stands; `None` when there is no such place.
    """
    slots = {slot.name: slot for slot in design.furniture_slots} if layout.furniture else {}
    slots |= {slot.name: slot for slot in layout.slots}
    if not design.furniture_slots:
        return layout.logo
    page = slots.get("page")
    if page is None:
        title = slots["title"].box
        return Box(title.x, 36.0, 2 * _LOGO_WIDTH, min(42.0, title.y - 36.0 - _LOGO_HEIGHT))
    right = page.box.x - _LOGO_GAP
    footer = slots.get("footer")
    if footer is not None and footer.box.x + footer.box.w > right - _LOGO_WIDTH:
        right = design.width - 30.0
    middle = page.box.y + page.box.h / 2
    return Box(right - _LOGO_WIDTH, middle - _LOGO_HEIGHT / 2, _LOGO_WIDTH, _LOGO_HEIGHT)
