"""What a listener understands: sentences spoken, written down by Whisper, and compared.

    python benchmarks/round_trip.py SPEECH [SPEECH …] [--sentences 100] [--language zh]
        [--voice zf_xiaoxiao] [--keep heard.jsonl]

The sentences (8 to 60 characters of Chinese, 5 to 30 words of English) are taken evenly from all
the speeches; those with masks are passed by. Three speak each: speechcast with the local voice, the bare kokoro-onnx library with
the same voice (Chinese phonemes from misaki, as its documentation has it; English from its own
espeak), and speechcast's `espeak`. What was to be said and what Whisper heard are put into words
by the same rules, without punctuation and letter case, in simplified characters; errors are
characters (Chinese) or words (English) replaced, lost or added, as a share of those to be said.
For Chinese, syllables without tones are compared too: Whisper guesses characters.

The differences between speechcast and the others are given with 95 % intervals of a paired
bootstrap over sentences (10,000 draws). Needs faster-whisper and a model: the folder
`.tools/whisper-base`, or the one that SPEECHCAST_WHISPER names. With --keep, what was heard is
kept and an interrupted run goes on from there.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from kokoro_onnx import Kokoro
from numpy.typing import NDArray

from speechcast.assets import kokoro_model, kokoro_voices
from speechcast.languages import language_of
from speechcast.languages.pinyin import syllables
from speechcast.languages.traditional import simplified
from speechcast.model.span import Span
from speechcast.narration.decoding import at_rate
from speechcast.narration.engine import Engine, SpeechRequest
from speechcast.narration.engines.espeak import EspeakEngine
from speechcast.narration.engines.kokoro import KokoroEngine
from speechcast.narration.normalise import normalise, spoken_line
from speechcast.readers import ReadOptions, read

WHISPER = Path(__file__).parent.parent / ".tools" / "whisper-base"
PROMPTS = {"zh": "以下是普通话的句子。", "en": None}
VOICES = {"zh": "zf_xiaoxiao", "en": "af_heart"}
LENGTHS = {"zh": (8, 60), "en": (5, 30)}
DRAWS = 10_000
Speak = Callable[["Sentence"], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is written, and as speechcast says it."""

    written: str
    said: str


def units(text: str, language: str) -> list[str]:
    """What is counted: characters of Chinese, words of English, numbers and signs as words."""
    words = simplified(spoken_line(text, language)).casefold()
    plain = "".join(
        char if unicodedata.category(char)[0] in "LN" or char == "'" else " "
        for char in words.replace("’", "'")
    )
    return list("".join(plain.split())) if language == "zh" else plain.split()


def toneless(said: Sequence[str]) -> list[str]:
    """Syllables without tones for characters; what is not Chinese stays."""
    read = syllables("".join(said))
    return [
        syllable.rstrip("12345") if syllable else char
        for char, syllable in zip("".join(said), read, strict=True)
    ]


def errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Substitutions, deletions and insertions."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (one != other))
    return row[-1]


def sentences_of(paths: Sequence[Path], language: str, count: int) -> list[Sentence]:
    """`count` sentences, evenly from all speeches."""
    shortest, longest = LENGTHS[language]
    found: list[Sentence] = []
    for path in paths:
        document = read(path, ReadOptions(language=language))
        whole = Span(0, len(document.text))
        for span in language_of(language).sentences(document.text, whole):
            if document.masks_in(span):
                continue
            said = normalise(document.text, span, language, document.masks).text
            written = " ".join(document.text[span.start : span.end].split())
            if shortest <= len(units(written, language)) <= longest and "\n" not in said:
                found.append(Sentence(written, said))
    step = max(1.0, len(found) / count)
    return [found[int(n * step)] for n in range(min(count, len(found)))]


def with_engine(engine: Engine, voice: str, language: str) -> Speak:
    engine.open(1)

    def speak(sentence: Sentence) -> NDArray[np.float32]:
        pcm = engine.speak(SpeechRequest(sentence.said, language, voice)).pcm
        return (pcm / 32768).astype(np.float32)

    return speak


def with_library(voice: str, language: str) -> Speak:
    library = Kokoro(str(kokoro_model()), str(kokoro_voices()))
    if language == "zh":
        misaki = importlib.import_module("misaki.zh").ZHG2P()

        def chinese(sentence: Sentence) -> NDArray[np.float32]:
            phonemes = misaki(sentence.written)[0]
            return np.asarray(library.create(phonemes, voice, is_phonemes=True)[0], np.float32)

        return chinese
    accent = "en-gb" if voice.startswith("b") else "en-us"

    def english(sentence: Sentence) -> NDArray[np.float32]:
        return np.asarray(library.create(sentence.written, voice, lang=accent)[0], np.float32)

    return english


def listener(language: str) -> Callable[[NDArray[np.float32]], str]:
    from faster_whisper import WhisperModel

    folder = os.environ.get("SPEECHCAST_WHISPER") or str(WHISPER)
    model = WhisperModel(folder, device="cpu", compute_type="int8")

    def heard(sound: NDArray[np.float32]) -> str:
        pcm = np.clip(np.rint(sound * 32767), -32768, 32767).astype(np.int16)
        segments, _ = model.transcribe(
            at_rate(pcm, 16_000).astype(np.float32) / 32768,
            language=language,
            beam_size=5,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt=PROMPTS[language],
        )
        return "".join(segment.text for segment in segments).strip()

    return heard


def interval(ours: NDArray[np.int64], others: NDArray[np.int64], sizes: NDArray[np.int64]) -> tuple[float, float, float]:  # fmt: skip
    """The difference of two error rates, and its 95 % interval over paired draws of sentences."""
    chance = np.random.default_rng(1)
    drawn = chance.integers(0, len(sizes), (DRAWS, len(sizes)))
    differences = (ours - others)[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.percentile(differences, [2.5, 97.5])
    return float((ours - others).sum() / sizes.sum()), float(low), float(high)


def report(
    what: str, said: list[list[str]], heard: dict[str, list[list[str]]], names: Sequence[str]
) -> None:
    sizes = np.array([len(one) for one in said])
    counted = {
        name: np.array([errors(a, b) for a, b in zip(said, heard[name], strict=True)])
        for name in names
    }
    print(f"\n{what}: {len(said)} sentences, {sizes.sum()} to be said")
    for name in names:
        right = int((counted[name] == 0).sum())
        rate = counted[name].sum() / sizes.sum()
        print(f"{name:24} {rate:7.2%} wrong, {right:3d} sentences without error", end="")
        if name != names[0]:
            there, low, high = interval(counted[names[0]], counted[name], sizes)
            print(f"; {names[0]} − {name}: {100 * there:+.2f} points [{100 * low:+.2f}, {100 * high:+.2f}]", end="")  # fmt: skip
        print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("speeches", type=Path, nargs="+")
    parser.add_argument("--sentences", type=int, default=100)
    parser.add_argument("--language", choices=("zh", "en"), default="")
    parser.add_argument("--voice", default="")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()

    language = options.language or read(options.speeches[0], ReadOptions()).language
    voice = options.voice or VOICES[language]
    sentences = sentences_of(options.speeches, language, options.sentences)
    kept: dict[tuple[str, str], str] = {}
    if options.keep and options.keep.is_file():
        for line in options.keep.read_text(encoding="utf-8").splitlines():
            system, said, text = json.loads(line)
            kept[system, said] = text
    espeak = EspeakEngine()
    systems = {
        f"speechcast {voice}": with_engine(KokoroEngine(), voice, language),
        f"kokoro-onnx {voice}": with_library(voice, language),
        "espeak": with_engine(espeak, espeak.default_voice(language), language),
    }
    listen = listener(language)
    for number, sentence in enumerate(sentences, 1):
        for name, speak in systems.items():
            if (name, sentence.said) in kept:
                continue
            text = kept[name, sentence.said] = listen(speak(sentence))
            if options.keep:
                with options.keep.open("a", encoding="utf-8") as file:
                    file.write(json.dumps([name, sentence.said, text], ensure_ascii=False) + "\n")
        print(f"  {number}/{len(sentences)}", end="\r", file=sys.stderr, flush=True)
    said = [units(sentence.written, language) for sentence in sentences]
    heard = {
        name: [units(kept[name, sentence.said], language) for sentence in sentences]
        for name in systems
    }
    what = "characters" if language == "zh" else "words"
    report(what, said, heard, list(systems))
    if language == "zh":
        told = {name: [toneless(one) for one in texts] for name, texts in heard.items()}
        report("syllables without tones", [toneless(one) for one in said], told, list(systems))


if __name__ == "__main__":
    main()
