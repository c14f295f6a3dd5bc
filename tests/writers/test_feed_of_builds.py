"""`speechcast feed`: several builds as one podcast, each where it will be hosted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from speechcast.cli.feed import feed_command
from speechcast.config import BuildOptions
from speechcast.errors import InputError, UsageError
from speechcast.pipeline import build

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("rss.rng")))
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ADDRESS = "https://example.org/talks"
OPTIONS = BuildOptions(voice="silence:", formats=("mp3", "vtt", "png"))


@pytest.fixture
def builds(chinese: Path, english: Path, tmp_path: Path) -> tuple[Path, Path]:
    folders = (tmp_path / "hosted" / "2024" / "阅读 节", tmp_path / "hosted" / "path")
    for source, folder in zip((chinese, english), folders, strict=True):
        build(source, folder, OPTIONS)
    return folders


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(
        feed_command, [str(a) for a in arguments], catch_exceptions=False, standalone_mode=False
    )


def test_one_feed_names_sound_chapters_and_transcript_of_every_build(
    builds: tuple[Path, Path], tmp_path: Path
) -> None:
    _run(*builds, "--address", ADDRESS, "--title", "Speeches")
    root = etree.fromstring((tmp_path / "hosted" / "feed.xml").read_bytes())
    SCHEMA.assertValid(root)
    assert root.findtext("channel/title") == "Speeches"
    bases = {f"{ADDRESS}/2024/%E9%98%85%E8%AF%BB%20%E8%8A%82", f"{ADDRESS}/path"}
    items = root.findall("channel/item")
    assert {item.findtext("link") for item in items} == {f"{base}/" for base in bases}
    for item in items:
        base = str(item.findtext("link"))
        for tag, name in (
            ("enclosure", "narration.mp3"),
            (f"{PODCAST}chapters", "chapters.json"),
            (f"{PODCAST}transcript", "captions.vtt"),
        ):
            element = item.find(tag)
            assert element is not None
            assert element.get("url") == base + name
    for folder in builds:
        assert json.loads((folder / "chapters.json").read_text("utf-8"))["chapters"]


def test_the_same_builds_give_the_same_feed(
    builds: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = []
    for _ in range(2):
        _run(*builds, "--address", ADDRESS)
        made.append((tmp_path / "hosted" / "feed.xml").read_bytes())
    assert made[0] == made[1]
    assert b"14 Nov 2023" in made[0]


def test_what_cannot_be_hosted_together_is_refused(
    builds: tuple[Path, Path], tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match="the same speech"):
        _run(builds[0], builds[0], "--address", ADDRESS)
    with pytest.raises(UsageError, match="does not lie below"):
        _run(*builds, "--address", ADDRESS, "-o", tmp_path / "elsewhere" / "feed.xml")
    with pytest.raises(InputError, match="no finished build"):
        _run(tmp_path, "--address", ADDRESS)
