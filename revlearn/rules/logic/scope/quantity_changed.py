"""How many are meant: all, most, some, few."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="范围大小改变",
    title_en="How many are meant",
    message="所指范围由“{draft}”改为“{final}”，{direction}了一级，对象的多少变了。",
    message_en="“{draft}” became “{final}”: the claim about how many is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("{所有→部分}书店延长营业。", "{绝大多数→大多数}读者表示满意。", "{不少→一些}商户参与积极。"),
    no=("{所有→全部}企业完成整改。", "{部分→抓紧}整改。", "{不少→37个}商户参与积极。"),
    both_ways=True,
)
def quantity_changed(edit: Edit) -> Facts | None:
    """全称判断要有把握：一个例外就能推翻“所有、全部”，拿不准用“部分、有的”，能数清就写数。"""
    found = shift(edit, "quantity")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
