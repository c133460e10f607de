"""Present rules, what mentors have taught and the office has laid down, on former pairs: new opinions on old facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from revlearn.analyse import present_ruleset
from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.kept import Opinions, opinions_anew
from revlearn.batch.office import arbiter_of, office_table
from revlearn.batch.processes import CHUNK, in_chunks
from revlearn.store import Ledger, PairRecord


@dataclass(frozen=True, slots=True)
class Relabelled:
    """What it came to: entries asked about anew, edits whose label or nature is another now, entries that had the
    present rules already, and those without texts, which keep their labels."""

    entries: int
    changed: int
    present: int
    without_texts: tuple[int, ...]


def relabel(
    ledger: Ledger, *, processes: int | None = None, done: Callable[[int], None] = lambda count: None
) -> Relabelled:  # fmt: skip
    """Give every edit whose pair's texts are kept the label it would get today. Corrections stay and still count.

    ``done`` is told after each chunk how many entries were dealt with since.
    """
    office = office_table(ledger)
    dictionary = dictionary_of(ledger)
    ruleset = present_ruleset(arbiter_of(office), dictionary)
    held = ledger.entry_ids(with_texts=True)
    changed = present = relabelled = 0
    for at in range(0, len(held), CHUNK):
        pairs = [ledger.pair(entry) for entry in held[at : at + CHUNK]]
        stale = [pair for pair in pairs if pair.entry.ruleset != ruleset]
        present += len(pairs) - len(stale)
        for opinions in in_chunks(opinions_anew, [(pair, office, dictionary) for pair in stale], processes=processes):
            for pair, said in zip(stale, opinions, strict=True):
                changed += _differing(pair, said)
                ledger.relabel(
                    pair.entry.id,
                    labels=said.labels,
                    findings=said.findings,
                    ruleset=said.ruleset,
                    opportunities=said.opportunities,
                )
        relabelled += len(stale)
        done(len(pairs))
    missing = sorted(set(ledger.entry_ids()) - set(held))
    return Relabelled(relabelled, changed, present, tuple(missing))


def _differing(pair: PairRecord, said: Opinions) -> int:
    """How many edits have another category, sub-type or nature now."""
    kinds = [(edit.label, said.labels[edit.number]) for edit in pair.entry.edits]
    return sum((was.category, was.subtype, was.nature) != (now.category, now.subtype, now.nature) for was, now in kinds)
