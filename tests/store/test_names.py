"""What may be the name of a writer or a team."""

from __future__ import annotations

import pytest

from revlearn.store import LedgerError
from revlearn.store.names import LONGEST_NAME, checked_name


def test_a_name_comes_in_its_one_spelling() -> None:
    assert checked_name(" 张　三 ") == "张三"


@pytest.mark.parametrize("name", ["", "  ", "甲\n乙", "长" * (LONGEST_NAME + 1)])
def test_what_is_no_name_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(LedgerError, match="不能用作姓名") as refusal:
        checked_name(name)
    assert "\n" not in str(refusal.value)
