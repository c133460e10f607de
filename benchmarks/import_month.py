"""How long a month of an office takes to import and to report, how much memory, and how fast the ledger is read.

    python -m benchmarks.import_month [--writers 100] [--pairs 10] [--processes N] [--database URL] [--json]

The pairs are training pairs mixed anew (``benchmarks/office_folder.py``), about 1,000 characters each. The bar is 1,000
writers with 10 pairs each in 6 minutes on two cores, 36 ms a pair; all PDFs of that month in 6 minutes, too; and 500
MB a process. Time is from the start of the
command to its end; memory is the largest resident size of each process, read every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from benchmarks.office_folder import write_office
from benchmarks.processes import revlearn
from revlearn.record import Entry
from revlearn.store import Ledger


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command. ``peaks_mb`` are the largest resident sizes of its processes, the largest first."""

    seconds: float
    processor_seconds: float
    peaks_mb: list[float]
    said: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How long the ledger took to give entries: one writer's month, and everything."""

    month_ms: float
    month_edits: int
    everything_seconds: float
    everything_edits: int


def main() -> None:
    """Write the office, import it twice, read it, print the figures."""
    parser = argparse.ArgumentParser(description="Measure the import of a month.")
    parser.add_argument("--writers", type=int, default=100)
    parser.add_argument("--pairs", type=int, default=10, help="pairs of a writer")
    parser.add_argument("--processes", type=int, default=None)
    parser.add_argument("--database", default=None, help="postgresql://… of an empty database")
    parser.add_argument("--json", action="store_true", help="print JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, data = Path(name, "office"), Path(name, "data")
        count = arguments.writers * arguments.pairs
        characters = write_office(folder, writers=arguments.writers, pairs=arguments.pairs) / count
        command = revlearn("import", str(folder), "--data", str(data))
        command += ["--processes", str(arguments.processes)] if arguments.processes else []
        command += ["--database", arguments.database] if arguments.database else []
        load = os.getloadavg()[0]
        first, again = _watched(command), _watched(command)
        command = revlearn("batch", "--month", "2026-10", "--output", str(Path(name, "reports")), "--data", str(data))
        command += ["--processes", str(arguments.processes)] if arguments.processes else []
        command += ["--database", arguments.database] if arguments.database else []
        reports, unchanged = _watched(command), _watched(command)
        reading = _reading(data, arguments.database)
        size = sum(path.stat().st_size for path in data.glob("*")) if data.exists() else 0
    if arguments.json:
        figures = {"pairs": count, "characters": characters, "load": load, "bytes": size}
        print(
            json.dumps(
                figures
                | {
                    "first": asdict(first),
                    "again": asdict(again),
                    "reports": asdict(reports),
                    "unchanged": asdict(unchanged),
                    "reading": asdict(reading),
                }
            )
        )
        return
    print(f"{count} pairs of {characters:.0f} characters; load average {load:.1f}")
    _show("import", first, count)
    _show("the same again", again, count)
    _show("reports", reports, arguments.writers, "a writer")
    _show("reports again", unchanged, arguments.writers, "a writer")
    print(f"a month of one writer: {reading.month_ms:.1f} ms ({reading.month_edits} edits)")
    print(f"everything: {reading.everything_seconds:.2f} s ({reading.everything_edits} edits)")
    print(f"ledger: {size / 1e6:.1f} MB, {size / count / 1024:.1f} KB a pair")


def _watched(command: list[str]) -> Run:
    start, used = time.perf_counter(), os.times()
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    peaks: dict[int, float] = {}
    while running.poll() is None:
        for pid in _family(running.pid):
            peaks[pid] = max(peaks.get(pid, 0.0), _peak(pid))
        time.sleep(0.05)
    wall, spent = time.perf_counter() - start, os.times()
    cpu = spent.children_user + spent.children_system - used.children_user - used.children_system
    said = running.stdout.read().strip() if running.stdout else ""
    return Run(wall, cpu, sorted(peaks.values(), reverse=True), said)


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(each for child in children for each in _family(int(child)))]


def _peak(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def _show(what: str, run: Run, count: int, each_of: str = "a pair") -> None:
    sizes = ", ".join(f"{peak:.0f}" for peak in run.peaks_mb if peak > 20)
    each, spent = run.seconds / count * 1000, run.processor_seconds / count * 1000
    print(f"{what}: {run.seconds:.1f} s, {each:.1f} ms {each_of} ({spent:.1f} ms of processor time)")
    print(f"  resident MB of each process: {sizes}; {run.said}")


def _reading(data: Path, database: str | None) -> Reading:
    with Ledger.open(data, database) as ledger:
        writer = ledger.writers()[-1].name
        first, last = date(2026, 10, 1), date(2026, 10, 31)
        # The first reading also opens the connection and compiles the statements.
        ledger.entries(writer=writer, first=first, last=last)
        month, some = _timed(lambda: ledger.entries(writer=writer, first=first, last=last))
        whole, entries = _timed(ledger.entries)
    return Reading(month * 1000, _edits(some), whole, _edits(entries))


def _edits(entries: Sequence[Entry]) -> int:
    return sum(len(entry.edits) for entry in entries)


def _timed(work: Callable[[], tuple[Entry, ...]]) -> tuple[float, tuple[Entry, ...]]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    main()
