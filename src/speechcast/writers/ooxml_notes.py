"""The notes page of a slide: its passage, word for word."""

from __future__ import annotations

from speechcast.writers.ooxml_package import XML_HEAD, xml_text
from speechcast.writers.ooxml_template import A_NS, P_NS, R_NS


def notes_xml(passage: str, *, lang: str) -> bytes:
    """A notes slide that holds `passage`, a paragraph for each of its lines.

    Blank lines around the passage are left out; everything else stands as it is.
    """
    lines = passage.strip("\n").split("\n")
    paragraphs = "".join(
        f'<a:p><a:r><a:rPr lang="{lang}" dirty="0"/><a:t>{xml_text(line)}</a:t></a:r></a:p>'
        if line
        else f'<a:p><a:endParaRPr lang="{lang}" dirty="0"/></a:p>'
        for line in lines
    )
    return (
        f'{XML_HEAD}<p:notes xmlns:a="{A_NS}" xmlns:r="{R_NS}" xmlns:p="{P_NS}"><p:cSld><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()
