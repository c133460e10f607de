"""A .zip of documents → the files in it, each in memory and never under its own name on a disk.

Limits as for a .docx: entries, sizes and ratios are looked at before anything is unpacked, and what an entry says of
its size is not believed while it is read. Archives inside are not opened.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from zipfile import ZipFile, ZipInfo

from revlearn.load.package import DAMAGE, ENCRYPTED_FLAG, ENTRY_SIGNATURE, MAX_RATIO, RATIO_FROM
from revlearn.load.paths import safe_parts
from revlearn.load.refusals import RefusedError, refusal
from revlearn.load.source import ZIP
from revlearn.model import ReceivedFile, UnreadableFile

MAX_ENTRIES = 5_000
UTF8_FLAG = 0x800
FOREIGN = ("__MACOSX", "__MACOSX/")


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of an archive: the folders above it with its own name, all safe to show and to compare, and its bytes."""

    parts: tuple[str, ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What an archive held, and what of it was refused, a line each."""

    files: tuple[PackedFile, ...]
    refused: tuple[UnreadableFile, ...]


def unpack(file: ReceivedFile, wanted: Callable[[str], bool], *, each: int, together: int) -> Unpacked:
    """The files of a .zip whose names (without folders) are ``wanted``, in the archive's order.

    ``each`` and ``together`` limit their unpacked bytes. Raises UnreadableFile when the archive as a whole is refused:
    no .zip, damaged, protected by a password, too many entries, too large. One entry that is refused stops no other.
    """
    try:
        with _opened(file.data) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in infos) > together:
                raise RefusedError("zip_too_large", limit=_megabytes(together))
            return _read(archive, infos, wanted, each)
    except RefusedError as refused:
        raise refusal(PurePath(file.name), refused) from refused


def _opened(data: bytes) -> ZipFile:
    if not data.startswith((ZIP, b"PK\x05\x06")):
        raise RefusedError("not_zip")
    # Counted before zipfile builds an object for each; what is packed may hold the same four bytes by chance.
    if data.count(ENTRY_SIGNATURE) > MAX_ENTRIES:
        raise RefusedError("zip_too_many", limit=f"{MAX_ENTRIES:,}")
    try:
        return ZipFile(BytesIO(data))
    except DAMAGE as error:
        raise RefusedError("broken_zip") from error


def _read(archive: ZipFile, infos: list[ZipInfo], wanted: Callable[[str], bool], each: int) -> Unpacked:
    files: list[PackedFile] = []
    refused: list[UnreadableFile] = []
    for info in infos:
        name = _name(info)
        try:
            parts = safe_parts(name)
            if parts[0] not in FOREIGN and wanted(parts[-1]):
                files.append(PackedFile(parts, _bytes(archive, info, each)))
        except RefusedError as error:
            refused.append(refusal(PurePath(name), error))
    return Unpacked(tuple(files), tuple(refused))


def _bytes(archive: ZipFile, info: ZipInfo, most: int) -> bytes:
    if info.flag_bits & ENCRYPTED_FLAG:
        raise RefusedError("zip_encrypted")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise RefusedError("zip_link")
    if info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size):
        raise RefusedError("oversized")
    try:
        with archive.open(info) as stream:
            data = stream.read(most + 1)
    except DAMAGE as error:
        raise RefusedError("broken_zip") from error
    if len(data) > most:
        raise RefusedError("too_large", limit=_megabytes(most))
    return data


def _name(info: ZipInfo) -> str:
    """An entry's name. Without the flag for UTF-8 it is in whatever the writer's system used: here mostly GB18030."""
    if info.flag_bits & UTF8_FLAG:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"
