"""The engines that come with speechcast keep the contract; and what is each one's own."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from engine_contract import EngineContract

from speechcast.errors import MissingError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Engine, Speech, SpeechRequest
from speechcast.narration.engines.espeak import EspeakEngine, resampled
from speechcast.narration.engines.kokoro import KokoroEngine, _joined, _parts
from speechcast.narration.engines.kokoro_phonemes import sounds_of
from speechcast.narration.engines.silence import SilenceEngine
from speechcast.narration.levels import window_levels
from speechcast.narration.verdict import flaw


class TestSilence(EngineContract):
    engine_class: ClassVar[type[Engine]] = SilenceEngine


class TestEspeak(EngineContract):
    engine_class: ClassVar[type[Engine]] = EspeakEngine


class TestKokoro(EngineContract):
    engine_class: ClassVar[type[Engine]] = KokoroEngine
    long_text: ClassVar[str] = "山高水长" * 6

    def test_every_voice_has_its_own_identity(self) -> None:
        engine = KokoroEngine()
        identities = {engine.identity(voice.name) for voice in engine.voices()}
        assert len(identities) == len(engine.voices()) == 36

    def test_the_first_mark_stands_where_the_sound_begins(self, engine: Engine) -> None:
        speech = self.say(engine, "各位同事，早上好。")
        levels = window_levels(speech.pcm, SAMPLE_RATE // 100)
        onset = int(np.flatnonzero(levels > levels.max() - 35)[0]) / 100
        assert abs(speech.marks[0][1] / SAMPLE_RATE - onset) < 0.08

    def test_more_than_the_model_takes_is_cut_between_words(self) -> None:
        sounds = sounds_of("山高水长，" * 60 + "日月" * 200, "zh", "en-us")
        parts = _parts(sounds)
        assert len(parts) > 3
        assert all(sum(len(s.phonemes) for s in part) <= 510 for part in parts)
        said = [s.index for part in parts for s in part if s.index is not None]
        assert said == [s.index for s in sounds if s.index is not None]
        assert all(part[0].phonemes != " " != part[-1].phonemes for part in parts)

    def test_parts_are_joined_with_their_times(self) -> None:
        part = Speech(np.ones(100, dtype=np.int16), ((0, 0), (1, 50)))
        later = Speech(np.ones(80, dtype=np.int16), ((2, 10),))
        joined = _joined([part, later])
        gap = len(joined.pcm) - 180
        assert gap > 0
        assert joined.marks == ((0, 0), (1, 50), (2, 100 + gap + 10))

    def test_silence_around_the_words_is_not_computed(self, engine: Engine) -> None:
        levels = window_levels(self.say(engine, "好。").pcm, SAMPLE_RATE // 100)
        heard = np.flatnonzero(levels > levels.max() - 40)
        assert 4 <= heard[0] <= 20
        assert 4 <= len(levels) - heard[-1] - 1 <= 45

    def test_a_single_phoneme_is_spoken(self, engine: Engine) -> None:
        speech = self.say(engine, "a", "en")
        assert len(speech.pcm) > SAMPLE_RATE // 5
        assert len(speech.marks) == 1

    def test_a_voice_of_one_language_speaks_the_other_too(self, engine: Engine) -> None:
        request = SpeechRequest("你好，世界。", "zh", "bm_george")
        assert flaw(engine.speak(request), request, silent=False) == ""


def test_all_engines_are_found_by_their_entry_points() -> None:
    names = {point.name for point in entry_points(group="speechcast.engines")}
    assert {"kokoro", "espeak", "silence"} <= names


def test_a_voice_without_its_data_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHCAST_DATA", str(tmp_path))
    engine = KokoroEngine()
    assert not any(voice.installed for voice in engine.voices())
    with pytest.raises(MissingError) as caught:
        engine.open(1)
    assert caught.value.hint.endswith("speechcast voices pull")


def test_a_damaged_model_says_how_to_get_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPEECHCAST_DATA", str(tmp_path))
    from speechcast.assets import kokoro_folder
    from speechcast.assets.manifest import KOKORO_MODEL_NAME, KOKORO_VOICES_NAME

    kokoro_folder().mkdir(parents=True)
    (kokoro_folder() / KOKORO_MODEL_NAME).write_bytes(b"no model")
    (kokoro_folder() / KOKORO_VOICES_NAME).write_bytes(b"no voices")
    with pytest.raises(MissingError, match="cannot be loaded"):
        KokoroEngine().open(1)


def test_resampling_keeps_a_tone_and_its_length() -> None:
    rate = 22_050
    tone = np.sin(2 * np.pi * 1000 * np.arange(rate) / rate) * 10_000
    wide = resampled(tone.astype(np.int16))
    assert len(wide) == SAMPLE_RATE
    expected = np.sin(2 * np.pi * 1000 * np.arange(SAMPLE_RATE) / SAMPLE_RATE) * 10_000
    middle = slice(2000, -2000)
    assert np.abs(wide[middle] - expected[middle]).max() < 20


def test_silence_lasts_as_long_as_speech_would() -> None:
    speech = SilenceEngine().speak(SpeechRequest("一二三四五六七八九十", "zh", "", 2.0))
    assert len(speech.pcm) == round((10 * 0.19 / 2 + 0.15) * SAMPLE_RATE)
    assert not speech.pcm.any()
