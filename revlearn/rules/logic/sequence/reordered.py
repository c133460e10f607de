"""The same items or clauses in another order."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.procedure import by_size, by_time, procedure_of, ranked
from revlearn.rules.registry import Facts, rule
from revlearn.rules.reordering import reordering


@rule(
    title="调整语序、次序",
    title_en="Items or clauses reordered",
    message="内容没有增减，次序由“{draft}”调整为“{final}”。",
    message_en="Nothing was added or dropped; the order changed from “{draft}” to “{final}”.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨，表述准确）",
    level="惯例",
    nature=None,
    yes=("突出{便民、安全、绿色→安全、便民、绿色}理念。", "各馆要{充实馆藏，改善服务→改善服务，充实馆藏}。"),
    no=("突出{便民、安全→安全、便捷}理念。", "做好{整改、排查→排查、整改}工作。"),
    both_ways=True,
)
def reordered(edit: Edit) -> Facts | None:
    """并列内容按时间、因果、主次中的一种次序排到底，改动次序前想清楚谁先谁后的理由。"""
    found = reordering(edit)
    if found is None:
        return None
    named = procedure_of(found.draft, found.final) or ranked(found.draft, found.final)
    if named or by_time(found.draft, found.final) or by_size(found.draft, found.final):
        return None
    return found.facts
