"""index.html of an output folder: every slide at a glance, the narration, and what each file is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files as package_files
from pathlib import Path
from string import Template

from speechcast.files import write_text
from speechcast.model.document import Document
from speechcast.model.notice import Notice
from speechcast.model.outline import Outline
from speechcast.model.samples import milliseconds
from speechcast.model.scene import Deck
from speechcast.model.timeline import Timeline
from speechcast.renditions.file_words import GROUPS, PAGE_WORDS, described, spoken_length

_LANG = {"zh": "zh-CN", "en": "en"}
_PLAYED = ("narration.mp3", "narration.m4b", "narration.opus", "narration.flac", "narration.wav",
           "player/narration.mp3")  # fmt: skip
_NUMBERED = re.compile(r"^(?P<folder>.+/)\d+(?P<ending>\.\w+)$")
_KILO = 1000
_SCRIPT = """<script>
(() => {
  'use strict';
  const audio = document.getElementById('narration');
  const slides = [...document.querySelectorAll('[data-at]')];
  const starts = slides.map((slide) => Number(slide.dataset.at) / 1000);
  const go = (time) => {
    const seek = () => { audio.currentTime = time; };
    if (audio.readyState >= 1) seek();
    else audio.addEventListener('loadedmetadata', seek, { once: true });
    audio.play();
  };
  slides.forEach((slide, n) => slide.addEventListener('click', () => go(starts[n])));
  audio.addEventListener('timeupdate', () => {
    const now = audio.currentTime + 0.01;
    const at = starts.filter((start) => start <= now).length - 1;
    slides.forEach((slide, n) => {
      if (n === at && (now > 0.02 || !audio.paused)) slide.setAttribute('aria-current', 'true');
      else slide.removeAttribute('aria-current');
    });
  });
})();
</script>"""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the build: `path` relative to the page with `/`, format name, size in bytes."""

    path: str
    format: str
    bytes: int


def write_index_page(
    target: Path,
    *,
    document: Document,
    outline: Outline,
    deck: Deck,
    timeline: Timeline | None,
    files: Sequence[ListedFile],
    pictures: Sequence[str],
    notices: Sequence[Notice] = (),
) -> None:
    """Write the page that shows a finished build to a person: it opens from the disk.

    Args:
        target: The page, in the folder of the build.
        document, outline, deck: What was built.
        timeline: `None` when nothing was narrated.
        files: Everything that the folder holds, this page excepted.
        pictures: A small picture of each slide, relative to the page.
        notices: What the user should know.

    Raises:
        ValueError: when there is not one picture for each slide.
        OutputError: when the page cannot be written.
    """
    if len(pictures) != len(deck.slides):
        raise ValueError(f"{len(pictures)} pictures for {len(deck.slides)} slides")
    words = PAGE_WORDS.get(document.language, PAGE_WORDS["en"])
    names = {file.path for file in files}
    played = next((name for name in _PLAYED if timeline is not None and name in names), "")
    front = document.known
    known = [escape(text) for text in (front.speaker, front.date, front.occasion) if text]
    facts = [words["slides"].format(n=len(deck.slides))]
    if timeline is not None:
        seconds = timeline.samples / timeline.sample_rate
        facts.append(spoken_length(seconds, document.language))
    page = Template(_template()).substitute(
        lang=_LANG.get(document.language, document.language),
        title=escape(outline.title.text or deck.title),
        width=f"{deck.width:g}",
        height=f"{deck.height:g}",
        byline=f'<p class="by">{" · ".join(known)}</p>' if known else "",
        facts=" · ".join(facts),
        first=_first(words, names),
        listen=_listen(words, played),
        slides_name=words["slides_name"],
        slides=_slides(deck, timeline, pictures, words, clickable=bool(played)),
        files_name=words["files_name"],
        file=words["file"],
        what=words["what"],
        size=words["size"],
        files=_files(files, document.language),
        notices=_notices(words, notices),
        foot=words["foot"],
        script=_SCRIPT if played else "",
    )
    write_text(target, page)


def _template() -> str:
    return (package_files("speechcast.writers") / "index_page.html").read_text(encoding="utf-8")


def _clock(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def _first(words: Mapping[str, str], names: set[str]) -> str:
    """The one or two things that people want first."""
    links = [
        f'<li><a href="{path}">{words[word]}</a></li>'
        for path, word in (
            ("player/index.html", "open_player"),
            ("player.html", "open_player"),
            ("video.mp4", "open_video"),
            ("deck.pptx", "open_deck"),
            ("handout.pdf", "open_handout"),
        )
        if path in names
    ]
    return f'<ul class="first">{"".join(links)}</ul>' if links else ""


def _listen(words: Mapping[str, str], played: str) -> str:
    if not played:
        return ""
    return (
        f'<div class="listen"><audio id="narration" controls preload="metadata" src="{played}"'
        f' aria-label="{words["narration"]}"></audio></div>'
    )


def _slides(
    deck: Deck,
    timeline: Timeline | None,
    pictures: Sequence[str],
    words: Mapping[str, str],
    *,
    clickable: bool,
) -> str:
    rows = []
    for number, (slide, picture) in enumerate(zip(deck.slides, pictures, strict=True)):
        title = escape(slide.title)
        label = escape(words["slide"].format(n=number + 1, title=slide.title))
        at, time = "", ""
        if timeline is not None:
            ms = milliseconds(timeline.slides[number].start, timeline.sample_rate)
            at, time = f' data-at="{ms}"', f"<time>{_clock(ms)}</time>"
        inside = (
            f'<img src="{escape(picture)}" alt="{label}" loading="lazy">'
            f'<span class="name"><span class="number">{number + 1}</span>'
            f'<span class="title">{title}</span> {time}</span>'
        )
        rows.append(
            f'<li><button type="button"{at}>{inside}</button></li>\n'
            if clickable
            else f"<li><figure>{inside}</figure></li>\n"
        )
    return "".join(rows)


def _size(count: int) -> str:
    if count < _KILO:
        return f"{count} B"
    if count < _KILO**2:
        return f"{count / _KILO:.0f} kB"
    return f"{count / _KILO**2:.1f} MB"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table: one file, or the numbered files of a folder together."""

    path: str
    format: str
    bytes: int
    count: int


def _rows(files: Sequence[ListedFile]) -> list[_Row]:
    rows: dict[str, _Row] = {}
    for file in files:
        numbered = _NUMBERED.match(file.path)
        # The parts of the player are one thing to a person: its page.
        inside = file.format == "html" and not file.path.endswith(".html")
        key = "player/index.html" if inside else file.path
        if numbered:
            key = f"{numbered['folder']}*{numbered['ending']}"
        before = rows.get(key, _Row(key, file.format, 0, 0))
        rows[key] = _Row(key, file.format, before.bytes + file.bytes, before.count + 1)
    return list(rows.values())


def _files(files: Sequence[ListedFile], language: str) -> str:
    words = PAGE_WORDS.get(language, PAGE_WORDS["en"])
    rows = _rows(files)
    listed: list[str] = []
    for group, formats in GROUPS:
        of_group = [row for row in rows if row.format in formats]
        of_group.sort(key=lambda row: (formats.index(row.format), row.path))
        if of_group:
            listed.append(
                f'<tr class="group-row"><th colspan="3" class="group" scope="colgroup">'
                f"{words[group]}</th></tr>\n"
            )
        for row in of_group:
            name = escape(row.path)
            if "*" in row.path:
                folder = escape(row.path.rpartition("/")[0])
                link = f'<a href="{folder}/">{name}</a> ({row.count})'
            else:
                link = f'<a href="{name}">{name}</a>'
            listed.append(
                f'<tr><th scope="row">{link}</th><td class="what">'
                f"{escape(described(row.path, row.format, language))}</td>"
                f'<td class="size">{_size(row.bytes)}</td></tr>\n'
            )
    return "".join(listed)


def _notices(words: Mapping[str, str], notices: Sequence[Notice]) -> str:
    if not notices:
        return ""
    items = "".join(f"<li>{escape(notice.message)}</li>\n" for notice in notices)
    return f'<h2 id="notices">{words["notices"]}</h2>\n<ul class="notices">\n{items}</ul>'
