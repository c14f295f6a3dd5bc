"""The sound of a slide: a hidden icon that carries it, and the picture of that icon."""

from __future__ import annotations

import struct
import zlib

from speechcast.model.scene import Box
from speechcast.writers.ooxml_drawing import transform_xml
from speechcast.writers.ooxml_package import xml_attribute

MEDIA_RELATION = "http://schemas.microsoft.com/office/2007/relationships/media"
_ICON_SIDE = 32
_ICON_POINTS = 36.0
_INK = b"\x46\x51\x5c\xff"


def _in_speaker(x: int, y: int) -> bool:
    """Whether the point of a 32 × 32 grid belongs to a loudspeaker with two waves."""
    body = 4 <= x < 10 and 12 <= y < 20
    cone = 10 <= x < 17 and abs(y - 15.5) < 4 + (x - 10) * 0.9
    distance = ((x - 13) ** 2 + (y - 15.5) ** 2) ** 0.5
    waves = x > 18 and abs(y - 15.5) < (x - 13) and (7 <= distance < 9 or 12 <= distance < 14)
    return body or cone or waves


def icon_png() -> bytes:
    """A loudspeaker as PNG with transparency, the same bytes every time."""
    rows = b"".join(
        b"\0" + b"".join(_INK if _in_speaker(x, y) else b"\0" * 4 for x in range(_ICON_SIDE))
        for y in range(_ICON_SIDE)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", _ICON_SIDE, _ICON_SIDE, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def sound_xml(number: int, *, media: str, audio: str, icon: str, description: str) -> str:
    """The icon that carries a slide's narration, left of the slide where no audience sees it.

    Args:
        number: Id of the shape.
        media, audio, icon: Relationship ids of the sound (embedded, linked) and the icon.
        description: For screen readers.
    """
    box = Box(-_ICON_POINTS - 12, 0, _ICON_POINTS, _ICON_POINTS)
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="narration"'
        f" descr={xml_attribute(description)}>"
        '<a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f'<p:nvPr><a:audioFile r:link="{audio}"/><p:extLst>'
        '<p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"><p14:media'
        ' xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
        f' r:embed="{media}"/></p:ext></p:extLst></p:nvPr></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{icon}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{transform_xml(box)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
