"""What is worth asking: each rule refuses what can be guessed, everybody knows, or nobody asks."""

from __future__ import annotations

import re

import pytest

from speechcast.study.asks.causes import ask_causes, ask_conditions
from speechcast.study.asks.discussion import ask_open
from speechcast.study.asks.endings import ask_tails
from speechcast.study.asks.expressions import ask_lists, ask_terms
from speechcast.study.asks.figures import ask_figure_matches, ask_figures
from speechcast.study.asks.joined import ask_sayings
from speechcast.study.asks.parts import _detail, _tells, _told_by_field, ask_details, find_told
from speechcast.study.asks.people import ask_people
from speechcast.study.asks.reasons import ask_contrasts, ask_purposes
from speechcast.study.asks.rows import ask_outsiders, ask_rows
from speechcast.study.asks.statements import ask_statements
from speechcast.study.candidate import Candidate
from speechcast.study.choose import clash
from speechcast.study.question import QuestionType
from speechcast.study.quiz import make_quiz
from speechcast.study.speech import plain
from studied_speeches import chinese, english


def _rights(found: list[Candidate]) -> set[str]:
    return {right for candidate in found for right in candidate.right}


_PROGRAMMES = (
    "我们要落实“七港联动”工程，把货运的底盘做扎实。",
    "今年推行“三船一证”模式，让船东少跑几趟腿。",
    "码头上要学习“九灯不灭”精神，夜里也有人值守。",
    "各班组按“五查两报”制度排队检修，谁也不能例外。",
)


def test_the_name_of_a_programme_is_asked_for_among_names_of_its_kind() -> None:
    found = [c for c in ask_terms(chinese(*_PROGRAMMES)) if c.type is QuestionType.CHOICE]
    assert _rights(found) >= {"三船一证", "五查两报"}
    assert all(not set(c.wrong) & {"最后一公里", "定海神针"} for c in found)


@pytest.mark.parametrize(
    "line",
    [
        "我们要打通物流服务的“最后一公里”，把货送到每一户渔家门口。",
        "要践行“两个维护”要求，把港口建设的各项任务落到实处。",
        "港口就是全城外贸的“定海神针”，任何时候都不能松懈。",
        "验收决不是走“八步九环”流程，谁签字谁就要负责到底。",
        "前天我在值班室里“睡觉”，被老班长狠狠地批评了一顿。",
    ],
)
def test_formulas_figures_of_speech_and_denied_terms_are_not_asked_for(line: str) -> None:
    term = re.search("“(.+?)”", line)
    assert term is not None
    found = list(ask_terms(chinese(*_PROGRAMMES, line)))
    assert term.group(1) not in _rights(found)
    assert not any(term.group(1) in c.wrong for c in found)


def test_a_list_whose_items_end_alike_is_not_asked_for() -> None:
    speech = chinese("我们盼望孩子们能学得更好、玩得更好、住得更好、吃得更好，这是大家的心愿。")
    assert not list(ask_lists(speech))


_ENDINGS = (
    "We have always known that honesty is the beginning of good trade.",
    "In the long winters of this coast, kindness is the measure of a village.",
    "To every captain in this room I say that silence is the refuge of bad owners.",
    "For the families on the quay, patience is the school of all seamanship.",
    "And in the open water a promise is the anchor of every small company.",
)


def test_an_ending_is_asked_for_where_it_is_what_the_claim_says() -> None:
    found = list(ask_tails(english(*_ENDINGS)))
    assert found
    assert all(right.startswith("the ") for right in _rights(found))


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("The pilots of this harbour learned their trade in the teeth of a gale.", "a gale"),
        ("In this harbour a promise is the anchor of a promise.", "the anchor of a promise"),
        (
            "For us the tide is the master of the day, but our patience is longer.",
            "the master of the day",
        ),
    ],
)
def test_no_trailing_phrase_echo_or_half_that_is_taken_back_is_an_ending(
    line: str, never: str
) -> None:
    assert never not in _rights(list(ask_tails(english(*_ENDINGS, line))))


def test_an_ending_of_another_kind_of_thing_is_no_rival() -> None:
    things = ("At noon the crew opened the crates of rusty bolts.", "The boys lost the spare oar.")
    for candidate in ask_tails(english(*_ENDINGS, *things)):
        assert not set(candidate.wrong) & {"the crates of rusty bolts", "the spare oar"}


def test_a_detail_that_begins_like_its_task_or_repeats_it_is_refused() -> None:
    speech = chinese(
        "一、抓生产",
        "要加强码头建设，加强泊位改造和航道疏浚。",
        "要提高装卸效率，让船舶少等一天是一天。",
        "要培养技术骨干，选送三批青年去外地跟班。",
        "要完善夜间照明，堆场西侧先换上新灯。",
        "要严格动火审批，谁签字谁到现场看着。",
    )
    assert not any("加强泊位改造" in c.stem for c in ask_details(speech))


def test_a_purpose_is_asked_with_the_part_that_it_belongs_to() -> None:
    speech = chinese(
        "一、把航线开出去",
        "要增开北线夜班轮渡，让上夜班的工人准点回家。",
        "要在三号码头设母婴候船室，让带孩子的旅客有地方歇脚。",
        "二、把岸上管起来",
        "要给装卸机统一加装护栏，让新来的徒弟不再受伤。",
        "要把潮汐表贴到每条渔船上，让出海的渔民心里有数。",
        "要公开泊位的收费标准，让外地货主花得明白。",
    )
    found = list(ask_purposes(speech))
    assert found
    assert all("这一部分" in c.stem for c in found)


_STANDING = (
    "The pilots know every rock between the island and the bridge.",
    "Our cranes have worked through eleven winters without a pause.",
    "The fishermen sell their catch before the town is awake.",
    "A ferry is cheaper than a bridge for the next forty years.",
    "The old lighthouse was paid for by the widows of the parish.",
    "Every apprentice has to sleep one night on the open deck.",
)


def test_the_reason_of_a_claim_is_asked_among_other_statements_of_the_speech() -> None:
    speech = english(
        *_STANDING,
        "And in the end there is the winter.",
        "We shall keep the small quay open, because the market women need somewhere dry to stand.",
    )
    found = list(ask_causes(speech))
    assert [c.right for c in found] == [("The market women need somewhere dry to stand",)]
    assert all(plain(w) in speech.plain for w in found[0].wrong)


def test_a_reason_that_repeats_the_claim_is_not_asked_for() -> None:
    speech = english(
        *_STANDING,
        "We shall paint the market hall, because the market hall has gone without paint.",
    )
    assert not [c for c in ask_causes(speech) if "paint" in c.right[0]]


_GIVEN = (
    "If a harbour forgets its smallest boats, no deep berth will save its good name.",
    "The widows of the parish keep the archive in good order.",
    "When the pilots go home early, the whole channel falls silent by dusk.",
    "There is a bench for the old men beside the market hall.",
    "If the schools teach no seamanship, the crews of tomorrow will come from abroad.",
)


def test_what_follows_from_a_condition_is_asked() -> None:
    speech = english(
        *_STANDING,
        "And in the end there is the winter.",
        *_GIVEN,
    )
    found = {c.right[0]: c for c in ask_conditions(speech)}
    asked = found["no deep berth will save its good name"]
    assert "if a harbour forgets its smallest boats" in asked.stem
    assert set(asked.wrong) & {right for right in found if right != asked.right[0]}


def test_what_follows_is_not_asked_where_nothing_else_follows_from_anything() -> None:
    assert not list(ask_conditions(english(*_STANDING, _GIVEN[0])))


def test_a_statement_that_denies_is_asked_as_it_is_and_without_its_denial() -> None:
    speech = english(*_STANDING, "A quiet harbour is not an idle harbour.")
    found = {c.truth: c for c in ask_statements(speech)}
    assert found[True].stem.endswith("A quiet harbour is not an idle harbour.")
    assert found[False].stem.endswith("A quiet harbour is an idle harbour.")
    assert found[False].change is not None
    assert found[False].change.was == "not"


@pytest.mark.parametrize(
    "line",
    [
        "All this will not be finished before the winter storms.",
        "They were not afraid of the northern channel.",
        "A new crane will not change that.",
        "This harbour is not rich, but it is not poor either.",
        "Why is a quiet harbour not an idle harbour?",
    ],
)
def test_no_statement_is_copied_that_points_elsewhere_or_says_two_things(line: str) -> None:
    assert not list(ask_statements(english(*_STANDING, line)))


def test_what_is_not_in_a_row_of_demands_is_told_from_what_is() -> None:
    speech = english(
        "Let both ports share the pilots of the outer reef.",
        "Let both ports publish their waiting times on the first of the month.",
        "Let both ports train the boys who cannot pay for a school.",
        *_STANDING,
        "Before winter we shall buy the meadow behind the customs house.",
    )
    found = list(ask_rows(speech))
    assert [c.right for c in found] == [("buy the meadow behind the customs house",)]
    assert "Let both ports" in found[0].stem
    assert all(w in speech.text for w in found[0].wrong)


def test_an_addressee_is_asked_for_alone_or_in_a_match_and_never_in_both() -> None:
    speech = english(
        "To those who sail at night, we promise lights on every pier.",
        "To the owners of old boats, we offer two free inspections.",
        "To our neighbours on the northern shore, we send an open invitation.",
        "To the girls who want to become pilots, we open the academy.",
        "To every cook in every galley, we owe a warmer kitchen.",
        "To the clerks of the customs house, we bring a simpler form.",
    )
    found = list(ask_people(speech))
    alone = [c for c in found if c.rule == "addressee"]
    matched = next(c for c in found if c.rule == "match_said")
    assert len(alone) == 6
    for candidate in alone:
        assert clash(candidate, matched) == (candidate.right[0] in matched.lefts)


def test_a_numbered_part_is_asked_for_what_it_does_not_name() -> None:
    speech = chinese(
        "一、把码头修好，让船靠得安稳",
        "要加固北侧防波堤，台风季前全部完工。要更换老化的系船柱，旧的一律拆走。"
        "要疏浚内港航道，大小渔船都能进出。",
        "二、把人带好，让手艺传得下去",
        "要开办夜间技工学校，请老班长来讲课。要给船员家属安排体检，每年春天一次。"
        "要评选年度金牌舵手，名单张榜公布。",
        "三、把账算清，让货主花得明白",
        "要公开泊位收费明细，一分一厘写在墙上。要清理多年呆账坏账，能追的都追回来。"
        "要压缩公务接待开支，省下的钱添置救生衣。",
    )
    found = list(ask_outsiders(speech))
    assert found
    for candidate in found:
        odd = speech.place_at(candidate.span.start)
        assert odd is not None
        places = [speech.place_at(speech.text.index(words)) for words in candidate.wrong]
        assert all(p is not None and p.section.id != odd.section.id for p in places)
        assert len({p.section.id for p in places if p is not None}) == 1


def test_halves_of_sayings_that_share_a_word_are_not_matched() -> None:
    speech = english(
        "When the fog is thick, a bell is worth a hundred maps.",
        "Where the rope is old, nobody trusts the knot.",
        "Before the ice breaks up, the painters have to finish.",
        "While the harbour sleeps, the harbour earns nothing.",
    )
    found = list(ask_sayings(speech))
    assert [len(c.lefts) for c in found] == [3]
    assert not any("harbour" in left for left in found[0].lefts)


def test_thanks_cheers_and_stories_are_not_talked_about() -> None:
    speech = chinese(
        "衷心感谢每一位码头工人的辛勤付出，向你们致以最崇高的敬意！",
        "前天夜里，我在三号泊位遇见一位值夜班的老班长。",
        "让我们更加紧密地团结起来，奋力谱写港口发展的新篇章！",
    )
    assert not list(ask_open(speech))


def test_why_is_asked_only_where_the_speech_gives_a_reason() -> None:
    speech = chinese(
        "安全是港口的第一位大事。因为一根断了的缆绳能毁掉十年的口碑。",
        "诚信是码头最硬的通行证，谁丢了它都走不远。",
    )
    why = [c for c in ask_open(speech) if c.rule == "open_why"]
    assert all("安全是港口" in c.stem for c in why)


def test_money_handed_out_is_no_aim() -> None:
    speech = chinese(
        "一、把码头修好，让船靠得安稳",
        "要安排维修资金3000万元，分三批拨付到各个港区。要疏浚内港航道，大小渔船都能进出。",
        "二、把人带好，让手艺传得下去",
        "要培养技术骨干，力争三年内高级技工突破500人。要评选年度金牌舵手，名单张榜公布。",
        "三、把账算清，让货主花得明白",
        "要公开泊位收费明细，一分一厘写在墙上。要清理多年呆账坏账，能追的都追回来。",
    )  # fmt: skip
    aims = [c.stem for c in ask_open(speech) if c.rule == "open_target"]
    assert not any("3000" in stem for stem in aims)
    assert any("500" in stem for stem in aims)


def test_a_heading_that_begins_with_around_is_not_doubled() -> None:
    speech = chinese(
        "一、围绕安全生产抓排查", "要给装卸机统一加装护栏，谁签字谁负责。",
        "二、围绕提质增效抓创新", "要开办夜间技工学校，请老班长来讲课。",
    )  # fmt: skip
    assert not any("围绕“围绕" in c.stem for c in ask_open(speech))


def test_as_many_statements_are_true_as_false() -> None:
    denials = (
        "A quiet harbour is not an idle harbour.", "A cheap rope is never a strong rope.",
        "Good pilots are not made in a classroom.", "Fog is not an excuse for a bad log.",
        "The sea cannot read our contracts.", "Old sailors are not slow sailors.",
    )  # fmt: skip
    talk = english(*_STANDING, *denials)
    document, outline = talk.document, talk.outline
    stated = list(make_quiz(document, outline, count=24).graded())
    truths = [q.answer for q in stated if q.type is QuestionType.TRUEFALSE]
    assert len(truths) >= 4
    assert abs(truths.count(True) - truths.count(False)) <= 1


def test_what_is_denied_is_a_wrong_option_of_a_contrast() -> None:
    speech = english(
        *_STANDING,
        "We are asked to build a school of patience, not a monument of granite.",
        "The harbour is not a private garden of the rich but a common table of the town.",
        "A good pilot is a reader of water, and a bad one is a seller of stories.",
    )
    live = [c for c in ask_contrasts(speech) if "left out" in c.stem]
    assert live
    for candidate in live:
        assert not any(wrong in candidate.stem for wrong in candidate.wrong)
        assert "a private garden of the rich" in candidate.wrong


def test_many_figures_of_a_part_are_matched_with_what_they_count() -> None:
    things = (
        "泊位改造", "船员培训", "渔船检修", "夜班补贴", "岸电接口", "冷库扩容", "航标更换", "码头绿化", "救生艇购置",
    )  # fmt: skip
    lines = [
        f"今年要完成{thing}的项目{number}个以上，谁牵头谁负责到底。"
        for thing, number in zip(things, (12, 18, 23, 27, 34, 39, 41, 56, 63), strict=True)
    ]
    found = list(ask_figure_matches(chinese(*lines)))
    assert found
    for candidate in found:
        assert len(set(candidate.lefts)) == len(candidate.lefts) == 4
        assert all("____" in right for right in candidate.right)


def test_a_demand_is_not_turned_round() -> None:
    speech = english(
        *_STANDING,
        "Ask not the tide for a favour, but the pilot for a plan.",
    )
    assert not [c for c in ask_contrasts(speech) if c.type is QuestionType.TRUEFALSE]


def test_the_number_of_a_road_is_no_figure() -> None:
    speech = english("In the flood the driver took her bus along County Road 16 eleven times.")
    assert not any("16" in c.right for c in ask_figures(speech))


def test_a_purpose_that_repeats_the_measure_is_refused() -> None:
    speech = chinese(
        "一、把航线开出去，让岛上的人走得动",
        "要增开北线夜班轮渡，让上夜班的工人准点回家。要修好渔民码头的台阶，让老渔民走得稳当。",
        "二、把岸上管起来，让干活的人放得心",
        "要给装卸机统一加装护栏，让新来的徒弟不再受伤。要公开泊位的收费标准，让外地货主花得明白。",
        "要把潮汐表贴到每条船上，让出海的人心里有数。",
    )
    assert not any("老渔民" in right for right in _rights(list(ask_purposes(speech))))


_HELD = "要给装卸机统一加装护栏，让新来的徒弟不再受伤。"
_PURPOSES = (
    "要增开北线夜班轮渡，让上夜班的工人准点回家。",
    "要在三号码头设母婴候船室，让带孩子的旅客有地方歇脚。",
    "要把潮汐表贴到每条渔船上，让出海的渔民心里有数。",
    "要公开泊位的收费标准，让外地货主花得明白。",
)


@pytest.mark.parametrize(
    "line",
    [
        "渔港的名声就是渔民的饭碗，让每一代船长都走得安稳。",
        "要清点缆绳、加固浮桥、检修吊臂、备足沙袋，确保台风来时不慌不乱。",
        "我们已经疏通了东侧的航道，让大吨位的货轮进得来。",
    ],
)
def test_definitions_lists_closed_by_an_aim_and_results_have_no_purpose_to_be_asked_for(
    line: str,
) -> None:
    found = list(
        ask_purposes(
            chinese(
                "一、把航线开出去", *_PURPOSES[:2], "二、把岸上管起来", *_PURPOSES[2:], _HELD, line
            )
        )
    )
    assert found
    assert not any(line.split("，")[-1].rstrip("。") in c.right[0] for c in found)


def test_a_statement_that_hangs_on_one_word_has_no_reason_to_be_asked_for() -> None:
    speech = english(
        *_STANDING,
        "Scattered, there is nothing that the small boats can do.",
        "For no boat meets a northern gale alone and comes home with its catch.",
    )
    assert not [c for c in ask_causes(speech) if "Scattered" in c.stem]


def test_what_a_heading_s_field_tells_apart_is_not_asked_for() -> None:
    def part(first: str) -> str:
        return f"要{first}。要扩大口岸货运，让大船愿意停靠。要便利跨境通关，少盖几个章。"

    others = (
        "二、把人带好，让手艺传得下去",
        "要开办夜间技工课堂，请老班长来讲。要给船员家属安排出游，每年春天一次。要评选年度金牌舵手，名单张榜。",
        "三、把账算清，让货主花得明白",
        "要公开泊位收费明细，一分一厘写在墙上。要清理多年呆账坏账，能追的都追回来。要压缩公务接待开支，省下的钱买船。",
    )
    open_ = chinese("一、扩大对外开放，让朋友多起来", part("吸引外资进入港区，先谈成三家"), *others)
    assert not any("对外开放" in c.stem for c in ask_outsiders(open_))


def test_a_detail_that_turns_to_others_is_none() -> None:
    speech = chinese(
        "一、把渔村帮好，让日子过得去",
        "要加大偏远渔村帮扶力度，对外出跑船的渔工，就近安排照料。要扩大码头用工规模，优先安排回乡的渔民上岗。",
        "二、把人带好，让手艺传得下去",
        "要开办夜间技工学校，请老班长来讲课。要给船员家属安排体检，每年春天一次。",
    )
    details = {speech.shown(told.claim): _detail(speech, told) for told in find_told(speech)}
    assert details["加大偏远渔村帮扶力度"] is None
    assert details["扩大码头用工规模"] is not None


def test_a_duty_that_goes_with_every_office_is_not_asked_for() -> None:
    speech = chinese(
        "各级渔政部门要把执法船修好备足，及时出海巡查。",
        "全县各级党委要把渔港建设摆上重要位置，做到年年有进展。",
        "各港口企业要自觉接受船东和渔户监督。",
        "市水利局要把防波堤逐段查清，迅速整理上报。",
    )
    assert not any("自觉接受" in c.stem for c in ask_people(speech))


def test_the_one_option_without_a_field_is_no_answer_among_those_of_one() -> None:
    speech = chinese("一、修码头", "要把码头修好。")
    assert _told_by_field(speech, "优化班次结构", ("多措并举扩消费", "推动消费回升", "扩大堆场"))
    assert not _told_by_field(speech, "优化班次结构", ("推动消费回升", "加固栈桥", "扩大堆场"))


def test_a_detail_of_the_task_s_own_field_is_told_by_it() -> None:
    speech = chinese("一、修码头", "要把码头修好。")
    others = ("做好气象预报，备足沙袋", "改造老旧栈桥，更换木板", "发展渔具制造，打响名号")
    assert _tells(speech, "加强渔村学校建设", "办好特殊教育，支持民办夜校", others)
    assert not _tells(speech, "加强渔村学校建设", "先修屋顶，再换门窗", others)


def test_the_sentence_that_leads_up_to_a_part_has_no_detail_to_be_asked_for() -> None:
    def part(number: str, heading: str, lead: str) -> str:
        return (
            f"{number}、{heading}\n要{lead}，保障渡口供给安稳，提高船工的日子。"
            "要稳定开船班次，把早晚两班排满排足。要加固北侧栈桥，换下所有朽坏的木板。"
            "要扩建沿岸堆场，腾出三块空地存货。要点亮夜航灯塔，备齐灯油和灯罩。"
        )

    speech = chinese(
        part("一", "把渡口办好，让大家走得安心", "落实航运振兴举措"),
        part("二", "把人带好，让手艺传得下去", "落实夜校振兴举措"),
        part("三", "把账算清，让货主花得明白", "落实账目公开举措"),
    )
    asked = list(ask_details(speech))
    assert asked
    assert not any("振兴举措" in c.stem or "公开举措" in c.stem for c in asked)
