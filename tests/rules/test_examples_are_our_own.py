"""Rule examples are training rows: none may be taken from the pairs the product is measured by."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from revlearn.evaluate.gold import read_gold_folder
from revlearn.rules import Example, all_rules
from revlearn.rules.registry import BRACE

GOLD = Path(__file__).parents[2] / "data" / "gold"
BESIDE = {"zh": 4, "en": 12}
"""Characters of unchanged text beside a change that, being the same too, show an example to be copied."""
Places = dict[tuple[str, str], list[tuple[str, str]]]


def places_of(folder: str) -> Places:
    """Every gold change of ``folder`` (before, after) with all the draft's text left and right of it."""
    places: Places = defaultdict(list)
    for gold in read_gold_folder(GOLD / folder):
        for edit in gold.edits:
            start, end = edit.draft_spans[0][0], edit.draft_spans[-1][1]
            places[edit.before, edit.after].append((gold.draft[:start], gold.draft[end:]))
    return places


def copied(example: Example, places: Places) -> str | None:
    """The change of ``example`` that stands in ``places`` with the same words beside it; None when none does.

    One side of ``BESIDE`` equal characters is enough; an example shorter than that on both sides must have all its
    text in common.
    """
    text, beside = example.text, BESIDE[example.language]
    for brace in BRACE.finditer(text):
        left = BRACE.sub(r"\1", text[: brace.start()])[-beside:]
        right = BRACE.sub(r"\1", text[brace.end() :])[:beside]
        for before, after in places.get((brace[1], brace[2]), ()):
            same = before.endswith(left), after.startswith(right)
            long = len(left) == beside, len(right) == beside
            if (same[0] and long[0]) or (same[1] and long[1]) or (all(same) and not any(long)):
                return brace[0]
    return None


@pytest.mark.parametrize("folder", ["dev", "english", "held_out"])
def test_no_example_is_taken_from_the_gold_pairs(folder: str) -> None:
    places = places_of(folder)
    taken = [
        (rule.id, change)
        for rule in all_rules()
        for example in (*rule.yes, *rule.no)
        if (change := copied(example, places))
    ]
    assert not taken, f"write other examples: {taken}"


def test_a_copied_example_is_noticed() -> None:
    places = {("马上", "立即"): [("各单位要于今日", "组织开展排查。")]}
    assert copied(Example("要于今日{马上→立即}动身。"), places)
    assert copied(Example("{马上→立即}组织开展演练。"), places)
    assert copied(Example("{马上→立即}组织浇水。"), places) is None
    assert copied(Example("今日{马上→立即}组织"), places)
    assert copied(Example("于今日{马上→即刻}组织开展排查。"), places) is None
