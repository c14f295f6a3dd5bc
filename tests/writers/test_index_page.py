"""The page that shows a finished build: slides, sound, files in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from made_talk import RATE, Talk, make_talk
from speechcast.model.notice import Notice
from speechcast.renditions.file_words import GROUPS, described, spoken_length
from speechcast.writers.index_page import ListedFile, write_index_page

FILES = (
    ListedFile("deck.pptx", "pptx", 3_200_000),
    ListedFile("narration.mp3", "mp3", 2_600_000),
    ListedFile("player/index.html", "html", 100_000),
    ListedFile("player/player.js", "html", 33_000),
    ListedFile("audio/01.mp3", "clips", 90_000),
    ListedFile("audio/02.mp3", "clips", 90_000),
    ListedFile("captions.srt", "srt", 900),
    ListedFile("outline.json", "json", 4_000),
)


def _page(
    tmp_path: Path,
    talk: Talk,
    files: tuple[ListedFile, ...] = FILES,
    notices: tuple[Notice, ...] = (),
    narrated: bool = True,
) -> html.HtmlElement:
    target = tmp_path / "index.html"
    write_index_page(
        target, document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline if narrated else None, files=files, notices=notices,
        pictures=[f"slides/small/{n:02d}.png" for n in range(1, len(talk.deck.slides) + 1)],
    )  # fmt: skip
    return html.fromstring(target.read_text("utf-8"))


def test_every_slide_has_a_described_picture_that_plays_from_its_start(tmp_path: Path) -> None:
    talk = make_talk()
    page = _page(tmp_path, talk)
    buttons = page.xpath("//ol[@class='slides']//button")
    assert [int(b.get("data-at")) for b in buttons] == [
        round(s.start * 1000 / RATE) for s in talk.timeline.slides
    ]
    images = page.xpath("//ol[@class='slides']//img")
    assert [i.get("src") for i in images] == [f"slides/small/{n:02d}.png" for n in range(1, 6)]
    assert [i.get("alt") for i in images] == [
        f"第 {n} 页：{slide.title}" for n, slide in enumerate(talk.deck.slides, 1)
    ]
    assert page.xpath("//audio/@src") == ["narration.mp3"]


def test_every_file_is_linked_with_a_word_on_what_it_is(tmp_path: Path) -> None:
    page = _page(tmp_path, make_talk())
    rows = {r.xpath("string(th)"): r for r in page.xpath("//tbody/tr[td]")}
    assert "player/player.js" not in rows
    assert rows["player/index.html"].xpath("string(td[2])") == "133 kB"
    assert "audio/*.mp3 (2)" in rows
    assert all(r.xpath("string(td[1])") for r in rows.values())
    assert page.xpath("//tbody//th/a/@href") == [
        "player/index.html", "deck.pptx", "narration.mp3", "audio/", "captions.srt", "outline.json",
    ]  # fmt: skip


def test_the_first_thing_offered_is_to_watch(tmp_path: Path) -> None:
    page = _page(tmp_path, make_talk("en"))
    assert page.xpath("//ul[@class='first']//a/@href") == ["player/index.html", "deck.pptx"]
    assert page.get("lang") == "en"


def test_a_build_without_a_narration_shows_its_slides_without_buttons(tmp_path: Path) -> None:
    page = _page(tmp_path, make_talk(), narrated=False)
    assert not page.xpath("//audio | //button | //time | //script")
    assert len(page.xpath("//figure/img")) == 5


def test_notices_are_shown_as_words(tmp_path: Path) -> None:
    page = _page(tmp_path, make_talk(), notices=(Notice("x", "<b>3</b> 处"),))
    assert page.xpath("string(//ul[@class='notices']/li)") == "<b>3</b> 处"
    assert not page.xpath("//b")


def test_pictures_of_another_deck_are_refused(tmp_path: Path) -> None:
    talk = make_talk()
    with pytest.raises(ValueError, match="1 pictures for 5 slides"):
        write_index_page(
            tmp_path / "index.html", document=talk.document, outline=talk.outline, deck=talk.deck,
            timeline=None, files=(), pictures=["a.png"],
        )  # fmt: skip


def test_every_format_is_described_in_both_languages() -> None:
    for _, formats in GROUPS:
        for name in formats:
            assert described("", name, "zh"), name
            assert described("", name, "en"), name


def test_a_length_is_told_in_words_without_empty_minutes() -> None:
    assert spoken_length(32.4, "zh") == "32 秒"
    assert spoken_length(89.6, "zh") == "1 分 30 秒"
    assert spoken_length(59.6, "en") == "1 min 0 s"
    assert spoken_length(27, "fr") == "27 s"


def test_files_of_one_format_are_told_apart() -> None:
    names = ("study/plan.docx", "study/questions.docx", "study/sheets.docx", "study/kit.zip")
    for language in ("zh", "en"):
        assert len({described(name, "kit", language) for name in names}) == len(names)
