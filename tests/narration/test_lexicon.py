"""The lexicon and the writer's marks: they change what is said and never what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechcast.config import Pauses
from speechcast.errors import InputError
from speechcast.languages.homophones import respelled
from speechcast.languages.markup import MarkupKind, markup_in
from speechcast.languages.pinyin import readings
from speechcast.model.narration import Reading, Utterance
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.lexicon import Lexicon, find_lexicon, parse_lexicon, read_lexicon
from speechcast.narration.normalise import Spoken, normalise
from speechcast.narration.script import Delivery, write_script
from speechcast.readers import ReadOptions, read

LEXICON = parse_lexicon(
    """
    [words]
    "单县" = "shan4 xian4"
    "SQL" = "sequel"
    "GIF" = "/dʒɪf/"
    "双碳" = "碳达峰、碳中和"

    [replace]
    "→" = "，然后"

    [[pattern]]
    find = '(\\d+)期工程'
    say = '第\\1期的工程'
    """,
    where="lexicon.toml",
)


def said(text: str, language: str = "zh", lexicon: Lexicon = LEXICON) -> Spoken:
    return normalise(text, Span(0, len(text)), language, lexicon=lexicon)


def script(text: str, lexicon: Lexicon = LEXICON) -> tuple[Utterance, ...]:
    document = read(None, ReadOptions(language="zh"), stdin=text.encode())
    whole = Span(0, len(document.text))
    slide = Slide("s1", SlideKind.BULLETS, whole, Phrase("x"))
    section = Section("s", SectionKind.BODY, whole, Phrase("x"), 0, (slide,))
    outline = Outline("zh", Phrase("x"), (section,))
    return write_script(document, outline, Delivery(Pauses(), lexicon))


def test_a_reading_in_pinyin_goes_with_the_words() -> None:
    spoken = said("到单县去。")
    assert spoken.text == "到单县去。"
    assert spoken.readings == (Reading(1, 3, "shan4 xian4"),)


def test_a_respelling_is_said_and_normalised_and_keeps_its_place() -> None:
    spoken = said("推进双碳2项")
    assert spoken.text == "推进碳达峰、碳中和两项"
    assert spoken.origin[2:9] == (2, 2, 2, 2, 3, 3, 3)


def test_latin_words_match_whole_words_only() -> None:
    assert said("SQL and NoSQLite", "en").text == "sequel and NoSQLite"
    assert said("a GIF", "en").readings == (Reading(2, 5, "/dʒɪf/"),)


def test_replacements_and_patterns() -> None:
    assert said("立项→开工").text == "立项，然后开工"
    assert said("2期工程开工").text == "第二期的工程开工"


def test_voices_that_take_plain_text_get_characters_that_are_read_so() -> None:
    request = SpeechRequest("到单县去。", "zh", "x", readings=(Reading(1, 3, "shan4 xian4"),))
    assert len(request.spelled) == len(request.text)
    assert readings(request.spelled)[1:3] == ["shan4", "xian4"]
    assert request.spelled[0] + request.spelled[3:] == "到去。"


def test_a_reading_that_is_right_already_is_not_respelled() -> None:
    assert respelled("重庆", ["chong2", "qing4"]) == "重庆"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[words", "TOML"),
        ("[word]\na = 'b'", "words"),
        ("[words]\n'重庆' = 'chong2'", "2 characters"),
        ("[words]\n'重庆' = 3", "quotes"),
        ("[[pattern]]\nfind = '('\nsay = ''", "faulty"),
        ("[[pattern]]\nfind = 'a'\nsay = '\\2'", "faulty"),
        ("[[pattern]]\nfind = 'a'", "needs find and say"),
        ("words = 3", "table"),
    ],
)
def test_a_faulty_lexicon_is_refused_with_its_place(text: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_lexicon(text, where="lexicon.toml")
    assert words in str(refused.value)
    assert "lexicon.toml" in str(refused.value)


def test_equal_lexicons_print_the_same_and_all_they_hold() -> None:
    text = "[words]\nA = '一'\n[[pattern]]\nfind = 'b+'\nsay = '二'\n"
    shown = repr(parse_lexicon(text, where="x"))
    assert shown == repr(parse_lexicon(text, where="y"))
    assert "b+" in shown and "二" in shown and "一" in shown


def test_a_lexicon_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_lexicon(tmp_path / "none.toml")


def test_the_projects_lexicon_wins_over_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("speechcast.narration.lexicon.data_folder", lambda: tmp_path / "own")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "lexicon.toml").write_text("[words]\nA1 = '一'\nB1 = '二'\n", "utf-8")
    (tmp_path / "lexicon.toml").write_text("[words]\nA1 = '三'\n", "utf-8")
    found = find_lexicon(tmp_path / "speech.txt")
    assert said("A1和B1", lexicon=found).text == "三和二"


def test_marks_are_found_with_what_they_hide() -> None:
    marks = markup_in("一[停顿 2秒]二[pause 500ms]{重庆|chong2 qing4}[skip]三[/skip]【停顿】")
    assert [mark.kind for mark in marks] == [
        MarkupKind.PAUSE, MarkupKind.PAUSE, MarkupKind.READING, MarkupKind.SKIP, MarkupKind.PAUSE,
    ]  # fmt: skip
    assert [mark.seconds for mark in marks] == [2.0, 0.5, 0.0, 0.0, 1.0]
    assert marks[2].reading == "chong2 qing4"


@pytest.mark.parametrize("text", ["[3]", "（停顿）", "{a}", "[停顿太久了]", "a|b", "[/skip]"])
def test_other_brackets_are_no_marks(text: str) -> None:
    assert markup_in(text) == ()


def test_marks_are_neither_shown_nor_said() -> None:
    text = "到{单县|shan4 xian4}去，[停顿 2秒]再{见|respell}。[不读]编号甲[/不读]完。"
    document = read(None, ReadOptions(language="zh"), stdin=text.encode())
    whole = Span(0, len(document.text))
    assert document.shown(whole) == document.noted(whole) == "到单县去，再见。编号甲完。"
    utterances = script(text)
    assert "".join(u.spoken for u in utterances) == "到单县去，再respell。完。"
    assert utterances[0].readings == (Reading(1, 3, "shan4 xian4"),)


def test_a_marked_pause_divides_the_sentence_and_lasts() -> None:
    first, second = script("我们，[停顿 3秒]做到了！")
    assert (first.spoken, first.pause, second.spoken) == ("我们，", 3.0, "做到了！")


def test_a_marked_pause_before_a_sentence_follows_the_one_before() -> None:
    first, second = script("我们做到了！[停顿 5秒]谢谢。")
    assert (first.pause, second.spoken) == (5.0, "谢谢。")


def test_a_marked_pause_at_the_end_follows_the_sentence() -> None:
    first, second = script("我们做到了！[pause 4s]\n谢谢。")
    assert (first.spoken, first.pause, second.spoken) == ("我们做到了！", 4.0, "谢谢。")
