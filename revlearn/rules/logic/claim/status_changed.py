"""How far things have got: done, under way, planned, not yet."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

STAGES = (
    ("未办", re.compile(r"^(?:尚未|没有|未|还没有?|还未|仍未|未能)")),
    ("拟办", re.compile(r"^(?:拟|计划|准备|将|即将|预计将?|打算|待)")),
    ("在办", re.compile(r"^(?:正在|正|着手|开始|启动)")),
    ("已办", re.compile(r"^(?:已经?|均已|全部已|全面完成|完成|导致|造成)")),
)
LONGEST = 8


@rule(
    title="事实状态改变",
    title_en="Another state of affairs",
    message="办理状态由“{before}”（{draft}）改为“{after}”（{final}），事实不同了。",
    message_en="“{before}” became “{after}”: the matter has got further, or less far, than the draft said.",
    source="《党政机关公文处理工作条例》第十九条（一切从实际出发，实事求是）",
    level="规定",
    nature="error",
    yes=("我局{已→拟}启动方案编制。", "尚有7座旧桥{已经→正在}加固。", "{已→正在}开展第二轮排查。"),
    no=("我局{已→已经}启动方案编制。", "我局{拟→计划}启动方案编制。", "我局{已→要}启动方案编制。"),
    both_ways=True,
)
def status_changed(edit: Edit) -> Facts | None:
    """“已、正在、拟”写错一个字，就把没办的事说成办了：成稿前向承办处室核实进度。"""
    if not edit.before or not edit.after or len(edit.before) > LONGEST or len(edit.after) > LONGEST:
        return None
    draft, final = _stage(edit.before), _stage(edit.after)
    if draft is None or final is None or draft == final or not exchanged(edit):
        return None
    return {"draft": draft, "final": final}


def _stage(text: str) -> str | None:
    return next((name for name, form in STAGES if form.match(text)), None)
