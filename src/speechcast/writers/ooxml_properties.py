"""What a deck says about itself: document properties and how its show runs."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree

from speechcast.writers.ooxml_package import XML_HEAD, xml_text
from speechcast.writers.ooxml_template import A_NS, NS, P_NS, R_NS

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
SHOW_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml"


def core_xml(*, title: str, author: str, language: str, stamp: datetime) -> bytes:
    """Title, author, language and dates (Dublin Core)."""
    date = stamp.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"{XML_HEAD}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>{xml_text(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{xml_text(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    ).encode()


def app_xml(*, slides: int, clips: int) -> bytes:
    """Program and counts, for file managers."""
    return (
        f"{XML_HEAD}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<TotalTime>0</TotalTime><Application>speechcast</Application><Slides>{slides}</Slides>"
        f"<Notes>{slides}</Notes><HiddenSlides>0</HiddenSlides><MMClips>{clips}</MMClips>"
        "</Properties>"
    ).encode()


def show_xml(existing: bytes | None, *, narrated: bool) -> bytes:
    """The presentation's properties: with its narration and its timings, or for a live speaker.

    Args:
        existing: What the template has; everything else in it stays.
        narrated: Whether the show plays by itself.
    """
    if existing is None:
        existing = (
            f'<p:presentationPr xmlns:a="{A_NS}" xmlns:r="{R_NS}" xmlns:p="{P_NS}"/>'.encode()
        )
    root = etree.fromstring(existing)
    show = root.find("p:showPr", NS)
    if show is None:
        show = etree.Element(f"{{{P_NS}}}showPr")
        before = [root.find(f"p:{name}", NS) for name in ("clrMru", "extLst")]
        position = next((root.index(node) for node in before if node is not None), len(root))
        root.insert(position, show)
        etree.SubElement(show, f"{{{P_NS}}}present")
    for name in ("custShow", "sldRg"):
        for picked in show.findall(f"p:{name}", NS):
            # It picks slides of the template, which are gone.
            show.remove(picked)
    show.set("showNarration", "1" if narrated else "0")
    show.set("useTimings", "1" if narrated else "0")
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
