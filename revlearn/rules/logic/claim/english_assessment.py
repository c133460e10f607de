"""A judgement or conclusion changed."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import content_of, share_kept
from revlearn.rules.english.scales import shift_of
from revlearn.rules.registry import Facts, rule

JUDGEMENT = re.compile(
    r"\b(?:success(?:ful)?|excellent|good|great|best|poor|problem|cause|main|encouraging|disappointing|satisfactory"
    r"|unsatisfactory|important|recommended|adequate"
    r"|inadequate|effective|ineffective|confirmed|agreed|decided|hurt|treated|failed|improved|worse|better|harmless"
    r"|serious|disciplinary|rise|fall|remain)\b"
)
KEPT = 0.7
FEWEST = 3


@rule(
    title="判断改变",
    title_en="Judgement changed",
    message="判断由“{before}”改为“{after}”。",
    message_en="The judgement changed: “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="偏好",
    nature="improvement",
    yes=(
        "{The harvest is excellent.→The harvest is encouraging, but apple yields lag behind.}",
        "{Noise is the main problem.→The main cause is old glazing.}",
    ),
    no=(
        "{The harvest is excellent→Harvests are excellent}.",
        "The results {rose→fell}.",
    ),
    both_ways=True,
    stage="trial",
)
def assessment(edit: Edit) -> Facts | None:
    """下判断要留有余地、有依据：成绩说到位，问题不回避。"""
    change = prose_change(edit)
    if change is None or len(content_of(change.after)) < FEWEST or not change.gone or shift_of(change):
        return None
    if not JUDGEMENT.search(change.gone) or share_kept(change.before, change.after) > KEPT:
        return None
    return {}
