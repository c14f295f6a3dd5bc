"""Terms and facts as JSON, `speechcast/terms@1`."""

from __future__ import annotations

import json
from typing import Any

from speechcast.model.document import Document
from speechcast.study.glossary import Fact, Glossary, Term

SCHEMA = "speechcast/terms@1"


def glossary_json(document: Document, glossary: Glossary) -> str:
    """Terms and facts as a JSON text with a final line feed.

    `terms`: `text`, `kind` (`expression`, `shorthand`, `document`, `repeated`), `span`, `sentence`
    (the span that explains or uses it), `quote` (its characters), `slide`, `at` (sample; only with
    narration), `others` (spans). `facts`: the same with `kind` one of `target`, `figure`, `date`,
    `person`, `organisation`, `place`, `what`: the words that say what it is about, and
    `counted`: what a figure or target counts, empty where the text does not say.
    """
    head: dict[str, Any] = {
        "schema": SCHEMA,
        "language": document.language,
        "terms": [_entry(document, term) for term in glossary.terms],
        "facts": [
            _entry(document, fact) | {"what": fact.what, "counted": fact.counted}
            for fact in glossary.facts
        ],
    }
    return json.dumps(head, ensure_ascii=False, indent=1) + "\n"


def _entry(document: Document, entry: Term | Fact) -> dict[str, Any]:
    found: dict[str, Any] = {
        "text": entry.text,
        "kind": entry.kind.value,
        "span": [entry.span.start, entry.span.end],
        "sentence": [entry.sentence.start, entry.sentence.end],
        "quote": entry.sentence.of(document.text),
        "slide": entry.slide,
    }
    if entry.at is not None:
        found["at"] = entry.at
    if entry.others:
        found["others"] = [[span.start, span.end] for span in entry.others]
    return found
