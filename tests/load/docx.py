"""Small .docx files built in memory from WordprocessingML strings, for the tests of this room."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from revlearn.load.word import WordFile, read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
)
BY = 'w:author="王主任" w:date="2026-10-09T08:30:00Z"'


def part(root: str, content: str) -> str:
    """An XML part with the given root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {NAMESPACES}>{content}</{root}>'


def relationships(targets: Mapping[str, str]) -> str:
    """A relationships part: type → target."""
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets.items())
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive with these files."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A .docx with this body; ``parts`` are further parts by kind, e.g. ``comments="<w:comment…/>"``."""
    roots = {"commentsExtended": "w15:commentsEx"}
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, content in parts.items():
        files[f"word/{kind}.xml"] = part(roots.get(kind, f"w:{kind}"), content)
    return archive(files)


def read(body: str, **parts: str) -> WordFile:
    """What the room reads from such a file."""
    return read_word(docx(body, **parts), "x.docx")


def versions(body: str, **parts: str) -> tuple[str, str]:
    """(draft text, final text)."""
    document = read(body, **parts)
    return document.draft.text, document.final.text


def run(text: str) -> str:
    """A run of plain text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(content: str) -> str:
    """Content inserted with tracking on."""
    return f'<w:ins w:id="1" {BY}>{content}</w:ins>'


def deleted(text: str) -> str:
    """Text deleted with tracking on."""
    return f'<w:del w:id="2" {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def paragraph(content: str, *, mark: str = "", style: str = "") -> str:
    """A paragraph; ``mark`` is ``ins``, ``del``, … for a tracked paragraph mark."""
    stated = f'<w:pStyle w:val="{style}"/>' if style else ""
    tracked = f"<w:rPr><w:{mark} {BY}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{stated}{tracked}</w:pPr>{content}</w:p>"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file in ``folder``."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
