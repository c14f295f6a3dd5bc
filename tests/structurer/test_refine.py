"""Rewriting on request: what a model may change, and that nothing is lost when it fails."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from speechcast.cli.main import run
from speechcast.config import BuildOptions, parse_refine
from speechcast.errors import EngineError, StrictError, UsageError
from speechcast.model.document import Block, Document, Front
from speechcast.model.outline import (
    Outline,
    Phrase,
    Point,
    Section,
    SectionKind,
    Slide,
    SlideKind,
)
from speechcast.model.span import Span
from speechcast.pipeline import build
from speechcast.structurer.outline_reading import read_outline
from speechcast.structurer.refine import refine
from speechcast.structurer.refine_endpoint import Endpoint
from speechcast.structurer.refine_guard import refusal
from speechcast.structurer.rewrites import Rewrites

TEXT = "We must mend the old wooden bridge before winter. We do not close the ferry in spring."
BRIDGE = "We must mend the old wooden bridge before winter"
FERRY = "We do not close the ferry in spring"
HEADING = "The old wooden bridge and the ferry"

TOLD = """Friends of the harbour,

The council sends a second ferry across the water in spring. It will run on Sundays too.

The wardens keep the lamps on the quay alight through the winter. Nobody shall walk there in the dark.

The school opens its boathouse to every child of the town. They learn to row before they learn to sail.
"""

Rewriter = Callable[[str], str]


class Service:
    """A chat service on this machine that answers as a test wants."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.rewriter: Rewriter = lambda text: text
        self.status = 200
        self.raw: bytes | None = None
        self.delay = 0.0
        self.drip = 0.0
        self.headers: list[str] = []
        self.released = threading.Event()
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                service.asked.append({"path": self.path, **body})
                service.headers.append(self.headers.get("Authorization", ""))
                service.released.wait(service.delay)
                data = service.raw if service.raw is not None else service.answer(body)
                try:
                    self.send_response(service.status)
                    self.send_header("Content-Length", str(len(data)))
                    self.end_headers()
                    if service.drip:
                        for at in range(len(data)):
                            self.wfile.write(data[at : at + 1])
                            service.released.wait(service.drip)
                    else:
                        self.wfile.write(data)
                except OSError:
                    self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, body: dict[str, Any]) -> bytes:
        items = json.loads(body["messages"][1]["content"])["items"]
        said = {"items": [{"id": i["id"], "text": self.rewriter(i["text"])} for i in items]}
        message = {"role": "assistant", "content": json.dumps(said)}
        return json.dumps({"choices": [{"message": message}]}).encode()

    def endpoint(self, timeout_s: float = 5.0) -> Endpoint:
        return Endpoint("tiny", self.url, timeout_s=timeout_s, attempts=2, patience_s=0.01)


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    monkeypatch.setenv("SPEECHCAST_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    running = Service()
    yield running
    running.released.set()
    running.server.shutdown()
    running.server.server_close()


def speech() -> tuple[Document, Outline]:
    whole = Span(0, len(TEXT))
    ferry = Span(TEXT.index(FERRY), len(TEXT))
    heading = Phrase(HEADING, (Span(8, 31),))
    points = tuple(
        Point(Phrase(words, (Span(at, at + len(words)),)), passage)
        for words, at, passage in (
            (BRIDGE, 0, Span(0, ferry.start)),
            (FERRY, ferry.start, ferry),
        )
    )
    slide = Slide("s1.1", SlideKind.BULLETS, whole, heading, points=points)
    section = Section("s1", SectionKind.BODY, whole, heading, slides=(slide,))
    document = Document(
        text=TEXT, language="en", source_name="speech.txt", source_sha256="0" * 64,
        blocks=(Block(whole),), front=Front(),
    )  # fmt: skip
    return document, Outline("en", Phrase("Bridge"), (section,), document=document)


def shown(outline: Outline) -> list[str]:
    return [point.text.text for slide in outline.slides() for point in slide.points]


def codes(service: Service) -> tuple[Outline, list[str]]:
    document, outline = speech()
    refined, notices = refine(document, outline, service.endpoint())
    return refined, [notice.code for notice in notices]


def test_a_shorter_wording_is_shown_marked_and_keeps_its_spans(service: Service) -> None:
    service.rewriter = lambda text: text.replace(" old wooden", "")
    _, before = speech()
    refined, told = codes(service)
    assert shown(refined) == ["We must mend the bridge before winter", FERRY]
    first, second = next(refined.slides()).points
    assert (first.text.edited, second.text.edited) == (True, False)
    assert first.text.spans == next(before.slides()).points[0].text.spans
    assert refined.sections[0].heading.text == "The bridge and the ferry"
    assert next(refined.slides()).heading.text == "The bridge and the ferry"
    assert told == []


def test_a_section_is_one_request_with_each_phrase_once_and_only_its_passage(
    service: Service,
) -> None:
    codes(service)
    (asked,) = service.asked
    assert asked["path"] == "/v1/chat/completions"
    assert asked["model"] == "tiny"
    items = json.loads(asked["messages"][1]["content"])["items"]
    assert [item["text"] for item in items] == [BRIDGE, FERRY, HEADING]
    assert FERRY not in items[0]["passage"]


def test_what_was_answered_once_is_not_asked_again(service: Service) -> None:
    service.rewriter = lambda text: text.replace(" old wooden", "")
    first, _ = codes(service)
    service.status = 500
    second, told = codes(service)
    assert second == first
    assert told == []
    assert len(service.asked) == 1


def test_a_damaged_cache_is_asked_anew(service: Service, tmp_path: Path) -> None:
    codes(service)
    for entry in (tmp_path / "cache" / "rewrites").rglob("*.json"):
        entry.write_text("{", encoding="utf-8")
    codes(service)
    assert len(service.asked) == 2


@pytest.mark.parametrize(
    "rewriter",
    [
        lambda text: "We must mend the steel bridge",
        lambda text: "We must mend 3 bridges",
        lambda text: text.replace("must", "may"),
        lambda text: text.replace("must ", "").replace("do not ", ""),
        lambda text: text + ", all of it",
        lambda text: "",
        lambda text: "**ferry**",
        lambda text: "We\nmend",
    ],
    ids=["invents", "counts", "weakens", "contradicts", "longer", "empty", "markup", "lines"],
)
def test_words_that_the_speech_does_not_bear_out_are_refused(
    service: Service, rewriter: Rewriter
) -> None:
    service.rewriter = lambda text: text if text == HEADING else rewriter(text)
    refined, told = codes(service)
    assert BRIDGE in shown(refined)
    assert "refine-refused" in told


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": "Sure! Here you are"}}]}',
        b'{"choices": [{"message": {"content": "[1, 2]"}}]}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_broken_json_keeps_the_outline_with_a_notice(service: Service, raw: bytes) -> None:
    service.raw = raw
    refined, told = codes(service)
    assert refined == speech()[1]
    assert told == ["refine-failed"]


@pytest.mark.parametrize(("status", "asked"), [(500, 2), (429, 2), (401, 1), (404, 1), (307, 1)])
def test_errors_keep_the_outline_with_a_notice(service: Service, status: int, asked: int) -> None:
    service.status = status
    refined, told = codes(service)
    assert refined == speech()[1]
    assert told == ["refine-failed"]
    assert len(service.asked) == asked


@pytest.mark.parametrize(("fault", "seconds"), [("delay", 30.0), ("drip", 0.05)])
def test_a_service_that_stalls_or_drips_is_given_up_by_the_clock(
    service: Service, fault: str, seconds: float
) -> None:
    setattr(service, fault, seconds)
    document, outline = speech()
    begun = time.monotonic()
    refined, notices = refine(document, outline, service.endpoint(timeout_s=0.3))
    assert time.monotonic() - begun < 5
    assert refined == outline
    assert "no answer within 0.3 s" in notices[0].message


def test_after_two_failures_in_a_row_nothing_more_is_sent(service: Service) -> None:
    service.status = 401
    document, outline = speech()
    sections = tuple(
        replace(section, heading=Phrase(f"{number} {HEADING}", section.heading.spans))
        for number in range(5)
        for section in outline.sections
    )
    refined, notices = refine(document, replace(outline, sections=sections), service.endpoint())
    assert len(service.asked) == 2
    assert refined.sections == sections
    # Five headings of sections, and the points and the heading of the slide that they share.
    assert [notice.message.split()[0] for notice in notices] == ["8"]


def test_the_key_is_sent_only_when_the_user_has_one(
    service: Service, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    codes(service)
    monkeypatch.setenv("OPENAI_API_KEY", "k-1")
    monkeypatch.setenv("SPEECHCAST_CACHE", str(tmp_path / "other"))
    codes(service)
    assert service.headers == ["", "Bearer k-1"]
    assert "k-1" not in "".join(
        path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json")
    )


def test_a_service_that_is_not_there_keeps_the_outline(service: Service) -> None:
    service.server.server_close()
    refined, told = codes(service)
    assert refined == speech()[1]
    assert told == ["refine-failed"]


def test_a_phrase_of_a_person_is_not_sent(service: Service) -> None:
    document, outline = speech()
    section = outline.sections[0]
    slide = section.slides[0]
    point = slide.points[0]
    mine = Point(Phrase(BRIDGE, point.text.spans, edited=True), point.passage)
    changed = Slide("s1.1", slide.kind, slide.span, slide.heading, points=(mine,))
    sections = (Section("s1", section.kind, section.span, section.heading, slides=(changed,)),)
    refine(document, Outline("en", outline.title, sections), service.endpoint())
    items = json.loads(service.asked[0]["messages"][1]["content"])["items"]
    assert [item["text"] for item in items] == [HEADING]


def test_a_host_elsewhere_is_told_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Endpoint, "rewritten", lambda *_: {})
    document, outline = speech()
    _, notices = refine(document, outline, Endpoint("m", "https://example.org/v1"))
    assert [notice.code for notice in notices] == ["refine-online"]
    assert "https://example.org/v1" in notices[0].message


@pytest.mark.parametrize(
    ("rewrite", "extract", "passage", "why"),
    [
        ("建设图书馆12家", "全市新建设图书馆12家", "全市新建设图书馆12家。", ""),
        ("建设图书馆13家", "全市新建设图书馆12家", "全市新建设图书馆12家。", "number"),
        ("投入5亿元", "全市今年投入5万元", "全市今年投入5万元。", "number"),
        ("关闭分馆", "今年我们不关闭分馆", "今年我们不关闭分馆。", "modality"),
        ("可以检查灯光", "每天必须检查灯光", "每天必须检查灯光。", "word"),
        ("检查灯光", "每天必须检查灯光", "每天必须检查灯光。", "modality"),
        ("不断改善环境", "我们要不断改善环境", "要不断改善环境。", "modality"),
        ("不断改善环境", "我们不断改善阅读环境", "我们不断改善阅读环境。", ""),
        ("改善机场环境", "我们不断改善阅读环境", "我们不断改善阅读环境。", "word"),
    ],
)  # fmt: skip
def test_chinese_is_held_to_the_same(rewrite: str, extract: str, passage: str, why: str) -> None:
    found = refusal(rewrite, extract, passage, "zh")
    assert bool(found) == bool(why), found
    if why not in ("", "word"):
        assert found == why


@pytest.mark.parametrize(
    ("rewrite", "why"),
    [
        ("Close the ferry", "modality"),
        ("Rooms opened late", ""),
        ("Rooms don't open late", "modality"),
        ("Ms Hale opens rooms", "word"),
        ("Rooms open at 9", "number"),
    ],
)
def test_words_of_a_negated_clause_do_not_serve_a_plain_one(rewrite: str, why: str) -> None:
    extract = "The rooms of the library open late"
    assert refusal(rewrite, extract, f"{extract}. We do not close the ferry.", "en") == why


@pytest.mark.parametrize(
    "value", ["llama", "@http://localhost/v1", "m@ftp://host", "m@http://u:p@host/v1", "m@http://"]
)
def test_an_endpoint_is_a_model_and_an_address_without_secrets(value: str) -> None:
    with pytest.raises(UsageError, match="MODEL@URL"):
        BuildOptions(refine=value)


def test_a_model_may_have_a_colon_and_an_address_a_slash_at_its_end() -> None:
    assert parse_refine("qwen3:4b@http://localhost:11434/v1/") == (
        "qwen3:4b",
        "http://localhost:11434/v1",
    )


@pytest.mark.parametrize("status", [200, 500])
def test_the_command_ends_well_whatever_the_service_does(
    service: Service, tmp_path: Path, capsys: pytest.CaptureFixture[str], status: int
) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(TEXT, encoding="utf-8")
    service.raw, service.status = b"{", 500 if status == 500 else 200
    assert run(["outline", str(source)]) == 0
    plain = capsys.readouterr().out
    assert run(["outline", str(source), "--refine", f"tiny@{service.url}"]) == 0
    asked = capsys.readouterr()
    assert asked.out == plain
    assert service.asked
    assert "keep the speech's own words" in asked.err


def test_a_build_says_what_was_refused(service: Service, tmp_path: Path) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(TEXT, encoding="utf-8")
    service.rewriter = lambda text: "Nothing of the kind"[: len(text)]
    options = BuildOptions(
        formats=("pptx",), narration="none", refine=f"tiny@{service.url}", language="en"
    )
    built = build(source, tmp_path / "out", options)
    assert "refine-refused" in [notice.code for notice in built.notices]
    assert len(service.asked) >= 1


def _shapes(deck: Path) -> str:
    return "\n".join(
        shape.text_frame.text
        for slide in Presentation(str(deck)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    )


def test_a_rewrite_reaches_outline_and_deck_and_a_refused_one_leaves_the_extract(
    service: Service, tmp_path: Path
) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(TOLD, encoding="utf-8")
    options = BuildOptions(formats=("pptx",), narration="none", language="en")
    build(source, tmp_path / "plain", options)
    before = json.loads((tmp_path / "plain" / "outline.json").read_text(encoding="utf-8"))
    service.rewriter = lambda text: text.replace(" of the town", "").replace("in the dark", "ever")
    build(source, tmp_path / "out", replace(options, refine=f"tiny@{service.url}"))
    after = json.loads((tmp_path / "out" / "outline.json").read_text(encoding="utf-8"))
    pairs = [
        (a, b)
        for old, new in zip(before["sections"], after["sections"], strict=True)
        for a_slide, b_slide in zip(old["slides"], new["slides"], strict=True)
        for a, b in zip(a_slide.get("points", []), b_slide.get("points", []), strict=True)
    ]
    changed = [(a, b) for a, b in pairs if a["text"] != b["text"]]
    assert changed
    for a, b in changed:
        assert b["text"] == a["text"].replace(" of the town", "") != a["text"]
        assert b["spans"] == a["spans"]
        assert (b["start"], b["end"], b["edited"]) == (a["start"], a["end"], True)
        written = (tmp_path / "out" / "outline.md").read_text(encoding="utf-8")
        assert b["text"] in written
        assert b["text"] in _shapes(tmp_path / "out" / "deck.pptx")
    kept = [b for a, b in pairs if "in the dark" in b["text"]]
    assert kept
    assert not any(point.get("edited") for point in kept)
    assert "walk there ever" not in _shapes(tmp_path / "out" / "deck.pptx")
    # The file that a person edits says the same when it is read again.
    _, read_back = read_outline((tmp_path / "out" / "outline.md").read_text(encoding="utf-8"))
    edited = [p.text for slide in read_back.slides() for p in slide.points if p.text.edited]
    assert [(p.text, [[s.start, s.end] for s in p.spans]) for p in edited] == [
        (b["text"], b["spans"]) for _, b in changed
    ]


def test_a_service_elsewhere_that_the_user_chose_is_no_failure_under_strict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(Endpoint, "rewritten", lambda *_: {})
    options = BuildOptions(
        formats=("pptx",), narration="none", language="en", strict=True,
        refine="m@https://example.org/v1",
    )  # fmt: skip
    built = build(source, tmp_path / "out", options)
    assert [notice.code for notice in built.notices] == ["refine-online"]

    def down(*_: object) -> dict[str, str]:
        raise EngineError("it is down")

    monkeypatch.setattr(Endpoint, "rewritten", down)
    with pytest.raises(StrictError, match="1 notice under"):
        build(source, tmp_path / "down", options)


def test_answers_are_counted_and_cleared_by_the_cache_command(
    service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    codes(service)
    assert run(["cache", "info", "--json"]) == 0
    held = json.loads(capsys.readouterr().out)
    assert held["rewrites"] == 1
    assert held["bytes"] > 0
    assert run(["cache", "info"]) == 0
    assert "1 answers to --refine" in capsys.readouterr().out
    assert run(["cache", "clear"]) == 0
    capsys.readouterr()
    assert run(["cache", "info", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rewrites"] == 0
    codes(service)
    assert len(service.asked) == 2


def test_old_answers_make_room(service: Service) -> None:
    rewrites = Rewrites()
    for number in range(4):
        rewrites.keep("u", {"n": number}, {"items": ["x" * 100]})
    rewrites.shrink(250)
    assert rewrites.size().entries == 4
    rewrites.shrink(250, spare_s=0)
    assert rewrites.size().bytes <= 250
    assert rewrites.size().entries >= 1
