"""Characters that look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

import revlearn.rules.shape as shape
from revlearn.rules.lexicon import read_table


@pytest.mark.parametrize("pair", ["幅辐", "驰弛", "亨享", "己已", "戊戌", "推堆"])
def test_listed_pairs_look_alike_both_ways(pair: str) -> None:
    assert shape.look_alike(pair[0], pair[1])
    assert shape.look_alike(pair[1], pair[0])


def test_a_character_is_not_its_own_double() -> None:
    assert not shape.look_alike("驰", "驰")


def test_every_set_has_distinct_characters() -> None:
    rows = read_table(Path(shape.__file__).with_name("shapes.tsv"))
    for row in rows:
        characters = row["characters"]
        assert len(characters) >= 2, characters
        assert len(set(characters)) == len(characters), characters
