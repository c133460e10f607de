"""A demand on a superior body replaced by what the writer's own body will do."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Example, Facts, rule

UPWARD = frozenset({"报告", "请示"})
"""Documents to a superior (《党政机关公文处理工作条例》第八条): elsewhere a demand may be in its place."""
ASKS = re.compile(
    r"(?:恳请|建议|请|望|希望|提请)[^，。；]{1,12}(?:责成|督促|要求|协调|解决|明确|加快|安排|出台|支持|帮助)|责成|督促"
)
OWN = re.compile(
    r"由[我本县镇乡区局]|我[局县镇区市乡委]|本[局县镇委]|主动|加强汇报|积极[争对汇]|将会同|自行|自筹|统筹解决"
)


@rule(
    title="不向上级派任务",
    title_en="No tasks for a superior",
    message="“{before}”是对上级或平级提要求，定稿改为自己能办的“{after}”。",
    message_en="“{before}” sets tasks for others; the final version says what the writer's own body will do.",
    source="《党政机关公文处理工作条例》第十五条（向上级机关行文的规则）",
    level="惯例",
    nature="error",
    stage="trial",
    yes=(
        Example("涉及占道施工的，{恳请区政府出面协调→由县供水公司主动对接市城管局}。", "报告"),
        Example("对进展缓慢的，{建议市政府督促各县落实→我局将会同各县抓紧落实}。", "请示"),
    ),
    no=(
        Example("{建议→恳请}市政府协调解决。", "请示"),
        Example("{由县财政局→由县教育局}落实。", "报告"),
        Example("涉及占道施工的，{恳请贵局出面协调→由我局主动对接市城管局}。", "函"),
    ),
)
def demand_turned_round(edit: Edit) -> Facts | None:
    """报告和整改材料写本级做什么；需要上级解决的事项，另文请示。"""
    if edit.context.genre not in UPWARD:
        return None
    if len(edit.before) < 5 or not ASKS.search(edit.before) or ASKS.search(edit.after) or "牵头" in edit.after:
        return None
    return {} if OWN.search(edit.after) and exchanged(edit) else None
