"""The player as a folder or as a single file."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from speechcast.files import replacing, write_bytes
from speechcast.model.document import Document
from speechcast.model.outline import Outline
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.cues import Cue, cues
from speechcast.renditions.player import Stop, player_site


def write_player(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline,
    audio: Path,
    captions: Sequence[Cue] | None = None,
    single_file: bool = False,
    stops: Sequence[Stop] = (),
) -> tuple[Path, ...]:
    """Write the player so that `target` (`…/index.html`) opens by a double click, without a server.

    As a folder, everything that the page needs lies beside it, the sound too (a copy of `audio`);
    the page is written last, so that it is there only when the rest is. As a single file it is
    `target` alone.

    Args:
        target: The page.
        document, outline, deck, timeline: One build.
        audio: The narration as a file that browsers play; a constant bit rate makes seeking exact.
        captions: The captions, when the caller has them: on a long speech they take seconds.
        single_file: Whether all goes into the one page.
        stops: Where the talk waits, such as for questions.

    Returns:
        The files written, `target` first.

    Raises:
        MissingError: when a font of the slides is not installed.
        OutputError: when a file cannot be written.
    """
    site = player_site(
        document=document,
        outline=outline,
        deck=deck,
        timeline=timeline,
        cues=cues(document, timeline) if captions is None else captions,
        audio=audio,
        single_file=single_file,
        stops=stops,
    )
    (_, page), *others = site.files
    written = [target]
    if not single_file:
        sound = target.parent / audio.name
        with replacing(sound) as temporary:
            shutil.copyfile(audio, temporary)
        written.append(sound)
    for name, data in others:
        path = target.parent / name
        write_bytes(path, data)
        written.append(path)
    write_bytes(target, page)
    return tuple(written)
