"""The .docx container: a ZIP archive whose relationships say which part is what. Limits against hostile archives."""

from __future__ import annotations

import posixpath
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from revlearn.load.markup import nodes_in, parse
from revlearn.load.refusals import RefusedError

MAX_ENTRIES = 5_000
MAX_TOTAL = 1024 * 1024 * 1024
"""Unpacked size all entries together may claim (bytes)."""
MAX_PART = 32 * 1024 * 1024
"""Unpacked size of one XML part (bytes)."""
MAX_RATIO = 300
"""Unpacked to packed size; XML compresses 10 to 60 times, a bomb up to 1,000 times."""
RATIO_FROM = 1024 * 1024
MAX_NODES = 800_000
"""Elements, attributes and closing tags of all parts read, counted before parsing. Real documents have 0.5 to 5 for a
character; trees of this size with what is read from them stay under 500 MB."""
ENTRY_SIGNATURE = b"PK\x01\x02"
ENCRYPTED_FLAG = 0x1
DAMAGE = (BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises on a damaged archive or a compression method it does not know."""
WANTED = frozenset(("styles", "comments", "commentsExtended", "footnotes", "endnotes"))
KINDS_BY_ROOT = {"workbook": "spreadsheet", "presentation": "presentation"}


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parsed parts a reader needs; None where the document has no such part."""

    document: etree._Element
    others: Mapping[str, etree._Element]
    """By the last segment of the relationship type: ``comments``, ``commentsExtended``, ``footnotes``, …"""


def read_package(data: bytes) -> WordParts:
    """Open and check the archive, find the main document by its relationship, parse it and the parts beside it.

    Raises RefusedError when the archive is damaged, encrypted, hostile, or holds no Word document.
    """
    # Counted before zipfile builds an object for each; images may hold the same four bytes by chance.
    if data.count(ENTRY_SIGNATURE) > MAX_ENTRIES:
        raise RefusedError("oversized")
    try:
        archive = ZipFile(BytesIO(data))
    except DAMAGE as error:
        raise RefusedError("broken_archive") from error
    with archive:
        package = _Package(archive)
        main = package.main_part()
        root = package.part(main)
        local = etree.QName(root).localname
        if local != "document":
            raise RefusedError(KINDS_BY_ROOT.get(local, "not_docx"))
        others: dict[str, etree._Element] = {}
        for kind, target in package.relationships(main):
            if kind in WANTED and kind not in others and target in package.entries:
                others[kind] = package.part(target)
    return WordParts(root, others)


class _Package:
    """An archive with its entries, and what of the limits its parts have used up so far."""

    def __init__(self, archive: ZipFile) -> None:
        self.entries = _checked_entries(archive)
        self._archive = archive
        self._nodes = 0

    def main_part(self) -> str:
        """The part the package's relationships name as the document."""
        if "_rels/.rels" not in self.entries:
            raise RefusedError("not_docx" if "[content_types].xml" in self.entries else "archive")
        for kind, target in self.relationships(""):
            if kind == "officeDocument" and target in self.entries:
                return target
        if "word/document.xml" in self.entries:
            return "word/document.xml"
        raise RefusedError("not_docx")

    def relationships(self, part: str) -> list[tuple[str, str]]:
        """(last segment of the type, target part) for each internal relationship of ``part``; ``""`` is the package."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.entries:
            return []
        found = []
        for element in self.part(rels):
            kind, target = element.get("Type", ""), element.get("Target", "")
            if target and element.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, unquote(target).replace("\\", "/")))
                found.append((kind.rpartition("/")[2], _normal(path)))
        return found

    def part(self, name: str) -> etree._Element:
        """The root element of an XML part."""
        data = self._read(self.entries[name])
        self._nodes += nodes_in(data)
        if self._nodes > MAX_NODES:
            raise RefusedError("oversized")
        return parse(data, name)

    def _read(self, info: ZipInfo) -> bytes:
        if info.flag_bits & ENCRYPTED_FLAG:
            raise RefusedError("encrypted")
        bomb = info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size)
        if info.file_size > MAX_PART or bomb:
            raise RefusedError("oversized")
        try:
            with self._archive.open(info) as stream:
                return stream.read(MAX_PART)
        except DAMAGE as error:
            raise RefusedError("broken_part", part=info.filename) from error


def _checked_entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """Entries by lower-case name with forward slashes, after the archive as a whole has passed its limits."""
    infos = archive.infolist()
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise RefusedError("oversized")
    entries = {_normal(info.filename): info for info in infos}
    if "mimetype" in entries and "[content_types].xml" not in entries:
        raise RefusedError("open_document")
    return entries


def _normal(name: str) -> str:
    """Part names compare without case (ECMA-376 part 2, 6.2.2); some writers use backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()
