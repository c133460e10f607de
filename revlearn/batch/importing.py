"""Many pairs into the ledger: analysed by several processes, written by one, in an order that a kill does not change.

Pairs are added in the order of their sources, a chunk at a time, each chunk in one transaction with the keys it uses.
So what a killed run left is a beginning of what an undisturbed one makes, and the next run goes on from there: pairs
that are in the ledger are met again by the fingerprints of their texts and not analysed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from revlearn.batch.analysing import Failure, Source, attempted
from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.office import office_table
from revlearn.batch.processes import in_chunks
from revlearn.store import Ledger, PairRecord


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: pairs added, pairs that were there already, and those that could not be taken in."""

    added: int
    present: int
    failures: tuple[Failure, ...]


def import_pairs(
    ledger: Ledger, sources: Sequence[Source], *, allow_classified: bool = False, team: str | None = None,
    processes: int | None = None, done: Callable[[int], None] = lambda count: None,
) -> Imported:  # fmt: skip
    """Add the pairs at ``sources``. ``done`` is told after each chunk how many sources were dealt with since.
    ``team`` takes in the writers."""
    known: dict[str, list[object]] = {}
    for key in ledger.known({source.writer for source in sources}):
        known.setdefault(key.writer, []).append(key)
    office = office_table(ledger)
    dictionary = dictionary_of(ledger)
    arguments = [(source, known.get(source.writer, ()), allow_classified, office, dictionary) for source in sources]
    added, present, failures = 0, 0, []
    for outcomes in in_chunks(attempted, arguments, processes=processes):
        records = [each for each in outcomes if isinstance(each, PairRecord)]
        new = sum(fresh for _, fresh in ledger.add_pairs(records)) if records else 0
        failed = [each for each in outcomes if isinstance(each, Failure)]
        added += new
        present += len(outcomes) - len(failed) - new
        failures += failed
        done(len(outcomes))
    if team is not None:
        ledger.enrol({source.writer for source in sources}, team)
    return Imported(added, present, tuple(failures))
