"""The addressee line: separators, closing colon, one addressee for a request."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.addressee import in_addressee_line
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import addressees
from revlearn.rules.registry import Example, Facts, rule

SEPARATOR = re.compile(r"[、，：:；,;]")


@rule(
    title="主送机关",
    title_en="Addressee line",
    message="主送机关一行由“{before}”改为“{after}”。",
    message_en="In the addressee line “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.2（主送机关的顿号、逗号、冒号）；《党政机关公文处理工作条例》第十五条",
    level="规定",
    nature="error",
    yes=(
        "关于开展植树活动的通知\n各林场，局直属各站{→：}\n现作如下安排。",
        "关于开展植树活动的通知\n各林场{、→，}局直属各站：\n现作如下安排。",
        Example("关于更换书架的请示\n省图书馆{、省文物局→}：\n现请示如下。", genre="请示"),
    ),
    no=(
        "关于开展植树活动的通知\n各林场：\n请局直属各站{、→，}各苗圃备足苗木。",
        "关于开展植树活动的通知\n各林场：\n现将植树安排{→如下}公布：",
    ),
    both_ways=True,
    proposes=addressees,
    alone="主送机关一行：同类机关之间用顿号，不同类之间用逗号，末尾用全角冒号；“{before}”应为“{after}”。",
    alone_en="In the addressee line: “{after}”, not “{before}”.",
    occasions=occasions.addressees,
)
def addressee(edit: Edit) -> Facts | None:
    """主送机关用全称或规范化简称；同类机关之间用顿号，不同类之间用逗号，末尾用全角冒号；请示原则上只主送一个上级机关。"""
    if edit.context.role != "addressee" or len(edit.before) > 60 or len(edit.after) > 60 or not in_addressee_line(edit):
        return None
    if edit.before and edit.after and not SEPARATOR.search(edit.before + edit.after):
        return None
    return {"before": edit.before.strip() or "（无）", "after": edit.after.strip() or "（删去）"}
