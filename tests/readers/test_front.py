"""Title, speaker, date and occasion at the head of a speech."""

from __future__ import annotations

import pytest

from speechcast.model.document import Front
from speechcast.model.outline import SlideKind
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure


def _front(text: str, language: str = "auto") -> Front:
    document = read(None, ReadOptions(language=language), stdin=text.encode())
    front = document.front
    for name in ("title", "speaker", "date", "occasion"):
        words = "".join(s.of(document.text) for s in getattr(front, f"{name}_spans"))
        assert "".join(getattr(front, name).split()) == "".join(words.split())
    return front


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("在河湾市种树大会上的讲话\n\n同志们：\n今天种树。\n", "在河湾市种树大会上的讲话"),
        ("在二〇二四年河湾市\n种树大会上的讲话\n\n同志们：\n种树。\n", "在二〇二四年河湾市种树大会上的讲话"),
        ("让河岸绿起来\n\n各位老师：\n大家好！\n", "让河岸绿起来"),
        ("一棵树是一盏灯\n一条河是一条路\n——在全市种树大会上的讲话\n\n同志们：\n种树。\n", "一棵树是一盏灯 一条河是一条路"),
        ("让河岸绿起来\n——在全市护林员培训班上的授课提纲\n\n各位学员：\n大家好！\n", "让河岸绿起来"),
        ("演讲题目：让河岸绿起来\n演讲人：王小明\n\n各位老师：\n好！\n", "让河岸绿起来"),
        ("2024年新年贺词\n\n大家好！新年快乐。\n", "2024年新年贺词"),
        ("关于种树的几点意见\n\n今年是重要的一年。我们要努力。\n", "关于种树的几点意见"),
        ("Opening the river path\n\nRemarks by Ann Lee\n\nFriends, welcome.\n", "Opening the river path"),
        ("I Dream of Rivers\nDelivered 28 August 1963, at the Old Mill\n\nI am happy.\n", "I Dream of Rivers"),
        ("Inaugural Address\nJohn F. Miller\n\nFellow citizens, we begin.\n", "Inaugural Address"),
    ],
)  # fmt: skip
def test_a_title_is_found(text: str, title: str) -> None:
    assert _front(text).title == title


@pytest.mark.parametrize(
    "text",
    [
        "各位代表、同志们：\n今天种树。\n",
        "尊敬的各位领导\n大家上午好\n我叫王明。\n",
        "今天，我们在这里召开会议\n主要是总结经验。\n",
        "刚才听了大家的发言\n我很受启发。\n",
        "下面我作报告\n\n去年种了很多树。\n",
        "一、工作回顾\n去年我们做了很多事。\n",
        "春天的脚步近了\n小草从土里钻出来\n嫩嫩的，绿绿的\n",
        "我们种下了一百棵树。\n今年还要再种。\n",
        "Mr. Speaker, fellow citizens, we meet today.\nThe river is wide.\n",
        "Ladies and gentlemen,\nthank you for coming.\n",
        "Thank you very much\n\nIt is good to be here.\n",
        "This is a sentence without a stop\nand it goes on in the next line. It is prose.\n",
        "my friends\n\nWe meet today. It is a good day.\n",
    ],
)
def test_salutations_and_prose_are_no_titles(text: str) -> None:
    assert _front(text).title == ""


def test_speaker_date_and_occasion_are_read_from_the_lines_below_the_title() -> None:
    front = _front(
        "让河岸绿起来\n——在全市种树大会上的讲话\n（2024年1月5日）\n张　三\n\n同志们：\n种树。\n"
    )
    assert (front.title, front.speaker) == ("让河岸绿起来", "张三")
    assert (front.date, front.occasion) == ("2024年1月5日", "全市种树大会")


@pytest.mark.parametrize(
    "line",
    ["党委书记、董事长  周**", "县长  李**", "县委书记 李×", "张某某", "王**", "市林业局副局长"],
)
def test_a_speaker_with_a_masked_name_or_by_office_alone_is_read(line: str) -> None:
    front = _front(f"在全县种树大会上的讲话\n{line}\n同志们：\n今天种树。\n")
    assert front.speaker == " ".join(line.split())


def test_an_english_byline_says_who_where_and_when() -> None:
    front = _front(
        "Three Rivers\n\nRemarks by Ellen Marsh at Hill College, 12 May 2024\n\nWelcome.\n"
    )
    assert (front.speaker, front.occasion, front.date) == (
        "Ellen Marsh",
        "Hill College",
        "12 May 2024",
    )


def test_labels_name_what_they_stand_before() -> None:
    front = _front(
        "Building Trust\nSpeaker: Jane Roe, CEO\nDate: 2024-05-12\nEvent: River Day\n\nHello.\n"
    )
    assert (front.speaker, front.date, front.occasion) == (
        "Jane Roe, CEO",
        "2024-05-12",
        "River Day",
    )


def test_the_title_itself_says_who_speaks_and_where() -> None:
    front = _front("×××在全市大会上的讲话\n20××年×月×日\n\n同志们：\n好。\n")
    assert (front.speaker, front.occasion, front.date) == ("×××", "全市大会", "20××年×月×日")


def test_an_office_without_a_name_is_no_speaker() -> None:
    assert _front("总理在全国大会上的报告\n\n各位代表：\n好。\n").speaker == ""


def test_a_day_without_its_year_below_the_title_is_the_date() -> None:
    front = _front("在全镇修渠现场会上的讲话\n（3月9日）\n同志们：\n今天修渠。\n")
    assert front.date == "3月9日"


def test_a_date_in_the_text_is_not_the_date_of_the_speech() -> None:
    assert _front("同志们：\n2024年1月5日，我们种了树。\n").date == ""


def test_what_a_title_is_about_is_no_speaker() -> None:
    assert _front("The Spirit of Green River\n\nFriends, welcome.\n").speaker == ""
    assert _front("Farewell Address of John Miller\n\nFriends, we part.\n").speaker == "John Miller"


def test_the_speaker_may_stand_behind_the_dash_of_a_title() -> None:
    front = _front("让河岸绿起来——王小明校长在春季开学典礼上的讲话\n\n同学们：\n今天种树。\n")
    assert front.speaker == "王小明校长"
    assert front.occasion == "春季开学典礼"


DATE = "（2024年1月5日）"


@pytest.mark.parametrize("lines", ["{date}\n{name}", "{name}\n{date}", "{name}", "{name}{date}"])
@pytest.mark.parametrize("name", ["习明远", "覃山", "曾小河", "冼　江", "谷雨田", "王小明"])
def test_a_name_stands_alone_near_the_date_whatever_the_surname(name: str, lines: str) -> None:
    head = lines.format(name=name, date=DATE)
    front = _front(f"在河湾市治水大会上的讲话\n{head}\n\n同志们：\n种树。\n")
    assert front.speaker == name.replace("\u3000", "")
    assert front.date == ("2024年1月5日" if DATE in head else "")


def test_a_name_above_a_date_proves_the_title_above_it() -> None:
    front = _front(f"把河水治好\n习明远\n{DATE}\n\n同志们：\n种树。\n")
    assert (front.title, front.speaker, front.date) == ("把河水治好", "习明远", "2024年1月5日")


@pytest.mark.parametrize("word", ["习惯", "税收", "税务局", "辛苦", "冷暖", "曾经", "习题"])
def test_an_ordinary_word_that_begins_with_a_surname_is_no_name(word: str) -> None:
    front = _front(f"在河湾市治水大会上的讲话\n{DATE}\n{word}\n\n同志们：\n种树。\n")
    assert front.speaker == ""


@pytest.mark.parametrize("line", ["治水", "洛桑次仁", "在岸边的礼堂里", "同舟共济", "根据录音整理"])
def test_a_line_of_another_kind_does_not_hide_the_date_behind_it(line: str) -> None:
    front = _front(f"在河湾市治水大会上的讲话\n{line}\n{DATE}\n\n同志们：\n种树。\n")
    assert (front.speaker, front.date) == ("", "2024年1月5日")


def test_a_line_alone_has_no_head() -> None:
    assert _front("2024年3月12日") == Front()


def test_what_is_given_wins_and_has_no_spans() -> None:
    options = ReadOptions(title="给定", speaker="李四", date="今天", occasion="大会")
    text = "让河岸绿起来\n——在全市种树大会上的讲话\n（2024年1月5日）\n张三\n\n同志们：\n种树。\n"
    front = read(None, options, stdin=text.encode()).front
    assert front == Front(title="给定", speaker="李四", date="今天", occasion="大会")


TELLING_HEADS = [
    ("Keynote by Ruth Marsh, Annual Meeting of the Hill Forum, 12 May 2024",
     ("", "Ruth Marsh", "12 May 2024", "Annual Meeting of the Hill Forum")),
    ("Three Rivers\nKeynote by Ruth Marsh, Head of Water, Annual Meeting of the Hill Forum, 12 May 2024",
     ("Three Rivers", "Ruth Marsh, Head of Water", "12 May 2024", "Annual Meeting of the Hill Forum")),
    ("Remarks by Dr. Ruth Marsh at the Hill Forum on 12 May 2024",
     ("", "Dr. Ruth Marsh", "12 May 2024", "the Hill Forum")),
    ("Opening speech by Ms Ruth Marsh, Minister for Rivers, River Pricing (Amendment) Bill, 2nd Reading, 12 May 2024",
     ("", "Ms Ruth Marsh, Minister for Rivers", "12 May 2024", "River Pricing (Amendment) Bill, 2nd Reading")),
    ("Speech by the Mayor, Ruth Marsh\nHill City, May 12, 2024",
     ("", "the Mayor, Ruth Marsh", "May 12, 2024", "Hill City")),
    ("Ruth Marsh\nOpening Remarks\nHill Forum, Denver\nMay 12, 2024",
     ("Opening Remarks", "Ruth Marsh", "May 12, 2024", "Hill Forum, Denver")),
    ("Commencement Address, Hill College, 12 May 2024 — Ruth Marsh",
     ("Commencement Address", "Ruth Marsh", "12 May 2024", "Hill College")),
    ("Address to the Hill Forum\nby Ruth Marsh, Mayor\nMay 2024",
     ("Address to the Hill Forum", "Ruth Marsh, Mayor", "May 2024", "")),
    ("Remarks on Rivers\nRuth Marsh, Mayor of Hill City\n12 May 2024",
     ("Remarks on Rivers", "Ruth Marsh, Mayor of Hill City", "12 May 2024", "")),
    ("Rivers and Roofs\nRuth Marsh, Deputy Director of the Hill Trust\nMay 2024",
     ("Rivers and Roofs", "Ruth Marsh, Deputy Director of the Hill Trust", "May 2024", "")),
    ("Rivers and Roofs: how rain finds a house\nP.T. Marsh Institute\nMay 12, 2024",
     ("Rivers and Roofs: how rain finds a house", "", "May 12, 2024", "P.T. Marsh Institute")),
    ("Remarks on Rivers\nRuth Marsh, Denver\n12 May 2024",
     ("Remarks on Rivers", "", "12 May 2024", "")),
    ("在全市种树大会上的讲话（2024年5月12日） 李明",
     ("在全市种树大会上的讲话", "李明", "2024年5月12日", "全市种树大会")),
    ("在全市种树大会上的讲话　李明（2024年5月12日）",
     ("在全市种树大会上的讲话", "李明", "2024年5月12日", "全市种树大会")),
    ("李明：在全市种树大会上的讲话", ("在全市种树大会上的讲话", "李明", "", "全市种树大会")),
    ("李明在全市种树大会上的讲话（2024年5月12日）",
     ("李明在全市种树大会上的讲话", "李明", "2024年5月12日", "全市种树大会")),
    ("让河岸绿起来——在全市种树大会上的主旨演讲（2024年5月12日）　李明",
     ("让河岸绿起来——在全市种树大会上的主旨演讲", "李明", "2024年5月12日", "全市种树大会")),
]  # fmt: skip
BODY = {
    "en": "Good morning, everyone.\n\nA river needs room. We gave it a narrow bed of stone, and it took the street instead."
    " So we must give it back its meadows. That is the first thing.\n\nThe second thing is patience. A willow takes nine"
    " years to hold a bank. We planted four hundred of them, and we shall wait.\n",
    "zh": "同志们：\n今天我们来种树。河岸没有树，水土就留不住。所以我们要先把河岸绿起来。\n"
    "种树还要有耐心。一棵柳树要长九年才能护住堤岸。我们种下了四百棵，要一年一年管下去。\n",
}


def _language(head: str) -> str:
    return "zh" if "在" in head else "en"


@pytest.mark.parametrize(("head", "front"), TELLING_HEADS)
def test_a_line_that_tells_several_things_is_taken_apart(
    head: str, front: tuple[str, str, str, str]
) -> None:
    language = _language(head)
    found = _front(f"{head}\n\n{BODY[language]}", language)
    assert (found.title, found.speaker, found.date, found.occasion) == front


@pytest.mark.parametrize("head", [head for head, _ in TELLING_HEADS])
def test_the_head_of_a_speech_is_no_point_of_it(head: str) -> None:
    language = _language(head)
    text = f"{head}\n\n{BODY[language]}"
    outline = structure(read(None, ReadOptions(language=language), stdin=text.encode()))
    for section in outline.sections:
        for slide in section.slides:
            if slide.kind is not SlideKind.TITLE:
                texts = [slide.heading, *(point.text for point in slide.points)]
                spans = [span for text in texts for span in text.spans]
                assert all(span.start >= len(head) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Keynotes by the mayor are short, and the evening is long.\nWe begin.\n",
        "Written by hand, Annual Reports take time.\nWe begin.\n",
        "Rivers, Willows, Meadows\nThat is what I came to speak about.\n",
        "By the River, Morning\n\nthe water is low\nthe reeds are still\n",
        "我的报告 主要讲三点\n同志们：\n第一点是种树。\n",
    ],
)
def test_prose_with_such_words_tells_nothing(text: str) -> None:
    front = _front(text)
    assert (front.speaker, front.date, front.occasion) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Greetings\nMr. Mayor, members of the council, dear neighbours.\nThank you for coming.\n",
            "",
        ),
        ("前言\n各位同志：\n今天我们来谈渡口的事。\n", ""),
        (
            "Greetings from the Ferry\nMr. Mayor, dear neighbours.\nThank you for coming.\n",
            "Greetings from the Ferry",
        ),
    ],
)
def test_the_name_of_a_first_part_is_no_title(text: str, title: str) -> None:
    document = read(None, ReadOptions(), stdin=text.encode())
    assert document.front.title == title
    assert structure(document).title.text not in ("Greetings", "前言")


def test_a_speech_whose_title_is_missing_is_named_by_its_occasion() -> None:
    front = _front(
        "——2024年1月5日在河湾镇第三届护林大会第二次会议上\n河湾镇镇长 林小溪\n各位代表：\n现在，我向大会报告工作。\n"
    )
    assert (front.title, front.date) == ("河湾镇第三届护林大会第二次会议", "2024年1月5日")
    assert front.speaker == "河湾镇镇长 林小溪"


def test_a_remark_behind_a_dash_names_no_speech() -> None:
    assert _front("——在河边，我常常想起那一年的大水。\n那一年，桥断了。\n").title == ""
