"""Parts of a talk begin where the speaker says so, and are headed by what is named there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.announced import announced_parts
from speechcast.structurer.cues.announced_rows import announced_rows
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]

BODIES = {
    "boats": (
        "The old barges drew two metres of water and ran aground each August. The new ones draw one. Their crews sleep"
        " at home, because they reach the upper lock before dusk.\n"
        "A skipper at Ludow keeps a slate by the wheel and writes down each delay. In June there were nineteen strokes"
        " on it. This June there were four, and two of those were swans.\n"
        "We did not buy stronger engines. What changed is the hull, which a shipwright from the delta drew for us on"
        " the back of a tide table."
    ),
    "locks": (
        "Half of the gates along this canal are made of oak that was felled before the railway came. They leak, and"
        " whoever waits below gets wet.\n"
        "Next winter we empty the three upper basins and hang gates of steel. A diver has looked at the sills, and he"
        " says that they will outlast us all.\n"
        "Anglers asked what becomes of the eels. A ladder goes into each wall, and a warden counts what climbs it"
        " between April and the first frost."
    ),
    "tolls": (
        "Whoever carries gravel pays by the tonne, and whoever carries tourists pays nothing. Nobody could explain to"
        " me why, so I stopped asking and changed it.\n"
        "From January each hull pays for its length, laden or empty. The clerk at the weir needs no scales any more,"
        " and the gravel merchants have stopped writing letters.\n"
        "The fund for dredging grows by a third that way. It will reach the silted arm near the brewery in the"
        " second year."
    ),
}
"""What is said of each subject of an invented talk about a canal."""

OPENING = (
    "It is good to see so many of you on a wet evening. Nine years ago this canal had one working boat, and its owner"
    " was about to sell it for firewood.\n"
)


def _talk(announcements: Sequence[str], *, apart: bool = False) -> str:
    """A talk of three parts that begin with `announcements`, in paragraphs of their own where they stand `apart`."""
    parts = zip(announcements, BODIES.values(), strict=True)
    joined = "\n".join(f"{begun}{chr(10) if apart else ' '}{body}" for begun, body in parts)
    return f"{OPENING}{joined}\nSo come and walk the towpath with me on Sunday. Bring boots.\n"


def _headings(make_document: MakeDocument, text: str) -> list[str]:
    return [s.heading.text for s in structure(make_document(text, language="en")).sections]


@pytest.mark.parametrize(
    "announcements",
    [
        ("Let me begin with boats.", "Which brings me to locks.", "Finally, let's turn to tolls."),
        ("First of all, let us look at boats.", "Next: locks.", "Last thing: tolls."),
        ("I'd like to talk about boats first.", "What about locks?", "And then there's tolls."),
        ("Number one: boats.", "Number two. Locks.", "Number three, tolls."),
        ("So, part one. Boats.", "Okay, part two. Locks.", "And part three. Tolls."),
        ("Point one: boats.", "Point two: locks.", "Point three: tolls."),
        ("My first lesson: boats.", "My second lesson: locks.", "My last lesson: tolls."),
    ],
)
def test_what_is_announced_heads_its_part(
    make_document: MakeDocument, announcements: Sequence[str]
) -> None:
    headings = _headings(make_document, _talk(announcements))
    assert headings[1:4] == ["Boats", "Locks", "Tolls"]
    assert len(headings) <= 5


def test_an_announcement_may_close_the_part_before_it_and_stand_in_a_paragraph_of_its_own(
    make_document: MakeDocument,
) -> None:
    begun = (
        "Let's talk about boats first.",
        "Okay. That was boats. Now locks.",
        "Last thing. Tolls.",
    )
    assert _headings(make_document, _talk(begun, apart=True))[1:4] == ["Boats", "Locks", "Tolls"]


def test_an_announcement_is_no_point(make_document: MakeDocument) -> None:
    begun = ("Let me begin with boats.", "Which brings me to locks.", "Let me turn to tolls.")
    outline = structure(make_document(_talk(begun), language="en"))
    points = " ".join(p.text.text for slide in outline.slides() for p in slide.points)
    assert "brings me" not in points
    assert "turn to" not in points


@pytest.mark.parametrize(
    "words",
    [
        "We must turn to the people who live here.",
        "The second gate is broken.",
        "Let me turn to each of them.",
        "Now we open the gates.",
        "The second thing is harder.",
        "The last one is the hardest to lift.",
        "Let me tell you a story.",
    ],
)
def test_what_names_nothing_announces_no_part(make_document: MakeDocument, words: str) -> None:
    reading = read_sentences(make_document(f"{OPENING}{words} {BODIES['tolls']}\n", language="en"))
    assert not any(each.named for each in announced_parts(reading).values())


def test_a_short_announcement_of_what_is_told_of_names_all_of_it(
    make_document: MakeDocument,
) -> None:
    text = (
        f"{OPENING}Now let's turn to tolls, which bring in half of our income.\n{BODIES['tolls']}\n"
    )
    reading = read_sentences(make_document(text, language="en"))
    (each,) = announced_parts(reading).values()
    assert each.named is not None
    assert each.named.of(text) == "tolls, which bring in half of our income"


def test_a_number_that_is_a_sentence_belongs_to_the_next_one(make_document: MakeDocument) -> None:
    text = "Rule one. Never tie up to a gate.\nRule two. Sound the horn at bends.\n"
    reading = read_sentences(make_document(text, language="en"))
    assert [s.span.of(text) for s in reading.sentences] == text.splitlines()


def test_short_thanks_and_wishes_are_no_part_in_english(make_document: MakeDocument) -> None:
    text = "\n".join(BODIES.values())
    farewell = "Thank you. God bless you all. And God bless the keepers of the locks.\n"
    outline = structure(make_document(f"{OPENING}{text}\n{farewell}", language="en"))
    assert outline.sections[-1].span.start < len(OPENING + text)
    assert list(outline.slides())[-1].heading.text == "God bless you all"


def test_what_stands_behind_the_last_item_of_a_list_told_in_one_breath_is_none_of_it(
    make_document: MakeDocument,
) -> None:
    listed = (
        "There are three reasons for the gates of steel. First, they keep the water in the upper basin. Second, they"
        " close in half the time. Third, a boy can open them with one hand. I saw that last week at the weir of"
        " Orlen, where a band was playing."
    )
    text = f"{OPENING}{listed}\n{BODIES['locks']}\n"
    points = [p for s in structure(make_document(text, language="en")).slides() for p in s.points]
    (third,) = [p for p in points if p.text.text.startswith("A boy can open")]
    assert third.detail is None


def test_parts_may_be_counted_behind_a_look_back_at_the_one_before(
    make_document: MakeDocument,
) -> None:
    begun = (
        "The first is boats.",
        "So that's the first thing. The second is locks.",
        "And the third is tolls.",
    )
    assert _headings(make_document, _talk(begun))[1:4] == ["Boats", "Locks", "Tolls"]


def _points(make_document: MakeDocument, text: str) -> list[str]:
    return [
        p.text.text
        for s in structure(make_document(text, language="en")).slides()
        for p in s.points
    ]


def test_as_many_sentences_as_announced_are_items_and_the_next_one_is_none(
    make_document: MakeDocument,
) -> None:
    text = (
        f"{OPENING}We set ourselves three goals. The barges must draw less water. The gates must close in half the"
        " time. The tolls must be the same for all. Nobody believed that a parish of nine hundred souls could do"
        f" it, least of all the surveyor.\n{BODIES['locks']}\n"
    )
    points = _points(make_document, text)
    at = points.index("The barges must draw less water")
    assert points[at : at + 3] == [
        "The barges must draw less water",
        "The gates must close in half the time",
        "The tolls must be the same for all",
    ]


def test_as_many_paragraphs_as_announced_are_items_where_the_speech_ends_behind_them(
    make_document: MakeDocument,
) -> None:
    text = (
        f"{OPENING}{BODIES['boats']}\nBefore I go, let me leave you with two wishes.\n"
        "Keep the sluices clean. A single branch can cost a morning, and a morning costs four loads of gravel.\n"
        "Look after the wardens. They are out in the frost when we sleep.\nThank you.\n"
    )
    assert _points(make_document, text)[-2:] == ["Keep the sluices clean", "Look after the wardens"]


def test_sentences_that_are_not_alike_are_no_announced_items(make_document: MakeDocument) -> None:
    text = (
        f"{OPENING}There are three reasons. The county had no money left after the flood, and whoever asked for some"
        " was sent away. A bridge fell. We waited until the spring of the next year, when the frost had gone.\n"
        f" Then it rained. {BODIES['locks']}\n"
    )
    reading = read_sentences(make_document(text.replace("\n Then", " Then"), language="en"))
    assert announced_rows(reading, ()) == []


def test_an_announcement_that_names_nothing_begins_a_part_and_does_not_head_it(
    make_document: MakeDocument,
) -> None:
    begun = ("First story.", "Second story.", "Third and last story.")
    headings = _headings(make_document, _talk(begun))
    assert len(headings) <= 5
    assert not any("story" in heading for heading in headings)


_TARRED = "The old crane is sold. Nobody misses it, and the winch does all its work.\n"


def test_a_part_that_is_counted_alone_is_named_behind_its_number(
    make_document: MakeDocument,
) -> None:
    said = "Second, night berths. The mole has nine of them, and the trawlers take eight."
    named = [
        a.named for a in announced_parts(read_sentences(make_document(_TARRED + said))).values()
    ]
    assert [span.of(_TARRED + said) for span in named if span is not None][-1:] == ["night berths"]
    counted = f"First, the tolls. They rise in May.\n{said}"
    assert not announced_parts(read_sentences(make_document(counted)))


def test_a_thing_that_happened_somewhere_names_a_part(make_document: MakeDocument) -> None:
    for told, name in (
        ("the thing that happened off Skarv Point", "the thing that happened off Skarv Point"),
        ("the thing that nobody likes", None),
    ):
        text = f"{_TARRED}Which brings me to {told}. A tug lost her tow in the fog, and two men drowned."
        found = list(announced_parts(read_sentences(make_document(text))).values())[-1].named
        assert (found.of(text) if found is not None else None) == name
