"""A connecting word put in, taken out or replaced."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import any_phrase
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Facts, rule

ROWS = read_table(Path(__file__).parents[2] / "english" / "connectives.tsv")
RELATIONS = {word: row["relation"] for row in ROWS for word in row["words"].split(";")}
CONNECTIVE = any_phrase(RELATIONS)
MOST_OTHER_WORDS = 1


@rule(
    title="连接词",
    title_en="Connecting word",
    message="连接词“{draft}”改为“{final}”，句间关系更清楚。",
    message_en="The connecting word “{draft}” became “{final}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Loans{, however,→} rose.",
        "{But→However,} takings rose.",
        "{Therefore, guests→Guests} on day tickets pay half.",
        "{→In addition, }lamps will be replaced.",
    ),
    no=(
        "{Visits→Loans} fell, however.",
        "{Lots of→Many} trees were felled.",
    ),
    both_ways=True,
)
def connective(edit: Edit) -> Facts | None:
    """句与句的关系想清楚再连：转折用 however，因果用 therefore；没有这层关系就不要硬加。"""
    change = prose_change(edit)
    if change is None or (change.gone == change.came):
        return None
    draft, final = CONNECTIVE.search(change.gone), CONNECTIVE.search(change.came)
    if draft is None and final is None:
        return None
    rest = CONNECTIVE.sub("", change.gone).split() + CONNECTIVE.sub("", change.came).split()
    if len(rest) > MOST_OTHER_WORDS or (draft and final and RELATIONS[draft[0]] == RELATIONS[final[0]] == "cause"):
        return None
    return {"draft": draft[0] if draft else "（无）", "final": final[0] if final else "（删去）"}
