"""Whether English words lament or praise: what turns one into the other nobody would believe."""

from __future__ import annotations

import re

_LAMENTS = re.compile(
    r"\b(?:war|wars|violen\w+|tyran\w+|poverty|poor|disease\w*|hunger|misery|miser\w+|despair|fear\w*|terror\w*|hat(?:e|red)\w*"
    r"|greed\w*|weak\w*|death\w*|dead|die|dying|kill\w*|destr\w+|destroy\w*|oppress\w*|injustice|unjust|crime\w*|corrupt\w*|lie|lies"
    r"|deceit|ignoran\w*|despotism|slave\w*|enslav\w*|wrong\w*|evil\w*|danger\w*|threat\w*|crisis|crises|fail\w*|loss\w*|lose|lost"
    r"|suffer\w*|pain\w*|harm\w*|hurt\w*|damage\w*|ruin\w*|waste\w*|pollut\w*|conflict\w*|division|hostil\w+|enem\w+|adversar\w*"
    r"|exploit\w*|cruel\w*|shame\w*|cynic\w*|selfish\w*|prejudice|bigotry|burden\w*|distress|chaos|neglect\w*|betray\w*|unemploy\w*|racism)\b",
    re.IGNORECASE,
)
_PRAISES = re.compile(
    r"\b(?:peace\w*|freedom|free|libert\w+|justice|just|hope\w*|love\w*|trust\w*|truth\w*|honest\w*|honou?r\w*|courage\w*|brave\w*|strong\w*"
    r"|strength\w*|prosper\w*|health\w*|happ\w+|joy\w*|life|success\w*|wisdom|wise|good\w*|better|best|fair\w*|equal\w*|dignity|generous\w*"
    r"|generosity|kind\w*|friend\w*|unity|united|harmony|secur\w+|safe\w*|progress|opportunit\w+|democra\w+|compassion|faith\w*|loyal\w*|beaut\w+|plenty|abundance)\b",
    re.IGNORECASE,
)


def english_tone(text: str) -> int:
    """-1 where `text` laments, 1 where it praises, 0 where it does neither or both."""
    laments, praises = _LAMENTS.search(text) is not None, _PRAISES.search(text) is not None
    return praises - laments
