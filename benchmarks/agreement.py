"""How far readers agree on what an edit is, and the program beside them.

    python -m benchmarks.agreement [--program] [--json]

Two readers annotated five pairs of ``data/gold/dev`` knowing only the two texts and the guideline, not the gold labels
(``data/gold/readers``). For each two annotations of the same texts: detection F1, and over the matched edits the share
with the same category, sub-type and nature, each with Cohen's kappa (Cohen 1960). ``--program`` adds the program,
cross-validated over all of ``data/gold/dev`` (a minute and a half): what it says of the five pairs, and of all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from revlearn.evaluate.gold import GoldEdit, GoldPair, read_gold_folder
from revlearn.evaluate.matching import matched
from revlearn.evaluate.training import cross_validated

GOLD = Path(__file__).parents[1] / "data" / "gold"


class Agreement(NamedTuple):
    """``edits`` of one and of the other side, detection F1, and (share alike, kappa) of each judgement."""

    edits: tuple[int, int]
    detection: float
    category: tuple[float, float]
    subtype: tuple[float, float]
    nature: tuple[float, float]


def kappa(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """The share of ``pairs`` alike, and how much of what chance leaves open that is (1 when nothing is left open)."""
    alike = sum(one == other for one, other in pairs) / len(pairs)
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ours[name] * theirs[name] for name in ours) / len(pairs) ** 2
    return alike, 1.0 if chance == 1 else (alike - chance) / (1 - chance)


def agreement(ones: Sequence[GoldPair], others: Sequence[GoldPair]) -> Agreement:
    """Compare two annotations of the same texts. ValueError when the texts differ."""
    judged: list[tuple[GoldEdit, GoldEdit]] = []
    for one, other in zip(ones, others, strict=True):
        if (one.draft, one.final) != (other.draft, other.final):
            raise ValueError(f"{one.name}: not the same texts")
        judged += [(one.edits[a], other.edits[b]) for a, b in matched(one.edits, other.edits)]
    sizes = sum(len(each.edits) for each in ones), sum(len(each.edits) for each in others)
    return Agreement(
        sizes,
        2 * len(judged) / sum(sizes),
        kappa([(a.category, b.category) for a, b in judged]),
        kappa([(a.label, b.label) for a, b in judged]),
        kappa([(a.nature, b.nature) for a, b in judged if a.nature and b.nature]),
    )


def programs_pairs(golds: Sequence[GoldPair], more: Sequence[GoldPair]) -> list[GoldPair]:
    """What the program, fitted on the other folds, finds in each of ``golds``, as an annotation."""
    analyses, _ = cross_validated(golds, more)
    return [
        GoldPair(
            gold.name,
            gold.meta,
            gold.draft,
            gold.final,
            tuple(
                GoldEdit(
                    f"{label.category}.{label.subtype}",
                    label.nature,
                    edit.draft_spans,
                    edit.final_spans,
                    edit.before,
                    edit.after,
                )
                for edit, label in zip(analysis.edits, analysis.labels, strict=True)
            ),
        )
        for gold, analysis in zip(golds, analyses, strict=True)
    ]


def main() -> int:
    """Print one row for each two annotations."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", action="store_true", help="add the program, cross-validated over documents")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    first, second = (read_gold_folder(GOLD / "readers" / name) for name in ("first", "second"))
    names = [each.name for each in first]
    golds = read_gold_folder(GOLD / "dev")
    five = [gold for gold in golds if gold.name in names]
    rows = {
        "first reader, gold": agreement(first, five),
        "second reader, gold": agreement(second, five),
        "first reader, second reader": agreement(first, second),
    }
    if options.program:
        found = programs_pairs(golds, read_gold_folder(GOLD / "train"))
        rows["program, gold (the same pairs)"] = agreement([each for each in found if each.name in names], five)
        rows["program, gold (all of dev)"] = agreement(found, golds)
    if options.json:
        print(json.dumps({name: row._asdict() for name, row in rows.items()}, ensure_ascii=False, indent=1))
        return 0
    print(f"{'annotations':34}{'edits':>12}{'detection':>11}{'category':>16}{'sub-type':>16}{'nature':>16}")
    for name, row in rows.items():
        judgements = "".join(f"{f'{alike:.3f} (κ {beyond:.2f})':>16}" for alike, beyond in row[2:])
        print(f"{name:34}{f'{row.edits[0]}, {row.edits[1]}':>12}{row.detection:>11.3f}{judgements}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
