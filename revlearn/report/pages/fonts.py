"""The two fonts every page is set in, and what they cannot show.

Noto Sans SC and Noto Serif SC come with a wheel; fonts of the machine are never used, so that a page looks the same
everywhere.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from pylopdf_fonts_zh_cn import sans_path, serif_path

from revlearn.report.pages.plotting import FT2Font

SANS, SERIF = "Noto Sans SC", "Noto Serif SC"
FOLDER = sans_path().parent
SANS_FILE = sans_path()

INVISIBLE = frozenset(("Cc", "Cf"))
"""Unicode categories that have no shape: dropped where a font has no glyph for them."""

SELECTORS = range(0xFE00, 0xFE10)
"""Variation selectors: they change a glyph's style and have no shape of their own."""


@cache
def covered() -> frozenset[str]:
    """Every character that either font can show."""
    return frozenset(chr(code) for path in (sans_path(), serif_path()) for code in FT2Font(str(path)).get_charmap())


def legible(text: str) -> str:
    """``text`` with what no font can show written out as ``〔U+20BB7〕``, so that no empty box stands for a name.

    Line ends stay; characters without a shape are dropped.
    """
    missing = set(text) - covered() - {"\n"}
    return text.translate({ord(each): _written_out(each) for each in missing}) if missing else text


def _written_out(character: str) -> str:
    if unicodedata.category(character) in INVISIBLE or ord(character) in SELECTORS:
        return ""
    return f"〔U+{ord(character):04X}〕"
