"""Which sentences of a passage an outline takes: demands, decisions, conclusions before examples and concessions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.claims import Claims
from speechcast.structurer.cues.repetition import Repetition
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.starts import Start, Starts
from speechcast.structurer.thinning import thinned
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


def _worth(make_document: MakeDocument, sentence: str) -> float:
    return Emphasis(read_sentences(make_document(sentence))).of(Span(0, len(sentence)))


@pytest.mark.parametrize(
    ("weighty", "plain"),
    [
        ("The harbour needs a second crane.", "The harbour has a second crane."),
        ("The board announced a second ferry.", "The board boarded a second ferry."),
        ("Therefore the old bridge stays.", "Meanwhile the old bridge stays."),
        ("That is why the old bridge stays.", "That is how the old bridge stays."),
        ("The roof leaks; the walls are damp.", "The roof leaks and the walls are damp."),
        ("The council asks you to keep the lamp.", "The council hired you to keep the lamp."),
        ("Seventy percent of the crews left.", "A great part of the crews left."),
        ("因此，老桥保留下来。", "后来，老桥保留下来。"),
        ("屋顶漏雨；墙壁返潮。", "屋顶漏雨，墙壁返潮。"),
    ],
)
def test_demands_decisions_conclusions_and_several_statements_weigh_more(
    make_document: MakeDocument, weighty: str, plain: str
) -> None:
    assert _worth(make_document, weighty) > _worth(make_document, plain)


def test_an_example_weighs_less_than_what_it_stands_for(make_document: MakeDocument) -> None:
    example = "The tide took, for example, the jetty at Ballan."
    assert _worth(make_document, example) < _worth(make_document, "The tide took the jetty.")


def test_a_word_that_only_begins_like_a_decision_weighs_nothing(
    make_document: MakeDocument,
) -> None:
    for sentence in ("The committee met.", "A creature swam by.", "They investigate it."):
        assert _worth(make_document, sentence) == 0.0


_BEGINNING = "The town has lived from the sea for longer than anybody in this hall can tell.\n"
_CONCESSION = (
    "Our boats are small and the winter storms are long on this open coast. "
    "But our crews have brought home every passenger who ever sailed with them. "
    "The harbour master keeps the log in the house by the pier where anyone may read it.\n"
)
_END = "The new lighthouse stands on the northern cape above the reef and the seals.\n"


def _shown(make_document: MakeDocument, text: str) -> list[str]:
    return [
        point.text.text
        for section in structure(make_document(text)).sections
        for slide in section.slides
        for point in slide.points
    ]


def test_what_is_conceded_gives_its_point_to_what_is_said_against_it(
    make_document: MakeDocument,
) -> None:
    painted = (
        "The families of the lower quarter have painted their boats on the long quay every spring"
        " since the great flood. "
    )
    shown = _shown(make_document, _BEGINNING + painted + _CONCESSION + _END)
    assert "Our crews have brought home every passenger who ever sailed with them" in shown
    assert not any("boats are small" in words for words in shown)


def test_a_statement_that_stands_in_for_a_fragment_is_not_shown_twice(
    make_document: MakeDocument,
) -> None:
    fragment = (
        "Every spring the families of the lower quarter paint their boats and mend their nets on"
        " the long quay. "
    )
    shown = _shown(make_document, _BEGINNING + fragment + _CONCESSION + _END)
    assert len(shown) == len(set(shown))


def test_the_last_sentence_of_a_paragraph_does_not_give_way_to_the_next_paragraph(
    make_document: MakeDocument,
) -> None:
    text = (
        "Neighbours of the valley,\n"
        "The parish buys a second bell for the tower in autumn. It will ring on Mondays too.\n"
        "The rangers keep the paths of the forest clear through the summer. "
        "Nobody shall light a fire under the trees.\n"
        "The mill grinds flour for every kitchen of the valley. They sift it before they sell it.\n"
    )
    shown = _shown(make_document, text)
    assert "Nobody shall light a fire under the trees" in shown
    assert "The mill grinds flour for every kitchen of the valley" in shown


@pytest.mark.parametrize(
    ("sentence", "broken_off"),
    [
        ("村里还没有像样的浴室，所有的人家，老老少少都挤在河边冲凉。", "所有的人家"),
        ("村里今年装了120盏路灯，每一条巷子，夜里都亮堂。", "每一条巷子"),
        ("船队平安归来，岸上的500户人家，一夜没有合眼。", "归来，岸上的500户人家"),
    ],
)
def test_what_a_support_states_does_not_break_off(
    make_document: MakeDocument, sentence: str, broken_off: str
) -> None:
    reading = read_sentences(make_document(sentence))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    for most in (8.0, 12.0, 16.0, 20.0, 24.0, 30.0):
        detail = claims.detail((), [Span(0, len(sentence))], most)
        assert detail is None or not detail.text.endswith(broken_off)


_PROMISES = (
    "We meet today beside the river that our grandparents crossed with nothing but a cart.\n"
    "To those young farmers who work the upper fields, we promise that no well of theirs shall"
    " ever be closed in a dry summer merely to fill the fountains of the town below them.\n"
    "To that faithful brotherhood of rowers, the Guild of Saint Brannoc, whose boats carried bread"
    " through the siege, we renew our word of friendship.\n"
    "To those neighbours across the water, we offer a road.\n"
)


def test_those_who_are_addressed_are_shown_with_what_they_are_promised(
    make_document: MakeDocument,
) -> None:
    points = [
        (point.text.text, point.detail.text if point.detail else "")
        for section in structure(make_document(_PROMISES)).sections
        for slide in section.slides
        for point in slide.points
    ]
    farmers = next(p for p in points if "young farmers" in p[0])
    assert farmers[1].startswith("We promise that no well of theirs shall ever be closed")
    rowers = next(p for p in points if "brotherhood" in p[0])
    assert "the Guild of Saint Brannoc" in rowers[0]
    assert "We renew our word of friendship" in rowers[1]


def test_a_support_that_stands_alone_as_a_point_has_a_verb(make_document: MakeDocument) -> None:
    sentence = (
        "The two villages offer a bridge--in a new alliance for trade--and they will build it"
        " before the snow."
    )
    reading = read_sentences(make_document(sentence))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    alone = claims.details((), [Span(0, len(sentence))], 9.0, count=3, worth=-2.0, alone=True)
    beside = claims.details((), [Span(0, len(sentence))], 9.0, count=3, worth=-2.0)
    assert any(words.text.startswith("In a new alliance") for words in beside)
    assert not any(words.text.startswith("In a new alliance") for words in alone)


def test_the_weakest_points_go_where_all_show_too_much(make_document: MakeDocument) -> None:
    scores = (3.0, 0.1, 2.0, 0.5, 4.0, 1.0, 1.5)
    starts = [Start(n, n, n, score, parallel=n == 1) for n, score in enumerate(scores)]
    assert [s.position for s in thinned(starts, 0.3)] == [0, 1, 2, 4, 6]
    assert thinned(starts[:5], 0.9) == starts[:5]


def test_points_show_less_than_half_of_prose_however_much_speaks_for_each(
    make_document: MakeDocument,
) -> None:
    demands = (
        "The pier must never be sold.", "Nobody should pay for water twice.", "Every lamp needs a keeper.",
        "Bread is a promise, not a product.", "Only the ferry can save this island.", "Our school needs 40 desks.",
        "Always leave the gate as you found it.", "The greatest mistake was closing the mill.",
    )  # fmt: skip
    text = " ".join(f"{demand} Winter came early." for demand in demands)
    outline = structure(make_document(text, language="en"))
    shown = sum(len(p.text.text) for slide in outline.slides() for p in slide.points)
    assert 0.1 * len(text) < shown <= 0.5 * len(text)


def test_the_only_thought_of_a_part_is_not_its_heading_again(make_document: MakeDocument) -> None:
    text = (
        "The ferry is the heart of this island.\n"
        "It carries bread in the morning and letters in the evening. Nobody here owns two coats.\n"
    )
    (slide,) = structure(make_document(text, language="en")).slides()
    assert slide.heading.text == "The ferry is the heart of this island"
    assert [p.text.text for p in slide.points] != [slide.heading.text]


@pytest.mark.parametrize(
    ("language", "members", "weighs"),
    [("en", (0, 1), False), ("en", (0, 1, 2), True), ("zh", (0, 1), True)],
)
def test_two_english_sentences_open_alike_by_chance(
    make_document: MakeDocument, language: str, members: tuple[int, ...], weighs: bool
) -> None:
    told = {
        "en": "We mend the nets on the quay. We mend the sails at home. We mend the hulls before Easter.",
        "zh": "补好渔网就下海。补好船帆就回港。补好船板就过年。",
    }
    reading = read_sentences(make_document(told[language], language=language))
    figure = Repetition(("we", "mend"), members, 2.4)

    def worth(figures: dict[int, Repetition]) -> float:
        starts = Starts(reading, figures, lambda a, b: [0.0] * (b - a), Emphasis(reading))
        return starts._rate(1, 0.0, frozenset(), covered=False).score

    assert (worth({1: figure}) > worth({})) is weighs


def test_a_short_part_has_points_that_a_long_one_spares(make_document: MakeDocument) -> None:
    told = (
        "The smith has promised the nails. Every household gives one day of work to the mill."
        " Farmers bring their grain from nine villages on both sides of the river."
    )
    reading = read_sentences(make_document(told, language="en"))
    starts = Starts(reading, {}, lambda a, b: [0.0] * (b - a), Emphasis(reading))
    assert starts._price(80.0) < starts._price(200.0) < starts._price(250.0) == starts._price(900.0)


def test_what_the_next_sentence_goes_into_weighs_more_and_what_it_turns_against_less(
    make_document: MakeDocument,
) -> None:
    def worth(following: str) -> float:
        text = f"The guild bought the old net loft by the mole. {following}"
        reading = read_sentences(make_document(text, language="en"))
        starts = Starts(reading, {}, lambda a, b: [0.0] * (b - a), Emphasis(reading))
        return starts._rate(0, 0.0, frozenset(), covered=False).score

    plain = worth("Crews of nine villages dry their sails on the shingle.")
    assert worth("This loft will be the school of the harbour.") > plain
    assert worth("But nobody has slept under its roof since the flood.") < plain
