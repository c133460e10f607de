"""When a document was written, as far as it says so itself."""

from __future__ import annotations

import re
from functools import lru_cache

from revlearn.model import Document
from revlearn.rules.dates import date_parts

YEAR = re.compile(r"(?<!\d)(20[0-4]\d)年")
BRACKETED = re.compile(r"〔(20[0-4]\d)〕")


@lru_cache(maxsize=32)
def _year(document: Document) -> int | None:
    text = document.text
    for paragraph in reversed(document.paragraphs):
        if paragraph.role == "date":
            parts = date_parts(text[paragraph.start : paragraph.end])
            if parts and 1990 < parts[0] < 2100:
                return parts[0]
    found = [int(year) for year in (*YEAR.findall(text), *BRACKETED.findall(text))]
    return max(found, default=None)


def year_of(document: Document) -> int | None:
    """The year of the date line; without one the latest year the text speaks of; None when it names none."""
    return _year(document)
