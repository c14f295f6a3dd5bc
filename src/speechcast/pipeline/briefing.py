"""A briefing of a given length: sentences chosen by a foretold pace, which is corrected by the sound."""

from __future__ import annotations

from dataclasses import dataclass

from speechcast.config import BuildOptions
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import SAMPLE_RATE, samples_of, seconds
from speechcast.narration import Lexicon, delivery_of, resolve_voice, synthesize, write_script
from speechcast.pipeline.clock import Clock
from speechcast.structurer.budget import brief, length_of
from speechcast.structurer.pace import Pace

TOLERANCE = 0.05
_CORRECTIONS = 2
_NEAR = 0.8
"""Share of the length asked for from which a speech that seems shorter is measured."""

_SHARE = 0.3
_SHORTEST_S, _LONGEST_S = 90.0, 480.0
RATES = {"kokoro": 5.2, "espeak": 6.0, "silence": 5.0, "edge": 5.2}
"""What an engine's voices say in a second, in Chinese characters or what says as much; a start
that the sound corrects."""
_USUAL_RATE = 5.0


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is said: the document without the rest, the outline, and what the user should know of it."""

    document: Document
    outline: Outline
    notices: tuple[Notice, ...] = ()


def shortened(
    document: Document, outline: Outline, options: BuildOptions, lexicon: Lexicon, clock: Clock
) -> Briefing:
    """The outline of a briefing as long as `options` ask for; a shorter speech as it is.

    The length is measured on the sound, with pauses and silent slides: within 5 % or a sentence of mean
    length; a notice tells of a briefing that is not.

    Raises:
        EngineError, MissingError: when the voice cannot speak.
    """
    voice = resolve_voice(options.voice, document.language)
    pauses = options.pauses
    pace = Pace(
        RATES.get(voice.partition(":")[0], _USUAL_RATE) * options.speed,
        sentence=pauses.sentence,
        slide=max(0.0, pauses.slide - pauses.sentence),
        silent=options.silent_slide,
    )
    whole = length_of(document, outline, pace)
    asked = options.minutes * 60 or min(max(whole * _SHARE, _SHORTEST_S), _LONGEST_S)
    if _NEAR * asked < whole <= asked:
        # So near to what was asked, the voice decides whether the whole speech is too long.
        measured = _length(document, outline, options, lexicon, voice, clock)
        pace = pace.corrected(measured, whole, length_of(document, outline, pace.wordless()))
    made = brief(document, outline, seconds=asked, pace=pace)
    sentence = _mean_sentence(document)
    tolerance = 0.0
    tried: list[tuple[float, Outline]] = []
    while made is not outline:
        measured = _length(document, made, options, lexicon, voice, clock)
        tried.append((measured, made))
        tolerance = max(TOLERANCE * asked, sentence / pace.rate + pace.sentence)
        if abs(measured - asked) <= tolerance or len(tried) > _CORRECTIONS:
            break
        wordless = length_of(document, made, pace.wordless())
        pace = pace.corrected(measured, length_of(document, made, pace), wordless)
        made = brief(document, outline, seconds=asked, pace=pace)
    if made is outline:
        whole = length_of(document, outline, pace)
        note = (
            f"The whole speech takes about {whole / 60:.1f} minutes, no longer than what was asked "
            "for: it is given whole."
        )
        return Briefing(document, outline, (Notice("shorter-than-asked", note),))
    measured, made = min(tried, key=lambda each: abs(each[0] - asked))
    notices: tuple[Notice, ...] = ()
    if abs(measured - asked) > tolerance:
        note = (
            f"The briefing takes {_clock(measured)}, not {_clock(asked)}: no choice of whole sentences "
            "that keeps the parts and what belongs together was found nearer."
        )
        notices = (Notice("length-missed", note),)
    return Briefing(document.without(made.passed_over()), made, notices)


def _clock(length: float) -> str:
    minutes, rest = divmod(round(length), 60)
    return f"{minutes}:{rest:02}"


def _mean_sentence(document: Document) -> float:
    """The size of a sentence of the speech, in Chinese characters or what says as much."""
    language = language_of(document.language)
    sizes = [len(sentence) for sentence in language.sentences(document.flow)]
    return sum(sizes) / max(1, len(sizes)) / language.cues.scale


def _length(
    document: Document,
    outline: Outline,
    options: BuildOptions,
    lexicon: Lexicon,
    voice: str,
    clock: Clock,
) -> float:
    """How long the outline takes when it is said, seconds."""
    document = document.without(outline.passed_over())
    script = write_script(document, outline, delivery_of(options, lexicon, document.language))
    with clock.stage("measure", len(script)):
        voiced = synthesize(
            script,
            language=document.language,
            voice=voice,
            speed=options.speed,
            jobs=options.jobs or None,
            listener=lambda event: None,
            on_voiced=lambda _, __: None,
        )
    said = {utterance.slide for utterance in script}
    total = sum(v.samples + samples_of(v.utterance.pause) for v in voiced)
    silent = sum(1 for slide in outline.slides() if slide.id not in said)
    return float(seconds(total + silent * samples_of(options.silent_slide), SAMPLE_RATE))
