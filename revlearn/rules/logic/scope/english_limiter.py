"""A word of limit, extent or approximation put in or taken out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

LIMITER = re.compile(
    r"(?:,? ?)(?:only|at least|at most|up to|no more than|no fewer than|not more than|more than|less than"
    r"|fewer than|over|under|about|around|approximately"
    r"|roughly|nearly|almost|some|mainly|largely|partly|chiefly|mostly|primarily|generally|normally|usually|always"
    r"|often|sometimes|in most cases|in general"
    r"|in principle|as a rule|for the most part|at present|currently|temporarily|not|never|also|even|still"
    r"|exclusively|solely|fully|significantly|slightly"
    r"|almost all|all|every|each|any|most|certain|eligible|relevant|all of|most of|some of|both|further|additional"
    r"|potentially|possibly|probably|likely"
    r"|in particular|especially|automatically|around|just|however small|if any|in writing|where necessary|so far"
    r"|initially|together)"
)


@rule(
    title="限定词",
    title_en="Limiting word",
    message="{change}限定词“{word}”，范围或程度随之改变。",
    message_en="The limiting word “{word}” was {change_en}.",
    source="通行用法（common usage）",
    level="惯例",
    nature=None,
    yes=(
        "{Normally, parcels→Parcels} over 20 kg need a trolley.",
        "{→At least }80 per cent of players train weekly.",
        "Takings fell{→ mainly} after the storm.",
        "Wet boots are not {usually →}allowed.",
    ),
    no=(
        "{→New }players train weekly.",
        "Wet {→or muddy }boots are not allowed.",
    ),
    both_ways=True,
)
def limiter(edit: Edit) -> Facts | None:
    """only、at least、mainly、normally 放在它限定的词前面；能做到几分写几分。"""
    change = prose_change(edit)
    if change is None or (change.gone and change.came):
        return None
    word = change.gone or change.came
    if not word or not LIMITER.fullmatch(word):
        return None
    way, way_en = ("增加", "added") if change.came else ("删去", "removed")
    return {"word": word, "change": way, "change_en": way_en}
