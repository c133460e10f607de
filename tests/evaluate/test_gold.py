"""Gold files: further readers' natures in the header, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.evaluate.gold import parse_gold, read_gold_folder
from revlearn.evaluate.training import material_of
from revlearn.model import RevlearnError

TRAIN = Path(__file__).parents[2] / "data" / "gold" / "train"
BODY = (
    "苗木成活率{|达到|wording.precision!improvement}91%，{三|3|terminology.unit_number!error}年内补植。\n"
    "{一|二|structure.cascade}、其他"
)


def gold(*lines: str) -> str:
    return "\n".join(["#genre: 通知", *lines]) + "\n\n" + BODY


def test_without_readings_there_is_the_authors_nature_alone() -> None:
    assert [edit.readings for edit in parse_gold(gold()).edits] == [(), (), ()]


def test_each_reader_gives_every_edit_a_letter() -> None:
    pair = parse_gold(gold("#natures-2: de-", "#natures-3: ie-"))
    assert [edit.readings for edit in pair.edits] == [("decision", "improvement"), ("error", "error"), ()]
    assert [edit.nature for edit in pair.edits] == ["improvement", "error", None]
    assert ("decision", "improvement") in [row.readings for row in material_of(pair).rows]


@pytest.mark.parametrize("letters", ["de", "de--", "dei", "d--", "dx-", ""])
def test_letters_that_do_not_fit_the_edits_are_refused(letters: str) -> None:
    with pytest.raises(RevlearnError, match="natures-"):
        parse_gold(gold(f"#natures-2: {letters}"), "bad.gold.txt")


def test_every_training_pair_of_the_first_six_authors_was_read_thrice_more() -> None:
    pairs = [pair for pair in read_gold_folder(TRAIN) if pair.name < "T7"]
    assert len(pairs) == 237
    assert all(len(edit.readings) == 3 for pair in pairs for edit in pair.edits if edit.nature)


def test_a_pair_may_have_a_smaller_say() -> None:
    full = {row.weight for row in material_of(parse_gold(gold())).rows}
    half = {row.weight for row in material_of(parse_gold(gold("#weight: 0.5"))).rows}
    assert half == {weight / 2 for weight in full}


@pytest.mark.parametrize("weight", ["half", "-1", "2", ""])
def test_a_weight_that_is_none_is_refused(weight: str) -> None:
    with pytest.raises(RevlearnError, match="weight"):
        parse_gold(gold(f"#weight: {weight}"), "bad.gold.txt")
