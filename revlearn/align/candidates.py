"""Similar sentences found through an index of their character pairs, without comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from revlearn.align.chain import Pair
from revlearn.align.units import Unit

GRAM = 2
MAX_POSTINGS = 24
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
        for gram in set(_grams(final[j].key)):
            postings[gram].append(j)
    pairs: list[Pair] = []
    for i in draft_ids:
        key = draft[i].key
        shared: Counter[int] = Counter()
        for gram in set(_grams(key)):
            found = postings.get(gram, ())
            if len(found) <= MAX_POSTINGS:
                shared.update(found)
        for j, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:MAX_CANDIDATES]:
            score = similarity(key, final[j].key, minimum)
            if score:
                pairs.append((i, j, score))
    return pairs


def _grams(key: str) -> list[str]:
    return [key[at : at + GRAM] for at in range(len(key) - GRAM + 1)]
