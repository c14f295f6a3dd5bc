"""Draws the sample speech in every template as a contact sheet for docs/gallery.

Usage: python tools/build_gallery.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from speechcast.assets import fonts_folder
from speechcast.renditions.pictures import contact_sheet, deck_svgs
from speechcast.slides import lay_out, load_template, sample_speech, template_names

ROOT = Path(__file__).parents[1]
COLUMNS, WIDTH_PX = 3, 1080


def main(folder: Path) -> None:
    """Write one picture a template and language."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in template_names():
        template = load_template(name)
        for language in ("zh", "en"):
            document, outline = sample_speech(language)
            svgs = deck_svgs(lay_out(document, outline, template))
            path = folder / f"{name}-{language}.png"
            path.write_bytes(
                contact_sheet(svgs, columns=COLUMNS, width_px=WIDTH_PX, fonts=fonts_folder())
            )
            print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "gallery")
