"""What holds of the outline of any text, and what an outline of a speech contains."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from speechcast.model.document import Document
from speechcast.model.outline import Outline, Phrase, SlideKind
from speechcast.structurer import structure

MakeDocument = Callable[..., Document]

LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "一、要把路修好。路是大家的。", "二、要把灯点亮。", "一是快。二是稳。", "各位同事：", "谢谢大家！",
                "“好！”他说。（完", "First, we walk. Second, we run.", "Thank you.", "**市的增长*%。",
                "这一年，是忙碌的一年。这一年，是丰收的一年。", "，，，", "。", "下面讲三点意见：", "   ", "\t#",
            ]
        ),
    ),
    max_size=14,
)  # fmt: skip
TEXTS = st.tuples(LINES, st.sampled_from(["\n", "\n\n", " ", ""])).map(lambda t: t[1].join(t[0]))

SPEECH = """在青石镇水利工作会议上的讲话

各位代表、同志们：
今天我们开会，主要是总结去年的工作，安排今年的任务。我代表镇政府，向一线的同志表示衷心的感谢！
去年是很不容易的一年。这一年，是抗旱保苗、守住收成的一年。全镇修渠18公里，浇地4.2万亩。这一年，是清淤治河、还清碧水的一年。三条河的水质都提高了一级。
下面，我讲三点意见：
一、水是命脉，必须把渠道修通。修渠要抓早。要先修主渠，再修支渠，做到修一段、通一段、管一段。要用好每一分钱，账目每月公开一次，让群众看得明白。
二、水是资源，必须把用水管好。一是计量到户。今年给每户装上水表，一户一表，按量收费。二是分时浇灌。上游先浇，下游后浇，错开高峰。三是奖励节约。节约的水量可以转让，也可以换成现金。
三、水是责任，必须把制度立住。镇里成立巡河队，每周巡河两次，发现问题当天报告、三天解决。要把巡河记录放到网上，请大家监督。谁的河段出了问题，就由谁来负责，决不能推来推去。
同志们！
渠修通了，水管好了，制度立住了，青石镇的日子就一定会越来越好。让我们一起把今年的事情办好！
最后，祝大家身体健康、阖家幸福！
"""  # fmt: skip


def _slides_cover(outline: Outline, text: str) -> None:
    at = 0
    for section in outline.sections:
        assert section.span.start == at
        for slide in section.slides:
            assert slide.span.start == at
            at = slide.span.end
        assert section.span.end == at
    assert at == len(text)


def _phrases(outline: Outline) -> list[Phrase]:
    found = [outline.title]
    for section in outline.sections:
        found.append(section.heading)
        for slide in section.slides:
            found += [slide.heading, slide.subtitle, slide.takeaway, slide.source]  # type: ignore[list-item]
            for point in slide.points:
                found += [point.text, point.detail, point.label, point.value]  # type: ignore[list-item]
    return [phrase for phrase in found if phrase is not None]


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["zh", "en"]))
def test_slides_cover_any_text_once_and_in_order(
    text: str, language: str, make_document: MakeDocument
) -> None:
    outline = structure(make_document(text, language=language))
    _slides_cover(outline, text)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["zh", "en"]))
def test_ids_are_unique_and_every_slide_says_why(
    text: str, language: str, make_document: MakeDocument
) -> None:
    outline = structure(make_document(text, language=language))
    names = [s.id for s in outline.sections] + [s.id for s in outline.slides()]
    assert len(set(names)) == len(names)
    assert all(slide.why for slide in outline.slides())


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["zh", "en"]))
@example(text="ß", language="en")
def test_words_on_slides_are_words_of_the_text(
    text: str, language: str, make_document: MakeDocument
) -> None:
    document = make_document(text, language=language)
    outline = structure(document)
    for phrase in _phrases(outline):
        if phrase.spans:
            source = "".join(document.shown(span) for span in phrase.spans)
            assert _without_joining(phrase.text) == _without_joining(source)


def _without_joining(words: str) -> str:
    """`words` without blanks and joining stops; the first letter may have become a capital."""
    bare = "".join(c for c in words if not (c.isspace() or c in "，,、·"))
    return bare[:1].casefold() + bare[1:]


@settings(max_examples=40, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["zh", "en"]))
@example(
    text="00000 00000000000000 000000A。000000 000000A。0:A00: 000000。0:A00。 0\x1e FIRST,. SECOND,0",
    language="en",
)
@example(text="FIRST, SECOND, 00000", language="en")
@example(text="FIRST,. SECOND, THANK YOU", language="en")
def test_points_lie_in_their_slide_in_order(
    text: str, language: str, make_document: MakeDocument
) -> None:
    outline = structure(make_document(text, language=language))
    for slide in outline.slides():
        if slide.kind in (SlideKind.AGENDA, SlideKind.SUMMARY):
            continue
        at = slide.span.start
        for point in slide.points:
            assert point.passage
            assert at <= point.passage.start
            at = point.passage.end
            phrases = [point.text, *([point.detail] if point.detail else [])]
            assert all(slide.span.covers(s) for phrase in phrases for s in phrase.spans)
        assert at <= slide.span.end


class TestSpeech:
    """An address with every device of its kind."""

    @pytest.fixture(scope="class")
    def outline(self, make_document: MakeDocument) -> Outline:
        return structure(make_document(SPEECH, title="在青石镇水利工作会议上的讲话"))

    def test_it_opens_with_title_and_salutation(self, outline: Outline) -> None:
        first = next(outline.slides())
        assert first.kind is SlideKind.TITLE
        assert first.heading.text == "在青石镇水利工作会议上的讲话"
        assert "同志们：" in first.span.of(SPEECH)

    def test_the_agenda_carries_the_sentence_that_announces_it(self, outline: Outline) -> None:
        agenda = next(s for s in outline.slides() if s.kind is SlideKind.AGENDA)
        assert agenda.span.of(SPEECH).strip() == "下面，我讲三点意见："
        assert [p.text.text for p in agenda.points] == [
            "水是命脉，必须把渠道修通", "水是资源，必须把用水管好", "水是责任，必须把制度立住",
        ]  # fmt: skip

    def test_numbered_parts_are_sections(self, outline: Outline) -> None:
        parts = [s for s in outline.sections if s.number]
        assert [s.number for s in parts] == [1, 2, 3]
        assert parts[1].heading.text == "水是资源，必须把用水管好"

    def test_enumerated_claims_are_points_without_their_numbers(self, outline: Outline) -> None:
        shown = [p.text.text for s in outline.slides() for p in s.points]
        assert {"计量到户", "分时浇灌", "奖励节约"} <= set(shown)

    def test_repeated_openings_are_points(self, outline: Outline) -> None:
        shown = " ".join(p.text.text for s in outline.slides() for p in s.points)
        assert "抗旱保苗、守住收成的一年" in shown
        assert "清淤治河、还清碧水的一年" in shown

    def test_thanks_and_wishes_are_no_points(self, outline: Outline) -> None:
        for slide in outline.slides():
            for point in slide.points:
                assert "感谢" not in point.text.text
                assert "祝大家" not in point.text.text
        last = list(outline.slides())[-1]
        assert last.kind is SlideKind.CLOSING
        assert "祝大家身体健康" in last.span.of(SPEECH)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_but_signs_and_blanks_is_a_slide_of_these_signs(
    language: str, make_document: MakeDocument
) -> None:
    outline = structure(make_document("” ”", language=language))
    assert outline.sections[0].slides[-1].points[0].text.text == "” ”"


@pytest.mark.parametrize(
    "text",
    ["一个想法。", "静夜思\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n", "Be kind."],
)
def test_a_short_text_gets_few_slides(text: str, make_document: MakeDocument) -> None:
    outline = structure(make_document(text))
    kinds = [slide.kind for slide in outline.slides()]
    assert len(kinds) <= 2
    assert not {SlideKind.AGENDA, SlideKind.SUMMARY, SlideKind.SECTION} & set(kinds)
    assert outline.title.text


def test_a_masked_name_is_shown_with_crosses(make_document: MakeDocument) -> None:
    text = "**市的经济增长*%，是近年来最好的一年。我们要继续努力，把**市建设得更好。\n"
    outline = structure(make_document(text))
    words = [phrase.text for phrase in _phrases(outline)]
    assert not any("*" in w for w in words)
    assert any("××市" in w for w in words)


def test_marks_for_the_voice_are_never_shown(make_document: MakeDocument) -> None:
    text = (
        "一、[停顿 1秒]抓好产业发展\n我们要[停顿 2秒]强化产业支撑，建设十个项目。"
        "要培育{重庆|chong2 qing4}市场，扩大销路。\n"
        "二、改善民生\n要办好学校，[停顿 1秒]修好道路。要照顾好老人和孩子。\n"
    )
    words = [phrase.text for phrase in _phrases(structure(make_document(text)))]
    assert not any(sign in w for w in words for sign in ("停顿", "[", "{", "|", "chong"))
    assert any("重庆市场" in w for w in words)


@pytest.mark.parametrize("name", ["!水:", "《好。》水："])
def test_a_name_in_which_a_sentence_ends_speaks_nothing(
    name: str, make_document: MakeDocument
) -> None:
    text = f"甲：早上好。\n甲：开船了。\n{name}还有一句话。\n"
    outline = structure(make_document(text, language="zh"))
    _slides_cover(outline, text)
