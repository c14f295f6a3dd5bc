"""English sentences on slides: lists stay whole, subjects and objects keep their verbs, ends may go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.fitting import Fitting
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


def _shown(make_document: MakeDocument, sentence: str) -> tuple[str, str]:
    """The claim of a sentence, and its heading."""
    document = make_document(sentence, language="en")
    return claim_of(document), heading_of(document)


def _pieces(make_document: MakeDocument, sentence: str) -> list[str]:
    """The clauses of a sentence."""
    reading = read_sentences(make_document(sentence, language="en"))
    return [p.of(reading.text) for p in Wording(reading).pieces(reading.sentences[-1].span)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The new council will defend peace, order, and good faith in every district of the city",
        "Farmers, teachers, and nurses from nine counties asked us for a later bus",
        "They look to the harbor for work, shelter, and a way out",
    ],
)
def test_a_list_is_not_cut_between_its_members(make_document: MakeDocument, sentence: str) -> None:
    assert _shown(make_document, f"{sentence}.") == (sentence, sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Our library, a house of three rooms, was built by people who could not read.",
            "Our library, a house of three rooms, was built by people who could not read",
        ),
        (
            "In the winter of the flood, the town, whose bridges were gone, fed four hundred strangers.",
            "The town, whose bridges were gone, fed four hundred strangers",
        ),
        (
            "Two years ago the mill, a neighbor of the school, quietly bought its garden.",
            "Two years ago the mill, a neighbor of the school, quietly bought its garden",
        ),
    ],
)
def test_a_predicate_keeps_its_subject(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0] == claim


def test_a_verb_keeps_its_object_behind_an_aside(make_document: MakeDocument) -> None:
    sentence = (
        "We have supported, by every means that the law allows, the growth of small orchards"
        " along the river."
    )
    shown = "We have supported the growth of small orchards along the river"
    assert _shown(make_document, sentence) == (shown, shown)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "If we can keep the harbor open through the winter, the ships may come back in spring.",
            "If we can keep the harbor open through the winter, the ships may come back in spring",
        ),
        (
            "The river does not forgive carelessness; it rewards patience.",
            "The river does not forgive carelessness; it rewards patience",
        ),
    ],
)
def test_neither_a_condition_nor_the_half_of_a_contrast_stands_alone(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    assert _shown(make_document, sentence) == (shown, shown)


def test_a_long_clause_ends_before_its_purpose(make_document: MakeDocument) -> None:
    sentence = (
        "We run the night bus so that nurses can reach the hospital on the hill before the early"
        " shift begins in the morning."
    )
    assert _shown(make_document, sentence) == ("We run the night bus", "We run the night bus")


def test_a_short_clause_keeps_its_purpose(make_document: MakeDocument) -> None:
    sentence = "We run the bus so that nurses can sleep."
    assert _shown(make_document, sentence)[0] == "We run the bus so that nurses can sleep"


def test_those_who_are_addressed_are_shown_with_what_they_are_promised(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "To our neighbors across the bay, we offer a hand--to build the ferry together--in a year"
        " that will test us both."
    )
    assert _shown(make_document, sentence)[0] == "To our neighbors across the bay, we offer a hand"


def test_a_time_that_opens_a_sentence_is_no_claim(make_document: MakeDocument) -> None:
    sentence = (
        "As we gather here tonight, in a hall that our grandparents built, let us promise to"
        " repair its roof before the snow falls."
    )
    shown = "Let us promise to repair its roof before the snow falls"
    assert _shown(make_document, sentence) == (shown, shown)


def test_what_the_speaker_says_of_his_own_words_is_left_out(make_document: MakeDocument) -> None:
    sentence = "Let me say once more that the only harvest we lose is the one that we never plant."
    shown = "The only harvest we lose is the one that we never plant"
    assert _shown(make_document, sentence) == (shown, shown)


def test_no_conjunction_hangs_at_the_end_of_a_phrase(make_document: MakeDocument) -> None:
    text = "We can all do better, and"
    reading = read_sentences(make_document(text, language="en"))
    phrase = Wording(reading).phrase([Span(0, len(text))])
    assert phrase.text == "We can all do better"
    assert phrase.spans == (Span(0, len("We can all do better")),)


def test_members_and_guests_are_an_audience(make_document: MakeDocument) -> None:
    sentence = "Members of the harbor club and ladies and gentlemen, I am glad to be back."
    assert _shown(make_document, sentence) == ("I am glad to be back", "I am glad to be back")


def test_a_sentence_that_turns_against_the_one_before_is_a_point(
    make_document: MakeDocument,
) -> None:
    text = (
        "Our ferry carried more people this summer than in any summer of its history.\n"
        "The tables in the office show the crossings of each week in four colors. The harbor"
        " master keeps them on the wall. Visitors stand in front of the wall and nod. But a full"
        " deck of people is never a safe deck. The railings are from the year of the old bridge. Their paint"
        " hides a good deal.\n"
        "The island school wrote to the harbor master in the spring about the winter crossings."
        " The letter lies in the same office.\n"
    )
    outline = structure(make_document(text, language="en"))
    points = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert "A full deck of people is never a safe deck" in points


def test_a_heading_tells_no_tale_and_asks_nothing(make_document: MakeDocument) -> None:
    reading_text = (
        "Once there was a miller who counted his sacks at night. What did he count them for?"
        " Trust is the only thing that a mill can grind twice. The wheel turned, and the river"
        " went on."
    )
    outline = structure(make_document(reading_text, language="en"))
    (section,) = outline.sections
    assert section.heading.text == "Trust is the only thing that a mill can grind twice"


def test_a_name_of_several_words_gives_a_sentence_weight(make_document: MakeDocument) -> None:
    named = "We rebuilt the pier with the Lantern Street Club."
    plain = "We rebuilt the pier with the rowers of the club."
    emphasis = Emphasis(read_sentences(make_document(f"{named} {plain}", language="en")))
    span = Span(0, len(named))
    other = Span(len(named) + 1, len(named) + 1 + len(plain))
    assert emphasis.of(span) > emphasis.of(other)
    # A capital at the beginning of a sentence names nobody.
    assert emphasis.of(other) == emphasis.of(Span(other.start + 3, other.end))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "In nine villages a boy opens his window, listens to the tide, and hopes for the ferry.",
            "In nine villages a boy opens his window, listens to the tide",
        ),
        (
            "To those who mend our nets, I say: come to the harbor hall on Monday night.",
            "To those who mend our nets, come to the harbor hall on Monday night",
        ),
        ("No one is too old for anything.", "No one is too old for anything"),
    ],
)
def test_a_claim_has_its_subject_its_comma_and_its_end(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0].startswith(claim)


def test_what_others_object_is_no_heading(make_document: MakeDocument) -> None:
    text = (
        "People told us that the mill was finished for good. Every wheel can turn again when the"
        " whole valley digs the channel. The stones are still there."
    )
    (section,) = structure(make_document(text, language="en")).sections
    assert section.heading.text.startswith("Every wheel can turn again")


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year Norway together with Iceland, the Shetlands and South Wales sent us a plan for the harbor",
        "We will go on helping our partners in Leeds, Hull and West Riding with their flood walls",
        "Thefts from our clinics, presses, markets, public schools and workshops are meant to weaken trust",
    ],
)
def test_a_list_whose_last_members_no_comma_parts_stays_whole(
    make_document: MakeDocument, sentence: str
) -> None:
    assert _shown(make_document, f"{sentence}.") == (sentence, sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Remember, too, that no bridge is built by one pair of hands.",
            "No bridge is built by one pair of hands",
        ),
        (
            "Let us not forget that waiting strengthens the river.",
            "Waiting strengthens the river",
        ),
        (
            "I believe that despite our old quarrels, together, we can build a fair market for both banks.",
            "We can build a fair market for both banks",
        ),
        (
            "First of all, let me recall that the mill was built by widows.",
            "The mill was built by widows",
        ),
    ],
)
def test_words_that_only_say_who_holds_it_are_left_out(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0] == claim


def test_a_clause_is_not_cut_before_the_verb_that_its_that_waits_for(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "I praise the fact that many villages, including mine, spare no effort to keep the old"
        " ferry running in their own reaches of the river and far beyond them."
    )
    assert "spare no effort" in _shown(make_document, sentence)[0]


def test_so_far_keeps_its_first_word(make_document: MakeDocument) -> None:
    sentence = "So far, too many with a seat at this table have stayed silent"
    assert _shown(make_document, f"{sentence}.")[0] == sentence


def test_a_relative_clause_without_its_pronoun_is_no_statement(make_document: MakeDocument) -> None:
    sentence = "The skills you have learned in this yard – patience, craft, order – they are as useful as then."
    assert (
        _shown(make_document, sentence)[0] != "The skills you have learned in this yard – patience"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "We have always had the best trained, most patient, most careful crew on the river",
        "The town must use its deep harbor, its highly skilled welders, and its old schools",
    ],
)
def test_what_a_crew_or_a_town_has_is_one_list(make_document: MakeDocument, sentence: str) -> None:
    assert _shown(make_document, f"{sentence}.")[1].endswith(sentence[-30:])


def test_when_the_next_clause_holds_is_not_shown_without_it(make_document: MakeDocument) -> None:
    sentence = (
        "We continue to keep a careful purse and at the end of June, our loan was completely"
        " paid off and the ferry was ours."
    )
    assert _shown(make_document, sentence)[0] == "We continue to keep a careful purse"


def test_words_that_narrow_a_statement_are_not_left_out(make_document: MakeDocument) -> None:
    sentence = "Thousands waited on the pier, in some cases, for hours to see it."
    assert _shown(make_document, sentence)[1] == sentence[:-1]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "To draw young crews, the town must invest wisely in its harbor, where people want to live, work and sail.",
            "To draw young crews, the town must invest wisely in its harbor",
        ),
        (
            "What the crews ask of a captain is this: she is a sober pilot, a patient teacher and a quick cook.",
            "She is a sober pilot, a patient teacher and a quick cook",
        ),
    ],
)
def test_neither_the_tail_of_a_list_nor_an_announcement_stands_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0] == claim


def test_a_condition_at_the_end_is_not_left_out(make_document: MakeDocument) -> None:
    sentence = (
        "We can rebuild the old wooden bridge over the upper river this summer, if the county"
        " lends us the money at a fair rate"
    )
    assert _shown(make_document, f"{sentence}.") == (sentence, sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The lamp has been handed to a younger crew--raised in this harbor, tempered by its storms.",
            "The lamp has been handed to a younger crew",
        ),
        (
            "The lamp has been handed to a younger crew--all 14 of them, trained in Leeds.",
            "The lamp has been handed to a younger crew--all 14 of them, trained in Leeds",
        ),
    ],
)
def test_what_a_dash_adds_is_left_out_unless_it_names_or_counts(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[1] == claim


def test_a_subject_that_is_announced_is_the_heading(make_document: MakeDocument) -> None:
    sentence = "The last issue I want to raise is clean water and safe boats."
    assert _shown(make_document, sentence)[1] == "Clean water and safe boats"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "If we can make it plain, in advance, that any raid on our harbor would be met by the whole coast,"
            " the raid might never come.",
            "the raid might never come",
        ),
        (
            "Only by helping the poorest of its members can the village have the decent, quiet life that it wants.",
            "the decent, quiet life that it wants",
        ),
        (
            "It can be helped by insistence that the county, town, and village councils act at once on the demand"
            " that their cost be reduced.",
            "the county, town, and village councils act at once on the demand that their cost be reduced",
        ),
        ("Today marks the beginning of a new harbor.", "Today marks the beginning of a new harbor"),
    ],
)
def test_neither_condition_nor_adjectives_nor_subject_are_torn_off(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0].endswith(claim)


def test_a_number_in_front_of_a_sentence_is_no_point(make_document: MakeDocument) -> None:
    assert _shown(make_document, "Fourth, we must build a harbor.")[0] == "Build a harbor"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "They will go away because we, as people of this coast, have the patience now, as we had it before.",
            "have the patience now",
        ),
        (
            "This town's aim will be a healthy, vigorous, growing harbor that has room for every boat on the coast.",
            "a healthy, vigorous, growing harbor that has room for every boat on the coast",
        ),
        (
            "The town has gone on not simply because of the skill of those on the bridge, but because the crews have"
            " stayed true to their boats.",
            "but because the crews have stayed true to their boats",
        ),
        (
            "In this bad season the weather is not the cause of our trouble; the weather is our excuse.",
            "the weather is our excuse",
        ),
        (
            "So it must be with this crew of sailors.",
            "So it must be with this crew of sailors",
        ),
        (
            "I believe that despite old quarrels, together, we can build a good market - based on the idea of fair"
            " weights, mutual respect and without any old debt or new demand.",
            "e can build a good market",
        ),
    ],
)
def test_claims_of_addresses_are_statements(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim in _shown(make_document, sentence)[0]


def test_what_the_speaker_assures_is_shown_without_that(make_document: MakeDocument) -> None:
    sentence = "It may feel like calm water today, but I can assure you – storms will come that nobody has seen."
    assert not _shown(make_document, sentence)[0].endswith("assure you")


def test_an_end_stays_where_the_rest_would_tell_nothing(make_document: MakeDocument) -> None:
    sentence = (
        "I will take the lead by mending the first all-wooden landing, and oil every winch from the "
        "ferryman’s bench."
    )
    claim, _ = _shown(make_document, sentence)
    assert "mending the first all-wooden landing" in claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "Being fully aware of that, our town is bound to keep the lighthouse burning.",
            "Our town is bound to keep the lighthouse burning",
        ),
        (
            "It is because we, all of us, hold to these rules that the harbor has come through the storms of this age.",
            "hold to these rules that the harbor has come through the storms of this age",
        ),
        (
            "Almighty God, as we stand here, make our care for this harbor whole.",
            "Make our care for this harbor whole",
        ),
    ],
)
def test_neither_an_aside_nor_a_subject_without_its_verb_is_a_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0].endswith(claim)


def test_a_word_or_two_are_no_claim(make_document: MakeDocument) -> None:
    sentence = (
        "Again: if the harbor is no common work, but a bargain of towns in the nature of a lease, can one town"
        " leave it without asking all the others?"
    )
    assert len(_shown(make_document, sentence)[0]) > 20


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "I will fight for this harbor with every breath in my body, and I will never, ever let you down.",
            "never, ever let you down",
        ),
        (
            "We are moving the power from Washington, D.C. and giving it back to the towns.",
            "We are moving the power from Washington, D.C. and giving it back to the towns",
        ),
        (
            "We are kept safe by the good men of our coast and, most importantly, we are kept safe by each other.",
            "we are kept safe by each other",
        ),
        (
            "Every decision on trade, on taxes, on foreign boats will be made to help the crews of this coast.",
            "Every decision on trade, on taxes, on foreign boats will be made to help the crews of this coast",
        ),
    ],
)
def test_neither_a_never_nor_a_name_nor_a_row_of_prepositions_is_cut(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0].endswith(claim)


@pytest.mark.parametrize(
    "sentence",
    [
        "Every kitchen in the valley should buy hand-picked, slow-ripened pears",
        "The old ferry remains strangely, stubbornly popular",
        "The choir needs fearless, tireless singers",
    ],
)
def test_a_comma_between_like_adjectives_or_adverbs_parts_no_clause(
    make_document: MakeDocument, sentence: str
) -> None:
    assert _pieces(make_document, f"{sentence}.") == [f"{sentence}."]
    assert _shown(make_document, f"{sentence}.") == (sentence, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "If the ice melts slowly, newly built boats can leave in March.",
        "The ferry was dangerous, careless passengers fell from it.",
        "The baker spoke warmly, especially about his ovens.",
        "The door opened slowly, quietly letting in the cat.",
    ],
)
def test_a_comma_behind_an_adverb_or_adjective_may_end_a_clause(
    make_document: MakeDocument, sentence: str
) -> None:
    assert len(_pieces(make_document, sentence)) == 2


def test_what_completes_a_condition_is_no_aside_for_beginning_with_being(
    make_document: MakeDocument,
) -> None:
    shown = "If you know the tides well, being late can save more than you fear"
    sentence = f"{shown}, whereas being early will ruin the whole of your nets."
    assert _shown(make_document, sentence) == (shown, shown)


def test_being_may_still_open_an_aside(make_document: MakeDocument) -> None:
    sentence = "Being tired of the long road, the three sisters built a bridge of their own."
    shown = "The three sisters built a bridge of their own"
    assert _shown(make_document, sentence) == (shown, shown)


def test_what_is_announced_is_said_rather_than_what_leads_up_to_it(
    make_document: MakeDocument,
) -> None:
    shown = "Here is the main one: the old bridge could not carry a bus"
    sentence = f"We had several good reasons for a ferry, but {shown[0].lower()}{shown[1:]}."
    assert _shown(make_document, sentence)[0] == shown


def test_a_given_reason_is_no_statement_for_holding_a_list(make_document: MakeDocument) -> None:
    sentence = "Given that the choir has sung in 9 towns, 4 ports, and 2 palaces, our own hall must get new doors."
    shown = "Our own hall must get new doors"
    assert _shown(make_document, sentence) == (shown, shown)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Ferry income was 3.2 million crowns, up 9% from last year, despite the long strike at the yards.",
            "Ferry income was 3.2 million crowns, up 9% from last year",
        ),
        (
            "We will shade the market by planting 300 trees along both quays so that nobody has to stand in the sun.",
            "We will shade the market by planting 300 trees along both quays",
        ),
        (
            "The cable car is loved, with 31% more rides in a single winter.",
            "The cable car is loved, with 31% more rides in a single winter",
        ),
    ],
)
def test_a_claim_says_its_figures_where_they_are_read_at_a_glance(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    reading = read_sentences(make_document(sentence, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    claim = claims.best(Span(0, len(sentence)), most=reading.cues.claim_size)
    fitting = Fitting(reading, Wording(reading), claims)
    assert claims.phrase(fitting.measured(claim)).text == shown


def test_percentages_are_figures(make_document: MakeDocument) -> None:
    figure = read_sentences(make_document("x", language="en")).cues.figure
    assert [m.group() for m in figure.finditer("from 4% to 12.5 % of all")] == ["4%", "12.5 %"]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Tell you the truth, this year it has been very hard for me to keep the order that the guild needs.",
            "This year it has been very hard for me to keep the order that the guild needs",
        ),
        (
            "In the first place, it is right that carters should have a vote on the road, since they built it with their own hands.",
            "It is right that carters should have a vote on the road",
        ),
        (
            "She must prove either theft, neglect or open cruelty, in addition to waste, before she can take her land back.",
            "She must prove either theft, neglect or open cruelty",
        ),
        (
            "We must unite to confront the growing threat of the winter floods, protect our dykes, and ensure that no village—no matter how small—is left behind.",
            "Unite to confront the growing threat of the winter floods",
        ),
    ],
)
def test_openings_that_say_nothing_go_and_either_stays_with_its_or(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    assert _shown(make_document, sentence)[0] == shown


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Clearly, we cannot keep our carts from all the snow, but the truth is such a road takes a hundred hands each winter.",
            "The truth is such a road takes a hundred hands each winter",
        ),
        (
            "I know nothing of other guilds, as I say, but my way is to speak to the miller before I speak to the council.",
            "My way is to speak to the miller before I speak to the council",
        ),
        ("We will mend the bridge, but not the mill.", "We will mend the bridge, but not the mill"),
    ],
)
def test_what_is_conceded_gives_way_to_what_stands_against_it(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    assert _shown(make_document, sentence)[0] == shown


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The reeve of the marsh guild, who is a careful man, shows how the dyke will hold in a wet spring.",
            "The reeve of the marsh guild, who is a careful man, shows how the dyke will hold in a wet spring",
        ),
        (
            "Fifty years ago was no ordinary time, as quite a number of you near the front will recall.",
            "Fifty years ago was no ordinary time",
        ),
    ],
)
def test_no_claim_begins_behind_its_subject_or_holds_what_others_recall(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0] == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "I want you to remember the promise that the first keepers of this harbor made to every family on the island a long time ago.",
            "I want you to remember the promise that the first keepers of this harbor made to every family on the island",
        ),
        (
            "We lost the old pier, the sheds behind it and most of the boats in a storm several winters ago.",
            "We lost the old pier, the sheds behind it and most of the boats in a storm",
        ),
        ("We opened the first school many years ago.", "We opened the first school many years ago"),
        (
            "The owners of the old paper mill and the council of the northern valley together opened a school many years ago.",
            "The owners of the old paper mill and the council of the northern valley together opened a school",
        ),
        (
            "The young people of this valley still eat the apples of a garden that their grandfathers planted many years ago.",
            "The young people of this valley still eat the apples of a garden that their grandfathers planted",
        ),
        (
            "The harbor board promised every family on this long and windy island a dry and lighted road to the ferry landing thirty years ago.",
            "The harbor board promised every family on this long and windy island a dry and lighted road to the ferry landing thirty years ago",
        ),
    ],
)
def test_how_long_ago_it_was_goes_where_a_claim_is_long_and_no_figure_says_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert _shown(make_document, sentence)[0] == claim
