"""The order in which the rules for Chinese are tried."""

from __future__ import annotations

from speechcast.narration.normalise.rules import rule
from speechcast.narration.normalise.unspoken import unspoken_rules
from speechcast.narration.normalise.zh_codes import CODE_RULES, FIGURE_LETTER
from speechcast.narration.normalise.zh_masks import MASK_RULES
from speechcast.narration.normalise.zh_quantities import PLACE_DASH, QUANTITY_RULES
from speechcast.narration.normalise.zh_time import TIME_RULES

_HAN = "\u4e00-\u9fff"

_BLANKS = (
    # A wide blank inside a heading is a pause; a narrow one between Han characters is nothing.
    rule(rf"(?<=[{_HAN}]{{2}})(?P<said>[ \t]*\u3000\s*|[ \t]{{2,}})(?=[{_HAN}]{{2}})", "，"),
    rule(rf"(?<=[{_HAN}])(?P<said>\s+)(?=[{_HAN}])", ""),
    rule(r"(?P<said>\.{3,6})", "……"),
)

# fmt: off
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
# fmt: on
