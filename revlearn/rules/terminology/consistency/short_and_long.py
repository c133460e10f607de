"""A short and a long form of one name made one."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.names import BODY_END, FORM, is_subsequence
from revlearn.rules.registry import Facts, rule

FUNCTION = re.compile(r"[的了着把被将与和及或并也又都已不很更最应须抓狠]|进一步")
NAME = re.compile(r"[\u4e00-\u9fff《》]{2,14}")


@rule(
    title="简称、全称前后统一",
    title_en="Short and long form made one",
    message="文中他处用“{after}”，此处“{before}”改为一致。",
    message_en="Elsewhere the document has “{after}”; “{before}” was made the same.",
    source="《党政机关公文处理工作条例》第十九条（使用非规范化简称应先用全称并注明简称）；前后一致",
    level="惯例",
    nature="improvement",
    yes=(
        "医共体（下称共同体）。县{医疗共同体→医共体}牵头，医共体成员单位配合，医共体考核。",
        "居民可支配收入增加。农户{可支配收入→收入}3万元。",
    ),
    no=(
        "要{抓落实→狠抓落实}，狠抓落实。",
        "实现{营收→利润}2亿元，利润较高。",
    ),
    both_ways=True,
)
def short_and_long(edit: Edit) -> Facts | None:
    """用了简称就全篇用简称，用了全称就全篇用全称；一个事物两种叫法会让人以为是两件事。"""
    before, after = edit.before, edit.after
    if len(before) == len(after) or not 2 <= len(before) <= 14 or not 2 <= len(after) <= 14:
        return None
    context = edit.context
    if context.role in ("title", "addressee", "closing", "signature") or context.in_heading or context.in_number:
        return None
    if not NAME.fullmatch(before) or not NAME.fullmatch(after):
        return None
    short, full = sorted((before, after), key=len)
    if not is_subsequence(short.strip("《》"), full.strip("《》")) or (full.startswith(short) and before == short):
        return None
    if (BODY_END.search(after) and before == short) or FORM.search(before) or FUNCTION.search(before + after):
        return None
    if any(tag[:1] in "dpcu" for _, tag in context.final_words + context.draft_words):
        return None
    if context.draft.occurrences(after) < 1 or context.final.occurrences(after) < 2:
        return None
    if before in context.final.text.replace(after, ""):
        return None
    return {"before": before, "after": after}
