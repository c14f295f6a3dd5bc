"""An English claim keeps the condition, the hope and the contrast with which it was said; what only stands beside
it is not taken for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages import language_of
from speechcast.languages.wholes import WHOLES
from speechcast.languages.yielding import YIELDING
from speechcast.model.document import Document
from speechcast.model.outline import SlideKind
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        # A short statement says all that is held.
        ("Do not forget that we cannot row alone.", "We cannot row alone"),
        ("Be in no doubt that we shall not yield.", "We shall not yield"),
        ("We believe that we can row.", "We believe that we can row"),
        (
            "I hope that you will find friends on every quay.",
            "I hope that you will find friends on every quay",
        ),
        (
            "And we hope that, nine winters from now, you will still be hauling nets here.",
            "We hope that, nine winters from now, you will still be hauling nets here",
        ),
        (
            "They believe that the quay is lost to the sea.",
            "They believe that the quay is lost to the sea",
        ),
        ("We know that the quay is lost to the sea.", "The quay is lost to the sea"),
        (
            "Once a skipper has paid 900 crowns in harbour dues, the town will carry the rest.",
            "Once a skipper has paid 900 crowns in harbour dues, the town will carry the rest",
        ),
        (
            "Finally, and this is the most delicate, I ask each of you to lend a hand at the winch every Friday, and not to grumble.",
            "I ask each of you to lend a hand at the winch every Friday, and not to grumble",
        ),
        (
            "You've told me, at every meeting since the flood, that the trouble with this quay is not the cranes, it's the long wait for a berth.",
            "The trouble with this quay is not the cranes, it's the long wait for a berth",
        ),
        (
            "If she had not said so plainly, perhaps twice in one evening, we might never have bought the second crane.",
            "If she had not said so plainly, perhaps twice in one evening, we might never have bought the second crane",
        ),
        (
            "In the event that the mole gives way, I shall not wait for the council to meet.",
            "In the event that the mole gives way, I shall not wait for the council to meet",
        ),
        (
            "For someone who has hauled nets, there is no softer chair.",
            "For someone who has hauled nets, there is no softer chair",
        ),
        (
            "We took the night shift not because we love the dark or want the bonus but because we owe the pilots a lamp.",
            "We took the night shift not because we love the dark or want the bonus but because we owe the pilots a lamp",
        ),
        (
            "But I say to every deckhand, what you have carried in winter, you will carry twice over in June.",
            "What you have carried in winter, you will carry twice over in June",
        ),
        (
            "Once mistakes are admitted, the board has to open every ledger that the pilots have asked to see in the last nine years.",
            "Once mistakes are admitted, the board has to open every ledger that the pilots have asked to see in the last nine years",
        ),
        (
            "As soon as the price of one berth changes, the price of the other follows on the same day.",
            "As soon as the price of one berth changes, the price of the other follows on the same day",
        ),
        (
            "If fishermen had had a seat, as shipowners have a seat, they would have had fair dues.",
            "If fishermen had had a seat, they would have had fair dues",
        ),
        (
            "Convince me that one crane can do the work of three, and I will withdraw every word I have said about the dredger.",
            "Convince me that one crane can do the work of three, and I will withdraw every word I have said about the dredger",
        ),
        (
            "The pilots - there were two brothers and a cousin on that boat - did not see the buoy; they did not ask who had moved it.",
            "The pilots - there were two brothers and a cousin on that boat - did not see the buoy",
        ),
        (
            "As a result the herring quota fell by a third, far below what the skippers had feared and one winter before the treaty asks for it.",
            "As a result the herring quota fell by a third, far below what the skippers had feared and one winter before the treaty asks for it",
        ),
        (
            "We were dredging for the liners, and we should have been dredging for the boats that feed this town.",
            "We were dredging for the liners, and we should have been dredging for the boats that feed this town",
        ),
        (
            "Our aim was to raise the wreck before the spring tides and if we could not, the whole season would be lost to the town.",
            "Our aim was to raise the wreck before the spring tides and if we could not, the whole season would be lost to the town",
        ),
        (
            "The girl who first dived here, Ada Brandt, was no stronger than her brothers.",
            "The girl who first dived here, Ada Brandt, was no stronger than her brothers",
        ),
        (
            "What the sea has taught us is not a list of dangers but the habit of asking, on every voyage, what it is that we have overlooked.",
            "What the sea has taught us is not a list of dangers but the habit of asking what it is that we have overlooked",
        ),
        (
            "That is why the charter binds them to keep the light, and why the bank has agreed to pay for the oil.",
            "The charter binds them to keep the light",
        ),
    ],
)
def test_a_claim_is_what_was_said(make_document: MakeDocument, sentence: str, claim: str) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The plan that I bring to the guild will halve the harbour dues, and the remainder will mend the net lofts",
        "The great cranes do not stand on the old quay, but they too will be painted before the regatta",
    ],
)
def test_what_is_left_of_a_thing_is_told_with_that_thing(
    make_document: MakeDocument, sentence: str
) -> None:
    assert claim_of(make_document(f"{sentence}.", language="en")) == sentence


@pytest.mark.parametrize(
    ("words", "following", "corrected"),
    [
        ("A harbour isn't a wall.", "It's a door.", True),
        ("The tide is not our enemy.", "It is the oldest member of the crew.", True),
        ("We don't lack sailors.", "We lack boats.", True),
        ("We don't lack sailors.", "They lack boats.", False),
        ("A harbour isn't only a wall.", "It's a door.", False),
        ("A harbour is a wall.", "It's a door.", False),
        ("The tide is not our enemy.", "It is not our friend.", False),
    ],
)
def test_what_is_so_instead_is_known_by_its_form(
    words: str, following: str, corrected: bool
) -> None:
    assert YIELDING["en"].corrected(words, following) is corrected


def test_what_is_not_so_is_shown_with_what_is_so_instead(make_document: MakeDocument) -> None:
    text = (
        "The fishing families of this coast have argued about the new harbour for nine winters."
        " Every spring somebody draws a plan and every autumn somebody burns it.\n"
        "A harbour isn't a wall around the boats of one village. It's a door to the whole sea."
        " Anyone who ever ran for shelter in a gale has learned that lesson on the first night.\n"
        "The council will open the tenders for the new mole in March, before the herring comes."
        " Seven firms have asked for the drawings, and two of them have built on this coast.\n"
    )
    points = [
        point
        for section in structure(make_document(text, language="en")).sections
        for slide in section.slides
        for point in slide.points
    ]
    shown = next(point for point in points if "isn't a wall" in point.text.text)
    assert shown.detail is not None
    assert shown.detail.text == "It's a door to the whole sea"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            'The harbour master told us: "No ship waits for a captain."',
            'The harbour master told us: "No ship waits for a captain."',
        ),
        (
            'As Ada Brandt also said in her last winter, "No ship waits for a captain."',
            'As Ada Brandt also said in her last winter, "No ship waits for a captain."',
        ),
        (
            'I had a skipper tell me one night, "No ship waits for a captain."',
            'I had a skipper tell me one night, "No ship waits for a captain."',
        ),
        (
            'When I asked for the keys, she said, "No ship waits for a captain."',
            '"No ship waits for a captain."',
        ),
    ],
)
def test_words_of_others_are_shown_with_their_name(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


_ROW = (
    "The fishing families of this coast have argued about the new harbour for nine winters."
    " Every spring somebody draws a plan and every autumn somebody burns it.\n"
    "The men who have mended this quay for thirty years can tell us in one morning that the plan"
    " {row}."
    " Nobody ever learned that at a desk, and nobody will this year.\n"
    "The council will open the tenders for the new mole in March, before the herring comes."
    " Seven firms have asked for the drawings, and two of them have built on this coast.\n"
)


@pytest.mark.parametrize(
    ("row", "other"),
    [
        ("holds, that it wastes no stone, and that it drowns no meadow", "drowns no meadow"),
        (
            "shows respect for our fathers, respect for the herring on its way north, and respect for the law",
            "and respect for the law",
        ),
    ],
)
def test_the_other_members_of_a_row_stand_beside_the_first_one(
    make_document: MakeDocument, row: str, other: str
) -> None:
    text = _ROW.format(row=row)
    details = [
        point.detail.text
        for section in structure(make_document(text, language="en")).sections
        for slide in section.slides
        for point in slide.points
        if point.detail is not None
    ]
    assert any(other in detail for detail in details)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The weaker the moorings and the chains that hold every boat in this long and narrow bay, the bigger is the fear to lose what most of us live on.",
            "The weaker the moorings and the chains that hold every boat in this long and narrow bay, the bigger is the fear to lose what most of us live on",
        ),
        (
            "Not every skipper will remember, but in 1998, 12 years ago, the then-chairman Mr Pohl criticised the berth fees, as being unfair.",
            "The then-chairman Mr Pohl criticised the berth fees",
        ),
        (
            "One thing is plain — and it is granted also by the harbour board — that the length of the stay has to be limited.",
            "The length of the stay has to be limited",
        ),
        (
            "The main idea of the Open Mole is simple — nets must be mended, the berths must be free.",
            "Nets must be mended, the berths must be free",
        ),
        (
            "I thought to myself: this is a bold ruling, to close a whole quay, on the strength of one report.",
            "This is a bold ruling, to close a whole quay",
        ),
        (
            "The charter acknowledges the need for reviving the work of the netmakers' assembly.",
            "The charter acknowledges the need for reviving the work of the netmakers' assembly",
        ),
        (
            "Brandt, whose house survived the flood—as presumably did the cheese she had hidden in the loft—remarked a few days later that she could not sleep for fear of the water.",
            "Brandt, whose house survived the flood—as presumably did the cheese she had hidden in the loft—remarked a few days later that she could not sleep for fear of the water",
        ),
        (
            "Professor Lund, who sailed with Captain Berg on these trips, will say more about both these winters.",
            "Professor Lund, who sailed with Captain Berg on these trips, will say more about both these winters",
        ),
        (
            "It became quite clear to us that what the crews wanted to have was a calm, cheap, well-lit harbour for small boats.",
            "What the crews wanted to have was a calm, cheap, well-lit harbour for small boats",
        ),
        (
            "We want to assure all of you today that the harbour will be open on every day of the winter.",
            "The harbour will be open on every day of the winter",
        ),
        (
            "It's deeply moving to see how the young skippers take care of the old boats of the bay.",
            "The young skippers take care of the old boats of the bay",
        ),
        (
            "It's deeply moving to see how carefully the young skippers mend the old boats.",
            "It's deeply moving to see how carefully the young skippers mend the old boats",
        ),
        (
            "Supported by the fishermen's guild and the ferry company, we will mend 40 boats a year, covering the whole bay.",
            "We will mend 40 boats a year",
        ),
        (
            "Fourth, and related, a harbour with time, weight, or season limits could be opened to the coal boats of the south.",
            "A harbour with time, weight, or season limits could be opened to the coal boats of the south",
        ),
        (
            "Although not a new thought, many skippers have spoken of the value of keeping nets and ropes away from the huts.",
            "Many skippers have spoken of the value of keeping nets and ropes away from the huts",
        ),
        (
            "A new mole slows, but does not stop, the waves, which is what our fathers wanted from a mole.",
            "A new mole slows, but does not stop, the waves",
        ),
        (
            "A bell close to—but hidden from—the long quay of the herring boats would be no help to the crews in a fog.",
            "A bell close to—but hidden from—the long quay of the herring boats would be no help to the crews in a fog",
        ),
        (
            "As Lund found out in the gale of 1866 and in the long winter behind it, one sound winch often helps more boats than two new quays.",
            "One sound winch often helps more boats than two new quays",
        ),
        (
            "Both towns want an office in which old and new skippers can try new nets and change the way that old harbours work.",
            "Both towns want an office in which old and new skippers can try new nets and change the way that old harbours work",
        ),
        (
            "Low lamps give the night crews more light to row and unload in front of the ice house—in our little town the kitchen—but cooks do not weigh the herring on every plate, as a bailiff standing there with them would like to do.",
            "Cooks do not weigh the herring on every plate",
        ),
    ],
)
def test_a_claim_is_neither_cut_behind_its_lead_nor_in_front_of_what_it_waits_for(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="en")) == claim


def test_spaced_dots_inside_a_quotation_end_no_sentence(make_document: MakeDocument) -> None:
    text = (
        "The envoy asked for “chances to share the berths of the bay . . . perhaps allowing more boats in the towns"
        " of the north.” A second envoy agreed . . . . Nobody else did."
    )
    sentences = [s.of(text) for s in language_of("en").sentences(text)]
    assert sentences == [
        text[: text.index(" A second")], "A second envoy agreed . . . .", "Nobody else did.",
    ]  # fmt: skip


def test_a_title_with_a_colon_is_not_cut(make_document: MakeDocument) -> None:
    sentence = 'Ada Brandt\'s "Harbours: A Short History" came to the island on the mail boat'
    assert claim_of(make_document(f"{sentence}.", language="en")) == sentence


def test_a_name_of_which_only_more_is_told_is_no_statement() -> None:
    stands = WHOLES["en"].stands
    assert not stands("Ada Brandt, who taught herself to navigate from printed charts", "")
    assert stands("Ada Brandt, who taught herself to navigate, sailed from Ballan", "")


def test_an_indirect_question_is_no_demand() -> None:
    stands = WHOLES["en"].stands
    assert not stands("how the harbour was dredged", "")
    assert stands("Dredge the harbour", "")


def test_a_quotation_inside_which_its_speaker_is_named_is_shown_from_its_beginning(
    make_document: MakeDocument,
) -> None:
    text = (
        '"The worth of a harbour," Ada Brandt once wrote, "is what it does for the smallest boat'
        ' that asks for shelter on the worst night of the winter."\n'
    )
    slides = [
        slide
        for section in structure(make_document(text * 2, language="en")).sections
        for slide in section.slides
        if slide.kind is SlideKind.QUOTE
    ]
    assert any(
        point.text.text.startswith('"The worth of a harbour is what it does')
        for slide in slides
        for point in slide.points
    )
