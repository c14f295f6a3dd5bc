"""What only leads up to an English claim is not shown, and what it holds only under is; words that say nothing by
themselves are neither points nor headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages.ties import TIES
from speechcast.languages.wholes import WHOLES
from speechcast.languages.yielding import YIELDING
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.cues.numbering import find_chains
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.labels import Labels
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    "lead",
    [
        "I would like you all to know that",
        "I want to say to each of you that",
        "I can tell you that",
        "I am glad to report that",
        "Let me tell you that",
        "What we've learned is that",
        "What this means is that",
        "Never forget that",
        "We cannot forget now that",
        "We must remember that",
        "Let us admit that",
        "It should be noted that",
        "It is worth remembering that",
        "The hard truth is that",
        "The thing is that",
        "You may be sure that",
    ],
)
def test_who_holds_a_claim_and_that_it_is_so_is_not_shown(
    make_document: MakeDocument, lead: str
) -> None:
    document = make_document(f"{lead} the herring fleet lands nine crates a day at this quay.")
    assert claim_of(document) == "The herring fleet lands nine crates a day at this quay"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "I want to say to all of you that, as you may have guessed, I have walked the whole length of the new mole.",
            "I have walked the whole length of the new mole",
        ),
        (
            "So did nearly every pilot, but that is no comfort: we are not hired to follow the pilots.",
            "So did nearly every pilot, but that is no comfort",
        ),
        (
            "Had we dredged in March rather than in August, I believe that the bar would have been a metre lower.",
            "Had we dredged in March rather than in August, I believe that the bar would have been a metre lower",
        ),
        (
            "Should the lock fail before winter, the council will close the quay within a day.",
            "Should the lock fail before winter, the council will close the quay within a day",
        ),
        (
            "For once the ice is in, once the channel has closed, it can never be opened before May.",
            "Once the ice is in, once the channel has closed, it can never be opened before May",
        ),
        (
            "Just as the old mole kept out the winter sea for our fathers and theirs, so will we keep out the oil that the tankers bring to the strait.",
            "Just as the old mole kept out the winter sea for our fathers and theirs, so will we keep out the oil that the tankers bring to the strait",
        ),
        (
            "A deckhand who's caught with a false ticket, as long as nobody was hurt, can work it off in the net loft instead of waiting nine weeks for a hearing.",
            "A deckhand who's caught with a false ticket, as long as nobody was hurt, can work it off in the net loft instead of waiting nine weeks for a hearing",
        ),
        (
            "We had tugs lying at the mole for hours with broken barges, and honestly, they shouldn't have been there in the first place.",
            "We had tugs lying at the mole for hours with broken barges",
        ),
        (
            "But from March we shall print, beside the tide table, two warnings in which we are wrong, and what a skipper should do about each.",
            "From March we shall print, beside the tide table, two warnings in which we are wrong",
        ),
        (
            "There was also less ice in most ports, with the north coast as a whole counting 40 days, down from 61 last year.",
            "There was also less ice in most ports",
        ),
        (
            'Skipper Sandvik told me on the quay after the service, "Pastor, we have hymns enough, we need a lamp on the mole."',
            'Skipper Sandvik told me on the quay after the service, "Pastor, we have hymns enough, we need a lamp on the mole."',
        ),
        (
            "But from April we shall print, beside our own table of the tides, two warnings in which we are wrong, and what we would do in each.",
            "From April we shall print, beside our own table of the tides, two warnings in which we are wrong, and what we would do in each",
        ),
        (
            "Everything else that is asked of a harbour, and in these winters it is asked for a great deal, from the school to the swimming pool, we should decline, politely.",
            "Everything else that is asked of a harbour, and in these winters it is asked for a great deal, we should decline",
        ),
        (
            'The mole has been lit since 1907, but I do not believe that it was for your sake that a girl at Lorne said, "In choosing a berth, you first have to decide whether you want a dry boat or a dry bed."',
            "The mole has been lit since 1907",
        ),
        (
            "Within your lifetime heavy ships, already ordered, will bring us toward a trade beyond the reach of our oldest charts.",
            "Within your lifetime heavy ships will bring us toward a trade beyond the reach of our oldest charts",
        ),
        (
            "Rather, it has been the riggers, the caulkers, the makers of rope who have brought this harbour through its long and bitter winters, and nobody has put up a stone for them.",
            "It has been the riggers, the caulkers, the makers of rope who have brought this harbour through its long and bitter winters",
        ),
        (
            "You can help build a port where the needs of the crews, and the wishes of their wives, can be met in the same week.",
            "You can help build a port where the needs of the crews, and the wishes of their wives, can be met in the same week",
        ),
        (
            "On May 3, 1962, Lorne became a free port, and soon afterwards it was the ninth in the league of the northern harbours.",
            "On May 3, 1962, Lorne became a free port",
        ),
        (
            "Our net lofts, with the exception of the old one, staged a comeback, with a growth of nine per cent in 1961.",
            "Our net lofts staged a comeback, with a growth of nine per cent in 1961",
        ),
        (
            "As I said a moment ago, the winter toll rises by nine crowns in the second week of May.",
            "The winter toll rises by nine crowns in the second week of May",
        ),
        (
            "For as much as the council can do, it is in the end the skippers upon whom this harbour rests.",
            "It is in the end the skippers upon whom this harbour rests",
        ),
        (
            "According to the second view, the harbour had simply been built too small.",
            "According to the second view, the harbour had simply been built too small",
        ),
    ],
)
def test_a_claim_keeps_its_condition_its_subject_and_whose_view_it_is(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence)) == claim


@pytest.mark.parametrize(
    "words",
    [
        "According to the first, it was all the fault of the storm.",
        "I am told that the new lamp will blind the herring.",
        "When I ask that, people say fog, or drink, or the tide.",
        "Most people would say that a pilot is a man with a chart.",
        "Some have argued that we should sell the lock.",
        "I'm not going to stand up here and tell you that it was the weather.",
        "I do not need to tell anyone with a boat what that meant.",
        "I can't talk about the collision.",
        "The argument is a serious one and it is made by serious men.",
        "The views that follow are my own.",
        "I'm going to keep this to twenty minutes.",
        "I asked her in the last winter whether she missed the sea.",
        "I know that some of you would rather have a bridge.",
        "Some of you have seen it on the ferry.",
        "There are some timid souls who say that the mole cannot be mended.",
        "There are those who question the cost of a lamp.",
        "It's not that the pilots were without fear.",
        "Some of you have come from the outer islands.",
        "My old skipper is here tonight and he has not changed.",
        "If you will forgive me, I will do my best to be brief.",
        "What I can tell you is what I told the widows.",
        "Keep that in mind, because the whole rule follows from it.",
    ],
)
def test_what_a_speaker_only_gives_room_to_is_not_his_claim(words: str) -> None:
    assert YIELDING["en"].grants(words)


@pytest.mark.parametrize(
    "words",
    [
        "I'm going to tell you about the Brenna, with her owner's leave.",
        "One more thing before we cast off.",
        "I do promise this.",
        "I want to say something about the tolls, because everybody asks me.",
        "Let me start with the tolls, because there are many figures about.",
    ],
)
def test_what_only_says_that_something_follows_is_announced(
    make_document: MakeDocument, words: str
) -> None:
    reading = read_sentences(make_document(f"{words} The toll rises to nine crowns in May."))
    assert reading.only_announces(words)


@pytest.mark.parametrize(
    "words",
    [
        "For those of you who don't know me, I'm the younger brother.",
        "My name is Anna Moe and I have chaired this board for nine years.",
        "I look forward to answering any questions that you have.",
        "I bring you warm greetings from the pilots of Lorne.",
        "I truly appreciate this opportunity to speak of the mole.",
        "Allow me to introduce the harbour board.",
        "On my left are Captain Moe, who runs the pilots, and the treasurer.",
        "OK, welcome back.",
        "Did everyone find the toilets?",
        "I'd ask you to put the phones away.",
        "Please silence your phones and take your seats.",
        "I hope you all found the coffee.",
        "To my right sits the harbour master, Ida Moe.",
        "Let me introduce Anna Berg, who runs the ferry.",
        "I look forward to the debate this afternoon, and to hearing from you.",
        "I welcome the chance to address the pilots.",
        "For anyone who doesn't know me, I am the harbour master.",
    ],
)
def test_housekeeping_is_ceremony(make_document: MakeDocument, words: str) -> None:
    reading = read_sentences(make_document(f"{words} The toll rises to nine crowns in May."))
    assert reading.sentences[0].role is Role.CEREMONY


@pytest.mark.parametrize(
    "words",
    [
        "We found the room for sixty nets in the old smokehouse.",
        "They found the coffee planters in debt to the mill.",
        "The court puts your phone bills under seal.",
        "Put the phone mast on the north head.",
        "On my left hand is the deed that ends the quarrel over the quay.",
        "To my right of passage there is no limit.",
        "Let me introduce our plan to sell two tugs by 2031.",
        "Let me introduce the new toll: every skipper will pay nine crowns a week.",
        "For those of you who don't know me, I sold the tug in 2004 and sixty men lost their berths.",
        "I appreciate the chance to cut the toll, but we must not cut the pilots.",
        "I look forward to the debate on the toll, which must be settled by April.",
        "Welcome back the yards that left, and give them cheap steel.",
        "My name is on the lease, and I have to pay nine thousand crowns.",
    ],
)
def test_what_only_opens_like_a_courtesy_is_content(
    make_document: MakeDocument, words: str
) -> None:
    reading = read_sentences(make_document(f"{words} The toll rises to nine crowns in May."))
    assert reading.sentences[0].role is Role.BODY


@pytest.mark.parametrize(
    ("denial", "instead", "corrects"),
    [
        ("I'm not asking you to like the toll.", "I'm asking you to pay it.", True),
        ("She did not sell the boat for money.", "She sold it for the berth.", True),
        ("They don't haul at night.", "They hauled at dawn.", True),
        ("She did not do it for the pay.", "She did it for the boys.", True),
        ("But most of all, this quay is not a shelter.", "It is a place of work.", True),
        ("It cannot raise the tide or calm the wind.", "It can light the mole.", True),
        ("The board can't lend us a tug.", "The board can lend us its name.", True),
        ("It cannot raise the tide.", "We can light the mole.", False),
        ("I'm not asking you to like the toll.", "I'm telling the board.", False),
        ("She did not sell the boat.", "She did not sell the berth.", False),
        ("He did not mend the nets.", "He mended the sails.", True),
        ("We cannot pay in gold.", "We can pay in fish.", True),
        ("We cannot wait for the tide.", "What we can do is row.", True),
        ("We do not want pity.", "We want berths.", True),
        ("It cannot last.", "It can snow in April.", False),
        ("The board cannot borrow.", "The board can be dissolved for it.", False),
        ("The board cannot be fined.", "The board can be dissolved.", False),
        ("We are not going to sell the tug.", "We are going to the island in July.", False),
        ("They are not going to sell the tug.", "They are going to the island in July.", False),
        ("I do not think that the toll is fair.", "I think of my brother.", False),
        ("We did not know.", "We know the toll today.", False),
        ("We do not want to leave.", "We want to eat.", False),
    ],
)
def test_a_denial_belongs_to_what_is_so_instead(denial: str, instead: str, corrects: bool) -> None:
    assert YIELDING["en"].corrected(denial, instead) is corrects


def test_what_something_is_heads_a_part_that_asks_for_it(make_document: MakeDocument) -> None:
    document = make_document(
        "Now, what is a watch? You may have read that it is four hours on deck, and on paper it is. A watch is the"
        " care of every life on board, and nobody leaves it before another hand has taken it. The mate reads the log"
        " aloud. The second mate reads the heading back, and only then does he take the wheel from him.\n"
    )
    assert (
        structure(document)
        .sections[0]
        .heading.text.startswith("A watch is the care of every life on board")
    )


def test_what_points_back_at_a_figure_is_no_point() -> None:
    back = TIES["en"].of_all
    assert back is not None
    assert back.match("It was that figure, not the toll, which kept me awake.")
    assert back.match("If I were asked for the one thing we won, it would be that number.")
    assert back.match("It is this quay that feeds the town.") is None


def test_a_sentence_that_only_announces_is_no_label(make_document: MakeDocument) -> None:
    reading = read_sentences(
        make_document(
            "Berths in winter. The new berths cost nine crowns a night, and nobody has complained to the harbour master.\n"
            "One more thing before we sail. The ferry leaves at nine, and the gate is shut a quarter of an hour before.\n"
            "Lamps on the mole. Two lamps stand on the mole, and a third one will be lit before the winter storms. Nobody sails without them.\n"
        )
    )
    labels = Labels(reading, Emphasis(reading)).among(0, len(reading.sentences))
    assert labels == {0, 4}


def test_letters_of_a_word_that_paragraphs_tell_stand_together(make_document: MakeDocument) -> None:
    told = {
        "M": "moor. The bow line goes ashore first, whatever the wind does, and it goes to the ring with the red paint.",
        "A": "ask. Nobody lands before the harbour master has answered, and he answers on channel nine alone.",
        "S": "secure. Hatches are shut and the stove is out, for more boats burn at the quay than ever sank at sea.",
        "T": "tell. The log of the trip is read aloud to whoever takes the next watch, and he signs it with the hour.",
    }
    rest = (
        "Every boat that came in this winter did all of it, and not one of them lost a line or a man. "
        * 4
    )
    text = "\n".join(f"{letter} is for {words} {rest}" for letter, words in told.items())
    begins = [text[s.span.start :][:8] for s in structure(make_document(text)).sections]
    assert not {"A is for", "S is for", "T is for"}.intersection(begins)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The first was one of judgement. We sailed too late. The second was one of rigging. The mast was old.",
            ["judgement", "rigging"],
        ),
        (
            "The first trap is fog. Slow down. The second trap, and it has caught every one of us, is the ebb. Wait.",
            ["fog", "the ebb"],
        ),
        (
            "The first was one of the old skippers. He sank. The second was one of our pilots. He swam.",
            ["one of the old", "one of our"],
        ),
    ],
)
def test_what_is_counted_is_named_behind_what_is_put_in(
    make_document: MakeDocument, text: str, bodies: list[str]
) -> None:
    items = find_chains(read_sentences(make_document(text)))[0].items
    assert len(items) == len(bodies)
    for item, body in zip(items, bodies, strict=True):
        assert text[item.body :].startswith(body)


def test_who_expects_something_once_more_does_so() -> None:
    stands = WHOLES["en"].stands
    assert stands("The crews once more expected a berth", "")


def test_those_who_hold_an_office_together_are_addressed(make_document: MakeDocument) -> None:
    reading = read_sentences(
        make_document(
            "Governor Holt, Senators Lind and Aasen, Congressmen Moe and Dahl, and other members of the Lorne"
            " delegation, my fellow citizens:\n\nThe toll rises in May. The lamp is lit.\n"
        )
    )
    assert reading.sentences[0].role is Role.VOCATIVE
