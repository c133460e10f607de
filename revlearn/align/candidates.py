"""Similar sentences found through an index of their character pairs, without comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

from rapidfuzz.distance import Indel

from revlearn.align.chain import Pair
from revlearn.align.units import Unit

MAX_POSTINGS = 12
"""A character pair that occurs in more sentences than this tells nothing apart and is left out of the index."""
MAX_CANDIDATES = 6


def similarity(draft: str, final: str, cutoff: float = 0.0) -> float:
    """Twice the longest common subsequence over the total length (0 to 1); 0 below ``cutoff``."""
    return Indel.normalized_similarity(draft, final, score_cutoff=cutoff)


def similar_pairs(
    draft: Sequence[Unit], final: Sequence[Unit], draft_ids: Sequence[int], final_ids: Sequence[int], minimum: float
) -> list[Pair]:
    """Pairs (draft id, final id, similarity ≥ ``minimum``), at most a few for each draft sentence.

    Linear in the number of sentences: each looks up the sentences that share its rarer character pairs.
    """
    postings: dict[str, list[int]] = defaultdict(list)
    for j in final_ids:
        for gram in _grams(final[j].key):
            postings[gram].append(j)
    rare = {gram: found for gram, found in postings.items() if len(found) <= MAX_POSTINGS}
    pairs: list[Pair] = []
    for i in draft_ids:
        key = draft[i].key
        shared = Counter(chain.from_iterable(rare[gram] for gram in rare.keys() & _grams(key)))
        # Most grams in common first, then the earlier sentence.
        nearest = sorted([(-count, j) for j, count in shared.items()])
        for _, j in nearest[:MAX_CANDIDATES]:
            score = similarity(key, final[j].key, minimum)
            if score:
                pairs.append((i, j, score))
    return pairs


@lru_cache(maxsize=8192)
def _grams(key: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(key)))
