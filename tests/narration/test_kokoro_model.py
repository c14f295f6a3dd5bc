"""The model of the local voice gives what its library gives for the same phonemes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from kokoro_onnx import Kokoro
from kokoro_onnx.config import DEFAULT_VOCAB

from speechcast.assets import kokoro_model, kokoro_voices
from speechcast.errors import MissingError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.engines import kokoro_session
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.narration.engines.kokoro_model import VOCABULARY, KokoroModel


@pytest.fixture(scope="module")
def session() -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(str(kokoro_model()), providers=["CPUExecutionProvider"])


def test_the_vocabulary_is_the_library_s() -> None:
    assert dict(VOCABULARY) == DEFAULT_VOCAB


@pytest.mark.parametrize(
    ("phonemes", "voice", "speed"),
    [("tsau→ʂa→ŋ xau↓.", "zf_xiaoxiao", 1.0), ("ɡˈʊd mˈɔɹnɪŋ, ˈɔl.", "bm_george", 1.3)],
)
def test_samples_and_times_are_the_library_s(
    session: onnxruntime.InferenceSession, phonemes: str, voice: str, speed: float
) -> None:
    library = Kokoro.from_session(session, str(kokoro_voices()))
    expected, _, timings = library.create_timed(
        phonemes, voice, speed, is_phonemes=True, trim=False, sentence_pause=0, clause_pause=0
    )
    samples, starts = KokoroModel(session, kokoro_voices()).say(phonemes, voice, speed)
    assert np.array_equal(samples, expected)
    assert starts.tolist() == [round(timing.start * SAMPLE_RATE) for timing in timings]


def test_what_the_voices_were_not_taught_is_refused(
    session: onnxruntime.InferenceSession,
) -> None:
    with pytest.raises(KeyError, match="好"):
        KokoroModel(session, kokoro_voices()).say("好", "zf_xiaoxiao", 1.0)


def test_damaged_voices_say_how_to_get_them_again(
    session: onnxruntime.InferenceSession, tmp_path: Path
) -> None:
    (tmp_path / "voices.npz").write_bytes(b"no voices")
    with pytest.raises(MissingError, match="cannot be loaded") as caught:
        KokoroModel(session, tmp_path / "voices.npz")
    assert caught.value.hint.endswith("speechcast voices pull")


def test_a_model_that_was_fetched_again_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model.onnx").write_bytes(b"no model")
    found = [tmp_path / "model.onnx", kokoro_model()]
    monkeypatch.setattr(kokoro_session, "kokoro_model", lambda: found[0])
    engine = KokoroEngine()
    with pytest.raises(MissingError, match="cannot be loaded"):
        engine.open(2)
    (tmp_path / "model.onnx").unlink()
    (tmp_path / "model.onnx").symlink_to(found[1])
    engine.open(2)
    engine.close()
