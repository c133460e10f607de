"""Charts as vector graphics: the same colours and marks as everywhere else, readable without colour.

Every chart is an SVG whose texts stay texts in the pages' own font. Colour never speaks alone: categories carry their
one-character mark, this month is a bar and earlier ones a diamond, the two lines differ in dash and point.
Drawing takes 12 ms of processor time a chart on axes that were drawn on before, twice as much on new ones; so each kind
of chart keeps its axes. Threads take turns, since matplotlib's settings are those of the process.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from revlearn.record import MonthFigures, Profile
from revlearn.report import palette
from revlearn.report.pages.fonts import SANS, SANS_FILE
from revlearn.report.pages.numbers import month_tick
from revlearn.report.pages.phrases import say
from revlearn.report.pages.plotting import Axes, Figure, font_manager, mpl
from revlearn.report.wording import CATEGORIES, Lang, category_name

WIDTH, HEIGHT = 3.5, 2.35
"""Inches. The page sets two beside each other at nearly this size, so that 8 points stay 8 points."""

STEPS = ("立意", "搭骨", "填肉", "修容")
MASTERY = "成器"
SCREEN_FONTS = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"
"""What a browser looks for when the page's own font is not on the machine."""

SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "revlearn",
    "font.family": SANS,
    "font.size": 8,
    "axes.unicode_minus": False,
    "axes.edgecolor": palette.RULE,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.labelcolor": palette.MUTED,
    "text.color": palette.INK,
    "xtick.color": palette.MUTED,
    "ytick.color": palette.MUTED,
    "xtick.labelcolor": palette.INK,
    "ytick.labelcolor": palette.INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "grid.color": palette.RULE,
    "grid.linewidth": 0.6,
    "text.parse_math": False,
}

TURN = Lock()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its title and how to read it. ``alt`` tells its figures to those who cannot see it."""

    title: str
    note: str
    svg: str
    alt: str


def writer_charts(profile: Profile, lang: Lang) -> tuple[Chart, ...]:
    """The four charts of a writer's month; none when there has never been a document."""
    return month_charts(profile.months, say("chart_recurrence_note", lang), lang)


def month_charts(months: Sequence[MonthFigures], note: str, lang: Lang) -> tuple[Chart, ...]:
    """Steps, shares, error rate, recurrence over ``months``; the last one is the one reported on."""
    if not any(month.documents for month in months):
        return ()
    first = "" if any(month.documents for month in months[:-1]) else "_first"
    return (
        _chart("chart_steps", _steps, months, say(f"chart_steps_note{first}", lang), lang),
        _chart("chart_shares", _shares, months, say("chart_shares_note", lang), lang),
        _chart("chart_errors", _errors, months, say("chart_errors_note", lang), lang),
        _chart("chart_recurrence", _recurrence, months, note, lang),
    )


Draw = Callable[[Axes, Sequence[MonthFigures], Lang], str]


def _chart(title: str, draw: Draw, months: Sequence[MonthFigures], note: str, lang: Lang) -> Chart:
    with drawing():
        figure, axes = _board(title, 0.17 if lang == "en" else 0.12)
        try:
            alt = draw(axes, months, lang)
            return Chart(say(title, lang), note, svg_of(figure), alt)
        finally:
            # Off again: ticks, grid and limits stay, and each drawing sets its own.
            axes.containers.clear()
            for drawn in (*axes.lines, *axes.patches, *axes.texts, *axes.collections):
                drawn.remove()


@cache
def _board(title: str, left: float) -> tuple[Figure, Axes]:
    """Where all charts of this title are drawn; ``left`` is the room beside the axes, a share of the width."""
    figure = Figure(figsize=(WIDTH, HEIGHT))
    return figure, figure.add_axes((left, 0.16, 0.98 - left, 0.74))


@contextmanager
def drawing() -> Iterator[None]:
    """The charts' own settings, for one thread at a time."""
    with TURN, mpl.rc_context(SETTINGS):
        register_font()
        yield


@cache
def register_font() -> None:
    """Make the pages' font known to matplotlib by its path, whatever fonts the machine has."""
    font_manager.fontManager.addfont(str(SANS_FILE))


def svg_of(figure: Figure) -> str:
    """``figure`` as SVG, without the time and the program's version."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue().decode("utf-8")
    return svg[svg.index("<svg") :].replace(f"'{SANS}'", SCREEN_FONTS)


def _month_axis(axes: Axes, months: Sequence[MonthFigures], lang: Lang) -> None:
    """Months with the number of their documents below; every other one where there are many."""
    every = 1 if len(months) <= 8 else 2
    last = len(months) - 1
    shown = [at for at in range(len(months)) if (last - at) % every == 0]
    labels = [
        f"{month_tick(months[at].month, lang)}\n{say('documents_tick', lang, n=months[at].documents)}" for at in shown
    ]
    axes.set_xticks(shown, labels, fontsize=7)
    axes.set_xlim(-0.6, max(last, 3) + 0.6)
    axes.grid(visible=True, axis="y")
    axes.set_axisbelow(True)


def _steps(axes: Axes, months: Sequence[MonthFigures], lang: Lang) -> str:
    now, earlier = months[-1], months[:-1]
    values = [_per_1000(now.by_step.get(step, 0), now.draft_characters) for step in STEPS]
    written = sum(month.draft_characters for month in earlier)
    means = [_per_1000(sum(month.by_step.get(step, 0) for month in earlier), written) for step in STEPS]
    places = list(range(len(STEPS), 0, -1))
    axes.barh(places, values, height=0.56, color=palette.CATEGORY["wording"].ink)
    top = max((*values, *means, 0.5)) * 1.22
    for place, value in zip(places, values, strict=True):
        axes.text(top, place, f"{value:.1f}", ha="right", va="center", fontsize=8.5)
    if written:
        axes.plot(
            means, places, linestyle="none", marker="D", markersize=5, markerfacecolor=palette.PAPER,
            markeredgecolor=palette.INK, markeredgewidth=1.1,
        )  # fmt: skip
    axes.text(top, 0, say("step_over_time", lang), ha="right", va="center", fontsize=7.5, color=palette.MUTED)
    axes.set_yticks([*places, 0], [say(f"step_{step}", lang) for step in (*STEPS, MASTERY)])
    axes.set_xlim(0, top)
    axes.set_ylim(-0.5, len(STEPS) + 0.6)
    axes.grid(visible=True, axis="x")
    axes.set_axisbelow(True)
    return _told((say(f"step_{step}", lang), f"{value:.1f}") for step, value in zip(STEPS, values, strict=True))


def _per_1000(count: int, characters: int) -> float:
    return 1000 * count / characters if characters else 0.0


def _shares(axes: Axes, months: Sequence[MonthFigures], lang: Lang) -> str:
    totals = [sum(month.by_category.values()) for month in months]
    bottoms = [0.0] * len(months)
    for category in CATEGORIES:
        hue = palette.CATEGORY[category]
        counts = [month.by_category.get(category, 0) for month in months]
        shares = [100 * count / total if total else 0.0 for count, total in zip(counts, totals, strict=True)]
        axes.bar(range(len(months)), shares, 0.78, bottoms, color=hue.ink, edgecolor=palette.PAPER, linewidth=0.8)
        mark = hue.mark_en if lang == "en" else hue.mark_zh
        for at, share in enumerate(shares):
            if share >= 9:
                middle = bottoms[at] + share / 2
                axes.text(at, middle, mark, color=palette.PAPER, ha="center", va="center_baseline", fontsize=7)
        bottoms = [bottom + share for bottom, share in zip(bottoms, shares, strict=True)]
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100], ["0", "50%", "100%"])
    _month_axis(axes, months, lang)
    _category_key(axes, lang)
    last = months[-1]
    return _told((category_name(each, lang), str(last.by_category.get(each, 0))) for each in CATEGORIES)


def _category_key(axes: Axes, lang: Lang) -> None:
    """Which mark stands for which category, above the bars in their order from below."""
    at = 0.0
    for category, hue in palette.CATEGORY.items():
        name = category_name(category, lang)
        mark = hue.mark_en if lang == "en" else hue.mark_zh
        axes.text(at, 1.05, f"■{mark} {name}", color=hue.ink, transform=axes.transAxes, fontsize=7)
        at += (0.13 + 0.0135 * len(name)) if lang == "en" else 0.24


def _errors(axes: Axes, months: Sequence[MonthFigures], lang: Lang) -> str:
    points = [(at, month.errors) for at, month in enumerate(months) if month.documents]
    places = [at for at, _ in points]
    values = [rate.per_1000 for _, rate in points]
    low = [rate.per_1000 - rate.interval[0] for _, rate in points]
    high = [rate.interval[1] - rate.per_1000 for _, rate in points]
    ink = palette.NATURE_INK["error"]
    axes.errorbar(
        places, values, yerr=[low, high], color=ink, linewidth=1.4, marker="o", markersize=4, ecolor=palette.MUTED,
        elinewidth=0.9, capsize=2,
    )  # fmt: skip
    tallest = max(rate.interval[1] for _, rate in points)
    axes.set_ylim(0, max(1.0, min(tallest, 6 * max(*values, 1.0)) * 1.08))
    _month_axis(axes, months, lang)
    return _told((months[at].month, f"{rate.per_1000:.1f}") for at, rate in points)


def _recurrence(axes: Axes, months: Sequence[MonthFigures], lang: Lang) -> str:
    lines = (
        ("recurrence", [month.recurrence for month in months], palette.NATURE_INK["error"], "--", "s"),
        ("kept", [month.kept_share for month in months], palette.CATEGORY["structure"].ink, "-", "o"),
    )
    told = []
    for at, (name, shares, ink, dash, marker) in enumerate(lines):
        points = [(place, 100 * share) for place, share in enumerate(shares) if share is not None]
        axes.plot(
            [place for place, _ in points], [share for _, share in points], dash, color=ink, marker=marker,
            markersize=4, linewidth=1.4, clip_on=False,
        )  # fmt: skip
        sign = "■--" if marker == "s" else "●—"
        axes.text(0.52 * at, 1.05, f"{sign} {say(name, lang)}", color=ink, transform=axes.transAxes, fontsize=7)
        told += [(f"{months[place].month} {say(name, lang)}", f"{share:.0f}%") for place, share in points[-1:]]
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100], ["0", "50%", "100%"])
    _month_axis(axes, months, lang)
    return _told(told)


def _told(figures: Any) -> str:
    return "; ".join(f"{name} {value}" for name, value in figures)
