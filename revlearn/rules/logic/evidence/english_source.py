"""A source or legal basis put in."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of, in_prose
from revlearn.rules.registry import Facts, rule

SOURCE = re.compile(
    r"\b(?:according to|under the [A-Z][\w' ]+ (?:Act|Regulations?|Order|Agreement|Policy|Scheme)\b"
    r"|in accordance with|following (?:our|the|your|a)|based on|as recorded in"
    r"|as (?:shown|set out|stated|reported) in|the (?:auditors?|survey|records?|review|figures) (?:found|shows?"
    r"|from)|pursuant to|with reference to your"
    r"|quoted in|source:|(?:Section|Regulation|Article|Rule) \d+)",
    re.IGNORECASE,
)


@rule(
    title="补充依据",
    title_en="Source added",
    message="补上依据或来源“{source}”。",
    message_en="A source or basis was added: “{source}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Ferries were cancelled{→, according to the harbour log}.",
        "{Owners→Under the Dogs Act 1906, owners} may be fined.",
        "The rate is 12 per cent{→, as set out in Annex 2}.",
    ),
    no=(
        "Ferries were cancelled{→ and delayed}.",
        "{Owners→Keepers} may be fined.",
    ),
)
def source(edit: Edit) -> Facts | None:
    """说法要有出处：法条、合同、记录、调查，写明名称和日期。"""
    if not in_prose(edit):
        return None
    change = change_of(edit)
    match = SOURCE.search(edit.after)
    if match is None or SOURCE.search(edit.before) or len(change.came.split()) <= len(change.gone.split()):
        return None
    return {"source": match[0]}
