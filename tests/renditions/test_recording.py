"""The narration as files while it is spoken: clips add up, chapters follow the slides."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from speechcast.check.sound import listen
from speechcast.errors import OutputError
from speechcast.model.narration import Narration, Utterance, Voiced
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.samples import SAMPLE_RATE
from speechcast.model.scene import Deck, Fill, LaidSlide
from speechcast.model.span import Span
from speechcast.model.timeline import align
from speechcast.narration.levels import loudness, peak
from speechcast.renditions.backing import Backing
from speechcast.renditions.chapters import Chapter, chapters
from speechcast.renditions.encoders import StreamEncoder, Tags
from speechcast.renditions.recording import Recording
from speechcast.renditions.spoken import write_speech

SILENT = 2 * SAMPLE_RATE


def _slide(name: str, start: int, end: int, heading: str) -> Slide:
    return Slide(name, SlideKind.BULLETS, Span(start, end), Phrase(heading))


def _laid(name: str, of: str, start: int, end: int) -> LaidSlide:
    return LaidSlide(name, of, SlideKind.BULLETS, "bullets", "a", Span(start, end), name, (),
                     Fill("#FFFFFF"), False, ())  # fmt: skip


OUTLINE = Outline(
    "zh",
    Phrase("讲话"),
    (
        Section("a", SectionKind.OPENING, Span(0, 4), Phrase("开头"), slides=(
            _slide("a1", 0, 4, "讲话"),)),
        Section("b", SectionKind.POINT, Span(4, 10), Phrase("第一部分"), slides=(
            _slide("b0", 4, 4, "小结"), _slide("b1", 4, 8, ""), _slide("b2", 8, 10, "第一部分"),)),
    ),
)  # fmt: skip
DECK = Deck("t", "", 960, 540, "zh", "讲话", (
    _laid("a1", "a1", 0, 4), _laid("b0", "b0", 4, 4), _laid("b1a", "b1", 4, 6),
    _laid("b1b", "b1", 6, 8), _laid("b2", "b2", 8, 10),
))  # fmt: skip


def _voiced(folder: Path) -> tuple[Voiced, ...]:
    found: list[Voiced] = []
    for number, (slide, start) in enumerate(
        [("a1", 0), ("a1", 2), ("b1", 4), ("b1", 6), ("b2", 8)]
    ):
        length = 9000 + 1500 * number
        wave = np.sin(np.arange(length) / (4 + number)) * 5000
        pcm = wave.astype(np.int16)
        path = folder / f"{number}.pcm"
        path.write_bytes(pcm.tobytes())
        utterance = Utterance(slide, Span(start, start + 2), "你好", (start, start + 1), 0.4)
        found.append(Voiced(utterance, length, (), path, loudness(pcm), peak(pcm)))
    return tuple(found)


def _recorded(
    folder: Path, voiced: tuple[Voiced, ...], backing: Backing | None = None
) -> dict[str, Path]:
    clips = {laid.id: folder / "audio" / f"{n:02d}.mp3"
             for n, laid in enumerate(DECK.slides, 1) if laid.of != "b0"}  # fmt: skip
    encoders = tuple(
        StreamEncoder(name, folder / f"n.{name}", sample_rate=SAMPLE_RATE)
        for name in ("mp3", "wav")
    )
    with Recording(OUTLINE, DECK, silent_slide=SILENT, sample_rate=SAMPLE_RATE, loudness=-19.0,
                   encoders=encoders, clips=clips, backing=backing) as recording:  # fmt: skip
        for spoken in voiced:
            recording.add(spoken)
        recording.finish(Tags())
    return clips


def test_the_clips_and_the_silent_slides_add_up_to_the_narration(tmp_path: Path) -> None:
    voiced = _voiced(tmp_path)
    timeline = align(DECK, OUTLINE, Narration("", SAMPLE_RATE, voiced, SILENT, -19.0, ""))
    clips = _recorded(tmp_path, voiced)
    lengths = {slide: listen(path).samples for slide, path in clips.items()}
    assert lengths == {s.id: s.end - s.start for s in timeline.slides if s.of != "b0"}
    assert sum(lengths.values()) + SILENT == timeline.samples
    assert listen(tmp_path / "n.wav").samples == timeline.samples
    assert listen(tmp_path / "n.mp3").samples == timeline.samples


def test_every_utterance_is_heard_at_its_time(tmp_path: Path) -> None:
    voiced = _voiced(tmp_path)
    timeline = align(DECK, OUTLINE, Narration("", SAMPLE_RATE, voiced, SILENT, -19.0, ""))
    _recorded(tmp_path, voiced)
    levels = listen(tmp_path / "n.wav").levels
    for utterance in timeline.utterances:
        first, last = utterance.start // 240 + 1, utterance.end // 240 - 1
        assert levels[first:last].min() > -40
        assert levels[last + 3 : last + 20].max() < -90


def test_sounds_before_and_after_the_words_are_part_of_the_first_and_last_slide(
    tmp_path: Path,
) -> None:
    voiced = _voiced(tmp_path)
    lead, tail = np.full(7000, 1000, np.int16), np.full(9000, -1000, np.int16)
    narration = Narration("", SAMPLE_RATE, voiced, SILENT, -19.0, "", len(lead), len(tail))
    timeline = align(DECK, OUTLINE, narration)
    plain = align(DECK, OUTLINE, Narration("", SAMPLE_RATE, voiced, SILENT, -19.0, ""))
    clips = _recorded(tmp_path, voiced, Backing(lead, tail))
    assert timeline.samples == plain.samples + 16_000
    assert timeline.utterances[0].start == 7000
    assert timeline.slides[1].start == plain.slides[1].start + 7000
    lengths = {slide: listen(path).samples for slide, path in clips.items()}
    assert lengths == {s.id: s.end - s.start for s in timeline.slides if s.of != "b0"}
    assert listen(tmp_path / "n.wav").samples == timeline.samples
    levels = listen(tmp_path / "n.wav").levels
    assert levels[2:28].min() > -35
    assert levels[-36:-2].min() > -35


def test_an_utterance_that_cannot_be_read_is_told_at_the_end(tmp_path: Path) -> None:
    voiced = _voiced(tmp_path)
    voiced[1].pcm.unlink()
    with pytest.raises(OutputError, match="vanished"):
        _recorded(tmp_path, voiced)
    assert not (tmp_path / "n.mp3").exists()


def test_chapters_follow_the_slides_and_cover_the_narration(tmp_path: Path) -> None:
    voiced = _voiced(tmp_path)
    timeline = align(DECK, OUTLINE, Narration("", SAMPLE_RATE, voiced, SILENT, -19.0, ""))
    found = chapters(OUTLINE, timeline)
    assert [chapter.title for chapter in found] == ["讲话", "小结", "第一部分"]
    assert found[0].start == 0
    assert found[-1].end == timeline.samples
    assert all(one.end == two.start for one, two in itertools.pairwise(found))
    assert found[1] == Chapter("小结", timeline.slides[1].start, timeline.slides[1].end)


def test_a_spoken_text_ends_without_a_pause(tmp_path: Path) -> None:
    voiced = _voiced(tmp_path)
    seconds = write_speech(voiced, tmp_path / "say.wav")
    pauses = (len(voiced) - 1) * round(0.4 * SAMPLE_RATE)
    assert round(seconds * SAMPLE_RATE) == sum(v.samples for v in voiced) + pauses
    assert listen(tmp_path / "say.wav").samples == round(seconds * SAMPLE_RATE)
