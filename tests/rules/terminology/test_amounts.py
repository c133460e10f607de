"""Two ways of writing one value compare equal; two values do not."""

from __future__ import annotations

import pytest

from revlearn.rules.amounts import canonical, has_amount

SAME = [
    ("一百四十六", "146"),
    ("百分之九十七点三", "97.3%"),
    ("四千二百余", "4200余"),
    ("1,260", "1260"),
    ("0.36万", "3600"),
    ("12600亩", "1.26万亩"),
    ("一万二千吨", "1.2万吨"),
    ("三亿二千万元", "3.2亿元"),
    ("8亿7千万元", "8.7亿元"),
    ("1千2百余名", "1200余名"),
    ("一成半左右", "约15%"),
    ("下午3点", "15:00"),
    ("上午十时", "10时"),
    ("八点半", "8:30"),
    ("1个亿", "1亿"),
    ("七个", "7个"),
    ("叁", "3"),
    ("七十度", "70 ℃"),
    ("万分之八", "0.8‰"),
    ("1/3", "三分之一"),
    ("3米8", "3.8米"),
    ("第12届", "第十二届"),
]
OTHER = [
    ("一百四十六", "164"),
    ("15%", "15个百分点"),
    ("3.2亿元", "3.2万元"),
    ("八点半", "8:00"),
    ("十八", "8"),
    ("1/3", "1/4"),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_same_value(before: str, after: str) -> None:
    assert has_amount(before)
    assert canonical(before) == canonical(after)


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_other_value(before: str, after: str) -> None:
    assert canonical(before) != canonical(after)


def test_words_have_no_amount() -> None:
    assert not has_amount("有关部门")
