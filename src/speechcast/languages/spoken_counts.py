"""How speakers count what they say without numbering it: I have two things to say, my second suggestion is …"""

from __future__ import annotations

import re
from collections.abc import Mapping

_N = "[一二三四五六七八九十]"
_OF = "(?:个|点|条|件|句|步|类|种|层|重|方面|部分)"

COUNTED: Mapping[str, re.Pattern[str] | None] = {
    "zh": re.compile(
        rf"(?!这|那|所以|因为)[^，。？！]{{0,10}}第{_N}{_OF}"
        rf"|(?:[^，。？！]{{0,16}}，){{0,2}}[^，。？！]{{0,8}}(?:讲|说|谈|聊|分享|提|送)(?:给?(?:大家|你们|各位|同学们))?[两二三四五六七八几]{_OF}"
    ),
    "en": None,
}
"""What a sentence opens with that counts: an ordinal that is no number of a list, or how many things follow. English
has such openings among those that name a new subject."""
