"""A misspelt word."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from rapidfuzz.distance import OSA

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.inflection import forms_of_one_word
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.english import misspellings
from revlearn.rules.registry import Facts, rule

SLIPS = {row["slip"]: row["right"].lower() for row in read_table(Path(__file__).with_name("english_misspellings.tsv"))}
SHORTEST = 6
REGULAR = 2
"""Times the final version uses a word before its spelling is taken as the right one."""


@rule(
    title="拼写错误",
    title_en="Misspelling",
    message="“{before}”拼写有误，应为“{after}”。",
    message_en="“{before}” is misspelt: “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="error",
    yes=(
        "Winners {recieve→receive} a cup.",
        "A {commitee→committee} runs the regatta.",
        "Please {accomodate→accommodate} them.",
        "An {enviromnental→environmental} survey was done. The environmental plan is ready.",
    ),
    no=(
        "Winners {receive→recieve} a cup.",
        "A {committee→council} runs the regatta.",
        "The {licence→license} was issued.",
    ),
    proposes=misspellings,
)
def misspelling(edit: Edit) -> Facts | None:
    """发出前打开拼写检查，再通读一遍专名和长词；ie/ei、双写字母是最常见的错处。"""
    change = change_of(edit)
    before, after = change.gone, change.came
    if not before.isalpha() or not after or " " in before:
        return None
    if SLIPS.get(before) == after or _slip(before, after, edit.context.final.text.lower()):
        return {"before": before, "after": after}
    return None


def _slip(before: str, after: str, final: str) -> bool:
    """Whether a letter is doubled, left out or changed round inside a long word that the final version never has."""
    if min(len(before), len(after)) < SHORTEST or not after.isalpha() or forms_of_one_word(before, after):
        return False
    if OSA.distance(before, after) > 2 or before[0] != after[0] or before[-2:] != after[-2:] or before in final:
        return False
    if final.count(after) < REGULAR:
        return False
    return sorted(before) == sorted(after) or _undoubled(before) == _undoubled(after) != before


def _undoubled(word: str) -> str:
    return word[0] + "".join(letter for previous, letter in pairwise(word) if letter != previous)
