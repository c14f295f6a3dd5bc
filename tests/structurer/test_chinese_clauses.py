"""Chinese sentences on slides: a subject, a condition and a pair of clauses keep what completes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, claims_of, last_sentence
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import Role, read_sentences

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "值班小组在紧急情况下，有权先关闸再报告。",
            "值班小组在紧急情况下，有权先关闸再报告",
        ),
        ("凡是三次不到会的，取消评优资格。", "凡是三次不到会的，取消评优资格"),
        ("没有落实整改的，一律重新验收。", "没有落实整改的，一律重新验收"),
        ("谁开的口子，谁负责把它补上。", "谁开的口子，谁负责把它补上"),
        ("我们今年的做法是，先修渠再分田。", "我们今年的做法是，先修渠再分田"),
    ],
)
def test_what_waits_for_the_next_clause_does_not_stand_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_a_clause_whose_verb_has_its_place_behind_it_stands_alone(
    make_document: MakeDocument,
) -> None:
    sentence = "我们把账本摆在桌面上，欢迎每一位社员来查问。"
    claim = claim_of(make_document(sentence, language="zh"), most=12.0)
    assert claim == "我们把账本摆在桌面上"


def test_a_way_from_one_thing_to_another_keeps_both_ends(make_document: MakeDocument) -> None:
    sentence = "合作社从以卖果子为主，向以卖手艺为主的转变过程中，怎样留住年轻人，始终是一道难题。"
    shown = claim_of(make_document(sentence, language="zh"))
    assert ("从以卖果子为主" in shown) == ("向以卖手艺为主" in shown)
    assert not shown.endswith(("过程中", "为主"))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "三年前，由青年社员组成的修渠队，带着干粮和铁锹，冒着风雪严寒，同下游各村一道，打通了全县最长的一条渠。",
            "打通了全县最长的一条渠",
        ),
        (
            "值此开渠之际，应下游各村请求，县里作出了先通水后验收的决定。",
            "县里作出了先通水后验收的决定",
        ),
        (
            "我们的渠系越修越长，修渠的队伍也散在各村，关键是要把水账管到户，管到每一块田。",
            "关键是要把水账管到户，管到每一块田",
        ),
        (
            "三个村的社员要把水账学懂弄通，才能不吃糊涂亏。",
            "三个村的社员要把水账学懂弄通，才能不吃糊涂亏",
        ),
        (
            "我们今年将要新选拔三百名年轻的放水员，是否可以按去年的田亩数，把名额分到各个村。",
            "我们今年将要新选拔三百名年轻的放水员",
        ),
        (
            "全县水果产值4.2亿元、增长5.4%、高于全市平均水平0.4个百分点，蔬菜产值增长4.8%，农民收入增长4.4%。",
            "全县水果产值4.2亿元、增长5.4%",
        ),
        (
            "修渠队员怀着对下游各村的牵挂，连夜把闸门抬上了岸。",
            "修渠队员怀着对下游各村的牵挂，连夜把闸门抬上了岸",
        ),
        (
            "今天，我们召开这次灌区会议，主要任务是认真落实县里节水增粮的部署，总结上一季的经验，动员下一季的修渠。",
            "主要任务是认真落实县里节水增粮的部署",
        ),
        ("账本已经摆好，关键在于照着办。", "账本已经摆好，关键在于照着办"),
        (
            "一些社员反映，眼下最耽误工夫的就是一遍遍填同样的表。",
            "眼下最耽误工夫的就是一遍遍填同样的表",
        ),
    ],
)
def test_what_was_brought_about_is_shown_and_not_what_led_to_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("从2031年起，渠口的水表一律换成电子的。", "渠口的水表一律换成电子的"),
        ("从今年春天开始，三个村的社员白天黑夜轮流看闸。", "三个村的社员白天黑夜轮流看闸"),
        (
            "完成上述任务，必须牢牢把握清淤和扩渠两件大事，从上游一段一段往下做，不留一处死角。",
            "完成上述任务，必须牢牢把握清淤和扩渠两件大事",
        ),
        ("做到这一点，关口要往前移，人手要往下沉。", "关口要往前移，人手要往下沉"),
        (
            "各级工会要从守住下游几千户口粮的高度，看牢每一道闸门。",
            "各级工会要从守住下游几千户口粮的高度，看牢每一道闸门",
        ),
        ("我们的灌区将进入少雨时期，往后几年要学会算着用水。", "我们的灌区将进入少雨时期"),
    ],
)
def test_since_when_and_to_what_end_is_no_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "这些变化的发生，根本在于全体社员一锹一镐的苦干，在于下游各村的体谅，是大家一起挣来的。",
            "这些变化的发生，根本在于全体社员一锹一镐的苦干",
        ),
        (
            "今年评出的修渠能手和优秀值班员，是三个灌区几千名社员里最肯吃苦的人。",
            "今年评出的修渠能手和优秀值班员，是三个灌区几千名社员里最肯吃苦的人",
        ),
        (
            "水价已经降了三回，社员还是有怨气，根本在于账目没有摆到明处，也没有人出来解释一句。",
            "根本在于账目没有摆到明处",
        ),
    ],
)
def test_what_is_told_of_something_keeps_its_name(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_what_is_to_be_avoided_is_not_shown_without_that(make_document: MakeDocument) -> None:
    text = (
        "第一，守好渠口。要在放水的同时保持闸门平稳，避免因水位上涨、人手不足引发慌乱，带来新的险情。\n"
        "第二，管好账本。要一户一页记清楚。\n"
    )
    outline = structure(make_document(text))
    details = [
        p.detail.text for s in outline.sections for sl in s.slides for p in sl.points if p.detail
    ]
    assert not any(words.startswith("带来新的险情") for words in details)


def test_a_member_of_a_repetition_is_shown_with_what_its_sentence_adds(
    make_document: MakeDocument,
) -> None:
    rows = (
        (
            "打下了三十里长渠的底子",
            "充分展示了老社员不怕苦、不怕累的骨气",
            "渠头的石碑上刻着他们的名字，一个也没有漏",
        ),
        (
            "打出了各村老少抱成一团的精气神",
            "充分展示了年轻人不服输、不低头的干劲",
            "他们把铺盖搬到了工地上，一住就是半年",
        ),
        (
            "打消了各家各户对水的担心",
            "充分展示了一条好渠在大旱年里的分量",
            "从此再没有人半夜守水，也没有人为水红过脸",
        ),
    )
    text = "修渠的仗一场接着一场打，下游各村的人心也聚拢到了一起。\n" + "".join(
        f"三年修渠，{won}，{shown}！{told}。\n" for won, shown, told in rows
    )
    outline = structure(make_document(text, language="zh"))
    points = {p.text.text: p.detail for s in outline.sections for sl in s.slides for p in sl.points}
    detail = points["三年修渠，打出了各村老少抱成一团的精气神"]
    assert detail is not None
    assert detail.text == "充分展示了年轻人不服输、不低头的干劲"


def test_a_claim_does_not_begin_behind_what_only_some_do(make_document: MakeDocument) -> None:
    text = (
        "有的码头上水文站、安全站、调度室、后勤室、票务室、广播室、统计室等每月都另设一本登记簿，派人叫船工停船来抄"
        "旧账，那几本簿子从来没有人翻看，修船的木料却一根也没有多送来。"
    )
    assert claim_of(make_document(text), most=20.0).startswith("有的")


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("是否可以按去年的班次和安全记录，把名额分到各个码头。", "把名额"),
        ("遇非办不可的急事，应登记并由本人支付船费3元。", "应登记"),
        ("避免停航太久引发旅客不满，带来次生“麻烦”。", "带来次生"),
    ],
)
def test_a_support_does_not_begin_behind_what_reaches_over_it(
    sentence: str, turned: str, make_document: MakeDocument
) -> None:
    document = make_document(sentence)
    found = claims_of(document).details((), [last_sentence(document)], 22.0, count=1)
    assert not any(phrase.text.startswith(turned) for phrase in found)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("不是鱼塘不好，是我们的水没有换。", "不是鱼塘不好，是我们的水没有换"),
        ("没有渠水，一切收成都谈不上。", "没有渠水，一切收成都谈不上"),
        ("合作社虽有起色，三年前的旧账还有六十万元。", "合作社虽有起色，三年前的旧账还有六十万元"),
        (
            "供销社一定以“早开门、晚收秤”的干劲，把橘子一筐不剩地卖出去。",
            "供销社一定以“早开门、晚收秤”的干劲，把橘子一筐不剩地卖出去",
        ),
    ],
)
def test_one_half_of_what_is_set_against_another_does_not_stand_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "接下来，先同大家一起看看去年修渠的那些日子。",
        "今天由我给新来的护林员上一堂课。",
        "按照惯例，站长要讲几句话。",
    ],
)
def test_what_only_leads_up_to_the_speech_announces(
    make_document: MakeDocument, sentence: str
) -> None:
    reading = read_sentences(make_document(sentence, language="zh"))
    assert reading.sentences[0].role is Role.ANNOUNCEMENT


def test_from_which_angle_something_is_seen_only_leads_in() -> None:
    lead_in = language_of("zh").cues.lead_in
    assert lead_in.match("从全镇通航的角度出发，") is not None
    assert lead_in.match("从两岸乡亲角度考虑，") is not None
    assert lead_in.match("从码头出发，") is None


def test_trouble_that_is_thanked_for_is_ceremony() -> None:
    ceremony = language_of("zh").cues.ceremony
    assert ceremony.search("向日夜守在江边的家属们，道一声辛苦了！") is not None


@pytest.mark.parametrize(
    "clause",
    [
        "从果园三年的账本看，",
        "从长远来看，",
        "从道理上讲，",
        "受春天那场霜冻影响，",
        "在2010年，",
        "在去年3月，",
        "从前年10月底开始，",
        "回顾这三十年，",
        "回望果园走过的路，",
    ],
)
def test_a_view_a_cause_and_a_year_only_lead_in(clause: str) -> None:
    assert language_of("zh").cues.lead_in.match(clause) is not None


@pytest.mark.parametrize(
    "clause",
    [
        "从来没有人看，",
        "从小看，",
        "回顾往事的老果农都来了，",
        "回到果园三年，",
        "受益的是果农，影响的是全镇，",
        "果园在2010年建成，",
        "在果园里三年，看得多了，",
        "深受邻县影响的果农都来了，",
    ],
)
def test_what_tells_of_a_view_or_an_influence_is_no_lead_in(clause: str) -> None:
    assert language_of("zh").cues.lead_in.fullmatch(clause) is None


def _points(make_document: MakeDocument, text: str) -> list[str]:
    slides = structure(make_document(text, language="zh")).slides()
    told = [w for s in slides for p in s.points for w in (p.text, p.detail) if w is not None]
    return [words.text for words in told]


def test_no_point_ends_with_the_time_of_the_next_clause(make_document: MakeDocument) -> None:
    text = (
        "各位果农：\n20年前，山高坡陡没有阻碍我们开园种树，20年后，虫多雨少更不应该成为我们丢下果园的理由。"
        "果树的收成好不好，一看剪枝，二看施肥，三看果农肯不肯天天到园子里去。\n"
        "今年的果子要统一分拣，统一装箱，统一上车，谁也不许把烂果子压在箱底。\n"
    )
    shown = _points(make_document, text)
    assert shown
    assert not [words for words in shown if words.endswith("20年后")]


def test_a_time_alone_is_no_support(make_document: MakeDocument) -> None:
    text = "渡口要改。我们必须苦干，在2019年3月，北岸的浮桥和南岸的旧石阶都由船工们自己动手一块一块拆掉重新修过一遍。"
    document = make_document(text, language="zh")
    second = read_sentences(document).sentences[1].span
    assert claims_of(document).detail((), [second], 40.0) is None


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "果园作为全镇最大的产业和两千户人家的饭碗，在防虫、防霜方面的责任不是减轻了，而是更重了。",
            "果园作为全镇最大的产业和两千户人家的饭碗，在防虫、防霜方面的责任不是减轻了，而是更重了",
        ),
        ("果农可以根据需要，选择合适的树苗，再到合作社领取肥料和农具。", "果农可以根据需要，选择合适的树苗"),
        (
            "如果果农每换一个品种，都要重新学一遍剪枝，这就白费了大家的工夫。",
            "如果果农每换一个品种，都要重新学一遍剪枝，这就白费了大家的工夫",
        ),
        ("要做到棵棵有人管，还需要下更大的气力，一天也不能松。", "做到棵棵有人管，还需要下更大的气力"),
        ("我们做到了棵棵有人管，乡亲们心里都踏实了。", "我们做到了棵棵有人管"),
        ("我们把果园作为传家宝，一代一代守下去，谁也不许卖一棵树。", "我们把果园作为传家宝"),
    ],
)  # fmt: skip
def test_a_claim_keeps_what_its_opening_waits_for(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_a_name_is_no_point_without_what_is_told_of_it_nor_that_without_the_name(
    make_document: MakeDocument,
) -> None:
    text = "云岭图书流通仓储总部基地，已经帮助了300多家书屋的图书更新；“东街阅览中心”和“西街修书车间”先后建成。"
    document = make_document(text, language="zh")
    sentence = read_sentences(document).sentences[0].span
    told = claims_of(document).details((), [sentence], 36.0, count=3, alone=True)
    assert [phrase.text for phrase in told] == ["“东街阅览中心”和“西街修书车间”先后建成"]


def test_what_is_to_be_done_is_shown_without_the_verb_behind_its_number(
    make_document: MakeDocument,
) -> None:
    text = (
        "各位果农：\n今年的果园有三件事要办好。\n"
        "第一，是要扩种北坡的果树。三年里再栽两万棵，栽一棵活一棵，死一棵补一棵。\n"
        "第二，是要修好南坡的水渠。水渠通到每一块地，旱年也要浇得上三遍水。\n"
        "第三，是要素市场还没有放开。树苗、肥料和农具的价格涨得太快，果农算不过账来。\n"
    )
    slides = structure(make_document(text, language="zh")).slides()
    shown = [w for s in slides for w in (s.heading.text, *(p.text.text for p in s.points))]
    assert "扩种北坡的果树" in shown
    assert "修好南坡的水渠" in shown
    assert any(words.endswith("要素市场还没有放开") for words in shown)
    assert "素市场还没有放开" not in shown
