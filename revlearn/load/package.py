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

from revlearn.load.markup import parse
from revlearn.load.refusals import Refused

MAX_ENTRIES = 5_000
MAX_TOTAL = 1024 * 1024 * 1024
"""Unpacked size all entries together may claim (bytes)."""
MAX_PART = 32 * 1024 * 1024
"""Unpacked size of one XML part (bytes): the text of about 1.5 million characters with ordinary markup."""
MAX_RATIO = 300
"""Unpacked to packed size; XML compresses 10 to 60 times, a bomb up to 1,000 times."""
RATIO_FROM = 1024 * 1024
ENCRYPTED_FLAG = 0x1
DAMAGE = (BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What zipfile raises on a damaged archive or a compression method it does not know."""
KINDS_BY_ROOT = {"workbook": "spreadsheet", "presentation": "presentation"}


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parsed parts a reader needs; None where the document has no such part."""

    document: etree._Element
    others: Mapping[str, etree._Element]
    """By the last segment of the relationship type: ``comments``, ``commentsExtended``, ``footnotes``, …"""


WANTED = frozenset(("styles", "comments", "commentsExtended", "footnotes", "endnotes"))


def read_package(data: bytes) -> WordParts:
    """Open and check the archive, find the main document by its relationship, parse it and the parts beside it.

    Raises Refused when the archive is damaged, encrypted, hostile, or holds no Word document.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except DAMAGE as error:
        raise Refused("broken_archive") from error
    with archive:
        entries = _checked_entries(archive)
        main = _main_part(archive, entries)
        root = parse(_read(archive, entries[main]), main)
        local = etree.QName(root).localname
        if local != "document":
            raise Refused(KINDS_BY_ROOT.get(local, "not_docx"))
        others = {}
        for kind, target in _relationships(archive, entries, main):
            if kind in WANTED and kind not in others and target in entries:
                others[kind] = parse(_read(archive, entries[target]), target)
    return WordParts(root, others)


def _checked_entries(archive: ZipFile) -> dict[str, ZipInfo]:
    """Entries by lower-case name with forward slashes, after the archive as a whole has passed its limits."""
    infos = archive.infolist()
    if len(infos) > MAX_ENTRIES or sum(info.file_size for info in infos) > MAX_TOTAL:
        raise Refused("oversized")
    entries = {_normal(info.filename): info for info in infos}
    if "mimetype" in entries and "[content_types].xml" not in entries:
        raise Refused("open_document")
    return entries


def _normal(name: str) -> str:
    """Part names compare without case (ECMA-376 part 2, 6.2.2); some writers use backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def _main_part(archive: ZipFile, entries: Mapping[str, ZipInfo]) -> str:
    if "_rels/.rels" not in entries:
        raise Refused("not_docx" if "[content_types].xml" in entries else "archive")
    for kind, target in _relationships(archive, entries, ""):
        if kind == "officeDocument" and target in entries:
            return target
    if "word/document.xml" in entries:
        return "word/document.xml"
    raise Refused("not_docx")


def _relationships(archive: ZipFile, entries: Mapping[str, ZipInfo], part: str) -> list[tuple[str, str]]:
    """(last segment of the type, target part) for each internal relationship of ``part``; ``""`` is the package."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in entries:
        return []
    found = []
    for element in parse(_read(archive, entries[rels]), rels):
        kind, target = element.get("Type", ""), element.get("Target", "")
        if target and element.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, unquote(target).replace("\\", "/")))
            found.append((kind.rpartition("/")[2], _normal(path)))
    return found


def _read(archive: ZipFile, info: ZipInfo) -> bytes:
    if info.flag_bits & ENCRYPTED_FLAG:
        raise Refused("encrypted")
    bomb = info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size)
    if info.file_size > MAX_PART or bomb:
        raise Refused("oversized")
    try:
        with archive.open(info) as stream:
            return stream.read(MAX_PART)
    except DAMAGE as error:
        raise Refused("broken_part", part=info.filename) from error
