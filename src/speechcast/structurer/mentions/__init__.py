"""What a speech mentions: figures, dates, targets, terms, names, and who is asked to do what."""

from speechcast.structurer.mentions.finding import find_mentions
from speechcast.structurer.mentions.mention import Mention, MentionKind

__all__ = ["Mention", "MentionKind", "find_mentions"]
