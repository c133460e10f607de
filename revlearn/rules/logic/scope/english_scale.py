"""Obligation, certainty, quantity or frequency made stronger or weaker."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.scales import shift_of
from revlearn.rules.registry import Facts, rule


@rule(
    title="程度与约束力",
    title_en="Strength of a statement",
    message="“{draft}”改为“{final}”，要求或说法{direction_zh}。",
    message_en="“{draft}” became “{final}”: the statement is {direction}.",
    source="GOV.UK Style guide；RFC 2119（must、should、may）",
    level="惯例",
    nature=None,
    yes=(
        "Coaches {should→must} sign the register.",
        "{All→Most} lockers were emptied.",
        "Prizes are {always→normally} awarded in spring.",
        "Owners {will→may} be fined.",
    ),
    no=(
        "Coaches must {sign→burn} the register.",
        "The {car→bus} may stop.",
    ),
    both_ways=True,
)
def scale(edit: Edit) -> Facts | None:
    """分清 must、shall、should、may；all、most、some；always、normally：写多重就要做得到多重。"""
    change = prose_change(edit)
    shift = shift_of(change) if change else None
    if shift is None:
        return None
    way, way_en = shift.direction_zh, shift.direction
    return {"draft": shift.draft, "final": shift.final, "direction": way_en, "direction_zh": way}
