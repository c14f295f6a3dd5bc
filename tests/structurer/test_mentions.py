"""Mentions: figures with what they count, dates, targets, terms, organisations, tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.document import Document
from speechcast.structurer.mentions import Mention, MentionKind, find_mentions

MakeDocument = Callable[..., Document]

CHINESE = """去年，全镇完成营业收入18.6亿元，增长9.5%。新建学校6所，培训教师320人。
到2027年，我们的目标是森林覆盖率达到45%。
“三清行动”就是清沟、清渠、清塘。我们推进“三清行动”，编印了《节水手册》。
青石镇人民政府要每月公布账目。各村必须在3月底前完成清沟。我们要继续努力。
**村的收入增长*%。
"""
ENGLISH = """Last year we opened 12 schools and planted 1,200 trees. Visits rose by 44 percent.
By 2031, every town must have a library. The goal is to reach 40 homes a week.
"Slow bread" means bread that takes two days. The City Council pays for it.
"""


def _of(mentions: tuple[Mention, ...], kind: MentionKind, text: str) -> list[tuple[str, str]]:
    return [
        (m.span.of(text), m.about.of(text) if m.about else "") for m in mentions if m.kind is kind
    ]


@pytest.fixture(scope="module")
def chinese(make_document: MakeDocument) -> tuple[Mention, ...]:
    return find_mentions(make_document(CHINESE))


@pytest.fixture(scope="module")
def english(make_document: MakeDocument) -> tuple[Mention, ...]:
    return find_mentions(make_document(ENGLISH))


def test_figures_have_their_unit_and_what_they_count(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.FIGURE, CHINESE) == [
        ("18.6亿元", "营业收入"), ("9.5%", ""), ("6所", "学校"), ("320人", "培训教师"),
    ]  # fmt: skip
    first = next(m for m in chinese if m.kind is MentionKind.FIGURE)
    assert (first.value, first.unit) == ("18.6", "亿元")


def test_a_figure_to_be_reached_is_a_target(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.TARGET, CHINESE) == [("45%", "森林覆盖率")]


def test_masked_figures_are_none(chinese: tuple[Mention, ...]) -> None:
    assert not any("*" in m.span.of(CHINESE) for m in chinese)


def test_dates(chinese: tuple[Mention, ...]) -> None:
    assert [d for d, _ in _of(chinese, MentionKind.DATE, CHINESE)] == ["去年", "2027年", "3月底前"]


def test_a_term_stands_where_it_is_explained(chinese: tuple[Mention, ...]) -> None:
    assert [t for t, _ in _of(chinese, MentionKind.TERM, CHINESE)] == ["三清行动", "节水手册"]
    term = next(m for m in chinese if m.kind is MentionKind.TERM)
    assert term.sentence.of(CHINESE) == "“三清行动”就是清沟、清渠、清塘。"


def test_who_is_asked_to_do_what(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.TASK, CHINESE) == [
        ("每月公布账目", "青石镇人民政府"), ("在3月底前完成清沟", "各村"),
    ]  # fmt: skip


def test_organisations(chinese: tuple[Mention, ...]) -> None:
    assert [o for o, _ in _of(chinese, MentionKind.ORGANISATION, CHINESE)] == ["青石镇人民政府"]


def test_english_figures_targets_terms_and_tasks(english: tuple[Mention, ...]) -> None:
    figures = _of(english, MentionKind.FIGURE, ENGLISH)
    assert [f for f, _ in figures][:3] == ["12 schools", "1,200 trees", "44 percent"]
    assert figures[2][1] == "Visits"
    assert [t for t, _ in _of(english, MentionKind.TARGET, ENGLISH)] == ["40 homes"]
    assert [t for t, _ in _of(english, MentionKind.TERM, ENGLISH)] == ["Slow bread"]
    assert _of(english, MentionKind.TASK, ENGLISH) == [("have a library", "every town")]
    assert [o for o, _ in _of(english, MentionKind.ORGANISATION, ENGLISH)] == ["The City Council"]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120), language=st.sampled_from(["zh", "en"]))
def test_any_text_can_be_looked_through(
    text: str, language: str, make_document: MakeDocument
) -> None:
    for mention in find_mentions(make_document(text, language=language)):
        assert mention.span
        assert mention.sentence.end <= len(text)
