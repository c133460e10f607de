"""The heaviest set of pairs that cross one another nowhere: what stayed in order."""

from __future__ import annotations

from collections.abc import Iterable

Pair = tuple[int, int, float]
"""Index of a draft unit, index of a final unit, weight."""


def heaviest_chain(pairs: Iterable[Pair]) -> list[tuple[int, int]]:
    """The pairs of greatest total weight with both indices strictly increasing; O(n log n).

    Prefix maxima in a Fenwick tree over the final indices; of equal sums the earlier pair wins, so the result does
    not depend on anything but the input.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    if not ordered:
        return []
    size = max(pair[1] for pair in ordered) + 1
    best: list[float] = [0.0] * (size + 1)
    holder: list[int] = [-1] * (size + 1)
    sums: list[float] = []
    previous: list[int] = []
    for index, (_, final, weight) in enumerate(ordered):
        total, before = 0.0, -1
        at = final
        while at > 0:
            if best[at] > total:
                total, before = best[at], holder[at]
            at -= at & -at
        total += weight
        sums.append(total)
        previous.append(before)
        at = final + 1
        while at <= size:
            if total > best[at]:
                best[at], holder[at] = total, index
            at += at & -at
    at = max(range(len(ordered)), key=lambda index: (sums[index], -index))
    chain: list[tuple[int, int]] = []
    while at >= 0:
        chain.append(ordered[at][:2])
        at = previous[at]
    chain.reverse()
    return chain
