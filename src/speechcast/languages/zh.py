"""Chinese: sentence ends and words."""

from __future__ import annotations

import re
from typing import ClassVar

from speechcast.languages.base import Language
from speechcast.languages.cues import Cues
from speechcast.languages.jieba_words import cut
from speechcast.languages.parts_of_speech import has_predicate
from speechcast.languages.traditional import simplified
from speechcast.languages.zh_cues import AFTER_QUOTE, CUES
from speechcast.model.span import Span

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffffA-Za-z0-9+#&._%\-]+|[^\W_]+")


class Chinese(Language):
    """Chinese, simplified or traditional, with Latin words and figures among it."""

    code: ClassVar[str] = "zh"
    tag: ClassVar[str] = "zh-CN"
    cues: ClassVar[Cues] = CUES

    def continues_after_quote(self, text: str, mark: int, stop: int) -> bool:
        # “……吗？”的问题, 喊出“加油！”口号: the quotation is a word, the sentence goes on.
        return text[stop - 1] in "”’」』》" and text.startswith(AFTER_QUOTE, stop)

    def folded(self, text: str) -> str:
        return simplified(text)

    def states(self, text: str, span: Span) -> bool:
        return has_predicate(word.of(text) for word in self.words(text, span))

    def words(self, text: str, span: Span) -> list[Span]:
        found: list[Span] = []
        for run in _RUN.finditer(text, span.start, span.end):
            position = run.start()
            for word in cut(run.group()):
                found.append(Span(position, position + len(word)))
                position += len(word)
        return [s for s in found if any(map(str.isalnum, s.of(text)))]
