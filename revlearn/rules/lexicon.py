"""Word tables: tab-separated files beside the rules that use them, read once a process."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path


@cache
def read_table(path: Path) -> tuple[dict[str, str], ...]:
    """The rows of a tab-separated file with a header line; missing cells are empty strings."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple({key: value or "" for key, value in row.items() if key} for row in reader)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of ``words``, longest first; it matches nothing when there are none."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)) if ordered else r"(?!)")
