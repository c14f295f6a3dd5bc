"""The podcast feed: valid, complete, and the same for the same episodes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from made_talk import RATE, make_talk
from speechcast.errors import InputError, UsageError
from speechcast.renditions.chapters import chapters
from speechcast.writers.feed import (
    PODCAST,
    Episode,
    episode_of_build,
    feed_xml,
    write_chapters,
    write_feed,
)

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("rss.rng")))
ADDRESS = "https://example.org/talks/opening"
EPISODE = Episode(
    "书香 & <阅读>", "林安", "各位馆长、同志们", "zh", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), 328,
    ADDRESS, "narration.mp3", 2_628_333, "a" * 64, ("captions.vtt", "captions.srt"),
    "chapters.json", "slides/01 封面.png",
)  # fmt: skip


def test_a_feed_is_valid() -> None:
    for episode in (
        EPISODE,
        replace(EPISODE, speaker="", transcripts=(), chapters="", picture=""),
        replace(EPISODE, language="en", audio="narration.m4b"),
    ):
        SCHEMA.assertValid(etree.fromstring(feed_xml([episode], address=ADDRESS)))


def test_the_schema_refuses_what_podcast_players_refuse() -> None:
    good = feed_xml([EPISODE], address=ADDRESS).decode()
    for old, new in (
        ('length="2628333"', 'length=""'),
        ("Fri, 02 Jan 2026", "2026-01-02"),
        ("<itunes:explicit>false</itunes:explicit>", ""),
        (f'url="{ADDRESS}/narration.mp3"', 'url="narration.mp3"'),
    ):
        assert old in good
        assert not SCHEMA.validate(etree.fromstring(good.replace(old, new).encode()))


def test_sound_transcripts_and_chapters_are_linked_where_the_build_is_hosted() -> None:
    root = etree.fromstring(feed_xml([EPISODE], address=ADDRESS))
    item = root.find("channel/item")
    assert item is not None
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert enclosure.get("url") == f"{ADDRESS}/narration.mp3"
    assert [t.get("url") for t in item.findall(f"{{{PODCAST}}}transcript")] == [
        f"{ADDRESS}/captions.vtt", f"{ADDRESS}/captions.srt",
    ]  # fmt: skip
    chapter = item.find(f"{{{PODCAST}}}chapters")
    assert chapter is not None
    assert chapter.get("url") == f"{ADDRESS}/chapters.json"
    assert item.findtext("title") == "书香 & <阅读>"


def test_several_builds_stand_newest_first() -> None:
    older = replace(EPISODE, title="older", published=datetime(2025, 1, 1, tzinfo=UTC))
    root = etree.fromstring(feed_xml([older, EPISODE], address=ADDRESS, title="Speeches"))
    assert root.findtext("channel/title") == "Speeches"
    assert [t.text for t in root.findall("channel/item/title")] == [EPISODE.title, "older"]


@pytest.mark.parametrize("address", ["", "talks", "ftp://example.org/", "https://"])
def test_an_address_that_no_player_can_reach_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="--address"):
        feed_xml([replace(EPISODE, address=address)], address=ADDRESS)


def test_the_same_episodes_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        write_feed(tmp_path / name, episodes=[EPISODE], address=ADDRESS)
    assert (tmp_path / "a.xml").read_bytes() == (tmp_path / "b.xml").read_bytes()


def test_chapters_begin_where_the_timeline_says(tmp_path: Path) -> None:
    talk = make_talk()
    found = chapters(talk.outline, talk.timeline)
    write_chapters(tmp_path / "chapters.json", chapters=found, sample_rate=RATE, title="t")
    content = json.loads((tmp_path / "chapters.json").read_text("utf-8"))
    assert content["version"] == "1.2.0"
    assert [c["title"] for c in content["chapters"]] == [c.title for c in found]
    starts = [c["startTime"] for c in content["chapters"]]
    assert starts == pytest.approx([c.start / RATE for c in found], abs=0.0006)


def test_an_episode_is_read_from_a_finished_build(tmp_path: Path) -> None:
    record = {
        "input": {"sha256": "b" * 64}, "duration_s": 12.4, "options": {"speaker": ""},
        "speaker": "林安", "masks": [{"span": [6, 8], "fill": "青石"}, {"span": [10, 12]}],
        "files": [{"path": p, "bytes": 10} for p in ("narration.mp3", "captions.vtt", "speech.txt")],
    }  # fmt: skip
    (tmp_path / "build.json").write_text(json.dumps(record), encoding="utf-8")
    outline = {"title": "书香进社区", "language": "zh"}
    (tmp_path / "outline.json").write_text(json.dumps(outline), encoding="utf-8")
    (tmp_path / "speech.txt").write_text("各位馆长：\n**馆和××馆大家好。", encoding="utf-8")
    episode = episode_of_build(tmp_path, address=ADDRESS, published=EPISODE.published)
    assert (episode.title, episode.seconds, episode.audio) == ("书香进社区", 12, "narration.mp3")
    assert episode.transcripts == ("captions.vtt",)
    assert (episode.speaker, episode.summary) == ("林安", "各位馆长： 青石馆和××馆大家好。")
    SCHEMA.assertValid(etree.fromstring(feed_xml([episode], address=ADDRESS)))


def test_a_folder_without_a_narrated_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no finished build"):
        episode_of_build(tmp_path, address=ADDRESS, published=EPISODE.published)
