"""speechcast: the text of a speech becomes a deck, a narration aligned to it, and captions."""

__version__ = "0.1.0"
