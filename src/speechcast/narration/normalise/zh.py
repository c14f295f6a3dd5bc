"""The order in which the rules for Chinese are tried."""

from __future__ import annotations

import re

from speechcast.narration.normalise.rules import Rule
from speechcast.narration.normalise.unspoken import unspoken_rules
from speechcast.narration.normalise.zh_codes import CODE_RULES, FIGURE_LETTER
from speechcast.narration.normalise.zh_masks import MASK_RULES
from speechcast.narration.normalise.zh_quantities import PLACE_DASH, QUANTITY_RULES
from speechcast.narration.normalise.zh_time import TIME_RULES

_HAN = "\u4e00-\u9fff"

_BLANKS = (
    # A wide blank inside a heading is a pause; a narrow one between Han characters is nothing.
    Rule(
        re.compile(rf"(?<=[{_HAN}]{{2}})(?P<said>[ \t]*\u3000\s*|[ \t]{{2,}})(?=[{_HAN}]{{2}})"),
        lambda m: "，",
    ),
    Rule(re.compile(rf"(?<=[{_HAN}])(?P<said>\s+)(?=[{_HAN}])"), lambda m: ""),
    Rule(re.compile(r"(?P<said>\.{3,6})"), lambda m: "……"),
)

CHINESE_RULES = (
    *unspoken_rules("zh"),
    *MASK_RULES,
    *TIME_RULES,
    *CODE_RULES,
    *QUANTITY_RULES[:-2],
    FIGURE_LETTER,
    *QUANTITY_RULES[-2:],
    PLACE_DASH,
    *_BLANKS,
)
