"""How firmly a result is promised."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.modality import shift
from revlearn.rules.registry import Facts, rule


@rule(
    title="承诺强弱改变",
    title_en="How firmly a result is promised",
    message="承诺由“{draft}”改为“{final}”，力度{direction}。",
    message_en="“{draft}” became “{final}”: the promise is {way}.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature="decision",
    yes=("{确保→力争}年底前完成。", "{力争→确保}国庆节前开园。"),
    no=("{确保→保证}年底前完成。", "{确保→加快}年底前完成。"),
    both_ways=True,
)
def commitment_changed(edit: Edit) -> Facts | None:
    """有十足把握、职权内能定的写“确保”，受外部条件制约的写“力争”。"""
    found = shift(edit, "commitment")
    if found is None:
        return None
    return {"draft": found.draft, "final": found.final, "direction": found.direction_zh, "way": found.direction}
