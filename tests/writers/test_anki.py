"""The Anki deck, imported by Anki's own library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportLogWithChanges,
)

from speechcast.model.span import Span
from speechcast.renditions.passages import passage_sounds
from speechcast.study import Fact, FactKind, Glossary, TermKind
from speechcast.writers.anki import card_passages, write_anki
from studied_talk import PIXEL, STAMP, Studied, studied_talk


@pytest.fixture(scope="module")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Studied:
    return studied_talk(tmp_path_factory.mktemp("clips"))


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    made = Collection(str(tmp_path / "mine.anki2"))
    yield made
    made.close()


def _write(target: Path, studied: Studied, stamp: datetime = STAMP) -> Path:
    talk, asked = studied.talk, studied.quiz
    write_anki(
        target,
        document=talk.document,
        outline=talk.outline,
        quiz=asked,
        glossary=studied.glossary,
        sounds=passage_sounds(card_passages(asked, studied.glossary), talk.timeline, studied.clips),
        pictures={slide.id: PIXEL for slide in talk.outline.slides()},
        stamp=stamp,
    )
    return target


def _take_in(collection: Collection, package: Path) -> ImportLogWithChanges:
    return collection.import_anki_package(
        ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    )


def test_anki_takes_every_card_with_its_sound_and_picture(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    log = _take_in(collection, _write(tmp_path / "cards.apkg", studied)).log
    # A term (the sentence of the other one is asked after), a choice, a gap, a statement.
    assert (log.found_notes, len(log.new)) == (4, 4)
    assert collection.card_count() == 4
    names = {deck.name for deck in collection.decks.all_names_and_ids()}
    assert "讲话学习::书香进社区" in names
    media = collection.media.check()
    assert (list(media.missing), list(media.unused)) == ([], [])
    for number in collection.find_cards(""):
        card = collection.get_card(number)
        assert [tag.filename.endswith(".mp3") for tag in card.answer_av_tags()] == [True]
        assert '<img src="speechcast-' in card.answer()
        assert "{{" not in card.question() + card.answer()
    assert collection.fix_integrity()[1]


def test_markup_in_the_speech_is_shown_and_not_obeyed(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    _take_in(collection, _write(tmp_path / "cards.apkg", studied))
    texts = [collection.get_card(c).answer() for c in collection.find_cards("明亮")]
    assert texts
    assert all("&lt;充足&gt; &amp;" in text for text in texts)


def test_importing_a_rebuilt_deck_changes_cards_and_adds_none(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    _take_in(collection, _write(tmp_path / "cards.apkg", studied))
    changed = tuple(replace(q, stem=f"{q.stem}（修订）") for q in studied.quiz.questions)
    later = Studied(
        studied.talk, studied.clips, replace(studied.quiz, questions=changed), studied.glossary
    )
    again = _write(tmp_path / "again.apkg", later, STAMP + timedelta(hours=1))
    log = _take_in(collection, again).log
    assert (len(log.new), collection.card_count()) == (0, 4)
    revised = list(collection.find_cards("修订"))
    assert (len(log.updated), len(revised)) == (4, 3)


def test_the_same_deck_twice_changes_nothing(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    one, two = _write(tmp_path / "one.apkg", studied), _write(tmp_path / "two.apkg", studied)
    assert one.read_bytes() == two.read_bytes()
    _take_in(collection, one)
    log = _take_in(collection, two).log
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 4)


def test_a_passage_is_as_long_as_its_words_are_spoken(studied: Studied) -> None:
    talk = studied.talk
    spans = card_passages(studied.quiz, studied.glossary)
    sounds = passage_sounds(spans, talk.timeline, studied.clips)
    assert set(sounds) == set(spans)
    assert all(sounds.values())


def test_questions_about_no_passage_and_two_about_one_are_cards_that_keep_their_ids(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    asked = [replace(studied.quiz.questions[0], rule="edited", edited=True)]
    asked += [replace(asked[0], id="again", stem="再问一次？")]
    asked += [
        replace(asked[0], id=name, stem=stem, span=Span(0, 0), quote="", at=None)
        for name, stem in (("mine", "谁来值班？"), ("yours", "谁来开门？"))
    ]
    own = replace(studied, quiz=replace(studied.quiz, questions=tuple(asked)))
    _take_in(collection, _write(tmp_path / "cards.apkg", own))
    assert len(collection.find_cards("tag:question")) == 4
    own = replace(own, quiz=replace(own.quiz, questions=tuple(reversed(asked[2:]))))
    log = _take_in(collection, _write(tmp_path / "cards.apkg", own, STAMP + timedelta(days=1))).log
    # The term in the sentence that nobody asks after any more has a card now.
    assert [note.fields[1] for note in log.new] == ["一是××馆目录要统一。"]
    assert len(collection.find_cards("tag:question")) == 4


def test_a_sentence_has_one_card_of_terms_and_figures(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    text = studied.talk.document.text
    sentence = studied.glossary.terms[1].sentence
    own = Span(text.index("二是"), text.index("二是") + 8)

    def fact(at: int, counted: str, place: Span) -> Fact:
        span = Span(place.start + at, place.start + at + 2)
        return Fact(
            FactKind.FIGURE, span.of(text), counted, span, place, (), "s2.1", counted=counted
        )

    facts = (fact(0, "灯光", sentence), fact(0, "", own), fact(2, "标识", own))
    questions = tuple(q for q in studied.quiz.questions if q.id in ("q4", "q5", "q6"))
    made = replace(
        studied,
        quiz=replace(studied.quiz, questions=questions),
        glossary=Glossary(studied.glossary.terms, facts),
    )
    _take_in(collection, _write(tmp_path / "cards.apkg", made))
    cards = [collection.get_card(n).note() for n in collection.find_cards("")]
    fronts = [note.fields[0] for note in cards]
    assert len(fronts) == 3
    assert sum("“" in front for front in fronts) == 2
    assert [note.fields[1] for note in cards if "figure" in note.tags] == [facts[2].text]


def test_words_that_only_come_back_get_no_card(
    studied: Studied, collection: Collection, tmp_path: Path
) -> None:
    terms = tuple(replace(t, kind=TermKind.REPEATED) for t in studied.glossary.terms)
    made = replace(studied, glossary=Glossary(terms, ()))
    _take_in(collection, _write(tmp_path / "cards.apkg", made))
    assert not collection.find_cards("tag:term")
