"""Two neighbouring numerals that give a rough number take no mark."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import rough_numbers
from revlearn.rules.registry import Facts, rule

ROUGH = re.compile("一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九")


@rule(
    title="概数中间不用顿号",
    title_en="No mark inside an approximate number",
    message="相邻两个数字连用表示概数，中间不用顿号。",
    message_en="Two neighbouring numerals giving a rough number take no mark between them.",
    source="GB/T 15834—2011《标点符号用法》 4.5.3.4",
    level="规定",
    nature="error",
    yes=(
        "藏书约{七、八千册→七八千册}。",
        "任务用{三、→三}四天完成。",
    ),
    no=(
        "藏书约{七千册→八千册}。",
        "学校{一、二年级→一年级、二年级}学生参加。",
    ),
    proposes=rough_numbers,
)
def approximate_number(edit: Edit) -> Facts | None:
    """“三四天”“四五百万元”是概数，中间不加顿号；“一、二年级”是两项的缩略，才加顿号。"""
    if "、" not in edit.before or "、" in edit.after or not marks_only(edit):
        return None
    context = edit.context
    return {} if ROUGH.search(context.draft_left[-1:] + edit.before + context.draft_right[:1]) else None
