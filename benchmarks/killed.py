"""``revlearn import`` killed by SIGKILL at random moments and run again, beside a run that nobody disturbed.

    python -m benchmarks.killed [--kills 50] [--writers 20] [--pairs 10] [--seed 1] [--json]

A ledger is imported once undisturbed. Then the same folder is imported into others: each run is killed after a time
drawn between none and a little more than the whole takes, every second time with all its processes, and the next run
goes on with what is left. After each kill every entry that is there must equal that of the undisturbed ledger. When a
run comes to its end, the backups of both ledgers must be the same bytes; the next kill begins a new one. Exit status 1
otherwise.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.office_folder import write_office
from benchmarks.processes import revlearn
from revlearn.record import Entry
from revlearn.store import Ledger

LONGER = 1.1
"""The latest kill as a share of the time an undisturbed run takes."""


def main() -> None:
    """Kill and compare; print what came of it."""
    parser = argparse.ArgumentParser(description="Kill imports at random moments.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print JSON at the end, and nothing before")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        folder, whole = Path(name, "office"), Path(name, "whole")
        write_office(folder, writers=arguments.writers, pairs=arguments.pairs)
        start = time.perf_counter()
        _import(folder, whole).wait()
        latest = (time.perf_counter() - start) * LONGER
        expected, dump = _entries(whole), _dump(whole)
        told = (lambda line: None) if arguments.json else print
        told(f"{len(expected)} pairs; undisturbed {latest / LONGER:.1f} s")
        kills = finished = broken = 0
        begun = False
        data = Path(name, "killed 0")
        while kills < arguments.kills or begun:
            begun = True
            running = _import(folder, data)
            try:
                running.wait(chance.uniform(0, latest) if kills < arguments.kills else None)
            except subprocess.TimeoutExpired:
                kill(running, with_workers=kills % 2 == 1)
                kills += 1
                left = _entries(data)
                broken += left != expected[: len(left)]
                told(f"kill {kills}: {len(left)} entries")
                continue
            finished, begun = finished + 1, False
            broken += _dump(data) != dump
            if kills < arguments.kills:
                data = Path(name, f"killed {kills}")
        told(f"{kills} kills, {finished} ledgers brought to their end, {broken} differ from the undisturbed one")
    if arguments.json:
        print(json.dumps({"kills": kills, "finished": finished, "differ": broken}))
    sys.exit(1 if broken else 0)


def _import(folder: Path, data: Path) -> subprocess.Popen[bytes]:
    """The command in a process group of its own."""
    command = revlearn("import", str(folder), "--data", str(data), "--processes", "2")
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)


def kill(running: subprocess.Popen[bytes], *, with_workers: bool) -> None:
    """SIGKILL for the process alone, or for its whole group."""
    if with_workers:
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
    running.wait()


def _entries(data: Path) -> list[Entry]:
    """What is in the ledger, in the order of keys."""
    with Ledger.open(data) as ledger:
        return sorted(ledger.entries(), key=lambda entry: entry.id)


def _dump(data: Path) -> bytes:
    with Ledger.open(data) as ledger:
        ledger.backup(data / "dump")
    return (data / "dump").read_bytes()


if __name__ == "__main__":
    main()
