"""Pages as PDF, set by typst from the templates beside this file.

Texts reach a template as JSON data and are never pasted into its source: ``#`` or ``*`` in a document stays what it
is. Fonts are the two of ``fonts``; the document's date is the period's last day, so the same content gives the same
bytes. A thread may set one page while others set theirs.

The compiler keeps the layout of everything set in its last ten runs, 60 MB of a page with 400 edits, and has no setting
for it; what it keeps is of no use to the next writer's page. So after much text it is made to forget: ten runs on
nothing take 10 ms of processor time.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import typst

from revlearn.model import Analysis
from revlearn.record import Profile, StyleCard, TeamProfile
from revlearn.report import palette
from revlearn.report.pages.debrief_page import debrief
from revlearn.report.pages.fonts import FOLDER, SANS, SERIF, legible
from revlearn.report.pages.style_page import style_page
from revlearn.report.pages.team_page import team_month
from revlearn.report.pages.writer_page import writer_month
from revlearn.report.wording import Lang

TEMPLATES = Path(__file__).with_name("templates")

MUCH = 100_000
"""Characters of content set since the compiler last forgot: a page with 300 edits."""

RUNS_KEPT = 10
"""Runs of the compiler after which it drops what none of them has used (``comemo::evict`` in typst-py)."""


def writer_pdf(profile: Profile, *, lang: Lang = "zh") -> bytes:
    """The writer's month. Page one alone suffices; what follows are charts, lists and figures."""
    return _set("writer.typ", writer_month(profile, lang))


def team_pdf(
    team: TeamProfile, *, anonymous: bool = False, cards: Sequence[StyleCard] = (), lang: Lang = "zh"
) -> bytes:
    """The team's month. ``anonymous`` hides writers and titles; ``cards`` are style cards to put at the end."""
    return _set("team.typ", team_month(team, lang, anonymous=anonymous, cards=cards))


def debrief_pdf(analysis: Analysis, *, writer: str | None = None, on: date | None = None, lang: Lang = "zh") -> bytes:
    """The debrief (复盘单) of one pair: one page, more only where there are many edits."""
    return _set("debrief.typ", debrief(analysis, lang, writer=writer, on=on))


def style_card_pdf(card: StyleCard, *, on: date | None = None, lang: Lang = "zh") -> bytes:
    """What a reviser keeps changing without a rule behind it. ``on`` is the day up to which was counted."""
    return _set("style_card.typ", style_page(card, lang, on=on))


def _set(template: str, content: Any) -> bytes:
    data = legible(json.dumps(asdict(content), ensure_ascii=False, separators=(",", ":")))
    compiler = typst.Compiler(
        TEMPLATES / template, root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True,
        sys_inputs={"data": data, "look": _look()},
    )  # fmt: skip
    pdf = compiler.compile(format="pdf")
    if not isinstance(pdf, bytes):
        raise TypeError(f"{template}: the compiler gave {type(pdf).__name__} in place of one PDF")
    _memory.count(len(data))
    return pdf


class _Memory:
    """How much the compiler was given since it last forgot; of the whole process, as what it keeps is."""

    def __init__(self) -> None:
        self.given = 0
        self.lock = threading.Lock()

    def count(self, characters: int) -> None:
        """So much more was set; where that makes much, everything is forgotten."""
        with self.lock:
            self.given += characters
            if self.given >= MUCH:
                self.given = 0
                for _ in range(RUNS_KEPT + 1):
                    _nothing().compile(format="pdf")


_memory = _Memory()


@cache
def _nothing() -> typst.Compiler:
    """A compiler whose page is blank. One for all: each new one would build typst's whole library."""
    return typst.Compiler(TEMPLATES / "blank.typ", root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER])


@cache
def _look() -> str:
    """The palette, for the templates."""
    return json.dumps(
        {
            "sans": SANS, "serif": SERIF, "ink": palette.INK, "muted": palette.MUTED, "rule": palette.RULE,
            "ground": palette.GROUND, "natures": dict(palette.NATURE_INK),
            "categories": {name: asdict(hue) for name, hue in palette.CATEGORY.items()},
        }
    )  # fmt: skip
