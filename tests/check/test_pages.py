"""`check` on player, handout, main points, index page and feed: good ones pass, planted faults do not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from made_talk import RATE, Talk, make_talk, write_sound
from speechcast.check.findings import Findings
from speechcast.check.pages import check_chapters, check_feed, check_index_page
from speechcast.check.paper import check_brief, check_handout
from speechcast.check.player import check_player
from speechcast.model.timeline import Timeline
from speechcast.renditions.chapters import chapters
from speechcast.writers.brief import write_brief, write_brief_markdown
from speechcast.writers.feed import Episode, write_chapters, write_feed
from speechcast.writers.handout import Form, write_handout
from speechcast.writers.index_page import ListedFile, write_index_page
from speechcast.writers.player import write_player

STAMP = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def talk() -> Talk:
    return make_talk()


def _player(tmp_path: Path, talk: Talk, single_file: bool = False) -> Path:
    target = tmp_path / "player" / "index.html"
    audio = write_sound(tmp_path / "narration.mp3", talk.timeline.samples)
    write_player(
        target, document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline, audio=audio, single_file=single_file,
    )  # fmt: skip
    return target


def _failures(path: Path, talk: Talk, timeline: Timeline | None = None) -> str:
    findings = Findings()
    check_player(findings, "player", path, talk.document, talk.outline, timeline or talk.timeline)
    return "\n".join(findings.failed)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("single_file", [False, True])
def test_a_good_player_passes(tmp_path: Path, language: str, single_file: bool) -> None:
    talk = make_talk(language, copies=2)
    assert _failures(_player(tmp_path, talk, single_file), talk) == ""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"start":2250', '"start":2750', "changes slides"),
        ('"reveals":[[0,3167]', '"reveals":[[0,3667]', "reveals points"),
        ("目录要统一。</span>", "木录要统一。</span>", "holds the words"),
        (r'"cues":\[\[0,', '"cues":[[500,', "captions of the timeline"),
        (r'\[2250,[0-9]+,1\]', "[2650,3000,1]", "every sentence from its start"),
        (r"<figure.*?</figure>", "<figure></figure>", "picture of every slide"),
        (r'href="player.css"', 'href="https://example.org/player.css"', "needs no network"),
        (r'"schema"', "schema", "opens"),
    ],
)  # fmt: skip
def test_a_fault_in_the_page_is_found(
    tmp_path: Path, talk: Talk, old: str, new: str, words: str
) -> None:
    page = _player(tmp_path, talk)
    before = page.read_text("utf-8")
    pattern = old if ("[" in old and "\\" in old) or "<figure" in old else re.escape(old)
    after = re.sub(pattern, lambda _: new, before, count=1, flags=re.DOTALL)
    assert after != before
    page.write_text(after, encoding="utf-8")
    assert words in _failures(page, talk)


def test_a_picture_of_another_slide_is_found(tmp_path: Path, talk: Talk) -> None:
    page = _player(tmp_path, talk)
    text = page.read_text("utf-8")
    figures = re.findall(r"<figure.*?</figure>", text, flags=re.DOTALL)
    page.write_text(text.replace(figures[1], figures[4]), encoding="utf-8")
    assert "does not show “让书更好找”" in _failures(page, talk)


def test_a_missing_part_and_a_cut_sound_are_found(tmp_path: Path, talk: Talk) -> None:
    page = _player(tmp_path, talk)
    (page.parent / "player.js").unlink()
    sound = page.parent / "narration.mp3"
    sound.write_bytes(sound.read_bytes()[: sound.stat().st_size // 2])
    failed = _failures(page, talk)
    assert "player.js is missing" in failed
    assert "the sound of player has the length" in failed


def test_a_player_of_another_talk_is_found(tmp_path: Path, talk: Talk) -> None:
    other = make_talk("en")
    page = _player(tmp_path, other)
    assert "holds the words" in _failures(page, talk)


def _handout(target: Path, talk: Talk, form: Form = "beside") -> Path:
    write_handout(
        target, document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline, stamp=STAMP, form=form,
    )  # fmt: skip
    return target


def _paper_failures(path: Path, talk: Talk) -> str:
    findings = Findings()
    check_handout(findings, "handout", path, talk.document, talk.outline, talk.timeline)
    return "\n".join(findings.failed)


@pytest.mark.parametrize("form", ["beside", "below", "outline"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_good_handout_passes(tmp_path: Path, form: Form, language: str) -> None:
    talk = make_talk(language, copies=4)
    assert _paper_failures(_handout(tmp_path / "h.pdf", talk, form), talk) == ""


def test_a_handout_of_another_talk_or_cut_in_half_is_found(tmp_path: Path, talk: Talk) -> None:
    other = _handout(tmp_path / "other.pdf", make_talk("en"))
    failed = _paper_failures(other, talk)
    assert "bears the speech's title" in failed
    assert "holds the speech" in failed
    good = _handout(tmp_path / "h.pdf", talk)
    good.write_bytes(good.read_bytes()[:3000])
    assert "opens" in _paper_failures(good, talk)


def test_main_points_are_verified(tmp_path: Path, talk: Talk) -> None:
    other = make_talk("en")
    for name, made in (("a.docx", talk), ("b.docx", other)):
        write_brief(
            tmp_path / name,
            document=made.document,
            outline=made.outline,
            timeline=None,
            stamp=STAMP,
        )
    for name, made in (("a.md", talk), ("b.md", other)):
        write_brief_markdown(
            tmp_path / name, document=made.document, outline=made.outline, timeline=None
        )
    for ending in ("docx", "md"):
        good, bad = Findings(), Findings()
        check_brief(good, "brief", tmp_path / f"a.{ending}", talk.outline)
        check_brief(bad, "brief", tmp_path / f"b.{ending}", talk.outline)
        assert good.failed == []
        assert len(bad.failed) == 2
    broken = Findings()
    (tmp_path / "a.docx").write_bytes(b"PK")
    check_brief(broken, "brief", tmp_path / "a.docx", talk.outline)
    assert "opens" in broken.failed[0]


def test_the_index_page_must_link_what_is_there(tmp_path: Path, talk: Talk) -> None:
    listed = ("deck.pptx", "speech.txt")
    for name in listed:
        (tmp_path / name).write_text("x")
    pictures = [f"{n}.png" for n in range(1, 6)]
    for name in pictures:
        (tmp_path / name).write_bytes(b"x")
    target = tmp_path / "index.html"
    files = [ListedFile("deck.pptx", "pptx", 1), ListedFile("speech.txt", "txt", 1)]
    write_index_page(
        target, document=talk.document, outline=talk.outline, deck=talk.deck,
        timeline=talk.timeline, files=files, pictures=pictures,
    )  # fmt: skip

    def failures(names: tuple[str, ...] = listed) -> list[str]:
        findings = Findings()
        check_index_page(findings, "index.html", target, names, talk.timeline)
        return findings.failed

    assert failures() == []
    assert "not video.mp4" in failures((*listed, "video.mp4"))[0]
    (tmp_path / "3.png").unlink()
    assert "3.png is missing" in failures()[0]


Change = Callable[[str], str]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text, ""),
        (lambda text: re.sub(r"duration>\d+", "duration>99", text), "narration's length"),
        (lambda text: re.sub(r'length="\d+"', 'length="7"', text), "names its size"),
        (lambda text: text.replace("narration.mp3", "other.mp3"), "a sound that is there"),
        (lambda text: text[:200], "opens"),
    ],
)
def test_a_feed_is_verified_against_its_sound(
    tmp_path: Path, talk: Talk, change: Change, words: str
) -> None:
    (tmp_path / "narration.mp3").write_bytes(np.zeros(100, np.uint8).tobytes())
    episode = Episode(
        "t", "", "s", "zh", STAMP, round(talk.timeline.samples / RATE), "https://example.org/",
        "narration.mp3", 100, "x",
    )  # fmt: skip
    path = tmp_path / "feed.xml"
    write_feed(path, episodes=[episode], address="https://example.org/")
    path.write_text(change(path.read_text("utf-8")), encoding="utf-8")
    findings = Findings()
    check_feed(findings, "feed.xml", path, talk.timeline)
    assert words in "\n".join(findings.failed)
    assert bool(findings.failed) == bool(words)


def test_chapters_are_verified_against_the_timeline(tmp_path: Path, talk: Talk) -> None:
    found = chapters(talk.outline, talk.timeline)
    path = tmp_path / "chapters.json"
    write_chapters(path, chapters=found, sample_rate=RATE, title="t")
    good, bad = Findings(), Findings()
    check_chapters(good, "chapters.json", path, talk.outline, talk.timeline)
    path.write_text(path.read_text("utf-8").replace("2.25", "2.75"), encoding="utf-8")
    check_chapters(bad, "chapters.json", path, talk.outline, talk.timeline)
    assert good.failed == []
    assert "at 2750 ms" in bad.failed[0]
