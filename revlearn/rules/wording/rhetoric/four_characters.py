"""Loose wording drawn together into four-character phrases."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.parallel import SPLIT
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

SHORTEST, LONGEST = 6, 40
FOUR = re.compile("(?:^|[，、；“的]|做到|实现|坚持)([一-鿿]{4})[、，和]([一-鿿]{4})(?=$|[，。、；”的])")
MARKED = re.compile("特此|以上报告|批示|“")
FIGURES = re.compile("[0-9《》]")


@rule(
    title="四字格",
    title_en="Four-character phrases",
    message="定稿用四字词组概括，节奏整齐。",
    message_en="Loose wording was drawn together into four-character phrases.",
    source="《现代汉语》修辞部分（对偶、排比）；公文写作惯例",
    level="偏好",
    nature="improvement",
    yes=(
        "{看病不用排长队，拿药也不用跑远路→就医便捷、取药就近}。",
        "{干部学得进去也用得上→学以致用、知行合一}。",
    ),
    no=(
        "{就医便捷、取药就近→方便就医}。",
        "{改进作风→改进作风、履职尽责，完成任务12项}。",
    ),
    stage="trial",
)
def four_characters(edit: Edit) -> Facts | None:
    """四字词组节奏稳、信息密，适合概括；一段里不要堆得太多，虚的四字话不如实的一句话。"""
    before, after = edit.before, edit.after
    if not len(after) <= LONGEST or len(before) < SHORTEST or not replaced(edit) or FIGURES.search(after):
        return None
    if FOUR.search(before) or len(after) > len(before) + 2:
        return None
    if sorted(SPLIT.split(before)) == sorted(SPLIT.split(after)) or MARKED.search(after):
        return None
    return {} if FOUR.search(after) else None
