"""How much of a pair stays: less and less, never the words of people.

Corrections, remarks and the reviser's comments have no cascade in the schema. A pair that bears any of them is reduced
to figures where others are deleted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, Select, delete, or_, select, update

from revlearn.model import Correction, Finding
from revlearn.record import Retention
from revlearn.store.coding import pack_findings, packed, unpack_findings
from revlearn.store.pair import RETENTIONS
from revlearn.store.revisions import all_changed
from revlearn.store.schema import comments, corrections, edits, entries, opinions, remarks, settings, texts
from revlearn.store.settings import OFFICE, read_setting, write_setting

Kept = Literal["texts", "sentences", "figures", "nothing"]
SETTING = "retention"
SOME = 500
"""Entries a statement: SQLite takes a limited number of values."""


@dataclass(frozen=True, slots=True)
class Purge:
    """What a purge does or would do: entries by what is left of them. ``kept`` were to go but bear words of people."""

    reduced: int
    deleted: int
    kept: int

    @property
    def nothing_to_do(self) -> bool:
        """True when the ledger holds nothing older, or no more than allowed of it."""
        return not (self.reduced or self.deleted)


def retention_setting(connection: Connection) -> Retention:
    """What the ledger keeps of a new pair; whole texts unless set otherwise."""
    return read_setting(connection, SETTING) or "texts"


def set_retention(connection: Connection, retention: Retention) -> None:
    """What the ledger keeps of new pairs from now on."""
    write_setting(connection, SETTING, retention)


def purge(
    connection: Connection, before: date | None, keep: Kept, unquoted: Callable[[Correction], Correction], *, act: bool
) -> Purge:
    """Reduce the entries dated before ``before`` (all without it) to ``keep``; without ``act`` only count them.

    ``unquoted`` gives a correction without the words of the documents, for ``figures``.
    """
    meant = select(entries.c.id, entries.c.retention)
    if before is not None:
        meant = meant.where(entries.c.date < before.isoformat())
    held: dict[int, Any] = {row.id: row.retention for row in connection.execute(meant)}
    target: Retention = "figures" if keep == "nothing" else keep
    staying = set(held)
    if keep == "nothing":
        staying &= {row.id for row in connection.execute(_spoken_of())}
    larger = RETENTIONS[: RETENTIONS.index(target)]
    reducible = sorted(key for key in staying if held[key] in larger)
    doomed = sorted(held.keys() - staying)
    if act:
        for at in range(0, len(reducible), SOME):
            _reduce(connection, reducible[at : at + SOME], target, unquoted)
        for at in range(0, len(doomed), SOME):
            connection.execute(delete(entries).where(entries.c.id.in_(doomed[at : at + SOME])))
        if reducible or doomed:
            all_changed(connection)
    return Purge(len(reducible), len(doomed), len(staying) if keep == "nothing" else 0)


def _spoken_of() -> Select[tuple[int]]:
    """The entries that bear corrections, remarks or comments."""
    return select(entries.c.id).where(
        or_(
            entries.c.id.in_(select(comments.c.entry_id)),
            entries.c.id.in_(select(remarks.c.entry_id)),
            entries.c.id.in_(select(edits.c.entry_id).where(edits.c.comment.is_not(None))),
            entries.c.id.in_(select(edits.c.entry_id).join(corrections, corrections.c.edit_id == edits.c.id)),
        )
    )


def _reduce(
    connection: Connection, keys: Sequence[int], target: Retention, unquoted: Callable[[Correction], Correction]
) -> None:
    connection.execute(delete(texts).where(texts.c.entry_id.in_(keys)))
    connection.execute(update(entries).where(entries.c.id.in_(keys)).values(retention=target))
    if target != "figures":
        return
    wordless = {"before": "", "after": "", "draft_sentence": "", "final_sentence": ""}
    connection.execute(update(edits).where(edits.c.entry_id.in_(keys)).values(wordless))
    of_those = select(edits.c.id).where(edits.c.entry_id.in_(keys))
    said = select(opinions.c.edit_id, opinions.c.findings).where(opinions.c.edit_id.in_(of_those))
    for edit, findings in connection.execute(said).all():
        factless = pack_findings([Finding(0, each.rule, {}) for each in unpack_findings(findings, 0)])
        connection.execute(update(opinions).where(opinions.c.edit_id == edit).values(explanation="", findings=factless))
    words = select(corrections.c.id, corrections.c.correction).where(corrections.c.edit_id.in_(of_those))
    said_words = connection.execute(words).all()
    if said_words:
        connection.execute(delete(settings).where(settings.c.name == OFFICE))
    for key, correction in said_words:
        bare = packed(unquoted(Correction.from_dict(json.loads(correction))).to_dict())
        connection.execute(update(corrections).where(corrections.c.id == key).values(correction=bare))
