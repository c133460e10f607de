"""Stronger or weaker: must > shall > should > may, all > most > some, always > normally."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.scales import scales, shift_of


def shift(text: str):
    (edit,) = marked_edits(Example(text))
    return shift_of(change_of(edit))


@pytest.mark.parametrize(
    ("text", "scale", "direction"),
    [
        ("Managers {should→must} approve.", "obligation", "strengthened"),
        ("Managers {must→may} approve.", "obligation", "weakened"),
        ("Students {may→must} not work alone.", "prohibition", "strengthened"),
        ("You {will→may} be charged.", "certainty", "weakened"),
        ("{All→Most} complaints were answered.", "quantity", "weakened"),
        ("Refunds are {normally→always} made.", "frequency", "strengthened"),
    ],
)
def test_direction(text: str, scale: str, direction: str) -> None:
    found = shift(text)
    assert found is not None
    assert (found.scale, found.direction) == (scale, direction)


@pytest.mark.parametrize(
    "text", ["Managers {must→are required to} approve.", "Managers {must approve→may refuse every} request."]
)
def test_no_shift(text: str) -> None:
    assert shift(text) is None


def test_every_scale_has_steps() -> None:
    for scale, words in scales().items():
        assert len(set(words.values())) > 1, scale
        assert all(word == word.strip().lower() for word in words), scale
