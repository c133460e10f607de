"""XML of WordprocessingML → elements, and short names for them. Limits against hostile XML.

Names do not depend on the prefixes a file uses, nor on whether it is Transitional or Strict (ISO/IEC 29500-4, -1).
"""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from revlearn.load.refusals import RefusedError

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
}
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def parse(data: bytes, part: str) -> etree._Element:
    """The root element of one part.

    Nothing outside ``data`` is fetched and no entity is expanded: a part with a document type is refused before it is
    parsed, since no Word file has one. libxml2 itself bounds depth (256) and text nodes (10 MB).
    """
    if any(doctype in data for doctype in DOCTYPES):
        raise RefusedError("doctype", part=part)
    # One parser a part: a parser keeps the names it has seen, and is not to be shared between threads.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("broken_part", part=part) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError("doctype", part=part)
    return root


def nodes_in(data: bytes) -> int:
    """No fewer than the elements and attributes of an XML part, found without parsing it."""
    return data.count(b"<") + data.count(b"=")


@lru_cache(maxsize=4096)
def short_name(tag: str) -> str:
    """``{namespace}p`` → ``w:p``; the bare tag for a namespace this room does not read."""
    if not tag.startswith("{"):
        return tag
    namespace, _, local = tag[1:].partition("}")
    prefix = PREFIXES.get(namespace)
    return f"{prefix}:{local}" if prefix else tag


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its short name (``w:val``); also without a namespace, as some writers put it."""
    for key, value in element.attrib.items():
        if short_name(str(key)) == name:
            return str(value)
    value = element.get(name.partition(":")[2])
    return None if value is None else str(value)


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child with this short name."""
    return next((inner for inner in element if short_name(inner.tag) == name), None)


def child_value(element: etree._Element | None, name: str) -> str | None:
    """The ``w:val`` of the first child with this short name."""
    found = None if element is None else child(element, name)
    return None if found is None else attribute(found, "w:val")
