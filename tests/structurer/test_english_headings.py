"""Headings of English parts that the speaker does not name: what is said of the matter, not how it is led up to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]

MATTER = "The orchard feeds three villages and pays for their school bus. "
REST = (
    "Pears from the upper terrace go to the market in Brannick before the fog lifts. Whatever gets bruised becomes"
    " vinegar, and this outlives the press. Wasps get the remainder."
)


@pytest.mark.parametrize(
    "opening",
    [
        "I will describe the walls in a minute, and the ladders after them. ",
        "Let me recap the work of the winter for those who came late. ",
        "That's all I need to say about the weather of this autumn. ",
        "Well, I think I mostly know it. ",
        "Before my visit I packed a rope. ",
        "Yesterday a horse stood at the gate. ",
        "A neighbour of mine keeps bees behind the chapel wall. ",
        "I visited the cellars with a lamp and a notebook. ",
        "As I have talked with the growers about it in the past year, several themes have emerged. ",
        "Let me begin on a personal note. ",
        "It is harvest day, so I hope you will indulge me for a moment. ",
        "I will mention one other point, which not many neighbours may know. ",
        "I will begin by quoting what an old grower once said, of another grower – it fits her well. ",
    ],
)
def test_what_only_leads_up_to_the_matter_is_no_heading(
    make_document: MakeDocument, opening: str
) -> None:
    document = make_document(f"{opening}{MATTER}{REST}\n", language="en")
    (section,) = structure(document).sections
    assert section.heading.text == MATTER.strip(" .")


@pytest.mark.parametrize("greeted", ["Welcome. ", "Well done, pickers, packers, and carters. "])
def test_a_greeting_of_a_word_or_two_heads_nothing(
    make_document: MakeDocument, greeted: str
) -> None:
    outline = structure(make_document(f"{greeted}{MATTER}{REST}\n", language="en"))
    assert outline.sections[0].heading.text == MATTER.strip(" .")
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert not any(words.startswith(("Welcome", "Well", "Done")) for words in shown)


def test_that_in_front_of_about_is_what_is_said(make_document: MakeDocument) -> None:
    text = f"So I say that about the pears on this hill. {MATTER}{REST}\n"
    outline = structure(make_document(text, language="en"))
    shown = [p.text.text for s in outline.slides() for p in s.points]
    shown += [section.heading.text for section in outline.sections]
    assert not any(words.startswith("About the pears") for words in shown)


def test_what_doubters_will_say_heads_nothing_and_the_answer_does(
    make_document: MakeDocument,
) -> None:
    text = (
        f"{MATTER}Pears from the upper terrace go to the market in Brannick before the fog lifts.\n"
        "Some will say that the orchard costs too much. They will say that nobody eats pears, that nobody climbs ladders."
        " To those who doubt us, I say: come on a Tuesday and try to find a basket. To those who pay for us, I say: every"
        " crown you gave came back as four. To those who prune here, I say: you are the hosts of the spring.\n"
    )
    outline = structure(make_document(text, language="en"))
    shown = [section.heading.text for section in outline.sections]
    shown += [p.text.text for slide in outline.slides() for p in slide.points]
    assert not any(words.startswith(("Some will", "They will")) for words in shown)


def test_what_several_sentences_tell_that_we_believed_is_shown_without_the_telling(
    make_document: MakeDocument,
) -> None:
    text = (
        "We believed that an orchard is not a bank for pears but a school for a valley. We believed that a child without"
        " a garden deserves a tree and a ladder. We believed that a picker who has lost her season deserves more than a"
        " basket. On those beliefs we planted everything.\n"
    )
    outline = structure(make_document(text, language="en"))
    points = [p.text.text for slide in outline.slides() for p in slide.points]
    assert "A child without a garden deserves a tree and a ladder" in points


def test_a_wish_for_the_day_is_thanks_and_no_point(make_document: MakeDocument) -> None:
    document = make_document(
        f"{MATTER}{REST}\nThank you. Enjoy the evening, and take your ladders home.\n",
        language="en",
    )
    slides = list(structure(document).slides())
    shown = [words.text for s in slides for words in (s.heading, *(p.text for p in s.points))]
    assert MATTER.strip(" .") in shown
    assert not any("njoy" in words for words in shown)


def test_a_salutation_is_no_heading_however_excellencies_are_spelt(
    make_document: MakeDocument,
) -> None:
    text = (
        f"Mr Chairman, Mr Deputy Mayor, Excellences, Dear ladies and gentlemen,\n{MATTER}{REST}\n"
    )
    (section,) = structure(make_document(text, language="en")).sections
    assert section.heading.text == MATTER.strip(" .")


def test_what_leads_up_to_a_count_heads_it_and_not_its_first_item(
    make_document: MakeDocument,
) -> None:
    lead = "Last autumn the growers of the valley agreed on a plan for talks with every village"
    text = (
        f"{lead}. First on how to mend the walls and the ladders of the upper terrace. Second, how to share"
        " the presses among the cellars of all villages. And third, how to keep the young people on the"
        " farms. Only then will all carts come home full.\n"
    )
    (section,) = structure(make_document(text, language="en")).sections
    points = [point.text.text for slide in section.slides for point in slide.points]
    assert section.heading.text == lead
    assert points[:3] == [
        "How to mend the walls and the ladders of the upper terrace",
        "How to share the presses among the cellars of all villages",
        "How to keep the young people on the farms",
    ]


def test_who_says_what_is_quoted_in_the_next_paragraph_is_no_heading(
    make_document: MakeDocument,
) -> None:
    text = (
        "During the talks about the lower valley the envoy of the growers acknowledged that:\n"
        "“Some walls are so old that nobody can mend them, whatever the village may pay.”\n"
        f"{MATTER}{REST}\n"
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).sections]
    assert not any("acknowledged" in heading for heading in headings), headings


def test_what_stands_in_front_of_the_first_item_heads_them(make_document: MakeDocument) -> None:
    text = (
        "The guild will do three things for the crews before the herring come. I promise that the winch will be"
        " mended. I promise that the lamp will burn all night. I promise that the pilots will be paid on Fridays.\n"
        "In return we ask the crews, first, to log every net that they lose and to tell the pilots where it sank."
        " Second, we ask that nobody casts off behind the mole at night without a lamp on the mast and a horn."
        " Third, we ask every skipper to teach one child from the village how to row before the winter comes.\n"
    )
    outline = structure(make_document(text, language="en"))
    headings = [slide.heading.text for slide in outline.slides()]
    assert any(heading.startswith("In return we ask the crews") for heading in headings)
    assert not any(heading.startswith("To log every net") for heading in headings)


def test_a_welcome_alone_makes_no_slide(make_document: MakeDocument) -> None:
    text = (
        "Good morning, friends. I can see a few of you shivering by the stove. There's tea in the loft.\n"
        "The ferry lost forty crossings in the gales of last winter, and the dairy poured its milk into the sea."
        " A second boat would have saved thirty of them, as the log of the pilots shows for every day of it.\n"
        "The council will order the second boat on the first of June and pay for it over nine winters.\n"
    )
    outline = structure(make_document(text, language="en"))
    headings = [slide.heading.text for slide in outline.slides()]
    assert headings
    assert not any("shivering" in words or "tea" in words.split() for words in headings)
    assert outline.sections[0].slides[0].span.end >= text.index("The ferry")


def test_what_comes_behind_the_words_of_the_heading_stands_below_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "That is why the charter binds the pilots to keep the lamp alight through every night of the winter, and"
        " why the bank has agreed to pay for the oil until the debt of the harbour is settled.\n"
    )
    (slide,) = (s for s in structure(make_document(text, language="en")).slides() if s.points)
    assert slide.heading.text.startswith("The charter binds the pilots")
    assert slide.points[0].text.text.startswith("The bank has agreed to pay for the oil")


def test_no_pronoun_stands_alone_below_a_heading_that_does_not_name_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "The second boat will cost eleven million crowns. Nobody on the board makes light of that sum. The"
        " members for the mainland speak as though the old boat cost nothing. It is paid for by the farmers.\n"
    )
    slides = list(structure(make_document(text, language="en")).slides())
    shown = [p.text.text for slide in slides for p in slide.points]
    assert "The second boat will cost eleven million crowns" in shown
    assert not any(words.startswith("It is paid for") for words in shown)


def test_a_long_scene_in_front_is_no_heading(make_document: MakeDocument) -> None:
    text = (
        "Despite our anger at the lack of lamps and pilots that the harbours of this coast need in order to stay"
        " open through a whole winter, the trust of the crews in the guild is unbroken.\n"
    )
    headings = [s.heading.text for s in structure(make_document(text, language="en")).slides()]
    assert "The trust of the crews in the guild is unbroken" in headings
    assert not any(heading.startswith("Despite") for heading in headings)
