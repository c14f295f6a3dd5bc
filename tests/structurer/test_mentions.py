"""Mentions: figures with what they count, dates, targets, terms, organisations, tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speechcast.model.document import Document
from speechcast.structurer import structure
from speechcast.structurer.mentions import Mention, MentionKind, find_mentions

MakeDocument = Callable[..., Document]

CHINESE = """去年，全镇完成营业收入18.6亿元，增长9.5%。新建学校6所，培训教师320人。
到2027年，我们的目标是森林覆盖率达到45%。
“三清行动”就是清沟、清渠、清塘。我们推进“三清行动”，编印了《节水手册》。
青石镇人民政府要每月公布账目。各村必须在3月底前完成清沟。我们要继续努力。
**村的收入增长*%。
"""
ENGLISH = """Last year we opened 12 schools and planted 1,200 trees. Visits rose by 44 percent.
By 2031, every town must have a library. The goal is to reach 40 homes a week.
"Slow bread" means bread that takes two days. The City Council pays for it.
"""


def _of(mentions: tuple[Mention, ...], kind: MentionKind, text: str) -> list[tuple[str, str]]:
    return [
        (m.span.of(text), m.about.of(text) if m.about else "") for m in mentions if m.kind is kind
    ]


@pytest.fixture(scope="module")
def chinese(make_document: MakeDocument) -> tuple[Mention, ...]:
    return find_mentions(make_document(CHINESE))


@pytest.fixture(scope="module")
def english(make_document: MakeDocument) -> tuple[Mention, ...]:
    return find_mentions(make_document(ENGLISH))


def test_figures_have_their_unit_and_what_they_count(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.FIGURE, CHINESE) == [
        ("18.6亿元", "营业收入"), ("9.5%", "营业收入"), ("6所", "学校"), ("320人", "教师"),
    ]  # fmt: skip
    first = next(m for m in chinese if m.kind is MentionKind.FIGURE)
    assert (first.value, first.unit) == ("18.6", "亿元")


def test_a_figure_to_be_reached_is_a_target(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.TARGET, CHINESE) == [("45%", "森林覆盖率")]


def test_masked_figures_are_none(chinese: tuple[Mention, ...]) -> None:
    assert not any("*" in m.span.of(CHINESE) for m in chinese)


def test_dates(chinese: tuple[Mention, ...]) -> None:
    assert [d for d, _ in _of(chinese, MentionKind.DATE, CHINESE)] == ["去年", "2027年", "3月底前"]


def test_a_term_stands_where_it_is_explained(chinese: tuple[Mention, ...]) -> None:
    assert [t for t, _ in _of(chinese, MentionKind.TERM, CHINESE)] == ["三清行动"]
    assert [t for t, _ in _of(chinese, MentionKind.TITLE, CHINESE)] == ["节水手册"]
    term = next(m for m in chinese if m.kind is MentionKind.TERM)
    assert term.sentence.of(CHINESE) == "“三清行动”就是清沟、清渠、清塘。"


def test_who_is_asked_to_do_what(chinese: tuple[Mention, ...]) -> None:
    assert _of(chinese, MentionKind.TASK, CHINESE) == [
        ("每月公布账目", "青石镇人民政府"), ("在3月底前完成清沟", "各村"),
    ]  # fmt: skip


def test_organisations(chinese: tuple[Mention, ...]) -> None:
    assert [o for o, _ in _of(chinese, MentionKind.ORGANISATION, CHINESE)] == ["青石镇人民政府"]


def test_english_figures_targets_terms_and_tasks(english: tuple[Mention, ...]) -> None:
    figures = _of(english, MentionKind.FIGURE, ENGLISH)
    assert figures == [
        ("12", "schools"),
        ("1,200", "trees"),
        ("44 percent", "Visits"),
        ("two days", ""),
    ]
    assert _of(english, MentionKind.TARGET, ENGLISH) == [("40", "homes")]
    assert [t for t, _ in _of(english, MentionKind.TERM, ENGLISH)] == ["Slow bread"]
    assert _of(english, MentionKind.TASK, ENGLISH) == [("have a library", "every town")]
    assert [o for o, _ in _of(english, MentionKind.ORGANISATION, ENGLISH)] == ["The City Council"]


def _found(
    make_document: MakeDocument, text: str, language: str, *kinds: MentionKind
) -> list[tuple[str, str]]:
    mentions = find_mentions(make_document(text, language=language))
    return [pair for kind in kinds for pair in _of(mentions, kind, text)]


FIGURES = (MentionKind.FIGURE, MentionKind.TARGET)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年完成货运量2.4亿吨、客运量310万人次，分别增长4.1%和7.5%。",
         [("2.4亿吨", "货运量"), ("310万人次", "客运量"), ("4.1%", "货运量"), ("7.5%", "客运量")]),
        ("起火数、受伤人数分别下降12.5%和30%。", [("12.5%", "起火数"), ("30%", "受伤人数")]),
        ("残品率从5.2%降到1.9%。", [("5.2%", "残品率"), ("1.9%", "残品率")]),
        ("查处违建案件27起，移送4人。", [("27起", "违建案件"), ("4人", "")]),
        ("实施水利项目30个，其中新开工12个、建成8个。",
         [("30个", "水利项目"), ("12个", "水利项目"), ("8个", "水利项目")]),
        ("水费收缴率只有71%，低于全省平均水平6.3个百分点。",
         [("71%", "水费收缴率"), ("6.3个百分点", "水费收缴率")]),
        ("完成水利投资30亿元以上，力争达到36亿元。",
         [("30亿元", "水利投资"), ("36亿元", "水利投资")]),
        ("我们关停窑厂16家。", [("16家", "窑厂")]),
        ("1.2万名茶农参加了培训。", [("1.2万名", "茶农")]),
        ("98%的学员拿到了证书。", [("98%", "学员")]),
        ("全国有三百多万家茶馆。", [("三百多万家", "茶馆")]),
        ("堤防投入去年增加2亿元，同时发行2亿元水利债券。",
         [("2亿元", "堤防投入"), ("2亿元", "水利债券")]),
        ("码头2个3万吨级泊位开放。", [("2个", "")]),
        ("审批时间缩短到3天。", [("3天", "审批时间")]),
        ("泵站提前12天完工。", [("12天", "")]),
        ("工资比邻县高500元。", [("500元", "")]),
        ("约有一亿二千万亩耕地受灾。", [("一亿二千万亩", "耕地")]),
        ("随船的五万三千个干部到了。", [("五万三千个", "干部")]),
        ("再等二、三十年也值得。", [("二、三十年", "")]),
        ("力争五年内产值突破70亿元。", [("70亿元", "产值")]),
        ("今后三年新建和改扩建泵站26所。", [("26所", "泵站")]),
        ("每年要吃差不多九百万块钱的盐。", [("九百万块钱", "盐")]),
        ("200天时间，一抓到底。", [("200天", "")]),
        ("粮食去年收了九万担。", [("九万担", "")]),
        ("今年投入两亿美金。", [("两亿美金", "")]),
    ],
)  # fmt: skip
def test_what_a_chinese_figure_counts(
    make_document: MakeDocument, text: str, found: list[tuple[str, str]]
) -> None:
    made = _found(make_document, text, "zh", *FIGURES)
    assert [f for f, _ in made] == [f for f, _ in found]
    assert [about for (_, about), (_, told) in zip(made, found, strict=True) if told] == [
        about for _, about in found if about
    ]


@pytest.mark.parametrize(
    "text",
    [
        "我们推出了4.0版本。", "20**年5月动工。", "打通“最后一公里”。", "上午9时开会。", "G56改线完工。",
        "2026级新生报到。", "建立“1+2+N”机制。", "这十分不易。", "第3位发言的是她。",
    ],
)  # fmt: skip
def test_versions_clock_times_ordinals_and_set_phrases_are_no_figures(
    make_document: MakeDocument, text: str
) -> None:
    assert _found(make_document, text, "zh", *FIGURES) == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("我镇有9个项目入库，总投资31亿元，争取空间很大。", []),
        ("今年目标是：产量达到90万吨；出口增长6%。", ["90万吨", "6%"]),
        ("力争新增床位600张。", ["600张"]),
        ("6个工作组的组长要每天碰头。", []),
        ("必须把这90万户移民安置好。", []),
        ("全镇近2万人参保，必须按时发放。", []),
        ("去年用电量超过8亿度，今后要节约。", []),
        ("每位干部每月走访不少于15户。", ["15户"]),
        ("他们丢掉的市场是将近80亿美元。", []),
        ("一年的消耗至少在三千万美元。", []),
    ],
)
def test_a_word_of_aim_makes_targets_of_its_own_figures_only(
    make_document: MakeDocument, text: str, targets: list[str]
) -> None:
    assert [f for f, _ in _found(make_document, text, "zh", MentionKind.TARGET)] == targets


REPORT = """在全县水利会议上的讲话

同志们：
下面，我讲两点意见：
一、2024年工作回顾
改造渠道120公里，加固水库9座。过去一年，我们取得了很好的成绩。
二、2025年重点任务
改造渠道150公里，加固水库12座。要加快进度，确保质量。要管好用好资金，守住安全底线。
"""


def test_a_clause_without_subject_sets_a_target_outside_of_a_review(
    make_document: MakeDocument,
) -> None:
    document = make_document(REPORT)
    outline = structure(document)
    mentions = find_mentions(document, outline)
    assert _of(mentions, MentionKind.FIGURE, REPORT) == [("120公里", "渠道"), ("9座", "水库")]
    assert _of(mentions, MentionKind.TARGET, REPORT) == [("150公里", "渠道"), ("12座", "水库")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("预计今年三季度通车。", ["今年三季度"]),
        ("延长到明年3月底。", ["明年3月底"]),
        ("今年三月份，我去了矿上。", ["今年三月份"]),
        ("我05年进的厂。", ["05年"]),
        ("五月底之前完成。", ["五月底之前"]),
        ("（20**年3月**日）", []),
        ("下周五前交齐。", ["下周五"]),
        ("编制好“十五五”规划。", []),
        ("“十五五”期间建成。", ["“十五五”期间"]),
        ("力争五年内完成。", []),
        ("三年前，这里是荒地。", ["三年前"]),
    ],
)
def test_a_chinese_date_is_taken_whole(
    make_document: MakeDocument, text: str, dates: list[str]
) -> None:
    assert [d for d, _ in _found(make_document, text, "zh", MentionKind.DATE)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Last February the bridge closed.", ["Last February"]),
        ("You may march on.", []),
        ("We open in May and close on June 3rd.", ["May", "June 3rd"]),
        ("I came here in 1988.", ["1988"]),
        ("Twelve years ago this was a fence.", ["Twelve years ago"]),
        ("By the end of 2027 it will stand.", ["the end of 2027"]),
    ],
)
def test_english_dates(make_document: MakeDocument, text: str, dates: list[str]) -> None:
    assert [d for d, _ in _found(make_document, text, "en", MentionKind.DATE)] == dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Today 3,400 farms run on it.", [("3,400", "farms")]),
        ("One hundred and twenty people came.", [("One hundred and twenty", "people")]),
        ("Sales last year were $31 million, up 12%.", [("$31 million", "Sales"), ("12%", "Sales")]),
        ("That is $9 million in new wages for them.", [("$9 million", "wages")]),
        ("We lost six thousand tons of soil.", [("six thousand tons", "soil")]),
        ("About 30 percent of our buses are late.", [("30 percent", "buses")]),
        ("It ran along Route 6 eleven times.", [("eleven times", "")]),
        ("One in 10 farmers left.", []),
        ("There are three things to say.", []),
    ],
)
def test_what_an_english_figure_counts(
    make_document: MakeDocument, text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(make_document, text, "en", *FIGURES) == found


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("This plan will create 900 jobs.", ["900"]),
        ("Some will insist that 60 votes are needed.", []),
        ("Last year we opened 12 halls, and we will rest.", []),
        ("By 2031, we shall plant 5,000 oaks.", ["5,000"]),
        ("You have been patient for sixteen years at least.", []),
    ],
)
def test_english_targets_are_promised_not_reported(
    make_document: MakeDocument, text: str, targets: list[str]
) -> None:
    assert [f for f, _ in _found(make_document, text, "en", MentionKind.TARGET)] == targets


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("她问：“这为什么会漏？”", "zh", []),
        ("以“拼”的精神干到底。", "zh", []),
        ("碰撞才有“火花”，水“哗哗”地流。", "zh", []),
        ("打通灌溉“最后一公里”，推进“四上”企业。", "zh", ["最后一公里", "四上"]),
        ("推行“一田一策”，见效很快。", "zh", ["一田一策"]),
        ('"I had the keys," she said.', "en", []),
        ('He could not spell "hydrant."', "en", []),
        ('We spoke of "integrity" all day.', "en", []),
        ('We are proud of "slow water" here.', "en", ["slow water"]),
        ("Every field gets what we call a Fair Share.", "en", ["Fair Share"]),
    ],
)
def test_terms_are_no_sayings(
    make_document: MakeDocument, text: str, language: str, terms: list[str]
) -> None:
    assert [t for t, _ in _found(make_document, text, language, MentionKind.TERM)] == terms


@pytest.mark.parametrize(
    "text",
    [
        "我们推行『三清』。大家都知道。『三清』行动，就是清沟、清渠、清塘。",
        "我们推行《三清法》。大家都知道。《三清法》是指清沟、清渠、清塘。",
        "我们推行“三清”。大家都知道。清沟、清渠、清塘，这就是“三清”。",
    ],
)
def test_the_sentence_that_explains_a_term_is_found_whatever_its_marks(
    make_document: MakeDocument, text: str
) -> None:
    mentions = find_mentions(make_document(text))
    term = next(m for m in mentions if m.kind in (MentionKind.TERM, MentionKind.TITLE))
    assert term.explained
    assert "清沟" in term.sentence.of(text)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("这里要感谢各级政府和软件公司。", "zh", []),
        ("我代表市委，向大家问好。", "zh", ["市委"]),
        ("区水务局、市公交集团作了发言。", "zh", ["区水务局", "市公交集团"]),
        ("稳定全局，优化布局，客厅里装了交换机。", "zh", []),
        ("长期以来青山公司没有变。", "zh", ["青山公司"]),
        ("有的部门与美国大学合作，请来了顾问公司。", "zh", []),
        (
            "At the College of Northern Hills. Patton's Army left.",
            "en",
            ["College of Northern Hills"],
        ),
        ("大型商业银行增加了贷款。", "zh", []),
        ("This Committee met the Hill Farm Council.", "en", ["the Hill Farm Council"]),
        ("Our Foundation grew, and the Great Society waits.", "en", []),
        ("Annual Meeting of the Lake Rowing Club Network", "en", ["the Lake Rowing Club Network"]),
    ],
)
def test_organisations_are_named_not_described(
    make_document: MakeDocument, text: str, language: str, names: list[str]
) -> None:
    assert [n for n, _ in _found(make_document, text, language, MentionKind.ORGANISATION)] == names


@pytest.mark.parametrize(
    ("text", "language", "people", "places"),
    [
        ("李明书记到了武汉，周海市长在场。", "zh", ["李明", "周海"], ["武汉"]),
        ("建设文明城市，把高山变成金山，党员包楼栋。", "zh", [], []),
        ("他亲临莆田视察，又在河堤上走了一圈。", "zh", [], ["莆田"]),
        ("My name is Ada Finch. I live in Ohio.", "en", ["Ada Finch"], ["Ohio"]),
        ("I thank Justice Ann Day O'Hara.", "en", ["Justice Ann Day O'Hara"], []),
        ("President Harlow’s plan came from General Dynamics.", "en", ["President Harlow"], []),
        ("I met my colleagues Ada and Ben.", "en", [], []),
        ("Mr. Speaker, President Harlow is here.", "en", ["President Harlow"], []),
    ],
)
def test_people_and_places(
    make_document: MakeDocument, text: str, language: str, people: list[str], places: list[str]
) -> None:
    assert [n for n, _ in _found(make_document, text, language, MentionKind.PERSON)] == people
    assert [n for n, _ in _found(make_document, text, language, MentionKind.PLACE)] == places


@pytest.mark.parametrize(
    ("text", "language", "tasks"),
    [
        ("稳健的政策要更加灵活。", "zh", []),
        ("后来有人要拉走当废铁卖。", "zh", []),
        ("脱贫是社会必须完成的硬任务。", "zh", []),
        ("改造期间要安置好商户。", "zh", []),
        ("各地必须过紧日子，县财政局要带头压减开支。", "zh",
         [("过紧日子", "各地"), ("带头压减开支", "县财政局")]),
        ("每一个工程师，每个月必须到店里站两天。", "zh", [("到店里站两天", "每一个工程师")]),
        ("一旦员工要转岗，先去培训。", "zh", []),
        ("县长一直强调技术专家要走下田头。", "zh", [("走下田头", "技术专家")]),
        ("Terms expire, and now the owners must open the gates.", "en",
         [("open the gates", "the owners")]),
        ("对此，各村务必保持清醒。", "zh", [("保持清醒", "各村")]),
        ("希望同学们珍惜时间。", "zh", [("珍惜时间", "同学们")]),
        ("I think the truth should stay free.", "en", []),
        ("We believe that they must leave now.", "en", []),
        ("Every teacher should visit a farm.", "en", [("visit a farm", "Every teacher")]),
        ("I urge the Council to plant more oaks.", "en", [("plant more oaks", "the Council")]),
        ("Let both sides open their books.", "en", [("open their books", "both sides")]),
        ("还有就是各个公司要认真帮助同行。", "zh", [("认真帮助同行", "各个公司")]),
        ("在市场上每个主任都要跑起来才行。", "zh", [("跑起来才行", "每个主任")]),
        ("Usually, where people need to go, buses are rare.", "en", []),
        ("节约是一切机关都要注意的。", "zh", []),
        ("一方面公司要调整政策。", "zh", [("调整政策", "公司")]),
        ("Neither party should delay the bill.", "en", []),
    ],
)  # fmt: skip
def test_a_task_is_laid_upon_somebody(
    make_document: MakeDocument, text: str, language: str, tasks: list[tuple[str, str]]
) -> None:
    assert _found(make_document, text, language, MentionKind.TASK) == tasks


def test_every_place_of_a_name_is_listed_on_request(make_document: MakeDocument) -> None:
    document = make_document("县水利局要带头。大家要向县水利局学习。")
    kinds = [m.kind for m in find_mentions(document, every=True)]
    assert kinds.count(MentionKind.ORGANISATION) == 2
    assert [m.kind for m in find_mentions(document)].count(MentionKind.ORGANISATION) == 1


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120), language=st.sampled_from(["zh", "en"]))
def test_any_text_can_be_looked_through(
    text: str, language: str, make_document: MakeDocument
) -> None:
    for mention in find_mentions(make_document(text, language=language)):
        assert mention.span
        assert mention.sentence.end <= len(text)


def test_a_sentence_without_end_is_looked_at_in_pieces(make_document: MakeDocument) -> None:
    text = "水库9座，" * 400
    figures = [m for m in find_mentions(make_document(text)) if m.kind is MentionKind.FIGURE]
    assert len(figures) == 400
    assert max(len(m.sentence) for m in figures) <= 600


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县里稳妥推进18个扩面试点茶园。", ""),
        ("我们加快打造4个千亿级港区。", ""),
        ("渔业产值迈上9亿元台阶。", "渔业产值"),
        ("水产总量迈上3万亿台阶。", "水产总量"),
        ("藕田亩产继续保持900斤以上。", "藕田亩产"),
        ("渡船总量接近700艘。", "渡船总量"),
        ("新增柳桥、石渡等水上集镇9个。", "水上集镇"),
        ("开工清水港二期等36个项目。", "项目"),
        ("竹编、藤编等手工业税收增长11%。", ""),
        ("学堂、渡口等领域完成投资7亿元。", "投资"),
        ("修订、废止水库规章14件。", "水库规章"),
        ("入选全省优秀渔港5个。", "优秀渔港"),
        ("鱼苗成活率高于邻县2.5个百分点。", ""),
    ],
)  # fmt: skip
def test_what_is_counted_is_a_noun_without_verb_and_examples(
    make_document: MakeDocument, text: str, found: str
) -> None:
    ((_, about),) = _found(make_document, text, "zh", *FIGURES)
    assert about in (found, "全省" + found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("园区努力实现政府少跑腿。", []),
        ("全县政府债务下降。", []),
        ("要努力提高工会服务水平。", []),
        ("——切实加强政府建设。", []),
        ("我代表**市委讲三点。", []),
        ("我们全面落实省委的要求。", ["省委"]),
        ("渔港会同水利厅开展巡查。", ["水利厅"]),
        ("抓紧建设智慧图书馆。", []),
        ("拓展高水平医院服务范围。", []),
        ("加快建设青岛大学新校区。", ["青岛大学"]),
        ("青石镇人民政府搬进了新楼。", ["青石镇人民政府"]),
    ],
)  # fmt: skip
def test_no_organisation_begins_with_what_is_done(
    make_document: MakeDocument, text: str, found: list[str]
) -> None:
    made = _found(make_document, text, "zh", MentionKind.ORGANISATION)
    assert [name for name, _ in made] == found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Day 4 crews mend nets. We asked 12 crews.", ["12"]),
        ("The Phase 3 trials failed, and 40 beacons were lost.", ["40"]),
        ("On day 5 boats came back.", []),
        ("On that day 5 boats came back.", ["5"]),
        ("In the second phase 30 boats came back.", ["30"]),
    ],
)
def test_a_number_that_belongs_to_a_name_is_no_figure(
    make_document: MakeDocument, text: str, figures: list[str]
) -> None:
    assert [f for f, _ in _found(make_document, text, "en", *FIGURES)] == figures
