"""Chinese details and claims keep whom they tell of and who says them: none says what its speaker did not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, claims_of, heading_of
from speechcast.languages.ties import TIES
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences

MakeDocument = Callable[..., Document]


def _detail(document: Document) -> str:
    """The detail of the first sentence of a document; empty where none is shown."""
    claims, reading = claims_of(document), read_sentences(document)
    first, *following = [sentence.span for sentence in reading.sentences]
    claim = claims.best(first, most=reading.cues.claim_size)
    detail = claims.detail(claim.rest, following, reading.cues.detail_size)
    return detail.text if detail is not None else ""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("全站收入310万元，其余各项照常；检修费用21万元，同比增长9.2%。", "同比增长9.2%"),
        ("全站收入***万元，其余各项照常；检修费用**万元，同比增长*%。", "同比增长×%"),
        ("早报汛情。半小时之内，报到镇里。谎报的，扣发当年全部津贴。", "扣发当年全部津贴"),
        ("船票要实名。有位退休船工写了一封长信批评渡口，说实名是多此一举。", "说实名是多此一举"),
        ("船票要实名。有的乘客讲，渡口这么小，实名是多此一举，查了也白查。", "实名是多此一举"),
        ("船票要实名。網友說，渡口這麼小，實名是多此一舉，查了也白查。", "實名是多此一舉"),
        ("新船工的培训有待加强。我站老船工人数一直在全县数一数二，但新手的手艺是一个明显的短板。", "我站老船工人数一直在全县数一数二"),
        ("让人感动的是守堤人。还有驻村的抢险队员，有的一个月没有回过一次家。", "有的一个月没有回过一次家"),
        ("渡口要守规矩。船工老马师傅，六十岁了，他每天带着徒弟巡查三遍。", "他每天带着徒弟巡查三遍"),
        ("规矩不能破。上月有个船老板在外地跑货，家里翻了船，他说我不在船上，跟我没有关系，最后还是赔了三万元。", "跟我没有关系，最后还是赔了三万元"),
        ("规矩不能破。上月有个船老板在外地跑货，家里翻了船，他说我不在船上，跟我没有关系，最后还是赔了三万元。", "家里翻了船，他说我不在船上"),
        ("堤坝要天天看。我们常说安全要落到人，落到时，像“绣花”一样守着三公里险段。", "像“绣花”一样守着三公里险段"),
        ("老何在石滩摇了二十七年船，没有翻过一次；医疗船的三名护士，全年出诊960次，大年初一也没有停过。", "全年出诊960次"),
        ("审批跟不上。规矩是这么定的，可是人家邻县同样的许可，只要15天。", "人家邻县"),
        ("江水可能再涨。2008年那场大雾，大家都还没忘，一夜之间，冲走桥墩6个，淹了农田1300亩。", "大家都还没忘，一夜之间，冲走桥墩6个"),
        ("夜里要练。去年北岸青石滩，凌晨三点起的大雾，25分钟疏散了180人。", "凌晨三点起的大雾"),
        ("修缮不平衡。东门、柳林两个码头修缮率超过90%，石堰码头只有35%，连续两年垫底。", "东门、柳林两个码头"),
        ("南岸果园的苹果可以大力外销；北岸果园的苹果因地制宜，根据买主习惯和仓储能力来选择。", "根据买主习惯和仓储能力来选择"),
    ],
)  # fmt: skip
def test_no_detail_loses_its_owner(make_document: MakeDocument, text: str, wrong: str) -> None:
    assert not _detail(make_document(text, language="zh")).startswith(wrong)


def test_a_concession_is_shown_with_what_stands_against_it(make_document: MakeDocument) -> None:
    text = "秋收不如往年。稻谷的总量上去了，出米率却下来了。"
    assert _detail(make_document(text, language="zh")) in ("", "稻谷的总量上去了，出米率却下来了")


def test_what_tells_of_the_claim_itself_stays_its_detail(make_document: MakeDocument) -> None:
    assert (
        _detail(make_document("全站收入310万元，同比增长9.2%。", language="zh")) == "同比增长9.2%"
    )


def test_another_item_is_a_detail_with_its_name(make_document: MakeDocument) -> None:
    text = "全站收入310万元，其余各项照常；检修费用21万元，同比增长9.2%。"
    assert _detail(make_document(text, language="zh")) == "检修费用21万元，同比增长9.2%"


def test_another_case_does_not_support_the_one_before(make_document: MakeDocument) -> None:
    text = "老队长一个人守了十七天。还有驻村的抢险队员，三十天没有回家。"
    assert _detail(make_document(text, language="zh")) == ""


def test_of_a_concession_the_claim_is_what_stands_against_it(make_document: MakeDocument) -> None:
    sentence = "我站老船工人数一直在全县数一数二，但新手的手艺是目前各项工作中的一个明显短板。"
    claim = claim_of(make_document(sentence, language="zh"))
    assert claim == "新手的手艺是目前各项工作中的一个明显短板"


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (
            "把渡口管好。要落实好船票实名制度，一天一查。要推进码头改造，年内完工。要管理好候船大厅，专人值守。",
            "落实好船票实名制度，推进码头改造",
        ),
        ("加强船工培训。抓好夜航训练，一月一次。加强救生演练，一季一次。", "抓好夜航训练、加强救生演练"),
    ],
)  # fmt: skip
def test_a_verb_stays_with_what_it_brings_about(
    make_document: MakeDocument, text: str, detail: str
) -> None:
    assert _detail(make_document(text, language="zh")).replace("、", "，") == detail.replace(
        "、", "，"
    )


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("办培训班目的是通过师徒结对，给新手壮胆，使他们早日独立开船。", "办培训班目的是通过师徒结对，给新手壮胆"),
        ("渡口管理站围绕行船安全，启动了三项整治。", "渡口管理站围绕行船安全，启动了三项整治"),
        ("9起险情里头，有6起发生在夜航和大雾这些特殊时段，占了67%。", "9起险情里头，有6起发生在夜航和大雾这些特殊时段"),
        ("历尽艰辛，付出巨大代价，渡口有力扭转了被动局面，保住了两岸交通。", "渡口有力扭转了被动局面"),
        ("渡口已向二十多个乡镇运送了大批救灾物资，专门派出了三支抢险队。", "渡口已向二十多个乡镇运送了大批救灾物资"),
        ("渡口的老船工和年轻徒弟们，起早贪黑、风雨无阻，保证了两岸交通不断。", "渡口的老船工和年轻徒弟们，起早贪黑、风雨无阻"),
        ("今天到会的63位同志，管着全镇近2万名老人的一日三餐。", "今天到会的63位同志，管着全镇近2万名老人的一日三餐"),
        ("我们一条船一条船去查，隐患就减少了，两岸来往的时间和船票的价钱应该是降下来了。", "我们一条船一条船去查，隐患就减少了"),
        ("守堤的老队长赵**，前年八月洪峰，堤上断了电，他领着七个队员扛了九百个沙袋，把口子堵住了。", "守堤的老队长赵××，"),
        ("渡口的老站长孙某，去年冬天大风，江面上结了冰，他领着三个徒弟守了两天两夜，把船保住了。", "渡口的老站长孙某，"),
        ("管理站一直本着便民、节俭的老规矩，把过江的票价降了三回，两岸都叫好。", "管理站一直本着便民、节俭的老规矩，把过江的票价降了三回"),
        ("渡口今年形成了两份检查报告；所查出的隐患，一件一件改，一件一件销。", "渡口今年形成了两份检查报告"),
        ("有条件的渡口要在守住安全底线的前提下，遵照专家组的书面建议，有序恢复夜间通航。", "有条件的渡口要在守住安全底线的前提下，有序恢复夜间通航"),
        ("我归纳了一下，叫“三盏灯”：航灯是一盏灯，码头灯是一盏灯，人心又是一盏灯。", "我归纳了一下，叫“三盏灯”：航灯是一盏灯"),
    ],
)  # fmt: skip
def test_a_claim_has_its_verb_and_its_subject(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).startswith(claim)


def test_a_heading_says_whose_opinion_it_is(make_document: MakeDocument) -> None:
    for sentence in (
        "乘客反映，渡口太小，等一趟船要等两个钟头。",
        "业内专家认为，这条旧航道还能再用三十年。",
    ):
        assert heading_of(make_document(sentence, language="zh")) == sentence.rstrip("。")


@pytest.mark.parametrize(
    "sentence",
    [
        "“值班第一人”不是一块荣誉牌子。",
        "“老水手精神”要一代一代传下去。",
        "“一船一档”的规矩谁也不能破。",
    ],
)
def test_of_a_name_in_quotation_marks_is_shown_what_is_said_of_it(
    make_document: MakeDocument, sentence: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == sentence.rstrip("。")


def test_a_case_with_a_figure_keeps_its_rule(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n重点抓三件事：一是责任制要“全覆盖、真兑现”，年底考核完不成80%的，坚决撤换；二是津贴向夜班倾斜，向老船倾斜；"
        "三是亏损的航线要见底，6条航线年内停掉2条。\n"
    )
    shown = [p.text.text for s in structure(make_document(text)).slides() for p in s.points]
    assert not [words for words in shown if words.endswith("%的")]


def test_the_place_where_others_praise_a_thing_is_no_point(make_document: MakeDocument) -> None:
    document = make_document(
        "在老站长带领下，渡口为两岸乡亲的来往作出了重大贡献，乡亲们对此十分感激。", language="zh"
    )
    claims, reading = claims_of(document), read_sentences(document)
    claim = claims.best(reading.sentences[0].span, most=reading.cues.claim_size)
    alone = claims.details(claim.rest, (), 36.0, count=3, alone=True)
    assert not [phrase.text for phrase in alone if "对此" in phrase.text]


def test_yes_or_no_is_no_point(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今天说说规矩。规矩要落到每一条船上，一天也不能松。船票一张一张验，救生衣一件一件查。\n"
        "哪一次出事是因为查得太细？没有。出事都是因为图省事，少看了一眼，少走了一步，少问了一句。\n"
        "往后开船以前，三样东西要看：看天，看水，看人。看不清就不开，谁来催也不开。\n"
    )
    shown = [p.text.text for s in structure(make_document(text)).slides() for p in s.points]
    assert shown
    assert "没有" not in shown


def test_what_a_measure_leads_to_is_no_point_alone(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今天说说轮班。要实行老船工和新船工的搭班，每班两个钟头轮换一次。使两岸的乡亲都坐得安心、坐得放心。\n"
        "往后开船以前，三样东西要看：看天，看水，看人。看不清就不开，谁来催也不开。\n"
    )
    shown = [p.text.text for s in structure(make_document(text)).slides() for p in s.points]
    assert shown
    assert not [words for words in shown if words.startswith("使")]


def test_a_mean_tells_more_of_what_stands_before_it() -> None:
    owners = TIES["zh"].owners
    assert owners is not None
    assert owners.owned.match("平均每天将近三次，") is not None
    assert owners.owned.match("平均主义要不得，") is None


def test_what_some_lack_is_no_point_without_them(make_document: MakeDocument) -> None:
    text = (
        "盘点修书的成绩，也要看到图书馆存在的短板，主要是：有的馆员登记不细、不全，前后脱节，运用新办法防潮防虫的本领不足；"
        "有些分馆的书架还没有修好。"
    )
    claims = claims_of(make_document(text, language="zh"))
    sentence = read_sentences(make_document(text, language="zh")).sentences[0].span
    told = [p.text for p in claims.details((), [sentence], 36.0, count=3, alone=True)]
    assert "主要是：有的馆员登记不细、不全，前后脱节" in told
    assert not [words for words in told if words.startswith("运用新办法")]


def test_what_stands_behind_the_words_of_others_is_not_said_of_some(
    make_document: MakeDocument,
) -> None:
    text = "渡口的冷清已经过去。有人说以后会涨价，但是渡口的租金不会再涨，老码头和新码头的竞争仍然存在。"
    assert _detail(make_document(text, language="zh")) == "老码头和新码头的竞争仍然存在"


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (
            "这个存量，从账本看，可以是去年的收成；从时间看，可以是三年收成的平均值；从全镇看，可以是各村的平均值。",
            "可以是三年收成的平均值",
        ),
        (
            "丰收了，大家就是果园的功臣；到冬天，必须给每棵树裹上草绳。",
            "到冬天，必须给每棵树裹上草绳",
        ),
    ],
)
def test_the_next_item_behind_a_time_or_a_view_is_a_detail(
    make_document: MakeDocument, text: str, detail: str
) -> None:
    assert _detail(make_document(text, language="zh")) == detail


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "老校长曾表示，与图书馆为邻是他一生最得意的决定之一。",
            "老校长曾表示，与图书馆为邻是他一生最得意的决定之一",
        ),
        (
            "开馆时，陈教授说，两岸读者的往来必将对全镇的学风产生深远的影响。",
            "陈教授说，两岸读者的往来必将对全镇的学风产生深远的影响",
        ),
        ("老艄公周师傅常说，水面越平，底下的石头越要记牢。", "老艄公周师傅常说，水面越平，底下的石头越要记牢"),
        ("周师傅说过：“书比船稳。”", "周师傅说过：“书比船稳。”"),
        ("我们常说，图书馆的书要让东岸的孩子也借得到。", "图书馆的书要让东岸的孩子也借得到"),
        ("正如李老师所说，书要一页一页翻。", "书要一页一页翻"),
        ("大家都说，老图书馆离东岸的几个村子实在太远。", "老图书馆离东岸的几个村子实在太远"),
        ("事实说明，老图书馆离东岸的几个村子实在太远。", "老图书馆离东岸的几个村子实在太远"),
    ],
)  # fmt: skip
def test_what_a_person_is_named_for_is_shown_with_the_name(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("修书是老老实实的学问，一页也糊弄不得。", "修书是老老实实的学问，一页也糊弄不得"),
        ("馆员结合读者提问，重新编排了书目。", "馆员结合读者提问，重新编排了书目"),
    ],
)
def test_learning_and_questions_are_no_words_of_somebody(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_where_something_is_done_is_no_detail_alone(make_document: MakeDocument) -> None:
    text = "图书馆三年买书花了300万元，在古籍修补的许多门类，补上了缺口。"
    assert _detail(make_document(text, language="zh")) != "在古籍修补的许多门类"


def test_what_is_told_of_a_name_in_another_sentence_is_no_detail_without_it(
    make_document: MakeDocument,
) -> None:
    text = "借书要方便。镇中心图书馆北岸分馆，已经开放了三十个阅览座位。"
    assert _detail(make_document(text, language="zh")) != "已经开放了三十个阅览座位"
