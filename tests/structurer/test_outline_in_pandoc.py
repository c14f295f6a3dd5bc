"""outline.md in Pandoc's hands: it is read whole, and its notes are the passages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypandoc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from speechcast.model.document import Document
from speechcast.readers import ReadOptions, read
from speechcast.structurer import structure
from speechcast.structurer.markup import escaped
from speechcast.structurer.outline_md import outline_markdown

MakeDocument = Callable[..., Document]

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
CORPUS = sorted((ROOT.parent / "shared" / "corpora").glob("*.txt"))
HOSTILE = [
    "**市投资****亿元，增长*%，比上年多_两_成。",
    "# 这不是标题。",
    "> 这不是引文，是原话。",
    "1. 修渠要抓早。\n2) 要先修主渠。\n(3) 再修支渠。",
    "- 第一件事是快。\n+ 第二件事是稳。\n* 第三件事是准。",
    "::: notes 不是注。\n:::",
    "价格是$5到$6，见[附表](x){#id .kind}和[^1]，用`code`写。",
    "He said 'no' -- and \"yes\"... twice; x^2^ and H~2~O, A&amp;B, \\*kept\\*.",
    "<b>字</b> <!-- 原文如此 --> @someone ~~划掉~~ :smile:",
    "Term\n:   is not a definition.",
    "a | b\n--|--\n1 | 2",
    "---\ntitle: not a head\n---",
    "    not code at all, only far to the right.",
]


def _words(node: Any) -> str:
    """The characters that a reader of Pandoc's document sees."""
    if isinstance(node, list):
        return "".join(map(_words, node))
    if not isinstance(node, dict):
        return ""
    match node["t"], node.get("c"):
        case "Str", text:
            return str(text)
        case (("Space" | "SoftBreak" | "LineBreak"), _):
            return " "
        case (("Para" | "Plain"), inlines):
            return _words(inlines) + "\n"
        case kind, _:
            raise AssertionError(f"Pandoc took words of the speech for {kind}: {node}")


def _notes(blocks: list[Any]) -> Iterator[Any]:
    for block in blocks:
        if block["t"] == "Div":
            (_, classes, _), inner = block["c"]
            if "notes" in classes:
                yield inner
            else:
                yield from _notes(inner)


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)


def _assert_notes_are_the_passages(document: Document) -> None:
    outline = structure(document)
    written = outline_markdown(document, outline)
    pandoc = json.loads(pypandoc.convert_text(written, "json", format="markdown-smart"))
    notes = [_close(_words(note)) for note in _notes(pandoc["blocks"])]
    passages = [_close(slide.span.of(document.text)) for slide in outline.slides()]
    assert [note for note in notes if note] == [passage for passage in passages if passage]


@pytest.mark.parametrize("speech", EXAMPLES + CORPUS, ids=lambda path: path.stem)
def test_the_notes_of_a_speech_are_its_words(speech: Path) -> None:
    _assert_notes_are_the_passages(read(speech, ReadOptions()))


@pytest.mark.parametrize("line", HOSTILE)
def test_words_that_look_like_markup_stay_words(line: str, make_document: MakeDocument) -> None:
    text = f"在工作会议上的讲话\n\n各位同事：\n今年的事要早做。\n{line}\n要把账算清楚。\n"
    _assert_notes_are_the_passages(make_document(text))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.text("渠水ab1 *_#>-+`~^$[](){}<>|\\&;:.@!'\"=", min_size=1, max_size=30), max_size=6
    )
)
def test_no_arrangement_of_marks_is_read_as_markup(
    make_document: MakeDocument, lines: list[str]
) -> None:
    _assert_notes_are_the_passages(make_document("修渠要抓早。\n" + "\n".join(lines)))


@pytest.mark.parametrize(
    "blank",
    [*"\u00a0\u1680\u2000\u2003\u2009\u200a\u202f\u205f\u3000", " \u3000", "\u00a0 ", "  ", "\t"],
)
def test_pandoc_keeps_every_blank_inside_a_title(blank: str) -> None:
    words = f"水{blank}渠"
    pandoc = json.loads(pypandoc.convert_text(f"# {escaped(words)}", "json", format="markdown"))
    assert _words(pandoc["blocks"][0]["c"][2]) == words


def test_pandoc_makes_a_deck_with_the_speakers_notes(tmp_path: Path) -> None:
    document = read(EXAMPLES[0], ReadOptions())
    outline = structure(document)
    source, deck = tmp_path / "outline.md", tmp_path / "deck.pptx"
    source.write_text(outline_markdown(document, outline), encoding="utf-8")
    pypandoc.convert_file(str(source), "pptx", outputfile=str(deck), extra_args=["--slide-level=2"])
    slides = list(Presentation(str(deck)).slides)
    spoken = [_close(s.notes_slide.notes_text_frame.text) for s in slides if s.has_notes_slide]
    assert len(slides) >= len(list(outline.slides()))
    assert "".join(spoken) == "".join(_close(s.span.of(document.text)) for s in outline.slides())
