"""Replaced lists of names: an edit an item, and what is no separator of a list."""

from __future__ import annotations

import pytest

from revlearn import analyse


def changes(draft: str, final: str) -> list[tuple[str, str]]:
    return [(edit.before, edit.after) for edit in analyse(draft, final).edits]


@pytest.mark.parametrize(
    ("draft", "final", "expected"),
    [
        (
            "到会单位：文旅局、交通局、应急局。",
            "到会单位：市文化和旅游局、市交通运输局、市应急管理局。",
            [("文旅局", "市文化和旅游局"), ("交通局", "市交通运输局"), ("应急局", "市应急管理局")],
        ),
        (
            "由国土资源、城管和水务部门配合。",
            "由自然资源、城市管理和水利部门配合。",
            [("国土资源", "自然资源"), ("城管", "城市管理"), ("水务部门", "水利部门")],
        ),
    ],
)
def test_each_name_is_an_edit(draft: str, final: str, expected: list[tuple[str, str]]) -> None:
    assert changes(draft, final) == expected


def test_a_list_rewritten_into_clauses_stays_one_edit() -> None:
    found = changes(
        "要抓好数据质量、统计服务、统计法治、队伍建设四个方面工作，确保实效。",
        "要以数据质量为根本、以统计服务为方向、以统计法治为保障、以队伍建设为支撑，确保实效。",
    )
    assert len(found) == 1
