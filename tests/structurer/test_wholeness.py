"""Points and headings are statements: no subject, no circumstance and no half of a figure alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of
from speechcast.languages.wholes import WHOLES
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer import structure
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.fitting import Fitting
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.starts import Start
from speechcast.structurer.wholeness import Wholeness
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("这些培训教材", "随着工艺的改变还要重写"),
        ("我们仓库准备的备用零件、检修工具", "应该在机器一停下时就能用上"),
        ("车间主任在规定限额内", "有权自己决定采购"),
        ("不同的村庄、不同的季节", "灌溉的办法也不同"),
        ("凡达不到全镇卫生标准平均线以上的", "都要补课"),
        ("以邻县在山区的养蜂场来举例", "每人只管三十箱"),
        ("村里的路能否在雨季之前修通", "关键在石料"),
        ("既然大家还要在这条河边住下去", "我们就不能往河里倒垃圾"),
        ("以技术员、采购员、销售员组成的工作小组", "负责到底"),
        ("由老师、家长、交通协管员组成的护学队", "每天七点到岗"),
        ("这种种植方法上的创新", "将在根本上改变产量"),
        ("在全校开展节约用水教育", "是家长会提出的建议"),
        ("为给孩子们争取一块像样的球场", "老支书跑了四趟县城"),
        ("为弥补春天的损失起见", "各家都多养了几只鸡"),
        ("渡口的检修清单", "向三个船队全部公开"),
        ("对错过了考核的12名船工", "一人一个师傅"),
        ("在高山哨所进行气象观测的队员", "每两个月要轮换一次"),
        ("码头的安全保障和船工的培训工作", "首先要让老船工满意"),
    ],
)
def test_a_chinese_clause_without_a_predicate_of_its_own_does_not_stand(
    words: str, after: str
) -> None:
    assert not WHOLES["zh"].stands(words, after)


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("减少不必要的会议", "把时间还给病人"),
        ("为全镇果农作出了贡献", "大家都记得他"),
        ("我们取得了很好的收成", "还修好了水渠"),
        ("全体护士要牢牢记住病人的名字", "多问一句冷暖"),
        ("我们的商店有自己的规矩", "从不赊账"),
        ("如果天旱就能用上水库的水", "不用等雨"),
        ("在山区的教学中已明显地暴露了我们的弱点", "需要改进"),
        ("这五年，是我们一起修路的五年", ""),
        ("河水一年比一年清澈", "鱼也回来了"),
        ("对新来的船工能教尽教", "一个也不落下"),
    ],
)
def test_a_chinese_statement_stands(words: str, after: str) -> None:
    assert WHOLES["zh"].stands(words, after)


@pytest.mark.parametrize(
    "words",
    [
        "The unexplained loss of records by several offices",
        "A habit that we in this valley have always kept",
        "The role they play in feeding the young",
        "Summing up these visits in a short letter to the mayor",
        "In case you didn’t bring an umbrella",
        "Both teams overwhelmed by the noise of the crowd",
        "Most notably in the harbor, the mill, and the school",
        "Formed in the first winter after the flood",
    ],
)
def test_english_words_without_a_finite_verb_of_their_own_do_not_stand(words: str) -> None:
    assert not WHOLES["en"].stands(words, "and more")


@pytest.mark.parametrize(
    "words",
    [
        "The harbor belongs to the people who use it",
        "What we need is patience",
        "Two years ago we opened the second clinic",
        "Restore the trust in the water we drink",
        "No one knows how many letters were lost",
        "The bridge was built by volunteers",
        "Though I left the town early, this school has been my home",
        "In such weather we keep the doors open",
    ],
)
def test_an_english_statement_or_demand_stands(words: str) -> None:
    assert WHOLES["en"].stands(words, "and more")


@pytest.mark.parametrize(
    ("language", "sentence", "claim"),
    [
        ("zh", "水也是有价钱的，谁打开了闸门，谁就要承担用水的费用和修渠的工钱。", "水也是有价钱的"),
        ("zh", "这个小组的意义是为了产量，而打破车间的界限，形成统一的调度。", "这个小组的意义是为了产量，而打破车间的界限"),
        ("zh", "渡口上三人一班，包括一名老船工，一名救生员，一名记账的。", "包括一名老船工，一名救生员，一名记账的"),
        ("zh", "车间主任在规定限额内，有权自己决定采购。", "车间主任在规定限额内，有权自己决定采购"),
        ("zh", "这种管理果园的办法，将在根本上改变收成。", "这种管理果园的办法，将在根本上改变收成"),
        ("en", "I promise you all that at no time, having been born on it, would I sell or lease the pier to anyone.", "I promise you all that at no time would I sell or lease the pier to anyone"),
        ("en", "The town gave me the joy of working in this, the oldest mill on the river, for nine years.", "The town gave me the joy of working in this, the oldest mill on the river, for nine years"),
        ("en", "We built benches that let old people do just that.", "We built benches that let old people do just that"),
        ("en", "Well, I will tell you something, we shall lend the school our boat.", "We shall lend the school our boat"),
        ("zh", "渔村的远洋合作将继续深化，同周边海岛实现码头共用。", "渔村的远洋合作将继续深化"),
        ("zh", "无论是修好一条路，还是办好一所学校，村里都必须先把账算清楚，把人心拢住。", "村里都必须先把账算清楚，把人心拢住"),
        ("en", "The canal carries more than any road, but the drought has taught us that below a certain level, the locks stand idle and that a mill cannot wait for rain.", "The drought has taught us that below a certain level, the locks stand idle and that a mill cannot wait for rain"),
        ("en", "Neighbours are a comfort, and we should always, over the winter, ask the old ones in.", "Neighbours are a comfort, and we should always ask the old ones in"),
        ("en", "The council and the harbour board have, on most questions, worked together well.", "The council and the harbour board have worked together well"),
        ("en", "In a flood another virtue is called for, not strength but the patience of many.", "In a flood another virtue is called for, not strength but the patience of many"),
        ("en", "Make no mistake, the lawyers' interests and ours are not the same.", "The lawyers' interests and ours are not the same"),
        ("en", "We look forward to a calmer, gentler season on the farms.", "We look forward to a calmer, gentler season on the farms"),
        ("en", "In case you didn’t bring a map of the valley, I can tell you which road is open.", "I can tell you which road is open"),
        ("en", "Nearly four winters ago, farmers from nine counties came together in the old mill to write a new charter.", "Nearly four winters ago, farmers from nine counties came together in the old mill to write a new charter"),
    ],
)  # fmt: skip
def test_the_claim_of_a_sentence_is_whole(
    make_document: MakeDocument, language: str, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language=language)) == claim


def test_what_sentences_are_shown_whole_lacks_nothing(make_document: MakeDocument) -> None:
    assert claim_of(make_document("十大重点工程。", language="zh")) == "十大重点工程"


def test_a_sentence_without_a_verb_gives_its_point_to_the_next(make_document: MakeDocument) -> None:
    text = (
        "The mill needs a new wheel before the autumn rains arrive in the valley. "
        "Farmers bring their grain to the mill from nine villages on both sides of the river.\n"
        "A promise that we in this valley must never forget. "
        "The wheel comes from the oak that the monastery has offered. "
        "The young people learn the craft while they carry the boards and hold the lamps.\n"
        "The smith has promised the nails. Every household gives one day of work to the mill."
    )
    outline = structure(make_document(text, language="en"))
    shown = [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]
    assert not any(words.startswith("A promise") for words in shown)
    assert any(words.startswith("The wheel comes from the oak") for words in shown)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Its oldest members still meet on Sundays"),
        ("en", "Compare that patience with the haste of our neighbors"),
        ("zh", "其成员至今每周聚会"),
    ],
)
def test_a_heading_that_points_elsewhere_is_known(language: str, words: str) -> None:
    assert WHOLES[language].pointing.match(words)


def test_a_heading_that_names_its_subject_is_no_pointer() -> None:
    assert not WHOLES["en"].pointing.match("The members still meet on Sundays")
    assert not WHOLES["zh"].pointing.match("其他成员也来了")


@pytest.mark.parametrize(
    "words",
    [
        "To give every pupil a warm room",
        "And in order to mend the roof before winter",
        "Recognising that clean water is needed to keep the school open",
    ],
)
def test_what_something_is_done_for_does_not_stand_before_its_sentence(words: str) -> None:
    assert not WHOLES["en"].stands(words, "the town will buy the old mill")


def test_purposes_in_front_of_sentences_are_no_repeated_opening(
    make_document: MakeDocument,
) -> None:
    text = (
        "The town has a plan for the winter, and it is ready.\n\n"
        "To give every pupil a warm room, the town will mend the boilers of all schools.\n\n"
        "To keep the roads open, the council will buy two ploughs before November.\n\n"
        "To help the old, the parish will carry wood to every door.\n\n"
        "To pay for it, the mayor will sell the hall that nobody uses.\n"
    )
    outline = structure(make_document(text, language="en"))
    slides = [slide for section in outline.sections for slide in section.slides]
    assert not any("open with" in slide.why for slide in slides)
    shown = [point.text.text for slide in slides for point in slide.points]
    assert shown
    assert all(", the " in words for words in shown if words.startswith("To "))


def test_a_thing_that_sounds_like_a_verb_states_nothing() -> None:
    assert not WHOLES["en"].stands("both towns overburdened by the cost of modern boats", "")
    assert WHOLES["en"].stands("modern boats cost both towns a year of work", "")


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "老校长在四十年的乡村教学中，以他的朴素作风，渊博学识赢得了几代人的信赖。",
            "老校长在四十年的乡村教学中，以他的朴素作风，渊博学识赢得了几代人的信赖",
        ),
        (
            "镇上要带出一支有纪律、有手艺，能吃苦的修桥队，把每一座桥都查到。",
            "镇上要带出一支有纪律、有手艺，能吃苦的修桥队",
        ),
    ],
)
def test_a_claim_does_not_end_inside_what_it_names(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(sentence, language="zh")) == claim


def test_a_sentence_of_which_no_whole_claim_can_be_made_is_no_point(
    make_document: MakeDocument,
) -> None:
    text = (
        "The pier needs a new roof before the winter storms arrive.\n"
        "If the boats are not ours; if they do not carry our bread, our letters, our children and our old people,"
        " our tools and our seed; if they come only when they please, and leave when they please; then nothing is.\n"
        "We will build two boats of our own in the old yard. They will carry whoever has to cross the water.\n"
    )
    outline = structure(make_document(text, language="en"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert shown
    assert not [words for words in shown if words.startswith("If the boats")]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "As more and more families along the canal come to use the new bridge, they will sell the old ferry.",
            "They will sell the old ferry",
        ),
        (
            "While the dam above the village was being repaired last year, and a good deal of water had been lost from the upper lake, the mill that grinds our corn stood still for nine weeks.",
            "The mill that grinds our corn stood still for nine weeks",
        ),
        (
            "To feed the herds on the hill through winter, and keep the lambs warm, we will bring hay to every stable by boat.",
            "We will bring hay to every stable by boat",
        ),
        (
            "As a harbour town, Lindholm, like many others, draws fresh crews that sail for half of the year.",
            "Lindholm draws fresh crews that sail for half of the year",
        ),
        (
            "Our bakers in the lower town trust in ovens of old brick, and as early risers, they sell the bread of the night to the ferrymen before the market opens.",
            "They sell the bread of the night to the ferrymen before the market opens",
        ),
        (
            "The orchard has never borne so much, but the frost of last spring has taught us that without a warm wall, the blossoms of the early trees freeze in April and the bees stay in their hives.",
            "The frost of last spring has taught us that without a warm wall, the blossoms of the early trees freeze in April and the bees stay in their hives",
        ),
        (
            "Warned by these floods once more, we can raise the dikes along the lower river before autumn comes.",
            "We can raise the dikes along the lower river before autumn comes",
        ),
    ],
)
def test_a_claim_in_english_is_a_main_clause_with_its_subject_and_verb(
    make_document: MakeDocument, sentence: str, claim: str
) -> None:
    assert claim_of(make_document(f"We sat by the river. {sentence}", language="en")) == claim


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("I would really", "after all these years, sell the boat"),
        ("in such a winter I believe", "I believe the bees sleep"),
        ("nobody believed that a miller should ever", "ever, lose his wheel"),
        ("they rely on ropes, and as climbers", "they rely on each other"),
        ("our aunt asked me one time", "“Who feeds the geese?”"),
        ("I promise that under no circumstances having sailed for half my life here", "would I sell the boat"),
        ("they know that we women who mend the sails", "want our share"),
        ("the neighbours hired men which", "no longer young, were slow"),
        ("we believe if you come back to it", "the bread will rise"),
        ("would I sell the boat", "to a stranger"),
        ("the letters say that the mill and the barn", "once burnt down, were built again"),
    ],
)  # fmt: skip
def test_english_words_that_wait_for_more_are_no_whole_claim(
    make_document: MakeDocument, words: str, after: str
) -> None:
    text = f"{words}, {after}."
    whole = Wholeness(read_sentences(make_document(text, language="en")))
    assert whole.lack([Span(0, len(words))], len(text), opens=False) > 0.0


def test_a_few_words_without_a_verb_are_no_point(make_document: MakeDocument) -> None:
    text = (
        "The old road was built for carts, and every winter it breaks under the weight of our lorries. Not on Sundays."
        " We will pave it with the stone of our own quarry. The work begins when the apples are in. Only by hand.\n"
    )
    outline = structure(make_document(text, language="en"))
    shown = [p.text.text for slide in outline.slides() for p in slide.points]
    assert shown
    assert not {"Not on Sundays", "Only by hand"} & set(shown)


def test_a_claim_in_english_begins_with_the_first_member_of_its_list(
    make_document: MakeDocument,
) -> None:
    sentence = (
        "The North Quay, the old mole, and the lock continue to play a great part in the life of the town, "
        "going far beyond what their builders thought of when they drew the first plans for the harbour."
    )
    assert claim_of(make_document(sentence, language="en")).startswith(
        "The North Quay, the old mole, and the lock"
    )


def test_a_question_denies_nothing_by_its_order_of_words(make_document: MakeDocument) -> None:
    text = "can we mend the old boats, big and small?"
    whole = Wholeness(read_sentences(make_document(text, language="en")))
    assert whole.lack([Span(0, 25)], len(text), opens=False) == 0.0


def test_a_support_in_english_does_not_break_off(make_document: MakeDocument) -> None:
    sentence = (
        "We mend the nets in winter, hang them up to dry, refuse to be idle and believe that sometimes, "
        "all it takes is a warm room."
    )
    outline = structure(make_document(f"Our boats are old. {sentence}", language="en"))
    details = [p.detail for s in outline.sections for slide in s.slides for p in slide.points]
    assert not any(d is not None and d.text.endswith("sometimes") for d in details)


def test_words_put_in_behind_a_verb_complete_it_not(make_document: MakeDocument) -> None:
    text = "that kind of bread is, rather, a cake."
    whole = Wholeness(read_sentences(make_document(text, language="en")))
    assert whole.lack([Span(0, 22), Span(23, 30)], len(text), opens=True) > 0.0
    assert whole.lack([Span(0, 22), Span(23, 30), Span(31, 38)], len(text), opens=True) == 0.0


def test_a_few_words_that_are_called_out_may_be_a_point(make_document: MakeDocument) -> None:
    text = (
        "The old road was built for carts, and every winter it breaks under the weight of our lorries."
        " No lorries on the dyke! We will pave the road with the stone of our own quarry before the apples are in.\n"
    )
    reading = read_sentences(make_document(text, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    fitting = Fitting(reading, Wording(reading), claims)
    called = reading.sentences[1]
    assert not fitting.breaks_off(Start(called.span.start, called.start, 1, 1.0))
    text = text.replace("dyke!", "dyke.")
    reading = read_sentences(make_document(text, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    assert Fitting(reading, Wording(reading), claims).breaks_off(
        Start(called.span.start, called.start, 1, 1.0)
    )


def test_who_leads_something_waits_for_what_it_is() -> None:
    unfinished = WHOLES["zh"].unfinished
    assert unfinished.search("由镇里牵头") is not None
    assert unfinished.search("这件事由镇里牵头") is None


def test_words_joined_by_or_go_on_with_others() -> None:
    leading = WHOLES["zh"].leading
    assert leading is not None
    assert leading.match("或相关的账目对不上") is not None
    assert leading.match("或许明年就能通航") is None
