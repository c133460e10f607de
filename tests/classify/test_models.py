"""The linear model: its table, its probabilities, its temperature; and what it takes from an edit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from revlearn.analyse import analyse
from revlearn.classify.arbiter import LinearModel, default_arbiter, with_likely_labels
from revlearn.classify.features import features_of
from revlearn.model import LABELS, NATURES, Edit
from revlearn.rules import findings_of
from tests.marked import versions

MODEL = LinearModel(
    ("logic.claim", "wording.grammar", "wording.precision"),
    {"bias": 0, "operation insert": 1, "word+ 切实": 2},
    np.array([[0.25, -0.5, 0.0], [1.0, 0.0, -1.0], [0.0, 0.07, 2.0]]),
    1.5,
)


def only_edit(marked: str) -> Edit:
    (edit,) = analyse(*versions(marked)).edits
    return edit


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "arbiter.tsv"
    MODEL.write(path)
    read = LinearModel.read(path)
    assert (read.classes, dict(read.index), read.temperature) == (MODEL.classes, MODEL.index, 1.5)
    assert np.array_equal(read.weights, MODEL.weights)
    path_again = tmp_path / "again.tsv"
    read.write(path_again)
    assert path_again.read_bytes() == path.read_bytes()


def test_features_without_weight_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "arbiter.tsv"
    LinearModel(MODEL.classes, MODEL.index, MODEL.weights * [[1], [0.001], [1]]).write(path)
    assert set(LinearModel.read(path).index) == {"bias", "word+ 切实"}


@pytest.mark.parametrize("which", ["label", "nature"])
def test_the_shipped_tables_are_read_and_written_alike(tmp_path: Path, which: str) -> None:
    model: LinearModel = getattr(default_arbiter(), which)
    path = tmp_path / "model.tsv"
    model.write(path)
    again = LinearModel.read(path)
    assert again.classes == model.classes
    rows = [features_of(only_edit("要{认真→切实}抓好落实。"), [])]
    assert np.array_equal(again.probabilities(rows), model.probabilities(rows))
    assert set(model.classes) <= set(LABELS if which == "label" else NATURES)


def test_probabilities_sum_to_one_and_unknown_features_count_nothing() -> None:
    rows = MODEL.probabilities([{"bias": 1.0}, {"bias": 1.0, "never seen": 5.0}, {}])
    assert rows.shape == (3, 3)
    assert np.allclose(rows.sum(axis=1), 1.0)
    assert np.array_equal(rows[0], rows[1])
    assert np.allclose(rows[2], 1 / 3)


def test_a_higher_temperature_makes_the_model_less_sure_of_the_same_label() -> None:
    row = [{"word+ 切实": 1.0}]
    cool = LinearModel(MODEL.classes, MODEL.index, MODEL.weights, 0.5).probabilities(row)[0]
    warm = LinearModel(MODEL.classes, MODEL.index, MODEL.weights, 4.0).probabilities(row)[0]
    assert cool.argmax() == warm.argmax() == 2
    assert 1 / 3 < warm.max() < cool.max() < 1


def test_huge_sums_do_not_overflow() -> None:
    assert np.isfinite(MODEL.probabilities([{"word+ 切实": 1e6}])).all()


def test_the_nature_sees_how_likely_each_label_is() -> None:
    probabilities = np.array([0.01, 0.19, 0.8])
    features = with_likely_labels({"bias": 1.0, "operation insert": 1.0}, MODEL.classes, probabilities)
    assert "likely logic.claim" not in features
    assert features["likely wording.grammar"] == pytest.approx(0.19 * 6)
    assert features["wording.precision & operation insert"] == pytest.approx(1.6)
    assert "wording.precision & bias" not in features


def test_features_say_what_the_rules_said() -> None:
    edit = only_edit("{截止→截至}9月底，完成投资12.6亿元。")
    findings = findings_of(edit)
    features = features_of(edit, findings)
    assert findings
    assert {f"rule {finding.rule}" for finding in findings} <= features.keys()
    assert "argued wording.confusable" in features
    assert not any(name.startswith("rule ") for name in features_of(edit, []))


@pytest.mark.parametrize(
    ("marked", "present"),
    [
        ("会议强调{，→；}要落实。", {"marks only-", "marks only+", "operation replace", "equal"}),
        ("投资{3.2→3.6}万元。", {"only digits differ", "digits 11", "digit+"}),
        ("第一句讲成绩。{→第二句讲问题。}第三句讲打算。", {"whole sentence", "operation insert", "digits 00"}),
        ("第一段讲成绩。{→¶}第二段讲打算。", {"operation split", "has+ '\\n'"}),
    ],
)
def test_features_of_form_and_place(marked: str, present: set[str]) -> None:
    features = features_of(only_edit(marked), [])
    assert present <= features.keys()
    assert not any(char in name for name in features for char in "\n\t\r")
    assert all(0.0 <= value <= 1.0 for value in features.values())
