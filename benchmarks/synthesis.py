"""How fast the local voice speaks, utterance by utterance, beside the bare kokoro-onnx library.

    python benchmarks/synthesis.py SPEECH [--runs 3] [--voice kokoro:zf_xiaoxiao] [--chars N]

By the wall clock, models loaded, every processor for each:

- speechcast: the utterances of the script as a build speaks them, from words to trimmed samples
  with times and loudness;
- one call: `kokoro_onnx.Kokoro.create` over the phonemes of all utterances at once;
- sentence by sentence: `create` for the phonemes of each utterance.

The three take turns, and the median of the runs is shown. The load at the start says whether the
machine was quiet; processor time is told beside the clock, since it is what a busy machine
leaves comparable.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from kokoro_onnx import Kokoro

from speechcast.assets import kokoro_model, kokoro_voices
from speechcast.languages import language_of
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration import Delivery, SpeechRequest, resolve_voice, write_script
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.narration.engines.kokoro_phonemes import sounds_of
from speechcast.narration.levels import loudness
from speechcast.narration.trim import trimmed
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure


class Run:
    """One way of speaking: seconds by the clock and of processors, and samples it gave."""

    def __init__(self, name: str, speak: Callable[[], int]) -> None:
        self.name = name
        self.speak = speak
        self.wall: list[float] = []
        self.processor: list[float] = []
        self.samples = 0

    def measure(self) -> None:
        clock, processor = time.perf_counter(), time.process_time()
        self.samples = self.speak()
        self.wall.append(time.perf_counter() - clock)
        self.processor.append(time.process_time() - processor)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("speech", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--voice", default="")
    parser.add_argument("--chars", type=int, default=0, help="only utterances up to so many")
    options = parser.parse_args()

    document = read(options.speech, ReadOptions())
    voice = resolve_voice(options.voice, document.language).partition(":")[2]
    script = write_script(document, structure(document), Delivery())
    if options.chars:
        script = tuple(u for u in script if u.span.end <= options.chars)
    requests = [SpeechRequest(u.spoken, document.language, voice) for u in script]
    accent = "en-gb" if voice.startswith("b") else "en-us"
    phonemes = [
        "".join(sound.phonemes for sound in sounds_of(r.text, r.language, accent)) for r in requests
    ]
    is_speakable = language_of(document.language).is_speakable
    chars = sum(is_speakable(char) for request in requests for char in request.text)

    engine = KokoroEngine()
    workers = engine.workers(None)
    engine.open(workers)
    library = Kokoro(str(kokoro_model()), str(kokoro_voices()))
    raw: list[int] = []

    def utterance(request: SpeechRequest) -> int:
        speech = engine.speak(request)
        raw.append(len(speech.pcm))
        short = trimmed(speech)
        loudness(short.pcm)
        return len(short.pcm)

    def ours() -> int:
        raw.clear()
        with ThreadPoolExecutor(workers) as pool:
            return sum(pool.map(utterance, requests))

    def one_call() -> int:
        return len(library.create(" ".join(phonemes), voice, is_phonemes=True)[0])

    def sentences() -> int:
        return sum(len(library.create(text, voice, is_phonemes=True)[0]) for text in phonemes)

    runs = [
        Run(f"speechcast, {workers} at once", ours),
        Run("kokoro-onnx, one call", one_call),
        Run("kokoro-onnx, sentence by sentence", sentences),
    ]
    print(
        f"{len(script)} utterances, {chars} spoken characters, {sum(map(len, phonemes))} phonemes, "
        f"voice {voice}; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    )
    for request in requests[:1]:
        engine.speak(request)
        library.create(phonemes[0], voice, is_phonemes=True)
    for number in range(options.runs):
        for run in runs:
            run.measure()
            print(f"  run {number + 1}: {run.name}: {run.wall[-1]:.1f} s, "
                  f"processors {run.processor[-1]:.1f} s, load {os.getloadavg()[0]:.1f}",
                  flush=True)  # fmt: skip
    print(f"{'median of ' + str(options.runs):34} {'s':>7} {'cpu s':>7} {'chars/s':>8} "
          f"{'audio s':>8} {'s/s':>6}")  # fmt: skip
    for run in runs:
        wall, audio = statistics.median(run.wall), run.samples / SAMPLE_RATE
        print(f"{run.name:34} {wall:7.1f} {statistics.median(run.processor):7.1f} "
              f"{chars / wall:8.1f} {audio:8.1f} {wall / audio:6.3f}")  # fmt: skip
    walls = [statistics.median(run.wall) for run in runs]
    print(f"speechcast is {walls[1] / walls[0]:.2f} times as fast as one call, "
          f"{walls[2] / walls[0]:.2f} times as fast as sentence by sentence")  # fmt: skip
    kept = runs[0].samples / np.sum(raw)
    print(f"silence thrown away by speechcast: {100 * (1 - kept):.1f} % of what the model gave")


if __name__ == "__main__":
    main()
