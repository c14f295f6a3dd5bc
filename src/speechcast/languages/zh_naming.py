"""Chinese: words that only name what the next ones tell of, and names with their figure, which need no verb."""

from __future__ import annotations

import re

NAMING = (
    (re.compile("^[^，是有了在]{2,20}(?<![之其集心途空适])中$"), re.compile("[^，]{2,16}(?:比例|占比|比重)")),
    (re.compile("^[^，了]{1,14}(?<!主要)(?<![各两多三四诸一])方面$"), re.compile("")),
    (re.compile("^[^，了]{2,30}的《[^》]{2,20}》$"), re.compile("(?:明确|已经?|也|都)*(?:[对把将为是在被从]|规定|提出|要求|强调)")),
)  # fmt: skip
"""Words that name only of whom, of what side or of which paper the next ones tell, by their end, and the opening of those."""

COUNTED = re.compile(
    r"(?!(?:每|按|从|在|用|以|为|把|对|向|经|自|到|近|约|第)[^是有达])(?P<label>[^\d，。；：]{2,24})(?<![第每各这那前近约达])"
    r"(?:超过?|突破|近|逾|约)?\d[\d,.]*(?:万|亿|万亿|千|百万)?(?:美元|元|人次|人|户|家|个|平方公里|平方米|立方米|公里|千瓦|亩|吨|项|座|所|件|套|辆|台|倍|公顷|斤|%|％)多?(?:以上|左右|以内|以下)?"
)
"""Words that name a thing and how much or how many of it there are: they need no verb (港口吞吐量3亿吨)."""
