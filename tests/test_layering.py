"""Dependencies point one way, and a third-party library is imported only where it belongs."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "speechcast"

LAYERS = (
    {"errors", "model"},
    {"events", "files", "config"},
    {"config_file"},
    {"languages"},
    {"assets"},
    {"readers", "structurer", "slides", "narration"},
    {"study"},
    {"renditions"},
    {"writers"},
    {"ledger", "record", "folder", "check"},
    {"pipeline"},
    {"stages"},
    {"cli"},
    {"__main__"},
)
RANK = {package: rank for rank, layer in enumerate(LAYERS) for package in layer}
MAY_KNOW_EACH_OTHER = {
    ("config", "files"),
    ("record", "ledger"), ("folder", "ledger"), ("folder", "record"), ("check", "ledger"),
    ("structurer", "readers"),
}  # fmt: skip
OWNERS = {
    "jieba": {"languages"},
    "rjieba": {"languages"},
    "pypinyin": {"languages"},
    "av": {"renditions", "check", "narration"},
    "pptx": {"readers", "slides", "writers"},
    "PIL": {"slides"},
    "pypdfium2": {"readers", "check"},
    "docx": {"readers", "writers", "check"},
    "markdown_it": {"readers"},
    "charset_normalizer": {"readers"},
    "uharfbuzz": {"slides", "renditions"},
    "segno": {"writers"},
    "typst": {"renditions"},
    "misaki": {"narration"},
    "edge_tts": {"narration"},
    "aiohttp": {"narration"},
    "faster_whisper": {"narration"},
    "pydub": {"renditions"},
    "phonemizer": {"narration"},
    "espeakng_loader": {"narration"},
    "onnxruntime": {"narration"},
    "onnx": {"assets"},
    "platformdirs": {"assets"},
    "filelock": {"ledger", "assets", "narration"},
    "click": {"cli"},
    "rich": {"cli"},
}
ANYWHERE_ABOVE_MODEL = {"numpy", "lxml"}


def _modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(SOURCE.rglob("*.py")):
        top = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        yield top, path


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


MODULES = [pytest.param(top, path, id=str(path.relative_to(SOURCE))) for top, path in _modules()]


@pytest.mark.parametrize(("package", "path"), MODULES)
def test_a_module_imports_only_from_layers_below_its_own(package: str, path: Path) -> None:
    if package == "__init__":
        return
    for imported in _imports(path):
        parts = imported.split(".")
        if parts[0] != "speechcast" or len(parts) < 2 or parts[1] not in RANK:
            continue
        other = parts[1]
        allowed = (
            other == package
            or RANK[other] < RANK[package]
            or (package, other) in MAY_KNOW_EACH_OTHER
        )
        assert allowed, f"{package} must not import {imported}"


@pytest.mark.parametrize(("package", "path"), MODULES)
def test_a_third_party_library_is_imported_only_by_its_owner(package: str, path: Path) -> None:
    for imported in _imports(path):
        library = imported.split(".")[0]
        if library == "speechcast" or library in sys.stdlib_module_names:
            continue
        if library in ANYWHERE_ABOVE_MODEL:
            assert package != "model", f"model is standard library only, not {library}"
            continue
        assert package in OWNERS.get(library, set()), f"{package} imports {library}"


def test_one_writer_does_not_know_another() -> None:
    for path in sorted((SOURCE / "writers").glob("*.py")):
        for imported in _imports(path):
            if imported.startswith("speechcast.writers."):
                name = imported.split(".")[2]
                assert name.startswith("ooxml"), f"{path.name} imports {imported}"


def test_every_package_has_its_place_in_the_layers() -> None:
    assert {top for top, _ in _modules()} - {"__init__"} == set(RANK)


def test_modules_stay_short_enough_to_have_one_reason_to_change() -> None:
    long = {
        str(path.relative_to(SOURCE)): lines
        for _, path in _modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert not long
