"""A point is shown with what its claim goes on with: what is so instead of what it denies, the rest of what somebody
says, and what it only announces in front of a colon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]

_BEFORE = (
    "The harbour of Lorne has nine berths and forty boats, and every winter the same quarrel breaks out over who may"
    " lie inside the mole. The council has heard it for twenty years and has never settled it.\n"
)
_AFTER = (
    "\nThe ferry to the outer islands needs a winter berth of its own, because the clinic and the dairy depend on it."
    " The harbour master will mark it in yellow paint before the first of October.\n"
)

_MOLE = (
    "The berth at the mole is not a prize, a pension, a gift to old skippers. It is a tool of the whole town, and it"
    " belongs to whoever needs it in a storm. When my aunt gave up her berth we asked her why. \"It wasn't the money,"
    ' Nils," she said. "It was the youngest boat." I have thought of that every winter since.'
)


def _details(document: Document) -> dict[str, str]:
    return {
        point.text.text: point.detail.text if point.detail is not None else ""
        for section in structure(document).sections
        for slide in section.slides
        for point in slide.points
    }


@pytest.mark.parametrize(
    ("said", "claim", "detail"),
    [
        (
            "We have written a new towing rule: from May no tug will take a trawler through the narrows at night unless"
            " her own engine has failed and her skipper has asked for a line.",
            "We have written a new towing rule",
            "From May no tug will take a trawler through the narrows at night unless her own engine has failed and her"
            " skipper has asked for a line",
        ),
        (
            "The pilot cannot raise the tide. The pilot can do one thing, which is to see to it that"
            " whoever comes in from a storm at night finds a ring that is free. The lamp burns until dawn.",
            "The pilot cannot raise the tide",
            "The pilot can do one thing, which is to see to it that whoever comes in from a storm at night"
            " finds a ring that is free",
        ),
        (
            _MOLE,
            "The berth at the mole is not a prize, a pension",
            "It is a tool of the whole town, and it belongs to whoever needs it in a storm",
        ),
        (
            "We did not sell the slipway to the county. We sold the cranes that the yard had left behind.",
            "We did not sell the slipway to the county",
            "We sold the cranes that the yard had left behind",
        ),
        (_MOLE, '"It wasn\'t the money, Nils,"', '"It was the youngest boat."'),
    ],
)
def test_a_point_is_shown_with_what_its_claim_goes_on_with(
    make_document: MakeDocument, said: str, claim: str, detail: str
) -> None:
    assert _details(make_document(f"{_BEFORE}{said}{_AFTER}"))[claim] == detail


def test_a_support_that_denies_is_shown_with_what_is_so_instead(
    make_document: MakeDocument,
) -> None:
    document = make_document(
        "The Quay And The Slope\n\nThe gale took the lamp and half of the nets. We lost nine sheds in one night, and the"
        " board voted to rebuild them all on the next day.\n\n"
        "In April the county asked for the whole slipway. We did not sell the slipway. We sold the cranes.\n"
    )
    assert _details(document)["We did not sell the slipway"] == "We sold the cranes"
