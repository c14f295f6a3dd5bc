"""What heads a slide, and that its points do not say the same again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.outline import Outline, SlideKind
from speechcast.structurer import structure
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.standings import Standings

MakeDocument = Callable[..., Document]


def _slides(outline: Outline, kind: SlideKind) -> list[tuple[str, list[str]]]:
    return [
        (slide.heading.text, [p.text.text for p in slide.points])
        for slide in outline.slides()
        if slide.kind is kind
    ]


def test_figures_are_headed_by_what_their_sentence_says_beside_them(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "一、去年工作\n"
            "河道整治扎实推进，两岸百姓都看在眼里。我们修好了旧闸，也疏通了支渠，下游的村子再没有淹过。\n"
            "“塘口米”品牌效应日益显现，稻米产值增长21.5%，外销稻米占总产量43%，合作社社员人均分红达到3800元。\n"
            "二、今年打算\n今年的路还长，我们要把没有修完的堤坝一段一段修完，不留一个缺口。\n"
        )
    )
    ((heading, points),) = _slides(outline, SlideKind.FIGURES)
    assert heading == "“塘口米”品牌效应日益显现"
    assert len(points) == 3


def test_figures_that_stand_alone_are_headed_as_their_part_and_not_by_one_of_them(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "一、去年工作\n"
            "河道整治扎实推进，两岸百姓都看在眼里。我们修好了旧闸，也疏通了支渠，下游的村子再没有淹过。\n"
            "渔船总数增长21.5%，外来渔船占总数43%，渔民人均收入达到3800元。\n"
            "二、今年打算\n今年的路还长，我们要把没有修完的堤坝一段一段修完，不留一个缺口。\n"
        )
    )
    ((heading, _),) = _slides(outline, SlideKind.FIGURES)
    assert heading == "去年工作"


def test_a_heading_does_not_end_in_the_verb_that_leads_up_to_figures(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "一、去年工作\n我们修好了旧闸，也疏通了支渠，下游的村子再没有淹过。\n"
            "二、今年打算\n"
            "今年的路还长，我们要把没有修完的堤坝一段一段修完，不留一个缺口。\n"
            "今年全镇的主要目标是：渔业产值增长7%，粮食总产量增长4%，农民人均收入增长9%。\n"
        )
    )
    ((heading, _),) = _slides(outline, SlideKind.FIGURES)
    assert heading == "今年全镇的主要目标"


def test_a_member_of_a_repetition_that_heads_its_slide_is_no_point_below(
    make_document: MakeDocument,
) -> None:
    members = [
        "Let both villages mend the bridge that the spring flood took away from them.",
        "Let both villages share the mill, whose wheel turns for nobody in the winter.",
        "Let both villages send their children to one school on the middle hill.",
        "Let both villages light one fire for the fishermen who come home in the fog.",
        "Let both villages bury the old quarrel over the eel weir below the chapel.",
        "Let both villages choose one council, and let it sit by turns on either bank.",
        "Let both villages keep one feast, on the day when the first boat came ashore.",
    ]
    asked = "We have lost more to our quarrels than to the water, and it is time that we made peace. Tonight I ask for seven things."
    outline = structure(make_document("\n".join([asked, *members])))
    shown = _slides(outline, SlideKind.BULLETS)
    assert len(shown) > 1
    for heading, points in shown:
        assert heading not in points


def test_a_claim_and_its_support_that_the_heading_says_whole_are_not_repeated(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "新学年有三件事要做好。\n"
            "第一，课堂为主，学生为先。要把每一堂课备好讲好，要让每一个学生听懂学会，要把作业减下来。我们还要办好晚上的自习，办好周末的书会，让住校的孩子有书可读，有人可问。\n"
            "第二，守纪为重，依规办校，从严治学，细处着手，日日精进。\n"
            "第三，平安为先，身心为本，人人参与，个个受益。\n"
        )
    )
    for slide in outline.slides():
        if slide.kind is SlideKind.BULLETS:
            assert not all(p.text.text in slide.heading.text for p in slide.points)


def test_between_members_of_a_repetition_only_they_are_points(make_document: MakeDocument) -> None:
    outline = structure(
        make_document(
            "The winter took much from our valley, and we have asked for nothing in return. It is time to speak of what we shall do when the snow is gone, for the snow will go.\n"
            "To the masons of the upper town, we pledge a fair wage for every bridge that they mend.\n"
            "Our grandfathers built these bridges unpaid.\n"
            "To the millers on the lower bank, we pledge the water that their wheels need in August.\n"
            "This valley intends to remain the master of its own river, and no company shall ever own the water. We will write that into law.\n"
            "To the carters who bring us salt, we pledge a dry road from the pass to the market.\n"
            "We must never again let the drifts close the pass for a month, whatever it may cost us. We shall pay 200 men to keep it open.\n"
            "To the young who think of leaving, we pledge a school that is worth staying for.\n"
        )
    )
    ((heading, points),) = [
        shown for shown in _slides(outline, SlideKind.BULLETS) if len(shown[1]) > 1
    ]
    assert all(words.startswith("To the ") for words in (heading, *points))


@pytest.mark.parametrize(("text", "kind"), [
    ("Grafting is vital for our orchard. This was shown at the fair of the seven villages, held in our barn "
     "on the last day of March.\n", SlideKind.BULLETS),
    ("果园的边上正在枯死。这是我们为孩子们栽下的。\n嫁接是果园的命根子，要把老枝一棵一棵剪掉。"
     "这样就使新芽有了出路，使果农有了盼头。\n", SlideKind.BULLETS),
    ("One winter can kill an orchard of a hundred years.\n", SlideKind.QUOTE),
])  # fmt: skip
def test_one_thought_that_is_not_the_heading_is_seen_below_it(
    make_document: MakeDocument, text: str, kind: SlideKind
) -> None:
    (slide,) = structure(make_document(text)).slides()
    assert slide.why == "one thought"
    assert slide.kind is kind
    assert (slide.points[0].text.text == slide.heading.text) is (kind is SlideKind.QUOTE)


def test_one_thought_below_its_heading_is_no_longer_than_a_point(
    make_document: MakeDocument,
) -> None:
    text = (
        "Grafting is vital for our orchard. It came to this valley with the seven families who walked over the pass with "
        "their knives and their cuttings more than a lifetime ago.\n"
    )
    (slide,) = structure(make_document(text)).slides()
    assert slide.why == "one thought"
    assert slide.points[0].text.text.endswith("with their knives and their cuttings")


def test_a_point_in_front_of_its_title_does_not_hold_the_sentences_between(
    make_document: MakeDocument,
) -> None:
    outline = structure(
        make_document(
            "在全镇渔业大会上的讲话\n同志们：\n下面，我讲两个问题。\n"
            "第一个问题，休渔怎么管\n网具要封存，码头要巡查，黑船要拆掉。哪个村先动手，哪个村的海就先活过来。渔民的补贴要按月发到手上，不许拖欠一天。\n"
            "第二个问题，渔民怎么转\n海上少了船，岸上就要多出活来。冷库要扩建，渔家客栈要办起来，年轻人要学会在网上卖鱼。转得好的，镇里给贴息。\n"
            "同志们，渔船是饭碗，也是牵挂。我们做村干部的，手里管着的不只是船，更是一家老小的灯火。台风季节马上就到，海上的浪也越来越高，各种风险在叠加。希望大家回村以后马上行动，今天查船、明天补网、后天验收，用实实在在的行动，守住全镇渔民的平安。\n"
        )
    )
    spans = [[s for p in slide.points for s in p.text.spans] for slide in outline.slides()]
    assert any("渔船是饭碗" in p.text.text for slide in outline.slides() for p in slide.points)
    for shown in spans:
        assert not any(a.overlap(b) for n, a in enumerate(shown) for b in shown[n + 1 :])


_REPORT = (
    "一、去年工作\n"
    "去年，全镇一起修堤、修路、修学校，镇上的日子好过了许多。\n"
    "一年来，我们同心协力修堤兴渔，全镇面貌焕然一新。"
    "渔港建设扎实推进。新修码头12座，疏浚航道38公里，拓宽栈桥7座，南堤全线合龙，外海的大船第一次靠上了岸。"
    "果园种植稳步发展。新栽梨树4.2万株，果品产量达到3800吨，果农人均增收960元，北坡的荒地全部种上了树，"
    "镇里还请来了嫁接师傅。\n"
    "二、今年打算\n今年的路还长，我们要把没有修完的堤坝一段一段修完，不留一个缺口。\n"
)


def test_figures_of_a_report_are_headed_by_what_it_says_of_their_field(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(_REPORT))
    headings = [heading for heading, _ in _slides(outline, SlideKind.FIGURES)]
    assert headings == ["渔港建设扎实推进"]


def test_what_a_report_says_of_one_field_covers_no_other_one(make_document: MakeDocument) -> None:
    reading = read_sentences(
        make_document(
            "渔港建设扎实推进。新修码头12座，疏浚航道38公里。拓宽栈桥7座，大船第一次靠上了岸。"
            "老街换了样。拆除旧棚61处，铺设石板2300米，安装路灯180盏。"
        )
    )
    standings = Standings(reading)
    assert standings.over(2) == 0
    assert standings.over(4) is None
