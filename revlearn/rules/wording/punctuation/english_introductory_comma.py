"""The comma after an introductory word."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import in_prose
from revlearn.rules.registry import Facts, rule

OPENER = re.compile(
    r"(?:^|[.;!?] |\n)(?:However|Therefore|Moreover|Furthermore|Nevertheless|Consequently|Accordingly|Finally|First"
    r"|Second|Third|Meanwhile|Also"
    r"|Similarly|Instead|Overall|(?:In|On|At|For|By|From|After|Before|During|As|When|If|Where|Although|While"
    r"|Because|Since|Under|To)\b[^,.;]{1,60})$",
    re.IGNORECASE,
)


@rule(
    title="句首成分后的逗号",
    title_en="Comma after an introduction",
    message="句首成分后加逗号，主句从哪里开始一目了然。",
    message_en="A comma after the opening words shows where the main clause begins.",
    source="The Chicago Manual of Style（introductory words and phrases）",
    level="惯例",
    nature="error",
    yes=(
        "However{→,} some teams had difficulty.",
        "In late autumn{→,} swans leave.",
    ),
    no=(
        "However{,→} some teams had difficulty.",
        "The teams{→,} had difficulty.",
    ),
)
def introductory_comma(edit: Edit) -> Facts | None:
    """however、therefore 和较长的状语放在句首时，后面加逗号。"""
    if edit.before or edit.after.strip() != "," or not in_prose(edit):
        return None
    return {} if OPENER.search(edit.context.final_left) else None
