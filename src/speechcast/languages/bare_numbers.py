"""Sentences that are nothing but a number: what they count stands in the next one (Number two. Price.)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from speechcast.languages.en_numbering import BARE_NUMBER

BARE_NUMBERS: Mapping[str, re.Pattern[str] | None] = {"zh": None, "en": BARE_NUMBER}
"""By language; `None` where a number and its words are never parted by a stop."""
