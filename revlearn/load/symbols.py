"""Characters typed with a symbol font (``w:sym``) → the Unicode character a reader sees.

``symbols.tsv`` beside this file holds what office documents use of the code charts of Symbol, Wingdings and
Wingdings 2. A symbol not listed keeps its private-use code point, so that a change of it is still a change.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("symbols.tsv")
SYMBOL_PAGE = 0xF000
"""Symbol fonts lie at U+F000 to U+F0FF of the private use area."""


def symbol(font: str, code: str) -> str:
    """The character for ``w:font`` and the hexadecimal ``w:char``; empty when the code is no character."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= point <= 0x10FFFF or 0xD800 <= point <= 0xDFFF:
        return ""
    on_page = point - SYMBOL_PAGE if point >= SYMBOL_PAGE else point
    return _symbols().get((font.lower(), on_page), chr(point))


@cache
def _symbols() -> Mapping[tuple[str, int], str]:
    _, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    return {(font, int(code, 16)): character for font, code, character in (row.split("\t") for row in rows)}
