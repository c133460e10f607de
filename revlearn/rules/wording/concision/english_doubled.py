"""Two words for one meaning."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_doubled.tsv"))


@rule(
    title="同义叠用",
    title_en="Doubled meaning",
    message="“{draft}”意思重复，用“{final}”即可。",
    message_en="“{draft}” says the same thing twice; “{final}” is enough.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "The chart will be {updated and →}revised in June.",
        "The chart will be {updated and revised→revised} in June.",
        "{Each and every→Every} form is checked.",
        "This is the {end result→result} of the trial.",
    ),
    no=(
        "The chart will be {revised→updated and revised} in June.",
        "The {result→outcome} was published.",
    ),
)
def doubled(edit: Edit) -> Facts | None:
    """同一个意思只说一遍：each and every 选一个，end result 写 result。"""
    change = prose_change(edit)
    found = PHRASES.exchanged(change) if change else None
    return {"draft": found.draft, "final": found.final or "（删去）"} if found else None
