"""Numbers of several steps (3.4) change as one."""

from __future__ import annotations

import pytest

from revlearn import analyse


@pytest.mark.parametrize(
    ("draft", "final", "before", "after", "forced"),
    [
        ("3.4 Mileage is paid.", "3.3 Mileage is paid.", "3.4", "3.3", False),
        ("1. One.\n1.1 Two here.\n1.2 Three.\n2. Four.", "1. One.\n1.1 Three.\n2. Four.", "1.2", "1.1", True),
    ],
)
def test_a_number_of_two_steps_is_one_edit(draft: str, final: str, before: str, after: str, forced: bool) -> None:
    (edit,) = [edit for edit in analyse(draft, final).edits if edit.before == before]
    assert (edit.after, edit.context.forced) == (after, forced)
