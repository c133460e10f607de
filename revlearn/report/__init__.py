"""An analysis → what a reader sees: JSON, CSV, terminal, one HTML page, Word with tracked changes.

Belongs here: choosing, wording, laying out and writing whole files; one module for each output. Must not live
here: finding or labelling edits, reading documents, counting over several pairs (learn).
"""

from __future__ import annotations

from revlearn.report.analysis_csv import analysis_csv
from revlearn.report.analysis_html import analysis_html
from revlearn.report.analysis_json import analysis_json
from revlearn.report.selection import Selected, select
from revlearn.report.terminal import print_analysis
from revlearn.report.whole_file import write_whole
from revlearn.report.word import analysis_docx

__all__ = [
    "Selected",
    "analysis_csv",
    "analysis_json",
    "analysis_docx",
    "analysis_html",
    "print_analysis",
    "select",
    "write_whole",
]
