"""A word of emphasis or habit that adds nothing."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

FILLER = re.compile(
    r"(?:really|very|quite|actually|basically|essentially|literally|simply|just|rather|somewhat|absolutely"
    r"|certainly|definitely|obviously|clearly|of course|in fact|indeed|totally|completely|extremely|particularly"
    r"|respectively|duly|hereby|thereof|therein|any kind of|kind of|sort of|existing|own|successfully|both|up"
    r"|together|back|currently|already|now|also|here|there|please|kindly|going forward)"
)


@rule(
    title="空泛的修饰词",
    title_en="Filler word",
    message="“{before}”不增加意思，删去。",
    message_en="“{before}” adds nothing here.",
    source="Plain English Campaign, How to write in plain English",
    level="偏好",
    nature="improvement",
    yes=(
        "Tide tables {quite often→often} run out early.",
        "The plan is {actually →}ready.",
        "The costs are {quite →}clear.",
    ),
    no=(
        "The costs are {now →not }clear.",
        "The costs are {not →}clear.",
    ),
    stage="trial",
)
def filler(edit: Edit) -> Facts | None:
    """really、very、actually、basically 一类词多半可以删，删后读一遍，意思没少就不要补回。"""
    change = prose_change(edit)
    if change is None or change.came or not FILLER.fullmatch(change.gone):
        return None
    return {}
