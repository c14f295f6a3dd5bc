"""What is to be so is shown beside what has been so until now, or beside the label that only names the matter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]


def _details(outline: Outline) -> dict[str, str]:
    """What each point of an outline shows below its claim."""
    return {
        p.text.text: p.detail.text if p.detail else ""
        for slide in outline.slides()
        for p in slide.points
    }


_SECOND = (
    "Number two, the crane. It was built before the war. The bolts are loose. From May the crane will be"
    " tested every week by two fitters. Nobody likes the noise.\n"
)
_THIRD = "Number three is tolls. The toll house has been one man. It'll be three.\n"


@pytest.mark.parametrize(
    ("told", "detail"),
    [
        (
            "We've been sailing the night ferry with one deckhand for forty cars. The insurers say that this"
            " is too few. We're moving to two deckhands. It will cost the harbour nine crowns a crossing.",
            "We're moving to two deckhands",
        ),
        (
            "At present the pilots sleep on the quay. From March they will have eight bunks in the loft.",
            "From March they will have eight bunks in the loft",
        ),
        (
            "Nobody counted the boats before. The lamp hangs on the mole. Everybody knows the lamp.",
            "Nobody counted the boats before",
        ),
    ],
)
def test_a_label_is_shown_with_what_is_to_be_so_where_that_is_told(
    make_document: MakeDocument, told: str, detail: str
) -> None:
    text = (
        f"There are three things to do this year.\nNumber one, the ferry. {told}\n{_SECOND}{_THIRD}"
    )
    details = _details(structure(make_document(text, language="en")))
    assert details["The ferry"] == detail
    assert details["The crane"] == "From May the crane will be tested every week by two fitters"
    assert details["Tolls"] == "The toll house has been one man. It'll be three"


def test_the_old_state_is_shown_with_what_is_asked_for_instead(
    make_document: MakeDocument,
) -> None:
    text = (
        "At the moment no pilot can be sent out more than five times in a night. They want eight."
        " They call that progress, and the harbour doctor calls it a danger to everybody on board.\n"
        "The lamp on the mole must be lit before the herring fleet comes home in October, and the"
        " council has promised to pay for the oil.\n"
    )
    outline = structure(make_document(text, language="en"))
    assert outline.sections[0].heading.text.startswith("At the moment no pilot")
    assert "They want eight" in _details(outline)


_CREWS = (
    "Nine winters ago this harbour had two boats, a broken winch, and a pilot who was seventy."
    " The bank would not lend us a crown. Today we have sixteen boats, two winches, and a school for pilots.\n"
    "We held that a harbour is not a wall but a door to the sea. We held that a boy who can row deserves an oar."
    " We held that a widow who mends nets deserves a wage. We held that nobody who ran for shelter may be turned"
    " away. On those four rules we have built this harbour.\n"
)


def test_how_things_are_heads_a_part_and_not_how_they_were(make_document: MakeDocument) -> None:
    outline = structure(make_document(_CREWS, language="en"))
    first = outline.sections[0].heading.text
    assert first == "We have sixteen boats, two winches, and a school for pilots"


def test_a_repetition_has_a_slide_of_its_own_under_what_looks_back_at_it(
    make_document: MakeDocument,
) -> None:
    slides = list(structure(make_document(_CREWS, language="en")).slides())
    (rules,) = (slide for slide in slides if len(slide.points) == 4)
    assert rules.heading.text == "On those four rules we have built this harbour"
    assert all("Nine winters ago" not in point.text.text for point in rules.points)
