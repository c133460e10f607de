"""An action hidden in a noun: make a decision."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Facts, rule

ROWS = read_table(Path(__file__).with_name("english_nominal.tsv"))
TABLE = {row["noun"]: tuple(row["verb"].split(";")) for row in ROWS}
LIGHT = (
    r"(?:make|makes|made|making|take|takes|took|taken|taking|give|gives|gave|given|giving|carry out|carries out"
    r"|carried out|carrying out"
    r"|conduct|conducts|conducted|conducting|undertake|undertakes|undertook|undertaking|perform|performs|performed"
    r"|performing|do|does|did|doing"
    r"|have|has|had|having|hold|holds|held|reach|reaches|reached|provide|provides|provided|effect|effected)"
)
NOMINAL = re.compile(rf"\b{LIGHT} (?:(?:a|an|the|their|its|our|full|careful|detailed) ){{0,2}}({'|'.join(TABLE)})s?\b")


@rule(
    title="动作藏在名词里",
    title_en="Action hidden in a noun",
    message="“{draft}”把动作写成了名词，直接用动词。",
    message_en="“{draft}” hides the action in a noun; use the verb.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "The trustees have {made the decision→decided} to dredge the basin.",
        "Coaches can {carry out a review of→review} their drills.",
        "Judges will {give consideration to→consider} late entries.",
    ),
    no=(
        "The trustees have {decided→made the decision} to dredge the basin.",
        "The trustees have {made→announced} their decision.",
    ),
)
def nominal(edit: Edit) -> Facts | None:
    """动作用动词说：make a decision 写 decide，carry out a review of 写 review，give consideration to 写 consider。"""
    change = prose_change(edit)
    if change is None or not change.came or len(change.came) >= len(change.gone):
        return None
    match = NOMINAL.search(change.draft)
    if match is None or match[0] in change.final:
        return None
    verbs = TABLE[match[1]]
    found = any(word.startswith(verbs) for word in change.came.split())
    return {"draft": match[0], "final": change.came} if found else None
