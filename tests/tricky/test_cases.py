"""One file a case: what makes it tricky, how a person marks it, and how it is marked today where that differs.

A file is a description, then a part ``wanted`` and, for a known failure, a part ``today``; each is a text with its
edits as ``{before→after}``, ``¶`` being a line break within the braces. Moved text is marked at both its places, and a
line ``operations`` then names the operations in the order of the edits.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from revlearn.analyse import analyse
from revlearn.evaluate.notation import versions_of
from revlearn.model import Span
from revlearn.rules import Example

FOLDER = Path(__file__).parent
FILES = {path.stem: path.read_text(encoding="utf-8").strip() for path in sorted(FOLDER.glob("*.txt"))}


@dataclass(frozen=True)
class Marked:
    """A text with its edits: both versions, what is marked in each, and the operations where they are told."""

    draft: str
    final: str
    draft_spans: list[Span]
    final_spans: list[Span]
    operations: list[str] | None


def part(text: str, name: str) -> Marked | None:
    """The part ``name`` of a case; None when it has none."""
    for block in text.split("\n\n")[1:]:
        head, *body = block.split("\n")
        if head == name:
            told = body.pop().split()[1:] if body[-1].startswith("operations ") else None
            draft, final, spans = versions_of(Example("\n".join(body).replace("¶", "\n")))
            return Marked(draft.text, final.text, filled([a for a, _ in spans]), filled([b for _, b in spans]), told)
    return None


def filled(spans: list[Span]) -> list[Span]:
    return sorted(span for span in spans if span[0] < span[1])


def holds(case: Marked) -> None:
    """Exactly what is marked is found, and the operations are those told."""
    edits = analyse(case.draft, case.final).edits
    assert filled([span for edit in edits for span in edit.draft_spans]) == case.draft_spans
    assert filled([span for edit in edits for span in edit.final_spans]) == case.final_spans
    if case.operations is not None:
        assert [edit.operation for edit in edits] == case.operations


def test_every_file_is_a_case() -> None:
    assert len(FILES) >= 8
    for name, text in FILES.items():
        wanted, today = part(text, "wanted"), part(text, "today")
        assert wanted is not None, name
        assert wanted.draft_spans or wanted.final_spans, name
        if today is not None:
            assert (today.draft, today.final) == (wanted.draft, wanted.final), name


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(reason=text.partition("\n\n")[0].replace("\n", " "), strict=True))
        if part(text, "today")
        else name
        for name, text in FILES.items()
    ],
)
def test_it_is_marked_as_a_person_marks_it(name: str) -> None:
    case = part(FILES[name], "wanted")
    assert case is not None
    holds(case)


@pytest.mark.parametrize("name", [name for name, text in FILES.items() if part(text, "today")])
def test_a_known_failure_is_what_it_is_said_to_be(name: str) -> None:
    case = part(FILES[name], "today")
    assert case is not None
    holds(case)
