"""A paragraph cut in two or two paragraphs joined."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

NUMBER = "0123456789.()-–• "
LONGEST = 6


@rule(
    title="分段或并段",
    title_en="Paragraph split or joined",
    message="定稿{change}，内容未变。",
    message_en="The final version {change_en}; the content is unchanged.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "Salt is in the barns. {→\n}Routes are listed below.",
        "Salt is in the barns.{\n→ }Routes are listed below.",
    ),
    no=(
        "Salt is in the barns. {→\nDrivers must report daily.}",
        "Salt is in the {barns→depots}.",
    ),
    both_ways=True,
)
def line_break(edit: Edit) -> Facts | None:
    """一段一个意思：话题换了就另起一段。"""
    before, after = edit.before, edit.after
    if max(len(before), len(after)) > LONGEST or (before + after).strip(NUMBER + "\n"):
        return None
    if ("\n" in before) == ("\n" in after):
        return None
    cut = "\n" in after
    return {
        "change": "把一段分为两段" if cut else "把两段并为一段",
        "change_en": "splits the paragraph" if cut else "joins the paragraphs",
    }
