"""A leader's style card: what this reviser keeps changing without a rule behind it, for newcomers to know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from revlearn.learn.examples import examples_of
from revlearn.learn.history import in_order
from revlearn.record import EditRecord, Entry, Habit, StyleCard, person_name

REPEATED = 2
"""Documents that make a change a habit."""

HABITS = 12
"""Habits on a card: it is to be read before a document is written, not studied."""

LONGEST = 20
"""Characters up to which a change is a way of saying something; longer ones are content of one document."""

CONTENT = frozenset(("logic.claim", "logic.evidence", "logic.fact", "structure.cascade"))
"""Labels that say what a document is about, not how a reviser likes it."""

Sighting = tuple[EditRecord, Entry]


def style_card(reviser: str, entries: Iterable[Entry]) -> StyleCard:
    """The habits of ``reviser`` in ``entries`` (of any writers, in any order), the best proven first.

    A habit is the same change (``before`` → ``after``) in two documents or more, or else the same kind of change with
    other words each time; then both strings are empty. It is a decision or an improvement that rests on likeness or on
    a rule of taste. Proven best is what was changed in most writers' documents, then most documents, then most often.
    """
    ordered = [entry for entry in in_order(entries) if _edits_by(reviser, entry)]
    sightings = [(edit, entry) for entry in ordered for edit in _edits_by(reviser, entry) if _a_matter_of_taste(edit)]
    same: dict[tuple[str, str, str], list[Sighting]] = {}
    for edit, entry in sightings:
        if (edit.before or edit.after) and max(len(edit.before), len(edit.after)) <= LONGEST:
            same.setdefault((_label(edit), edit.before, edit.after), []).append((edit, entry))
    repeated = {key: own for key, own in same.items() if _documents(own) >= REPEATED}
    kinds: dict[tuple[str, str, str], list[Sighting]] = {}
    for edit, entry in sightings:
        if (_label(edit), edit.before, edit.after) not in repeated:
            kinds.setdefault((_label(edit), "", ""), []).append((edit, entry))
    kinds = {key: own for key, own in kinds.items() if _documents(own) >= REPEATED}
    proven = sorted([*repeated.items(), *kinds.items()], key=_proof)
    return StyleCard(
        reviser,
        len(ordered),
        sum(entry.draft_characters for entry in ordered),
        tuple(_habit(key, own) for key, own in proven[:HABITS]),
    )


def _edits_by(reviser: str, entry: Entry) -> Sequence[EditRecord]:
    """The edits tracked under the reviser's name, or all of an entry that names the reviser where none are."""
    own = [edit for edit in entry.edits if edit.author and person_name(edit.author) == reviser]
    if own or entry.reviser != reviser:
        return own
    return entry.edits


def _a_matter_of_taste(edit: EditRecord) -> bool:
    label = edit.label
    ruled = label.rule is not None and label.level != "偏好"
    return label.nature in ("decision", "improvement") and not ruled and _label(edit) not in CONTENT


def _label(edit: EditRecord) -> str:
    return f"{edit.label.category}.{edit.label.subtype}"


def _documents(sightings: Iterable[Sighting]) -> int:
    return len({entry.id for _, entry in sightings})


def _proof(item: tuple[tuple[str, str, str], list[Sighting]]) -> tuple[object, ...]:
    (label, before, after), sightings = item
    writers = len({entry.writer for _, entry in sightings})
    # Of two habits equally proven the one with words says more than a kind.
    return -writers, -_documents(sightings), not (before or after), -len(sightings), label, before, after


def _habit(key: tuple[str, str, str], sightings: list[Sighting]) -> Habit:
    label, before, after = key
    latest_first = list(reversed(sightings))
    examples = examples_of(latest_first)
    return Habit(label, before, after, len(sightings), _documents(sightings), examples)
