"""Template files: where the bundled ones lie, and what a file says of its own design."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path

from lxml import etree

from speechcast.errors import InputError, MissingError, UsageError
from speechcast.model.scene import ThemeFonts
from speechcast.slides.design import Design
from speechcast.slides.design_table import design_from

DESIGN_NAMESPACE = "urn:speechcast:design:1"
"""Namespace of the custom XML part in which our templates carry their design table."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it will be used.

    Attributes:
        name: Its name, or its path as the user gave it.
        data: The bytes of the file.
        sha256: Their hex digest.
        design: Geometry, colours and fonts.
        layout_names: Names of its layouts, in the file's order.
        own_fonts: Whether the file's theme has other faces than the design (a user chose them).
    """

    name: str
    data: bytes
    sha256: str
    design: Design
    layout_names: tuple[str, ...]
    own_fonts: bool = False

    def theme_fonts(self, language: str) -> ThemeFonts | None:
        """The faces that a deck's theme gets; `None` when the template's own stay."""
        return None if self.own_fonts else self.design.theme_fonts(language)


def _folder() -> Path:
    """Where the bundled templates lie: in the package, else at the top of the checkout."""
    packaged = Path(str(resources.files("speechcast"))) / "templates"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


def template_names() -> tuple[str, ...]:
    """The bundled templates."""
    return tuple(sorted(path.stem for path in _folder().glob("*.pptx")))


def load_template(name_or_path: str) -> Template:
    """Read a template: a bundled one by name, or a file.

    Raises:
        UsageError: when there is no template of that name.
        MissingError: when the bundled templates themselves are missing.
        InputError: when the file cannot be used as a template.
    """
    path = Path(name_or_path)
    if name_or_path in template_names():
        path = _folder() / f"{name_or_path}.pptx"
    elif not template_names():
        raise MissingError(
            "the bundled templates are missing",
            where=str(_folder()),
            hint="In a checkout, make them: python tools/build_templates.py",
        )
    elif not path.exists():
        known = ", ".join(template_names())
        near = get_close_matches(name_or_path, template_names(), 1)
        hint = f"Did you mean {near[0]}?" if near else "Name one of them, or a .pptx or .potx file."
        raise UsageError(f"no template is called {name_or_path} (there are {known})", hint=hint)
    data = _read(path)
    return _parsed(name_or_path, data)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"the template cannot be read: {error.strerror or error}",
            where=str(path),
            hint="Name a .pptx or .potx file that you may read.",
        ) from error


def _parsed(name: str, data: bytes) -> Template:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            table = _table(archive, names)
            theme = etree.fromstring(archive.read("ppt/theme/theme1.xml"), _PARSER)
            layouts = _layout_names(archive, names)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError) as error:
        raise InputError(
            "is not a PowerPoint template that can be read",
            where=name,
            hint="Open it in PowerPoint and save it as .pptx; the old .ppt form is not read.",
        ) from error
    if table is None:
        raise InputError(
            "is not one of speechcast's templates",
            where=name,
            hint=f"Use one of {', '.join(template_names())}, or a copy of one that you changed.",
        )
    design = design_from(table, _theme_colors(theme))
    fonts = {font.get("typeface", "") for font in theme.iter(f"{_A}ea") if font.get("typeface")}
    own = not fonts <= {design.major.zh_theme, design.minor.zh_theme}
    return Template(name, data, hashlib.sha256(data).hexdigest(), design, layouts, own)


def _table(archive: zipfile.ZipFile, names: list[str]) -> dict[str, object] | None:
    for name in names:
        if name.startswith("customXml/item") and name.endswith(".xml"):
            root = etree.fromstring(archive.read(name), _PARSER)
            if root.tag == f"{{{DESIGN_NAMESPACE}}}design":
                table: dict[str, object] = json.loads(root.text or "")
                return table
    return None


def _layout_names(archive: zipfile.ZipFile, names: list[str]) -> tuple[str, ...]:
    found: list[tuple[int, str]] = []
    for name in names:
        if name.startswith("ppt/slideLayouts/slideLayout") and name.endswith(".xml"):
            root = etree.fromstring(archive.read(name), _PARSER)
            common = root.find(f"{_P}cSld")
            number = int("".join(c for c in Path(name).stem if c.isdigit()) or 0)
            found.append((number, "" if common is None else common.get("name", "")))
    return tuple(label for _, label in sorted(found))


def _theme_colors(theme: etree._Element) -> dict[str, str]:
    """Theme slot → `#RRGGBB`."""
    scheme = theme.find(f".//{_A}clrScheme")
    colors: dict[str, str] = {}
    for slot in () if scheme is None else scheme:
        for color in slot:
            value = color.get("val") if color.tag == f"{_A}srgbClr" else color.get("lastClr")
            if value:
                colors[etree.QName(slot).localname] = f"#{value.upper()}"
    return colors
