"""The narration as files: mixed and encoded slide by slide while the rest is still being spoken."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from speechcast.model.narration import Voiced
from speechcast.model.outline import Outline, Slide
from speechcast.model.scene import Deck, LaidSlide
from speechcast.model.timeline import SlideTimes, align_slide
from speechcast.renditions.backing import Backing
from speechcast.renditions.encoders import StreamEncoder, Tags, encode_clip
from speechcast.renditions.mix import slide_pcm


class Recording:
    """Takes utterances in order and turns every finished slide into sound at once.

    Mixing and encoding run in one background thread, beside the synthesis; a failure there is
    raised by `finish`.

    Args:
        outline: The outline that is spoken.
        deck: The deck that it is shown with; its slides decide where clips are cut.
        silent_slide: Length of a slide without words, samples.
        sample_rate: Hz.
        loudness: LUFS of the mono signal to which utterances are brought; `None`: as they are.
        encoders: Open encoders of the whole narration.
        clips: Where the clip of each deck slide goes, by its id; others are not written.
        backing: What sounds before, after and under the voice.
    """

    def __init__(
        self,
        outline: Outline,
        deck: Deck,
        *,
        silent_slide: int,
        sample_rate: int,
        loudness: float | None,
        encoders: tuple[StreamEncoder, ...],
        clips: Mapping[str, Path],
        backing: Backing | None = None,
    ) -> None:
        self._slides = list(outline.slides())
        self._parts: dict[str, list[LaidSlide]] = {}
        for laid in deck.slides:
            self._parts.setdefault(laid.of, []).append(laid)
        self._silent_slide = silent_slide
        self._sample_rate = sample_rate
        self._loudness = loudness
        self._encoders = encoders
        self._clips = clips
        self._backing = backing or Backing()
        self._next = 0
        self._at = 0
        self._waiting: list[Voiced] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encode")
        self._jobs: list[Future[None]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
        for encoder in self._encoders:
            encoder.close()

    def add(self, voiced: Voiced) -> None:
        """Take the next utterance; the slides before its own are complete with it."""
        while self._slides[self._next].id != voiced.utterance.slide:
            self._complete(self._slides[self._next])
        self._waiting.append(voiced)

    def finish(self, tags: Tags) -> None:
        """Encode what is left and write the files of the whole narration.

        Raises:
            OutputError: when a file cannot be written.
        """
        while self._next < len(self._slides):
            self._complete(self._slides[self._next])
        for job in self._jobs:
            job.result()
        for encoder in self._encoders:
            encoder.finish(tags)

    def _complete(self, slide: Slide) -> None:
        voiced, self._waiting = tuple(self._waiting), []
        last = self._next == len(self._slides) - 1
        lead = len(self._backing.intro) if self._next == 0 else 0
        times = align_slide(
            slide,
            self._parts[slide.id],
            voiced,
            start=self._at,
            index=1,
            silent_slide=self._silent_slide,
            sample_rate=self._sample_rate,
            lead=lead,
            tail=len(self._backing.outro) if last else 0,
        )
        start, self._at = self._at, times.end
        self._next += 1
        self._jobs.append(self._thread.submit(self._encode, voiced, times, start, lead, last))

    def _encode(
        self, voiced: tuple[Voiced, ...], times: SlideTimes, start: int, lead: int, last: bool
    ) -> None:
        pcm = self._backing.under(
            slide_pcm(
                voiced,
                length=times.end - start,
                loudness=self._loudness,
                sample_rate=self._sample_rate,
                lead=lead,
            ),
            [(said.start - start, said.end - start) for said in times.utterances],
            start=start,
            end=times.end if last else None,
            sample_rate=self._sample_rate,
        )
        for encoder in self._encoders:
            encoder.feed(pcm)
        for part in times.slides:
            path = self._clips.get(part.id)
            if path is not None and voiced:
                encode_clip(pcm[part.start - start : part.end - start], path)
