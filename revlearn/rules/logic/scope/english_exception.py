"""A condition or exception put in or taken out."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.exceptions import EXCEPTION
from revlearn.rules.registry import Facts, rule


@rule(
    title="条件与例外",
    title_en="Condition or exception",
    message="{change}条件或例外“{word}……”，适用范围随之改变。",
    message_en="A condition or exception was {change_en}: “{word} …”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Dogs will {not be admitted→be admitted only if the warden agrees}.",
        "A deposit is due{ unless the warden waives it→}.",
        "Boats are hired by the hour{→, except in high winds}.",
        "A deposit is due{→ unless the warden waives it}.",
        "The tender was accepted{→, subject to inspection}.",
    ),
    no=(
        "Travel is booked{→ online}.",
        "A deposit is due{→, up from £20}.",
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
