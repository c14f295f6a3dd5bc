"""feed.xml: a podcast of one or more builds, ready to host, with chapters and transcripts."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from lxml import etree

from speechcast.errors import InputError, UsageError
from speechcast.files import write_bytes, write_text
from speechcast.model.document import MASK_SIGNS
from speechcast.model.samples import milliseconds
from speechcast.renditions.chapters import Chapter

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
ATOM = "http://www.w3.org/2005/Atom"
_GUID_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The Podcasting 2.0 namespace of `podcast:guid`."""

_AUDIO_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4b": "audio/x-m4a",
    ".m4a": "audio/x-m4a",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}
_TRANSCRIPT_TYPES = {".vtt": "text/vtt", ".srt": "application/x-subrip"}
_TAGS = {"zh": "zh-CN", "en": "en"}
_CHAPTERS_VERSION = "1.2.0"
_DESCRIBED_CHARS = 400


@dataclass(frozen=True, slots=True)
class Episode:
    """A narrated speech as a podcast has it.

    Attributes:
        title, speaker, summary: Words; `speaker` may be empty.
        language: `zh` or `en`.
        published: When.
        seconds: Length of the narration.
        address: Where its folder can be reached (`https://…/`).
        audio: Its sound file, relative to the folder with `/`.
        audio_bytes: Size of that file.
        identity: What names it for good: equal words, equal identity.
        transcripts: Caption files, relative to the folder.
        chapters: The chapters file, relative to the folder; empty for none.
        picture: A picture, relative to the folder; empty for none.
    """

    title: str
    speaker: str
    summary: str
    language: str
    published: datetime
    seconds: int
    address: str
    audio: str
    audio_bytes: int
    identity: str
    transcripts: tuple[str, ...] = ()
    chapters: str = ""
    picture: str = ""


def checked_address(address: str) -> str:
    """`address` with one slash at its end.

    Raises:
        UsageError: when it is not an absolute http(s) address.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise UsageError(
            f"--address does not know “{address}”",
            hint="Give where the folder will stand, such as https://example.org/talks/opening/",
        )
    return address.rstrip("/") + "/"


def summary_of(text: str) -> str:
    """The first words of a speech as it is shown, for a list of episodes."""
    words = " ".join(text.split())
    return words if len(words) <= _DESCRIBED_CHARS else words[: _DESCRIBED_CHARS - 1] + "…"


def chapters_json(chapters: Sequence[Chapter], *, sample_rate: int, title: str) -> str:
    """Chapters in the JSON format of Podcasting 2.0 (jsonChapters 1.2)."""
    listed = [
        {"startTime": milliseconds(c.start, sample_rate) / 1000, "title": c.title} for c in chapters
    ]
    content = {"version": _CHAPTERS_VERSION, "title": title, "chapters": listed}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def write_chapters(
    target: Path, *, chapters: Sequence[Chapter], sample_rate: int, title: str
) -> None:
    """Write `chapters.json`, to which a feed refers.

    Raises:
        OutputError: when it cannot be written.
    """
    write_text(target, chapters_json(chapters, sample_rate=sample_rate, title=title))


def write_feed(
    target: Path, *, episodes: Sequence[Episode], address: str, title: str = "", summary: str = ""
) -> None:
    """Write a podcast feed: RSS 2.0 with the iTunes and Podcasting 2.0 namespaces.

    Args:
        target: The file.
        episodes: At least one; they stand newest first.
        address: Where the feed itself will stand: a folder, or the address of the file.
        title, summary: Of the podcast; default: those of its newest episode.

    Raises:
        UsageError: when an address is not absolute.
        ValueError: when there are no episodes.
        OutputError: when it cannot be written.
    """
    write_bytes(target, feed_xml(episodes, address=address, title=title, summary=summary))


def feed_xml(
    episodes: Sequence[Episode], *, address: str, title: str = "", summary: str = ""
) -> bytes:
    """The feed as UTF-8 XML; see `write_feed`."""
    if not episodes:
        raise ValueError("a feed of no episodes")
    own = address if address.endswith(".xml") else checked_address(address) + "feed.xml"
    home = checked_address(own.rpartition("/")[0])
    ordered = sorted(episodes, key=lambda episode: (episode.published, episode.title), reverse=True)
    newest = ordered[0]
    names = {"itunes": ITUNES, "podcast": PODCAST, "atom": ATOM}
    root = etree.Element("rss", nsmap=names, version="2.0")
    channel = etree.SubElement(root, "channel")
    _add(channel, "title", title or newest.title)
    _add(channel, "link", home)
    _add(channel, "description", summary or newest.summary)
    _add(channel, "language", _TAGS.get(newest.language, newest.language))
    _add(channel, "pubDate", format_datetime(newest.published))
    _add(channel, "generator", "speechcast")
    _add(channel, "link", "", ATOM, href=own, rel="self", type="application/rss+xml")
    _add(channel, "author", newest.speaker or title or newest.title, ITUNES)
    _add(channel, "explicit", "false", ITUNES)
    etree.SubElement(channel, f"{{{ITUNES}}}category", {"text": "Education"})
    if newest.picture:
        _add(channel, "image", "", ITUNES, href=_url(newest, newest.picture))
    plain = own.partition("://")[2].rstrip("/")
    _add(channel, "guid", str(uuid.uuid5(_GUID_NAMESPACE, plain)), PODCAST)
    _add(channel, "medium", "podcast", PODCAST)
    for episode in ordered:
        _item(channel, episode)
    etree.indent(root, " ")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _url(episode: Episode, path: str) -> str:
    return checked_address(episode.address) + quote(path)


def _add(
    parent: etree._Element, name: str, text: str, namespace: str = "", **attributes: str
) -> etree._Element:
    tag = f"{{{namespace}}}{name}" if namespace else name
    element = etree.SubElement(parent, tag, attributes)
    if text:
        # What XML has no way to write is left out (XML 1.0, section 2.2).
        element.text = "".join(c for c in text if c.isprintable() or c in "\n\t")
    return element


def _item(channel: etree._Element, episode: Episode) -> None:
    item = etree.SubElement(channel, "item")
    ending = Path(episode.audio).suffix
    _add(item, "title", episode.title)
    _add(item, "link", checked_address(episode.address))
    _add(item, "description", episode.summary)
    _add(item, "guid", episode.identity, isPermaLink="false")
    _add(item, "pubDate", format_datetime(episode.published))
    _add(
        item,
        "enclosure",
        "",
        url=_url(episode, episode.audio),
        length=str(episode.audio_bytes),
        type=_AUDIO_TYPES.get(ending, "audio/mpeg"),
    )
    _add(item, "duration", str(episode.seconds), ITUNES)
    _add(item, "explicit", "false", ITUNES)
    if episode.speaker:
        _add(item, "author", episode.speaker, ITUNES)
        _add(item, "person", episode.speaker, PODCAST)
    if episode.picture:
        _add(item, "image", "", ITUNES, href=_url(episode, episode.picture))
    for path in episode.transcripts:
        _add(
            item,
            "transcript",
            "",
            PODCAST,
            url=_url(episode, path),
            type=_TRANSCRIPT_TYPES.get(Path(path).suffix, "text/plain"),
            language=_TAGS.get(episode.language, episode.language),
            rel="captions",
        )
    if episode.chapters:
        _add(
            item,
            "chapters",
            "",
            PODCAST,
            url=_url(episode, episode.chapters),
            type="application/json+chapters",
        )


def _shown(text: str, masks: Sequence[Mapping[str, Any]]) -> str:
    """The text with its masks as `build.json` lists them: filled, or a `×` for each sign."""
    parts: list[str] = []
    at = 0
    for mask in masks:
        start, end = mask["span"]
        signs = "".join("×" if char in MASK_SIGNS else char for char in text[start:end])
        parts += [text[at:start], str(mask.get("fill", signs))]
        at = end
    return "".join((*parts, text[at:]))


def episode_of_build(directory: Path, *, address: str, published: datetime) -> Episode:
    """The episode that a finished build makes, from its own records.

    Args:
        directory: The build's folder.
        address: Where that folder can be reached.
        published: When.

    Raises:
        InputError: when the folder holds no narrated build.
    """
    hint = "Name a folder that `speechcast build` filled, with narration.mp3 among its formats."
    try:
        record = json.loads((directory / "build.json").read_text(encoding="utf-8"))
        outline = json.loads((directory / "outline.json").read_text(encoding="utf-8"))
        text = (directory / "speech.txt").read_text(encoding="utf-8")
        sizes = {str(file["path"]): int(file["bytes"]) for file in record["files"]}
        title, language = str(outline["title"]), str(outline["language"])
        identity, seconds = str(record["input"]["sha256"]), round(float(record["duration_s"]))
        shown = _shown(text, record.get("masks", ()))
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise InputError(
            f"holds no finished build ({error})", where=str(directory), hint=hint
        ) from error
    audio = next((f"narration{e}" for e in _AUDIO_TYPES if f"narration{e}" in sizes), "")
    if not audio:
        raise InputError("holds no narration", where=str(directory), hint=hint)
    pictures = [name for name in sorted(sizes) if name.startswith("slides/") and ".png" in name]
    return Episode(
        title=title or directory.name,
        speaker=str(record.get("speaker") or record.get("options", {}).get("speaker") or ""),
        summary=summary_of(shown),
        language=language,
        published=published,
        seconds=seconds,
        address=address,
        audio=audio,
        audio_bytes=sizes[audio],
        identity=identity,
        transcripts=tuple(n for n in ("captions.vtt", "captions.srt") if n in sizes),
        chapters="chapters.json" if "chapters.json" in sizes else "",
        picture=pictures[0] if pictures else "",
    )
