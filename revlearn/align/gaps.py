"""Between two anchors: the best order-preserving pairing of a few sentences, splits and merges included."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from revlearn.align.candidates import similarity
from revlearn.align.units import Unit

MIN_SIMILARITY = 0.34
"""Below this two sentences have no more in common than any two of one genre (measured on shuffled drafts)."""
SAME_PLACE = 0.4
"""What it adds that both play the same part: headings of one level, both titles, both date lines."""
PLACED = frozenset(
    (
        "title",
        "document_number",
        "addressee",
        "heading",
        "closing",
        "attachment",
        "signature",
        "date",
        "copy_to",
        "note",
    )
)
JOIN_COST = 0.04
Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of the draft and final sentences that belong together; one side may be empty."""


def pair_gap(draft: Sequence[Unit], final: Sequence[Unit], rows: range, columns: range) -> list[Group]:
    """Pair the sentences ``rows`` of the draft with ``columns`` of the final version, in order.

    Dynamic programme over one-to-one, one-to-two and two-to-one steps; a pair is worth its similarity above
    MIN_SIMILARITY times its length, leaving a sentence alone is worth nothing. Every index appears exactly once.
    """
    n, m = len(rows), len(columns)
    if n == 0 or m == 0:
        return [((i,), ()) for i in rows] + [((), (j,)) for j in columns]
    first, second = [draft[i] for i in rows], [final[j] for j in columns]
    keys_a, keys_b = [unit.key for unit in first], [unit.key for unit in second]
    scores = cdist(keys_a, keys_b, scorer=Indel.normalized_similarity).tolist()
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    step = [[(0, 0)] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            options = []
            if i:
                options.append((best[i - 1][j], (1, 0)))
            if j:
                options.append((best[i][j - 1], (0, 1)))
            if i and j:
                score = scores[i - 1][j - 1] + _place(first[i - 1], second[j - 1])
                size = (len(keys_a[i - 1]) + len(keys_b[j - 1])) / 2 + 1
                if score >= MIN_SIMILARITY:
                    options.append((best[i - 1][j - 1] + (score - MIN_SIMILARITY) * size, (1, 1)))
                if j > 1 and min(scores[i - 1][j - 1], scores[i - 1][j - 2]) > 0.1:
                    value = _joined(keys_a[i - 1], keys_b[j - 2] + keys_b[j - 1])
                    options.append((best[i - 1][j - 2] + value, (1, 2)))
                if i > 1 and min(scores[i - 1][j - 1], scores[i - 2][j - 1]) > 0.1:
                    value = _joined(keys_a[i - 2] + keys_a[i - 1], keys_b[j - 1])
                    options.append((best[i - 2][j - 1] + value, (2, 1)))
            if options:
                best[i][j], step[i][j] = max(options)
    return _trace(step, rows, columns)


def _place(draft: Unit, final: Unit) -> float:
    if draft.role != final.role or draft.role not in PLACED:
        return 0.0
    return SAME_PLACE if draft.level == final.level else 0.0


def _joined(draft: str, final: str) -> float:
    score = similarity(draft, final) - JOIN_COST
    return (score - MIN_SIMILARITY) * ((len(draft) + len(final)) / 2 + 1) if score >= 0.6 else 0.0


def _trace(step: list[list[tuple[int, int]]], rows: range, columns: range) -> list[Group]:
    i, j = len(rows), len(columns)
    groups: list[Group] = []
    while i or j:
        a, b = step[i][j]
        groups.append((tuple(rows[i - a : i]), tuple(columns[j - b : j])))
        i, j = i - a, j - b
    groups.reverse()
    return groups
