"""Shorter, and all that is left stood in the draft."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.content import share_kept
from revlearn.rules.guarded import loses_guard
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 120
SHORTER = 0.9
MARKED = re.compile("[、，]")
"""A text still in several parts is recast for its rhythm rather than shortened."""
KEPT = 0.75
"""Share of the final version's meaning-bearing characters that the draft had."""


@rule(
    title="压缩表述",
    title_en="Condensed wording",
    message="定稿用{short}字说清了原来{long}字的意思，实词都保留。",
    message_en="The final version says in {short} characters what took {long}.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "{对分散的藏书室进行归并→归并分散的藏书室}。",
        "要{切实加强对项目建设的→加强项目建设}组织领导。",
    ),
    no=(
        "{归并各藏书室→对各藏书室进行归并}。",
        "{各部门应当整合窗口→整合窗口}。",
    ),
    stage="trial",
)
def condensed(edit: Edit) -> Facts | None:
    """同样的意思选最短的句子：拆掉“对……的……进行……”的框架，让主语和动词直接相连。"""
    before, after = edit.before, edit.after
    if (
        not after
        or len(after) + 1 > len(before) * SHORTER
        or len(before) > LONGEST
        or len(after) < 2
        or not replaced(edit)
    ):
        return None
    if (
        before[0] in "，、；“"
        or "《" in before
        or "特此" in before
        or MARKED.search(after)
        or loses_guard(before, after)
        or loses_guard(after, before)
        or share_kept(before, after) < KEPT
    ):
        return None
    return {"short": str(len(after)), "long": str(len(before))}
