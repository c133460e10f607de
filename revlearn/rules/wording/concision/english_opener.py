"""Words that announce what is said instead of saying it."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_openers.tsv"))


@rule(
    title="空转的开头语",
    title_en="Throat-clearing opener",
    message="“{draft}”只是预告，直接说内容。",
    message_en="“{draft}” announces what follows; say it at once.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "{Please note that →}Ms Reed is abroad.",
        "{Please note that unsigned→Unsigned} entries cannot be judged.",
        "{It should be noted that high→High} tides come early.",
        "{As you may be aware, each→Each} spring the weir is drained.",
    ),
    no=(
        "{Please note→Note} our tide table.",
        "{Unsigned→Please note that unsigned} entries cannot be judged.",
    ),
)
def opener(edit: Edit) -> Facts | None:
    """删掉 please note that、it should be noted that、I am writing to inform you 一类开场，句子从真正的主语开始。"""
    change = prose_change(edit)
    found = PHRASES.exchanged(change) if change else None
    return {"draft": found.draft, "final": found.final or "（删去）"} if found else None
