"""A briefing: of the length asked for, with every main part, and nothing that hangs in the air."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from speechcast.config import BuildOptions
from speechcast.model.document import Document
from speechcast.model.outline import LeftOutReason, Outline, Slide, SlideKind
from speechcast.model.span import Span
from speechcast.pipeline import build
from speechcast.structurer import structure
from speechcast.structurer.budget import brief, length_of
from speechcast.structurer.outline_reading import read_outline
from speechcast.structurer.pace import Pace

MakeDocument = Callable[..., Document]
PACE = Pace(rate=4.0)

PARTS = "".join(
    f"{number}、第{number}件大事，必须把它办好。这是今年的第{number}个重点。要安排{count}个人专门负责，一天也不能耽误。"
    f"因此，大家要抓紧。去年我们在这件事上走过弯路，花了不少冤枉钱。要在{count}月底以前完成，完成以后马上公布结果。\n"
    for number, count in zip("一二三四五六", range(3, 9), strict=True)
)
SPEECH = f"在年度工作会议上的讲话\n\n各位同事：\n今天讲六件事。\n{PARTS}最后，祝大家新年快乐！\n"


@pytest.fixture(scope="module")
def document(make_document: MakeDocument) -> Document:
    return make_document(SPEECH, title="在年度工作会议上的讲话")


@pytest.fixture(scope="module")
def outline(document: Document) -> Outline:
    return structure(document)


def _said(document: Document, outline: Outline) -> str:
    said = document.without(outline.passed_over())
    return "".join(said.noted(slide.span) for slide in outline.slides())


@pytest.mark.parametrize("seconds", [60.0, 75.0, 90.0, 120.0])
def test_it_has_the_length_that_was_asked_for(
    seconds: float, document: Document, outline: Outline
) -> None:
    length = length_of(document, brief(document, outline, seconds=seconds, pace=PACE), PACE)
    sizes = [len(s) for s in SPEECH.split("。")]
    mean = sum(sizes) / len(sizes) / PACE.rate + PACE.sentence
    assert abs(length - seconds) <= max(0.05 * seconds, mean)


def test_a_speech_that_is_shorter_is_given_whole(document: Document, outline: Outline) -> None:
    assert brief(document, outline, seconds=3600.0, pace=PACE) is outline


def test_every_main_part_keeps_its_heading(document: Document, outline: Outline) -> None:
    said = _said(document, brief(document, outline, seconds=60.0, pace=PACE))
    for number in "一二三四五六":
        assert f"第{number}件大事，必须把它办好。" in said


def test_what_leans_on_a_sentence_is_not_said_without_it(
    document: Document, outline: Outline
) -> None:
    for seconds in (60.0, 80.0, 100.0):
        said = _said(document, brief(document, outline, seconds=seconds, pace=PACE))
        for part in said.split("因此，大家要抓紧。")[:-1]:
            assert part.endswith("一天也不能耽误。")


def test_selection_and_rest_are_the_text(document: Document, outline: Outline) -> None:
    chosen = brief(document, outline, seconds=70.0, pace=PACE)
    inside = chosen.passed_over()
    spans = sorted(
        [slide.span for slide in chosen.slides() if slide.span]
        + [left.span for left in chosen.left_out if left.span not in inside]
    )
    assert spans[0].start == 0
    assert spans[-1].end == len(document.text)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert all(left.why is LeftOutReason.BUDGET for left in chosen.left_out)


COUNTED = """在码头工作会议上的讲话

各位同事：
今年的码头要做到四个更好，这是大家商量出来的目标，也是乡亲们的心愿。一是渡船更准。过去常常误点，乘客在雨里等了又等，意见很大，我们也很难过。二是灯火更亮。岸边的路灯坏了不少，晚上走路的人看不清台阶，摔过好几次。三是价钱更低。车票一年涨了两回，学生和老人都说坐不起了，这个情况要改。四是服务更暖。窗口的同志说话要和气，遇到带孩子的、拿行李的，要主动搭一把手。
谢谢大家！
"""


def test_items_of_one_slide_stay_on_one_slide_when_their_support_is_not_said(
    make_document: MakeDocument,
) -> None:
    document = make_document(COUNTED, title="在码头工作会议上的讲话")
    outline = structure(document)
    chosen = brief(document, outline, seconds=34.0, pace=PACE)
    shown = [[p.text.text for p in s.points] for s in chosen.slides() if len(s.points) > 1]
    assert len(shown) == 1
    assert len(shown[0]) >= 3
    assert chosen.passed_over()
    said = _said(document, chosen)
    for words in shown[0]:
        assert words in said
    assert "意见很大" not in said


ANNOUNCED = """在渡口工作会议上的讲话

各位同事：
一、关于今年的形势
今年渡口的客人比去年多了三成，码头却还是老样子。乡亲们等船要等一个钟头，冬天更是苦不堪言。
二、关于下一步的工作
渡口的事情千头万绪，我们不能样样都抓。当前，尤其要做好以下工作。
第一，把渡船漆好。去年的油漆一场大风就掉光了，看着很不像样。要在五月以前把六条船全部重新漆一遍。
第二，把船员训好。每个水手都要有保险公司认可的证书。要请县里的老船长来上课，一个月两次。
第三，把冬天的航线开起来。村里十年没有冬天的船坐，老人看病要绕大半天。要先开早晚两班，试一个冬天再说。
三、关于经费
修船的钱由镇里出，已经列进预算。票价今年一分不涨，明年再看油价的情况。大家有意见可以当面提，也可以写信给我。
谢谢大家！
"""
HEADS = ("第一，把渡船漆好。", "第二，把船员训好。", "第三，把冬天的航线开起来。")
SUPPORTS = (("油漆", "五月以前"), ("水手", "老船长"), ("村里十年", "早晚两班"))


def test_what_is_announced_is_said_and_no_support_follows_another_item(
    make_document: MakeDocument,
) -> None:
    document = make_document(ANNOUNCED, title="在渡口工作会议上的讲话")
    outline = structure(document)
    whole = 0
    for seconds in range(20, 100, 4):
        said = _said(document, brief(document, outline, seconds=float(seconds), pace=PACE))
        heads = [head in said for head in HEADS]
        assert "尤其要做好以下工作" not in said or all(heads)
        assert all(heads) or not any(heads) or seconds < 30
        whole += all(heads)
        for head, supports in zip(heads, SUPPORTS, strict=True):
            assert head or not any(words in said for words in supports)
    assert whole


def test_a_part_whose_heading_announces_too_much_makes_another_claim(
    make_document: MakeDocument,
) -> None:
    items = "".join(
        f"第{n}，码头的第{n}个老毛病，大家年年提意见，年年没有人真的去管，今年要请专人一件一件地查清楚、修到好。"
        for n in "一二三四五六"
    )
    document = make_document(
        f"关于码头的讲话\n\n各位同事：\n今年要办好六件事，件件都要落实到人。{items}\n"
        "码头是全镇的门面，必须把它收拾干净。游客下了船第一眼看到的就是它，谁都有一份责任。\n谢谢大家！\n",
        title="关于码头的讲话",
    )
    outline = structure(document)
    said = _said(document, brief(document, outline, seconds=24.0, pace=PACE))
    assert "办好六件事" not in said


def test_a_numbered_sentence_is_shown_without_its_number(make_document: MakeDocument) -> None:
    document = make_document(ANNOUNCED, title="在渡口工作会议上的讲话")
    outline = structure(document)
    start = ANNOUNCED.index("第一，")

    def bare(slide: Slide) -> Slide:
        """The slide of the count, from its first item on and without points."""
        if not slide.span.covers(Span(start, start + 1)):
            return slide
        return replace(slide, kind=SlideKind.QUOTE, span=Span(start, slide.span.end), points=())

    sections = tuple(replace(s, slides=tuple(map(bare, s.slides))) for s in outline.sections)
    chosen = brief(document, replace(outline, sections=sections), seconds=40.0, pace=PACE)
    shown = [p.text.text for s in chosen.slides() for p in s.points]
    assert "把渡船漆好" in shown


def test_what_is_left_out_inside_a_slide_is_neither_said_nor_noted_nor_shown(
    tmp_path: Path,
) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(COUNTED, encoding="utf-8")
    options = BuildOptions(voice="silence:", formats=("pptx", "srt", "pdf"), minutes=0.5)
    built = build(source, tmp_path / "out", options)
    assert built.duration_s < 36
    record = json.loads((tmp_path / "out" / "outline.json").read_text(encoding="utf-8"))
    text = (tmp_path / "out" / "speech.txt").read_text(encoding="utf-8")
    assert text == COUNTED
    gone = [text[slice(*left["span"])] for left in record["left_out"]]
    captions = "".join((tmp_path / "out" / "captions.srt").read_text(encoding="utf-8").split())
    notes = "".join(
        slide.notes_slide.notes_text_frame.text
        for slide in Presentation(str(tmp_path / "out" / "deck.pptx")).slides
    )
    assert any("误点" in passage for passage in gone)
    for passage in ("误点", "摔过好几次"):
        assert passage not in captions
        assert passage not in notes
    timeline = json.loads((tmp_path / "out" / "timeline.json").read_text(encoding="utf-8"))
    spoken = [tuple(u["span"]) for u in timeline["utterances"]]
    left = [tuple(left["span"]) for left in record["left_out"]]
    covered = sorted([*spoken, *left])
    assert all(a[1] <= b[0] for a, b in pairwise(covered))
    written = (tmp_path / "out" / "outline.md").read_text(encoding="utf-8")
    assert "\\u" not in written.replace("\\u000a", "")
    # What the person edits next holds what is said, and nothing else.
    document, outline = read_outline((tmp_path / "out" / "outline.md").read_text(encoding="utf-8"))
    assert "误点" not in document.text
    assert [[p.text.text for p in s.points] for s in outline.slides()] == [
        [p["text"] for p in s.get("points", [])]
        for part in record["sections"]
        for s in part["slides"]
    ]


REPORT = """镇政府工作报告

各位代表：
一、过去一年的工作
——渔业收入明显好转。全年捕鱼收入达到3420万元，比上年增加11%。合作社的冷库白天黑夜都在转，买鱼的货车在码头外面排着队等装货。
——乡村面貌焕然一新。铺设村道26公里，安装路灯850盏。大家出门不用再踩烂泥，夜里也敢去邻村串门，孩子上学再也不用家长接送。
——医疗条件继续改善。卫生院来了两位年轻大夫，药房的品种也比过去齐全多了，乡亲们小病小痛不用再坐车去县城。
二、今年的主要任务
今年要办的事情很多。今年的主要目标是：捕鱼收入增长8%，新增就业260人，粮食产量保持90万斤；修好码头两座、水渠14公里，让每个村子都通上自来水，让每条小路都有路灯照着，让河里的水清得能看见底。各个村子的情况不一样，具体的安排会在散会以后一个一个地商量。
——继续发展渔业。支持船老大更换老旧渔船，鼓励年轻人学习远海捕捞，把镇上的鱼卖到更远的地方去。
——继续整治环境。河边的垃圾要彻底清走，乱搭的棚子要按规定拆掉，河堤两岸全部种上柳树。
三、对大家的希望
——干部要带头。镇里的干部每个月要到村里住上几天，同乡亲们一起吃饭，一起干活，把难处记在本子上。
——群众要出力。修路挖渠这样的事情，光靠镇里那几个人是做不完的，家家户户都要有人来搭把手。
各位代表！
海风年年吹，船要年年修。让我们一条心，一股劲，把家乡建设得更富裕、更漂亮，让在外面打工的孩子都愿意回来！
谢谢大家！
"""


@pytest.mark.parametrize("seconds", [60.0, 66.0, 72.0, 90.0])
def test_a_briefing_of_a_report_says_its_figures_and_targets(
    seconds: float, make_document: MakeDocument
) -> None:
    document = make_document(REPORT, title="镇政府工作报告")
    said = _said(document, brief(document, structure(document), seconds=seconds, pace=PACE))
    for figure in ("3420万元", "增长8%，新增就业260人"):
        assert figure in said


@pytest.mark.parametrize("seconds", [90.0, 105.0])
def test_under_each_main_part_more_is_said_than_labels(
    seconds: float, make_document: MakeDocument
) -> None:
    document = make_document(REPORT, title="镇政府工作报告")
    said = _said(document, brief(document, structure(document), seconds=seconds, pace=PACE))
    third = said[said.index("三、") : said.index("让我们一条心")]
    assert "住上几天" in third or "搭把手" in third


def test_a_label_is_said_only_with_something_of_its_passage(make_document: MakeDocument) -> None:
    document = make_document(REPORT, title="镇政府工作报告")
    outline = structure(document)
    for seconds in range(40, 130, 6):
        said = _said(document, brief(document, outline, seconds=float(seconds), pace=PACE))
        assert "医疗条件继续改善" not in said or "年轻大夫" in said
        assert "继续整治环境" not in said or "河边的垃圾" in said


def test_points_shown_are_points_said(document: Document, outline: Outline) -> None:
    chosen = brief(document, outline, seconds=70.0, pace=PACE)
    for section in chosen.sections:
        for slide in section.slides:
            if slide.kind.value in ("agenda", "summary"):
                continue
            for point in slide.points:
                assert all(slide.span.covers(span) for span in point.text.spans)


def test_a_pace_is_corrected_by_what_was_measured() -> None:
    assert PACE.corrected(measured=200.0, expected=100.0).rate == PACE.rate / 2
    assert PACE.corrected(measured=0.0, expected=100.0) == PACE
    # Pauses are as long as they were foretold: the words alone took twice the time.
    assert PACE.corrected(measured=170.0, expected=100.0, pauses=30.0).rate == PACE.rate / 2
    assert PACE.corrected(measured=20.0, expected=100.0, pauses=30.0) == PACE


def test_what_takes_time_without_words_are_the_pauses(document: Document, outline: Outline) -> None:
    pauses = length_of(document, outline, PACE.wordless())
    assert 0 < pauses < 0.3 * length_of(document, outline, PACE)


@settings(max_examples=40, deadline=None)
@given(
    text=st.text(alphabet="一二要水渠修。，！\n：；的是ab. ", max_size=200),
    seconds=st.floats(0.5, 60.0),
)
def test_any_text_can_be_shortened(text: str, seconds: float, make_document: MakeDocument) -> None:
    document = make_document(text, language="zh")
    chosen = brief(document, structure(document), seconds=seconds, pace=PACE)
    at = 0
    inside = chosen.passed_over()
    spans = [s.span for s in chosen.slides() if s.span]
    spans += [left.span for left in chosen.left_out if left.span not in inside]
    for span in sorted(spans):
        assert span.start == at
        at = span.end
    assert at == len(text)


def test_a_short_briefing_of_many_parts_keeps_its_time_and_its_main_parts(
    make_document: MakeDocument,
) -> None:
    labels = (
        "粮食增收",
        "水渠通畅",
        "学堂添新",
        "道路平坦",
        "集市兴旺",
        "渡口安宁",
        "山林返青",
        "船队壮大",
    )
    told = "去年从春到秋，{0}的事一件接着一件办，账目月月贴出来，乡亲们天天看得见。今年还要把{0}的经验写成册子，让每一个村都照着做。"
    parts = "".join(f"{label}。{told.format(label) * 5}\n" for label in labels)
    text = f"各位代表：\n一、过去一年的工作\n{parts}二、今年的安排\n{parts}三、自身的建设\n{parts}"
    document = make_document(text, language="zh")
    outline = structure(document)
    assert len(outline.sections) > 20
    pace = Pace(rate=4.5)
    briefing = brief(document, outline, seconds=30.0, pace=pace)
    assert 24.0 <= length_of(document, briefing, pace) <= 34.0
    said = [slide.heading.text for slide in briefing.slides()]
    assert {"过去一年的工作", "今年的安排", "自身的建设"} <= set(said)
