"""A condition or exception put in or taken out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

EXCEPTION = re.compile(
    r"\b(?:unless|except(?:ing)?(?: for| where| in| that)?|other than|subject to|provided that|provided"
    r"|on condition that|as long as"
    r"|so far as|where (?:practicable|possible|appropriate|necessary|applicable)|if (?:practicable|possible"
    r"|necessary|appropriate)|with the exception of"
    r"|excluding|excludes|not including|only (?:with|if|when|after|in|under)|apart from|save for"
    r"|without prejudice to|in exceptional cases"
    r"|with the (?:written )?consent of|within the limits of|in normal conditions|and (?:the|that) \w+ has"
    r"|under direct supervision|notwithstanding)\b"
)


@rule(
    title="条件与例外",
    title_en="Condition or exception",
    message="{change}条件或例外“{word}……”，适用范围随之改变。",
    message_en="A condition or exception was {change_en}: “{word} …”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Travel is booked through the portal{→, except in an emergency}.",
        "A charge applies{→ unless an extension is agreed}.",
        "The contract was awarded{→, subject to references}.",
    ),
    no=(
        "Travel is booked{→ online}.",
        "A charge applies{→, up from £20}.",
    ),
    both_ways=True,
)
def exception(edit: Edit) -> Facts | None:
    """写要求时想一遍例外：谁不适用、什么情形除外；有条件就写明 unless、except、subject to。"""
    change = prose_change(edit)
    if change is None:
        return None
    gone, came = EXCEPTION.search(change.gone), EXCEPTION.search(change.came)
    if (gone is None) == (came is None):
        return None
    match = came or gone
    word = match[0] if match else ""
    return {"word": word, "change": "增加" if came else "删去", "change_en": "added" if came else "removed"}
