"""Names that a dash joins, shares of a kind, and words that only name what the next ones tell of, in Chinese."""

from __future__ import annotations

import pytest
from tests.structurer.conftest import MakeDocument

from speechcast.languages import language_of
from speechcast.languages.announced_rows import COUNTED_OUT
from speechcast.languages.guiding import GUIDING
from speechcast.languages.ties import TIES
from speechcast.languages.zh_bonds import bound_end
from speechcast.languages.zh_wholes import stands
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.counted_figures import CountedFigures
from speechcast.structurer.cues.parallel import parallel_chains
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.fitting import Fitting
from speechcast.structurer.reading import Role, read_sentences
from speechcast.structurer.starts import Start
from speechcast.structurer.wording import Wording


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("开通甲市—乙堡“水上快线”，货物一天就到。", 2),
        ("建设“渔村—集镇”摆渡线，乡亲们都说好。", 2),
        ("我们守住了一个目标—建成新的码头。", 2),
        ("渡口有一样宝贝——船工的手艺，一代传一代。", 3),
        ("登记入册的船工中，90%学会了看天。", 1),
        ("在册船工中，老张是年纪最大的一个。", 2),
        ("其中，90%的船换了新板。", 2),
        ("第一次船工代表会议，在南岸成功举行。", 1),
        ("船工们开了一次大会，讨论修栈桥的事。", 2),
    ],
)
def test_a_dash_between_names_and_a_share_part_no_clauses(sentence: str, clauses: int) -> None:
    assert len(language_of("zh").clauses(sentence, Span(0, len(sentence)))) == clauses


@pytest.mark.parametrize(
    ("words", "after", "stated"),
    [
        ("支持修船方面", "设立木船基金，带动全县修船300条", False),
        ("抓住主要方面", "渡口的事就好办了", True),
        ("1995年出台、2003年修订的《渡口办法》", "对船工职责作了规定", False),
        ("我们通过了修订后的《渡口办法》", "对乱停的船一律罚款", True),
        ("剩余贫困船工中", "年老多病的比例达到45%", False),
    ],
)
def test_words_that_only_name_what_is_told_of_state_nothing(
    words: str, after: str, stated: bool
) -> None:
    assert stands(words, after) is stated


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        (
            "实际工作中，要管好船与桨，天天查、月月修，让每条船都能按时下水；要管好人与舵，白天掌舵、晚上读书；要管好货与客，先上客、后装货，谁也不许插队。",
            3,
        ),
        (
            "这条老规矩，从船上看，可以是掌舵人的经验，一代一代传下来；从岸上看，可以是乡亲们的习惯，年年都这样做；从水里看，可以是河道的脾气，谁也改不了它。",
            0,
        ),
    ],
)
def test_demands_behind_what_says_when_they_hold_are_a_row(
    make_document: MakeDocument, sentence: str, items: int
) -> None:
    chains = parallel_chains(read_sentences(make_document(sentence, language="zh")), ())
    assert sum(len(chain.items) for chain in chains) == items


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("并请船东委员和列席会议的同志提出意见。", Role.CEREMONY),
        ("要请老船工代表提出意见，一条一条改到位。", Role.BODY),
    ],
)
def test_to_ask_those_present_for_their_opinion_is_ceremony(
    make_document: MakeDocument, sentence: str, role: Role
) -> None:
    reading = read_sentences(make_document(f"船换了。{sentence}", language="zh"))
    assert reading.sentences[1].role is role


@pytest.mark.parametrize(
    ("clause", "upheld"),
    [
        ("统筹推进“三清两建”总体布局，", True),
        ("完整准确全面贯彻新发展理念，", True),
        ("统筹推进“三清两建”码头改造，", False),
        ("加快建成新的码头，", False),
    ],
)
def test_what_a_plan_is_only_based_on_is_known(clause: str, upheld: bool) -> None:
    assert (GUIDING["zh"].upheld.fullmatch(clause) is not None) is upheld


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("渡口木船量质齐升，产销量均居全县第一，新船型开始下水。", "渡口木船量质齐升，产销量均居全县第一"),
        ("船工养老金和闸工津贴再次提高，月人均分别提高221元和90元。", "船工养老金和闸工津贴再次提高"),
        ("这张航线图经大会通过以后，将成为全县船工的路线图。", "这张航线图经大会通过以后，将成为"),
        ("三号闸按期合龙，标志着旧河道全线通航，两岸乡亲盼了十年。", "三号闸按期合龙"),
    ],
)  # fmt: skip
def test_a_measure_of_all_and_what_something_means_are_not_told_without_it(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    claim = claims.best(Span(0, len(sentence)), most=reading.cues.claim_size)
    assert claims.phrase(claim).text.startswith(shown)


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("产值突破130亿元。", True),
        ("规模超过30万吨。", True),
        ("全县造船产值突破130亿元。", False),
        ("产值突破130亿元，这是我们定下的目标。", False),
    ],
)
def test_what_a_branch_makes_is_no_point_without_its_branch(sentence: str, leads: bool) -> None:
    led_to = TIES["zh"].led_to
    assert led_to is not None
    assert (led_to.match(sentence) is not None) is leads


def test_how_far_a_figure_is_above_others_is_no_figure_of_its_own(
    make_document: MakeDocument,
) -> None:
    text = "修缮渡口90座，修缮率达到66%，超过全县平均水平2个百分点。"
    reading = read_sentences(make_document(text, language="zh"))
    counted = CountedFigures(reading, Wording(reading))
    pieces = Wording(reading).pieces(Span(0, len(text)))
    assert [counted.of(p, Span(0, len(text))) is not None for p in pieces] == [True, True, False]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "今年渡口必须抓好的三大任务，就是继续修好栈桥，全部换成新船，保证夜航不停。",
            "就是继续修好栈桥，全部换成新船，保证夜航不停",
        ),
        (
            "今年渡口的三大任务，就是继续修好栈桥，让两岸的乡亲坐船不再排队，让货主当天装船，让船工按时回家，让孩子上学不误点。",
            "就是继续修好栈桥",
        ),
        # What is the third is no count of three.
        (
            "渡口的第三个老问题就是木船漏水，船工们一边掌舵一边舀水，乡亲们只好站着过河。",
            "就是木船漏水",
        ),
    ],
)
def test_as_many_things_are_shown_as_are_counted(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    body = Span(0, len(sentence))
    claim = claims.best(body, most=reading.cues.claim_size)
    claim = Fitting(reading, Wording(reading), claims).filled(claim, Start(0, 0, 0, 1.0), body)
    assert claims.phrase(claim).text.endswith(shown)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("今年的三大任务，就是修好栈桥，", "三"),
        ("渡口有两个难处，就是船旧，", "两"),
        ("第三个问题就是船旧，", None),
        ("二十三个项目是今年开工，", None),
        ("一百零五条木船都是新的，", None),
    ],
)
def test_an_ordinal_or_the_end_of_a_number_counts_nothing(words: str, count: str | None) -> None:
    counted_out = COUNTED_OUT["zh"]
    assert counted_out is not None
    found = counted_out.search(words)
    assert (found["n"] if found else None) == count


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "新渡口是在县里支持下，船工们一起修好的，北岸的栈桥是乡亲们自己修的，两样都花了不少力气，也都用了整整一年。",
            "新渡口是在县里支持下，船工们一起修好的",
        ),
        (
            "这些成绩，是在老船长带领之下，我们一桨一桨划出来的，谁也抢不走，谁也不该忘。",
            "这些成绩，是在老船长带领之下，我们一桨一桨划出来的",
        ),
        (
            "但是在乡亲们支持下，新栈桥提前修好了，花了三个月，用了五百根木料，谁都没有想到会这样快。",
            "新栈桥提前修好了",
        ),
        ("新栈桥是在乡亲们支持下修起来的，花了三个月，用了五百根木料。", "新栈桥是在乡亲们支持下修起来的"),
    ],
)  # fmt: skip
def test_what_was_done_under_a_lead_is_told_with_what_it_was(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    claim = claims.best(Span(0, len(sentence)), most=reading.cues.claim_size)
    assert claims.phrase(claim).text == shown


@pytest.mark.parametrize(
    ("clauses", "end"),
    [
        (("渡口是在县里支持下，", "船工们一起修好的，", "来之不易。"), 2),
        (("这些成绩，", "都是在县里支持下，", "船工们干出来的。"), 3),
        (("但是在县里支持下，", "船工们做了该做的，", "来之不易。"), 1),
        (("渡口是在县里支持下，", "船工们修好了它，", "来之不易。"), 1),
        (("别人敢走的路，", "我们不敢走，", "别人能吃的苦，", "我们吃不了。"), 2),
        (("别人走过的路，", "两旁种满了柳树，", "年年发芽。"), 1),
        (("这是别人走过的路，", "我们也走一走，", "不吃亏。"), 1),
    ],
)
def test_a_clause_that_is_torn_without_the_next_one_goes_with_it(
    clauses: tuple[str, ...], end: int
) -> None:
    assert bound_end(clauses, 0) == end


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("尊敬的各位使节、代表和夫人，", Role.VOCATIVE),
        ("各位使节和夫人都坐上了新船，看过了两岸的码头。", Role.BODY),
    ],
)
def test_envoys_and_their_wives_are_addressed(
    make_document: MakeDocument, line: str, role: Role
) -> None:
    text = f"{line}\n今天是渡口开航的日子，两岸都来了人。"
    assert read_sentences(make_document(text, language="zh")).sentences[0].role is role
