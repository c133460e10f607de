"""Changes that touch marks alone."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.marks import exchange, marks_only


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("沿河种菜{，→、}倾倒垃圾等现象屡禁不止。", ("，", "、")),
        ("坚持{便民高效，公开透明→便民高效、公开透明}的原则。", ("，", "、")),
        ("选派机关党员{，→}与企业结对。", ("，", "")),
    ],
)
def test_one_kind_of_exchange(text: str, marks: tuple[str, str]) -> None:
    (edit,) = marked_edits(Example(text))
    assert exchange(edit) == marks


@pytest.mark.parametrize(
    "text", ["坚持{便民→高效}的原则。", "检查完成{。→。\n}整改到位。", "要{落实，→落实责任，}抓好整改。"]
)
def test_words_and_line_breaks_are_no_marks(text: str) -> None:
    (edit,) = marked_edits(Example(text))
    assert not marks_only(edit)
