"""timeline.json: the clock of a narration as a stable interface (contract: timeline@1)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from speechcast.model.narration import Mark
from speechcast.model.span import Span
from speechcast.model.timeline import Reveal, TimedSlide, TimedUtterance, Timeline

SCHEMA = "speechcast/timeline@1"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(name: str, rows: Iterable[object]) -> str:
    joined = ",\n  ".join(_line(row) for row in rows)
    return f" {_line(name)}: [\n  {joined}]" if joined else f" {_line(name)}: []"


def timeline_json(timeline: Timeline) -> str:
    """The timeline as JSON text, a line for each utterance, slide and reveal."""
    head = [
        f' "schema": {_line(SCHEMA)}, "sample_rate": {timeline.sample_rate}, '
        f'"samples": {timeline.samples}, "voice": {_line(timeline.voice)}',
        _listed(
            "utterances",
            (
                {
                    "slide": u.slide,
                    "span": [u.span.start, u.span.end],
                    "spoken": u.spoken,
                    "start": u.start,
                    "end": u.end,
                    "marks": [[m.position, m.sample] for m in u.marks],
                }
                for u in timeline.utterances
            ),
        ),
        _listed(
            "slides",
            (
                {
                    "id": s.id,
                    "of": s.of,
                    "index": s.index,
                    "start": s.start,
                    "end": s.end,
                    "span": [s.span.start, s.span.end],
                }
                for s in timeline.slides
            ),
        ),
        _listed(
            "reveals", ({"slide": r.slide, "point": r.point, "at": r.at} for r in timeline.reveals)
        ),
    ]
    return "{\n" + ",\n".join(head) + "\n}\n"


def parse_timeline(text: str) -> Timeline:
    """A timeline from the text that `timeline_json` gives.

    Raises:
        ValueError: when it is not JSON, or not of this schema.
        KeyError, TypeError: when a field is missing or of another kind.
    """
    data: dict[str, Any] = json.loads(text)
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ValueError(f"not a timeline of schema {SCHEMA}")
    return Timeline(
        str(data["voice"]),
        int(data["sample_rate"]),
        int(data["samples"]),
        tuple(
            TimedUtterance(
                str(u["slide"]),
                Span(*u["span"]),
                str(u["spoken"]),
                int(u["start"]),
                int(u["end"]),
                tuple(Mark(int(position), int(sample)) for position, sample in u["marks"]),
            )
            for u in data["utterances"]
        ),
        tuple(
            TimedSlide(
                str(s["id"]),
                str(s["of"]),
                int(s["index"]),
                int(s["start"]),
                int(s["end"]),
                Span(*s["span"]),
            )
            for s in data["slides"]
        ),
        tuple(Reveal(str(r["slide"]), int(r["point"]), int(r["at"])) for r in data["reveals"]),
    )
