"""What every speech engine must keep; a package with an engine of its own can run this too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import ClassVar

import numpy as np
import pytest

from speechcast.languages import language_of
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engine import Engine, Speech, SpeechRequest
from speechcast.narration.verdict import flaw

TEXTS = {
    "zh": "各位同事，大家早上好。今天我们谈三件事。",
    "en": "Good morning, friends and neighbours. Today we speak of three things.",
}
MIXED = "我们用AI写作，也用Python编程。"


class EngineContract:
    """Subclass it, and name the engine.

    Attributes:
        long_text: An unbroken text, as long as the engine's pace lets a test be.
    """

    engine_class: ClassVar[type[Engine]]
    long_text: ClassVar[str] = "字" * 10_000

    @pytest.fixture(scope="class")
    def engine(self) -> Iterator[Engine]:
        engine = self.engine_class()
        engine.open(2)
        yield engine
        engine.close()

    @pytest.fixture(scope="class")
    def spoken(self, engine: Engine) -> Callable[[str, str], Speech]:
        """What the engine's default voice gives for a text, asked for once."""
        return cache(lambda text, language: self.say(engine, text, language))

    def say(self, engine: Engine, text: str, language: str = "zh", speed: float = 1.0) -> Speech:
        voice = engine.default_voice(language)
        return engine.speak(SpeechRequest(text, language, voice, speed))

    def test_it_offers_voices_with_licences_and_a_default_for_each_language(
        self, engine: Engine
    ) -> None:
        voices = engine.voices()
        names = [voice.name for voice in voices]
        assert len(set(names)) == len(names) > 0
        assert all(voice.engine == engine.name and voice.licence for voice in voices)
        assert all(voice.language in ("zh", "en", "*") for voice in voices)
        assert engine.default_voice("zh") in names
        assert engine.default_voice("en") in names

    def test_its_identity_is_known_without_loading_anything(self) -> None:
        engine = self.engine_class()
        voice = engine.default_voice("zh")
        assert engine.identity(voice) == self.engine_class().identity(voice) != ""

    def test_it_has_a_number_of_workers_and_takes_what_the_user_asks_for(
        self, engine: Engine
    ) -> None:
        assert engine.workers(None) >= 1
        assert engine.workers(3) == 3

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_a_sentence_is_spoken_whole(
        self, engine: Engine, spoken: Callable[[str, str], Speech], language: str
    ) -> None:
        text = TEXTS[language]
        speech = spoken(text, language)
        request = SpeechRequest(text, language, engine.default_voice(language))
        assert speech.pcm.dtype == np.int16
        assert speech.pcm.ndim == 1
        assert flaw(speech, request, silent=engine.silent) == ""
        assert 1.5 < len(speech.pcm) / SAMPLE_RATE < 12

    @pytest.mark.parametrize("language", ["zh", "en"])
    def test_its_marks_stand_on_spoken_characters_in_order(
        self, spoken: Callable[[str, str], Speech], language: str
    ) -> None:
        text = TEXTS[language]
        marks = spoken(text, language).marks
        is_speakable = language_of(language).is_speakable
        assert all(is_speakable(text[index]) for index, _ in marks)
        assert [index for index, _ in marks] == sorted({index for index, _ in marks})
        times = [at for _, at in marks]
        assert times == sorted(times)
        assert marks[0][0] == 0
        words = len(text.split()) if language == "en" else 8
        assert len(marks) >= words

    def test_both_scripts_in_one_sentence_are_marked(self, engine: Engine) -> None:
        marked = {MIXED[index] for index, _ in self.say(engine, MIXED).marks}
        assert {"我", "A", "P"} <= marked

    def test_a_text_without_words_gives_no_error(self, engine: Engine) -> None:
        for text in ("🙂", "……", "", " \n"):
            speech = self.say(engine, text)
            assert flaw(speech, SpeechRequest(text, "zh", ""), silent=engine.silent) == ""

    def test_a_long_unbroken_text_is_spoken_to_its_end(self, engine: Engine) -> None:
        speech = self.say(engine, self.long_text)
        request = SpeechRequest(self.long_text, "zh", engine.default_voice("zh"))
        assert flaw(speech, request, silent=engine.silent) == ""
        assert speech.marks[-1][0] >= len(self.long_text) - 40

    def test_speed_shortens_speech(
        self, engine: Engine, spoken: Callable[[str, str], Speech]
    ) -> None:
        own = len(spoken(TEXTS["zh"], "zh").pcm)
        fast = len(self.say(engine, TEXTS["zh"], speed=1.6).pcm)
        assert 0.5 < fast / own < 0.85

    def test_equal_requests_give_equal_samples_whatever_else_is_spoken(
        self, engine: Engine
    ) -> None:
        texts = ["你好。", "再见。"]
        alone = [self.say(engine, text) for text in texts]
        with ThreadPoolExecutor(2) as pool:
            together = list(pool.map(lambda text: self.say(engine, text), texts))
        for one, other in zip(alone, together, strict=True):
            assert np.array_equal(one.pcm, other.pcm)
            assert one.marks == other.marks

    def test_it_can_be_closed_and_opened_again(self) -> None:
        engine = self.engine_class()
        engine.open(1)
        engine.close()
        engine.open(1)
        assert len(self.say(engine, "好。").pcm) > 0
        engine.close()
