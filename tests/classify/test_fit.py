"""Fitting the arbiter: it learns what separates labels, forgets what it saw too seldom, and stays modest."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.classify.arbiter import Arbiter, LinearModel
from revlearn.classify.fit import Row, fit_arbiter


def rows() -> list[Row]:
    """Twelve documents in which the sign of an edit tells its label, and its size tells nothing."""
    made: list[Row] = []
    for number in range(12):
        document = f"d{number:02}"
        for turn in range(3):
            noise = {"bias": 1.0, f"size {(number + turn) % 4}": 1.0, f"only in {document}": 1.0}
            made.append(Row({**noise, "digit": 1.0}, "logic.fact", "decision", document))
            made.append(Row({**noise, "mark": 1.0}, "wording.punctuation", "error", document))
            made.append(Row({**noise, "number": 1.0}, "structure.cascade", None, document))
    return made


@pytest.fixture(scope="module")
def fitted() -> Arbiter:
    return fit_arbiter(rows())


def test_it_learns_what_separates_the_labels(fitted: Arbiter) -> None:
    probabilities = fitted.label.probabilities([{"bias": 1.0, "digit": 1.0}, {"bias": 1.0, "mark": 1.0}])
    chosen = [fitted.label.classes[place] for place in probabilities.argmax(axis=1)]
    assert chosen == ["logic.fact", "wording.punctuation"]


def test_what_one_document_alone_shows_is_not_learnt(fitted: Arbiter) -> None:
    assert not any(name.startswith("only in") for name in fitted.label.index)
    assert "size 1" in fitted.label.index


def test_consequences_teach_no_nature(fitted: Arbiter) -> None:
    assert set(fitted.nature.classes) == {"decision", "error"}


def test_the_temperature_is_found_within_its_bounds(fitted: Arbiter) -> None:
    assert 0.5 <= fitted.label.temperature <= 4.0


def test_the_same_rows_give_the_same_table(fitted: Arbiter, tmp_path: Path) -> None:
    fitted.label.write(tmp_path / "one.tsv")
    fit_arbiter(rows()).label.write(tmp_path / "other.tsv")
    assert (tmp_path / "one.tsv").read_bytes() == (tmp_path / "other.tsv").read_bytes()
    assert LinearModel.read(tmp_path / "one.tsv").classes == fitted.label.classes
