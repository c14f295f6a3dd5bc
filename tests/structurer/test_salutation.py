"""The lines with which a speech addresses those present one by one are neither its title nor what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]

BODY = (
    "The ferry landing was rebuilt this spring, and it carries twice as many people as before.\n"
    "The old planks were sold to the boatyard, and the money bought a clock for the waiting room.\n"
)


@pytest.mark.parametrize(
    "lines",
    [
        "Mrs Ada Quill, Chair of the Ferry Trust\nDr Tom Reed, Harbour Surgeon\nDistinguished Guests\nLadies and Gentlemen\n",
        "*Mr Ben Oar, President of the Rowers,*\n*Distinguished guests,*\n*Boys and girls,*\n",
        "His Excellency Leif Strand\nSecretary of State of the Ministry of Ferries, Northholm\nLadies and gentlemen,\n",
        "Mr Ben Oar, Chairman of the Landing\nLanding Board Members\nFriends and colleagues,\n",
        "The Honourable Chief Justice Ida Falk,\nThe Honourable Judges of the Ferry Court,\nDistinguished guests,\nLadies and gentlemen,\n",
    ],
)
def test_those_who_are_greeted_are_spoken_to(make_document: MakeDocument, lines: str) -> None:
    text = lines + BODY
    document = make_document(text, language="en")
    reading = read_sentences(document)
    head = [s.role for s in reading.sentences if s.span.end <= len(lines)]
    assert set(head) == {Role.VOCATIVE}
    outline = structure(document)
    shown = [outline.title, *(s.heading for s in outline.slides())]
    shown += [p.text for s in outline.slides() for p in s.points]
    names = (
        "Quill",
        "Reed",
        "Oar",
        "Board",
        "Strand",
        "Secretary",
        "Falk",
        "Judges",
        "guests",
        "girls",
    )
    assert not any(name in phrase.text for phrase in shown for name in names)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Remarks at the opening of the landing\nDr Tom Reed, Harbour Surgeon\nLadies and gentlemen,\n", "Remarks at the opening of the landing"),
        ("The landing\n\nLadies and gentlemen,\n", "The landing"),
    ],
)  # fmt: skip
def test_a_title_over_the_salutation_stays_one(
    make_document: MakeDocument, lines: str, title: str
) -> None:
    assert structure(make_document(lines + BODY, language="en")).title.text == title


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("Ladies and gentlemen,\nPresident Oar built this landing with his own hands\nParents bring their children here\n", "President Oar built"),
        ("Members remember the old landing\nMs Ida Falk, Director of the Ferry\nGood evening, everyone\n", "Members remember"),
    ],
)  # fmt: skip
def test_a_line_that_states_something_is_no_salutation(
    make_document: MakeDocument, lines: str, said: str
) -> None:
    reading = read_sentences(make_document(lines + BODY, language="en"))
    roles = {s.span.of(reading.text)[: len(said)]: s.role for s in reading.sentences}
    assert roles[said] is not Role.VOCATIVE


def test_what_tells_the_occasion_between_names_ends_the_salutation(
    make_document: MakeDocument,
) -> None:
    lines = "Professor Ida Falk\nFerry lecture in the rope store\nMr Ben Oar, Chairman of the Landing\nLadies and gentlemen,\n"
    reading = read_sentences(make_document(lines + BODY, language="en"))
    roles = [s.role for s in reading.sentences if s.span.end <= len(lines)]
    assert roles[1] is not Role.VOCATIVE and roles[-1] is Role.VOCATIVE


def test_a_row_of_short_lines_without_a_greeting_is_no_salutation(
    make_document: MakeDocument,
) -> None:
    text = "Mr Oar rows\nMrs Quill sews\nDr Reed reads\nThe landing sleeps\n" + BODY
    reading = read_sentences(make_document(text, language="en"))
    assert Role.VOCATIVE not in {s.role for s in reading.sentences}
