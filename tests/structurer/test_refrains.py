"""Clauses that open alike: what all share is said once, and each keeps what it says itself."""

from __future__ import annotations

from collections.abc import Callable

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]


def _points(outline: Outline) -> list[str]:
    return [p.text.text for s in outline.sections for slide in s.slides for p in slide.points]


REFRAIN = (
    "——守住老渠道，办好新水务，必须依靠全体社员，把用水的账本交给大家来管。水从哪里来，要往哪里去，"
    "社员心里最清楚，过去三年的每一次改动都是大家商量出来的。\n"
    "——守住老渠道，办好新水务，必须先修后用，不让一段带病的渠放水。去年汛期冲开的两处口子，"
    "都是因为赶着放水才留下的，教训要记在墙上。\n"
    "——守住老渠道，办好新水务，必须算清节水的账，让省下来的每一方水都有去处。今年先在三个组装上水表，"
    "秋后把数字贴出来，明年再全部推开。\n"
)


def test_what_all_members_of_a_repetition_share_heads_them_and_stands_in_no_point(
    make_document: MakeDocument,
) -> None:
    outline = structure(make_document(REFRAIN))
    assert [s.heading.text for s in outline.sections] == ["守住老渠道，办好新水务"]
    points = _points(outline)
    assert not any("守住老渠道" in words for words in points)
    assert "必须先修后用，不让一段带病的渠放水" in points


def test_paragraphs_that_open_alike_are_all_parts_or_none_is(make_document: MakeDocument) -> None:
    def begins(told: str) -> list[str]:
        wishes = ("把渠修到坡上", "把灯装到渡口", "把书送到船上", "把账贴到墙上")
        text = "".join(f"社员愿同邻队一起{wish}。{told}\n" for wish in wishes)
        document = make_document(f"去年的水退得早，田里的活也做得早。{told}\n{text}", language="zh")
        return [document.text[s.span.start :][:12] for s in structure(document).sections]

    long = (
        "每一户出一个工，每一队出一辆车，石料由采石场按成本价供给，账目每个月在祠堂门口贴一次。" * 3
    )
    assert sum(words.startswith("社员愿同邻队") for words in begins(long)) == 4
    short = "每一户出一个工。"
    assert sum(words.startswith("社员愿同邻队") for words in begins(short)) <= 1


def test_a_condition_that_all_members_share_is_no_heading(make_document: MakeDocument) -> None:
    text = REFRAIN.replace("守住老渠道，办好新水务", "无论雨水多少")
    outline = structure(make_document(text))
    assert not any(s.heading.text == "无论雨水多少" for s in outline.sections)


LIKE = (
    "春耕在即，时间不等人。要坚持把灌溉放在前头，多巡渠、多商量；要坚持把种子备足备好，年内换种2000亩；"
    "要坚持把安全记在心上，每周排查一次，每月通报一次。\n"
)


def test_like_clauses_behind_semicolons_are_points_each(make_document: MakeDocument) -> None:
    assert _points(structure(make_document(LIKE)))[-3:] == [
        "坚持把灌溉放在前头，多巡渠、多商量",
        "坚持把种子备足备好，年内换种2000亩",
        "坚持把安全记在心上，每周排查一次，每月通报一次",
    ]


def test_short_or_unlike_clauses_behind_semicolons_stay_one_sentence(
    make_document: MakeDocument,
) -> None:
    text = "渠是大家的；水也是大家的；账更是大家的，谁也不能关起门来算。\n"
    assert len(_points(structure(make_document(text)))) < 3


def test_what_a_speaker_calls_for_in_clauses_that_open_alike_is_shown_whole(
    make_document: MakeDocument,
) -> None:
    text = (
        "冬修已经开始，渠首的三座闸门都要换新。各组的任务昨天都贴在墙上了。\n"
        "让我们一起，守住“滴水不漏”的老规矩，守住“有账必清”的好家风，守住“先下游后上游”的硬约定，为明年的好收成开一个好头！\n"
    )
    points = _points(structure(make_document(text)))
    assert points[-3:] == [
        "守住“滴水不漏”的老规矩",
        "守住“有账必清”的好家风",
        "守住“先下游后上游”的硬约定，为明年的好收成开一个好头",
    ]


def test_of_one_claim_and_its_support_what_the_title_says_is_no_point(
    make_document: MakeDocument,
) -> None:
    text = "我提议，大家把手伸出来，一同守好沿河各个村子里的每一条老渠和每一座闸门，一同管好全社唯一的水库，一同建好五年以后的新灌区！\n谢谢大家。\n"
    for slide in structure(make_document(text)).slides():
        assert not any(point.text.text in slide.heading.text for point in slide.points)


def test_a_point_does_not_end_in_the_words_of_its_title(make_document: MakeDocument) -> None:
    text = (
        "同志们！\n让我们更加紧密地团结在灌区党委周围，认真落实春季水务会议的部署，以更严要求、更实办法推动全社节水灌溉，"
        "建成全县第一。我们定下的水量、许下的日期，一天也不能拖，一方也不能少！\n谢谢大家。\n"
    )
    for slide in structure(make_document(text)).slides():
        assert not any(
            slide.heading.text in point.text.text and slide.heading.text != point.text.text
            for point in slide.points
        )


def test_paragraphs_that_open_with_whom_they_are_about_keep_that_in_their_points(
    make_document: MakeDocument,
) -> None:
    text = (
        "The ferry needs every hand on both banks, and I will say what I ask of each of you this year.\n"
        "Pilots and deckhands: We count on you to keep the winter timetable, fog or no fog. The new boat helps.\n"
        "Market traders: Your stalls may stay open until the last boat has come in. The town pays for the lamps.\n"
        "Parents on the east bank: Nothing is more precious than a child who is on time for school. Please be early.\n"
    )
    points = _points(structure(make_document(text, language="en")))
    assert any(p.startswith("Market traders: Your stalls may stay open") for p in points)
    assert sum(p.split(":")[0] in ("Pilots and deckhands", "Market traders") for p in points) == 2


def test_who_speaks_again_and_again_is_no_such_word(make_document: MakeDocument) -> None:
    text = (
        "Anna: The ferry is late every morning this month and nobody says why.\n"
        "Ben: The engine is older than most of the crew and it shows in the cold.\n"
        "Anna: Then we buy a new one before the ice is back on the river.\n"
    )
    assert not any(p.startswith("Anna:") for p in _points(structure(make_document(text))))
