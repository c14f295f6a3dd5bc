"""By which words a sentence says what is so where the one before it says what is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_NOT = re.compile("(?P<who>[^，。：]{2,8})(?:并?不在于|[并都]?不是|并非)[^，。：]*。")
"""A clause at the end of a sentence that says what something is not."""


def _is_set_right(before: str, behind: str) -> bool:
    """Whether the end of `before` says what a thing is not, and the opening of `behind` what the same thing is."""
    said = _NOT.fullmatch(before.rpartition("，")[2])
    if said is None or not behind.startswith(said["who"]):
        return False
    return behind[len(said["who"]) :].lstrip("就正恰，").startswith(("是", "在于"))


SETTING_RIGHT: Mapping[str, Callable[[str, str], bool]] = {"zh": _is_set_right}
"""Of the languages that have been looked at."""
