"""An office's table: read as it was written, refused with one line when it is something else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from revlearn.classify import OfficeModel
from revlearn.classify.arbiter import LinearModel
from revlearn.classify.office import with_shipped
from revlearn.model import RevlearnError

OFFICE = OfficeModel(
    LinearModel(
        ("logic.claim", "wording.grammar"), {"change 增强→加强": 0, "edit 0a": 1}, np.array([[1.5, 0], [0, -2.0]])
    ),
    LinearModel(("error", "improvement"), {}, np.zeros((0, 2))),
    "1a2b3c4d",
    7,
)


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "office.tsv"
    OFFICE.write(path)
    again = OfficeModel.read(path)
    assert (again.base, again.lessons, dict(again.label.index)) == ("1a2b3c4d", 7, OFFICE.label.index)
    assert np.array_equal(again.label.weights, OFFICE.label.weights)
    assert again.nature.weights.shape == (0, 2)
    assert again.to_table() == OFFICE.to_table()


@pytest.mark.parametrize(
    "damage",
    [
        lambda table: "",
        lambda table: table.replace("lessons", "times"),
        lambda table: table.replace("lessons\t7", "lessons\tseven"),
        lambda table: table.replace("\n\n", "\n"),
        lambda table: table.replace("150", "much"),
        lambda table: table.replace("temperature\t1.0000", "temperature"),
        lambda table: table.replace("150\t", "150\t1\t1\t"),
    ],
)
def test_another_file_is_refused_in_one_line(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "office.tsv"
    path.write_text(damage(OFFICE.to_table()), encoding="utf-8")
    with pytest.raises(RevlearnError, match=r"office\.tsv: ") as refused:
        OfficeModel.read(path)
    assert "\n" not in str(refused.value)


def test_weights_are_added_to_the_logarithms_of_the_shipped_probabilities() -> None:
    shipped = np.array([[0.5, 0.5], [0.2, 0.8]])
    rows = [{"change 增强→加强": 1.0}, {"never seen": 1.0}]
    found = OFFICE.on_labels(OFFICE.label.classes, rows, shipped)
    assert found[0, 0] == pytest.approx(1 / (1 + np.exp(-1.5)))
    assert np.allclose(found[1], shipped[1])


def test_an_office_sees_what_was_shipped_and_how_it_meets_the_edit() -> None:
    row = {"operation insert": 1.0, "bias": 1.0}
    seen = with_shipped(row, ("logic.claim", "wording.grammar"), np.array([0.9, 0.1]))
    assert seen == {**row, "as logic.claim": 0.9, "as logic.claim & operation insert": 0.9}
