"""A short deletion that takes no figure, body, duty or restriction away."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import loses_guard
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

LONGEST = 14
HAN = re.compile("[一-鿿]{2}|[的了地和]")
CONNECTIVE = re.compile(
    "[，、；]|(?:因此|所以|但是?|而且|并且|同时|此外|从而|于是|然而|由于|因为|为此|其中|另外|特别是|尤其是|进一步|不断|如果|虽然|不仅|以便|通过)"
)


@rule(
    title="删去后意思不变",
    title_en="Deletion without loss",
    message="“{before}”删去后意思不变。",
    message_en="The text says the same without “{before}”.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "各园区{要以此为契机，→}补植树木。",
        "观看教育片{发生的→}网络泄密案例。",
    ),
    no=(
        "各园区{不得→}补植树木。",
        "{市园林局→}补植树木。",
        "完成{36%的→}补植。",
    ),
    stage="trial",
)
def light_deletion(edit: Edit) -> Facts | None:
    """每个词都要有用：写完从头删一遍，能少一字就少一字。"""
    if edit.after or len(edit.before) > LONGEST or not HAN.search(edit.before) or not dropped(edit):
        return None
    return None if loses_guard(edit.before, "") or CONNECTIVE.match(edit.before) or "\n" in edit.before else {}
