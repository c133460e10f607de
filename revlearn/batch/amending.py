"""Entries put right, and labelled anew where their document type was wrong: some rules depend on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from revlearn.batch.kept import opinions_anew
from revlearn.batch.office import office_table
from revlearn.store import Amendment, Ledger


@dataclass(frozen=True, slots=True)
class Amended:
    """Writers who are no more, entries labelled anew, and those whose labels stay as their texts are gone."""

    gone: tuple[str, ...]
    relabelled: tuple[int, ...]
    without_texts: tuple[int, ...]


def amend_entries(ledger: Ledger, entries: Sequence[int], right: Amendment) -> Amended:
    """Put these entries right, all or none. Raises LedgerError, as ``Ledger.amend`` does."""
    former = {entry.id: entry.genre or "" for entry in ledger.entries(ids=entries)}
    gone = ledger.amend(entries, right)
    if right.genre is None:
        return Amended(gone, (), ())
    retyped = sorted(entry for entry, genre in former.items() if genre != right.genre.strip())
    office, done, without = office_table(ledger), [], []
    for entry in retyped:
        pair = ledger.pair(entry)
        if pair.texts is None:
            without.append(entry)
            continue
        said = opinions_anew(pair, office)
        ledger.relabel(
            entry, labels=said.labels, findings=said.findings, ruleset=said.ruleset, opportunities=said.opportunities
        )
        done.append(entry)
    return Amended(gone, tuple(done), tuple(without))
