"""TRICKY_CASES.md says what the program does: every case of the page is run."""

from __future__ import annotations

import re

import pytest

from revlearn import analyse
from tests.docs.tricky import PAGE, Case, Found, cases, shown

CASES = cases()
NAMES = [f"{number}: {case.title}" for number, case in enumerate(CASES, 1)]
FAILING = [(case, name) for case, name in zip(CASES, NAMES, strict=True) if case.wanted]


def finds(case: Case, expected: list[Found]) -> None:
    analysis = analyse(*case.texts())
    met = len(expected) == len(analysis.edits) and all(map(Found.meets, expected, analysis.edits, analysis.labels))
    assert met, f"{case.title}; the program finds\n{shown(analysis)}"


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_page_says_what_is_found_today(case: Case) -> None:
    finds(case, case.today)


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=pytest.mark.xfail(reason=f"known failure: {name}"), id=name) for case, name in FAILING],
)
def test_known_failures(case: Case) -> None:
    finds(case, case.wanted)


def test_the_page_has_cases_and_owns_up_to_failures() -> None:
    assert len(CASES) >= 15
    assert FAILING


def test_named_tests_exist() -> None:
    """Cases that need a Word file are told by the tests of the reader."""
    root = PAGE.parent
    named = re.findall(r"`(tests/\S+\.py)`: `?(\w[^`\n]*)`", PAGE.read_text(encoding="utf-8"))
    assert named
    assert [name for path, name in named if name not in (root / path).read_text(encoding="utf-8")] == []
