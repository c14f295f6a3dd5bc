"""The player's files: data, text, pictures and fonts put into the page that stands in `assets`."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files as package_files
from pathlib import Path
from string import Template

from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.cues import Cue
from speechcast.renditions.pictures import deck_svgs
from speechcast.renditions.player import page_text
from speechcast.renditions.player.reading import chapters_of
from speechcast.renditions.player.slide_markup import page_family
from speechcast.renditions.player.talk import Stop, talk_data
from speechcast.renditions.player.webfonts import WebFont, deck_fonts
from speechcast.renditions.player.wording import TAGS, words_of

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_MIME = {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".m4b": "audio/mp4", ".opus": "audio/ogg"}
_DESCRIBED_CHARS = 160


@dataclass(frozen=True, slots=True)
class Site:
    """The files of a player, by their path in its folder; `index.html` is the first."""

    files: tuple[tuple[str, bytes], ...]


def player_site(
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    cues: Sequence[Cue],
    audio: Path,
    single_file: bool = False,
    stops: Sequence[Stop] = (),
) -> Site:
    """The player of a narrated deck.

    Args:
        document, outline, deck, timeline: One build.
        cues: Captions, on the timeline's clock.
        audio: The narration. A folder's page looks for a file of that name beside itself, which
            is not among the files that this gives.
        single_file: Whether styles, scripts, fonts and sound are put into the one page.
        stops: Where the talk waits.

    Raises:
        MissingError: when a font of the slides is not installed.
        OSError: when `audio` cannot be read (single file).
        ValueError: when deck and timeline are not of one build, or a stop stands nowhere.
    """
    chapters = chapters_of(document, outline, deck, timeline)
    words = words_of(document.language)
    talk = talk_data(document, outline, deck, timeline, cues, chapters, stops)
    starts = [slide["start"] for slide in talk["slides"]]
    fonts = deck_fonts(deck)
    style = _asset("player.css") + _font_faces(fonts, inside=single_file)
    script = _script()
    title = outline.title.text or deck.title
    values = {
        **{name: escape(text) for name, text in words.items()},
        "lang": TAGS.get(document.language, document.language),
        "title": escape(title),
        "description": escape(" ".join(document.text.split())[:_DESCRIBED_CHARS]),
        "byline": page_text.byline(document.known),
        "width": f"{deck.width:g}",
        "height": f"{deck.height:g}",
        "duration": page_text.clock(talk["duration"]),
        "duration_ms": str(talk["duration"]),
        "speeds": "".join(
            f'<option value="{s:g}"{" selected" if s == 1 else ""}>{s:g}×</option>' for s in SPEEDS
        ),
        "text": page_text.transcript(chapters, deck_svgs(deck), starts, unnamed=escape(title)),
        "chapters": page_text.contents(chapters, starts, unnamed=escape(title)),
        "key_rows": page_text.key_rows(words),
        "talk": json.dumps(
            {**talk, "words": dict(words)}, ensure_ascii=False, separators=(",", ":")
        ).replace("<", "\\u003c"),
    }
    if single_file:
        sound = base64.b64encode(audio.read_bytes()).decode("ascii")
        kind = _MIME.get(audio.suffix, "audio/mpeg")
        values |= {
            "styles": f"<style>\n{style}</style>",
            "scripts": f'<script type="text/plain" id="sound" data-type="{kind}">{sound}</script>\n'
            f"<script>\n{script}</script>",
            "audio_source": "",
            "preload": "auto",
        }
        return Site((("index.html", _page(values)),))
    values |= {
        "styles": '<link rel="stylesheet" href="player.css">',
        "scripts": '<script src="player.js"></script>',
        "audio_source": f' src="{escape(audio.name)}"',
        "preload": "metadata",
    }
    return Site(
        (
            ("index.html", _page(values)),
            ("player.css", style.encode("utf-8")),
            ("player.js", script.encode("utf-8")),
            *((f"fonts/{font.name}", font.data) for font in fonts),
        )
    )


def _asset(name: str) -> str:
    folder = package_files("speechcast.renditions.player") / "assets"
    return (folder / name).read_text(encoding="utf-8")


def _page(values: dict[str, str]) -> bytes:
    return Template(_asset("page.html")).substitute(values).encode("utf-8")


def _script() -> str:
    """The parts of the program as one classic script: a page from the disk may load no modules."""
    folder = package_files("speechcast.renditions.player") / "assets"
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".js"))
    body = "\n".join(_asset(name) for name in names)
    return f"(() => {{\n'use strict';\n\n{body}}})();\n"


def _font_faces(fonts: Sequence[WebFont], *, inside: bool) -> str:
    rules = []
    for font in fonts:
        where = f"fonts/{font.name}"
        if inside:
            where = f"data:font/woff;base64,{base64.b64encode(font.data).decode('ascii')}"
        rules.append(
            f'@font-face {{ font-family: "{page_family(font.family)}"; '
            f"font-weight: {700 if font.bold else 400}; font-display: swap; "
            f'src: url("{where}") format("woff"); }}\n'
        )
    return "\n" + "".join(rules)
