"""Phonemes of the local voice: all of its vocabulary, none lost, each bound to its character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kokoro_onnx.config import DEFAULT_VOCAB

from speechcast.languages.pinyin import syllables
from speechcast.narration.engines.kokoro_english import _phonemes, english_words
from speechcast.narration.engines.kokoro_phonemes import Sound, sounds_of

HAN = st.text(
    st.sampled_from("我们的城市一不是个人民银行重庆长大了着过去发展好女绿儿嗯"),
    min_size=1,
    max_size=12,
)
WORDS = st.sampled_from(
    [
        "the",
        "of",
        "a",
        "to",
        "and",
        "I",
        "river",
        "people",
        "Washington",
        "nineteen-sixties",
        "isn't",
        "we'll",
        "o'clock",
        "through",
        "enough",
        "read",
        "lives",
        "GDP",
        "NATO",
        "café",
        "e-mail",
        "mother-in-law",
        "him",
        "her",
        "was",
    ]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ANYTHING = st.text(
    st.one_of(
        st.sampled_from("我们的城市，。！？；：、“”《》（）—…·\n 123ABCabc.,;:!?'\"-*×%"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)


def _joined(sounds: list[Sound]) -> str:
    return "".join(sound.phonemes for sound in sounds)


@settings(max_examples=150, deadline=None)
@given(ANYTHING, st.sampled_from(["zh", "en"]))
def test_whatever_is_said_uses_the_voices_vocabulary_only(text: str, language: str) -> None:
    sounds = sounds_of(text, language, "en-us")
    phonemes = _joined(sounds)
    assert all(char in DEFAULT_VOCAB for char in phonemes)
    assert all(sound.phonemes for sound in sounds)
    # The library joins blanks and strips ends, which would shift every time behind them.
    assert phonemes == " ".join(phonemes.split())
    indices = [sound.index for sound in sounds if sound.index is not None]
    assert indices == sorted(set(indices))
    assert all(index < len(text) for index in indices)


@settings(max_examples=60, deadline=None)
@given(HAN)
def test_every_character_that_has_a_reading_is_sounded(text: str) -> None:
    said = {sound.index for sound in sounds_of(text, "zh", "en-us")}
    assert {n for n, syllable in enumerate(syllables(text)) if syllable} <= said


@settings(max_examples=80, deadline=None)
@given(PHRASES, st.sampled_from(["en-us", "en-gb"]))
def test_every_english_word_begins_inside_its_own_phonemes(phrase: str, accent: str) -> None:
    cut = english_words(phrase, accent)
    starts = [0]
    for word in phrase.split(" ")[:-1]:
        starts.append(starts[-1] + len(word) + 1)
    assert [index for _, index in cut] == starts
    assert "".join(phonemes for phonemes, _ in cut) == _phonemes(phrase, accent)
    for phonemes, index in cut:
        word = phrase[index:].split(" ")[0]
        alone = _phonemes(word, accent)
        consonants = {c for c in alone if c in "bdfhklmnpstvwzðŋɡɹʃʒθ"}
        heard = set(phonemes)
        assert not consonants or consonants & heard or len(word) <= 3


def test_a_stress_mark_of_its_own_does_not_carry_a_word_away() -> None:
    cut = {index: phonemes for phonemes, index in english_words("isn't a a the", "en-us")}
    assert cut[0].startswith("ˈɪz")
    assert cut[6].startswith(cut[8].strip())


def test_words_that_english_joins_are_told_apart() -> None:
    cut = {index: phonemes for phonemes, index in english_words("of the people", "en-us")}
    assert cut[0].strip().startswith(("ʌ", "ə"))
    assert cut[3].strip().startswith("ð")
    assert cut[7].startswith("p")


@pytest.mark.parametrize(
    ("text", "phonemes"),
    [
        ("不是", "pu↗ʂɨ↘."), ("不好", "pu↘xau↓."), ("一个", "i↗kɤ↘."), ("一起", "i↘ʨʰi↓."),
        ("第一", "ti↘i→."), ("一百", "i↘pai↓."), ("一是", "i→ʂɨ↘."), ("女儿", "ny↓ɚ↗."),
    ],
)  # fmt: skip
def test_tones_change_inside_words_as_the_voice_was_taught(text: str, phonemes: str) -> None:
    assert _joined(sounds_of(text, "zh", "en-us")).replace(" ", "") == phonemes


def test_scripts_are_mixed_in_one_breath() -> None:
    sounds = sounds_of("我们用AI写作。", "zh", "en-us")
    assert _joined(sounds).count("ˌeɪˈaɪ") == 1
    assert [sound.index for sound in sounds if sound.index is not None] == [0, 1, 2, 3, 5, 6]


@pytest.mark.parametrize(
    ("text", "end"),
    [("好", "."), ("好，", ","), ("好！！", "!"), ("好，。", "."), ("“好”", "”."), ("好？”", "?”"), ("好——", "—")],
)  # fmt: skip
def test_every_utterance_ends_with_a_mark(text: str, end: str) -> None:
    assert _joined(sounds_of(text, "zh", "en-us")).endswith(end)


def test_nothing_that_can_be_sounded_gives_nothing() -> None:
    for text in ("", "🙂", "……", "“”", " \n"):
        assert sounds_of(text, "zh", "en-us") == []
