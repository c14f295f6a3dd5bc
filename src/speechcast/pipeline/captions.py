"""The captions of a build: laid out once, when the first file that shows them is written."""

from __future__ import annotations

from speechcast.model.document import Document
from speechcast.model.timeline import Timeline
from speechcast.renditions.cues import Cue, cues


class Captions:
    """The captions of a narration for all files of a build; a long one takes seconds to lay out.

    Args:
        document, timeline: What is said, and when; `None` without a narration.
    """

    def __init__(self, document: Document, timeline: Timeline | None) -> None:
        self._document = document
        self._timeline = timeline
        self._laid: tuple[Cue, ...] | None = None

    def laid_out(self) -> tuple[Cue, ...]:
        """The captions in order; none without a narration."""
        if self._laid is None:
            self._laid = () if self._timeline is None else cues(self._document, self._timeline)
        return self._laid
