"""The collector of cycles rests while a speech is structured, and only then."""

from __future__ import annotations

import gc

import pytest

from speechcast.structurer.collector import collector_resting


def test_the_collector_rests_and_goes_on_even_after_an_error() -> None:
    with pytest.raises(KeyError), collector_resting():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_resting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
