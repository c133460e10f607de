"""A word of conversation made formal."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_colloquial.tsv"))


@rule(
    title="口语改书面语",
    title_en="Colloquial word made formal",
    message="“{draft}”是口语，正式文件写“{final}”。",
    message_en="“{draft}” is conversational; a formal document says “{final}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "{Lots of→Many} skippers complained.",
        "The Trust {got→received} 22 entries.",
        "The team will {look into→investigate} the delay.",
    ),
    no=(
        "{Many→Lots of} skippers complained.",
        "The {lot→site} was sold.",
    ),
)
def colloquial(edit: Edit) -> Facts | None:
    """动笔时多问一句“文件里会这样说吗”：lots of 写 many，get 写 receive 或 obtain，sort out 写 resolve。"""
    change = prose_change(edit)
    found = PHRASES.exchanged(change) if change else None
    return {"draft": found.draft, "final": found.final} if found and found.final else None
