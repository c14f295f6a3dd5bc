"""Long runs: hundreds of faults, kills and hours of speech. `make soak` runs them."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from edge_service import RATE, TICKS, EdgeService, plan

from speechcast.assets import KOKORO_VOICE_NAMES
from speechcast.model.narration import Utterance, Voiced
from speechcast.model.samples import SAMPLE_RATE
from speechcast.model.span import Span
from speechcast.narration import synthesize
from speechcast.narration.decoding import at_rate
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.engines.edge import EdgeEngine
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.narration.levels import window_levels

pytestmark = pytest.mark.soak

FAULTS = ("truncate", "truncate-audio", "cap", "hole", "early-close", "drop", "drop-fin",
          "no-audio", "close-1007", "garbage", "bad-metadata", "429", "503")  # fmt: skip
PLACES = "东南西北中前后左右上"
THINGS = "山水风云花草树木石路"
SENTENCES = [f"{a}边的{b}很美，{c}边的{d}也很美，我们都看见了。"
             for a in PLACES for b in THINGS for c in PLACES[:5] for d in THINGS[:2]]  # fmt: skip


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[EdgeService]:
    monkeypatch.setattr(EdgeEngine, "patience_s", 0.001)
    monkeypatch.setattr(EdgeEngine, "attempts", 12)
    with EdgeService() as service, service.serving(monkeypatch):
        yield service


def _script(texts: list[str]) -> list[Utterance]:
    script: list[Utterance] = []
    at = 0
    for text in texts:
        script.append(
            Utterance("s", Span(at, at + len(text)), text, tuple(range(at, at + len(text))), 0.4)
        )
        at += len(text)
    return script


def _speak(texts: list[str], voice: str) -> tuple[Voiced, ...]:
    return synthesize(_script(texts), language="zh", voice=voice, speed=1.0, jobs=8,
                      listener=lambda _: None, on_voiced=lambda _, __: None)  # fmt: skip


def _whole(spoken: Voiced) -> bool:
    """Whether every word of the utterance is in its sound."""
    words = plan(spoken.utterance.spoken)[1]
    length = words[-1][1] + words[-1][2] - words[0][1]
    return spoken.samples >= length * RATE // TICKS and len(spoken.marks) == len(words)


def test_a_thousand_turns_with_faults_lose_nothing(service: EdgeService) -> None:
    chance = random.Random(11)
    service.of_text = lambda text: chance.choice(FAULTS) if chance.random() < 0.3 else None
    voiced = _speak(SENTENCES[:1000], "edge:zh-CN-XiaoxiaoNeural")
    assert len(voiced) == 1000
    assert all(map(_whole, voiced))


def test_half_an_hour_over_a_service_that_fails_in_every_tenth_turn_is_complete(
    service: EdgeService,
) -> None:
    chance = random.Random(13)
    service.of_text = lambda text: chance.choice(FAULTS) if chance.random() < 0.1 else None
    texts = SENTENCES[:460]
    voiced = _speak(texts, "edge:zh-CN-YunxiNeural")
    assert [spoken.utterance.spoken for spoken in voiced] == texts
    assert sum(spoken.samples for spoken in voiced) / SAMPLE_RATE > 0.9 * 30 * 60
    assert all(map(_whole, voiced))


def _digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.iterdir()) if path.suffix in (".mp3", ".wav", ".json", ".srt")}  # fmt: skip


@pytest.mark.parametrize(
    ("voice", "sentences", "longest"), [("espeak:cmn", 120, 4.0), ("kokoro:zf_xiaoxiao", 60, 20.0)]
)
def test_a_build_that_is_killed_again_and_again_ends_as_if_it_never_was(
    voice: str, sentences: int, longest: float, tmp_path: Path
) -> None:
    """Killed at 20 moments up to `longest` seconds after its start."""
    speech = tmp_path / "speech.txt"
    paragraphs = ("".join(SENTENCES[n : n + 4]) for n in range(0, sentences, 4))
    speech.write_text("山水\n\n" + "\n\n".join(paragraphs), encoding="utf-8")

    def command(out: str) -> list[str]:
        return [sys.executable, "-m", "speechcast", "build", str(speech), "-o", str(tmp_path / out),
                "--voice", voice, "--formats", "mp3,wav,srt", "-q"]  # fmt: skip

    undisturbed = {**os.environ, "SPEECHCAST_CACHE": str(tmp_path / "other-cache")}
    subprocess.run(command("undisturbed"), check=True, env=undisturbed, timeout=1800)
    chance = random.Random(5)
    cache = Path(os.environ["SPEECHCAST_CACHE"]) / "utterances"
    written: dict[Path, int] = {}
    for _ in range(20):
        process = subprocess.Popen(command("killed"), stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.5, longest))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for entry in cache.rglob("*.json"):
            if not entry.name.startswith("."):
                now = entry.stat().st_mtime_ns
                # A touch may come after a minute; a second writing would come within seconds.
                assert written.setdefault(entry, now) == now or now - written[entry] > 50e9
    subprocess.run(command("killed"), check=True, timeout=1800)
    assert _digest(tmp_path / "killed") == _digest(tmp_path / "undisturbed")


_SPEAKS = """
import sys
from pathlib import Path
from speechcast.model.narration import Utterance
from speechcast.model.span import Span
from speechcast.narration import synthesize
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.mix import slide_pcm

voice, sentences, target = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
encoder = StreamEncoder("mp3", target, sample_rate=24000)
script, at = [], 0
for n in range(sentences):
    text = f"这是第{n}句话，说的是山和水，也说的是人和事，还有别的许多事情。"
    origin = tuple(range(at, at + len(text)))
    script.append(Utterance("s", Span(at, at + len(text)), text, origin, 0.4))
    at += len(text)
samples, early = 0, 0

def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

def voiced(number, spoken):
    global samples, early
    length = spoken.samples + 9600
    encoder.feed(slide_pcm([spoken], length=length, loudness=-19.0, sample_rate=24000))
    samples += length
    if not early and samples > 600 * 24000:
        early = resident()

synthesize(script, language="zh", voice=voice, speed=1.0, jobs=2,
           listener=lambda event: None, on_voiced=voiced)
encoder.finish(Tags())
encoder.close()
print(samples // 24000, early // 1024, resident() // 1024)
"""


@pytest.mark.parametrize(
    ("voice", "sentences", "minutes"), [("espeak:cmn", 1450, 180), ("kokoro:zf_xiaoxiao", 240, 20)]
)
def test_hours_of_speech_do_not_fill_the_memory(
    voice: str, sentences: int, minutes: int, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SPEAKS, voice, str(sentences), str(tmp_path / "n.mp3")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    seconds, early, late = map(int, done.stdout.split())
    # Shown with `pytest -s`.
    sys.stdout.write(f"{voice}: {seconds} s, {early} MB at minute 10, {late} MB at the end\n")
    assert seconds > 60 * minutes
    assert late - early <= 30, done.stdout


@pytest.fixture(scope="module")
def kokoro() -> Iterator[KokoroEngine]:
    engine = KokoroEngine()
    engine.open(1)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def whisper() -> Any:
    from faster_whisper import WhisperModel

    folder = Path(__file__).parent.parent.parent / ".tools" / "whisper-base"
    return WhisperModel(str(folder), device="cpu", compute_type="int8")


HEARD = {
    "zh": "今天早上我们去公园散步，看见很多孩子在湖边放风筝，大家都很高兴。",
    "en": "We planted a hundred young trees behind the school today, and hope they grow fast.",
}


@pytest.mark.parametrize("voice", KOKORO_VOICE_NAMES)
def test_every_local_voice_is_understood(kokoro: KokoroEngine, whisper: Any, voice: str) -> None:
    from test_heard import errors, units

    language = "zh" if voice.startswith("z") else "en"
    speech = kokoro.speak(SpeechRequest(HEARD[language], language, voice))
    sound = at_rate(speech.pcm, 16_000).astype(np.float32) / 32768
    prompt = "以下是普通话的句子。" if language == "zh" else None
    segments, _ = whisper.transcribe(sound, language=language, beam_size=5, initial_prompt=prompt)
    heard = "".join(segment.text for segment in segments)
    rate = errors(units(HEARD[language], language), units(heard, language))
    assert rate <= (0.6 if voice == "zf_xiaoni" else 0.25), heard


SHIFTED = {
    "zf_xiaoxiao": ["北京的春天。", "可以开始了。", "老师来得早。", "四面都是山。", "女儿回家了。"],
    "zm_yunjian": ["北京的春天。", "可以开始了。", "老师来得早。", "四面都是山。", "女儿回家了。"],
    "af_heart": ["Bring it here.", "Everyone agrees.", "Some of us.", "Keep going.", "Let it be."],
    "am_michael": [
        "Bring it here.",
        "Everyone agrees.",
        "Some of us.",
        "Keep going.",
        "Let it be.",
    ],
}


@pytest.mark.parametrize("voice", SHIFTED)
def test_marks_after_pauses_stand_at_the_onsets(kokoro: KokoroEngine, voice: str) -> None:
    language = "zh" if voice.startswith("z") else "en"
    errors: list[float] = []
    for text in SHIFTED[voice]:
        for speed in (0.9, 1.0, 1.15):
            speech = kokoro.speak(SpeechRequest(text, language, voice, speed))
            levels = window_levels(speech.pcm, SAMPLE_RATE // 200)
            onset = int(np.flatnonzero(levels > levels.max() - 35)[0]) / 200
            errors.append(speech.marks[0][1] / SAMPLE_RATE - onset)
    assert abs(float(np.median(errors))) <= 0.03, errors
    assert float(np.percentile(np.abs(errors), 90)) <= 0.08, errors
