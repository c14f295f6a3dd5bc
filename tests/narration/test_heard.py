"""What a listener hears: passages spoken by the local voice, written down again by Whisper."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from speechcast.model.document import Document
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration import speak_text
from speechcast.narration.alignment import aligned
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.renditions.spoken import write_speech

WHISPER = Path(__file__).parent.parent.parent / ".tools" / "whisper-base"

PASSAGES = {
    "kokoro:zf_xiaoxiao": (
        "zh",
        "各位老师，各位同学，大家早上好。今天我们在操场上举行开学典礼。"
        "过去的一年，我们一起读书，一起劳动，一起成长。希望同学们珍惜时间，爱护身体，"
        "认真听讲，每天进步一点点。让我们用行动迎接新的学期。",
    ),
    "kokoro:zm_yunjian": (
        "zh",
        "这条河从山里流出来，经过三个村庄，最后流进大海。十年前，河水又黑又臭，"
        "谁也不愿意走近它。现在，河边种满了树，早晨有人跑步，晚上有人散步。"
        "保护一条河，就是保护我们自己的家。",
    ),
    "kokoro:af_heart": (
        "en",
        "Good morning, and thank you for coming. Not long ago this library was an empty hall "
        "with a broken roof. People told us that nobody reads any more. We opened the doors "
        "anyway, and the children came first. Today every seat is taken before lunch.",
    ),
}
LIMITS = {"zh": 0.18, "en": 0.12}


def units(text: str, language: str) -> list[str]:
    """What is counted: characters of Chinese, words of English, without marks and case."""
    plain = "".join(
        char if unicodedata.category(char)[0] in "LN" or char == "'" else " " for char in text
    ).lower()
    return list(re.sub(r"\s", "", plain)) if language == "zh" else plain.split()


def errors(said: list[str], heard: list[str]) -> float:
    """Substitutions, deletions and insertions as a share of what was said."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (one != other))
    return row[-1] / len(said)


@pytest.fixture(scope="module")
def whisper() -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel(str(WHISPER), device="cpu", compute_type="int8", cpu_threads=2)


@pytest.mark.parametrize("voice", PASSAGES)
def test_a_passage_is_understood(whisper: Any, voice: str, tmp_path: Path) -> None:
    language, text = PASSAGES[voice]
    document = Document(text + "\n", language, "-", "")
    voiced = speak_text(document, voice=voice, speed=1.0, listener=lambda _: None)
    write_speech(voiced, tmp_path / "passage.wav")
    segments, _ = whisper.transcribe(
        str(tmp_path / "passage.wav"),
        language=language,
        beam_size=5,
        temperature=0.0,
        initial_prompt="以下是普通话的句子。" if language == "zh" else None,
    )
    heard = "".join(segment.text for segment in segments)
    rate = errors(units(text, language), units(heard, language))
    assert rate <= LIMITS[language], heard


def test_words_of_a_recording_are_found_by_listening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPEECHCAST_WHISPER", str(WHISPER))
    text = "The harbour was quiet that morning. Nobody expected the ships to come back so soon."
    engine = KokoroEngine()
    engine.open(1)
    speech = engine.speak(SpeechRequest(text, "en", "am_michael"))
    heard = aligned(text, speech.pcm, "en")
    assert heard is not None
    known = dict(speech.marks)
    found = dict(heard)
    assert len(found) >= 0.9 * len(known)
    late = sorted(abs(found[index] - known[index]) for index in found)
    # Whisper hears words begin a tenth of a second early.
    assert late[len(late) // 2] < 0.15 * SAMPLE_RATE
    assert late[-1] < 0.5 * SAMPLE_RATE
    assert aligned("Something else was said entirely.", speech.pcm, "en") is None
