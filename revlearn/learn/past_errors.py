"""A writer's earlier mistakes as the check of a new draft looks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from revlearn.learn.history import in_order
from revlearn.model import PastError
from revlearn.record import Entry


def past_errors(entries: Iterable[Entry]) -> tuple[PastError, ...]:
    """The error edits of one writer's ``entries``: each wrong form with how often and when it was last put right.

    Edits whose texts the retention no longer keeps are left out: there is nothing to look for.
    """
    times: Counter[tuple[str, str]] = Counter()
    latest: dict[tuple[str, str], PastError] = {}
    for entry in in_order(entries):
        for edit in entry.edits:
            if edit.label.nature != "error" or not edit.before.strip():
                continue
            key = edit.before, edit.after
            times[key] += 1
            latest[key] = PastError(
                edit.before, edit.after, edit.label.category, edit.label.subtype, edit.label.rule,
                edit.label.explanation, times[key], entry.date.isoformat(),
            )  # fmt: skip
    return tuple(latest[key] for key in sorted(latest))
