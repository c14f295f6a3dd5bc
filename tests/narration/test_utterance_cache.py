"""The cache of utterances: nothing is spoken twice, nothing damaged is used."""

from __future__ import annotations

import json
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from speechcast.errors import OutputError
from speechcast.model.narration import Reading
from speechcast.narration.cache import UtteranceCache, cache_size, clear_cache, request_key
from speechcast.narration.engine import Speech, SpeechRequest
from speechcast.narration.levels import loudness, peak

REQUEST = SpeechRequest("大家好。", "zh", "zf_xiaoxiao", 1.0)
OTHER = {
    "text": "大家好！", "language": "en", "voice": "zm_yunxi", "speed": 1.1,
    "readings": (Reading(0, 1, "da4"),),
}  # fmt: skip
PCM = np.arange(-500, 500, dtype=np.int16)
MARKS = ((0, 0), (1, 200))
SPEECH = Speech(PCM, MARKS)
KEY = "ab" + "0" * 62


@pytest.fixture
def cache(tmp_path: Path) -> UtteranceCache:
    return UtteranceCache(tmp_path / "utterances")


def _keep(cache: UtteranceCache, key: str = KEY) -> Path:
    return cache.keep(key, SPEECH).pcm


def test_every_field_of_a_request_changes_its_key() -> None:
    keys = {request_key(REQUEST, "kokoro", "1")}
    for field in fields(SpeechRequest):
        keys.add(request_key(replace(REQUEST, **{field.name: OTHER[field.name]}), "kokoro", "1"))
    keys.add(request_key(REQUEST, "edge", "1"))
    keys.add(request_key(REQUEST, "kokoro", "2"))
    assert len(keys) == len(fields(SpeechRequest)) + 3


def test_what_was_kept_is_found_as_it_was(cache: UtteranceCache) -> None:
    path = _keep(cache)
    found = cache.find(KEY)
    assert found is not None
    assert np.array_equal(np.fromfile(found.pcm, dtype="<i2"), PCM)
    assert (found.pcm, found.samples, found.marks) == (path, len(PCM), MARKS)
    assert (found.loudness, found.peak) == (loudness(PCM), peak(PCM))
    assert found.exact


def test_times_that_nobody_measured_are_remembered_as_such(cache: UtteranceCache) -> None:
    cache.keep(KEY, Speech(PCM, MARKS, exact=False))
    found = cache.find(KEY)
    assert found is not None
    assert not found.exact


def test_silence_is_kept_too(cache: UtteranceCache) -> None:
    cache.keep(KEY, Speech(np.zeros(10, dtype=np.int16), ((0, 0),)))
    found = cache.find(KEY)
    assert found is not None
    assert found.loudness == -math.inf


def test_what_was_never_kept_is_not_found(cache: UtteranceCache) -> None:
    assert cache.find(KEY) is None


@pytest.mark.parametrize("damage", ["cut", "flip", "gone", "garbage", "other", "empty"])
def test_a_damaged_entry_is_as_if_it_were_not_there(cache: UtteranceCache, damage: str) -> None:
    pcm = _keep(cache)
    entry = next(pcm.parent.glob("*.json"))
    content = pcm.read_bytes()
    if damage == "cut":
        pcm.write_bytes(content[:-2])
    elif damage == "flip":
        pcm.write_bytes(bytes([content[0] ^ 1]) + content[1:])
    elif damage == "gone":
        pcm.unlink()
    elif damage == "garbage":
        entry.write_bytes(b"\xff\x00{")
    elif damage == "other":
        entry.write_text("[1, 2]")
    else:
        entry.write_text("")
    assert cache.find(KEY) is None
    _keep(cache)
    assert cache.find(KEY) is not None


def test_many_may_keep_the_same_utterance_at_once(cache: UtteranceCache) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: _keep(cache), range(40)))
    assert cache.find(KEY) is not None
    assert sorted(path.suffix for path in (cache.folder / "ab").iterdir()) == [".json", ".pcm"]


def test_the_least_recently_used_go_first_and_what_is_in_use_stays(cache: UtteranceCache) -> None:
    keys = [f"{n:02x}" + "0" * 62 for n in range(4)]
    for age, key in enumerate(keys):
        cache.keep(key, Speech(PCM + age, MARKS))
        for path in (cache.folder / key[:2]).iterdir():
            then = time.time() - (7200 if age < 3 else 0) - 100 * (3 - age)
            os.utime(path, (then, then))
    assert cache.find(keys[0]) is not None
    cache.shrink(0)
    assert [cache.find(key) is not None for key in keys] == [True, False, False, True]
    cache.shrink(0, spare_s=0)
    assert cache.size().entries == 0


def test_a_cache_within_its_limit_is_left_alone(cache: UtteranceCache) -> None:
    _keep(cache)
    cache.shrink(10_000_000, spare_s=0)
    assert cache.find(KEY) is not None


def test_size_and_clearing() -> None:
    cache = UtteranceCache()
    _keep(cache)
    held = cache_size()
    assert held.entries == 1
    assert held.bytes > 2 * len(PCM)
    assert clear_cache() == held
    assert cache_size().entries == cache_size().bytes == 0
    assert cache.find(KEY) is None


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        _keep(UtteranceCache(tmp_path / "file"))


def test_entries_are_plain_files_that_name_what_they_hold(cache: UtteranceCache) -> None:
    pcm = _keep(cache)
    data = json.loads(next(pcm.parent.glob("*.json")).read_text(encoding="utf-8"))
    assert data["samples"] == len(PCM)
    assert pcm.stem == data["sha256"]
