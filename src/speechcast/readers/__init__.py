"""Readers: the bytes of a file become a `Document`: one text, its paragraphs, masks and front."""

from speechcast.readers.reading import ReadOptions, read

__all__ = ["ReadOptions", "read"]
