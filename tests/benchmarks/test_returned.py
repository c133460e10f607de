"""When a returned edit counts as the scripted one."""

from __future__ import annotations

import pytest

from benchmarks.returned import minimal


@pytest.mark.parametrize(
    ("draft", "span", "after", "form"),
    [
        ("认真做好工作", (0, 2), "切实", (0, 2, "切实")),
        ("提高效率", (0, 2), "提升", (1, 2, "升")),  # the shared first character is no part of the change
        ("提高效率", (0, 4), "提升效率", (1, 2, "升")),  # nor are shared last ones
        ("抓好工作工作", (4, 6), "", (2, 4, "")),  # a deletion in a run of equal text: leftmost
        ("抓好工作工作", (3, 5), "", (2, 4, "")),
        ("抓好工作", (4, 4), "工作", (2, 2, "工作")),  # an insertion likewise
        ("抓好工作", (3, 3), "作工", (2, 2, "工作")),
        ("抓好工作", (0, 2), "抓好", None),
        ("抓好", (0, 0), "抓", (0, 0, "抓")),
    ],
)
def test_minimal_form(draft: str, span: tuple[int, int], after: str, form: tuple[int, int, str] | None) -> None:
    assert minimal(draft, span, after) == form


def test_equal_forms_have_equal_results() -> None:
    draft = "各各单位单位要要抓紧抓紧"
    results: dict[tuple[int, int, str], set[str]] = {}
    for start in range(len(draft)):
        for end in range(start, min(len(draft), start + 4)):
            for after in ("", "各", "单位", "抓紧"):
                form = minimal(draft, (start, end), after)
                if form:
                    results.setdefault(form, set()).add(draft[:start] + after + draft[end:])
    assert all(len(texts) == 1 for texts in results.values())
