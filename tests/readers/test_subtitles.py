"""SRT and WebVTT transcripts: cues become sentences and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.errors import InputError
from speechcast.model.document import Document
from speechcast.readers import read


def _words(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def _srt(*cues: tuple[float, float, str]) -> bytes:
    def at(seconds: float) -> str:
        return (
            f"00:{int(seconds) // 60:02d}:{int(seconds) % 60:02d},{round(seconds % 1 * 1000):03d}"
        )

    return "\n".join(
        f"{n}\n{at(start)} --> {at(end)}\n{words}\n"
        for n, (start, end, words) in enumerate(cues, 1)
    ).encode()


def test_cues_are_joined_to_sentences_and_pauses_part_paragraphs() -> None:
    document = read(
        None,
        stdin=_srt((1, 3, "Good morning, <i>everybody</i>,"), (3, 5, "and welcome\nto the river."),
                   (7, 9, "We plant trees."), (9.1, 11, "{\\an8}And water them.")),
    )  # fmt: skip
    assert _words(document) == [
        "Good morning, everybody, and welcome to the river.", "We plant trees. And water them.",
    ]  # fmt: skip


def test_chinese_cues_are_joined_without_blanks() -> None:
    document = read(None, stdin=_srt((1, 3, "今天我们在河边，"), (3, 5, "种下一百棵树。")))
    assert _words(document) == ["今天我们在河边，种下一百棵树。"]


def test_a_transcript_without_punctuation_keeps_its_cues_as_lines() -> None:
    document = read(
        None, stdin=_srt((1, 3, "今天我们在河边"), (3, 5, "种下一百棵树"), (5, 7, "大家一起来"))
    )
    assert document.text == "今天我们在河边\n种下一百棵树\n大家一起来\n"


def test_webvtt_notes_settings_voices_and_sounds_are_no_words() -> None:
    document = read(
        None,
        stdin=b"WEBVTT - title\n\nNOTE not said\n\nSTYLE\n::cue { color: red }\n\nintro\n"
        b"00:01.000 --> 00:04.000 align:start\n<v Ann Lee>Trees &amp; shade.\n\n"
        b"00:04.000 --> 00:05.000\n[Applause]\n\n00:05.000 --> 00:06.000\n<v Tom>A question.\n",
    )
    assert _words(document) == ["Trees & shade.", "A question."]


def test_rolling_captions_are_said_once() -> None:
    document = read(
        None,
        stdin=_srt((1, 2, "we plant"), (2, 3, "we plant\ntrees on"), (3, 4, "trees on\nthe bank.")),
    )
    assert "".join(document.text.split()) == "weplanttreesonthebank."


def test_the_second_of_two_languages_is_left_out_with_a_notice() -> None:
    document = read(
        None,
        stdin=_srt(
            (1, 3, "今天我们种树。\nToday we plant trees."),
            (3, 5, "明天浇水。\nTomorrow we water."),
        ),
    )
    assert _words(document) == ["今天我们种树。明天浇水。"]
    assert [n.code for n in document.notices] == ["second-language-left-out"]


def test_a_missing_empty_line_does_not_put_numbers_into_the_words() -> None:
    document = read(
        None,
        stdin=b"1\n00:00:01,000 --> 00:00:02,000\nTrees.\n2\n00:00:02,000 --> 00:00:03,000\nShade.\n",
    )
    assert _words(document) == ["Trees. Shade."]


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(InputError, match="no subtitle"):
        read(None, stdin=b"WEBVTT\n\nNOTE nothing\n")


@given(st.text(alphabet="0123456789:,.->\n <v>{}[]a树。 ", max_size=120))
@settings(deadline=None, max_examples=200)
def test_any_transcript_gives_a_document_or_a_refusal(text: str) -> None:
    try:
        document = read(None, stdin=("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text).encode())
    except InputError as refused:
        assert refused.hint
    else:
        assert _words(document)
