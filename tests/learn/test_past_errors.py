"""The writer's earlier mistakes, counted and dated, for the check of the next draft."""

from __future__ import annotations

from datetime import date

from revlearn.learn import past_errors
from revlearn.model import Label
from revlearn.record import EditRecord, Entry


def edit(number: int, before: str, after: str, nature: str = "error") -> EditRecord:
    label = Label("wording", "confusable", nature, 0.9, False, rule="wording.confusable.pairs")  # type: ignore[arg-type]
    return EditRecord(number, number, "replace", ((0, 1),), ((0, 1),), before, after, "", "", label)


def entry(on: date, *edits: EditRecord) -> Entry:
    return Entry(
        on.toordinal(), "张三", on, "稿件", None, None, 1, "zh", "", "", 100, 100, 1, 3, 2, "", "texts", edits=edits
    )


def test_mistakes_are_counted_and_dated() -> None:
    entries = (
        entry(date(2026, 3, 2), edit(1, "充份", "充分"), edit(2, "提高", "增强", "improvement")),
        entry(date(2026, 1, 5), edit(3, "充份", "充分"), edit(4, "", "：")),
    )
    (found,) = past_errors(entries)
    assert (found.before, found.after, found.times, found.last_seen) == ("充份", "充分", 2, "2026-03-02")
    assert found.rule == "wording.confusable.pairs"
