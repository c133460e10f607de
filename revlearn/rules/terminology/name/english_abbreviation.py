"""A short form spelled out."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.phrases import Phrases
from revlearn.rules.registry import Facts, rule

PHRASES = Phrases.read(Path(__file__).with_name("english_abbreviations.tsv"))
SHORT = re.compile(r"\b[A-Z][A-Z&]{1,6}\b")
SMALL_WORDS = frozenset(("of", "for", "and", "the", "in", "on", "to"))


@rule(
    title="缩写写全",
    title_en="Short form spelled out",
    message="“{draft}”第一次出现写全称“{final}”。",
    message_en="“{draft}” is spelled out: “{final}”.",
    source="GOV.UK Style guide（abbreviations and acronyms）",
    level="惯例",
    nature="improvement",
    yes=(
        "Vacancies are listed with {HR→Human Resources}.",
        "Complaints reach the {DPO→Data Protection Officer} first.",
        "The loan was agreed by our {FD→Finance Director}.",
    ),
    no=(
        "Vacancies are listed with {Human Resources→HR}.",
        "Report to the {clerk→officer}.",
    ),
)
def abbreviation(edit: Edit) -> Facts | None:
    """缩写第一次出现先写全称，括注缩写；只出现一次的不缩。"""
    change = change_of(edit)
    found = PHRASES.exchanged(change)
    if found:
        return {"draft": edit.before, "final": edit.after}
    short = SHORT.search(edit.before)
    if short is None or short[0] in edit.after:
        return None
    words = [word for word in re.findall(r"[A-Za-z]+", edit.after) if word.lower() not in SMALL_WORDS]
    initials = "".join(word[0] for word in words).upper()
    return {"draft": short[0], "final": edit.after} if short[0].replace("&", "") in initials else None
