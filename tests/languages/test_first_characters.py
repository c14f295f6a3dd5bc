"""Patterns that name the characters they can begin with, hold, or end with find what they would find without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.languages import language_of, zh_bonds

NAMED = re.compile(
    r"\(\?=(?:\[\^[^\]]+\](?:\*|\{\d+,\d+\}))?\[[^^][^\]]*\](?:\[，：,:\]\$|\|\^)?\)(?=\(\?[:!])"
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "city-congress.zh.txt"


def _patterns(holder: object, path: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(holder, re.Pattern):
        if NAMED.search(holder.pattern):
            yield path, holder
    elif isinstance(holder, tuple):
        for number, part in enumerate(holder):
            yield from _patterns(part, f"{path}{number}")
    elif is_dataclass(holder):
        for field in fields(holder):
            yield from _patterns(getattr(holder, field.name), f"{path}.{field.name}")


PATTERNS = dict(_patterns(language_of("zh").cues, "zh"))


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def test_there_are_such_patterns() -> None:
    assert len(PATTERNS) >= 4


@pytest.mark.parametrize("name", PATTERNS)
def test_naming_first_characters_loses_no_match(name: str) -> None:
    pattern = PATTERNS[name]
    without = re.compile(NAMED.sub("", pattern.pattern), pattern.flags)
    runs = sorted(set(re.findall(r"[\u4e00-\u9fff]+", pattern.pattern)))
    signs = "，。；：、！“”（）*×0123456789%万亿年的是而要有就不"

    @settings(max_examples=150, deadline=None)
    @given(
        st.lists(st.one_of(st.sampled_from(runs or ["字"]), st.sampled_from(signs)), max_size=14)
    )
    def holds(parts: list[str]) -> None:
        text = "".join(parts)
        assert _found(pattern, text) == _found(without, text)

    holds()
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        assert _found(pattern, line) == _found(without, line)


PAIRS = language_of("zh").cues.pairs
FIRST_HALVES = sorted(
    {run for opener, _ in PAIRS for run in re.findall(r"[\u4e00-\u9fff]+", opener.pattern)}
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*FIRST_HALVES, "，", "水", "要"]), max_size=8).map("".join))
def test_first_halves_of_figures_begin_with_the_characters_named(text: str) -> None:
    found = [text[match.start()] for opener, _ in PAIRS for match in opener.finditer(text)]
    assert set(found) <= set(language_of("zh").cues.pairs_begin)


BOUND = (zh_bonds._TAKING, *(verb for verb, _ in zh_bonds._FITTING), zh_bonds._MANY)
VERBS = sorted({run for verb in BOUND for run in re.findall(r"[\u4e00-\u9fff]+", verb.pattern)})


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*VERBS, "水", "村口的井"]), max_size=6).map("".join))
def test_what_binds_clauses_begins_with_the_characters_named(words: str) -> None:
    binds = "在" in words or any(verb.search(words) for verb in BOUND)
    assert (zh_bonds._BINDING.search(words) is not None) == binds
