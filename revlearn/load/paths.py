"""Names that came from outside: of files in an archive, of files a browser sends. Shown and compared, never opened."""

from __future__ import annotations

import re

from revlearn.load.refusals import RefusedError, printable

MOST_PARTS = 16
LONGEST_PART = 120
"""Characters; what is longer is cut at its front, so that the suffix stays."""
DRIVE = re.compile(r"[A-Za-z]:")


def safe_parts(name: str) -> tuple[str, ...]:
    """The folders and the file of a relative path, with either kind of slash, each one printable line.

    Raises RefusedError for what would lead out of its folder: an absolute path, a drive, ``..``.
    """
    slashed = name.replace("\\", "/")
    parts = [part for part in slashed.split("/") if part not in ("", ".")]
    leads_out = slashed.startswith("/") or DRIVE.match(slashed) or ".." in parts
    if leads_out or not parts or len(parts) > MOST_PARTS:
        raise RefusedError("unsafe_name")
    return tuple(map(safe_name, parts))


def safe_name(name: str) -> str:
    """The last part of a name as one printable line of bearable length; ``文件`` when nothing is left of it."""
    last = printable(name.replace("\\", "/").rsplit("/", 1)[-1]).strip()
    return last[-LONGEST_PART:] if last not in ("", ".", "..") else "文件"
