"""What people say of edits: mentors' corrections and remarks. They are only added; the latest correction counts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from sqlalchemy import Connection, insert, select

from revlearn.model import Correction, Label
from revlearn.record import EditRecord
from revlearn.store.coding import facts_of, packed, unpack_findings
from revlearn.store.errors import LedgerError
from revlearn.store.keys import take
from revlearn.store.revisions import changed_with
from revlearn.store.schema import corrections, edits, entries, remarks


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A correction as it stands in the ledger: of edit ``number`` of ``entry``; ``edit`` is the edit's key."""

    id: int
    entry: int
    edit: int
    number: int
    correction: Correction
    comment: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A mentor's remark (点评) on an entry, or on edit ``number`` of it. ``at`` is an ISO day or time."""

    entry: int
    number: int | None
    author: str
    at: str
    text: str


def edit_key(connection: Connection, entry: int, number: int) -> int:
    """The key of edit ``number`` of ``entry``. Raises LedgerError when there is no such edit."""
    statement = select(edits.c.id).where(edits.c.entry_id == entry, edits.c.number == number)
    key = connection.execute(statement).scalar()
    if key is None:
        raise no_edit(entry, number)
    return key


def add_correction(connection: Connection, entry: int, number: int, correction: Correction, comment: str) -> int:
    """Add a mentor's word on an edit; earlier ones stay. Gives its key. LedgerError when there is no such edit."""
    edit = edit_key(connection, entry, number)
    key = take(connection, "corrections")
    row = {"id": key, "edit_id": edit, "correction": packed(correction.to_dict()), "comment": comment}
    connection.execute(insert(corrections).values(row))
    changed_with(connection, edit=edit)
    return key


def all_corrections(connection: Connection, entry: int | None) -> tuple[CorrectionRecord, ...]:
    """All corrections, or those of one entry, the earliest first."""
    statement = (
        select(
            corrections.c.id, edits.c.entry_id, edits.c.id, edits.c.number, corrections.c.correction,
            corrections.c.comment,
        )
        .join(edits, corrections.c.edit_id == edits.c.id)
        .order_by(corrections.c.id)
    )  # fmt: skip
    if entry is not None:
        statement = statement.where(edits.c.entry_id == entry)
    return tuple(
        CorrectionRecord(key, of, edit, number, Correction.from_dict(json.loads(said)), comment)
        for key, of, edit, number, said, comment in connection.execute(statement)
    )


def corrected(edit: EditRecord, findings: str, said: str, comment: str) -> EditRecord:
    """``edit`` with the label a mentor gave it. The rule stays when it argues for that label, else another that does.

    ``findings`` and ``said`` are the columns. The mentor's comment is the reason where no rule's message is at hand.
    """
    correction = json.loads(said)
    category, subtype = correction["label"].split(".")
    machine = edit.label
    if (category, subtype) == (machine.category, machine.subtype):
        label = replace(machine, nature=correction["nature"], confidence=1.0, needs_review=False, alternatives=())
        label = replace(label, explanation=comment or machine.explanation)
    else:
        rules = [each.rule for each in unpack_findings(findings, edit.number)]
        rule = next((each for each in rules if each.startswith(f"{correction['label']}.")), None)
        label = Label(category, subtype, correction["nature"], 1.0, False, (), rule, comment, "", "")
    facts = facts_of(label.rule, unpack_findings(findings, edit.number))
    return replace(edit, label=label, facts=facts, corrected_by=correction["by"])


def add_remark(connection: Connection, remark: Remark) -> None:
    """Add a mentor's remark. Raises LedgerError when there is no such entry or edit."""
    if connection.execute(select(entries.c.id).where(entries.c.id == remark.entry)).scalar() is None:
        raise no_entry(remark.entry)
    edit = None if remark.number is None else edit_key(connection, remark.entry, remark.number)
    row = {"entry_id": remark.entry, "edit_id": edit, "author": remark.author, "at": remark.at, "remark": remark.text}
    connection.execute(insert(remarks).values(id=take(connection, "remarks"), **row))


def remarks_on(connection: Connection, entry: int) -> tuple[Remark, ...]:
    """The remarks on an entry and on its edits, the earliest first."""
    statement = (
        select(remarks.c.entry_id, edits.c.number, remarks.c.author, remarks.c.at, remarks.c.remark)
        .select_from(remarks.outerjoin(edits, remarks.c.edit_id == edits.c.id))
        .where(remarks.c.entry_id == entry)
        .order_by(remarks.c.id)
    )
    return tuple(Remark(*row) for row in connection.execute(statement))


def no_entry(entry: int) -> LedgerError:
    """What is said when there is no such entry."""
    return LedgerError(
        f"账本里没有第 {entry} 篇，运行 revlearn list 查看", f"the ledger has no entry {entry}; see revlearn list"
    )


def no_edit(entry: int, number: int) -> LedgerError:
    """What is said when an entry has no edit of that number."""
    return LedgerError(
        f"账本里没有第 {entry} 篇的第 {number} 处改动，运行 revlearn show {entry} 查看",
        f"the ledger has no edit {number} of entry {entry}; revlearn show {entry} shows it",
    )
