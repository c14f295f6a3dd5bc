"""By which words figures, dates, targets, terms, organisations and tasks are known in a speech."""

from __future__ import annotations

from speechcast.languages.en_mentions import EN
from speechcast.languages.mention_table import MentionTable
from speechcast.languages.zh_mentions import ZH

TABLES: dict[str, MentionTable] = {"zh": ZH, "en": EN}
"""The tables by language."""
