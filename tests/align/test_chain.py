"""The heaviest chain against all chains, on cases small enough to try them all."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revlearn.align.chain import Pair, heaviest_chain

PAIRS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9).map(float)),
    max_size=9,
    unique_by=lambda pair: pair[:2],
)


def rises(chain: list[tuple[int, int]]) -> bool:
    return all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(chain))


def best_weight(pairs: list[Pair]) -> float:
    """The weight of the best chain by trying all subsets."""
    return max(
        sum(pair[2] for pair in chosen)
        for size in range(len(pairs) + 1)
        for chosen in combinations(sorted(pairs), size)
        if rises([pair[:2] for pair in chosen])
    )


@given(PAIRS)
def test_no_chain_is_heavier(pairs: list[Pair]) -> None:
    chain = heaviest_chain(pairs)
    weights = {pair[:2]: pair[2] for pair in pairs}
    assert rises(chain)
    assert sum(weights[each] for each in chain) == best_weight(pairs)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(pairs: list[Pair], random: object) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert heaviest_chain(shuffled) == heaviest_chain(pairs)


@pytest.mark.parametrize(
    ("pairs", "chain"),
    [
        ([], []),
        ([(0, 0, 1.0)], [(0, 0)]),
        # One heavy pair outweighs two light ones that cross it.
        ([(0, 1, 1.0), (1, 2, 1.0), (2, 0, 3.0)], [(2, 0)]),
        ([(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.5)], [(0, 1), (1, 2)]),
        # One draft unit, several final ones: only one is taken.
        ([(0, 0, 1.0), (0, 1, 2.0), (0, 2, 1.0)], [(0, 1)]),
    ],
)
def test_small_chains(pairs: list[Pair], chain: list[tuple[int, int]]) -> None:
    assert heaviest_chain(pairs) == chain
