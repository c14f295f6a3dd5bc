"""Chinese: the words by which sentence ends and the parts of a speech are known."""

from __future__ import annotations

AFTER_QUOTE = ("的", "和", "与", "及", "或", "这", "等", "之", "口号", "精神", "、", "，", "——")
"""What follows a quotation that is a word of its sentence."""
