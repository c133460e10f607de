"""The whole server killed by SIGKILL in the middle of 100 uploads and started again: is every accepted one there once?

    python -m benchmarks.killed_uploads [--kills 20] [--uploads 100] [--people 10] [--seed 1] [--json]

A number of people upload pairs of about 1,000 characters a side as fast as they are answered. The server is killed
after a time drawn between none and what sending and analysing take undisturbed; every second time alone, so that its
worker has to notice, else with all its processes; then it is started again. Who got no answer sends that pair once
more, as people do. When nothing waits any more, every pair must be in the ledger exactly once, equal to that of the
undisturbed run, and every upload that was answered with success must be done. Each kill begins with a new ledger. Exit
status 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.office_folder import write_office
from benchmarks.web_server import Server, Visitor, furnish
from revlearn.record import Entry
from revlearn.store import Ledger

WORKED_OFF_WITHIN = 300.0
Pair = tuple[bytes, bytes]


@dataclass
class Sender:
    """One person with the pairs still to be sent."""

    visitor: Visitor
    pairs: list[Pair]
    accepted: int = 0
    refused: list[str] = field(default_factory=list)

    def send_all(self) -> None:
        """Send until all are accepted or the server is gone. A pair that got no answer stays to be sent."""
        while self.pairs:
            draft, final = self.pairs[-1]
            files = [("draft", "原稿.txt", draft), ("final", "定稿.txt", final)]
            try:
                answer = self.visitor.send("/uploads", {"date": "2026-10-20"}, files)
            except OSError:
                return
            self.pairs.pop()
            if answer.status == 303:
                self.accepted += 1
            else:
                self.refused.append(f"status {answer.status}")


@dataclass(frozen=True)
class Outcome:
    """What a run left: the entries without their keys, and uploads answered with success, done, and failed.

    ``seconds`` are from the first one sent to the last one done.
    """

    entries: frozenset[str]
    count: int
    accepted: int
    done: int
    failed: int
    seconds: float


def main() -> None:
    """Kill and compare; print what came of it."""
    parser = argparse.ArgumentParser(description="Kill the server in the middle of uploads.")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--uploads", type=int, default=100)
    parser.add_argument("--people", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print JSON at the end, and nothing before")
    arguments = parser.parse_args()
    told: Callable[[str], None] = (lambda line: None) if arguments.json else print
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        office = Office(Path(name), arguments.people, arguments.uploads // arguments.people)
        expected = office.run(None, with_workers=False)
        told(f"undisturbed: {expected.accepted} accepted, {expected.count} entries, {expected.seconds:.1f} s")
        broken = int(expected.count != arguments.uploads or expected.failed > 0)
        for kill in range(1, arguments.kills + 1):
            after = chance.uniform(0, expected.seconds)
            found = office.run(after, with_workers=kill % 2 == 0)
            good = found.entries == expected.entries and found.count == expected.count
            good &= not found.failed and found.done >= found.accepted
            broken += not good
            told(f"kill {kill} after {after:.1f} s: {found.accepted} accepted, {found.done} done, {found.count} entries"
                 + ("" if good else "  NOT AS UNDISTURBED"))  # fmt: skip
        told(f"{arguments.kills} kills, {broken} runs not as the undisturbed one")
    if arguments.json:
        print(json.dumps({"kills": arguments.kills, "uploads": arguments.uploads, "differ": broken}))
    sys.exit(1 if broken else 0)


class Office:
    """A furnished ledger without documents to start from, and the pairs to be uploaded."""

    def __init__(self, folder: Path, people: int, each: int) -> None:
        self._furnished, self._data = folder / "furnished", folder / "data"
        self._people = furnish(self._furnished, writers=people, pairs=1, mentors=0)
        write_office(folder / "new", writers=people, pairs=each, seed=2)
        self._pairs = {path.name: _pairs(path) for path in sorted((folder / "new").iterdir())}

    def run(self, kill_after: float | None, *, with_workers: bool) -> Outcome:
        """Upload everything, with one kill on the way."""
        shutil.rmtree(self._data, ignore_errors=True)
        shutil.copytree(self._furnished, self._data)
        with Ledger.open(self._data) as ledger:
            before = {entry.id for entry in ledger.entries()}
        server = Server(self._data)
        senders = [self._sender(server, person.login, person.writer) for person in self._people]
        begun = time.monotonic()
        threads = _sending(senders)
        if kill_after is not None:
            while time.monotonic() - begun < kill_after and not self._finished(threads):
                time.sleep(0.01)
            server.kill(with_workers=with_workers)
            _joined(threads)
            server = Server(self._data, port=server.port)
            threads = _sending(senders)
        _joined(threads)
        until = time.monotonic() + WORKED_OFF_WITHIN
        while not self._finished(threads) and time.monotonic() < until:
            time.sleep(0.1)
        seconds = time.monotonic() - begun
        server.stop()
        refused = [each for sender in senders for each in sender.refused]
        if refused:
            raise RuntimeError(f"refused: {refused}")
        return self._outcome(before, sum(sender.accepted for sender in senders), seconds)

    def _sender(self, server: Server, login: str, writer: str) -> Sender:
        visitor = Visitor(server.port)
        visitor.sign_in(login)
        return Sender(visitor, list(self._pairs[writer]))

    def _finished(self, threads: Sequence[threading.Thread]) -> bool:
        if any(thread.is_alive() for thread in threads):
            return False
        with Ledger.open(self._data) as ledger:
            counts = ledger.uploads.counts()
        return counts["queued"] + counts["working"] == 0

    def _outcome(self, before: set[int], accepted: int, seconds: float) -> Outcome:
        with Ledger.open(self._data) as ledger:
            entries = [entry for entry in ledger.entries() if entry.id not in before]
            counts = ledger.uploads.counts()
        keyless = frozenset(map(_keyless, entries))
        return Outcome(keyless, len(entries), accepted, counts["done"], counts["failed"], seconds)


def _keyless(entry: Entry) -> str:
    """An entry as it would be under any key: which comes first is chance."""
    return repr(replace(entry, id=0, edits=tuple(replace(edit, id=0) for edit in entry.edits)))


def _sending(senders: Sequence[Sender]) -> list[threading.Thread]:
    threads = [threading.Thread(target=sender.send_all) for sender in senders]
    for thread in threads:
        thread.start()
    return threads


def _joined(threads: Sequence[threading.Thread]) -> None:
    for thread in threads:
        thread.join()


def _pairs(folder: Path) -> list[Pair]:
    return [((each / "draft.txt").read_bytes(), (each / "final.txt").read_bytes()) for each in sorted(folder.iterdir())]


if __name__ == "__main__":
    main()
