"""The few WordprocessingML forms that every part of the document uses."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

Element: TypeAlias = etree._Element


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """The element ``w:tag`` with attributes of the same namespace; a final ``_`` in a name is dropped."""
    element = etree.Element(
        f"{{{WORD}}}{tag}",
        {f"{{{WORD}}}{name.rstrip('_')}": str(value) for name, value in attributes.items()},
        nsmap={"w": WORD},
    )
    element.extend(children)
    return element


def run(text: str, *properties: Element, deleted: bool = False) -> Element:
    """A run that holds ``text`` (no line breaks); deleted text has a tag of its own."""
    element = w("r", *([w("rPr", *properties)] if properties else []))
    for number, piece in enumerate(legal(text).split("\t")):
        if number:
            element.append(w("tab"))
        if piece:
            leaf = w("delText" if deleted else "t")
            leaf.text = piece
            leaf.set(SPACE, "preserve")
            element.append(leaf)
    return element


def legal(text: str) -> str:
    """``text`` with the characters XML 1.0 forbids shown as control pictures (U+2400…) or U+FFFD."""
    return ILLEGAL.sub(lambda match: chr(0x2400 + ord(match[0])) if ord(match[0]) < 0x20 else "\ufffd", text)
