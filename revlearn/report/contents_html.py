"""A page that leads to several comparisons, with their figures, and to the reports of an office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from revlearn.model import Analysis
from revlearn.report.analysis_html import environment
from revlearn.report.pages.debrief_page import document_title
from revlearn.report.palette import stylesheet_variables
from revlearn.report.wording import Lang, genre_name


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report the page leads to. ``files`` maps forms (``PDF``) to paths relative to the page."""

    kind: Literal["team", "writer", "debrief", "check"]
    name: str
    files: Mapping[str, str]


def contents_html(pairs: Sequence[tuple[str, Analysis]], *, leaves: Sequence[Leaf] = (), lang: Lang = "zh") -> str:
    """The page; each pair is its base name (``NAME.html``, ``NAME.docx`` … lie beside the page) and its analysis.

    ``leaves`` are reports on writers and teams, listed above the pairs in their order.
    """
    return environment().get_template("contents.html").render(
        pairs=[
            (name, document_title(analysis), genre_name(analysis.final.genre or analysis.draft.genre, lang), analysis)
            for name, analysis in pairs
        ],
        leaves=leaves,
        variables=Markup(stylesheet_variables()),
        lang=lang,
    )  # fmt: skip
