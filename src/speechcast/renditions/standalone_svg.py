"""Slides as SVG files that look the same on machines without their fonts."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace

from speechcast.model.scene import Deck
from speechcast.renditions.player.webfonts import deck_fonts
from speechcast.renditions.svg import slide_svg


def standalone_svgs(deck: Deck) -> list[str]:
    """The slides as SVG documents that bring the characters they show with them, as a font each.

    Raises:
        MissingError: when a font that the deck shows is not installed.
    """
    documents = []
    for slide in deck.slides:
        faces = "".join(
            f'@font-face{{font-family:"{font.family}";font-weight:{700 if font.bold else 400};'
            f"src:url(data:font/woff;base64,{b64encode(font.data).decode()})}}"
            for font in deck_fonts(replace(deck, slides=(slide,)))
        )
        documents.append(slide_svg(deck, slide, fonts=faces))
    return documents
