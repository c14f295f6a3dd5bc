"""Masks that are filled once the outline is written: its words still show them as signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from speechcast.model.document import Document, Mask, MaskKind
from speechcast.model.outline import Phrase
from speechcast.model.span import Span
from speechcast.structurer.outline_places import Finder, Hint


class FillingFinder(Finder):
    """Finds phrases as `Finder` does; those that show a filled mask by its signs are given the fill."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._masked = replace(document, masks=tuple(map(_unfilled, document.masks)))
        self._plain = Finder(self._masked)
        self._forms = {
            self._masked.shown(mask.span)
            for mask in document.masks
            if mask.kind is MaskKind.NAME and mask.fill is not None
        }

    def phrase(self, words: str, regions: Sequence[Span], hint: Hint | None, base: int) -> Phrase:
        if any(form in words for form in self._forms):
            plain = self._plain.phrase(words, regions, hint, base)
            filled = "" if plain.edited else self._filled(words, plain.spans)
            if filled and filled != words:
                return Phrase(filled, plain.spans)
        return super().phrase(words, regions, hint, base)

    def _filled(self, words: str, spans: Sequence[Span]) -> str:
        """The words with the fills of the masks in `spans`; empty where a mask does not stand in them."""
        parts: list[str] = []
        at = 0
        for mask in (mask for span in spans for mask in self._document.masks_in(span)):
            if mask.kind not in (MaskKind.NAME, MaskKind.FIGURE):
                continue
            form = self._masked.shown(mask.span)
            start = words.find(form, at)
            if start < 0:
                return ""
            parts += [words[at:start], form if mask.fill is None else mask.fill]
            at = start + len(form)
        return "".join((*parts, words[at:]))


def _unfilled(mask: Mask) -> Mask:
    return replace(mask, fill=None) if mask.kind in (MaskKind.NAME, MaskKind.FIGURE) else mask
