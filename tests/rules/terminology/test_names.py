"""What counts as the short form of a name."""

from __future__ import annotations

import pytest

from revlearn.rules.names import STANDARD, is_abbreviation


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("市人社局", "市人力资源社会保障局"),
        ("县消防大队", "县消防救援大队"),
        ("体卫艺科", "体育卫生与艺术教育科"),
        ("县财政", "县财政局"),
        ("河长办", "河长制办公室"),
    ],
)
def test_short_form(short: str, full: str) -> None:
    assert is_abbreviation(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("市财政局", "市审计局"),
        ("管好", "管理好"),
        ("单位", "有关单位"),
        ("发改委", "国家发改委"),
        ("市财政局", "市财政局和市审计局"),
        ("全局", "全局"),
    ],
)
def test_no_short_form(short: str, full: str) -> None:
    assert not is_abbreviation(short, full)


def test_listed_forms_differ_from_their_standards() -> None:
    assert not [form for form, standards in STANDARD.items() if form in standards]
