"""Names of questions that every learning platform takes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

_TAKEN_AS_IT_IS = re.compile(r"[A-Za-z0-9_-]{1,255}")
_DIGITS = 8


def identifiers(names: Sequence[str]) -> list[str]:
    """An identifier for each name, unique and the same in every build.

    SCORM 1.2 takes letters, digits, hyphens and underscores of ASCII, at most 255 and no blanks
    (CMIIdentifier, RTE 3.4.4); such a name is also a URI as SCORM 2004 wants it. A name of this
    form stays, and any other becomes `q-` with digits of its own hash.
    """
    used = {name for name in names if _TAKEN_AS_IT_IS.fullmatch(name)}
    made = []
    seen: set[str] = set()
    for name in names:
        if name in used and name not in seen:
            made.append(name)
            seen.add(name)
            continue
        digest = hashlib.sha256(name.encode("utf-8")).hexdigest()
        stem = f"q-{digest[:_DIGITS]}"
        given, copy = stem, 2
        while given in used or given in seen:
            given, copy = f"{stem}-{copy}", copy + 1
        made.append(given)
        seen.add(given)
    return made
