"""Questions that running prose gives: what is said of whom, names, years, opposites, passages."""

from __future__ import annotations

from speechcast.study.asks.causes import ask_causes, ask_conditions
from speechcast.study.asks.equals import ask_equals
from speechcast.study.asks.gathered import ask_missing
from speechcast.study.asks.names import ask_names
from speechcast.study.asks.opposites import ask_opposites
from speechcast.study.asks.predications import SubjectKind, find_predications
from speechcast.study.asks.predications_zh import find_chinese_predications
from speechcast.study.asks.reasons import ask_purposes
from speechcast.study.asks.said_of import ask_said_of
from speechcast.study.asks.statements import ask_statements
from speechcast.study.choose import clash
from speechcast.study.question import QuestionType
from speechcast.study.speech import Speech
from studied_speeches import chinese, english

_PROSE = (
    "The old lighthouse guards the narrow entrance against storms from the north.",
    "Patience holds the crew together through the long nights of winter.",
    "The fishing cooperative pays every member an equal share of the catch.",
    "In the last ten seasons, the northern fleet has lost half of its wooden boats.",
    "Haste drives young captains onto the rocks before they know the currents.",
    "The harbour council decides which boats may anchor inside the breakwater.",
    "The repair yard is closed to every vessel that burns heavy oil.",
)


def _said(speech: Speech) -> dict[str, str]:
    return {
        p.subject.of(speech.text): p.predicate.of(speech.text) for p in find_predications(speech)
    }


def test_the_subject_of_a_sentence_ends_where_its_verb_begins() -> None:
    said = _said(english(*_PROSE))
    assert said["The repair yard"] == "is closed to every vessel that burns heavy oil"
    assert said["the northern fleet"] == "has lost half of its wooden boats"
    assert said["Patience"] == "holds the crew together through the long nights of winter"
    assert len(said) == len(_PROSE)


def test_nouns_that_look_like_verbs_stay_in_the_subject() -> None:
    said = _said(
        english(
            "The risks of a winter voyage have grown with the age of the boats.",
            "The new plans for the eastern quay deserve the attention of every owner.",
        )
    )
    assert set(said) == {"The risks of a winter voyage", "The new plans for the eastern quay"}


def test_a_subject_that_needs_another_sentence_is_none() -> None:
    assert not _said(
        english(
            "They repair the nets of the whole village every Sunday morning.",
            "This answer surprised the captains of the three largest boats.",
            "The men who mend the nets work through every winter night.",
            "Remember the names of the boats that never came back to us.",
            "The key is in the drawer beside the big chart of the bay.",
        )
    )


def test_subjects_are_names_groups_or_things() -> None:
    speech = english(
        "The Harbour Council of Westport decides which boats may anchor inside.",
        "The young captains know every current between the islands.",
        "Cold water keeps the catch fresh until the market opens.",
    )
    kinds = [p.kind for p in find_predications(speech)]
    assert kinds == [SubjectKind.GROUP, SubjectKind.GROUP, SubjectKind.THING]


def test_what_is_said_of_one_thing_is_asked_among_what_is_said_of_others() -> None:
    speech = english(*_PROSE)
    found = [c for c in ask_said_of(speech) if c.rule == "about"]
    assert len(found) >= 5
    said = _said(speech)
    for candidate in found:
        assert candidate.right[0] in candidate.span.of(speech.text)
        assert all(wrong in said.values() for wrong in candidate.wrong)
        assert candidate.right[0] not in candidate.wrong
    yard = next(c for c in found if "the repair yard" in c.stem)
    assert yard.right == ("is closed to every vessel that burns heavy oil",)


def test_a_single_thing_is_not_asked_among_things_said_of_many() -> None:
    speech = english(*_PROSE, "The small islands are covered with nesting birds in the spring.")
    for candidate in ask_said_of(speech):
        if candidate.rule == "about" and "small islands" not in candidate.stem:
            assert not any(wrong.startswith("are ") for wrong in candidate.wrong)


def test_what_is_said_of_the_same_thing_elsewhere_is_no_wrong_answer() -> None:
    speech = english(*_PROSE, "The repair yard feeds forty families through the dark months.")
    for candidate in ask_said_of(speech):
        if candidate.rule == "about" and "repair yard" in candidate.stem:
            said = " ".join(candidate.wrong)
            assert "closed to every vessel" not in said and "feeds forty" not in said


def test_two_questions_do_not_ask_what_is_said_of_one_thing() -> None:
    speech = english(*_PROSE, "The repair yard feeds forty families through the dark months.")
    found = [c for c in ask_said_of(speech) if c.rule == "about" and "repair yard" in c.stem]
    assert len(found) == 2
    assert clash(*found)


def test_of_bare_notions_it_is_asked_which_is_meant() -> None:
    speech = english(
        *_PROSE,
        "Curiosity opens the door to waters that nobody has charted.",
        "Generosity repairs more nets than any needle in the village.",
    )
    found = [c for c in ask_said_of(speech) if c.rule == "of_which"]
    assert any(c.right == ("haste",) for c in found)
    for candidate in found:
        assert set(candidate.wrong) <= {"patience", "haste", "curiosity", "generosity"}


def test_a_degree_is_turned_round_where_the_opposite_could_be_believed() -> None:
    speech = english(
        *_PROSE,
        "More than half of the boats in the bay leak in winter.",
        "The stocks of cod in the northern waters are limited.",
    )
    changes = {(c.change.was, c.change.now) for c in ask_opposites(speech) if c.change}
    assert changes == {("More than", "Less than"), ("limited", "unlimited")}
    for candidate in ask_opposites(speech):
        assert candidate.truth == (candidate.stem.removeprefix("The speaker says: ") in speech.text)


def test_demands_and_denials_are_not_turned_round() -> None:
    speech = english(
        "We must make sure that more than half of the boats are safe.",
        "The stocks of cod in the northern waters are not limited.",
        "The stocks of herring in the bay will be larger than ours.",
        "The price of cod in the northern towns is rising.",
    )
    assert not list(ask_opposites(speech))


_NOTIONS = (
    "老船长必须把潮汐表背下来，夜里也能报得出时辰。",
    "渔政部门要守住禁渔的红线。",
    "年轻船员应当先在小船上练三年。",
    "合作社社员已经凑齐了修码头的石料。",
    "灯塔会在大雾天连续鸣笛。",
    "护岸工人已经补好了决口的堤坝。",
    "养殖专家已经选定了下苗的海区。",
    "气象部门已经架起了新的风向塔。",
    "他们把旧网晒在沙滩上。",
)


def test_the_subject_of_a_chinese_sentence_ends_where_its_verb_begins() -> None:
    speech = chinese(*_NOTIONS)
    said = {
        p.subject.of(speech.text): p.predicate.of(speech.text)
        for p in find_chinese_predications(speech)
    }
    assert said["年轻船员"] == "应当先在小船上练三年"
    assert said["合作社社员"] == "已经凑齐了修码头的石料"
    assert not any(subject.startswith("他们") for subject in said)


def test_what_is_said_of_one_group_is_asked_among_what_is_said_of_others() -> None:
    speech = chinese(*_NOTIONS)
    found = [c for c in ask_said_of(speech) if c.rule == "about"]
    assert found
    for candidate in found:
        assert candidate.right[0] in candidate.span.of(speech.text)
        assert all(wrong in speech.text for wrong in candidate.wrong)
        assert all(wrong not in candidate.span.of(speech.text) for wrong in candidate.wrong)


def test_a_circumstance_and_a_prefix_are_no_chinese_subjects() -> None:
    speech = chinese(
        "通过这次整修使码头焕然一新。",
        "让年轻船员在小船上练三年。",
        "大多数人要在岸上过冬。",
        "如果渔网破了，合作社社员要连夜修补。",
    )
    assert not find_chinese_predications(speech)


def test_nothing_is_asked_of_everybody() -> None:
    speech = chinese(*_NOTIONS, "全国都在看着我们的港口。")
    for candidate in ask_said_of(speech):
        assert "“全国”" not in candidate.stem
        assert candidate.right != ("全国",)


def test_a_condition_within_its_clause_and_one_without_a_word_of_its_own_are_asked() -> None:
    speech = chinese(
        "一条船要是想在冬天出海，就必须换上一层厚木板。",
        "渔网不补好，就会漏掉整季的收成。",
        "如果灯塔熄了火，夜航就会撞上礁石。",
        "只要大家都守住禁渔期，鱼群一定会回到海湾。",
        "如果油价再涨一倍，小船主只能把船卖掉。",
    )
    stems = [c.stem for c in ask_conditions(speech)]
    assert any("要是想在冬天出海" in stem for stem in stems)
    assert any("渔网不补好" in stem for stem in stems)


def test_consequences_that_come_to_the_same_are_not_set_against_each_other() -> None:
    speech = chinese(
        "只要大家都守住禁渔期，鱼群一定会回到海湾。",
        "如果上游不再排污，鱼群就会回到河口。",
        "如果灯塔熄了火，夜航就会撞上礁石。",
        "如果油价再涨一倍，小船主只能把船卖掉。",
        "一旦台风登陆，渡口就会停摆三天。",
    )
    for candidate in ask_conditions(speech):
        options = (*candidate.right, *candidate.wrong)
        assert sum("鱼群" in option for option in options) < 2


_VOYAGES = (
    "The first steam trawler of our fleet sailed from Boston with nine hungry men.",
    "The cooperative bought its second trawler in Seattle after a bad winter.",
    "The widows of the drowned crew opened a school for navigators in Portland.",
    "Our oldest captain learned to read the currents near Memphis as a boy.",
    "The harbour council chose its new pilots in Denver after a long debate.",
)


def test_a_place_is_asked_among_places_of_the_speech_that_stand_elsewhere() -> None:
    speech = english(*(line for voyage in _VOYAGES for line in (voyage, "The gulls followed us.")))
    found = [c for c in ask_names(speech) if c.rule == "name"]
    assert len(found) >= 3
    for candidate in found:
        assert candidate.right[0] not in candidate.stem
        assert all(wrong in speech.text for wrong in candidate.wrong)
        near = candidate.span.of(speech.text)
        assert not any(wrong in near for wrong in candidate.wrong)


def test_a_name_that_stands_everywhere_is_not_asked_for() -> None:
    speech = english(
        *_VOYAGES,
        *(
            f"The {word} boats of Boston stay in the bay."
            for word in ("old", "new", "red", "big", "wet")
        ),
    )
    assert not any(c.right == ("Boston",) for c in ask_names(speech))


def test_a_year_is_asked_among_near_years_or_filled_in() -> None:
    speech = english(
        "The northern breakwater was finished in 1961 by prisoners and volunteers.",
        "The gulls followed every boat.",
        "The first women joined the fishing crews of the village in 1965.",
        "The fog lasted nine weeks.",
        "The cannery burned down to its foundations in 1970 during a dry summer.",
        "The ropes were wet and heavy.",
        "The council sold the last sailing boat to a museum in 1958.",
    )
    found = [c for c in ask_names(speech) if c.type is QuestionType.CHOICE]
    assert len(found) == 4
    alone = english("The northern breakwater was finished in 1961 by prisoners and volunteers.")
    assert [c.right for c in ask_names(alone)] == [("1961",)]
    assert [c.type for c in ask_names(alone)] == [QuestionType.CLOZE]


def test_a_clause_that_tells_which_one_is_meant_belongs_to_the_subject() -> None:
    said = _said(
        english(
            "The sailors who mend the nets in winter deserve a warm room by the stove.",
            "The boats that we sold to the northern villages are still afloat after twenty winters.",
            "Those who read the currents will always find the channel.",
        )
    )
    assert said["The sailors who mend the nets in winter"] == "deserve a warm room by the stove"
    assert said["The boats that we sold to the northern villages"].endswith("twenty winters")
    assert said["Those who read the currents"] == "will always find the channel"


def test_a_share_is_no_subject() -> None:
    assert not _said(
        english(
            "Forty percent of the catch was sold to the towns inland.",
            "The 25 oldest boats were towed to the breakers last autumn.",
        )
    )


def test_a_purpose_that_points_at_something_else_is_not_offered() -> None:
    speech = english(
        "We repaired the old breakwater--to protect the smallest boats from the surf.",
        "Every village has sent its best pilots to guard its own channel.",
        "The council hired two divers to free the anchors of the trawlers.",
        "The elders built a chapel to remember the crews of the lost boats.",
        "We will plant trees along the dunes to hold the sand in place.",
        "The pilots drew new charts to warn their crews of the shoals.",
    )
    for candidate in ask_purposes(speech):
        options = " ".join((*candidate.right, *candidate.wrong))
        assert " its " not in options and " their " not in options


_FAR = (
    "The tide decides when the trawlers may leave the harbour.",
    "A good chart is worth more than a fast engine.",
    "The council owes every family a dry place for its boat.",
    "Our children deserve a school beside the water.",
    "The lighthouse needs a keeper who never sleeps.",
)


def test_a_story_that_only_goes_on_is_no_turn_and_no_conclusion() -> None:
    told = "The storm tore the nets from the quay and sank two boats."
    speech = english(*_FAR, told, "But we mended the nets before the herring came back.", *_FAR[:2])
    assert not [c for c in ask_causes(speech) if c.rule in ("opposed", "conclusion")]


def test_never_is_not_turned_into_always_in_front_of_any() -> None:
    assert not list(ask_statements(english("A careless captain never finds any herring at all.")))
    assert not list(ask_statements(english("The old village never wants a second flood.")))
    careful = "A careful captain never leaves the harbour in fog."
    asked = list(ask_statements(english(_PROSE[0], careful)))
    assert any("careful captain" in repr(candidate) for candidate in asked)


def test_what_closes_a_list_is_no_member_of_it() -> None:
    speech = english(
        "We will bring three gifts to the harbour: courage, patience, more.",
        "We will need three virtues in the storm: honesty, prudence, silence.",
    )
    for candidate in ask_missing(speech):
        assert "more" not in (*candidate.right, *candidate.wrong)


def test_a_statement_that_gives_its_speaker_away_or_points_back_is_none() -> None:
    assert not _said(
        english(
            "The old keeper taught me everything about the northern currents.",
            "The whole village waits on that decision with a heavy heart.",
            "The harbour is not only the pride of the northern villages.",
        )
    )


def test_a_quality_alone_is_nothing_that_something_amounts_to() -> None:
    speech = chinese(
        "修船的关键就是老师傅的手艺。",
        "渔港的根本就是完整的渔网。",
        "出海的前提就是准确的潮汐表。",
        "灯塔的任务就是守住每一条夜航船。",
        "港口的底线就是不漏一滴脏油的。",
    )
    for candidate in ask_equals(speech):
        assert not any(option.endswith("的") for option in (*candidate.right, *candidate.wrong))


def test_what_stands_between_commas_belongs_to_no_subject() -> None:
    said = _said(
        english(
            "The northern pier, though older than the village, is still the safest of all.",
            "The nets, the ropes, the sails and the anchors were sold to strangers.",
        )
    )
    assert said == {"The northern pier": "is still the safest of all"}


def test_what_we_are_said_to_do_is_not_set_against_a_name() -> None:
    speech = english(
        "The Harbour Trust has sheltered the widows of the drowned crews.",
        "We have mended the roofs of every house on the quay.",
        "We have planted nine hundred trees along the western dunes.",
        "We have bought a second boat for the pilots of the bay.",
        "We have opened a kitchen for the sailors of foreign ships.",
    )
    assert not [c for c in ask_said_of(speech) if "Harbour Trust" in c.stem]


def test_those_who_are_addressed_are_no_subject() -> None:
    assert not _said(
        english(
            "In your hands, my fellow sailors, more than in mine, will rest the fate of the fleet.",
            "In the end, brave keepers, whatever they say, is the harbour worth a life of work.",
        )
    )
