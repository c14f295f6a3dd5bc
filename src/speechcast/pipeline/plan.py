"""What a build knows before a word is spoken: the speech, its outline, the slides, the options."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from speechcast.config import BuildOptions
from speechcast.ledger import key_of
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.narration import Lexicon
from speechcast.slides import Images, Template

ZIP_EPOCH = 315_532_800
"""1980-01-01 in seconds: the date of files made from standard input; zip knows none earlier."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is known before a word is spoken.

    Attributes:
        directory: Where the files go.
        options: What was asked for.
        source: The speech's file; `None` for standard input.
        document, outline, template, deck: The speech, structured and laid out.
        images: Images of slides, and the logo.
        lexicon: How words are to be said.
        stamp: The date of the files.
        program: Digest of the program itself.
    """

    directory: Path
    options: BuildOptions
    source: Path | None
    document: Document
    outline: Outline
    template: Template
    deck: Deck
    images: Images
    lexicon: Lexicon
    stamp: datetime
    program: str

    def key(self, *parts: object) -> str:
        """Digest of values that a file is made from, and of the program that makes it."""
        return key_of(self.program, *parts)

    def wants(self, *formats: str) -> bool:
        """Whether one of `formats` was asked for."""
        return any(name in self.options.formats for name in formats)

    def edition(self) -> str:
        """Digest of all that decides the build, whatever formats are asked for."""
        options = replace(self.options, formats=(), jobs=0, strict=False)
        return self.key(
            "edition", options, self.document, self.outline, self.deck, self.lexicon, self.stamp
        )


def stamp_of(source: Path | None) -> datetime:
    """The date of the files: `SOURCE_DATE_EPOCH`, else the input's (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        at = int(epoch)
    elif source is not None:
        at = int(source.stat().st_mtime)
    else:
        at = ZIP_EPOCH
    return datetime.fromtimestamp(max(at, ZIP_EPOCH), tz=UTC)
