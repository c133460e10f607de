"""How strictly a rule is applied."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="从严从宽改变",
    title_en="How strictly it is applied",
    message="处理尺度由“{draft}”改为“{final}”，{direction}并留有裁量。",
    message_en="“{draft}” became “{final}”: the rule is applied {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=("对逾期未还图书{一律→酌情}收取滞纳金。", "对乱倒渣土的{从严→依规}处罚。"),
    no=("对逾期未还图书{一律→一概}收取滞纳金。", "对乱倒渣土的{从重→及时}处罚。"),
    both_ways=True,
)
def strictness_changed(edit: Edit) -> Facts | None:
    """处罚问责要有法可依，“一律、从重”会把话说死，通常写“依法依规”。"""
    found = shift(edit, "strictness")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
