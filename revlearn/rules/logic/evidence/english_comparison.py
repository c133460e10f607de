"""A comparison put beside a figure or statement."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.deadlines import INTERVAL
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

COMPARISON = re.compile(
    r"\b(?:up|down) (?:from|by|on)\b|\b(?:compared (?:with|to)|against|in comparison with|as against|versus)\b"
    r"|\b(?:more|less|fewer|higher|lower|better|worse"
    r"|earlier|later|faster) (?:\w+ ){0,3}than\b|\ba (?:rise|fall|increase|decrease|drop) of\b|\b(?:two thirds|half"
    r"|a third|a quarter|\d+ per cent) of\b"
    r"|\b(?:ahead of|behind) (?:the )?(?:programme|schedule|plan|target)\b|\bon average\b|\bat a (?:cost|loss) of\b"
    r"|\bwhich \d|\baccounted for\b"
)


@rule(
    title="补充比较",
    title_en="Comparison added",
    message="补上比较“{comparison}”，数字才看得出高低。",
    message_en="A comparison, “{comparison}”, shows what the figure means.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "{Planting is going well→Planting is nine days behind schedule}.",
        "There were 18 injuries{→, down from 26}.",
        "Takings rose to £73,000{→, 4.1 per cent more than in 2023}.",
        "The occupancy is 71 per cent{→, against an average of 64 per cent}.",
    ),
    no=(
        "There were 18 injuries{→ in August}.",
        "Visits {rose→fell}.",
    ),
)
def comparison(edit: Edit) -> Facts | None:
    """单个数字不说明问题：给出上期、目标或平均数作参照。"""
    change = prose_change(edit)
    if change is None or not has_figure(change.came + " " + change.left):
        return None
    if INTERVAL.search(change.came) or change.came.startswith("will "):
        return None  # how often and how much somebody will check: a task
    match = COMPARISON.search(change.came)
    if match is None or COMPARISON.search(change.gone) or len(change.gone.split()) > len(change.came.split()):
        return None
    return {"comparison": match[0]}
