"""New pairs into the ledger, whole or not at all, and new opinions on pairs that are there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from revlearn.model import Finding, Label
from revlearn.record import EditRecord, Retention, person_name
from revlearn.store.coding import label_columns, pack_comment, pack_findings, pack_levels, pack_spans
from revlearn.store.keys import take
from revlearn.store.pair import Detail, PairKey, PairRecord, reduced
from revlearn.store.people import writer_keys
from revlearn.store.revisions import changed, changed_with
from revlearn.store.schema import comments, edits, entries, opinions, opportunities, texts, writers

Rows = list[dict[str, Any]]
SAME = (writers.c.name, entries.c.draft_sha256, entries.c.final_sha256, entries.c.round)


def known_pairs(connection: Connection, names: Collection[str]) -> dict[PairKey, int]:
    """The pairs of these writers that are in the ledger, with the keys of their entries."""
    spelt = sorted({person_name(name) for name in names})
    statement = select(entries.c.id, *SAME).join(writers).where(writers.c.name.in_(spelt))
    return {PairKey(*row[1:]): row[0] for row in connection.execute(statement)}


def add_pairs(connection: Connection, pairs: Sequence[PairRecord], retention: Retention) -> list[tuple[int, bool]]:
    """For each pair the key of its entry, and whether it is new; keys go up in the order given."""
    # Waits here for whoever is adding, so that the same pair is not added by two at once.
    take(connection, "entries", 0)
    pairs = [replace(pair, entry=replace(pair.entry, writer=person_name(pair.entry.writer))) for pair in pairs]
    keys = writer_keys(connection, [pair.entry.writer for pair in pairs])
    known = known_pairs(connection, keys.keys())
    fresh: dict[PairKey, PairRecord] = {}
    for pair in pairs:
        if pair.key not in known:
            fresh.setdefault(pair.key, pair)
    first = take(connection, "entries", len(fresh))
    numbered = {key: first + at for at, key in enumerate(fresh)}
    kept = [(numbered[key], reduced(pair, retention)) for key, pair in fresh.items()]
    _insert(connection, _rows(connection, kept, keys))
    changed(connection, {keys[pair.entry.writer] for _, pair in kept})
    added: list[tuple[int, bool]] = []
    for pair in pairs:
        entry = known.get(pair.key)
        added.append((numbered[pair.key], True) if entry is None else (entry, False))
        known.setdefault(pair.key, added[-1][0])
    return added


def relabel(
    connection: Connection, entry: int, *, labels: Mapping[int, Label], findings: Sequence[Finding], ruleset: str,
    counts: Mapping[str, int],
) -> None:  # fmt: skip
    """New opinions on an entry, by its edits' numbers; facts and words of people stay as they are."""
    of_entry = select(edits.c.id, edits.c.number).where(edits.c.entry_id == entry).order_by(edits.c.number)
    rows = [
        _opinion(key, labels[number], [each for each in findings if each.edit == number])
        for key, number in connection.execute(of_entry)
    ]
    connection.execute(delete(opinions).where(opinions.c.edit_id.in_([row["edit_id"] for row in rows])))
    connection.execute(delete(opportunities).where(opportunities.c.entry_id == entry))
    connection.execute(update(entries).where(entries.c.id == entry).values(ruleset=ruleset))
    _insert(connection, {opinions: rows, opportunities: _opportunities(entry, counts)})
    changed_with(connection, entry=entry)


def _insert(connection: Connection, rows: Mapping[Table, Rows]) -> None:
    for table, those in rows.items():
        if those:
            connection.execute(insert(table), those)


def _rows(
    connection: Connection, pairs: Sequence[tuple[int, PairRecord]], writer_keys: Mapping[str, int]
) -> dict[Table, Rows]:
    """The rows of all tables for these entries, in an order in which they can be inserted."""
    rows: dict[Table, Rows] = {each: [] for each in (entries, texts, edits, opinions, opportunities, comments)}
    edit = take(connection, "edits", sum(len(pair.entry.edits) for _, pair in pairs))
    for key, pair in pairs:
        rows[entries].append(_entry(key, writer_keys[pair.entry.writer], pair))
        rows[texts] += _texts(key, pair)
        rows[opportunities] += _opportunities(key, pair.entry.opportunities)
        rows[comments] += [
            {"entry_id": key, "position": at, "comment": pack_comment(comment)}
            for at, comment in enumerate(pair.comments)
        ]
        for record, detail in zip(pair.entry.edits, pair.details, strict=True):
            rows[edits].append(_edit(edit, key, record, detail))
            rows[opinions].append(_opinion(edit, record.label, detail.findings))
            edit += 1
    return rows


def _entry(key: int, writer: int, pair: PairRecord) -> dict[str, Any]:
    entry = pair.entry
    same = (
        "title", "genre", "reviser", "round", "language", "draft_sha256", "final_sha256", "draft_characters",
        "final_characters", "changed_characters", "draft_sentences", "kept_sentences", "ruleset", "retention",
    )  # fmt: skip
    row = {name: getattr(entry, name) for name in same}
    return row | {"id": key, "writer_id": writer, "date": entry.date.isoformat()}


def _texts(key: int, pair: PairRecord) -> Rows:
    if pair.texts is None:
        return []
    draft, final = pair.texts.draft, pair.texts.final
    return [
        {
            "entry_id": key,
            "draft_name": draft.name,
            "final_name": final.name,
            "draft": draft.text,
            "final": final.text,
            "draft_genre": pair.texts.draft_genre,
            "final_genre": pair.texts.final_genre,
            "draft_levels": pack_levels(draft.levels),
            "final_levels": pack_levels(final.levels),
        }
    ]


def _edit(key: int, entry: int, record: EditRecord, detail: Detail) -> dict[str, Any]:
    same = (
        "number", "operation", "before", "after", "draft_sentence", "final_sentence", "author", "comment",
    )  # fmt: skip
    return {name: getattr(record, name) for name in same} | {
        "id": key,
        "entry_id": entry,
        "draft_spans": pack_spans(record.draft_spans),
        "final_spans": pack_spans(record.final_spans),
        "relation": detail.relation,
        "forced": detail.forced,
    }


def _opinion(edit: int, label: Label, findings: Sequence[Finding]) -> dict[str, Any]:
    return {"edit_id": edit, "findings": pack_findings(findings), **label_columns(label)}


def _opportunities(entry: int, counts: Mapping[str, int]) -> Rows:
    return [{"entry_id": entry, "rule": rule, "times": times} for rule, times in sorted(counts.items())]
