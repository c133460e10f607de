"""An addressee, reference, salutation or attendance line."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.english.numbers import masked
from revlearn.rules.registry import Facts, rule


@rule(
    title="抬头行",
    title_en="Header line",
    message="抬头行（收件人、文号、称呼、出席）由“{before}”改为“{after}”。",
    message_en="A header line (addressee, reference, salutation): “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    stage="trial",
    yes=(
        "Memo\nTo: Berth holders{→ and pilots}\nThe basin opens.",
        "Memo\nTo: Berth holders{ and others→}\nThe basin opens.",
        "Memo\nTo: {All→Berth holders}\nThe basin opens.",
        "Penhallow Trust\n{Ref PT 52→Our reference: PT/2027/52}\nDear Mr Quill\nThe basin is open.",
        "Penhallow Trust\n{Dear Skipper→Dear Mr Quill}\nThe basin is open.",
    ),
    no=(
        "Memo\nDate: {5/4/27→5 April 2027}\nThe basin is open.",
        "The basin is {shut→closed}.",
    ),
    both_ways=True,
)
def header_line(edit: Edit) -> Facts | None:
    """收件人写到岗位，文号写全，称呼与收件人一致。"""
    kind = kind_of_line(edit)
    if "\n" in (edit.before + edit.after).strip("\n") or not (kind in ("header", "salutation") or serial(edit, kind)):
        return None
    return {"before": edit.before or "（无）", "after": edit.after or "（删去）"}


def serial(edit: Edit, kind: str) -> bool:
    """Whether a document number or date in a title changes: Circular 12/26, Minutes of 6 May."""
    masks = masked(edit.before)[0], masked(edit.after)[0]
    return kind in ("title", "heading") and all(mask.strip("#-/ ") == "" and mask for mask in masks)
