"""An independent reading of tracked changes for the tests: the standard's rules, by hand, on the XML."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"accept": {f"{W}del", f"{W}moveFrom"}, "reject": {f"{W}ins", f"{W}moveTo"}}


def part(document: bytes, name: str) -> etree._Element:
    """A part of the package, parsed."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return etree.fromstring(package.read(name))


def text_after(document: bytes, decision: str) -> str:
    """The text when all changes are accepted or rejected, a line a paragraph; the last mark always stays."""
    gone = GONE[decision]
    paragraphs = part(document, "word/document.xml").findall(f".//{W}p")
    text = ""
    for number, paragraph in enumerate(paragraphs):
        for leaf in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab"):
            if not any(parent.tag in gone for parent in leaf.iterancestors()):
                text += "\t" if leaf.tag == f"{W}tab" else leaf.text or ""
        mark = {each.tag for each in paragraph.iterfind(f"{W}pPr/{W}rPr/*")}
        if number < len(paragraphs) - 1 and not mark & gone:
            text += "\n"
    return text
