"""The speaker's own recordings: which slide they belong to, and where in them sentences begin."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from speechcast.errors import InputError
from speechcast.events import Event, Noticed
from speechcast.model.narration import Utterance
from speechcast.model.outline import Outline, Phrase, Section, SectionKind, Slide, SlideKind
from speechcast.model.samples import SAMPLE_RATE
from speechcast.model.span import Span
from speechcast.narration import find_recordings, synthesize
from speechcast.narration.engine import SpeechRequest
from speechcast.narration.engines.espeak import EspeakEngine
from speechcast.narration.levels import loudness
from speechcast.narration.recordings import cut

TEXTS = ["第一句话在这里。", "第二句话也在这里。", "第三句更长一些，因为要说的多。"]


def _slide(name: str) -> Slide:
    return Slide(name, SlideKind.BULLETS, Span(0, 1), Phrase(name))


OUTLINE = Outline("zh", Phrase("讲话"), (
    Section("opening", SectionKind.OPENING, Span(0, 1), Phrase("开头"), slides=(_slide("s1"),)),
    Section("body", SectionKind.POINT, Span(0, 1), Phrase("正文"), slides=(_slide("s2"), _slide("s3"))),
))  # fmt: skip


@pytest.fixture(autouse=True)
def _no_aligner(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("SPEECHCAST_WHISPER", str(tmp_path_factory.mktemp("none")))


def _spoken(texts: list[str], pause: float = 0.6) -> tuple[np.ndarray, list[int]]:  # type: ignore[type-arg]
    """Sentences with pauses, and where each begins."""
    engine = EspeakEngine()
    engine.open(1)
    parts = [np.zeros(9000, dtype=np.int16)]
    starts = []
    for text in texts:
        starts.append(sum(map(len, parts)))
        parts += [engine.speak(SpeechRequest(text, "zh", "cmn")).pcm,
                  np.zeros(round(pause * SAMPLE_RATE), dtype=np.int16)]  # fmt: skip
    engine.close()
    return np.concatenate(parts), starts


def _write(path: Path, pcm: np.ndarray) -> None:  # type: ignore[type-arg]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(pcm.astype("<i2").tobytes())


def _script(slides: list[str]) -> list[Utterance]:
    script = []
    at = 0
    for slide, text in zip(slides, TEXTS, strict=True):
        script.append(
            Utterance(slide, Span(at, at + len(text)), text, tuple(range(at, at + len(text))), 0.5)
        )
        at += len(text)
    return script


def test_files_are_found_by_number_by_id_and_by_section(tmp_path: Path) -> None:
    for name in ("01.wav", "section-2.mp3", "s3.flac", "notes.txt", "99.wav"):
        (tmp_path / name).write_bytes(b"")
    found, notices = find_recordings(tmp_path, OUTLINE)
    assert [(r.path.name, r.slides) for r in found] == [
        ("01.wav", ("s1",)), ("section-2.mp3", ("s2",)), ("s3.flac", ("s3",)),
    ]  # fmt: skip
    assert [notice.code for notice in notices] == ["recording-unused"]
    assert "99.wav" in notices[0].message


def test_a_folder_without_recordings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no recording"):
        find_recordings(tmp_path, OUTLINE)
    with pytest.raises(InputError, match="cannot be read"):
        find_recordings(tmp_path / "none", OUTLINE)


def test_a_recording_is_cut_in_its_pauses() -> None:
    pcm, starts = _spoken(TEXTS)
    parts = cut(pcm, TEXTS, "zh")
    assert np.array_equal(np.concatenate([part.pcm for part in parts]), pcm)
    at = 0
    for part, start in zip(parts[:-1], starts[1:], strict=True):
        at += len(part.pcm)
        assert abs(at - start) < 0.35 * SAMPLE_RATE
    assert not any(part.exact for part in parts)


def test_recorded_slides_are_not_synthesised_and_keep_their_own_pauses(tmp_path: Path) -> None:
    pcm, _ = _spoken(TEXTS[1:])
    _write(tmp_path / "section-2.wav", pcm)
    recordings, _ = find_recordings(tmp_path, OUTLINE)
    events: list[Event] = []
    voiced = synthesize(
        _script(["s1", "s2", "s3"]), language="zh", voice="silence:", speed=1.0, jobs=1,
        listener=events.append, on_voiced=lambda _, __: None, recordings=recordings,
    )  # fmt: skip
    assert [v.utterance.spoken for v in voiced] == TEXTS
    assert voiced[0].loudness == float("-inf")
    assert [v.utterance.pause for v in voiced] == [0.5, 0.0, 0.5]
    assert voiced[1].loudness == voiced[2].loudness == pytest.approx(loudness(pcm), abs=0.2)
    assert [e.notice.code for e in events if isinstance(e, Noticed)] == ["times-estimated"]
    joined = voiced[1].samples + voiced[2].samples
    assert abs(joined - (len(pcm) - 9000 - 0.6 * SAMPLE_RATE)) < 0.3 * SAMPLE_RATE
    for spoken in voiced:
        positions = [mark.position for mark in spoken.marks]
        assert positions == sorted(positions)
        assert all(p in spoken.utterance.span for p in positions)


def test_recordings_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "01.wav", _spoken(TEXTS)[0])
    recordings, _ = find_recordings(tmp_path, OUTLINE)
    script = _script(["s1", "s1", "s1"])

    def speak() -> object:
        return synthesize(script, language="zh", voice="silence:", speed=1.0, jobs=1,
                          listener=lambda _: None, on_voiced=lambda _, __: None,
                          recordings=recordings)  # fmt: skip

    first = speak()
    monkeypatch.setattr("speechcast.narration.recordings.cut", None)
    assert speak() == first


@pytest.mark.parametrize(
    ("data", "says"), [(b"no sound", "is no sound file"), (b"", "is no sound file")]
)
def test_a_file_that_is_no_sound_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "01.wav").write_bytes(data)
    recordings, _ = find_recordings(tmp_path, OUTLINE)
    with pytest.raises(InputError, match=says):
        synthesize(_script(["s1", "s1", "s1"]), language="zh", voice="silence:", speed=1.0, jobs=1,
                   listener=lambda _: None, on_voiced=lambda _, __: None,
                   recordings=recordings)  # fmt: skip


def test_a_silent_recording_is_refused(tmp_path: Path) -> None:
    _write(tmp_path / "01.wav", np.zeros(SAMPLE_RATE, dtype=np.int16))
    recordings, _ = find_recordings(tmp_path, OUTLINE)
    with pytest.raises(InputError, match="silent"):
        synthesize(_script(["s1", "s1", "s1"]), language="zh", voice="silence:", speed=1.0, jobs=1,
                   listener=lambda _: None, on_voiced=lambda _, __: None,
                   recordings=recordings)  # fmt: skip
