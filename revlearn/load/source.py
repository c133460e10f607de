"""From a path to bytes, and from bytes to the kind of file they are. The content decides, the suffix only warns."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from revlearn.load.refusals import RefusedError

MAX_BYTES = 100 * 1024 * 1024
"""The largest file taken in: room for a long report full of images, or 20 million characters in any encoding."""

Kind = Literal["word", "text"]
TEXT_SUFFIXES = frozenset((".txt", ".md", ".markdown", ".text", ""))
DOCUMENT_SUFFIXES = frozenset(
    (".docx", ".docm", ".dotx", ".doc", ".dot", ".wps", ".rtf", ".pdf", ".odt", ".xlsx", ".xls", ".pptx", ".ppt")
)
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
OWNER_FILE_BYTES = 162
"""The size of the ``~$name.docx`` beside a document that is open in Word: who has it open, nothing else."""
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PK\x05\x06", "not_docx"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
)
MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?mso[^>]*>\s*)*<!?([a-z:]+)", re.IGNORECASE | re.DOTALL)


def read_source(path: Path) -> bytes:
    """The file's bytes. Raises RefusedError when it is missing, no regular file, not readable, empty or too large."""
    try:
        if path.is_dir():
            raise RefusedError("directory")
        if not path.exists():
            raise RefusedError("missing")
        if not path.is_file():
            raise RefusedError("not_regular")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except PermissionError as error:
        raise RefusedError("permission") from error
    except (OSError, ValueError) as error:
        raise RefusedError("system", detail=getattr(error, "strerror", None) or str(error)) from error
    return of_bearable_size(data)


def of_bearable_size(data: bytes) -> bytes:
    """``data`` itself. Raises RefusedError when there is none or too much of it."""
    if not data:
        raise RefusedError("empty")
    if len(data) > MAX_BYTES:
        raise RefusedError("too_large", limit=f"{MAX_BYTES // 1024 // 1024} MB")
    return data


def kind_of(data: bytes, suffix: str) -> Kind:
    """Whether ``data`` is a Word package or plain text; raises RefusedError for every other format.

    ``suffix`` (lower case, with its dot) only tells plain text from markup, and a damaged document from text.
    """
    if data.startswith(ZIP):
        return "word"
    if data.startswith(OLE):
        raise RefusedError("encrypted" if ENCRYPTED_STREAM in data else "old_word")
    for magic, reason in MAGIC:
        if data.startswith(magic):
            raise RefusedError(reason)
    if suffix not in TEXT_SUFFIXES:
        markup = MARKUP.match(data.removeprefix(b"\xef\xbb\xbf")[:4096])
        if markup:
            raise RefusedError("html" if markup[1].lower() in (b"html", b"doctype", b"head", b"body") else "word_xml")
    if suffix in DOCUMENT_SUFFIXES:
        raise (
            RefusedError("owner_file") if len(data) == OWNER_FILE_BYTES else RefusedError("false_suffix", suffix=suffix)
        )
    return "text"
