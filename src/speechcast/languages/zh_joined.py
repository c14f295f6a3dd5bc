"""Chinese: clauses that are torn without the next one: under whose lead something was done, and what others do."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STOPS = "，,；;、。.！!？?：: \t\u3000"

_UNDER = re.compile(
    "(?P<before>.*?)(?<![但可于还只要])是在[^，]{2,40}(?:领导|支持|指引|帮助|关心|配合|努力|带领)之?下",
    re.DOTALL,
)
_DONE = ("的", "的结果", "的成果")
"""A clause that says under whose lead something was done, and the end of the one that says by whom and how it was
(渡口是在县里支持下，船工们一起修好的)."""

_ONLY = 1
"""Characters that such a clause may have in front of it where its subject is a clause of its own (渡口，都是在……下，……)."""

_OTHERS = re.compile("(?:别人|人家|他人|外人|前人)[^，是]{1,12}的(?:[事路苦活话]|事情|东西|地方)")
_WE = re.compile("(?:我|我们|咱们?|你们?|自己)[^，：的]{0,6}(?:不|没|也|都|能|敢|要|照样|一样)")
"""A clause that only names what others do, and the opening of the one that says whether we do so (别人敢走的路，我们不敢走)."""


def joined_end(clauses: Sequence[str], k: int) -> int:
    """Number of the clause behind the one without which clause `k` is torn; 0 where there is none.

    Args:
        clauses: The clauses of a sentence, each with the sign that ends it.
        k: Number of one of them that is not the last.
    """
    words, following = clauses[k].strip(_STOPS), clauses[k + 1]
    if words.endswith("下"):
        return k + 2 if _UNDER.fullmatch(words) and _says_how(following) else 0
    if _OTHERS.fullmatch(words):
        return k + 2 if _WE.match(following) else 0
    if k + 2 >= len(clauses) or not _says_how(clauses[k + 2]):
        return 0
    under = _UNDER.fullmatch(following.strip(_STOPS))
    return k + 3 if under is not None and len(under["before"]) <= _ONLY else 0


def _says_how(clause: str) -> bool:
    return clause.strip(_STOPS).endswith(_DONE)
