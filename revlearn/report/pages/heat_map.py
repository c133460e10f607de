"""The heat map writer × sub-type: darker is more, the figure stands in the cell, blank is none.

Of a great many writers it shows how they are distributed in place of each of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from revlearn.model import LABELS
from revlearn.report import palette
from revlearn.report.pages.charts import Chart, drawing, svg_of
from revlearn.report.pages.lessons import subtype_of
from revlearn.report.pages.numbers import per_1000
from revlearn.report.pages.phrases import say
from revlearn.report.pages.plotting import Axes, Figure, LinearSegmentedColormap
from revlearn.report.wording import Lang

ROWS = 40
"""Writers on one sheet; a larger team takes several, each with its heads."""

MOST = 3 * ROWS
"""Writers beyond which a map has no row for each: nobody reads twenty-five sheets, and the workbook has all of them."""

SHARES: Mapping[str, float] = {"heat_tenth": 0.9, "heat_quarter": 0.75, "heat_half": 0.5, "heat_most": 0.25}
"""Rows of the distribution: the share of writers who are at or below the figure."""

TALLEST, CELL = 7.9, 0.27
"""Inches: the rows of one sheet together, and at most one row; a full sheet fits a page with its heading."""

WIDTH = 6.8
LONGEST_NAME = {"zh": 8, "en": 16}
LONGEST_HEAD = 28
SHADES = LinearSegmentedColormap.from_list("wash to ink", ["#FFFFFF", "#E8EDF6", "#8FA3CC", "#1F3F7A"])
DARK = 0.55
"""Share of the greatest figure from which the figure in a cell is white."""


Heat = Mapping[tuple[str, str], float]


def heat_maps(heat: Heat, names: Mapping[str, str], lang: Lang) -> tuple[Chart, ...]:
    """The map on as many sheets as it takes. ``names`` maps each writer to the name shown, in the order of rows."""
    writers = writers_in(heat, names)
    labels = sorted({label for (_, label), value in heat.items() if value}, key=LABELS.index)
    if not labels or not writers:
        return ()
    if len(writers) > MOST:
        heat, names = _distribution(heat, writers, labels), {key: say(key, lang) for key in SHARES}
        writers = list(SHARES)
    # Of many writers each may be rare enough in every sub-type for all of the distribution to be zero.
    greatest = max(heat.values()) or 1.0
    sheets = -(-len(writers) // ROWS)
    rows = -(-len(writers) // sheets)
    return tuple(
        _sheet(heat, writers[at : at + rows], names, labels, greatest, lang) for at in range(0, len(writers), rows)
    )


def writers_in(heat: Heat, names: Mapping[str, str]) -> list[str]:
    """The writers that have a row, in the order of ``names``."""
    known = {writer for writer, _ in heat}
    return [writer for writer in names if writer in known]


def _distribution(heat: Heat, writers: Sequence[str], labels: Sequence[str]) -> Heat:
    """By (share, label) the figure that this share of the writers does not exceed; always one that some writer has."""
    table = np.array([[heat.get((writer, label), 0.0) for label in labels] for writer in writers])
    rows = np.quantile(table, list(SHARES.values()), axis=0, method="inverted_cdf")
    return {(key, label): float(rows[at, n]) for at, key in enumerate(SHARES) for n, label in enumerate(labels)}


def _sheet(
    heat: Heat, writers: Sequence[str], names: Mapping[str, str], labels: Sequence[str], greatest: float, lang: Lang
) -> Chart:
    head = 0.95 if lang == "zh" else 1.55
    rows = min(CELL, TALLEST / len(writers)) * len(writers)
    left, height = (1.05 if lang == "zh" else 1.4), head + rows + 0.05
    with drawing():
        figure = Figure(figsize=(WIDTH, height))
        axes = figure.add_axes((left / WIDTH, 0.05 / height, 1 - (left + 0.02) / WIDTH, rows / height))
        _cells(axes, [[heat.get((writer, label), 0.0) for label in labels] for writer in writers], greatest)
        axes.set_ylim(len(writers), 0)
        axes.xaxis.tick_top()
        axes.set_xticks([at + 0.5 for at in range(len(labels))], [_head(label, lang) for label in labels], fontsize=7.5)
        axes.tick_params(axis="x", rotation=0 if lang == "zh" else 90, pad=2)
        for tick, label in zip(axes.get_xticklabels(), labels, strict=True):
            tick.set_color(palette.CATEGORY[label.split(".")[0]].ink)
        axes.set_yticks([at + 0.5 for at in range(len(writers))], [_short(names[each], lang) for each in writers])
        for spine in axes.spines.values():
            spine.set_visible(False)
        alt = f"{say('heat', lang)}: {', '.join(names[writer] for writer in writers)}"
        return Chart("", "", svg_of(figure), alt)


def _cells(axes: Axes, values: Sequence[Sequence[float]], greatest: float) -> None:
    """The shaded cells with their figures."""
    axes.pcolormesh(values, cmap=SHADES, vmin=0, vmax=greatest, edgecolor=palette.RULE, linewidth=0.5)
    for y, row in enumerate(values):
        for x, value in enumerate(row):
            if value:
                axes.text(
                    x + 0.5, y + 0.5, per_1000(value), ha="center", va="center_baseline", fontsize=6.5,
                    color=palette.PAPER if value > DARK * greatest else palette.INK,
                )  # fmt: skip


def _short(name: str, lang: Lang) -> str:
    """A writer's name beside a row."""
    limit = LONGEST_NAME[lang]
    return name if len(name) <= limit else f"{name[: limit - 1]}…"


def _head(label: str, lang: Lang) -> str:
    """A sub-type's name above its column: Chinese from top to bottom."""
    name = subtype_of(label, lang)
    if lang == "zh":
        return "\n".join(name)
    return name if len(name) <= LONGEST_HEAD else f"{name[: LONGEST_HEAD - 1]}…"
