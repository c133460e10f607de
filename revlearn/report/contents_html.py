"""A page that lists several comparisons with their figures and links to each."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from revlearn.model import Analysis
from revlearn.report.analysis_html import environment
from revlearn.report.palette import stylesheet_variables
from revlearn.report.wording import Lang


def contents_html(pairs: Sequence[tuple[str, Analysis]], *, lang: Lang = "zh") -> str:
    """The page; each pair is its base name (``NAME.html``, ``NAME.docx`` … lie beside the page) and its analysis."""
    return environment().get_template("contents.html").render(
        pairs=[(name, analysis, analysis.summary()) for name, analysis in pairs],
        variables=Markup(stylesheet_variables()),
        lang=lang,
    )  # fmt: skip
