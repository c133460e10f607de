"""Agreement of annotations: kappa by hand, and the readers' files."""

from __future__ import annotations

import pytest

from benchmarks.agreement import GOLD, agreement, kappa
from revlearn.evaluate.gold import read_gold_folder


def test_kappa_of_a_table_worked_out_by_hand() -> None:
    # 20 alike "a", 15 alike "b", 5 and 10 apart (Cohen 1960): 0.7 alike, 0.5 by chance.
    pairs = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15
    assert kappa(pairs) == (pytest.approx(0.7), pytest.approx(0.4))


def test_readers_annotated_the_texts_of_dev_and_agree_with_themselves() -> None:
    golds = {gold.name: gold for gold in read_gold_folder(GOLD / "dev")}
    for name in ("first", "second"):
        reader = read_gold_folder(GOLD / "readers" / name)
        with_gold = agreement(reader, [golds[each.name] for each in reader])
        assert len(reader) == 5
        assert 0.9 < with_gold.detection < 1
        assert agreement(reader, reader).nature == (1.0, 1.0)
