"""By which words a question is known that the speaker answers himself, and an answer that says nothing without it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_I = re.IGNORECASE
_AUXILIARY = (
    "is|are|am|was|were|do|does|did|can|could|will|would|should|shall|has|have|had|must|may|might"
)
_WHO = r"(?:i|we|you|they|he|she|it|that|this|there)"


@dataclass(frozen=True, slots=True)
class Answers:
    """A language's signs of questions and answers.

    Attributes:
        decided: The opening of a question that is answered with yes or no.
        short: The opening of such an answer.
        open: The opening of a question whose answer may be no more than a figure or a thing.
        heard: The opening of words that only say that the audience was heard, or how much of the answer was told.
        naming: A question for what something is (the whole of it; group `what`).
        defines: What stands behind the name of that in the sentence that says it.
        ahead: Characters that may stand in front of the name there.
    """

    decided: re.Pattern[str]
    short: re.Pattern[str]
    open: re.Pattern[str]
    heard: re.Pattern[str]
    naming: re.Pattern[str]
    defines: re.Pattern[str]
    ahead: int = 0


_NONE = re.compile("(?!)")
"""Found nowhere: of a language in which an answer is a sentence of its own."""

ANSWERS: Mapping[str, Answers] = {
    "en": Answers(
        decided=re.compile(
            rf"(?:{_AUXILIARY})(?:n['’]t)?\s(?!you know\b|you hear\b|i ask\b|i say\b)\w", _I
        ),
        short=re.compile(
            r"(?:well,? |oh,? |the answer is,? )?(?:yes|no|sure|never|absolutely|certainly|of course|not (?:yet|quite|at all|really|now|this|while)|hardly)\b(?!\s(?:one|body|doubt|matter|longer|more|less|[a-z]+s\b))"
            rf"|(?:yes,? |no,? )?{_WHO}\s?(?:(?:{_AUXILIARY})(?:n['’]t|\snot)?|cannot|won['’]t|['’]m not|['’]s not|['’]re not)(?:\s(?:too|already|now|indeed))?[.!;,]",
            _I,
        ),
        heard=re.compile(
            r"(?:(?:that|this|it)(?:['’]s| is) (?:only |just |about |perhaps )?(?:half|part|some|most|a (?:part|piece|bit)) of\b|(?:yeah|yep|right|exactly|okay|ok|thank|well|good|great|correct|anyone|anybody|hands)\b)",
            _I,
        ),
        naming=re.compile(
            r"(?:(?:so|now|but|and|then|well),?\s)*what(?:['’]s|\s(?:is|are|do we mean by))\s(?P<what>(?:an?\s|the\s|our\s)?[\w’-]+(?:\s[\w’-]+){0,2})\?",
            _I,
        ),
        defines=re.compile(r"\s(?:is|are|means?)\s(?!not\b|what\b|that\b)", _I),
        open=re.compile(r"(?:what|how (?:much|many|long|far|big)|who|where|when|which)\b", _I),
    ),
    "zh": Answers(
        decided=_NONE,
        short=_NONE,
        heard=_NONE,
        open=_NONE,
        naming=re.compile(
            r"(?:那么?，?|所以，?|同学们，|同志们，)?(?P<what>[^，。？]{2,12}?)(?:，)?(?:到底|究竟)?(?:是|代表着?|意味着|[图靠缺]的?是?|需要)(?:的是)?(?:什么|谁)呢?[？?]"
        ),
        defines=re.compile(
            "[^，。]{0,6}?(?:[图靠缺]的?|就|正)?(?:是|代表着?|意味着|需要)(?!什么|不是|因为|谁|否)"
        ),
        ahead=4,
    ),
}
"""Of the languages that have been looked at."""
