"""Caption files are verified by their content, whatever their format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from speechcast.check.findings import Findings
from speechcast.check.texts import check_captions, check_lyrics
from speechcast.model.document import Document
from speechcast.model.narration import Mark
from speechcast.model.span import Span
from speechcast.model.timeline import TimedUtterance, Timeline
from speechcast.renditions.cues import Cue, cues
from speechcast.writers.captions import ass_text, lrc_text, srt_text, vtt_text

TEXT = "我们走过了千山<万水>，\n明天会更好！"
DOCUMENT = Document(TEXT, "zh", "x.txt", "0")
TIMELINE = Timeline(
    "silence:", 24_000, 200_000,
    tuple(
        TimedUtterance("s", Span(a, b), "x", at, at + 70_000,
                       tuple(Mark(p, at + 5_000 * (p - a)) for p in range(a, b)))
        for a, b, at in ((0, 12, 1_001), (13, 19, 90_013))
    ),
    (), (),
)  # fmt: skip
CUES = cues(DOCUMENT, TIMELINE)

WRITERS: dict[str, Callable[[tuple[Cue, ...]], str]] = {
    "captions.srt": lambda found: srt_text(found, 24_000),
    "captions.vtt": lambda found: vtt_text(found, 24_000, language="zh"),
    "sung.vtt": lambda found: vtt_text(found, 24_000, language="zh", karaoke=True),
    "captions.ass": lambda found: ass_text(found, 24_000, language="zh"),
    "narration.lrc": lambda found: lrc_text(found, 24_000, title="题"),
    "sung.lrc": lambda found: lrc_text(found, 24_000, karaoke=True),
}


def _failures(folder: Path, name: str, text: str) -> list[str]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    findings = Findings()
    verify = check_lyrics if name.endswith(".lrc") else check_captions
    verify(findings, name, path, DOCUMENT, TIMELINE)
    return findings.failed


@pytest.mark.parametrize("name", WRITERS)
def test_what_was_written_holds(name: str, tmp_path: Path) -> None:
    assert _failures(tmp_path, name, WRITERS[name](CUES)) == []


@pytest.mark.parametrize("name", WRITERS)
def test_a_second_language_holds(name: str, tmp_path: Path) -> None:
    told = tuple(replace(cue, translation=("Two hills,", "two lines.")) for cue in CUES)
    assert _failures(tmp_path, name, WRITERS[name](told)) == []


@pytest.mark.parametrize("name", WRITERS)
def test_other_words_and_other_times_do_not(name: str, tmp_path: Path) -> None:
    text = WRITERS[name](CUES)
    assert _failures(tmp_path, name, text.replace("明天", "昨天", 1))
    late = tuple(replace(cue, start=cue.start + 12_000, end=cue.end + 12_000) for cue in CUES)
    assert _failures(tmp_path, name, WRITERS[name](late))
