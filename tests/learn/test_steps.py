"""Steps and heads agree with the taxonomy."""

from __future__ import annotations

import csv
from pathlib import Path

import revlearn.report
from revlearn.learn import HEADS, STEP_OF, STEPS, head_of
from revlearn.model import LABELS

TAXONOMY = Path(revlearn.report.__file__).parent / "taxonomy.tsv"


def test_every_label_has_the_step_of_the_taxonomy() -> None:
    with TAXONOMY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    stated = {f"{row['category']}.{row['subtype']}": row["step"] for row in rows if row["step"] != "-"}
    assert dict(STEP_OF) == stated
    assert set(STEP_OF.values()) == set(STEPS)


def test_what_a_self_check_asks_under_which_head() -> None:
    asked = {head: {label for label in LABELS if head_of(label) == head} for head in HEADS}
    assert asked["篇幅"] == {"wording.concision", "structure.section"}
    assert {"logic.fact", "logic.claim", "terminology.name", "terminology.policy_term"} < asked["内容"]
    assert {"wording.confusable", "structure.layout", "terminology.unit_number"} < asked["表述"]
