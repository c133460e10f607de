"""What may be the name of a writer or a team."""

from __future__ import annotations

from revlearn.record import person_name
from revlearn.store.errors import LedgerError

LONGEST_NAME = 100
"""Characters of a name."""


def checked_name(name: str) -> str:
    """``name`` in its one spelling. Raises LedgerError when it is empty, too long or not one printable line."""
    name = person_name(name)
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        shown = "".join(char if char.isprintable() else "?" for char in name[:20])
        raise LedgerError(
            f"“{shown}”不能用作姓名或处室名：应为 1 至 {LONGEST_NAME} 个可见字符",
            f"{shown!r} cannot be a name: 1 to {LONGEST_NAME} printable characters",
        )
    return name
