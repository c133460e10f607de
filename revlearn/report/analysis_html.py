"""The debrief as one self-contained page: both versions side by side, every edit with its reason.

Style and script are inlined and named by hash in the page's own Content-Security-Policy; nothing is loaded.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from revlearn.model import Analysis
from revlearn.report import wording
from revlearn.report.drawing import Drawing
from revlearn.report.note import Note, note_of, one_line, shorten
from revlearn.report.palette import CATEGORY, stylesheet_variables
from revlearn.report.rows import rows_of
from revlearn.report.selection import Selected, select
from revlearn.report.wording import Lang, say

TEMPLATES = Path(__file__).with_name("templates")
LONGEST = 160
"""Characters of a marked text shown in the list of reasons; the middle of a longer one is left out."""


def analysis_html(analysis: Analysis, *, edits: Sequence[Selected] | None = None, lang: Lang = "zh") -> str:
    """The page for ``analysis``. Edits that are not among ``edits`` (all by default) are shown without colour.

    Raises BrokenAnalysis when the edits do not explain the difference.
    """
    chosen = select(analysis) if edits is None else edits
    notes = {each.edit.id: note_of(analysis, each, lang) for each in chosen}
    draw = Drawing(notes, lang)
    rows = [
        (row.changed, tuple(map(draw.cell, row.draft)), tuple(map(draw.cell, row.final))) for row in rows_of(analysis)
    ]
    return environment().get_template("analysis.html").render(
        analysis=analysis, rows=rows, notes=list(notes.values()), lang=lang, hues=CATEGORY,
        summary=analysis.summary(), filters=_filters(list(notes.values()), lang),
        style=Markup(_style()), script=Markup(_script()), policy=content_security_policy(),
    )  # fmt: skip


@cache
def content_security_policy() -> str:
    """The policy the page sets for itself; a server that sends a stricter one has to allow these two hashes."""
    hashes = {
        kind: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for kind, text in (("style", _style()), ("script", _script()))
    }
    return (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _filters(notes: list[Note], lang: Lang) -> dict[str, list[tuple[str, str, int, str]]]:
    """For each filter its values as (key, name, count, category), in the order of the taxonomy."""
    labels = [label.split(".") for label in wording.all_labels()]
    subtypes = [
        (subtype, wording.subtype_name(category, subtype, lang), sum(n.subtype == subtype for n in notes), category)
        for category, subtype in labels
    ]
    return {
        "category": [
            (key, wording.category_name(key, lang), sum(n.category == key for n in notes), key)
            for key in wording.CATEGORIES
        ],
        "subtype": [each for each in subtypes if each[2]],
        "nature": [
            (key, wording.nature_name(key, lang), sum(n.nature == key for n in notes), "") for key in wording.NATURES
        ],
    }


@cache
def _style() -> str:
    return stylesheet_variables() + (TEMPLATES / "analysis.css").read_text(encoding="utf-8")


@cache
def _script() -> str:
    return (TEMPLATES / "analysis.js").read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """The template environment of all pages: escaping on, names and interface texts at hand."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.globals |= {
        "say": say,
        "category_name": wording.category_name,
        "nature_name": wording.nature_name,
        "operation_name": wording.operation_name,
        "categories": tuple(wording.CATEGORIES),
        "natures": tuple(wording.NATURES),
    }
    made.filters["short"] = lambda text: shorten(one_line(text), LONGEST)
    return made
