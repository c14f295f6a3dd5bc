"""The order in which the rules for English are tried."""

from __future__ import annotations

from speechcast.narration.normalise.en_numbers import NUMBER_RULES
from speechcast.narration.normalise.en_time import TIME_RULES
from speechcast.narration.normalise.en_words import WORD_RULES
from speechcast.narration.normalise.unspoken import unspoken_rules

ENGLISH_RULES = (*unspoken_rules("en"), *WORD_RULES, *TIME_RULES, *NUMBER_RULES)
