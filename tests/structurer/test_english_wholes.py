"""English points and headings that would break off, or stand without what they wait for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claims_of, heading_of, last_sentence
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


def _claim(make_document: MakeDocument, sentence: str) -> tuple[str, bool]:
    """The claim of a sentence, and whether it is whole."""
    document = make_document(sentence, language="en")
    claims, room = claims_of(document), language_of("en").cues.claim_size
    claim = claims.best(last_sentence(document), most=room)
    return claims.phrase(claim).text, claims.is_whole(claim)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "For the second time in the history of the valley most of our farmers believe that the coming harvest will be a poor one.",
            "For the second time in the history of the valley most of our farmers believe that the coming harvest will be a poor one",
        ),
        (
            "No garden is worth planting that does not ask you to carry water for three summers.",
            "No garden is worth planting that does not ask you to carry water for three summers",
        ),
        ("If they are bakers, they will say so; if not, they will ask.", "If they are bakers, they will say so"),
        (
            "I have found a fund which, as in the old days, will pay for the books of every child in the county.",
            "I have found a fund which will pay for the books of every child in the county",
        ),
        (
            "One of the ways we keep our word to the islands is by sending a doctor with every second ferry of the week.",
            "One of the ways we keep our word to the islands is by sending a doctor with every second ferry of the week",
        ),
        (
            "The whole town answered by opening its kitchens to the crews of nine ships that had lost their way.",
            "The whole town answered by opening its kitchens to the crews of nine ships that had lost their way",
        ),
        ("Our Danish neighbours, I'm certain, will send a boat.", "Our Danish neighbours will send a boat"),
        ("But I must confess, we came for the soup as well.", "We came for the soup as well"),
        (
            "She has made them, for a few weeks at least, prouder than the owners of the great mills.",
            "She has made them prouder than the owners of the great mills",
        ),
        (
            "Whatever the tide, the mail boat leaves the harbour at six with every letter of the island.",
            "The mail boat leaves the harbour at six with every letter of the island",
        ),
        (
            "If they are sailors; if they have eyes; if they fear the rocks, they will turn back tonight.",
            "If they are sailors; if they have eyes; if they fear the rocks, they will turn back tonight",
        ),
        (
            "Rule three: To make sure that nobody waits in the rain, we will roof the old platform.",
            "We will roof the old platform",
        ),
        (
            "To those crews in the yards along the coast building the lifeboats of this nation, we promise steady work for ten years, whatever it costs us.",
            "To those crews in the yards along the coast, we promise steady work for ten years",
        ),
    ],
)  # fmt: skip
def test_a_claim_goes_on_to_what_it_waits_for(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _claim(make_document, sentence)[0] == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "We were sure that ours was a town of the plough, not the cannon, until the sieges of the long winter and the two fires that came after it.",
        "I know, of course, being a pilot, that tides and winds and the tempers of captains can be very important to every crew of this coast.",
        "Because we were patient, we have within our reach the possibility, not merely of mending the old pier, but of building, for the first time, a harbour for the great ships of the north.",
    ],
)
def test_a_statement_without_what_limits_or_completes_it_is_not_whole(
    make_document: MakeDocument, sentence: str
) -> None:
    assert not _claim(make_document, sentence)[1]


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        (
            "We meet in the mill, we millers, because it is our trade to speak, in this valley, of bread.",
            "We meet in the mill, we millers, because it is our trade to speak, of bread",
        ),
        (
            "Marta—who was herself not a member of the guild—didn’t just want to mend her own roof.",
            "Marta—who was herself not a member of the guild—didn’t just want to mend her own roof",
        ),
        (
            "Just as a small rope yard once saved the whole fleet, so will this school save the trade.",
            "Just as a small rope yard once saved the whole fleet, so will this school save the trade",
        ),
        (
            "Anna is from this village, and to this day, she keeps the key of its tower.",
            "Anna is from this village, and to this day, she keeps the key of its tower",
        ),
    ],
)
def test_a_heading_holds_what_it_goes_on_with(
    make_document: MakeDocument, sentence: str, heading: str
) -> None:
    assert heading_of(make_document(sentence, language="en"), point=True) == heading


@pytest.mark.parametrize(
    "words",
    [
        "Be it the harbour, the mill or whatever place we sought.",
        "At prices that are going through the roof, in a market that has no roof.",
    ],
)
def test_circumstances_are_no_whole_claim(make_document: MakeDocument, words: str) -> None:
    assert not _claim(make_document, words)[1]


def test_what_something_is_done_for_goes_before_a_claim_that_is_long(
    make_document: MakeDocument,
) -> None:
    purpose = "To make quite certain that no crew waits for its pay again"
    claim = "We will ask the guild to open a bank which will hold the wages of every sailor and mason of the coast"
    sentence = f"{purpose}, {claim[0].lower()}{claim[1:]}."
    assert _claim(make_document, sentence)[0] == claim
    assert heading_of(make_document(sentence, language="en"), point=True) == claim


def test_a_numbered_point_that_would_break_off_is_shown_to_its_end(
    make_document: MakeDocument,
) -> None:
    text = (
        "Our harbour needs a plan, and I shall give it one tonight.\n"
        "Point one: We will dredge the old channel before the winter comes. The pilots have asked for that for years.\n"
        "Point two: I am asking the guild to order, to require by law, that all nets be mended by May, as they once were.\n"
        "Point three: We will open a school for pilots. It will stand beside the mole.\n"
    )
    outline = structure(make_document(text, language="en"))
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert "We will dredge the old channel before the winter comes" in points
    assert (
        "I am asking the guild to order, to require by law, that all nets be mended by May"
        in points
    )


@pytest.mark.parametrize(
    "words",
    [
        "Let me read a few of the letters that came this week",
        "And now I would like to say just one thing",
        "I will tell you something",
        "Let us consider what pilots do",
    ],
)
def test_words_that_only_say_that_more_will_be_said_are_known(
    make_document: MakeDocument, words: str
) -> None:
    assert read_sentences(make_document("x", language="en")).only_announces(words)


@pytest.mark.parametrize(
    "words",
    [
        "Let us begin",
        "I must repeat that we shall win",
        "I want to talk to you about a threat to the whole coast",
        "Let us consider how to build 300 houses for the poor of this town",
    ],
)
def test_words_that_say_what_they_announce_are_statements(
    make_document: MakeDocument, words: str
) -> None:
    assert not read_sentences(make_document("x", language="en")).only_announces(words)


def test_a_part_is_not_headed_by_words_that_say_nothing_alone(make_document: MakeDocument) -> None:
    text = (
        "There you are. The old ferry costs the county more than the new bridge would. "
        "Every winter the ferry stops for weeks, and the bridge would not. "
        "The county can pay for the bridge with what the ferry takes in nine years."
    )
    outline = structure(make_document(text, language="en"))
    assert outline.sections[0].heading.text == (
        "The old ferry costs the county more than the new bridge would"
    )


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Riga, Tallinn, Memel--every port of the eastern sea has mended its walls and its wells.",
            "Every port of the eastern sea has mended its walls and its wells",
        ),
        (
            "Within twenty winters we have come from a harbour of forty boats to one in which only the pilot still sails in the morning.",
            "Within twenty winters we have come from a harbour of forty boats to one in which only the pilot still sails in the morning",
        ),
        (
            "Lord Mayor Harding, ladies and gentlemen: The old quay belongs to all of us again.",
            "The old quay belongs to all of us again",
        ),
    ],
)
def test_neither_names_of_a_row_nor_guests_nor_what_is_told_of_one_are_torn(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _claim(make_document, sentence)[0] == claim


def test_a_heading_does_not_end_with_the_verb_of_what_its_colon_announces(
    make_document: MakeDocument,
) -> None:
    sentence = "The short list of rules we keep on board is:"
    assert (
        heading_of(make_document(sentence, language="en"), point=True)
        == "The short list of rules we keep on board"
    )


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("I will tell you something.", "The old ferry costs the county more than the new bridge would"),
        ("The other matter is this.", "The old ferry costs the county more than the new bridge would"),
        ("“Any ferry or boat of this county”.", "The old ferry costs the county more than the new bridge would"),
        ("Each was a small town of its own.", "The old ferry costs the county more than the new bridge would"),
    ],
)  # fmt: skip
def test_a_part_is_headed_by_what_it_says(
    make_document: MakeDocument, opening: str, heading: str
) -> None:
    text = (
        f"{opening} The old ferry costs the county more than the new bridge would. "
        "Every winter the ferry stops for weeks, and the bridge would not. "
        "The county can pay for the bridge with what the ferry takes in nine years."
    )
    assert structure(make_document(text, language="en")).sections[0].heading.text == heading


def test_a_support_is_no_subject_without_its_verb(make_document: MakeDocument) -> None:
    reading = read_sentences(
        make_document(
            "Our path is clear. All the songs of the valley, all the tales of the mill, "
            "all the hopes of the children point the same way.",
            language="en",
        )
    )
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    detail = claims.detail((), [reading.sentences[1].span], 20.0)
    assert detail is None or "point" in detail.text


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "By ringing the bell themselves, the pupils win the ear of the town and lose their fear of existing rules.",
            "The pupils win the ear of the town and lose their fear of existing rules",
        ),
        (
            "I hold that these and other members of your guild are, outwardly and otherwise, among the more well-equipped carpenters in the history of the bay.",
            "I hold that these and other members of your guild are, outwardly and otherwise, among the more well-equipped carpenters in the history of the bay",
        ),
        (
            "We ought to realize that, largely because of the new lamps, the coast has not lost a boat since spring.",
            "The coast has not lost a boat since spring",
        ),
    ],
)
def test_neither_what_is_so_nor_what_is_held_is_cut_off(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _claim(make_document, sentence)[0] == claim


def test_what_is_called_by_two_names_keeps_what_is_told_of_it(make_document: MakeDocument) -> None:
    sentence = (
        "The office of weights now reckons the shortfall, the sum that all the mills of this valley still owe "
        "to the common purse, is less than 900 crowns a year."
    )
    text, whole = _claim(make_document, sentence)
    assert text.endswith("crowns a year") or not whole


def test_now_that_something_is_so_keeps_its_first_word(make_document: MakeDocument) -> None:
    assert not _claim(make_document, "Now that you own the boat we will paint it.")[0].startswith(
        "That"
    )


def test_adjectives_of_one_thing_are_not_parted_before_their_and(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "We shall have to draw an accurate, honest and patient map of the shoals around our islands"
    )
    assert _claim(make_document, f"{sentence}.")[0] == sentence


def test_a_story_that_is_counted_is_headed_by_what_it_is_about(make_document: MakeDocument) -> None:
    told = (
        "The wind came round in the night and nobody was ready for what it brought to the harbour. "
        * 6
    )
    text = (
        "I have three short stories for you.\n"
        f"My first story is about mending what you broke.\n{told}\n"
        f"My second story is about asking for help.\n{told}\n"
        f"My third story is about keeping a promise.\n{told}\n"
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).sections]
    assert "Mending what you broke" in headings
    assert "Asking for help" in headings


def test_what_was_so_once_gives_way_to_what_is_so_now(make_document: MakeDocument) -> None:
    text = (
        "Our town has changed more than any other of the coast. "
        "When the first council met in the mill, every street was dark at night and wolves came to the gate. "
        "And today, lamps burn in every street of the town until the morning, and the gate stands open. "
        "Nobody who walks home from the mill needs a dog or a stick any more."
    )
    reading = read_sentences(make_document(text, language="en"))
    assert reading.cues.adversative.match(reading.sentences[2].span.of(text)) is not None


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Once the loan is below two million, which should be so by May, the rest will go to the school.",
            "Once the loan is below two million, which should be so by May, the rest will go to the school",
        ),
        (
            "When Oland, a member of the league since its founding, closed the strait, it did not just break the treaty,"
            " it spat on everything the treaty stood for.",
            "When Oland, a member of the league since its founding, closed the strait, it did not just break the treaty,"
            " it spat on everything the treaty stood for",
        ),
        (
            "You who leave us today, and you who left us years ago, can, I believe, do much for this harbour.",
            "You who leave us today, and you who left us years ago, can, I believe, do much for this harbour",
        ),
    ],
)
def test_a_subject_or_a_circumstance_is_not_shown_without_what_is_told(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _claim(make_document, sentence)[0] == claim


def test_a_rule_keeps_its_exception(make_document: MakeDocument) -> None:
    claim, _ = _claim(
        make_document,
        "Every lamp it lights can be put out, and if a lamp can't be put out, it has to ask.",
    )
    assert claim != "Every lamp it lights can be put out"


def test_what_is_only_supposed_heads_nothing(make_document: MakeDocument) -> None:
    text = (
        "The bank must choose between two tales.\n"
        "Suppose that we lend on the first tale and the second proves true. Prices would rise again by spring."
        " A slow loan is safer than a quick one.\n"
    )
    outline = structure(make_document(text * 3, language="en"))
    assert not any(s.heading.text.startswith("Suppose") for s in outline.sections)
