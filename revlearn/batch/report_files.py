"""The files of a month's folder: which are up to date, written whole or not at all, noted in ``.state.json``."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from revlearn.report.whole_file import write_whole

STATE = ".state.json"


class ReportFiles:
    """The reports below ``folder``, by their paths in it. ``written`` and ``current`` count those taken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written = self.current = 0
        self._known = _read_state(folder)
        self._fresh: dict[str, tuple[str, str]] = {}

    def sweep(self) -> None:
        """Remove the temporary files of runs that were killed while they wrote."""
        for path in self.folder.glob("**/.*.tmp"):
            path.unlink(missing_ok=True)

    def is_current(self, path: str, own: str) -> bool:
        """Whether the file at ``path`` was made from what has the fingerprint ``own``, and is what was written."""
        known = self._known.get(path)
        file = self.folder / path
        return known is not None and known[0] == own and file.is_file() and known[1] == _print(file.read_bytes())

    def take(self, path: str, own: str, content: bytes | None) -> None:
        """Write ``content``, made from what has the fingerprint ``own``; None says that what is there is up to date.

        Raises UnwritableFile for a file that cannot be written, such as one that is open elsewhere.
        """
        if content is None:
            self._fresh[path] = self._known[path]
            self.current += 1
            return
        write_whole(self.folder / path, content)
        self._fresh[path] = own, _print(content)
        self.written += 1

    def keep_state(self) -> None:
        """Note what is there. Raises UnwritableFile."""
        text = json.dumps({**self._known, **self._fresh}, ensure_ascii=False, indent=0, sort_keys=True)
        write_whole(self.folder / STATE, text)

    def remove_strangers(self) -> None:
        """Files an earlier run wrote that this month no longer has: of a writer who is gone, or whose report failed."""
        for path in sorted(self._known.keys() - self._fresh.keys()):
            try:
                (self.folder / path).unlink(missing_ok=True)
            except OSError:
                # Open elsewhere, say: it stays known, so that the next run removes it or makes it anew.
                continue
            del self._known[path]


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read_state(folder: Path) -> dict[str, tuple[str, str]]:
    """What earlier runs wrote. A state that cannot be read means that everything is made again."""
    try:
        known = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return {str(path): (str(own), str(file)) for path, (own, file) in known.items()}
    except (FileNotFoundError, NotADirectoryError, ValueError, AttributeError, TypeError):
        return {}
