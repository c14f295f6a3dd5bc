"""The user's images: matched, cropped or fitted, refused when they are not what they say."""

from __future__ import annotations

import dataclasses
import io
import os
import struct
import tempfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Raster
from PIL import ImageDraw
from pptx import Presentation

from made_outlines import Plan, outline_of, point
from speechcast.config import BuildOptions
from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.model.scene import Box, TextBox
from speechcast.pipeline import build
from speechcast.renditions.pictures import deck_svgs
from speechcast.slides import find_images, lay_out, load_template, read_image, template_names
from speechcast.slides.images import Image, framed
from speechcast.writers.pptx import write_pptx


def png(width: int, height: int, gray: int = 128) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = zlib.compress((b"\0" + bytes([gray]) * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """The head of a JPEG file and its end, without a picture between."""
    frame = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 10 + b"\xff\xc0" + frame + b"\xff\xd9"


def photograph(width: int, height: int, **options: object) -> bytes:
    out = io.BytesIO()
    Raster.new("RGB", (width, height), "gray").save(out, "JPEG", **options)
    return out.getvalue()


def unreadable_png() -> bytes:
    """A PNG whose checksums are right and whose pixels are none."""
    whole = png(9, 9)
    start = whole.index(b"IDAT") - 4
    length = struct.unpack_from(">I", whole, start)[0]
    chunk = b"IDAT" + b"no pixels"
    middle = struct.pack(">I", 9) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return whole[:start] + middle + whole[start + 12 + length :]


def speech() -> tuple[Document, Outline]:
    title = Plan(SlideKind.TITLE, "三年来的图书馆")
    lists = [
        Plan(SlideKind.BULLETS, "目录服务", (point("目录要统一"), point("标识要清楚"))),
        Plan(SlideKind.BULLETS, "阅读环境", (point("灯光要充足"), point("座位要够用"))),
    ]
    return outline_of("zh", [[title], lists, [Plan(SlideKind.CLOSING, "谢谢大家")]])


def test_images_belong_to_slides_by_number_or_by_their_words(tmp_path: Path) -> None:
    (tmp_path / "03.png").write_bytes(png(40, 30))
    (tmp_path / "目录.jpg").write_bytes(photograph(400, 300))
    (tmp_path / "nothing like it.png").write_bytes(png(4, 3))
    (tmp_path / "01.png").write_bytes(png(4, 3))
    (tmp_path / "notes.txt").write_text("no image")
    _, outline = speech()
    found = find_images(tmp_path, outline)
    assert {id: image.path.name for id, image in found.of.items()} == {
        "s-1.0": "目录.jpg", "s-1.1": "03.png",
    }  # fmt: skip
    assert found.of["s-1.0"].description == "目录"
    assert found.of["s-1.1"].description == "阅读环境"
    assert [notice.code for notice in found.notices] == ["image-unused", "image-unused"]


def test_a_damaged_image_is_told_and_the_slide_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "目录.png").write_bytes(png(40, 30)[:-9])
    document, outline = speech()
    found = find_images(tmp_path, outline)
    assert [notice.code for notice in found.notices] == ["image-refused"]
    assert "damaged" in found.notices[0].message
    template = load_template("briefing")
    assert lay_out(document, outline, template, found) == lay_out(document, outline, template)


@pytest.mark.parametrize(
    ("data", "says"),
    [(b"GIF89a" + b"\0" * 20, "neither PNG nor JPEG"), (b"", "neither PNG nor JPEG"),
     (png(9, 9)[:40], "damaged"), (png(9, 9).replace(b"IDAT", b"IDAX"), "damaged"),
     (jpeg(9, 9)[:-2], "damaged"), (jpeg(9, 9), "damaged"),
     (unreadable_png(), "damaged"), (b"\xff\xd8\xff\xd9" * 9, "damaged"),
     (jpeg(60000, 60000), "pixels"), (png(9, 9)[:16] + b"\0" * 40, "damaged")],
)  # fmt: skip
def test_what_is_no_sound_image_is_refused_with_a_remedy(
    data: bytes, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with pytest.raises(InputError, match=says) as caught:
        read_image(path)
    assert caught.value.hint


def test_sizes_of_sound_images_are_read(tmp_path: Path) -> None:
    for name, data in (("a.png", png(40, 30)), ("b.jpg", photograph(400, 300))):
        (tmp_path / name).write_bytes(data)
    assert (read_image(tmp_path / "a.png").width, read_image(tmp_path / "b.jpg").height) == (
        40,
        300,
    )


def test_what_never_ends_is_not_read_as_an_image(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(InputError, match="is no file"):
        read_image(tmp_path / "a.png")


def with_dot(x: int, y: int, size: tuple[int, int] = (800, 300)) -> Image:
    """A calm image with one bright disc, as it is read from a file."""
    picture = Raster.new("RGB", size, (70, 90, 120))
    ImageDraw.Draw(picture).ellipse((x - 40, y - 40, x + 40, y + 40), fill=(250, 210, 40))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.png"
        picture.save(path)
        return read_image(path)


@pytest.mark.parametrize("x", [60, 250, 400, 600, 740])
def test_a_crop_at_the_sides_keeps_what_stands_out(x: int) -> None:
    image = with_dot(x, 150)
    left, _, right, _ = framed(image, Box(0, 0, 510, 300), name="p", placeholder=None).crop
    assert left * 800 <= x - 40
    assert x + 40 <= (1 - right) * 800


@pytest.mark.parametrize("y", [60, 250, 400, 600, 740])
def test_a_crop_above_and_below_keeps_what_stands_out(y: int) -> None:
    image = with_dot(150, y, (300, 800))
    _, top, _, bottom = framed(image, Box(0, 0, 300, 510), name="p", placeholder=None).crop
    assert top * 800 <= y - 40
    assert y + 40 <= (1 - bottom) * 800


def test_a_calm_image_is_cropped_alike_at_both_sides(tmp_path: Path) -> None:
    image = read_image(_saved(tmp_path / "a.png", png(400, 200)))
    left, _, right, _ = framed(image, Box(0, 0, 250, 200), name="p", placeholder=None).crop
    assert left == pytest.approx(right, abs=0.02)


def test_a_photograph_stored_on_its_side_is_set_upright_and_tells_no_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHCAST_CACHE", str(tmp_path / "cache"))
    exif = Raster.Exif()
    exif[0x0112], exif[0x010E] = 6, "taken at the north gate"
    path = _saved(tmp_path / "a.jpg", photograph(400, 300, exif=exif))
    image = read_image(path, "the gate")
    assert (image.width, image.height, image.description) == (300, 400, "the gate")
    assert image.path != path
    assert b"north gate" not in image.path.read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 5000), st.integers(1, 5000), st.floats(20, 600), st.floats(20, 600))
def test_an_image_is_never_distorted_and_stays_in_its_frame(
    width: int, height: int, wide: float, high: float
) -> None:
    image = Image(Path("a.png"), "0", "image/png", width, height)
    frame = Box(10, 20, wide, high)
    placed = framed(image, frame, name="picture", placeholder=None)
    left, top, right, bottom = placed.crop
    shown = (width * (1 - left - right)) / (height * (1 - top - bottom))
    assert shown == pytest.approx(placed.box.w / placed.box.h, rel=1e-6)
    assert min(left, top, right, bottom) >= 0
    assert frame.x - 1e-6 <= placed.box.x
    assert placed.box.x + placed.box.w <= frame.x + frame.w + 1e-6
    assert placed.box.y + placed.box.h <= frame.y + frame.h + 1e-6


@pytest.mark.parametrize("name", template_names())
def test_a_picture_stands_beside_its_points_and_covers_no_text(name: str, tmp_path: Path) -> None:
    (tmp_path / "目录.png").write_bytes(png(400, 300))
    document, outline = speech()
    logo = read_image(_saved(tmp_path / "logo.png", png(300, 90)))
    images = dataclasses.replace(find_images(tmp_path, outline), logo=logo)
    deck = lay_out(document, outline, load_template(name), images)
    slide = deck.slides[1]
    assert slide.layout == "media"
    assert [picture.name for picture in slide.pictures] == ["picture", "logo"]
    assert all(
        picture.name == "logo" for other in deck.slides if other is not slide
        for picture in other.pictures
    )  # fmt: skip
    for laid in deck.slides:
        for picture in laid.pictures:
            for box in (e for e in laid.elements if isinstance(e, TextBox)):
                for line in box.lines:
                    right = line.x + line.width
                    beside = right <= picture.box.x or line.x >= picture.box.x + picture.box.w
                    below = line.baseline - box.size >= picture.box.y + picture.box.h - 1
                    assert beside or below or line.baseline <= picture.box.y


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_the_deck_embeds_each_image_once_with_its_description(tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    _saved(folder / "目录.png", png(600, 300))
    _saved(folder / "阅读.png", png(600, 300))
    document, outline = speech()
    template = load_template("briefing")
    deck = lay_out(document, outline, template, find_images(folder, outline))
    target = tmp_path / "deck.pptx"
    write_pptx(
        target, document=document, outline=outline, deck=deck, template_bytes=template.data,
        timeline=None, clips={}, stamp=datetime(2024, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    slides = Presentation(io.BytesIO(target.read_bytes())).slides
    shown = [next(s for s in slides[n].shapes if s.shape_type == 14 and s.name == "picture")
             for n in (1, 2)]  # fmt: skip
    assert [s._element.nvPicPr.cNvPr.get("descr") for s in shown] == ["目录", "阅读"]
    assert len({s.image.sha1 for s in shown}) == 1
    assert len({s.part.related_part(s._element.blip_rId).partname for s in shown}) == 1
    svg = deck_svgs(deck)[1]
    assert 'href="data:image/png;base64,' in svg
    assert "<title>目录</title>" in svg


def test_a_build_shows_the_users_images_and_tells_what_it_could_not_use(
    chinese: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    _saved(folder / "目录.png", png(600, 400))
    _saved(folder / "灯光.png", png(600, 400)[:60])
    options = BuildOptions(
        voice="silence:", formats=("pptx", "svg"), images=str(folder),
        logo=str(_saved(tmp_path / "logo.png", png(200, 60))),
    )  # fmt: skip
    built = build(chinese, tmp_path / "out", options)
    assert [notice.code for notice in built.notices if "image" in notice.code] == ["image-refused"]
    drawn = [path.read_text("utf-8") for path in sorted((tmp_path / "out/slides").glob("*.svg"))]
    assert all("data:image/png" in svg for svg in drawn)
    assert sum(svg.count("data:image/png") for svg in drawn) == len(drawn) + 1
