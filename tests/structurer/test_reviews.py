"""A look back is told from a tale: what was done together, and not what somebody lived through."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import SectionKind
from speechcast.structurer.frame import kinds_of
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.sections import Part

MakeDocument = Callable[..., Document]

OPENING = "The ferry carries everybody.\n"
END = "Let us row on together.\n"
ZH_OPENING, ZH_END = "渡船载着每一个人。\n", "让我们一起划下去。\n"


def _kind(make_document: MakeDocument, text: str, language: str) -> SectionKind:
    reading = read_sentences(make_document(text, language=language))
    last = len(reading.sentences) - 1
    parts = [Part(0, 1), Part(1, last), Part(last, last + 1)]
    return kinds_of(reading, parts)[1]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Four years ago we built the landing. We had no money then. We made the oars ourselves, and we paid for the rope.\n", SectionKind.REVIEW),
        ("When I was a child I lived by the landing. My father was a ferryman. He built boats, and I had to paint them.\n", SectionKind.BODY),
        ("The landing was built of oak. It had a bell, and the bell was loud. The bell began to crack in the frost.\n", SectionKind.BODY),
    ],
)  # fmt: skip
def test_in_english_what_we_did_is_a_look_back(
    make_document: MakeDocument, told: str, kind: SectionKind
) -> None:
    assert _kind(make_document, OPENING + told + END, "en") is kind


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("去年我们新修了两座码头。一年来疏浚航道三条。去年还添了五条渡船。\n", SectionKind.REVIEW),
        (
            "去年我在码头上住了一个月。去年冬天我父亲病了，他还守着渡船。一年来我学会了修船。\n",
            SectionKind.BODY,
        ),
    ],
)
def test_in_chinese_a_tale_is_no_look_back(
    make_document: MakeDocument, told: str, kind: SectionKind
) -> None:
    assert _kind(make_document, ZH_OPENING + told + ZH_END, "zh") is kind
