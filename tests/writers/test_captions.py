"""Caption files: their syntax, and times to the millisecond."""

from __future__ import annotations

from speechcast.model.span import Span
from speechcast.renditions.cues import Cue
from speechcast.writers.captions import srt_text, vtt_text

CUES = (
    Cue(Span(0, 6), ("各位代表：",), 0, 36_000),
    Cue(Span(6, 20), ("1 < 2 & 3", "第二行 -->"), 24_000 * 3_661 + 12, 24_000 * 3_662 + 11),
)


def test_subrip() -> None:
    assert srt_text(CUES, 24_000) == (
        "1\n00:00:00,000 --> 00:00:01,500\n各位代表：\n\n"
        "2\n01:01:01,001 --> 01:01:02,000\n1 < 2 & 3\n第二行 -->\n"
    )


def test_webvtt_names_its_language_and_escapes() -> None:
    text = vtt_text(CUES, 24_000, language="zh")
    assert text.startswith(
        "WEBVTT\nKind: captions\nLanguage: zh-CN\n\n00:00:00.000 --> 00:00:01.500"
    )
    assert "1 &lt; 2 &amp; 3\n第二行 --&gt;\n" in text
    assert text.count("-->") == 2


def test_no_cues_are_an_empty_file() -> None:
    assert srt_text((), 24_000) == ""
    assert vtt_text((), 24_000, language="en").startswith("WEBVTT\n")
