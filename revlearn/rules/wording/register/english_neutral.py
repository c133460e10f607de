"""A word that names one sex, or labels people, made neutral."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_neutral.tsv"))


@rule(
    title="中性称谓",
    title_en="Neutral word",
    message="“{draft}”改为中性的“{final}”。",
    message_en="“{draft}” became the neutral “{final}”.",
    source="GOV.UK Style guide",
    level="惯例",
    nature="improvement",
    yes=(
        "The {Chairman→Chair} opened the regatta.",
        "The project needs more {manpower→staff}.",
    ),
    no=(
        "The {Chair→Chairman} opened the regatta.",
        "The {man→officer} left.",
        "The Chair thanked the crews. The {Chairman→Chair} then closed the regatta.",
    ),
)
def neutral(edit: Edit) -> Facts | None:
    """称谓不带性别：chairman 写 chair，manpower 写 staff；称人群先写人：disabled people。"""
    found = PHRASES.exchanged(change_of(edit))
    if found and re.search(rf"\b{re.escape(found.final)}\b", edit.context.draft.text, re.IGNORECASE):
        return None  # the draft has both: one form throughout
    return {"draft": found.draft, "final": found.final} if found else None
