"""A short speech with every kind of slide, to show what a template makes of them."""

from __future__ import annotations

from speechcast.model.document import Document, Front
from speechcast.model.outline import Outline, Phrase, Point, Section, SectionKind, Slide, SlideKind
from speechcast.model.span import Span

_Entry = tuple[SlideKind, str, tuple[dict[str, str], ...], dict[str, str]]

_CHINESE: tuple[_Entry, ...] = (
    (SlideKind.TITLE, "让书香走进每一条街巷", (), {"subtitle": "社区图书馆工作会议上的讲话"}),
    (SlideKind.AGENDA, "今天讲三点", (
        {"text": "让书更好找，着力改进目录服务"}, {"text": "让人更愿来，着力改善阅读环境"},
        {"text": "让爱更长久，着力建设志愿队伍"},
    ), {}),
    (SlideKind.SECTION, "让书更好找，着力改进目录服务", (), {"subtitle": "找得到，才读得到"}),
    (SlideKind.BULLETS, "目录服务要做到三个清楚", (
        {"text": "目录要统一", "detail": "全市一张目录，一次检索就能找到，跨馆借还不用跑两趟"},
        {"text": "标识要清楚", "detail": "每一个书架都有清楚的标识，老人孩子都看得懂"},
        {"text": "推荐要用心", "detail": "每月推荐十本好书，请读者来讲，请作者来谈"},
    ), {}),
    (SlideKind.FIGURES, "三年来的变化", (
        {"text": "全部建在居民楼下", "label": "新建社区图书馆", "value": "12", "unit": "家"},
        {"text": "人人会用统一目录", "label": "培训馆员", "value": "86", "unit": "名"},
        {"text": "连续两年提高", "label": "读者满意度", "value": "98.5", "unit": "%"},
    ), {"takeaway": "读者越来越多，家门口的书房越来越近"}),
    (SlideKind.CARDS, "好环境有四样", (
        {"text": "灯光充足", "detail": "让老人看得清，让夜读的人不伤眼"},
        {"text": "座位够用", "detail": "让放学的孩子坐得下，让自习的人留得住"},
        {"text": "环境安静", "detail": "让读者静得下心，让讲座有单独的房间"},
        {"text": "开门够久", "detail": "开放时间延长到晚上9点，节假日不闭馆"},
    ), {}),
    (SlideKind.STEPS, "一年四步走", (
        {"text": "摸底", "label": "一季度"}, {"text": "编目", "label": "二季度"},
        {"text": "换标", "label": "三季度"}, {"text": "见效", "label": "四季度"},
    ), {"takeaway": "一季度一小结，年底算总账"}),
    (SlideKind.COMPARE, "既要请进来，也要走出去", (
        {"text": "把读者请进来", "detail": "办好读书会，留好老人和孩子的座位", "label": "既要"},
        {"text": "把好书送出去", "detail": "流动书车开进厂区和村头", "label": "也要"},
    ), {}),
    (SlideKind.QUOTE, "书籍是灯，照亮每一条回家的路", (), {"source": "一位读者的留言"}),
    (SlideKind.SUMMARY, "小结", (
        {"text": "让书更好找，着力改进目录服务"}, {"text": "让人更愿来，着力改善阅读环境"},
        {"text": "让爱更长久，着力建设志愿队伍"},
    ), {}),
    (SlideKind.CLOSING, "把社区图书馆办得更好", (), {"subtitle": "祝大家身体健康、万事如意"}),
)  # fmt: skip
_ENGLISH: tuple[_Entry, ...] = (
    (SlideKind.TITLE, "Opening the river path", (), {"subtitle": "Remarks to the neighbours"}),
    (SlideKind.AGENDA, "Three things I ask", (
        {"text": "Walk here"}, {"text": "Look after it"}, {"text": "Bring somebody with you"},
    ), {}),
    (SlideKind.SECTION, "Walk here", (), {"subtitle": "A path nobody walks is soon a hedge"}),
    (SlideKind.BULLETS, "What the path needs", (
        {"text": "Feet", "detail": "A path that nobody walks is soon a hedge"},
        {"text": "Hands", "detail": "Pick up what you find, and report what you cannot mend"},
        {"text": "Friends", "detail": "A neighbour who has seen the river will defend it"},
    ), {}),
    (SlideKind.FIGURES, "Ten years of work", (
        {"text": "From the old wharf", "label": "Rubble cleared", "value": "40", "unit": "tonnes"},
        {"text": "Most of them alders", "label": "Trees planted", "value": "1,200"},
        {"text": "From weir to bridge", "label": "Path laid", "value": "3", "unit": "miles"},
    ), {}),
    (SlideKind.CARDS, "Whom it was built for", (
        {"text": "The child", "detail": "who learns to ride here, and falls, and gets up again"},
        {"text": "The nurse", "detail": "who walks home at six in the morning"},
        {"text": "The old man", "detail": "who remembers the ferry and the names of its crew"},
    ), {}),
    (SlideKind.STEPS, "What comes next", (
        {"text": "Survey", "label": "Spring"}, {"text": "Plant", "label": "Summer"},
        {"text": "Open", "label": "Autumn"},
    ), {}),
    (SlideKind.COMPARE, "Not faster, but together", (
        {"text": "Not to go faster", "detail": "There is a road for that", "label": "Not"},
        {"text": "To go together", "detail": "As wide as two people talking", "label": "But"},
    ), {}),
    (SlideKind.QUOTE, "A neighbour who has seen the river will defend it", (),
     {"source": "A walker"}),
    (SlideKind.SUMMARY, "Summary", (
        {"text": "Walk here"}, {"text": "Look after it"}, {"text": "Bring somebody with you"},
    ), {}),
    (SlideKind.CLOSING, "Enjoy the day", (), {"subtitle": "Thank you all"}),
)  # fmt: skip
_PARTS = ((0, 2), (2, 5), (5, 7), (7, 9), (9, 11))


def sample_speech(language: str) -> tuple[Document, Outline]:
    """A document and its outline, in Chinese or English, with every kind but pictures."""
    entries = _CHINESE if language == "zh" else _ENGLISH
    slides: list[Slide] = []
    text = ""
    for number, (kind, heading, points, lines) in enumerate(entries):
        start = len(text)
        text += heading + "\n"
        made: list[Point] = []
        for index, point in enumerate(points):
            begun = len(text)
            text += point["text"] + point.get("detail", "") + "\n"
            made.append(
                Point(
                    Phrase(point["text"]),
                    Span(begun, len(text)),
                    detail=_phrase(point, "detail"),
                    label=_phrase(point, "label"),
                    value=_phrase(point, "value"),
                    unit=point.get("unit", ""),
                    group=min(index, 1),
                )
            )
        slides.append(
            Slide(
                f"s{number + 1}",
                kind,
                Span(start, len(text)),
                Phrase(heading),
                points=tuple(made),
                subtitle=_phrase(lines, "subtitle"),
                takeaway=_phrase(lines, "takeaway"),
                source=_phrase(lines, "source"),
            )
        )
    title = Phrase(entries[0][1])
    names = [title, *(point.text for point in slides[1].points), Phrase(entries[-1][1])]
    sections = tuple(
        _section(number, slides[first:last], names[number])
        for number, (first, last) in enumerate(_PARTS)
    )
    document = Document(
        text, language, "sample.txt", "0" * 64, front=Front(title=title.text, speaker="speechcast")
    )
    return document, Outline(language, title, sections)


def _phrase(entry: dict[str, str], name: str) -> Phrase | None:
    return Phrase(entry[name]) if entry.get(name) else None


def _section(number: int, slides: list[Slide], name: Phrase) -> Section:
    last = len(_PARTS) - 1
    kind = {0: SectionKind.OPENING, last: SectionKind.CLOSING}.get(number, SectionKind.POINT)
    span = Span(slides[0].span.start, slides[-1].span.end)
    main = number if kind is SectionKind.POINT else 0
    return Section(f"part{number}", kind, span, name, main, tuple(slides))
