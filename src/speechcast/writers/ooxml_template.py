"""The template as the skeleton of a deck: its masters, layouts and placeholders, without slides."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.package import Package

from speechcast.errors import InputError
from speechcast.model.scene import ThemeFonts
from speechcast.writers.ooxml_package import Part, Relationship

A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
P_NS = "http://schemas.openxmlformats.org/presentationml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {"a": A_NS, "p": P_NS, "r": R_NS}

_DROPPED = ("/slide", "/thumbnail", "/core-properties", "/extended-properties", "/vbaProject",
            "/origin", "/commentAuthors")  # fmt: skip
"""Ends of the relations that belong to a template's own slides or to it as a file."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the template.

    Attributes:
        part: Its part's name.
        placeholders: `idx` → the attributes of its `p:ph` element.
        colors: Theme colour (`dk1`) → the name under which slides of it speak of it (`tx1`).
    """

    part: str
    placeholders: Mapping[int, Mapping[str, str]]
    colors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A template without slides.

    Attributes:
        main: Name of the presentation part.
        presentation: Its XML, without slides and sections, with a notes master.
        relationships: What the presentation refers to.
        parts: All other parts.
        package_relationships: What the file refers to besides the presentation.
        layouts: By name; of two with one name the first.
        notes_master: Name of the notes master's part.
        themes: Names of the slide masters' themes.
    """

    main: str
    presentation: etree._Element
    relationships: tuple[Relationship, ...]
    parts: tuple[Part, ...]
    package_relationships: tuple[Relationship, ...]
    layouts: Mapping[str, Layout]
    notes_master: str
    themes: frozenset[str]

    def first_free(self, stem: str) -> int:
        """The number from which on names such as `{stem}7.xml` are free."""
        pattern = re.compile(re.escape(stem) + r"(\d+)\.\w+")
        taken = (pattern.fullmatch(part.name) for part in self.parts)
        return 1 + max((int(match[1]) for match in taken if match), default=0)


def _drop_relations(source: object) -> None:
    relations = source._rels  # type: ignore[attr-defined]
    for name, relation in list(relations.items()):
        if relation.reltype.endswith(_DROPPED):
            relations.pop(name)


def _relationships(relations: object) -> tuple[Relationship, ...]:
    return tuple(
        Relationship(
            name,
            relation.reltype,
            relation.target_ref if relation.is_external else str(relation.target_part.partname),
            relation.is_external,
        )
        for name, relation in relations.items()  # type: ignore[attr-defined]
    )


def _colors(layout: etree._Element, master: etree._Element) -> dict[str, str]:
    override = layout.find("p:clrMapOvr/a:overrideClrMapping", NS)
    mapping = override if override is not None else master.find("p:clrMap", NS)
    if mapping is None:
        return {}
    return {str(theme): str(spoken) for spoken, theme in reversed(mapping.attrib.items())}


def _layout(part: object) -> Layout:
    element = part._element  # type: ignore[attr-defined]
    master = part.part_related_by(RELATIONSHIP_TYPE.SLIDE_MASTER)  # type: ignore[attr-defined]
    placeholders = {
        int(ph.get("idx", "0")): dict(ph.attrib) for ph in element.iterfind(".//p:nvPr/p:ph", NS)
    }
    return Layout(
        str(part.partname),  # type: ignore[attr-defined]
        placeholders,
        _colors(element, master._element),
    )


def _name(part: object) -> str:
    c_sld = part._element.find("p:cSld", NS)  # type: ignore[attr-defined]
    return "" if c_sld is None else str(c_sld.get("name", ""))


def _with_notes_master(presentation: etree._Element, relation_id: str) -> None:
    """The list of notes masters, which python-pptx leaves out, after that of the slide masters."""
    listed = presentation.find("p:notesMasterIdLst", NS)
    if listed is None:
        listed = etree.Element(f"{{{P_NS}}}notesMasterIdLst")
        masters = presentation.find("p:sldMasterIdLst", NS)
        position = 0 if masters is None else presentation.index(masters) + 1
        presentation.insert(position, listed)
        entry = etree.SubElement(listed, f"{{{P_NS}}}notesMasterId")
        entry.set(f"{{{R_NS}}}id", relation_id)


def _without_slides(presentation: etree._Element) -> None:
    for path in ("p:sldIdLst", "p:custShowLst", "p:modifyVerifier"):
        for found in presentation.findall(path, NS):
            presentation.remove(found)
    for extension in presentation.findall("p:extLst/p:ext", NS):
        if any(etree.QName(child).localname == "sectionLst" for child in extension):
            parent = extension.getparent()
            assert parent is not None
            parent.remove(extension)


def themed(theme: bytes, fonts: ThemeFonts) -> bytes:
    """The theme with other faces for titles and text; its colours and effects stay."""
    root = etree.fromstring(theme)
    faces = {
        "major": (fonts.major_latin, fonts.major_ea),
        "minor": (fonts.minor_latin, fonts.minor_ea),
    }
    for role, (latin, east_asian) in faces.items():
        for script, face in (("latin", latin), ("ea", east_asian)):
            for node in root.iterfind(f".//a:fontScheme/a:{role}Font/a:{script}", NS):
                node.attrib.clear()
                node.set("typeface", face)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def read_skeleton(template: bytes, *, name: str) -> Skeleton:
    """Take a template apart.

    Args:
        template: Bytes of a `.pptx` or `.potx`.
        name: How to call it in messages.

    Raises:
        InputError: when it is not a PowerPoint file of today's format.
    """
    try:
        package = Package.open(io.BytesIO(template))
        main = package.main_document_part
        presentation = main._element
    except (KeyError, ValueError, AttributeError, OSError, zipfile.BadZipFile,
            etree.XMLSyntaxError) as error:  # fmt: skip
        raise InputError(
            f"is not a PowerPoint template ({error})",
            where=name,
            hint="Save it as .pptx or .potx with PowerPoint, or use --template briefing.",
        ) from error
    _drop_relations(package)
    _drop_relations(main)
    _without_slides(presentation)
    notes = main.notes_master_part
    _with_notes_master(presentation, main.relate_to(notes, RELATIONSHIP_TYPE.NOTES_MASTER))
    layouts: dict[str, Layout] = {}
    themes = set()
    parts = []
    for part in package.iter_parts():
        if part is main:
            continue
        if part.content_type == CONTENT_TYPE.PML_SLIDE_LAYOUT:
            layouts.setdefault(_name(part), _layout(part))
        if part.content_type == CONTENT_TYPE.PML_SLIDE_MASTER:
            themes.add(str(part.part_related_by(RELATIONSHIP_TYPE.THEME).partname))
        parts.append(
            Part(str(part.partname), part.content_type, part.blob, _relationships(part.rels))
        )
    return Skeleton(
        main=str(main.partname),
        presentation=presentation,
        relationships=_relationships(main.rels),
        parts=tuple(parts),
        package_relationships=tuple(
            r for r in _relationships(package._rels) if r.target != str(main.partname)
        ),
        layouts=layouts,
        notes_master=str(notes.partname),
        themes=frozenset(themes),
    )
