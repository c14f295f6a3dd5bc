"""timeline.json: round trip, and a file that people can compare line by line."""

from __future__ import annotations

import json

import pytest

from speechcast.model.narration import Mark
from speechcast.model.span import Span
from speechcast.model.timeline import Reveal, TimedSlide, TimedUtterance, Timeline
from speechcast.writers.timeline import parse_timeline, timeline_json

TIMELINE = Timeline(
    "kokoro:zf_xiaoxiao",
    24_000,
    96_000,
    (
        TimedUtterance("s1", Span(0, 4), "各位“朋友”：\\", 0, 24_000, (Mark(0, 0), Mark(2, 9_000))),
        TimedUtterance("s2", Span(5, 9), "你好。", 30_000, 50_000, ()),
    ),
    (
        TimedSlide("s1", "s1", 1, 0, 30_000, Span(0, 5)),
        TimedSlide("s2a", "s2", 2, 30_000, 96_000, Span(5, 9)),
    ),
    (Reveal("s2a", 0, 31_000),),
)


@pytest.mark.parametrize("timeline", [TIMELINE, Timeline("silence:", 24_000, 0, (), (), ())])
def test_what_is_written_is_what_is_read(timeline: Timeline) -> None:
    assert parse_timeline(timeline_json(timeline)) == timeline


def test_it_follows_the_contract() -> None:
    data = json.loads(timeline_json(TIMELINE))
    assert data["schema"] == "speechcast/timeline@1"
    assert data["utterances"][0]["marks"] == [[0, 0], [2, 9000]]
    assert data["slides"][1] == {
        "id": "s2a", "of": "s2", "index": 2, "start": 30000, "end": 96000, "span": [5, 9],
    }  # fmt: skip
    assert data["reveals"] == [{"slide": "s2a", "point": 0, "at": 31000}]


def test_each_utterance_has_its_line() -> None:
    lines = timeline_json(TIMELINE).splitlines()
    assert sum('"spoken"' in line for line in lines) == 2
    assert all(line.count('"spoken"') <= 1 for line in lines)


@pytest.mark.parametrize("text", ["[]", "{}", '{"schema": "speechcast/timeline@9"}', "no json"])
def test_another_files_content_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"timeline|Expecting"):
        parse_timeline(text)
