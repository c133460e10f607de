"""Colours that everybody can read and tell apart (sRGB, WCAG 2 contrast, Machado 2009 for colour blindness)."""

from __future__ import annotations

from itertools import combinations

import pytest

from revlearn.model import SUBTYPES
from revlearn.report.palette import CATEGORY, INK, NATURE_INK, PAPER

VISION = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "red-blind": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "green-blind": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "blue-blind": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: str, other: str) -> float:
    low, high = sorted(
        sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))
        for colour in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, vision: str) -> tuple[float, float, float]:
    seen = [sum(w * part for w, part in zip(row, linear(colour), strict=True)) for row in VISION[vision]]
    r, g, b = (min(1.0, max(0.0, part)) for part in seen)
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_every_category_has_a_colour_and_a_mark_of_its_own() -> None:
    assert set(CATEGORY) == set(SUBTYPES)
    assert len({hue.mark_zh for hue in CATEGORY.values()}) == len({hue.mark_en for hue in CATEGORY.values()}) == 4


@pytest.mark.parametrize("category", CATEGORY)
def test_text_in_the_colour_reads_on_paper_and_terminal(category: str) -> None:
    hue = CATEGORY[category]
    assert contrast(hue.ink, PAPER) >= 4.5
    assert contrast(INK, hue.wash) >= 7
    assert contrast("#48535E", hue.wash) >= 4.5  # deleted text
    assert min(contrast(hue.terminal, "#000000"), contrast(hue.terminal, "#FFFFFF")) >= 4


def test_natures_read_on_paper() -> None:
    assert all(contrast(ink, PAPER) >= 4.5 for ink in NATURE_INK.values())


@pytest.mark.parametrize("vision", VISION)
def test_categories_stay_apart(vision: str) -> None:
    for one, other in combinations(CATEGORY.values(), 2):
        distance = sum((a - b) ** 2 for a, b in zip(lab(one.ink, vision), lab(other.ink, vision), strict=True)) ** 0.5
        assert distance >= 20, (vision, one.ink, other.ink)
