"""Clauses recast into one pattern."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.assessment import STRONG_CAUSE
from revlearn.rules.content import is_subsequence, share_kept
from revlearn.rules.guarded import gains_bound
from revlearn.rules.parallel import evenness
from revlearn.rules.policy_terms import STANDARD_INDEX
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced
from revlearn.rules.spoken import STRONG, spoken

SHORTEST, LONGEST = 5, 120
GROWTH = 2.0
SAME = 0.9
DIGITS = re.compile("[0-9]+")
FIXED = re.compile("[《》]|特此|以上报告|批示|批复|函复|原则|“[^”]{2,6}、")


@rule(
    title="排比、对偶",
    title_en="Parallelism",
    message="把参差的小句改成结构一致的排比、对偶，读来整齐有力。",
    message_en="Uneven clauses were recast into one pattern.",
    source="《现代汉语》修辞部分（对偶、排比）；公文写作惯例",
    level="偏好",
    nature="improvement",
    yes=(
        "{要把树种好，还得把树护住→种好树、护好绿}。",
        "让群众{办事方便，也能不跑冤枉路→少跑腿、好办事}。",
    ),
    no=(
        "{种好树、护好绿→种好树木}。",
        "{取得很大成绩→新建学校18所、医院12所}。",
    ),
)
def parallelism(edit: Edit) -> Facts | None:
    """几项并列的意思用同一句式：字数相近、结构相同、关键字相互照应，讲话稿尤其如此。"""
    before, after = edit.before, edit.after
    if (
        not SHORTEST <= len(after) <= LONGEST
        or len(before) > LONGEST
        or not replaced(edit)
        or len(after) > len(before) * GROWTH
    ):
        return None
    if evenness(after) <= evenness(before):
        return None  # one clause that matches its neighbours may be chance
    if FIXED.search(after) or "\n" in before + after or edit.context.final_right.startswith("》"):
        return None
    if STANDARD_INDEX.in_final(edit):
        return None  # a fixed policy phrase has its own measure
    if (STRONG.search(before) or spoken(before)) and "，" not in before:
        return None  # spoken language mended, no clauses to even out
    if STRONG_CAUSE.search(before) and STRONG_CAUSE.search(after):
        return None
    if (
        is_subsequence(after, before)
        or is_subsequence(before, after)
        or gains_bound(before, after)
        or reordered(before, after)
    ):
        return None
    return {} if len(before) >= SHORTEST and DIGITS.findall(before) == DIGITS.findall(after) else None


def reordered(before: str, after: str) -> bool:
    """Whether both have nearly the same characters: a sequence put right, not a figure."""
    return (
        abs(len(before) - len(after)) <= 2 and share_kept(before, after) >= SAME and share_kept(after, before) >= SAME
    )
