"""Patterns made of others: one search instead of several, where mostly none of them finds anything."""

from __future__ import annotations

import re
from collections.abc import Sequence


def any_of(patterns: Sequence[re.Pattern[str]], begin: str = "") -> re.Pattern[str]:
    """One pattern that finds what any of several does (those with flags bring them along).

    Args:
        patterns: Them.
        begin: The characters with which all that they find begins; empty for any.
    """
    parts = (
        f"(?i:{p.pattern})" if p.flags & re.IGNORECASE else f"(?:{p.pattern})" for p in patterns
    )
    return re.compile((f"(?=[{begin}])" if begin else "") + f"(?:{'|'.join(parts)})")
