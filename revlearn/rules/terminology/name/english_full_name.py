"""The name of a body, post or place made full or right."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.content import content_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.registry import Facts, rule

NAME = re.compile(r"(?:the )?[A-Z][\w.'’&-]*(?:,? (?:of|for|and|the|[A-Z][\w.'’&-]*))*")
CAPITAL = re.compile("[A-Z]")
MOST_WORDS = 8


@rule(
    title="名称全称",
    title_en="Full name",
    message="名称“{before}”应写为“{after}”。",
    message_en="The name “{before}” should be “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="error",
    yes=(
        "From: {Moorings→Moorings Office}\nThe basin opens.",
        "Give the logbook to {the Pilots Team→the Harbour Pilots Team}.",
        "Ask the Dredging {Department→Directorate}.",
    ),
    no=(
        "Ask the {manager→director}.",
        "{Gardens and parks→Parks and gardens} reopened.",
    ),
    both_ways=True,
)
def full_name(edit: Edit) -> Facts | None:
    """机构、岗位、场所用正式全称，与组织机构表、网站一致。"""
    before, after = edit.before.strip(), edit.after.strip()
    kind = kind_of_line(edit)
    if not NAME.fullmatch(before) or not NAME.fullmatch(after) or kind in ("title", "heading", "closing", "date"):
        return None
    if after == before.removesuffix("man"):
        return None  # Chairman → Chair: a neutral word for the same post
    change = change_of(edit)
    if (
        change.gone.replace("'", "") == change.came.replace("'", "")
        or max(len(before.split()), len(after.split())) > MOST_WORDS
    ):
        return None
    opens = not edit.context.final_left.strip() and not CAPITAL.search(before[1:]) and kind == "body"
    if opens or set(content_of(change.gone)) == set(content_of(change.came)):
        return None
    return {"before": before, "after": after}
