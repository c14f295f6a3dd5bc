"""What a SCORM package says of itself: `imsmanifest.xml` for both versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

_CP12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
_ADL12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_ADL = "http://www.adlnet.org/xsd/adlcp_v1p3"
_SEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
_NAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
_SS = "http://www.imsglobal.org/xsd/imsss"

# lxml's stubs do not know the default namespace.
_SPACES_12: Any = {None: _CP12, "adlcp": _ADL12}
_SPACES: Any = {None: _CP, "adlcp": _ADL, "adlseq": _SEQ, "adlnav": _NAV, "imsss": _SS}


def manifest_12(
    title: str, key: str, names: Sequence[str], pass_mark: float, *, graded: bool
) -> bytes:
    """The manifest of a SCORM 1.2 package with one course.

    Args:
        title: Of the course.
        key: What tells this edition of it from others.
        names: Every file of the package but the manifest.
        pass_mark: Share of right answers that passes, 0 to 1.
        graded: Whether there are questions.
    """
    root = etree.Element(
        f"{{{_CP12}}}manifest", nsmap=_SPACES_12,
        identifier=f"speechcast-{key}", version="1.0",
    )  # fmt: skip
    head = etree.SubElement(root, f"{{{_CP12}}}metadata")
    etree.SubElement(head, f"{{{_CP12}}}schema").text = "ADL SCORM"
    etree.SubElement(head, f"{{{_CP12}}}schemaversion").text = "1.2"
    item = _organization(root, _CP12, title)
    if graded:
        etree.SubElement(item, f"{{{_ADL12}}}masteryscore").text = str(round(pass_mark * 100))
    _resource(root, _CP12, f"{{{_ADL12}}}scormtype", names)
    return _serialized(root)


def manifest_2004(
    title: str, key: str, names: Sequence[str], pass_mark: float, *, graded: bool
) -> bytes:
    """The manifest of a SCORM 2004 4th edition package with one course; see `manifest_12`."""
    root = etree.Element(
        f"{{{_CP}}}manifest",
        nsmap=_SPACES,
        identifier=f"speechcast-{key}", version="1.0",
    )  # fmt: skip
    head = etree.SubElement(root, f"{{{_CP}}}metadata")
    etree.SubElement(head, f"{{{_CP}}}schema").text = "ADL SCORM"
    etree.SubElement(head, f"{{{_CP}}}schemaversion").text = "2004 4th Edition"
    item = _organization(root, _CP, title)
    etree.SubElement(
        item, f"{{{_ADL}}}completionThreshold", completedByMeasure="true", minProgressMeasure="1.0"
    )
    sequencing = etree.SubElement(item, f"{{{_SS}}}sequencing")
    if graded:
        objectives = etree.SubElement(sequencing, f"{{{_SS}}}objectives")
        primary = etree.SubElement(
            objectives, f"{{{_SS}}}primaryObjective", objectiveID="score", satisfiedByMeasure="true"
        )
        etree.SubElement(primary, f"{{{_SS}}}minNormalizedMeasure").text = f"{pass_mark:g}"
    etree.SubElement(
        sequencing, f"{{{_SS}}}deliveryControls",
        completionSetByContent="true", objectiveSetByContent="true",
    )  # fmt: skip
    _resource(root, _CP, f"{{{_ADL}}}scormType", names)
    return _serialized(root)


def _organization(root: etree._Element, space: str, title: str) -> etree._Element:
    """The only organization with its only item, which it returns."""
    every = etree.SubElement(root, f"{{{space}}}organizations", default="speech")
    one = etree.SubElement(every, f"{{{space}}}organization", identifier="speech")
    etree.SubElement(one, f"{{{space}}}title").text = title
    item = etree.SubElement(
        one, f"{{{space}}}item", identifier="course", identifierref="player", isvisible="true"
    )
    etree.SubElement(item, f"{{{space}}}title").text = title
    return item


def _resource(root: etree._Element, space: str, kind: str, names: Sequence[str]) -> None:
    every = etree.SubElement(root, f"{{{space}}}resources")
    one = etree.SubElement(
        every, f"{{{space}}}resource",
        {"identifier": "player", "type": "webcontent", kind: "sco", "href": "index.html"},
    )  # fmt: skip
    for name in names:
        etree.SubElement(one, f"{{{space}}}file", href=name)


def _serialized(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root, pretty_print=True, encoding="UTF-8", xml_declaration=True)
    return data
