"""Chinese claims say what the speaker stands for: not what is conceded, and not when, by what or as what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, heading_of
from speechcast.languages import language_of
from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "新坝蓄满了水，库区的路也通了，可是下游八个村的饮水至今没有着落，群众意见很大。",
            "下游八个村的饮水至今没有着落",
        ),
        (
            "仓库盖起来了，设备也进了场，但我们必须清醒地看到，懂操作的师傅还远远不够。",
            "懂操作的师傅还远远不够",
        ),
        (
            "苗圃今年办得热闹，来参观的人一拨接着一拨，然而成活率比去年低了不少，教训很深。",
            "成活率比去年低了不少",
        ),
    ],
)
def test_behind_what_is_conceded_stands_the_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_a_heading_says_what_stands_behind_the_concession(make_document: MakeDocument) -> None:
    sentence = "仓库盖起来了，设备也进了场，来参观的人一拨接着一拨，报名的也排成了长队，但懂操作的师傅还远远不够。"
    assert heading_of(make_document(sentence, language="zh"), most=34.0) == "懂操作的师傅还远远不够"


def test_what_turns_against_its_own_subject_stays_with_it(make_document: MakeDocument) -> None:
    sentence = "有的厂子看上去也在管安全，但没有管到岗位上，没有管到班组里，出了事还要捂着盖着。"
    claim = claim_of(make_document(sentence, language="zh"))
    assert claim.startswith("有的厂子看上去也在管安全，但没有管到岗位上")


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("每多一个护林员，山上就少一片荒坡，乡亲们夜里才睡得安稳。", "每多一个护林员，山上就少一片荒坡"),
        ("哪里的渠道断了水，哪里就有我们的抢修队，昼夜都不会停。", "哪里的渠道断了水，哪里就有我们的抢修队"),
        ("离乡亲们越近的诊所，乡亲们就会越信得过，这是办医的道理。", "离乡亲们越近的诊所，乡亲们就会越信得过"),
        ("师傅手艺有多高，徒弟起点就有多高，这是祖辈传下来的话。", "师傅手艺有多高，徒弟起点就有多高"),
        ("种这片果园，主观上是为自家，客观上是为全村，账要这样算。", "种这片果园，主观上是为自家，客观上是为全村"),
        ("主管的一句话，可能留住一名骨干，也可能逼走一名骨干，要慎重。", "可能留住一名骨干，也可能逼走一名骨干"),
    ],
)  # fmt: skip
def test_halves_of_one_thought_stay_together(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim in claim_of(make_document(sentence, language="zh"))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("建社三十多年来特别是通上公路十多年来，乡亲们走出了一条以林养山的新路。", "乡亲们走出了一条以林养山的新路"),
        ("作为守着九条河的水乡，本镇要用三年时间把断头浜全部打通，让水流起来。", "用三年时间把断头浜全部打通，让水流起来"),
        ("县里已经并将继续同各个林场一道，采取切实措施，妥善解决护林员的养老问题。", "县里已经并将继续同各个林场一道，妥善解决护林员的养老问题"),
    ],
)  # fmt: skip
def test_since_when_as_what_and_by_empty_means_is_no_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).endswith(claim)


def test_stops_of_either_width_make_the_same_outline(make_document: MakeDocument) -> None:
    wide = (
        "各位同事：\n今年的工作分三个方面。\n"
        "第一，种树，要种活。自建场以来，我们种下九万株，成活七成，靠的是人工浇水。\n"
        "第二，护路，要护住。每过一次水，就毁一段路，所以要先修沟；再修路。\n"
        "第三，育人，要育好。师傅愿意教吗？徒弟愿意学吗？大家心里都有数！\n"
    )
    narrow = wide.translate(str.maketrans("，；：？！", ",;:?!"))
    outlines = [structure(make_document(text, language="zh")) for text in (wide, narrow)]
    shown = [
        [p.text.spans for slide in outline.slides() for p in slide.points] for outline in outlines
    ]
    assert shown[0] == shown[1]
    assert [s.heading.spans for s in outlines[0].sections] == [
        s.heading.spans for s in outlines[1].sections
    ]


def test_figures_as_wide_as_characters_are_figures(make_document: MakeDocument) -> None:
    text = "全场今年的收入怎样？\n木材卖了３．６亿元。\n工人有１２００名。\n"
    reading = read_sentences(make_document(text, language="zh"))
    assert "3.6亿元" in reading.text
    assert reading.cues.figure.search(reading.text, reading.text.index("3")) is not None
    assert len(reading.text) == len(text)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("多年护林的经历告诉我们，不修防火道，再多的瞭望塔也守不住一座山。", "不修防火道，再多的瞭望塔也守不住一座山"),
        ("全体社员必须在思想上真正明确，沟渠两岸的每一块田都靠这条河道养着，谁也不能往里倒垃圾。", "沟渠两岸的每一块田都靠这条河道养着"),
        ("这些年我一直在思考一个问题：为什么年轻人愿意回来？", "为什么年轻人愿意回来？"),
    ],
)  # fmt: skip
def test_what_only_announces_a_thought_is_no_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_what_only_some_believe_keeps_who_they_are(make_document: MakeDocument) -> None:
    sentence = "也有一些场长认为，清沟这种事花钱多见效慢，年年拖一拖就过去了，犯不着着急。"
    assert claim_of(make_document(sentence, language="zh")).startswith("有一些场长认为")


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("实现三年消灭荒坡的目标，必须把苗木、水源和人手一起备足，不能临时抱佛脚。", "实现三年消灭荒坡的目标，必须把苗木、水源和人手一起备足"),
        ("办好村里的养老食堂，离不开一本公开的账，也离不开每户的帮衬。", "办好村里的养老食堂，离不开一本公开的账"),
    ],
)  # fmt: skip
def test_what_is_aimed_at_is_shown_with_what_it_takes(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim in claim_of(make_document(sentence, language="zh"))


def test_what_would_not_be_is_not_shown_without_what_would_be_missing(
    make_document: MakeDocument,
) -> None:
    sentence = "没有几代人在沙窝里一锹一锹地挖，没有他们用肩膀挑来的每一担水，没有那些埋在沙里的草方格，就不会有今天的绿洲。"
    claim = claim_of(make_document(sentence, language="zh"))
    assert not claim.startswith("就不会") and "就不会" not in claim.split("没有")[0]


def test_a_numbered_part_shows_no_number_in_its_points(make_document: MakeDocument) -> None:
    more = (
        "不少班组把事故照片挂在墙上，天天提醒自己。老师傅带着徒弟逐台查设备，查出的毛病当天就修。"
        "许多职工感慨，过去总觉得出事离自己很远，如今才明白隐患就在手边。家属也来参观了车间，回去以后常常叮嘱。"
        "大家普遍反映，这样的教育走了心。各车间还把经验写成小册子，新来的人先读一遍再上岗。"
    )
    text = "各位同事：\n过去一年的整改见了成效。\n" + "".join(
        f"{number}是{thing}得到根本扭转，{effect}。{more}\n"
        for number, thing, effect in (
            ("一", "车间里凑合应付的习气", "守规矩的自觉性明显增强"),
            ("二", "仓库长年积压的老毛病", "全场的浪费明显减少"),
            ("三", "夜班无人值守的局面", "巡查记录重新立了起来"),
        )
    )
    outline = structure(make_document(text, language="zh"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert shown and not any(words.startswith(("一是", "二是", "三是")) for words in shown)


def test_a_demand_that_a_noun_names_does_not_wait_for_another(make_document: MakeDocument) -> None:
    sentence = "护林队必须严格遵守县里明确的防火要求，白天巡山，夜里守塔，换班时当面交清楚记录。"
    claim = claim_of(make_document(sentence, language="zh"))
    assert claim.startswith("护林队必须严格遵守县里明确的防火要求")


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("县林业局腾出了十一个乡镇二百七十间闲置的老旧房屋和三处院落，用于护林员住宿和存放工具，冬天就能住人。", "县林业局"),
        ("渠首管理处的老职工带着徒弟把上游二十九公里的裂缝逐条补完，换来了下游的用水安稳，乡亲们都念着。", "渠首管理处"),
        ("几代林场工人在沙地里挖出的每一条沟和他们亲手栽下的每一棵树苗，为今天的果园打下了扎实的底子。", "几代林场工人"),
    ],
)  # fmt: skip
def test_a_claim_begins_with_whom_or_what_it_tells_of(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).startswith(claim)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("村民对渠道管护有意见，应该欢迎他们当面提出来，一条一条记在本子上。", "村民对渠道管护有意见，应该欢迎他们当面提出来"),
        ("不少老职工普遍反映，自己补上了一堂拖了多年的安全课，心里踏实。", "不少老职工普遍反映，自己补上了一堂拖了多年的安全课"),
        ("其实这几年我在思考一个问题：山上的果子早已不愁种，愁的是没有人愿意守着它们。", "山上的果子早已不愁种"),
    ],
)  # fmt: skip
def test_whom_a_clause_points_to_is_shown_with_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).startswith(claim)


def test_dots_in_a_bracket_part_no_clause(make_document: MakeDocument) -> None:
    reading = read_sentences(
        make_document("凡是在工具（锹、筐、绳……）上省下的钱，都归班组。", language="zh")
    )
    pieces = Wording(reading).pieces(reading.sentences[0].span)
    assert [p.of(reading.text) for p in pieces] == [
        "凡是在工具（锹、筐、绳……）上省下的钱，",
        "都归班组。",
    ]


def test_a_tale_of_people_named_elsewhere_heads_no_slide(make_document: MakeDocument) -> None:
    text = (
        "各位同事：\n我们讲一个“亲”字，把果园办成两地人走动的亲戚。\n"
        "两地的乡亲天生亲近，一碗茶就能坐到一起。果园要多请邻县的孩子来，让走动从小开始。"
        "去年有一对邻县的年轻人来这里摘果，认识了许多老乡。在下山的那个傍晚，他们把沿路拍的照片贴在了网上，"
        "引来几千人留言，问山里的路好不好走。回家以后，他们又把果园的故事讲给同学听，来的人更多了。\n"
        "我们要更加重视两地的往来，增进彼此的了解。果园应该积极接待学生，使这份情谊后继有人。\n"
        "我们还要办好集市，让邻县的手艺也摆上山来。集市一年两次，春天卖苗，秋天卖果。\n"
    )
    outline = structure(make_document(text, language="zh"))
    headings = [slide.heading.text for slide in outline.slides()]
    assert headings and not any("他们" in heading for heading in headings)


def test_an_announced_count_is_not_headed_by_when_it_began(make_document: MakeDocument) -> None:
    text = (
        "各位同事：\n今年的电池是怎样做出来的？大家常常问我。有了这样的想法以后：\n"
        "1.我们大量使用无汞的材料，把回收的旧壳也用上。\n"
        "2.我们把包装减到一层，省下的钱用在检验上。\n"
        "3.我们请用户来试，坏一节赔一盒。\n"
    )
    outline = structure(make_document(text, language="zh"))
    assert not any("以后" in slide.heading.text for slide in outline.slides())


def test_a_saying_gives_way_to_what_the_speaker_says_with_it(make_document: MakeDocument) -> None:
    text = (
        "各位同事：\n“根深的树，风再大也不怕。”把徒弟教扎实是林场做好一切工作的根本。"
        "去年新来的二十名徒弟都有了师傅，每月考一次，考不过的再学。师傅的津贴也提高了。\n"
        "“水流千里，总要归到渠里。”各班组要把每天的记录交到场部，不许留在自己抽屉里。"
        "场部每周看一遍，每月讲一次，讲的时候点名道姓。记录本今年换成了防水的。\n"
        "“一根筷子容易断。”巡山一定要两个人一起走，谁也不许单独进沟。"
        "前年那次走失，就是一个人图近路。对讲机已经配齐，电池由班长保管。\n"
    )
    outline = structure(make_document(text, language="zh"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    shown += [slide.heading.text for slide in outline.slides()]
    assert any("巡山一定要两个人一起走" in words for words in shown)
    assert not any(words.startswith("“") for words in shown)


def test_whoever_it_may_be_is_no_part_of_theclaim_of(make_document: MakeDocument) -> None:
    sentence = (
        "无论是掌勺多年的老师傅，还是刚刚进灶间的学徒工，大家都守着同一条规矩，出锅之前先尝一口。"
    )
    assert "还是" not in claim_of(make_document(sentence, language="zh"))


def test_a_time_is_no_support(make_document: MakeDocument) -> None:
    text = "两地的乡亲来往已久。上世纪六七十年代，老一辈驾着木船开创了两岸的集市，鱼换米，盐换布，三天一趟，风雨不误。"
    outline = structure(make_document(f"各位乡亲：\n{text}\n", language="zh"))
    details = [p.detail.text for s in outline.slides() for p in s.points if p.detail]
    assert not any(words == "上世纪六七十年代" for words in details)


def test_lines_of_the_paper_over_a_printed_speech_are_not_its_opening(
    make_document: MakeDocument,
) -> None:
    text = (
        "王场长：在全县林场护林总结会上的讲话（全文）\n发表时间：2019-03-05 来源：山乡日报\n"
        "3月4日，县林场场长王长山在全县林场护林总结会上发表讲话，各乡镇负责同志参加。山乡日报记者 李松 摄\n"
        "山乡日报3月4日电\n在全县林场护林总结会上的讲话\n（2019年3月4日）\n同志们：\n"
        "今天这个会，是要总结三年护林的办法，把管用的定下来。三年来我们补种了九万株树，修了四十里防火道。\n"
        "第一，护林要靠人。每个山头都要有守山的人，夜里灯要亮着。\n"
        "第二，护林要靠路。防火道年年要清，清不干净不算完。\n"
    )
    outline = structure(make_document(text, language="zh"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    shown += [section.heading.text for section in outline.sections]
    assert shown and not any("日报" in words or "来源" in words for words in shown)
    assert any("护林要靠人" in words for words in shown)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("这次灌溉改造检查，对我们摸清全县渠道的家底和隐患具有十分要紧的意义。", "对我们摸清全县渠道的家底和隐患"),
        ("希望全县的三千名青年学生，珍惜学艺的年月，多进林子，多问师傅。", "希望全县的三千名青年学生，珍惜学艺的年月"),
        ("我们一定要引以为戒，用最严的值班制度把每一座水闸都看守住。", "用最严的值班制度把每一座水闸都看守住"),
    ],
)  # fmt: skip
def test_a_name_or_a_word_or_two_is_no_claim(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim in claim_of(make_document(sentence, language="zh"))


def test_what_only_goes_on_with_a_claim_is_no_point(make_document: MakeDocument) -> None:
    text = (
        "苗圃是林场一切工作的源头，是九座山头将来的“种子库”，"
        "也是全场三百名职工一年四季最要紧的饭碗。"
    )
    reading = read_sentences(make_document(text, language="zh"))
    wording = Wording(reading)
    claims = Claims(reading, wording, Emphasis(reading))
    rest = wording.pieces(reading.sentences[0].span)[1:]
    assert claims.details(rest, [], 36.0, count=3, alone=True) == []


def test_how_long_ago_something_was_is_noclaim_of(make_document: MakeDocument) -> None:
    sentence = (
        "100多年前，水利事业的伟大先行者周老先生，以当时的木匠学徒为骨干组建了修渠队，"
        "毅然发动和领导了引水上山，结束了山上几百年靠天吃水的日子，为山里人打开了新天地。"
    )
    assert "修渠队" in claim_of(make_document(sentence, language="zh"))


def test_a_member_of_a_refrain_goes_on_until_it_states_something(
    make_document: MakeDocument,
) -> None:
    text = (
        "同志们，今天我们在这里回顾来路。\n"
        "百姓不会忘记，100多年前，水利事业的先行者周老先生，以当时的木匠学徒为骨干组建了修渠队，毅然发动和领导了引水上山，"
        "结束了山上几百年靠天吃水的日子，为山里人打开了新天地。\n"
        "百姓不会忘记，在那个缺粮少衣的年代，老张、老李等一批在外学过手艺的青年，办起了第一个合作社，让养蚕成了全村人的活路。\n"
        "百姓不会忘记，新路修通以后，一大批在城里站稳脚跟的手艺人，毅然放弃城里的生活，回到村里办工厂、教徒弟，写下了返乡创业的动人篇章。\n"
    )
    outline = structure(make_document(text, language="zh"))
    points = [p.text.text for slide in outline.slides() for p in slide.points]
    assert "老张、老李等一批在外学过手艺的青年，办起了第一个合作社" in points
    assert "水利事业的先行者周老先生，以当时的木匠学徒为骨干组建了修渠队" in points


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("截至去年年底，全镇外出学艺的青年达到三千人，学成回乡的达到一千人。", "全镇外出学艺的青年达到三千人"),
        ("伴随着水渠一里一里修上山来，村里的日子一年比一年宽裕。", "村里的日子一年比一年宽裕"),
    ],
)  # fmt: skip
def test_what_only_tells_up_to_when_or_along_with_what_is_left_in_front(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).startswith(claim)


def test_who_is_quoted_is_named_without_how_they_said_it(make_document: MakeDocument) -> None:
    cues = language_of("zh").cues
    match = cues.quotation.search("正如老镇长深刻指出的：“水渠修到哪里，日子就好到哪里。”")
    assert match is not None
    assert match["who"] == "老镇长"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("让我们携起手来，迎难而上，为建成十里水乡而努力奋斗！", "为建成十里水乡而努力奋斗"),
        ("希望大家振奋精神，鼓足干劲，确保全年任务圆满完成。", "确保全年任务圆满完成"),
        (
            "让我们更加紧密地团结在一起，锐意进取，埋头苦干，为夺取秋粮丰收作出新的贡献！",
            "为夺取秋粮丰收作出新的贡献",
        ),
        ("蓝图已经绘就，号角已经吹响，奋力开创水务工作新局面！", "奋力开创水务工作新局面"),
    ],
)
def test_a_call_is_shown_by_what_it_calls_for(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("每个季度，每人都要有一个星期，到船上去值夜班。", "每个季度，每人都要有一个星期，到船上去值夜班"),
        ("渡口公司也要采取得力办法，防止夜里收班以后有人私自摆渡。", "渡口公司也要采取得力办法，防止夜里收班以后有人私自摆渡"),
        ("船票由我们代卖，但是有一条，票款当天归码头，谁截留谁走人。", "船票由我们代卖，但是有一条，票款当天归码头，谁截留谁走人"),
        ("在北岸常年看守闸门的老职工，每三个月要到县医院检查一次身体。", "在北岸常年看守闸门的老职工，每三个月要到县医院检查一次身体"),
        ("修船又脏又累，挣得也少，可是大家要记住，一船人的性命全在那几颗铆钉上。", "记住，一船人的性命全在那几颗铆钉上"),
    ],
)  # fmt: skip
def test_a_claim_goes_on_to_what_its_words_lead_up_to(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).rstrip("。") == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "要是有人跟你说，这条河不治也会清，那是哄你的，你回来告诉我。",
        "谁跑来跟大家讲，旧船不用年检，就把他的话记下来，我去找他评理。",
    ],
)
def test_what_somebody_might_say_is_no_claim_of_the_speaker(
    make_document: MakeDocument, sentence: str
) -> None:
    document = make_document(sentence, language="zh")
    answered = "，".join(sentence.split("，")[:3])
    assert claim_of(document).startswith(answered)
    assert heading_of(document, most=34.0, point=True).startswith(answered)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("如果这两条船都修不好，丢了码头的营生，那就回来找我。", "如果这两条船都修不好，丢了码头的营生，那就回来找我"),
        ("哪个班组再漏报险情，我就请他的班长到江心的浮标上守一夜。", "哪个班组再漏报险情，我就请他的班长到江心的浮标上守一夜"),
    ],
)  # fmt: skip
def test_a_condition_is_shown_with_what_follows_from_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")).rstrip("。") == claim


def test_a_word_that_is_announced_keeps_what_announces_it(make_document: MakeDocument) -> None:
    document = make_document("开航的头一天，我最想讲的只有两个字：当心。", language="zh")
    assert claim_of(document).rstrip("。") == "开航的头一天，我最想讲的只有两个字：当心"
    assert heading_of(document).rstrip("。") == "开航的头一天，我最想讲的只有两个字：当心"


def test_whom_something_is_to_let_do_a_thing_is_not_parted_from_it(
    make_document: MakeDocument,
) -> None:
    sentence = "我守在码头，就是为了让两岸的乡亲，坐上不比大城市差、票价低一半的客船。"
    claim = claim_of(make_document(sentence, language="zh"))
    assert claim.rstrip("。").endswith("客船") or not claim.endswith("乡亲，")
    assert "就是为了让两岸的乡亲，坐上不比大城市差" in claim


@pytest.mark.parametrize(
    "sentence",
    [
        "台下的船长有的还在凭老经验开船，这要马上改。",
        "夜航通了电，但是瞭望不能放松。",
        "六个船队签订了军令状，谁漏检谁停航。",
        "渡口守三条，不超载，不冒雾，不抢滩。",
        "这条渡船能有今天，离不开船匠的手艺。",
        "一年之计在于春，木船必须在三月上漆。",
    ],
)
def test_what_is_asked_follows_or_holds_is_told_with_what_it_hangs_on(
    make_document: MakeDocument, sentence: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == sentence[:-1]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("刚才听取了三个船队的汇报，我同意大家提出的停航方案。", "我同意大家提出的停航方案"),
        ("刚才大家参观了新码头，船坞比图纸上还宽了两米。", "船坞比图纸上还宽了两米"),
        ("刚才发生了两起险情，都出在换班的时候。", "刚才发生了两起险情，都出在换班的时候"),
    ],
)
def test_what_the_meeting_has_just_done_is_not_what_is_said_of_it(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "我们可以根据需要，随时加开一班渡船。",
        "对于船工，我们除了提供救生衣，还每人配一盏头灯。",
        "渡口作为两岸三个镇的门户和两千户人家唯一的通道，一天也不能停。",
        "小航标灯（LED）的出现，让船工都非常激动。",
        "大水车模型的出现，让我们都非常激动。",
    ],
)
def test_what_is_only_led_up_to_is_told_with_the_clause_behind_it(
    make_document: MakeDocument, sentence: str
) -> None:
    document = make_document(sentence[:-1] + "，认为雾天也能开船。", language="zh")
    assert (
        claim_of(document)
        .removeprefix("对于船工，")
        .startswith(sentence[:-1].removeprefix("对于船工，"))
    )


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("除了雾天，夜航都要开。", "除了雾天，夜航都要开"),
        ("我们的渡船作为样板已经写进了县志，大家都很高兴。", "我们的渡船作为样板已经写进了县志"),
        ("船队选择了帆船作为教练船，新学员都从它学起。", "船队选择了帆船作为教练船"),
        ("在水位降到一米，有三百名旅客、巨大的安全压力下，船队没有停航。", "船队没有停航"),
        ("好人有好报，好船有好桨。", "好人有好报，好船有好桨"),
    ],
)  # fmt: skip
def test_what_says_something_with_the_same_words_stands_alone(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "码头这几年能翻身，主要靠的是两块：一块是夜航的票款，一块是修船厂的租金。",
        "我们能挺过来，靠的就是三条：船工不散，账目不乱，码头不停。",
        "渡口有三个变化：船新了，路宽了，灯亮了。",
        "修船厂的利润在于两条：工期不拖，返工不做。",
    ],
)
def test_what_is_counted_in_front_of_a_colon_is_told_with_all_that_is_counted(
    make_document: MakeDocument, sentence: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == sentence[:-1]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("明年的难处有三个：水位低，油价高，招不到人，我们一个一个来解决。", "明年的难处有三个：水位低"),
        ("归结起来就是两句话：船不离人，人不离岗。", "船不离人，人不离岗"),
    ],
)  # fmt: skip
def test_other_clauses_behind_such_a_colon_are_not_counted(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("渡口变了样，但我们必须清醒地看到，木船还剩三成。", "木船还剩三成"),
    ],
)
def test_what_only_asks_to_see_something_holds_nothing_together(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_a_condition_is_parted_neither_from_its_consequence_nor_kept_for_a_later_one(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "对船队来说，如果我们也是老停航，我们有这么多存粮可吃是没有问题的，但现在我们没有这么多存粮可吃，停一次还可以撑过去，"
        "停两次还可以，连着几十次地停，我们船队肯定就会散伙。"
    )
    claim = claim_of(make_document(sentence, language="zh"))
    assert claim == "如果我们也是老停航，我们有这么多存粮可吃是没有问题的"


def test_what_semicolons_part_is_not_cut_at_its_commas(make_document: MakeDocument) -> None:
    text = (
        "各位船工：\n今年的事情很多，水位低，船也旧，大家心里都没有底。\n"
        "我们必须记住老船工的话，看大处，看长远，坚持“要守规矩，不要耍小聪明；要抱团，不要拆台；要说实话，不要藏着掖着”的基本原则。\n"
        "修船的钱已经到位，下个月就开工。\n"
    )
    shown = [p.text.text for s in structure(make_document(text)).slides() for p in s.points]
    assert not any(words.startswith("不要") for words in shown)


def test_what_is_not_only_not_so_is_told_with_the_contrary(make_document: MakeDocument) -> None:
    sentence = "对手降价，我们不但没降，反而涨了一成。"
    assert claim_of(make_document(sentence, language="zh")) == "我们不但没降，反而涨了一成"


@pytest.mark.parametrize(
    ("sentence", "courtesy"),
    [
        ("今天我们非常高兴见到各位老船工。", True),
        ("很高兴今天又回到渡口。", True),
        ("渔民很高兴今天能出海，风终于停了。", False),
        ("孩子们非常高兴回到学校，屋顶已经修好。", False),
    ],
)
def test_only_the_speaker_s_own_joy_is_a_courtesy(sentence: str, courtesy: bool) -> None:
    ceremony = language_of("zh").cues.ceremony
    assert (ceremony.search(sentence) is not None) is courtesy


def test_those_who_are_not_affected_are_no_scene() -> None:
    lead_in = language_of("zh").cues.lead_in
    assert lead_in.match("受灾船队不受影响，") is None
    assert lead_in.match("受水位上涨影响，") is not None
