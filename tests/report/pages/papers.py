"""Reading PDFs back in tests."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader


def pages(pdf: bytes) -> list[str]:
    """The text of each page without spaces and line ends: a line may be broken anywhere."""
    return [re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def bookmarks(pdf: bytes) -> list[str]:
    """The titles of the outline in their order, nested ones too."""
    found: list[str] = []

    def walk(items: list[object]) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append(item.title)  # type: ignore[attr-defined]

    walk(PdfReader(io.BytesIO(pdf)).outline)
    return found


def squeezed(text: str) -> str:
    """``text`` as ``pages`` gives it."""
    return re.sub(r"\s+", "", text)
