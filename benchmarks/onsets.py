"""How far the local voice's times lie from what is heard: onsets after pauses, and by Whisper.

    python benchmarks/onsets.py SPEECH --voice zf_xiaoxiao [--onsets 200] [--whisper]

The utterances of the speech are spoken one by one. An onset after a pause is where the level of
windows of 5 ms first passes 35 dB below the loudest window of the utterance and stays there for
three windows, after at least 80 ms below it: at the beginning, and after commas and other marks
inside. It is compared with the time that the voice gives for the first character of that clause;
an onset with no such time within 250 ms is counted as unmatched. The constants that shift a
voice's times (`kokoro_voices.py`) were measured on other, short sentences.

With --whisper, the words inside the sentences are compared with the times at which Whisper hears
them: a second opinion, itself wrong by some 100 ms. Needs faster-whisper and a model, the folder
`.tools/whisper-base` or the one that SPEECHCAST_WHISPER names.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration import Delivery, SpeechRequest, write_script
from speechcast.narration.alignment import aligned
from speechcast.narration.engine import Pcm, Speech
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.narration.levels import window_levels
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure

WHISPER = Path(__file__).parent.parent / ".tools" / "whisper-base"
WINDOW = SAMPLE_RATE // 200
BELOW_DB = 35.0
PAUSE_WINDOWS, STEADY_WINDOWS = 16, 3
NEAR = SAMPLE_RATE // 4


def onsets(pcm: Pcm) -> list[int]:
    """Samples at which sound begins after a pause."""
    levels = window_levels(pcm, WINDOW)
    loud = levels > levels.max() - BELOW_DB
    found: list[int] = []
    quiet = PAUSE_WINDOWS
    for index in range(len(loud)):
        if not loud[index]:
            quiet += 1
            continue
        if quiet >= PAUSE_WINDOWS and loud[index : index + STEADY_WINDOWS].all():
            found.append(index * WINDOW)
            quiet = 0
        elif quiet < PAUSE_WINDOWS:
            quiet = 0
    return found


def clause_starts(text: str, speech: Speech) -> Iterator[int]:
    """The times of the first character of the utterance and of those after its marks."""
    previous = 0
    for number, (index, sample) in enumerate(speech.marks):
        between = text[previous:index]
        if number == 0 or any(not (char.isalnum() or char in " '’-") for char in between):
            yield sample
        previous = index


def told(name: str, differences: list[float]) -> str:
    values = np.array(differences)
    return (
        f"{name}: {len(values)}, median {np.median(values):+.0f} ms, 90th percentile of the size "
        f"{np.percentile(np.abs(values), 90):.0f} ms, largest {np.abs(values).max():.0f} ms"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("speech", type=Path)
    parser.add_argument("--voice", required=True)
    parser.add_argument("--onsets", type=int, default=200)
    parser.add_argument("--whisper", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("SPEECHCAST_WHISPER", str(WHISPER))

    document = read(options.speech, ReadOptions())
    engine = KokoroEngine()
    engine.open(1)
    after_pauses: list[float] = []
    unmatched = 0
    inside: list[float] = []
    for utterance in write_script(document, structure(document), Delivery()):
        text = utterance.spoken
        speech = engine.speak(SpeechRequest(text, document.language, options.voice))
        starts = np.array(list(clause_starts(text, speech)))
        for onset in onsets(speech.pcm):
            nearest = starts[np.abs(starts - onset).argmin()] - onset
            if abs(nearest) > NEAR:
                unmatched += 1
            else:
                after_pauses.append(1000 * float(nearest) / SAMPLE_RATE)
        if options.whisper:
            heard = dict(aligned(text, speech.pcm, document.language) or ())
            known = dict(speech.marks)
            inside += [
                1000 * (known[index] - at) / SAMPLE_RATE
                for index, at in heard.items()
                if index in known
            ]
        if len(after_pauses) >= options.onsets:
            break
    print(f"{options.voice}: mark − heard (later marks are positive), threshold −{BELOW_DB:g} dB")
    print(told("onsets after pauses", after_pauses) + f"; {unmatched} onsets inside clauses")
    if inside:
        print(told("words by Whisper", inside))


if __name__ == "__main__":
    main()
