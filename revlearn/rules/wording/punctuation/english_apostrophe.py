"""An apostrophe put in, taken out or moved."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.proposals.english import its
from revlearn.rules.registry import Facts, rule

CONTRACTED = re.compile(r"n't|'(?:re|ve|ll|d|m)\b")


@rule(
    title="撇号",
    title_en="Apostrophe",
    message="所有格与复数的撇号：“{before}”应为“{after}”。",
    message_en="The apostrophe: “{before}” should be “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The skipper{→'}s licence has lapsed.",
        "The funder{'→}s met in May.",
        "The Club is proud of {it's→its} boats.",
        "The {skippers→skipper's} licence has lapsed.",
        "Turn into {St Marys→St Mary's} Lane.",
    ),
    no=(
        "The {funder→funders} met.",
        "We {don't→do not} pay.",
    ),
    both_ways=True,
    proposes=its,
)
def apostrophe(edit: Edit) -> Facts | None:
    """its 是所有格，it's 是 it is；名词所有格加 's，复数所有格加 s'，普通复数不加撇号。"""
    change = change_of(edit)
    gone, came = change.gone, change.came
    if gone == came or "'" not in gone + came or CONTRACTED.search(gone + came):
        return None
    if gone.replace("'", "") != came.replace("'", ""):
        return None
    return {"before": gone, "after": came}
