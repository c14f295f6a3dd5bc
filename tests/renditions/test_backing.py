"""Intro, outro and music: around the words and under them, never in their way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from speechcast.errors import InputError
from speechcast.model.samples import SAMPLE_RATE
from speechcast.narration.levels import loudness
from speechcast.renditions.backing import Backing, load_backing
from speechcast.renditions.encoders import Tags, write_sound

VOICE = -19.0


def _tone(seconds: float, pitch: float = 440, level: float = 6000) -> np.ndarray:  # type: ignore[type-arg]
    at = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return np.rint(np.sin(2 * np.pi * pitch * at) * level).astype(np.int16)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    paths = {name: tmp_path / f"{name}.mp3" for name in ("intro", "outro", "music")}
    for (name, path), seconds in zip(paths.items(), (1.5, 2.0, 5.0), strict=True):
        write_sound("mp3", path, _tone(seconds, level=900 if name == "intro" else 9000), Tags(),
                    sample_rate=SAMPLE_RATE)  # fmt: skip
    return paths


def _load(files: dict[str, Path]) -> Backing:
    return load_backing(files["intro"], files["outro"], files["music"], loudness=VOICE,
                        sample_rate=SAMPLE_RATE)  # fmt: skip


def test_soft_and_loud_files_come_to_the_voices_level(files: dict[str, Path]) -> None:
    backing = _load(files)
    assert len(backing.intro) == round(1.5 * SAMPLE_RATE)
    assert len(backing.outro) == 2 * SAMPLE_RATE
    for sound in (backing.intro, backing.outro, backing.music):
        assert loudness(sound) == pytest.approx(VOICE, abs=1.0)


def test_rounds_of_music_join_without_a_click(files: dict[str, Path]) -> None:
    music = _load(files).music
    joined = np.concatenate([music, music]).astype(float)
    steps = np.abs(np.diff(joined))
    seam = steps[len(music) - 50 : len(music) + 50].max()
    assert seam <= 1.3 * np.percentile(steps, 99.9)


def test_nothing_is_changed_when_there_is_nothing_behind_the_voice() -> None:
    pcm = _tone(1)
    out = Backing().under(pcm, [(0, 100)], start=0, end=len(pcm), sample_rate=SAMPLE_RATE)
    assert out is pcm


def test_intro_and_outro_stand_before_and_after_the_words(files: dict[str, Path]) -> None:
    backing = load_backing(files["intro"], files["outro"], None, loudness=VOICE,
                           sample_rate=SAMPLE_RATE)  # fmt: skip
    length = 6 * SAMPLE_RATE
    out = backing.under(np.zeros(length, dtype=np.int16), [], start=0, end=length,
                        sample_rate=SAMPLE_RATE)  # fmt: skip
    assert np.array_equal(out[: len(backing.intro)], backing.intro)
    assert np.array_equal(out[-len(backing.outro) :], backing.outro)
    assert not out[len(backing.intro) : -len(backing.outro)].any()
    middle = backing.under(np.zeros(length, dtype=np.int16), [], start=length, end=None,
                           sample_rate=SAMPLE_RATE)  # fmt: skip
    assert not middle.any()


def test_music_makes_way_for_words_and_comes_back_in_long_pauses(files: dict[str, Path]) -> None:
    backing = load_backing(None, None, files["music"], loudness=VOICE, sample_rate=SAMPLE_RATE)
    second = SAMPLE_RATE
    silent = np.zeros(20 * second, dtype=np.int16)
    words = [(3 * second, 6 * second), (7 * second, 9 * second), (14 * second, 15 * second)]
    out = backing.under(silent, words, start=0, end=len(silent), sample_rate=SAMPLE_RATE)

    def level(start: float, end: float) -> float:
        return loudness(out[round(start * second) : round(end * second)]) - VOICE

    assert level(3.2, 5.8) == pytest.approx(-22, abs=2.0)
    assert level(6.1, 6.9) == pytest.approx(-22, abs=2.0)
    assert level(10.5, 13.0) == pytest.approx(-12, abs=2.0)
    assert not out[:10].any()
    assert np.abs(out[-10:]).max() < 3


def test_slides_join_without_a_step_in_the_music(files: dict[str, Path]) -> None:
    backing = load_backing(None, None, files["music"], loudness=VOICE, sample_rate=SAMPLE_RATE)
    second = SAMPLE_RATE
    silent = np.zeros(4 * second, dtype=np.int16)
    one = backing.under(silent, [(second, 3 * second)], start=0, end=None, sample_rate=SAMPLE_RATE)
    two = backing.under(silent, [(0, 2 * second)], start=len(one), end=None,
                        sample_rate=SAMPLE_RATE)  # fmt: skip
    joined = np.concatenate([one, two]).astype(float)
    steps = np.abs(np.diff(joined))
    assert steps[len(one) - 20 : len(one) + 20].max() <= 1.2 * steps[len(one) - 9000 :].max()


def test_voice_and_backing_together_stay_below_the_ceiling(files: dict[str, Path]) -> None:
    backing = load_backing(files["intro"], None, files["music"], loudness=-9.0,
                           sample_rate=SAMPLE_RATE)  # fmt: skip
    loud = _tone(3, 300, 25_000)
    out = backing.under(loud, [(0, len(loud))], start=0, end=None, sample_rate=SAMPLE_RATE)
    assert np.abs(out.astype(int)).max() <= 0.8 * 32768


@pytest.mark.parametrize(("data", "says"), [(b"x", "no sound"), (None, "no sound")])
def test_a_file_that_is_no_sound_is_refused(tmp_path: Path, data: bytes | None, says: str) -> None:
    path = tmp_path / "a.mp3"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=says):
        load_backing(path, None, None, loudness=VOICE, sample_rate=SAMPLE_RATE)


def test_a_silent_file_is_refused(tmp_path: Path) -> None:
    write_sound("wav", tmp_path / "a.wav", np.zeros(9000, dtype=np.int16), Tags(),
                sample_rate=SAMPLE_RATE)  # fmt: skip
    with pytest.raises(InputError, match="silent"):
        load_backing(None, None, tmp_path / "a.wav", loudness=VOICE, sample_rate=SAMPLE_RATE)
