"""Points hold why they matter: what a colon announces, the figure or name beside the claim."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speechcast.model.document import Document
from speechcast.model.span import Span
from speechcast.structurer.claims import Claims
from speechcast.structurer.emphasis import Emphasis
from speechcast.structurer.fitting import Fitting
from speechcast.structurer.reading import read_sentences
from speechcast.structurer.starts import Start
from speechcast.structurer.wording import Wording

MakeDocument = Callable[..., Document]


def _shown(make_document: MakeDocument, sentence: str) -> tuple[str, str | None]:
    reading = read_sentences(make_document(sentence, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    fitting = Fitting(reading, Wording(reading), claims)
    body = Span(0, len(sentence))
    claim = claims.best(body, most=reading.cues.claim_size)
    claim = fitting.filled(claim, Start(0, 0, 0, 1.0), body)
    detail = fitting.with_means(claim)
    return claims.phrase(claim).text, detail.text if detail else None


@pytest.mark.parametrize(
    ("sentence", "claim", "detail"),
    [
        (
            "Our mayor set a clear goal for the coming winter: every child in the valley should learn to skate.",
            "Our mayor set a clear goal for the coming winter: every child in the valley should learn to skate",
            None,
        ),
        (
            "This autumn, our fleet of ferries is larger than ever before, led by the new steamer Marigold.",
            "Our fleet of ferries is larger than ever before, led by the new steamer Marigold",
            None,
        ),
        (
            "The mill has also won a place among the best loved houses of the whole valley, with more than 300 guests and more than 40 weddings in the four years since the roof was mended.",
            "The mill has also won a place among the best loved houses of the whole valley",
            "With more than 300 guests and more than 40 weddings in the four years since the roof was mended",
        ),
        (
            "While the islands burn less than 2% of all the coal in the north, we lose our beaches to the sea.",
            "While the islands burn less than 2% of all the coal in the north, we lose our beaches to the sea",
            None,
        ),
        (
            "On May 3, 1871, Lindholm became a free town, which opened its harbour to ships from every coast of the north.",
            "On May 3, 1871, Lindholm became a free town",
            None,
        ),
    ],
)
def test_a_point_holds_what_its_sentence_announces_and_the_figure_or_name_beside_its_claim(
    make_document: MakeDocument, sentence: str, claim: str, detail: str | None
) -> None:
    assert _shown(make_document, sentence) == (claim, detail)


def test_a_support_that_is_a_point_of_its_own_keeps_its_figure(make_document: MakeDocument) -> None:
    text = "Across mills, kilns, and yards, income for the winter came in at $4.2 million, up 7% from last year."
    reading = read_sentences(make_document(text, language="en"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    found = claims.details((), [Span(0, len(text))], 36.0, count=3, alone=True)
    assert "Income for the winter came in at $4.2 million, up 7% from last year" in [
        p.text for p in found
    ]


def test_a_short_chinese_claim_leaves_stated_figures_to_its_support(
    make_document: MakeDocument,
) -> None:
    sentence = "修好水渠一件事，新建闸门12座，让下游的田也有水。"
    reading = read_sentences(make_document(sentence, language="zh"))
    claims = Claims(reading, Wording(reading), Emphasis(reading))
    claim = claims.best(Span(0, len(sentence)), most=reading.cues.claim_size)
    fitting = Fitting(reading, Wording(reading), claims)
    assert fitting.measured(claim) == claim
