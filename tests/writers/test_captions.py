"""Caption files: their syntax, and times to the millisecond."""

from __future__ import annotations

from speechcast.model.span import Span
from speechcast.renditions.cues import Cue, Word
from speechcast.writers.captions import ass_text, lrc_text, srt_text, vtt_text

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


SUNG = (
    Cue(
        Span(0, 9), ("Hello there,", "my friend."), 24_000, 96_000,
        (Word("Hello", 24_000, 0), Word(" there,", 36_000, 0), Word("my", 60_000, 1),
         Word(" friend.", 72_000, 1)),
    ),
)  # fmt: skip


def test_webvtt_with_the_times_of_words() -> None:
    assert "Hello<00:00:01.500> there,\n<00:00:02.500>my<00:00:03.000> friend.\n" in vtt_text(
        SUNG, 24_000, language="en", karaoke=True
    )


def test_lyrics_have_their_head_and_end() -> None:
    text = lrc_text(CUES, 24_000, title="讲话", artist="张华")
    assert text.splitlines() == [
        "[ti:讲话]", "[ar:张华]", "[00:00.00]各位代表：", "[00:01.50]",
        "[61:01.00]1 < 2 & 3第二行 -->", "[61:02.00]",
    ]  # fmt: skip


def test_lyrics_with_the_times_of_words() -> None:
    line = lrc_text(SUNG, 24_000, language="en", karaoke=True).splitlines()[0]
    assert line == "[00:01.00]<00:01.00>Hello <00:01.50>there, <00:02.50>my <00:03.00>friend."


def test_substation_alpha() -> None:
    text = ass_text(CUES, 24_000, language="zh", title="讲话")
    assert "[Script Info]" in text and "Fontname" in text
    events = [line for line in text.splitlines() if line.startswith("Dialogue:")]
    assert events[0] == "Dialogue: 0,0:00:00.00,0:00:01.50,Speech,,0,0,0,,各位代表："
    assert events[1].endswith(r"1 < 2 & 3\N第二行 -->")


def test_signs_of_substation_alpha_in_the_text_are_no_commands() -> None:
    cue = Cue(Span(0, 5), (r"{\b1}粗",), 0, 24_000)
    assert r"{\b1}" not in ass_text((cue,), 24_000, language="zh").rpartition("Dialogue")[2]
