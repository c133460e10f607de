"""The generated pairs are what their truth says."""

from __future__ import annotations

import pytest

from benchmarks.compare import moves_found
from benchmarks.peers import PEERS
from benchmarks.returned import minimal
from benchmarks.synthetic_pair import make_pair, scripted
from revlearn.analyse import analyse


def test_a_truth_is_carried_out() -> None:
    truth = {
        "edits": [
            {"para": 1, "pos": 2, "old": "认真", "new": "切实"},
            {"para": 1, "pos": 6, "old": "", "new": "工作"},
            {"para": 2, "pos": 0, "old": "请", "new": ""},
        ],
        "moves": [1],
        "order": [0, 2, 1],
    }
    pair = scripted(["标题", "各县认真落实。", "请上报。"], truth)
    assert pair.final == "标题\n上报。\n各县切实落实工作。"
    assert pair.edits == ((5, 7, "切实"), (9, 9, "工作"), (11, 12, ""))
    assert pair.moves == (((3, 10), (7, 16)),)


def test_a_truth_that_does_not_fit_is_refused() -> None:
    truth = {"edits": [{"para": 0, "pos": 0, "old": "乙", "new": ""}], "moves": [], "order": [0]}
    with pytest.raises(ValueError, match="paragraph 0"):
        scripted(["甲"], truth)


def test_a_seed_makes_one_pair_of_the_wanted_size() -> None:
    pair = make_pair(5000, seed=3)
    assert pair == make_pair(5000, seed=3)
    assert pair != make_pair(5000, seed=4)
    assert 5000 <= len(pair.draft) < 5400
    assert len(pair.edits) == 60
    assert len(pair.moves) == 1


@pytest.mark.parametrize("name", [name for name in PEERS if name != "redlines"])
def test_hunks_of_a_peer_rebuild_the_final_version(name: str) -> None:
    pair = make_pair(1500, seed=1)
    rebuilt, at = [], 0
    for (start, end), after in PEERS[name](pair.draft, pair.final):
        rebuilt += [pair.draft[at:start], after]
        at = end
    assert "".join([*rebuilt, pair.draft[at:]]) == pair.final


def test_a_peer_without_places_still_tells_its_changes() -> None:
    hunks = PEERS["redlines"]("甲乙丙。\n丁戊己。\n", "甲乙丙。\n丁戊辛。\n")
    assert [minimal("甲乙丙。\n丁戊己。\n", span, after) for span, after in hunks] == [(7, 8, "辛")]


def test_moves_are_found_by_cover_on_both_sides() -> None:
    pair = make_pair(3000, seed=2)
    edits = analyse(pair.draft, pair.final).edits
    assert moves_found(pair, edits) == len(pair.moves) == 1
    assert moves_found(pair, [edit for edit in edits if edit.operation != "move"]) == 0
