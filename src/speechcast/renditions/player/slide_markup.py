"""A slide's SVG document made fit to stand inside a page among others."""

from __future__ import annotations

from typing import Any

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_FAMILY_PREFIX = "slide "
_FALLBACKS = {
    "serif": "'Songti SC', 'STZhongsong', 'Noto Serif CJK SC', Georgia, serif",
    "sans": "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif",
}


def page_family(family: str) -> str:
    """The name under which a page knows a deck's font: its own, since it holds few characters."""
    return _FAMILY_PREFIX + family


def _font_stack(family: str) -> str:
    kind = "serif" if "serif" in family.lower() or family == "Gelasio" else "sans"
    return f"'{page_family(family)}', '{family}', {_FALLBACKS[kind]}"


def inline_svg(svg: str, *, prefix: str) -> str:
    """The SVG element for a page.

    Its ids get `prefix`, so that several slides can stand in one page; title and description go
    (the page names the slide, and its text is text); the size becomes that of its place. What
    leads to another slide becomes a link to the part of that name.
    """
    root = etree.fromstring(svg.encode("utf-8"))
    for name in ("title", "desc"):
        for node in root.findall(f"{{{_SVG}}}{name}"):
            root.remove(node)
    for name in ("width", "height", "role", "aria-labelledby", "aria-describedby"):
        root.attrib.pop(name, "")
    root.set("lang", str(root.attrib.pop(f"{_XML}lang", "")))
    root.set("focusable", "false")
    for node in root.iter():
        for name, value in [(str(n), str(v)) for n, v in node.attrib.items()]:
            if name == "id":
                node.set("id", prefix + value)
            elif "url(#" in value:
                node.set(name, value.replace("url(#", f"url(#{prefix}"))
            elif name == "font-family":
                node.set(name, _font_stack(value))
        # HTML has no xml:space: blanks at the ends of runs are kept by style.
        if node.attrib.pop(f"{_XML}space", ""):
            node.set("style", "white-space:pre")
    leading: Any = root.xpath("//*[@data-to]")
    for node in leading:
        link = etree.Element(f"{{{_SVG}}}a", href=f"#{node.attrib.pop('data-to')}")
        node.getparent().replace(node, link)
        link.append(node)
    return etree.tostring(root, encoding="unicode").strip()
