"""Claims and supports: what is shown of a sentence, what may go, and what may not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from read_claims import claim_of, claims_of
from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("we begin today", "We begin today"),
        ("iPhone sales doubled", "iPhone sales doubled"),
        ("v2 is ready", "v2 is ready"),
    ],
)
def test_english_words_on_a_slide_begin_with_a_capital(
    make_document: MakeDocument, sentence: str, shown: str
) -> None:
    document = make_document(sentence, language="en")
    assert Wording(read_sentences(document)).phrase([Span(0, len(sentence))]).text == shown


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("要稳住渔业底盘，加快实施近海养殖“246”工程，办好八个样板。", "稳住渔业底盘"),
        ("近年来，全镇的河水一年比一年清。", "全镇的河水一年比一年清"),
        ("我相信，只要大家一条心，这件事就一定能办成。", "只要大家一条心，这件事就一定能办成"),
        ("在大家的共同努力下，我们提前完成了全年的任务。", "我们提前完成了全年的任务"),
        ("船老大是一副担子，而不是一顶帽子。", "船老大是一副担子，而不是一顶帽子"),
        ("水势越大，越要守紧闸口，疏通一切沟渠，护住千亩秧苗。", "水势越大，越要守紧闸口，疏通一切沟渠"),
        ("我想说的是，好奇心是一切创造的起点。", "好奇心是一切创造的起点"),
        ("但是，我们不能停下来。", "我们不能停下来"),
        ("我们决定拆掉旧码头，是综合水深和风向所作出的选择，大家都很支持。", "我们决定拆掉旧码头，是综合水深和风向所作出的选择"),
        ("沿岸渔民深知，护好海湾才有鱼汛。", "护好海湾才有鱼汛"),
        ("这次台风再次说明，老堤坝必须加固。", "老堤坝必须加固"),
        ("我愿重申，码头的大门永远敞开。", "我愿重申，码头的大门永远敞开"),
        ("总的看，全镇的渔船已经全部回港。", "总的看，全镇的渔船已经全部回港"),
        ("把每一分钱都用在刀刃上，让群众看得见、摸得着。", "把每一分钱都用在刀刃上，让群众看得见、摸得着"),
        ("Let us never sail out of pride.", "Let us never sail out of pride"),
        ("And so, my friends, we dare not go back.", "We dare not go back"),
        ("I have one request: in the years to come, keep the library open.", "Keep the library open"),
        ("Another example: on the one hand, we live with the noise of the road.", "We live with the noise of the road"),
        ("我只有一个请求：在今后几年里，把图书馆开下去。", "在今后几年里，把图书馆开下去"),
        ("In the long run, every path needs people who walk it.", "Every path needs people who walk it"),
        (
            "To those far harbours whose charts, bells and painted lanterns we borrowed, we promise our thanks.",
            "To those far harbours, we promise our thanks",
        ),
        ("Ask not what the town can do for you, but what you can do for the town.",
         "Ask not what the town can do for you, but what you can do for the town"),
    ],
)  # fmt: skip
def test_the_claim_of_a_sentence(sentence: str, claim: str, make_document: MakeDocument) -> None:
    assert claim_of(make_document(sentence)) == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "我们不是要做最大的公司，而是要做客户最离不开的公司。",
        "只有把渠修好，庄稼才能喝上水。",
        "如果没有大家的支持，这条路就修不成。",
        "一方面要抓进度，另一方面要抓质量。",
        "If we do not look after it, we will lose it.",
        "Not only did we build it, but we kept it open.",
    ],
)
def test_halves_of_a_figure_are_not_parted(sentence: str, make_document: MakeDocument) -> None:
    assert claim_of(make_document(sentence)) == sentence.rstrip("。.")


def test_a_claim_that_is_only_a_topic_goes_on(make_document: MakeDocument) -> None:
    claim = claim_of(make_document("这五年，是家底越来越厚实的五年。"))
    assert claim == "这五年，是家底越来越厚实的五年"


def test_things_are_named_without_their_verbs_when_all_have_names(
    make_document: MakeDocument,
) -> None:
    text = "大力推进制造业发展“553”工程，抓好十大突破性项目。"
    claims = claims_of(make_document(text))
    wording = Wording(read_sentences(make_document(text)))
    detail = claims.detail(wording.pieces(Span(0, len(text))), (), 30.0)
    assert detail is not None
    assert detail.text == "制造业发展“553”工程、十大突破性项目"


def test_support_prefers_what_has_figures(make_document: MakeDocument) -> None:
    text = "农民收入稳步增长。大家的干劲也更足了一些。人均收入达到1.98万元。"
    document = make_document(text)
    claims = claims_of(document)
    sentences = [s.span for s in read_sentences(document).sentences]
    detail = claims.detail((), sentences[1:], 22.0)
    assert detail is not None
    assert detail.text == "人均收入达到1.98万元"


def test_brackets_and_quotes_are_never_cut_open(make_document: MakeDocument) -> None:
    text = "他说：“路要修好，灯要点亮，树要种活。”大家都同意。"
    claims = claims_of(make_document(text))
    claim = claims.phrase(claims.best(Span(0, len(text)), most=18.0)).text
    assert claim.count("“") == claim.count("”")


def test_a_phrase_has_no_stop_at_its_end(make_document: MakeDocument) -> None:
    for text in ("修路要快。", "修路要快！", "修路要快；", "We walk."):
        assert claim_of(make_document(text))[-1] not in "。！；."
