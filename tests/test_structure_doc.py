"""docs/structure.md is what tools/structure_doc.py makes of the example speeches."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from speechcast.readers import read
from speechcast.structurer import structure

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location(
        "structure_doc", ROOT / "tools" / "structure_doc.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def page(tool: ModuleType) -> str:
    """The page as the script makes it now."""
    made: str = tool.page()
    return made


def test_the_page_is_what_the_script_makes(page: str) -> None:
    committed = (ROOT / "docs" / "structure.md").read_text(encoding="utf-8")
    assert committed == page, "the structurer reads otherwise now: run tools/structure_doc.py"


def test_every_slide_of_the_examples_stands_in_it_with_its_evidence(page: str) -> None:
    for speech in sorted((ROOT / "examples").glob("*.txt")):
        slides = list(structure(read(speech)).slides())
        at = page.index(speech.name)
        for number, slide in enumerate(slides, 1):
            at = page.index(f"{number}. <b>", at)
            assert slide.why.split(";")[0] in page[at:]


def test_nothing_of_a_speech_is_read_as_markup(page: str) -> None:
    table = page[page.index("<table>") : page.rindex("</table>")]
    assert "\n\n" not in table.replace("</table>\n\n", "</table>").split("</table>")[0]
