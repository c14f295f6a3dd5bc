"""Who says what: labels of speakers and marks for a voice, from the text to the timeline's captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechcast.config import BuildOptions
from speechcast.config_file import read_config
from speechcast.errors import UsageError
from speechcast.model.document import Block, BlockKind, Document
from speechcast.model.narration import Utterance
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.narration import delivery_of, speak_text, write_script
from speechcast.narration.lexicon import Lexicon
from speechcast.pipeline import build

HOST, GUEST = "espeak:cmn", "silence:"
VOICES = (("主持人", HOST), ("嘉宾", GUEST))
TALK = """图书馆夜谈

主持人：今晚我们聊聊图书馆。
嘉宾（馆员）：谢谢。我在这里工作了十年。
夜里来的人比白天多。
观众：门票多少钱？
嘉宾：不要钱。
观众：谢谢。
"""


def _script(text: str, voices: tuple[tuple[str, str], ...] = VOICES, *, say_labels: bool = False,
            blocks: tuple[Block, ...] = (), language: str = "zh") -> tuple[Utterance, ...]:  # fmt: skip
    document = Document(text, language, "x.txt", "0", blocks=blocks)
    whole = Span(0, len(text))
    slide = Slide("s", SlideKind.BULLETS, whole, Phrase("x"))
    outline = Outline(
        language, Phrase("x"), (Section("s", SectionKind.BODY, whole, Phrase("x"), 0, (slide,)),)
    )
    options = BuildOptions(voices=voices, say_labels=say_labels)
    return write_script(document, outline, delivery_of(options, Lexicon(), language))


def _told(script: tuple[Utterance, ...]) -> list[tuple[str, str]]:
    return [(u.voice, u.spoken) for u in script]


def test_speakers_have_their_voices_and_are_not_announced() -> None:
    assert _told(_script(TALK)) == [
        ("", "图书馆夜谈"),
        (HOST, "今晚我们聊聊图书馆。"),
        (GUEST, "谢谢。"),
        (GUEST, "我在这里工作了十年。"),
        (GUEST, "夜里来的人比白天多。"),
        ("", "观众：门票多少钱？"),
        (GUEST, "不要钱。"),
        ("", "观众：谢谢。"),
    ]


def test_captions_show_the_labels() -> None:
    script = _script(TALK)
    assert script[1].span.of(TALK) == "主持人：今晚我们聊聊图书馆。"
    assert script[2].span.of(TALK) == "嘉宾（馆员）：谢谢。"


def test_labels_are_said_on_request() -> None:
    script = _script(TALK, say_labels=True)
    assert _told(script)[1] == (HOST, "主持人：今晚我们聊聊图书馆。")


def test_without_voices_nothing_is_taken_for_a_label() -> None:
    assert _told(_script(TALK, ()))[1] == ("", "主持人：今晚我们聊聊图书馆。")


@pytest.mark.parametrize(
    "text",
    ["Q: How much is it?", "q : How much is it?", "[Q] How much is it?", "【Q】How much is it?"],
)
def test_the_forms_of_a_label(text: str) -> None:
    script = _script(text, (("Q", "espeak:en-us"),), language="en")
    assert _told(script) == [("espeak:en-us", "How much is it?")]


def test_a_label_alone_on_its_line_goes_with_what_follows() -> None:
    (said,) = _script("MODERATOR:\nWelcome to you all.", (("Moderator", HOST),), language="en")
    assert (said.voice, said.spoken, said.span.start) == (HOST, "Welcome to you all.", 0)


def test_a_heading_ends_a_turn() -> None:
    text = "嘉宾：不要钱。\n下半场\n请大家提问。"
    blocks = (Block(Span(0, 7)), Block(Span(8, 11), BlockKind.HEADING, 1), Block(Span(12, 18)))
    assert [u.voice for u in _script(text, blocks=blocks)] == [GUEST, "", ""]


def test_a_colon_inside_an_answer_ends_no_turn() -> None:
    assert {u.voice for u in _script("嘉宾：很简单。\n一句话：多读书。")} == {GUEST}


def test_a_mark_changes_the_voice_inside_a_sentence_and_back() -> None:
    text = "他说，[声音：嘉宾]门一直开着，[/声音]我们都笑了。[voice: espeak:cmn]再见。\n明天见。"
    assert _told(_script(text)) == [
        ("", "他说，"), (GUEST, "门一直开着，"), ("", "我们都笑了。"), (HOST, "再见。"), (HOST, "明天见。"),
    ]  # fmt: skip


def test_words_in_brackets_that_only_begin_like_a_mark_are_none() -> None:
    (said,) = _script("[Voice over] We begin.", (), language="en")
    assert said.voice == ""


def test_a_mark_for_nobody_s_voice_is_told_with_its_line() -> None:
    with pytest.raises(UsageError, match="馆长") as caught:
        _script("大家好。\n[声音：馆长]门一直开着。")
    assert caught.value.where == "line 2"


def test_an_unknown_voice_of_a_speaker_is_refused() -> None:
    with pytest.raises(UsageError, match="no voice"):
        _script(TALK, (("主持人", "kokoro:zm_nobody"),))


def test_each_speaker_is_heard_in_the_voice_of_the_table() -> None:
    document = Document("主持人：大家好。\n嘉宾：谢谢大家。\n", "zh", "-", "")
    voices = (("主持人", HOST), ("嘉宾", GUEST))
    delivery = delivery_of(BuildOptions(voices=voices), Lexicon(), "zh")
    host, guest = speak_text(
        document, voice="silence:", speed=1.0, listener=lambda _: None, delivery=delivery
    )
    assert host.peak > 0.05
    assert guest.peak == 0.0


def test_the_table_of_voices_is_read_from_the_configuration(tmp_path: Path) -> None:
    file = tmp_path / "speechcast.toml"
    file.write_text(
        'say_labels = true\n[voices]\n"主持人" = "espeak:cmn"\nQ = "silence:"\n', "utf-8"
    )
    values = read_config(file)
    assert values == {"say_labels": True, "voices": (("主持人", "espeak:cmn"), ("Q", "silence:"))}
    file.write_text("voices = 3\n", "utf-8")
    with pytest.raises(UsageError, match=r"\[voices\] should be a table"):
        read_config(file)


def test_a_build_from_a_text_and_from_its_outline_gives_each_passage_its_voice(
    tmp_path: Path,
) -> None:
    speech = tmp_path / "talk.txt"
    speech.write_text(
        "图书馆夜谈\n\n主持人：今晚我们聊聊图书馆，也聊聊读书的人。\n\n"
        "嘉宾：谢谢。我在这里工作了十年，[声音：silence:]夜里来的人比白天多[/声音]。\n",
        encoding="utf-8",
    )  # fmt: skip
    options = BuildOptions(
        formats=("wav", "srt", "vtt"), voice="silence:", voices=VOICES, karaoke=True
    )
    first = build(speech, tmp_path / "a", options)
    assert "主持人：今晚" in (tmp_path / "a" / "captions.srt").read_text("utf-8").replace("\n", "")
    assert "声音" not in (tmp_path / "a" / "captions.srt").read_text("utf-8")
    again = build(tmp_path / "a" / "outline.md", tmp_path / "b", options)
    assert first.duration_s == again.duration_s
    assert (tmp_path / "a" / "narration.wav").read_bytes() == (
        tmp_path / "b" / "narration.wav"
    ).read_bytes()
    assert "<00:00:0" in (tmp_path / "b" / "captions.vtt").read_text("utf-8")
