"""All of a kind replaced by those with a stated property."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

WHOLE = re.compile(
    r"^(?:所有|全部|全体|一切|各类|各|任何|有关|相关|其他|各种|广大|全市|全县|全区|每个)(?:的)?[一-鿿]{0,2}$"
)
PART = re.compile(
    r"的$|^(?:部分|重点|符合|设有|具备|参与|参评|规模以上|重特?大|较?大|在建|新建|有条件|有需要|无|未|已|不足|超过|涉及|存在|高风险|特殊|困难|特困|\d|各相关|[一二三四五六七八九十百]+[个家户])"
)


@rule(
    title="对象收窄",
    title_en="Those bound narrowed down",
    message="“{before}”改为“{after}”，受约束或受益的对象收窄到具体一类。",
    message_en="“{before}” became “{after}”: fewer are bound, and it is said which.",
    source="《党政机关公文处理工作条例》第十九条（政策措施切实可行，表述准确）",
    level="惯例",
    nature=None,
    yes=("{所有→开设泳池的}酒店要公示水质。", "严格控制{各类→大型}灯光秀。", "{所有→23家}书店的租约集中到期。"),
    no=("{所有→全部}学校要开展自查。", "{各→所有}学校要开展自查。", "{有关单位→市财政局}拨付资金。"),
)
def object_narrowed(edit: Edit) -> Facts | None:
    """政策对谁适用，用条件限定清楚，不用“所有、各类”一网打尽。"""
    if not edit.before or not edit.after or len(edit.before) > 6 or len(edit.after) > 24:
        return None
    if not WHOLE.match(edit.before) or WHOLE.match(edit.after) or not PART.search(edit.after) or not exchanged(edit):
        return None
    return {}
