"""Items keep their heads, counts what was decided in front of them, figures their owners."""

from __future__ import annotations

from collections.abc import Iterable

from tests.structurer.conftest import MakeDocument

from speechcast.model.outline import Slide, SlideKind
from speechcast.structurer.compose import structure
from speechcast.structurer.cues.repetition import behind_refrain, find_repetitions
from speechcast.structurer.reading import read_sentences

_END = "\n开船以前，三样东西要看：看天，看水，看人。看不清就不开，谁来催也不开。\n"


def _slides(make_document: MakeDocument, text: str) -> list[Slide]:
    return list(structure(make_document("各位船工：\n" + text + _END, language="zh")).slides())


def _points(slides: Iterable[Slide]) -> set[str]:
    """The points of slides."""
    return {p.text.text for s in slides for p in s.points}


def _details(slides: Iterable[Slide]) -> list[str]:
    """What stands below the points of slides."""
    return [p.detail.text for s in slides for p in s.points if p.detail is not None]


def test_what_was_decided_heads_its_items_and_these_keep_their_heads(
    make_document: MakeDocument,
) -> None:
    text = (
        "去年两岸一共摆渡三十二万人次，没有伤过一个人，乡亲们都看在眼里。\n"
        "渡口理事会决定，今年在全线开展“放心船”活动，一要练好本领，每名船工每季度至少下水考核两天；"
        "二要提高班次，等船的乡亲当场登记、半点开船；三要爱惜船只，下水不带泥，上岸不留水。"
    )
    slide = next(s for s in _slides(make_document, text) if "放心船" in s.heading.text)
    assert slide.heading.text.startswith("渡口理事会决定")
    assert [p.text.text[:4] for p in slide.points[-3:]] == ["练好本领", "提高班次", "爱惜船只"]


def test_a_row_of_demands_keeps_the_word_of_its_first_one(make_document: MakeDocument) -> None:
    text = (
        "下面讲三条。\n一是脑子要灵。现在乘客的要求变了，要准点、要干净、要热情，光有力气不行。"
        "\n二是手脚要勤。每天开船前后把甲板扫两遍。\n三是嘴巴要甜。上船叫一声，下船扶一把。"
    )
    slides = _slides(make_document, text)
    assert {"脑子要灵", "手脚要勤", "嘴巴要甜"} <= _points(slides)
    assert not [words for words in _details(slides) if words.startswith("准点")]


def test_a_time_somewhere_is_no_support_without_what_was_done(make_document: MakeDocument) -> None:
    text = (
        "下面讲三条。\n一是心里要有人。老站长郑阿水同志在白沙渡46年，背过两岸300多个病人过河。"
        "\n二是手脚要勤。每天开船前后把甲板扫两遍。\n三是嘴巴要甜。上船叫一声，下船扶一把。"
    )
    slides = _slides(make_document, text)
    assert {"心里要有人", "手脚要勤", "嘴巴要甜"} <= _points(slides)
    assert not [words for words in _details(slides) if words.endswith("46年")]


def test_figures_keep_their_changes_and_several_owners_their_values(
    make_document: MakeDocument,
) -> None:
    text = (
        "去年全线摆渡乘客32.6万人次，同比增长3.2%；票款收入120万元，同口径增长4.3%；"
        "客船和货船耗电分别达到4.2万千瓦时、3.1万千瓦时，下降2.1%；栈桥维修投入18万元，增长5%。"
    )
    slide = next(s for s in _slides(make_document, text) if s.kind is SlideKind.FIGURES)
    assert "同口径增长" not in [p.text.text for p in slide.points]
    details = _details([slide])
    assert "同口径增长4.3%" in details


def test_the_first_thing_begins_a_count_as_the_second_goes_on_with_it(
    make_document: MakeDocument,
) -> None:
    text = (
        "去年渡口的变化，乡亲们都看在眼里。头一件是船新了。12条铁壳船腊月里全下了水。第二件是岸平了。两边的栈桥修了9处，拄拐棍的也走得稳。"
        "第三件是灯亮了。码头上装了80盏灯，夜里过河不用摸黑。"
    )
    shown = [p.text.text for s in _slides(make_document, text) for p in s.points]
    assert {"船新了", "岸平了", "灯亮了"} <= set(shown)


def test_what_asks_to_be_heard_has_no_slide_beside_the_title(make_document: MakeDocument) -> None:
    text = (
        "渡口工作报告\n各位代表：\n现在，我代表渡口管理站，向大会作工作报告，请予审议，并请各位老船工提出意见。\n"
        "一、去年的工作\n去年全线摆渡乘客32.6万人次，换下木船18条，修补栈桥9处。没有伤过一个人，没有丢过一件货。\n"
        "二、今年的任务\n要把夜航管起来，每晚加开4班。要把栈桥修到底，两岸老人上船不用扶。\n"
        "三、站里的作风\n要过紧日子，办公开支再减一成。要下船头，站长每月跟船不少于5天。\n"
    )
    document = make_document(text, title="渡口工作报告", language="zh")
    first, second = list(structure(document).slides())[:2]
    assert first.kind is SlideKind.TITLE
    assert "去年的工作" in [p.text.text for p in second.points] + [second.heading.text]
    assert "请予审议" not in second.heading.text


def test_behind_long_paragraphs_that_open_alike_another_part_begins(
    make_document: MakeDocument,
) -> None:
    lives = (
        "郑阿水师傅的一生，是守着一条渡口的一生。十六岁那年他接过父亲手里的篙，从此天不亮就下河，天黑透了才上岸。两岸的人赶集、上学、看病、嫁女，没有一样离得开他的船。"
        "有一年发大水，浮桥冲断了，他把船板拆下来铺在滩上，让病人先过。别人劝他歇一歇，他总说河那边还有人在等。",
        "郑阿水师傅的一生，是不肯马虎的一生。每天开船以前，他要把缆绳一寸一寸摸过去，摸到毛刺就当场换下。徒弟嫌他啰唆，他不吭声，只把旧绳头挂在舱门口。"
        "后来上游一条船真的断了缆，撞坏了半边栈桥，大家才知道那些绳头是什么意思。从那以后，全河的船工都学他的样子摸缆绳。",
        "郑阿水师傅的一生，是把手艺交给别人的一生。他带过的徒弟有四十多个，散在大江上下，有的做了船长，有的管着码头。教掌舵的时候他从来不骂人，只是站在后面，看准了才伸手扶一把。"
        "谁家里揭不开锅，他就把自己那份船钱塞过去，回头还说是人家应得的。",
    )
    text = (
        "各位乡亲：\n今天我们在渡口送别郑阿水师傅。我和他同船十九年，听他的号子长大，也是他把我从水里捞上来的。\n"
        + "\n".join(lives)
        + "\n师傅走了，他留下的不只是一条船，更是一种规矩。今天我们这些老船工来送他，就是要学习他风里雨里天天守着渡口的耐心，学习他把缆绳寸寸摸过的细心，学习他把手艺手手相传的热心。\n"
        "渡口理事会决定，一要把他的号子录下来，交给县里的博物馆；二要用他的名字命名新船；三要把带徒弟的规矩写进章程。\n"
        "师傅，您放心地走吧，船我们接着开。\n"
    )
    document = make_document(text, language="zh")
    reading = read_sentences(document)
    figures = find_repetitions(reading)
    first = {s.paragraph: i for i, s in reversed(list(enumerate(reading.sentences)))}
    behind = [behind_refrain(reading, figures, i, 60.0) for i in first.values()]
    assert behind == [i == reading.sentence_at(text.index("师傅走了")) for i in first.values()]
    sections = structure(document).sections
    assert text.index("师傅走了") in [s.span.start for s in sections]
    shown = [p.text.text for s in sections for slide in s.slides for p in slide.points]
    assert sum(words.startswith("学习他") for words in shown) == 3


def test_a_heading_that_says_how_many_heads_them(make_document: MakeDocument) -> None:
    text = (
        "一、去年的工作\n去年全线摆渡乘客32.6万人次，换下木船18条。没有伤过一个人，没有丢过一件货，两岸的乡亲都看在眼里。\n"
        "二、今年要过好三道关\n去年的账已经翻过去了，今年的河要一步一步过。老话说，行船走水三分险，谁也不能打马虎眼。\n"
        "第一道关，安全关。每名船工每季度至少下水考核两天。\n第二道关，班次关。早晚各加开4班，等船不超过一刻钟。\n"
        "第三道关，服务关。老人上船有人扶，热水送到座位上。\n"
        "三、站里的作风\n要过紧日子，办公开支再减一成。要下船头，站长每月跟船不少于5天。\n"
    )
    slide = next(
        s for s in _slides(make_document, text) if [p.text.text for p in s.points][:1] == ["安全关"]
    )
    assert slide.heading.text == "今年要过好三道关"


def test_how_time_passes_heads_nothing(make_document: MakeDocument) -> None:
    text = (
        "转眼又是一年。去年的今天，我们立下了“木船全下线、夜航全通灯”的目标。现在可以告诉乡亲们：我们做到了。"
        "全线换下木船18条，装灯80盏，客船班次增加三成。\n"
    )
    slides = _slides(make_document, text)
    heads = [s.heading.text for s in slides]
    assert any("木船" in words for words in _points(slides))
    assert "转眼又是一年" not in heads


def test_what_is_done_to_something_is_no_support_without_its_verb(
    make_document: MakeDocument,
) -> None:
    text = (
        "下面讲三条。\n一抓船。停航检修两个月，由水生牵头，对漏水、锈蚀的“平安号”等29条旧船，一条一个办法，赶在开春以前全部修完。"
        "\n二抓人。每个班组带三名徒弟，半年以后考一次。\n三抓票。夜里的票价不许涨，谁涨谁退。"
    )
    slides = _slides(make_document, text)
    assert {"抓船", "抓人", "抓票"} <= _points(slides)
    assert not [words for words in _details(slides) if words.endswith("旧船")]
