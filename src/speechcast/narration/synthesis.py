"""A script spoken: from the cache or by the engine, several utterances at once, given in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from speechcast.events import Listener, Noticed, StageAdvanced
from speechcast.languages.pinyin import load_readings
from speechcast.model.narration import Mark, Utterance, Voiced
from speechcast.model.notice import Notice
from speechcast.narration.cache import Kept, UtteranceCache
from speechcast.narration.recordings import OwnRecording, recorded
from speechcast.narration.speakers import Words, speaker_of

STAGE = "voice"
OnVoiced = Callable[[int, Voiced], None]


def synthesize(
    script: Sequence[Utterance],
    *,
    language: str,
    voice: str,
    speed: float,
    jobs: int | None,
    listener: Listener,
    on_voiced: OnVoiced,
    fallback: str = "",
    recordings: Sequence[OwnRecording] = (),
) -> tuple[Voiced, ...]:
    """Speak all utterances of a script.

    Finished utterances go into the cache at once, so that an interrupted call loses only those in
    flight.

    Args:
        script: What to say, in order.
        language: `zh` or `en`.
        voice: A URI that `resolve_voice` gave.
        speed: Speaking rate.
        jobs: Utterances at once; `None` lets the engine choose.
        listener: Told how many utterances are done (stage `voice`, which the caller opens), and
            what the user should know: that text leaves the machine, that another voice stood in.
        on_voiced: Called in this thread with each utterance's number and sound, in order, as soon
            as it and all before it are there.
        fallback: A URI that `resolve_voice` gave, of the voice that stands in for utterances that
            `voice` cannot speak; empty for none.
        recordings: What is not synthesised, as `find_recordings` gave it.

    Returns:
        The utterances in order; those of recordings with the pauses of the recording.

    Raises:
        InputError: when a recording cannot be used.
        EngineError: when the engine, and the one that stands in, cannot speak an utterance.
        MissingError: when the engine lacks something.
        OutputError: when the cache cannot be written.
    """
    others = sorted({utterance.voice for utterance in script} - {""})
    speaker = speaker_of(voice, fallback, others, language=language, speed=speed)
    own, notices = recorded(recordings, script, language)
    for notice in notices:
        listener(Noticed(notice))
    wording = [Words(u.spoken, u.readings, u.voice, u.pace) for u in script]
    needed = dict.fromkeys(words for n, words in enumerate(wording) if n not in own)
    known = {words: speaker.find(words) for words in needed}
    done: list[Voiced] = []
    missing = sum(kept is None for kept in known.values())
    workers = max(1, min(speaker.workers(jobs), missing))
    pool = ThreadPoolExecutor(workers, thread_name_prefix="speak")
    told: set[str] = set()
    try:
        if missing:
            speaker.open(workers)
            # Behind `open`, which may load them while it waits for a model; not without need.
            load_readings()
        # Words that come twice are spoken once.
        futures = {
            words: pool.submit(speaker.speak, words)
            for words, kept in known.items()
            if kept is None
        }
        for number, (utterance, words) in enumerate(zip(script, wording, strict=True)):
            if number in own:
                utterance, kept = own[number]
            else:
                kept = known[words] or futures[words].result()
            for notice in (
                *speaker.notices(),
                *(() if number in own else _estimated(kept, words.voice or voice)),
            ):
                if notice.message not in told:
                    told.add(notice.message)
                    listener(Noticed(notice))
            done.append(_voiced(utterance, kept))
            on_voiced(number, done[-1])
            listener(StageAdvanced(STAGE, len(done), len(script)))
    except BaseException:
        speaker.stop()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        speaker.close()
    UtteranceCache().shrink()
    return tuple(done)


def _estimated(kept: Kept, voice: str) -> tuple[Notice, ...]:
    if kept.exact:
        return ()
    engine = voice.partition(":")[0]
    message = f"The voice engine {engine} gives no times: those of words are spread by length."
    return (Notice("times-estimated", message),)


def _voiced(utterance: Utterance, kept: Kept) -> Voiced:
    marks: list[Mark] = []
    for index, sample in kept.marks:
        position = utterance.origin[index]
        # Several spoken characters may stand for one of the text; it begins with the first.
        if not marks or position > marks[-1].position:
            marks.append(Mark(position, sample))
    return Voiced(utterance, kept.samples, tuple(marks), kept.pcm, kept.loudness, kept.peak)
