"""The handout: accessible PDF, every passage beside its slide, links where there is an address."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest import MonkeyPatch

import made_talk
from made_talk import RATE, Talk, make_talk
from speechcast.check.findings import Findings
from speechcast.check.paper import check_handout
from speechcast.errors import SpeechcastError
from speechcast.renditions.typesetting import typeset
from speechcast.writers.handout import Form, write_handout

STAMP = datetime(2026, 1, 2, tzinfo=UTC)


def _write(target: Path, talk: Talk, form: Form = "beside", address: str = "") -> Path:
    write_handout(
        target, document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline, stamp=STAMP, form=form, address=address,
    )  # fmt: skip
    return target


def _run(*command: str | Path) -> str:
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", check=True
    )
    return done.stdout


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["beside", "below"])
def test_every_word_of_the_speech_stands_in_it_in_order(
    tmp_path: Path, language: str, form: Form
) -> None:
    talk = make_talk(language)
    text = "".join(_run("pdftotext", "-raw", _write(tmp_path / "h.pdf", talk, form), "-").split())
    at = 0
    for slide in talk.timeline.slides:
        for line in talk.document.shown(slide.span).split("\n"):
            words = "".join(line.split())
            found = text.find(words, at)
            assert found >= 0, words
            at = found


def test_it_is_tagged_titled_and_in_its_language(tmp_path: Path) -> None:
    talk = make_talk()
    path = _write(tmp_path / "h.pdf", talk)
    info = _run("pdfinfo", path)
    assert "Tagged:          yes" in info
    assert f"Title:           {talk.outline.title.text}" in info
    data = path.read_bytes()
    assert b"/Lang (zh-CN)" in data or b"/Lang(zh-CN)" in data
    assert b"pdfuaid:part" in data
    tags = _run("pdfinfo", "-struct", path)
    assert tags.count("Figure") == len(talk.deck.slides)
    assert tags.count("H1") >= 5
    assert "TOC" in tags


def test_its_fonts_are_embedded_and_readable(tmp_path: Path) -> None:
    rows = _run("pdffonts", _write(tmp_path / "h.pdf", make_talk())).splitlines()[2:]
    assert rows
    for row in rows:
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row


def test_with_an_address_there_is_a_code_and_a_link_to_each_moment(tmp_path: Path) -> None:
    talk = make_talk()
    address = "https://example.org/talks/opening"
    linked = _write(tmp_path / "a.pdf", talk, address=address)
    plain = _write(tmp_path / "b.pdf", talk)
    assert f"{address}/player/index.html" in _run("pdftotext", linked, "-")
    links = {line.split()[-1] for line in _run("pdfinfo", "-url", linked).splitlines()[1:]}
    moments = [f"#t={s.start / RATE:g}" for s in talk.timeline.slides]
    page = f"{address}/player/index.html"
    assert {page + m for m in moments[:4]} < links
    assert len(links) == len(moments) + 1
    assert b"example.org" not in plain.read_bytes()
    tags = _run("pdfinfo", "-struct", linked)
    assert tags.count("Figure") == len(talk.deck.slides) + 1


def test_the_outline_form_has_points_and_no_pictures(tmp_path: Path) -> None:
    talk = make_talk()
    path = _write(tmp_path / "h.pdf", talk, "outline")
    text = "".join(_run("pdftotext", path, "-").split())
    assert "二是标识要清楚" in text
    assert "Figure" not in _run("pdfinfo", "-struct", path)


def test_a_part_without_points_is_not_in_the_outline_form(tmp_path: Path) -> None:
    talk = make_talk()
    path = _write(tmp_path / "h.pdf", talk, "outline")
    text = "".join(_run("pdftotext", path, "-").split())
    assert "谢谢" not in text
    findings = Findings()
    check_handout(findings, "h", path, talk.document, talk.outline, talk.timeline)
    assert findings.failed == []


def test_a_slide_named_as_its_part_stands_once_in_the_contents(tmp_path: Path) -> None:
    talk = make_talk()
    path = _write(tmp_path / "h.pdf", talk)
    first = _run("pdftotext", "-raw", "-l", "1", path, "-").split("\n")
    listed = [line for line in first if "让书更好找" in line and ". . ." in line]
    assert len(listed) == 1
    assert listed[0].startswith("2 ")


def test_the_same_build_gives_the_same_bytes(tmp_path: Path) -> None:
    talk = make_talk()
    a, b = _write(tmp_path / "a.pdf", talk), _write(tmp_path / "b.pdf", talk)
    assert a.read_bytes() == b.read_bytes()


def test_signs_that_no_font_has_become_boxes(tmp_path: Path, monkeypatch: MonkeyPatch) -> None:
    first = ("开场 😀", ("大家好😀，\u200b𠮷野家。", "第二句。"))
    monkeypatch.setattr(made_talk, "ZH_PARTS", (first, *made_talk.ZH_PARTS[1:]))
    talk = make_talk()
    path = _write(tmp_path / "h.pdf", talk)
    assert "大家好□，" in _run("pdftotext", "-raw", path, "-")
    findings = Findings()
    check_handout(findings, "h", path, talk.document, talk.outline, talk.timeline)
    assert findings.failed == []


def test_a_picture_without_a_description_is_refused(tmp_path: Path) -> None:
    square = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    source = '#set document(title: "t")\n#image("a.svg")'
    with pytest.raises(SpeechcastError, match="alt"):
        typeset(source, {"a.svg": square}, fonts=tmp_path)
