"""The speech as an Anki deck."""

from speechcast.writers.anki.deck import card_passages, write_anki

__all__ = ["card_passages", "write_anki"]
