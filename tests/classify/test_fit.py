"""Fitting the arbiter: it learns what separates labels, forgets what it saw too seldom, and stays modest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from revlearn.classify.arbiter import Arbiter, LinearModel, with_likely_labels
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


def test_further_readers_of_a_nature_weigh_together_as_its_author_does() -> None:
    plain = [Row({"digit": 1.0}, "logic.fact", "error", f"d{n:03}") for n in range(200)]
    other = [Row({"mark": 1.0}, "wording.punctuation", "error", f"d{n:03}") for n in range(200)]
    read = [replace(row, readings=("decision", "decision")) for row in plain]
    model = fit_arbiter([*read, *other])
    rows = [row.features for row in (plain[0], other[0])]
    natures = model.nature_probabilities(rows, model.label_probabilities(rows))
    decision = natures[:, model.nature.classes.index("decision")]
    assert decision[0] == pytest.approx(0.5, abs=0.05), "the author said error, both readers decision"
    assert decision[1] < 0.1


def test_what_rules_hold_of_the_nature_counts_as_far_as_their_label_is_likely() -> None:
    classes = ("logic.fact", "wording.confusable")
    features = {"bias": 1.0, "rule wording.confusable.pairs": 1.0}
    sure = with_likely_labels(features, classes, np.array([0.1, 0.9]))
    unsure = with_likely_labels(features, classes, np.array([0.9, 0.1]))
    assert sure["fits error"] == pytest.approx(1.8)
    assert unsure["fits error"] == pytest.approx(0.2)
    assert sure["says error"] == unsure["says error"] == 1.0
    assert "says error" not in with_likely_labels({"bias": 1.0}, classes, np.array([0.1, 0.9]))
