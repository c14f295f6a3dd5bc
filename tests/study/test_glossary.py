"""Terms and facts of a speech."""

from __future__ import annotations

import json

import pytest

from speechcast.study import FactKind, TermKind, glossary_json, make_glossary
from studied_speeches import ALL, of, speech


@pytest.mark.parametrize("name", ALL)
def test_every_term_and_fact_stands_where_it_says(name: str) -> None:
    document, outline = speech(name)
    glossary = make_glossary(document, outline)
    for term in glossary.terms:
        assert document.shown(term.span) == term.text
        assert term.sentence.covers(term.span)
        assert all(document.shown(other) == term.text for other in term.others)
    for fact in glossary.facts:
        assert fact.sentence.covers(fact.span)
        assert document.shown(fact.span).strip() in fact.text


def test_shorthand_is_explained_by_the_sentence_that_says_what_it_means() -> None:
    document, outline = of(
        "在会上的讲话\n\n同志们：\n我们提出“135”行动。大家都很支持这个行动，干劲很足。\n"
        "“135”行动，也就是守住一河清水、壮大三条产业链、办好五件实事。\n我们要落实“135”行动。\n"
    )
    term = next(t for t in make_glossary(document, outline).terms if t.text == "135")
    assert term.kind is TermKind.SHORTHAND
    assert "也就是" in document.shown(term.sentence)
    assert len(term.others) == 2


def test_targets_are_told_from_what_was_reached() -> None:
    document, outline = speech("city-congress.zh.txt")
    glossary = make_glossary(document, outline)
    targets = {fact.text for fact in glossary.of(FactKind.TARGET)}
    figures = {fact.text for fact in glossary.of(FactKind.FIGURE)}
    assert {"300亿元", "80个", "26所", "50户"} <= targets
    assert {"318家", "460公里", "152个"} <= figures


def test_people_are_named_by_their_office_and_words_like_names_are_none() -> None:
    document, outline = of(
        "讲话\n\n同志们：\n李明书记亲自部署了这项工作。大家要团结起来，把高山变成金山。\n"
        "周海市长在武汉会见了客人。\n"
    )
    facts = make_glossary(document, outline).facts
    assert [f.text for f in facts if f.kind is FactKind.PERSON] == ["李明", "周海"]
    assert [f.text for f in facts if f.kind is FactKind.PLACE] == ["武汉"]


def test_a_figure_says_what_it_counts_and_a_name_is_whole() -> None:
    document, outline = of(
        "讲话\n\n同志们：\n去年，处理积案62起，满意率达到97%。区水务局负责供水，李明书记到过武汉。\n"
        "他等了二十年，终于等到这一天，心里非常高兴。\n"
    )
    facts = make_glossary(document, outline).facts
    assert {(f.text, f.counted) for f in facts if f.kind is FactKind.FIGURE} == {
        ("62起", "积案"), ("97%", "满意率"),
    }  # fmt: skip
    assert [f.text for f in facts if f.kind is FactKind.ORGANISATION] == ["区水务局"]


def test_english_facts_are_shown_with_the_noun_they_count() -> None:
    document, outline = of(
        "Opening\n\nFriends, welcome.\nWe planted 41,000 young trees in six months, with a carpenter named Ada Finch.\n"
        "We call it the Long Hedge, and 300 farms have joined us since then.\n"
    )
    glossary = make_glossary(document, outline)
    shown = {fact.text for fact in glossary.of(FactKind.FIGURE)}
    assert {"41,000 young trees", "300 farms"} <= shown
    assert [f.text for f in glossary.of(FactKind.PERSON)] == ["Ada Finch"]
    assert [t.text for t in glossary.terms] == ["Long Hedge"]


def test_json_says_where_everything_stands() -> None:
    document, outline = speech("city-congress.zh.txt")
    made = json.loads(glossary_json(document, make_glossary(document, outline)))
    assert made["schema"] == "speechcast/terms@1"
    for entry in (*made["terms"], *made["facts"]):
        start, end = entry["sentence"]
        assert document.text[start:end] == entry["quote"]


def _repeated(text: str) -> list[str]:
    return [t.text for t in make_glossary(*of(text)).terms if t.kind is TermKind.REPEATED]


def test_english_word_groups_of_every_day_are_no_terms() -> None:
    found = _repeated(
        "Opening\n\nFriends, welcome.\n"
        "We will build a tidal gate for the 21st century. The old wall is no work of the 21st century, as you know.\n"
        "The tidal gate protects Port Ellan, and we will create jobs with it. In Port Ellan young people need them.\n"
        "We create jobs for young people. Whoever has young people has a harbour in the 21st century.\n"
        "The tidal gate closes in 30 minutes, the locks in 30 minutes, and the bridge of Port Ellan in 30 minutes too.\n"
        "We create jobs, we make a start, they make a start, and all of us make a start.\n"
    )
    assert found == ["tidal gate"]


def test_chinese_word_groups_that_name_nothing_are_no_terms() -> None:
    found = _repeated(
        "讲话\n\n同志们：\n我们要加快冷库建设，做好防汛工作。去年的防汛工作很辛苦，渔业生产秩序却一天没有乱。\n"
        "今年还要加快冷库建设，还要做好防汛工作，让渔业生产秩序更好。广大渔民盼着这一天。\n"
        "加快冷库建设要靠大家，做好防汛工作也要靠大家。渔业生产秩序是广大渔民的饭碗，广大渔民最清楚。\n"
    )
    assert found == ["渔业生产秩序"]


@pytest.mark.parametrize("name", ALL)
def test_no_two_terms_have_the_same_sentence(name: str) -> None:
    document, outline = speech(name)
    shown = [document.shown(term.sentence) for term in make_glossary(document, outline).terms]
    assert len(shown) == len(set(shown))


def test_of_two_terms_in_one_sentence_the_explained_one_stays() -> None:
    document, outline = of(
        "在会上的讲话\n\n同志们：\n要坚持“先修后建”原则，落实“135”行动，也就是守住一河清水、壮大三条产业链、办好五件实事。\n"
        "“一船一档”要在六月以前办完，“一船一档”办不完的，不能出海。\n“一船一档”和“双岗值守”都要写进制度里。\n"
    )
    terms = {t.text: document.shown(t.sentence) for t in make_glossary(document, outline).terms}
    assert "135" in terms
    assert "先修后建" not in terms
    assert terms["一船一档"].startswith("“一船一档”要在")
    assert terms["双岗值守"].startswith("“一船一档”和")
