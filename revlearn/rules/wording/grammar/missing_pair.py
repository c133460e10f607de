"""A word completed where only half of it stood."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import guards
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

MOST = 4
HAN = re.compile("[一-鿿]+")


@rule(
    title="搭配成分补全",
    title_en="Element completed",
    message="“{before}”缺搭配的成分，补全为“{after}”。",
    message_en="“{before}” lacks what goes with it; it is completed to “{after}”.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "复查{后→结束后}，我局将报送结果。",
        "形成{勤俭节约→勤俭节约之风}。",
    ),
    no=(
        "复查{后→结束后3日内}，我局将报送。",
        "{各单位→各有关单位}要落实。",
    ),
    stage="trial",
)
def missing_pair(edit: Edit) -> Facts | None:
    """并列和搭配要成对：“勤俭节约之风”“结束后”“清单、责任清单”，共用一个词前先看另一项搭不搭。"""
    before, after = edit.before, edit.after
    if not before or not len(before) < len(after) <= len(before) + MOST or not replaced(edit):
        return None
    if not (after.startswith(before) or after.endswith(before)) or guards(after) != guards(before):
        return None
    extra = after.removeprefix(before) if after.startswith(before) else after.removesuffix(before)
    return {} if HAN.fullmatch(extra) else None
