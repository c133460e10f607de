"""File names for writers and teams, whatever they are called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps to itself."""
LONGEST = 120
"""Bytes of UTF-8: file systems allow 255, and a suffix and a temporary name are still to come."""
MARK = 8


def file_names(names: Iterable[str]) -> dict[str, str]:
    """A file name (without suffix) for each of ``names``, all different on any system, whatever the others are.

    A name that can stand for itself does. One with forbidden signs, too long, or like another but for the case of its
    letters is given a short mark of its own.
    """
    given = list(names)
    folded = [name.casefold() for name in given]
    return {
        name: plain if (plain := _plain(name)) == name and folded.count(fold) == 1 else f"{plain}-{_mark(name)}"
        for name, fold in zip(given, folded, strict=True)
    }


def _plain(name: str) -> str:
    plain = FORBIDDEN.sub("_", name).strip(" .") or "_"
    if RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    return plain.encode("utf-8")[:LONGEST].decode("utf-8", errors="ignore")


def _mark(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8")).hexdigest()[:MARK]
