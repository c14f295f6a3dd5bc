"""Kinds of questions that draw on a speech's lists, headings, contrasts, figures and addressees."""

from __future__ import annotations

import pytest

from speechcast.study.asks.advised import ask_advised
from speechcast.study.asks.causes import ask_causes, ask_conditions
from speechcast.study.asks.denials import ask_denials
from speechcast.study.asks.equals import ask_equals, ask_taken
from speechcast.study.asks.figures import find_figures
from speechcast.study.asks.gathered import ask_gathered, ask_missing
from speechcast.study.asks.measured import ask_measured
from speechcast.study.asks.people import ask_people
from speechcast.study.asks.under import ask_under
from speechcast.study.candidate import Candidate
from speechcast.study.choose import choose, clash
from speechcast.study.question import QuestionType
from speechcast.study.quiz import candidates, make_quiz
from speechcast.study.speech import Speech, plain
from studied_speeches import chinese, english

_LISTS = (
    "改造老码头要按照“护岸线、通管网、留老屋、补绿荫”的要求推进，一条巷子一条巷子地过。",
    "选拔船长，就看“懂潮汐、敢决断、善带人、守规矩”的要求，资历放在后面。",
    "我们凝练出“抢早潮、吃大苦、算细账、讲信用”的作风要求，写在每条船的船舷上。",
    "窗口服务做到“迎笑脸、递热茶、快办结、勤回访”的要求，谁做不到谁下岗培训。",
)


def test_what_is_not_in_a_list_comes_from_another_list_of_the_speech() -> None:
    speech = chinese(*_LISTS)
    found = list(ask_missing(speech))
    assert len(found) >= 3
    for candidate in found:
        listed = candidate.span.of(speech.text)
        assert all(wrong in listed for wrong in candidate.wrong)
        assert candidate.right[0] not in listed
        assert candidate.right[0] in speech.text
        assert listed not in candidate.stem


def test_a_saying_about_people_is_no_odd_one_among_sayings_about_streets() -> None:
    speech = chinese(
        "改造老码头要按照“护岸线、通管网、留老屋、补绿荫”的原则推进，一条巷子一条巷子地过。",
        "用船长，就把“懂潮汐、敢决断、善带人、守规矩”作为条件，资历放在后面。",
    )
    assert not list(ask_missing(speech))


def test_the_list_that_stands_in_a_gap_is_told_from_other_lists() -> None:
    speech = chinese(*_LISTS)
    found = list(ask_gathered(speech))
    assert found
    for candidate in found:
        assert candidate.right[0] == candidate.span.of(speech.text)
        assert all(wrong in speech.text for wrong in candidate.wrong)


def test_a_list_shown_among_options_is_not_asked_for_as_well() -> None:
    speech = chinese(*_LISTS)
    missing = list(ask_missing(speech))
    for shown in ask_gathered(speech):
        assert all(clash(shown, candidate) for candidate in missing)


def test_a_verb_that_leads_every_item_bounds_a_list() -> None:
    speech = chinese(
        "今年的专款主要用于修航道、修灯塔、修避风塘，一分钱也不许挪用。",
        "明年再安排一笔钱，包括修冷库、修晒场、修老船坞、修渔民驿站，都由各村自己报。",
    )
    found = [c for c in ask_missing(speech) if "主要用于" in c.stem]
    assert [len(c.right[0]) > 2 and c.right[0].startswith("修") for c in found] == [True]


def test_what_is_not_in_an_english_list_is_of_its_form() -> None:
    speech = english(
        "Together let us dredge the channel, paint the lighthouse, mend the nets, and open the market.",
        "We shall keep any promise, share any load, meet any storm, and feed any guest.",
    )
    found = list(ask_missing(speech))
    assert found
    for candidate in found:
        assert all(wrong in candidate.span.of(speech.text) for wrong in candidate.wrong)
        assert candidate.right[0] in speech.text


_HEADED = (
    "一、把渔港的家底管起来，让账目见得了光",
    "守住航道安全。台风季前疏浚西口。新添夜间浮标。所有渔船换装定位终端。",
    "整治码头秩序。取缔占道的流动摊贩。吊机实行持证上岗。设立货主投诉窗口。",
    "用好闲置资产。老冰厂改作青年旅舍。废弃泊位租给海洋学院。",
    "培养年轻水手。聘请退休船长带徒。选送二十名子弟去外地学轮机。",
)


def test_a_measure_is_asked_for_the_heading_that_it_stands_under() -> None:
    speech = chinese(*_HEADED)
    heads = {"守住航道安全", "整治码头秩序", "用好闲置资产", "培养年轻水手"}
    found = list(ask_under(speech))
    alone = [c for c in found if c.type is QuestionType.CHOICE]
    assert alone
    for candidate in alone:
        assert {*candidate.right, *candidate.wrong} == heads
        assert candidate.span.of(speech.text).startswith(candidate.right[0])
    assert {c.rule for c in found} == {"under", "match_under"}


def test_a_measure_that_shares_a_word_with_a_heading_is_not_asked_for() -> None:
    speech = chinese(*_HEADED, "建好安全课堂。航道安全员每月来讲一次。请货主代表旁听。")
    assert not any("航道安全员" in c.stem for c in ask_under(speech))


def test_counted_points_are_headings_too() -> None:
    speech = chinese(
        "过去一年的工作有四个特点。一是方向看得准。始终盯着外海渔场做文章。"
        "二是动作落得快。新建船坞提前交付渔民使用。三是队伍带得硬。全体水手通过了夜航考试。"
        "四是账目晒得清。每一笔维修款都贴在墙上。"
    )
    matched = [c for c in ask_under(speech) if c.rule == "match_under"]
    assert matched
    assert set(matched[0].lefts) <= {"方向看得准", "动作落得快", "队伍带得硬", "账目晒得清"}


def test_what_is_set_against_a_claim_is_asked() -> None:
    speech = english(
        "The pilots know every rock between the island and the bridge.",
        "The fishermen sell their catch before the town is awake.",
        "A ferry is cheaper than a bridge for the next forty years.",
        "Every apprentice has to sleep one night on the open deck.",
        "The winter fleet brings home what the summer has promised.",
        "And in the end there is the winter.",
        "The new cranes are faster than anything on this coast.",
        "But the market women need somewhere dry to stand.",
    )
    found = [c for c in ask_causes(speech) if c.rule == "opposed"]
    assert [c.right for c in found] == [("The market women need somewhere dry to stand",)]
    assert "cranes" in found[0].stem


def test_a_statement_that_is_cut_off_is_not_asked_about() -> None:
    speech = english(
        "The pilots know every rock between the island and the bridge.",
        "The fishermen sell their catch before the town is awake.",
        "A ferry is cheaper than a bridge for the next forty years.",
        "We quarrel about the price of ice every single spring, but.",
        "For the winter fleet needs a dry dock before November.",
    )
    assert not any("but." in c.stem for c in ask_causes(speech))


def test_a_consequence_is_asked_among_what_could_follow() -> None:
    speech = chinese(
        "如果没有一支敢出远海的船队，渔港守得住浅滩也守不住明天。",
        "只有把账目晒在太阳底下，股民才会放心把积蓄交给我们。",
        "只要老船长肯开口，年轻人就能少走十年的弯路。",
        "一旦丢了信用，再好的海货将没有人来收。",
        "靠补贴过日子的码头难以熬过下一个冬天。",
    )
    for candidate in ask_conditions(speech):
        for option in (*candidate.right, *candidate.wrong):
            assert not option.startswith(("就", "才", "那"))
            assert plain(option) in speech.plain


def test_all_that_a_sentence_denies_stands_among_the_options() -> None:
    speech = english(
        "We open the academy not because the law demands it, not because the papers ask for it,"
        " but because it is fair.",
        "The pilots know every rock between the island and the bridge.",
        "The fishermen sell their catch before the town is awake.",
        "And in the end there is the winter.",
        "The winter is never kind.",
        "No captain is ever alone.",
    )
    found = list(ask_denials(speech))
    assert [c.right for c in found] == [("because it is fair",)]
    assert {"because the law demands it", "because the papers ask for it"} <= set(found[0].wrong)
    assert not any(wrong in found[0].stem for wrong in found[0].wrong)


def test_what_something_amounts_to_is_asked_among_what_others_amount_to() -> None:
    speech = chinese(
        "抢潮水、赶早市就是最硬的道理。",
        "误了船期就是砸了自家的招牌。",
        "乱收费就是往货主碗里掺沙子。",
        "守住老屋就是守住了渔村的根。",
        "不懂潮汐就是蒙着眼睛开船。",
    )
    found = list(ask_equals(speech))
    assert found
    for candidate in found:
        assert all(wrong in speech.text for wrong in candidate.wrong)


def test_what_is_made_something_is_asked_once_for_each() -> None:
    speech = chinese(
        "我们要把渔民的安全作为头等大事，把外海渔场作为主攻方向。",
        "要把诚信记录作为贷款依据，把老码头改造作为今年的重点任务。",
        "要把青年水手的成长作为学校的第一目标。",
        "还要把海员的健康作为头等大事，再难也要办。",
    )
    found = list(ask_taken(speech))
    stems = [c.stem for c in found]
    assert len(stems) == len(set(stems)) >= 3
    for candidate in found:
        assert candidate.right[0] in candidate.span.of(speech.text)


def test_a_figure_is_asked_for_what_it_measures_among_figures_of_its_kind() -> None:
    speech = chinese(
        "去年海产品总产值达到18.6亿元。",
        "码头改造投资完成3.4亿元。冷链仓库出租率达到81%。",
        "渔船保险补贴支出2.1亿元。渔民夜校到课率达到93%。",
        "深海养殖贷款余额达到9.5亿元。航标完好率达到98%。",
    )
    found = list(ask_measured(speech))
    assert found
    for candidate in found:
        assert candidate.right[0] in candidate.span.of(speech.text)
        money = {"海产品总产值", "码头改造投资", "渔船保险补贴支出", "深海养殖贷款余额"}
        options = {*candidate.right, *candidate.wrong}
        assert options <= money or not options & money


def test_those_who_are_let_know_something_are_matched_with_it() -> None:
    speech = english(
        "Let every captain know that we shall keep the northern light burning.",
        "Let our creditors know that the new dock will be paid for by May.",
        "And let the whole coast know that no boat is turned away from this port.",
    )
    found = [c for c in ask_people(speech) if c.rule == "match_said"]
    assert [c.lefts for c in found] == [("every captain", "our creditors", "the whole coast")]


@pytest.mark.parametrize("count", [6, 12, 30])
def test_where_questions_are_scarce_none_keeps_two_others_out(count: int) -> None:
    speech = chinese(*_LISTS, *_HEADED)
    pool = list(candidates(speech))
    chosen = choose(speech, pool, count)
    assert len(chosen) <= count
    for one in chosen:
        assert not any(clash(one, other) for other in chosen if other is not one)


def test_a_speech_that_holds_little_gets_few_questions() -> None:
    thanks = chinese("今天天气很好。谢谢大家。")
    document, outline = thanks.document, thanks.outline
    asked: list[Candidate] = list(candidates(Speech(document, outline)))
    assert len(list(make_quiz(document, outline, count=30).graded())) <= len(asked)


_ADVICE = (
    "Keep the lamp lit for whoever comes home late.",
    "Learn the names of your crew.",
    "Ask the oldest pilot about the rocks below the light.",
    "You don't have to be the loudest voice on the quay.",
    "I ask you not to envy the captains of great liners.",
    "Don't measure a season by one lucky catch.",
    "Crews that do not repair their sails drift by the second week.",
)


def test_what_is_asked_of_the_listeners_is_told_from_what_they_are_advised_against() -> None:
    found = list(ask_advised(english(*_ADVICE)))
    wanted = {"keep the lamp lit for whoever comes home late"}
    against = {
        "be the loudest voice on the quay",
        "envy the captains of great liners",
        "measure a season by one lucky catch",
    }
    asked = [c for c in found if c.rule == "advised"]
    assert wanted <= {c.right[0] for c in asked}
    assert all(set(c.wrong) == against for c in asked)
    assert {c.right[0] for c in found if c.rule == "dissuaded"} == against


def test_without_three_things_advised_against_nothing_is_asked_about_advice() -> None:
    assert not list(ask_advised(english(*_ADVICE[:4])))


def test_a_figure_in_hundreds_that_is_written_out_is_read_whole() -> None:
    speech = english(
        "In that one night the ferry brought one hundred and forty people over the sound.",
        "The other boats together carried eighty people to the northern shore.",
    )
    assert ("one hundred and forty", 140.0) in {(f.text, f.value) for f in find_figures(speech)}


def test_a_measure_of_the_field_of_its_heading_is_no_question() -> None:
    row = (
        "一、把小镇的事办好",
        "办好家门口的学校。要增加三个班的招生名额，把旧仓库改成操场。",
        "修好出岛的公路。要在弯道加装护栏，请老司机当路况观察员。",
        "照看好岛上的老人。要每周上门送一次热饭，把电话装到床头。",
        "守住海边的林子。要补种被台风刮倒的树，给护林员配上对讲机。",
    )
    found = list(ask_under(chinese(*row)))
    assert found
    assert not any("招生" in c.stem or "招生" in "".join(c.right) for c in found)


def test_what_anything_could_be_made_is_not_asked_for() -> None:
    speech = chinese(
        "我们要把渔民的安全作为头等标准，谁也不能打折扣。",
        "要把诚信记录作为贷款依据，银行已经同意。",
        "要把青年水手的成长作为学校的第一目标。",
        "要把老码头改造作为重要任务，年底前见到样子。",
    )
    found = list(ask_taken(speech))
    assert found
    assert not any("重要任务" in c.stem for c in found)


def test_what_stands_between_an_actor_and_a_task_may_be_asked_for_beside_the_task() -> None:
    speech = chinese(
        "船员代表是一个担子，而不是一顶帽子，要讲实话、办实事、跑码头，多听渔户的意见。",
        "各级渔政部门要把执法船修好备足，及时出海巡查。",
        "全县各级党委要把渔港建设摆上重要位置，做到年年有进展。",
        "各港口企业要把旧仓库改成冷库，尽快投入使用。",
        "市水利局要把防波堤逐段查清，迅速整理上报。",
    )
    found = [c for c in ask_people(speech) if c.type is QuestionType.CHOICE and c.rule == "who"]
    assert found
    for candidate in found:
        assert all(span.of(speech.text) in candidate.hides[0] for span in candidate.passages)
        assert candidate.right[0] not in candidate.stem
