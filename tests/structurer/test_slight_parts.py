"""Parts of one thought go on with a neighbour, and keep the heading of the longer one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from speechcast.model.document import Document
from speechcast.structurer.claims import Claims
from speechcast.structurer.cohesion import importance_in, term_weights
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.headings import Headings
from speechcast.structurer.reading import Reading, read_sentences
from speechcast.structurer.sections import Part
from speechcast.structurer.slight_parts import without_slight_parts
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]

SPEECH = """\
Neighbours of the valley, the mill has stood empty for eleven winters. Tonight it opens.
Our river is lower than it was.
The mill will grind our own wheat from the first of May. Each farm pays by the sack, and no farm pays more than \
another. Whoever brings no wheat may buy flour at the door on Saturdays.
The school will have the upper floor. Children will bake what they eat at noon, and the oven is theirs on Fridays.
Come to the door on Saturday and bring a sack.
"""


def _reading(make_document: MakeDocument, language: str = "en") -> Reading:
    return read_sentences(make_document(SPEECH, language=language))


def _parts(reading: Reading, seams: tuple[float, float, float] = (0.4, 0.2, 0.6)) -> list[Part]:
    """A part for each paragraph, with what speaks for the cuts in front of the second to the fourth."""
    firsts = [i for i, s in enumerate(reading.sentences) if s.first]
    lasts = [*firsts[1:], len(reading.sentences)]
    found = [Part(a, b, why="cut") for a, b in zip(firsts, lasts, strict=True)]
    inner = [replace(p, seam=s) for p, s in zip(found[1:4], seams, strict=True)]
    return [found[0], *inner, found[4]]


def _points(first: int, last: int) -> int:
    """As many points as sentences."""
    return last - first


def test_a_short_part_of_one_thought_goes_on_with_the_next_where_less_speaks_for_that_seam(
    make_document: MakeDocument,
) -> None:
    reading = _reading(make_document)
    opening, river, mill, school, end = _parts(reading)
    joined = replace(river, last=mill.last, main=mill.first)
    assert without_slight_parts(reading, [opening, river, mill, school, end], _points) == [
        opening, replace(joined, last=school.last), end,
    ]  # fmt: skip


def test_one_of_several_points_stays(make_document: MakeDocument) -> None:
    reading = _reading(make_document)
    parts = _parts(reading)
    assert without_slight_parts(reading, parts, lambda first, last: 3) == parts


def test_a_long_one_stays(make_document: MakeDocument) -> None:
    told = "Our river is lower than it was."
    reading = read_sentences(make_document(SPEECH.replace(told, 16 * told), language="en"))
    opening, river, *others = _parts(reading, (0.2, float("inf"), float("inf")))
    parts = [opening, replace(river, seam=float("inf")), replace(others[0], seam=0.2), *others[1:]]
    assert (
        without_slight_parts(reading, parts, lambda first, last: 1 + 8 * (last > river.last))
        == parts
    )


def test_a_language_that_has_no_such_size_keeps_them(make_document: MakeDocument) -> None:
    reading = _reading(make_document, "zh")
    parts = _parts(reading)
    assert without_slight_parts(reading, parts, lambda first, last: 1) == parts


def test_one_that_the_speaker_begins_himself_stays(make_document: MakeDocument) -> None:
    reading = _reading(make_document)
    parts = _parts(reading, (float("inf"), float("inf"), float("inf")))
    assert without_slight_parts(reading, parts, lambda first, last: 1) == parts


@pytest.mark.parametrize("beside", ["labelled", "listed"])
def test_nothing_goes_on_with_a_headed_part_or_a_list(
    make_document: MakeDocument, beside: str
) -> None:
    reading = _reading(make_document)
    opening, river, mill, school, end = _parts(reading)
    mill = replace(mill, **{beside: True})
    parts = [opening, river, mill, school, end]
    assert without_slight_parts(reading, parts, _points) == parts


def test_the_first_and_the_last_part_stay(make_document: MakeDocument) -> None:
    reading = _reading(make_document)
    opening, *_, end = _parts(reading)
    middle = Part(opening.last, end.first, why="cut", seam=0.1)
    parts = [opening, middle, replace(end, seam=0.1)]
    assert without_slight_parts(reading, parts, lambda first, last: 1) == parts


def test_the_longer_part_heads_both(make_document: MakeDocument) -> None:
    reading = _reading(make_document)
    _, river, mill, *_ = _parts(reading)
    both = replace(river, last=mill.last)
    wording, emphasis = Wording(reading), Emphasis(reading)
    claims = Claims(reading, wording, emphasis)
    shared = importance_in(reading, term_weights(reading))
    headings = Headings(reading, wording, claims, {}, shared, emphasis)
    assert headings.of_part(both).text == "Our river is lower than it was"
    assert headings.of_part(replace(both, main=mill.first)).text.startswith("The mill will grind")
