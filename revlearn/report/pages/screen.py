"""Pages as self-contained HTML: the same content as on paper, nothing loaded, no script.

The style is named by its hash in the page's own Content-Security-Policy; charts are images inside the page.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from revlearn.model import Analysis
from revlearn.record import Profile, StyleCard, TeamProfile
from revlearn.report.pages.debrief_page import debrief
from revlearn.report.pages.style_page import style_page
from revlearn.report.pages.team_page import team_month
from revlearn.report.pages.writer_page import WriterMonth, writer_month
from revlearn.report.palette import CATEGORY, stylesheet_variables
from revlearn.report.wording import Lang

TEMPLATES = Path(__file__).with_name("templates")
CIRCLED = 20
"""Numbers up to this one have a circled form."""


def writer_html(profile: Profile, *, lang: Lang = "zh") -> str:
    """The writer's month as one page."""
    return _set("writer.html", writer_month(profile, lang), address=None)


def writer_body(month: WriterMonth, *, address: Callable[[int], str] | None = None) -> str:
    """What stands under the head of the writer's month, for a page that has a head and a look of its own.

    ``address`` gives where the entry of a document is shown. Classes are those of ``page.css``. Trusted markup: every
    text in it is escaped.
    """
    return _environment().get_template("writer_body.html").render(d=month, hues=CATEGORY, address=address)


def team_html(team: TeamProfile, *, anonymous: bool = False, cards: Sequence[StyleCard] = (), lang: Lang = "zh") -> str:
    """The team's month as one page. ``anonymous`` hides writers and titles; ``cards`` are style cards for its end."""
    return _set("team.html", team_month(team, lang, anonymous=anonymous, cards=cards))


def debrief_html(analysis: Analysis, *, writer: str | None = None, on: date | None = None, lang: Lang = "zh") -> str:
    """The debrief (复盘单) of one pair as one page."""
    return _set("debrief.html", debrief(analysis, lang, writer=writer, on=on))


def style_card_html(card: StyleCard, *, on: date | None = None, lang: Lang = "zh") -> str:
    """A reviser's style card as one page."""
    return _set("style_card.html", style_page(card, lang, on=on))


def _set(template: str, content: object, **more: object) -> str:
    return (
        _environment()
        .get_template(template)
        .render(d=content, hues=CATEGORY, style=Markup(_style()), policy=pages_security_policy(), **more)
    )


@cache
def pages_security_policy() -> str:
    """The policy the pages set for themselves; a server that sends a stricter one has to allow this hash."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@cache
def _style() -> str:
    return stylesheet_variables() + (TEMPLATES / "page.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.filters["embedded"] = embedded
    made.filters["signs"] = _signs
    return made


def embedded(svg: str) -> str:
    """A chart as the address of an image that stands in the page itself."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode("utf-8")).decode("ascii")


def _signs(numbers: Sequence[int]) -> str:
    return "".join(chr(0x2460 + n - 1) if n <= CIRCLED else f"[{n}]" for n in numbers)
