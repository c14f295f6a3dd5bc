"""Which counts number parts of a speech, where their items are found, and where they end."""

from __future__ import annotations

from collections.abc import Callable

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


def _counts(document: Document) -> list[list[str]]:
    """The first twelve characters of the items of every count."""
    return [
        [document.text[item.start : item.start + 12] for item in chain.items]
        for chain in find_chains(read_sentences(document))
    ]


def _begins(document: Document) -> list[str]:
    """The first four characters of every section."""
    return [
        document.text[s.span.start : s.span.end].strip()[:4] for s in structure(document).sections
    ]


def test_a_first_of_all_within_an_item_ends_no_count(make_document: MakeDocument) -> None:
    text = (
        "First, we rebuild the harbour wall before winter.\n"
        "Second, we repair the market hall. That means, first of all, that the roof comes down in May.\n"
        "Third, we open the library again.\n"
    )
    assert _counts(make_document(text, language="en")) == [
        ["First, we re", "Second, we r", "Third, we op"]
    ]


def test_a_finally_within_an_item_is_no_item_when_the_count_goes_on(
    make_document: MakeDocument,
) -> None:
    text = (
        "首先说一下码头的修缮。工人们先清走淤泥，再打下木桩，最后把栈桥接到岸边。\n"
        "其次说一下集市的屋顶。木匠们要在雨季以前换完所有的瓦片。\n"
    )
    assert _counts(make_document(text, language="zh")) == [
        ["首先说一下码头的修缮。工", "其次说一下集市的屋顶。木"]
    ]
