"""One visual language for every output: the categories' colours and marks, the type scale.

The four category colours keep at least 4.5:1 contrast on white and stay apart for red-, green- and blue-blind
readers (both are tested). Colour never speaks alone: each category also has a one-character mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hue:
    """A category's colour as ``#RRGGBB``: ``ink`` for text and lines, ``wash`` for the ground behind marked text,
    ``terminal`` a middle tone that reads on black and on white."""

    ink: str
    wash: str
    terminal: str
    mark_zh: str
    mark_en: str


CATEGORY: Mapping[str, Hue] = {
    "wording": Hue("#1F3F7A", "#E8EDF6", "#2B7BD4", "辞", "W"),
    "logic": Hue("#7E3A10", "#F7EBE2", "#C2600C", "理", "L"),
    "structure": Hue("#0D8165", "#DDF1EB", "#17876D", "构", "S"),
    "terminology": Hue("#AE2DBE", "#F7E8F9", "#BC4A9C", "术", "T"),
}
NATURE_INK: Mapping[str, str] = {"error": "#A3161B", "improvement": "#4A5A6A", "decision": "#6B6257"}

INK = "#1F2933"
MUTED = "#5B6773"
RULE = "#D9DEE4"
PAPER = "#FFFFFF"
GROUND = "#F5F6F8"

SCALE_REM: Mapping[str, float] = {"small": 0.8125, "body": 0.9375, "text": 1.0625, "lead": 1.25, "title": 1.625}
"""Sizes on screen in rem (16 px)."""

SCALE_PT: Mapping[str, float] = {"title": 22.0, "body": 16.0, "comment": 9.0}
"""Sizes on paper in points: GB/T 9704-2012 sets the title in 2 号 (22 pt), headings and text in 3 号 (16 pt)."""


def stylesheet_variables() -> str:
    """The palette as CSS custom properties, for one ``:root`` block."""
    lines = [f"--{name}:{hue.ink};--{name}-wash:{hue.wash};" for name, hue in CATEGORY.items()]
    lines += [f"--{name}:{ink};" for name, ink in NATURE_INK.items()]
    lines += [f"--ink:{INK};--muted:{MUTED};--rule:{RULE};--paper:{PAPER};--ground:{GROUND};"]
    lines += [f"--size-{name}:{size}rem;" for name, size in SCALE_REM.items()]
    return ":root{" + "".join(lines) + "}"
