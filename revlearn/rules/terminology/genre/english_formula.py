"""The formula in which a document asks, recommends or closes."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.registry import Facts, rule

FORMULA = re.compile(
    r"\b(?:is|are) (?:asked|requested|invited|recommended) to\b|\bit is recommended that\b"
    r"|\bfor (?:information|decision|approval|noting)\b"
    r"|\bresolved (?:that|to)\b|\bnotice is hereby given\b|\bwe recommend that\b|\bthe (?:committee|board|council"
    r"|panel) is (?:asked|invited)\b"
    r"|\byours (?:sincerely|faithfully)\b"
)
INFORMAL = re.compile(
    r"\b(?:hope this is|cheers|thanks|regards|best|yours truly|grateful if|could you|can you|please could|would you"
    r"|it is asked|we want|we would like|let us know"
    r"|hope|ok|okay|yours)\b"
)


@rule(
    title="文种用语",
    title_en="Formula of the document type",
    message="“{before}”改为该文种的规范用语“{after}”。",
    message_en="“{before}” became the formula of this document type: “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="error",
    yes=(
        "{Hope that works for you.→The trustees are asked to approve the plan.}",
        "The basin is closed.\n{Cheers→Yours faithfully}\nIsla Penrose",
        "{I would be grateful if the trustees could→It is recommended that the trustees} agree the dredging plan.",
    ),
    no=(
        "The Committee {met→sat}.",
        "The road is {closed→open}.",
    ),
)
def formula(edit: Edit) -> Facts | None:
    """请示写“is asked to approve”，报告写“is asked to note”；Dear Ms X 配 Yours sincerely。"""
    change = change_of(edit)
    if kind_of_line(edit) == "closing" and "yours " + change.came in ("yours sincerely", "yours faithfully"):
        return {} if change.gone != change.came else None
    match = FORMULA.search(change.after)
    if match is None or not change.before or change.gone == change.came:
        return None
    return {} if INFORMAL.search(change.before) and not FORMULA.search(change.before) else None
