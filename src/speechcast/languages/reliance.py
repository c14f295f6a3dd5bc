"""By which words a sentence relies on the one before it, where its opening does not say so already."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reliance:
    """A language's signs that a sentence is not understood alone.

    Attributes:
        back: Words for what was named before, as the object of a sentence (searched).
        answer: The opening of a sentence that answers the one before.
        bare: Size, in Chinese characters or what says as much, up to which a sentence is an
            exclamation or an answer and says nothing alone.
    """

    back: re.Pattern[str]
    answer: re.Pattern[str]
    bare: float


RELIANCE = {
    "zh": Reliance(
        back=re.compile(r"(?:[把被对向给跟和为让拿从]|不如|比)(?:它|这个|那个|这些|那些|此)(?![^，。；！？]{0,2}[年月天次])"),
        answer=re.compile(
            r"(?:我的|我们的)?(?:看法|答案|回答|结论|态度|理由|原因)(?:是|很简单|只有)|(?:当然|不会|会的|没有|是的|对的?|不是|不行|不对|好)[，。！]"
        ),
        bare=5.0,
    ),
    "en": Reliance(
        back=re.compile(
            r"^[^,;:]{0,50}\b(?:it|that|this|them|these|those|so|neither|either)[.!?…\"”’]*$"
            r"|^(?:we|i|you|nobody|no one|everybody|everyone)(?: [\w'’]+){1,4}?(?: (?:on|of|about|with|for|to|from|by))? (?:it|them)\b(?! (?:is|was|will|would|has|had|were|are)\b)",
            re.IGNORECASE,
        ),
        answer=re.compile(
            r"(?:yes|no|of course|not at all|my (?:answer|view|reason) is|the answer is|because)\b",
            re.IGNORECASE,
        ),
        bare=5.0,
    ),
}  # fmt: skip
