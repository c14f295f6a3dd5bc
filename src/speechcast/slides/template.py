"""Template files: where the bundled ones lie, and what a file says of its own design."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path

from lxml import etree

from speechcast.errors import InputError, MissingError, UsageError
from speechcast.model.outline import SlideKind
from speechcast.model.scene import ThemeFonts
from speechcast.slides.design import Design
from speechcast.slides.design_table import design_from
from speechcast.slides.foreign import Match, foreign_design
from speechcast.slides.foreign_layouts import A, FoundTemplate, read_template, theme_colors

DESIGN_NAMESPACE = "urn:speechcast:design:1"
"""Namespace of the custom XML part in which our templates carry their design table."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PRESENTATION = (
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)
_LIKE_PRESENTATION = (
    b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
)
_MOST_BYTES = 1 << 30
"""Bytes that a template may unpack to; more is an attack or a mistake."""
_RESAVE = "Open it in PowerPoint, WPS or LibreOffice and save it as .pptx."


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it will be used.

    Attributes:
        name: Its name, or its path as the user gave it.
        data: The file's bytes, as a presentation (a `.potx` says that it is a template).
        sha256: Hex digest of the file.
        design: Geometry, colours and fonts.
        layout_names: Names of its layouts, in the file's order.
        matches: Which layout shows which kind of slide, in the order of the kinds.
        own_fonts: Whether the theme keeps its faces in every language: a user chose them.
    """

    name: str
    data: bytes
    sha256: str
    design: Design
    layout_names: tuple[str, ...]
    matches: tuple[Match, ...]
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
    """Read a template: a bundled one by name, or a `.pptx` or `.potx` file.

    A file that carries our design table (a copy of a bundled template) is used as that template,
    in its own colours and faces. Any other is used by its layouts; see `speechcast.slides.foreign`.

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
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"the template cannot be read: {error.strerror or error}",
            where=str(path),
            hint="Name a .pptx or .potx file that you may read.",
        ) from error
    _refuse_other_formats(name_or_path, data)
    try:
        return _parsed(name_or_path, data)
    except (zipfile.BadZipFile, KeyError, AttributeError, OSError, RuntimeError, TypeError,
            StopIteration, IndexError, etree.XMLSyntaxError) as error:  # fmt: skip
        raise InputError(
            "is damaged, or no PowerPoint file", where=name_or_path, hint=_RESAVE
        ) from error


def _refuse_other_formats(name: str, data: bytes) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise InputError(
                "is protected by a password",
                where=name,
                hint="Save a copy without the password in PowerPoint (File, Info, Protect).",
            )
        raise InputError(
            "is in PowerPoint's old format (.ppt, .pot)",
            where=name,
            hint=f"{_RESAVE} Or: soffice --headless --convert-to pptx {name}",
        )
    if not data.startswith(b"PK"):
        raise InputError("is no PowerPoint file", where=name, hint=_RESAVE)


def _parsed(name: str, data: bytes) -> Template:
    digest = hashlib.sha256(data).hexdigest()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(info.file_size for info in archive.infolist()) > _MOST_BYTES:
            raise InputError(
                "unpacks to more than 1 GB", where=name, hint="Take large media out of it."
            )
        types = archive.read("[Content_Types].xml")
        table = _table(archive)
    if _PRESENTATION not in types:
        data = _as_presentation(name, data, types)
    found = read_template(data)
    layouts = tuple(layout.name for layout in found.layouts)
    if table is None or not set(table["layouts"]) <= set(layouts):
        return _foreign(name, data, digest, found)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        theme = etree.fromstring(archive.read("ppt/theme/theme1.xml"), _PARSER)
    design = design_from(table, theme_colors(theme))
    faces = {font.get("typeface", "") for font in theme.iter(f"{A}ea") if font.get("typeface")}
    own = not faces <= {design.major.zh_theme, design.minor.zh_theme}
    matches = tuple(Match(kind, kind.value, "name") for kind in SlideKind)
    return Template(name, data, digest, design, layouts, matches, own)


def _foreign(name: str, data: bytes, digest: str, found: FoundTemplate) -> Template:
    try:
        design, matches = foreign_design(Path(name).stem, found)
    except ValueError as error:
        raise InputError(
            f"cannot show a speech: {error}",
            where=name,
            hint="Add PowerPoint's layout “Title and Content”, or use --template briefing.",
        ) from error
    layouts = tuple(layout.name for layout in found.layouts)
    return Template(name, data, digest, design, layouts, matches, own_fonts=True)


def _as_presentation(name: str, data: bytes, types: bytes) -> bytes:
    """A template or show as a presentation: only its content type differs."""
    for other in _LIKE_PRESENTATION:
        types = types.replace(other, _PRESENTATION)
    if _PRESENTATION not in types:
        raise InputError("is an Office file, but no presentation", where=name, hint=_RESAVE)
    out = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(data))
    with source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for info in source.infolist():
            part = types if info.filename == "[Content_Types].xml" else source.read(info)
            copy.writestr(zipfile.ZipInfo(info.filename, info.date_time), part)
    return out.getvalue()


def _table(archive: zipfile.ZipFile) -> Mapping[str, dict[str, object]] | None:
    """The design table that one of our templates, or a copy of it, carries."""
    for name in archive.namelist():
        if name.startswith("customXml/item") and name.endswith(".xml"):
            root = etree.fromstring(archive.read(name), _PARSER)
            if root.tag == f"{{{DESIGN_NAMESPACE}}}design":
                table: dict[str, dict[str, object]] = json.loads(root.text or "")
                return table
    return None
