"""How far the times in a file lie from the timeline's: measured by the check, told as a table."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from made_talk import RATE, Talk, make_talk
from speechcast.check.findings import Agreement, Findings, distances
from speechcast.check.sound import check_sound_chapters
from speechcast.cli.check import check_command
from speechcast.config import BuildOptions
from speechcast.pipeline import build
from speechcast.renditions.chapters import chapters
from speechcast.renditions.encoders import Tags, write_sound


def test_the_largest_distance_of_each_kind_is_kept() -> None:
    findings = Findings()
    findings.measured("deck.pptx", "reveals", [1, -30.5], 100)
    findings.measured("deck.pptx", "reveals", [2], 100)
    findings.measured("deck.pptx", "chapters", [], 1)
    assert findings.agreements == (Agreement("deck.pptx", "reveals", 3, 30.5, 100),)


def test_a_time_is_compared_with_the_nearest_one() -> None:
    assert distances([0, 100], [3, 90, 120]) == [3, 10]
    assert distances([0, 100], []) == []


@pytest.fixture(scope="module")
def talk() -> Talk:
    return make_talk()


@pytest.mark.parametrize("ending", ["mp3", "m4b", "opus", "flac"])
def test_chapters_of_a_sound_are_compared_with_the_timeline(
    talk: Talk, ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"narration.{ending}"
    tags = Tags(chapters=chapters(talk.outline, talk.timeline))
    pcm = np.zeros(talk.timeline.samples, np.int16)
    write_sound(ending, path, pcm, tags, sample_rate=RATE)

    def checked(timeline_of: Talk) -> Findings:
        findings = Findings()
        outline, timeline = timeline_of.outline, timeline_of.timeline
        check_sound_chapters(findings, "sound", path, ending, outline, timeline)
        return findings

    good = checked(talk)
    assert good.failed == []
    assert good.agreements[0].count == len(tags.chapters)
    assert good.agreements[0].worst_ms <= 1
    slides = talk.timeline.slides
    late = (slides[0], *(replace(s, start=s.start + RATE // 2) for s in slides[1:]))
    shifted = replace(talk, timeline=replace(talk.timeline, slides=late))
    assert "off by 500 ms" in checked(shifted).failed[0]
    assert checked(make_talk("en")).failed


def test_a_sound_without_chapters_is_not_asked_for_them(talk: Talk, tmp_path: Path) -> None:
    findings = Findings()
    check_sound_chapters(findings, "a.wav", tmp_path / "a.wav", "wav", talk.outline, talk.timeline)
    assert findings.checked == findings.failed == []


def test_the_command_tells_them_as_a_table_and_as_json(chinese: Path, tmp_path: Path) -> None:
    options = BuildOptions(voice="silence:", formats=("mp3", "clips", "srt"))
    build(chinese, tmp_path / "out", options)
    table = CliRunner().invoke(check_command, [str(tmp_path / "out"), "--table"])
    rows = [line.split("  ")[0].strip() for line in table.stdout.splitlines()]
    assert table.exit_code == 0
    assert rows.count("audio/*.mp3") == 1
    assert {"file", "captions.srt", "narration.mp3"} <= set(rows)
    told = CliRunner().invoke(check_command, [str(tmp_path / "out"), "--json"])
    found = {(a["file"], a["what"]): a for a in json.loads(told.stdout)["agreements"]}
    assert found["captions.srt", "captions"]["worst_ms"] <= 1
    assert found["narration.mp3", "length of its sound"]["count"] == 1
