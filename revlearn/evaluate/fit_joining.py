"""Fit the weights by which the diff decides whether two fragments are one edit (``revlearn/diff/joining.tsv``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from sklearn.linear_model import LogisticRegression

from revlearn.align import align
from revlearn.diff.edits import paired_fragments
from revlearn.diff.joining import WEIGHTS, island_figures
from revlearn.evaluate.gold import GoldPair
from revlearn.segment import segment

REGULARISATION = 1.0


@dataclass(frozen=True, slots=True)
class Island:
    """What lies between two fragments, and whether the annotator marked across it."""

    document: str
    figures: dict[str, float]
    joined: bool


def islands_of(gold: GoldPair) -> list[Island]:
    """All islands of one gold pair whose two neighbours the annotator marked at all."""
    owner: dict[tuple[str, int], int] = {}
    for number, edit in enumerate(gold.edits):
        for start, end in edit.draft_spans:
            owner |= {("draft", at): number for at in range(start, end)}
        for start, end in edit.final_spans:
            owner |= {("final", at): number for at in range(start, end)}
    draft, final = segment(gold.draft), segment(gold.final)
    result: list[Island] = []
    for texts, fragments, link in paired_fragments(draft, final, align(draft, final)):
        for left, right in pairwise(fragments):
            owners = [_owner(owner, fragment) for fragment in (left, right)]
            if "\n" in texts.draft[left[0][1] : right[0][0]] or None in owners:
                continue
            inside = [owner.get(("draft", at)) for at in range(left[0][1], right[0][0])]
            covered = sum(each == owners[0] for each in inside) > len(inside) / 2
            figures = island_figures(texts, left, right, link, len(fragments))
            result.append(Island(gold.name, figures, owners[0] == owners[1] and covered))
    return result


def _owner(owner: dict[tuple[str, int], int], fragment: tuple[tuple[int, int], tuple[int, int]]) -> int | None:
    marks = Counter(owner.get(("draft", at)) for at in range(*fragment[0]))
    marks.update(owner.get(("final", at)) for at in range(*fragment[1]))
    return marks.most_common(1)[0][0] if marks else None


def fitted(islands: Sequence[Island]) -> dict[str, float]:
    """Weights of a logistic regression over the figures, with ``bias``; positive sums join."""
    names = list(islands[0].figures)
    matrix = np.array([[island.figures[name] for name in names] for island in islands])
    model = LogisticRegression(C=REGULARISATION, max_iter=2000).fit(matrix, [island.joined for island in islands])
    return {name: float(weight) for name, weight in zip(names, model.coef_[0], strict=True)} | {
        "bias": float(model.intercept_[0])
    }


def write_weights(weights: dict[str, float]) -> None:
    """Write the table that the diff reads."""
    rows = [f"{name}\t{value:.4f}" for name, value in weights.items()]
    WEIGHTS.write_text("\n".join(["figure\tweight", *rows]) + "\n", encoding="utf-8")
