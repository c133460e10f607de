"""A short phrase put in other words without changing figures, bodies or duties."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import is_subsequence
from revlearn.rules.forms import another_form
from revlearn.rules.guarded import guards
from revlearn.rules.mistaken import mistaken
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.spoken import spoken

SHORTEST, LONGEST = 2, 8
HAN = re.compile("[一-鿿]+")
OTHER = frozenset({"c", "d", "m", "p", "r", "t", "nr", "ns", "nt"})
NAMES = frozenset({"nr", "ns", "nt", "nz", "c", "m", "t"})


@rule(
    title="改换说法",
    title_en="Other words",
    message="“{before}”改为“{after}”，表述更准确。",
    message_en="“{after}” for “{before}”: more exact wording.",
    source="公文用语惯例",
    level="偏好",
    nature="improvement",
    yes=(
        "各部门要{通力合作→密切配合}。",
        "弘扬{严谨细致→精益求精}的工匠精神。",
    ),
    no=(
        "要{必须→尽快}执行会议纪律。",
        "{市财政局→县教育局}牵头。",
        "完成{18项→20项}任务。",
    ),
    both_ways=True,
    stage="trial",
)
def reworded(edit: Edit) -> Facts | None:
    """定稿换了说法：对照前后两种表述，体会哪个更切合事情本身。"""
    before, after = edit.before, edit.after
    if not SHORTEST <= len(before) <= LONGEST or not SHORTEST <= len(after) <= LONGEST or len(after) > 2 * len(before):
        return None
    if not HAN.fullmatch(before) or not HAN.fullmatch(after) or not replaced(edit) or guards(before) or guards(after):
        return None
    if spoken(before) or mistaken(edit) or NAMES & {tag for _, tag in edit.context.final_words}:
        return None
    if is_subsequence(before, after) or is_subsequence(after, before) or another_form(edit):
        return None
    if sorted(before) == sorted(after) or OTHER & {tag for _, tag in edit.context.draft_words}:
        return None
    return {}
