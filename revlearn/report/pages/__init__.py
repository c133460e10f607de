"""Profiles → pages: the writer's month, the team's month, the debrief of one pair, a leader's style card.

Each page has one content (``*_page.py``: words and marked sentences, ready to show), which the PDF and the HTML
templates set; Excel is ``team_xlsx``. Pure functions: the same profile gives the same bytes, and nothing asks a clock.
Belongs here: choosing, wording and setting what a period showed. Must not live here: counting (learn), reading the
ledger (store), writing files (``report.whole_file``), deciding whom to tell.
"""

from __future__ import annotations

from revlearn.report.pages.month_terminal import writer_terminal
from revlearn.report.pages.paper import debrief_pdf, style_card_pdf, team_pdf, writer_pdf
from revlearn.report.pages.screen import debrief_html, style_card_html, team_html, writer_body, writer_html
from revlearn.report.pages.workbook import team_xlsx

__all__ = [
    "debrief_html",
    "debrief_pdf",
    "style_card_html",
    "style_card_pdf",
    "team_html",
    "team_pdf",
    "team_xlsx",
    "writer_body",
    "writer_html",
    "writer_pdf",
    "writer_terminal",
]
