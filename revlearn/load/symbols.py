"""Characters typed with a symbol font (``w:sym``) → the Unicode character a reader sees.

Sources: the code charts of the Symbol, Wingdings and Wingdings 2 fonts; only what office documents use. A symbol not
listed keeps its private-use code point, so that a change of it is still a change.
"""

from __future__ import annotations

SYMBOLS: dict[str, dict[int, str]] = {
    "symbol": {
        **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
        **{0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x51: "Θ", 0x53: "Σ", 0x57: "Ω", 0x59: "Ψ"},
        **{0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±"},
        **{0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xD6: "√", 0xE5: "∑"},
    },
    "wingdings": {
        **dict(zip(range(0x8C, 0x96), "❶❷❸❹❺❻❼❽❾❿", strict=True)),
        **dict(zip(range(0x81, 0x8B), "①②③④⑤⑥⑦⑧⑨⑩", strict=True)),
        **{0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA7: "▪", 0xA8: "◻"},
        **{0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓"},
        **{0xFD: "☒", 0xFE: "☑"},
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "□", 0x97: "●"},
}
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
    return SYMBOLS.get(font.lower(), {}).get(on_page, chr(point))
