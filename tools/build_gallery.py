"""Draws contact sheets for docs/gallery: every layout of our templates, and the example speeches.

The examples are laid out in our templates and in one of somebody else's, that of python-pptx.

Usage: python tools/build_gallery.py [FOLDER]
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from pptx import Presentation

from speechcast.assets import fonts_folder
from speechcast.model.scene import Deck
from speechcast.readers import read
from speechcast.renditions.pictures import contact_sheet, deck_svgs
from speechcast.slides import Template, lay_out, load_template, sample_speech, template_names
from speechcast.structurer import structure

ROOT = Path(__file__).parents[1]
COLUMNS, WIDTH_PX = 4, 1200
COLORS = 128
"""Colours of a picture: few, so that the pictures stay small."""


def decks(foreign: Template) -> Iterator[tuple[str, Deck]]:
    """Name of a picture and its deck."""
    ours = [(name, load_template(name)) for name in template_names()]
    for name, template in ours:
        for language in ("zh", "en"):
            document, outline = sample_speech(language)
            yield f"{name}-{language}", lay_out(document, outline, template)
    for speech in sorted((ROOT / "examples").glob("*.txt")):
        document = read(speech)
        outline = structure(document)
        for name, template in [*ours, ("foreign", foreign)]:
            yield f"{speech.name.split('.')[0]}-{name}", lay_out(document, outline, template)


def main(folder: Path) -> None:
    """Write one picture a deck."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "foreign.pptx"
        Presentation().save(str(file))
        foreign = load_template(str(file))
    for name, deck in decks(foreign):
        sheet = contact_sheet(
            deck_svgs(deck), columns=COLUMNS, width_px=WIDTH_PX, fonts=fonts_folder()
        )
        path = folder / f"{name}.png"
        with Image.open(io.BytesIO(sheet)) as picture:
            few = picture.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
            few.save(path, optimize=True)
        print(path, path.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "gallery")
