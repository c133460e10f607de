"""A word replaced by its opposite."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Facts, rule

OPPOSITES = frozenset(frozenset(row.values()) for row in read_table(Path(__file__).with_name("english_opposites.tsv")))


@rule(
    title="事实相反",
    title_en="Opposite fact",
    message="“{before}”改为相反的“{after}”，属事实更正。",
    message_en="“{before}” became its opposite, “{after}”: a fact was wrong.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "Takings {fell→rose} from £40,000 to £52,000.",
        "Humidity was {higher→lower} at night.",
    ),
    no=(
        "The share {fell→dropped}.",
        "Costs were {higher→high}.",
    ),
    both_ways=True,
)
def opposite(edit: Edit) -> Facts | None:
    """升降、高低、先后写完对照数字再看一遍方向。"""
    change = prose_change(edit)
    if change is None or frozenset((change.gone, change.came)) not in OPPOSITES:
        return None
    return {"before": change.gone, "after": change.came}
