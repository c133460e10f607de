"""One word of a pair that is easily mistaken for the other."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.inflection import forms_of_one_word
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.english import mistaken_words
from revlearn.rules.registry import Facts, rule

PAIRS = frozenset(
    frozenset(pair)
    for row in read_table(Path(__file__).with_name("english_pairs.tsv"))
    for other in row["other"].split(";")
    for pair in ((row["one"], other), (row["one"] + "s", other + "s"))
)


@rule(
    title="易混词",
    title_en="Easily mistaken word",
    message="“{before}”与“{after}”形近或音近，这里应为“{after}”。",
    message_en="“{before}” is easily mistaken for “{after}”, which is meant here.",
    source="The Chicago Manual of Style（Glossary of problematic words and phrases）",
    level="惯例",
    nature="error",
    yes=(
        "Salt {effects→affects} varnish.",
        "The leaflet explains the {principals→principles} of rowing.",
        "The {amount→number} of swans doubled.",
    ),
    no=(
        "Salt {harms→spoils} varnish.",
        "The sum {doubled→rose}.",
    ),
    both_ways=True,
    proposes=mistaken_words,
)
def pair(edit: Edit) -> Facts | None:
    """成对记：affect 是动词、effect 多作名词；principle 是原则、principal 是主要的；fewer 跟复数、less 跟不可数。"""
    change = change_of(edit)
    if not change.gone or not change.came or change.gone.replace("'", "") == change.came.replace("'", ""):
        return None
    words = change.gone, change.came
    if frozenset(words) in PAIRS:
        return {"before": change.gone, "after": change.came}
    gone, came = change.gone.split(), change.came.split()
    if len(gone) != len(came) or len(gone) > 4:
        return None
    differing = [(one, other) for one, other in zip(gone, came, strict=True) if one != other]
    found = next((pair for pair in differing if frozenset(pair) in PAIRS), None)
    if found is None or not all(pair == found or forms_of_one_word(*pair) for pair in differing):
        return None
    return {"before": found[0], "after": found[1]}
