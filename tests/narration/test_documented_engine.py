"""The engine that docs/voices.md shows keeps the contract of all engines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

from engine_contract import EngineContract

from speechcast.narration.engine import Engine

GUIDE = Path(__file__).parent.parent.parent / "docs" / "voices.md"


def _documented() -> type[Engine]:
    code = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.S)
    assert code is not None
    names: dict[str, Any] = {}
    exec(code.group(1), names)
    engine: type[Engine] = names["HumEngine"]
    return engine


class TestDocumentedEngine(EngineContract):
    """As a reader would write it."""

    engine_class: ClassVar[type[Engine]] = _documented()
    long_text: ClassVar[str] = "字" * 1000
