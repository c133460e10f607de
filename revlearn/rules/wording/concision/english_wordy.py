"""A phrase of several words where one will do."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_wordy.tsv"))


@rule(
    title="冗长短语",
    title_en="Wordy phrase",
    message="“{draft}”可简作“{final}”。",
    message_en="“{draft}” says no more than “{final}”.",
    source="Plain English Campaign, The A–Z of alternative words",
    level="惯例",
    nature="improvement",
    yes=(
        "Managers met {in order →}to agree the rota.",
        "{In view of the fact that→Because} rope frays, spares are kept.",
        "Managers met {in order to→to} agree the rota.",
        "Sailing stopped {prior to→before} the storm.",
    ),
    no=(
        "Managers met {to→in order to} agree the rota.",
        "The {chart→map} was drawn in order to guide divers.",
    ),
)
def wordy(edit: Edit) -> Facts | None:
    """能用一个词就不用一串词：in order to 写 to，due to the fact that 写 because，at this point in time 写 now。"""
    change = prose_change(edit)
    found = PHRASES.exchanged(change) if change else None
    return {"draft": found.draft, "final": found.final or "（删去）"} if found else None
