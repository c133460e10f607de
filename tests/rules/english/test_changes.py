"""An edit read as words, whatever the diff cut it to."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.english.changes import change_of, prose_change


def edit_of(text: str):
    (edit,) = marked_edits(Example(text))
    return edit


@pytest.mark.parametrize(
    ("text", "gone", "came"),
    [
        ("The form {don't→does not} ask.", "don't", "does not"),
        ("The form do{n't→ not} ask.", "don't", "do not"),
        ("The funder{→'}s deadline has passed.", "funders", "funder's"),
        ("It is {in order →}to agree.", "in order", ""),
        ("The {Council has made the decision→Council has decided} now.", "made the decision", "decided"),
        ("Visits fell{→, mainly} here.", "", "mainly"),
        ("The Council{’→'}s budget.", "", ""),
    ],
)
def test_words_that_differ(text: str, gone: str, came: str) -> None:
    change = change_of(edit_of(text))
    assert (change.gone, change.came) == (gone, came)


def test_context_words_surround_the_change() -> None:
    change = change_of(edit_of("Managers {should→must} approve requests."))
    assert change.draft == "managers should approve requests"
    assert change.final == "managers must approve requests"


def test_headings_hold_no_prose() -> None:
    assert prose_change(edit_of("{Charges→Fees}\nThe charge is due in May.")) is None
    assert prose_change(edit_of("Charges\nThe {charge→fee} is due in May.")) is not None
