"""A causative verb replaced by a plain one."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 14
CAUSATIVE = re.compile("使得|致使|(?<![促驱])(?<!^)使$")
"""A lone 使 has its subject before it; another verb there is a choice of words."""
SPOKEN = re.compile("[了着呢吧]")
STARTS = re.compile("推动|促进|做到|引导|帮助|带动|实现|确保|助力|推进|带领|提高|提升|增强|有力|有效|导致|切实")


@rule(
    title="使令动词不当",
    title_en="Causative verb replaced",
    message="“{word}”带出的主语不清，改用“{after}”，施事和动作更明确。",
    message_en="“{word}” blurs who acts; “{after}” makes it plain.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "{使得→实现}户户参与、人人分类。",
        "{通过这一安排，使→推动}城里教师到山区支教。",
    ),
    no=(
        "{使→让}群众满意。",
        "{促使→推动}企业转型。",
        "比赛{使→带动}更多居民参加晨练。",
    ),
)
def causative(edit: Edit) -> Facts | None:
    """少用“使、使得、让”开头的小句：能直接写“推动……”“做到……”，就不绕弯。"""
    match = CAUSATIVE.search(edit.before)
    if (
        match is None
        or not edit.after
        or len(edit.before) > LONGEST
        or CAUSATIVE.search(edit.after)
        or SPOKEN.search(edit.before)
    ):
        return None
    return {"word": match[0]} if replaced(edit) and STARTS.match(edit.after) else None
