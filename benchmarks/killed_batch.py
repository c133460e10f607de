"""``revlearn batch`` killed by SIGKILL at random moments and run again, beside a run that nobody disturbed.

    python -m benchmarks.killed_batch [--kills 50] [--writers 60] [--pairs 2] [--seed 1] [--json]

The month of one ledger is reported once undisturbed. Then the same month is reported into other folders: each run is
killed after a time drawn between none and a little more than the whole takes, every second time with all its
processes, and the next run goes on with what is left. After each kill every report that is there must be the
undisturbed one's, byte for byte; when a run comes to its end, the whole folder must be, and what the ledger notes as
told. Exit status 1 otherwise.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.killed import LONGER, kill
from benchmarks.office_folder import write_office
from benchmarks.processes import revlearn
from revlearn.record import Told
from revlearn.store import Ledger

MONTH = "2026-10"


def main() -> None:
    """Kill and compare; print what came of it."""
    parser = argparse.ArgumentParser(description="Kill batches at random moments.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--writers", type=int, default=60)
    parser.add_argument("--pairs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print JSON at the end, and nothing before")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        office, data = Path(name, "office"), Path(name, "data")
        write_office(office, writers=arguments.writers, pairs=arguments.pairs)
        subprocess.run(revlearn("import", str(office), "--data", str(data)), check=True, stdout=subprocess.DEVNULL)
        start = time.perf_counter()
        _batch(data, Path(name, "whole")).wait()
        latest = (time.perf_counter() - start) * LONGER
        expected, told = _files(Path(name, "whole")), _told(data)
        tell = (lambda line: None) if arguments.json else print
        tell(f"{len(expected)} files; undisturbed {latest / LONGER:.1f} s")
        kills = finished = broken = 0
        begun = False
        output = Path(name, "killed 0")
        while kills < arguments.kills or begun:
            begun = True
            running = _batch(data, output)
            try:
                running.wait(chance.uniform(0, latest) if kills < arguments.kills else None)
            except subprocess.TimeoutExpired:
                kill(running, with_workers=kills % 2 == 1)
                kills += 1
                left = {
                    path: content for path, content in _files(output).items() if not Path(path).name.startswith(".")
                }
                broken += any(expected[path] != content for path, content in left.items())
                tell(f"kill {kills}: {len(left)} reports")
                continue
            finished, begun = finished + 1, False
            broken += _files(output) != expected or _told(data) != told
            if kills < arguments.kills:
                output = Path(name, f"killed {kills}")
        tell(f"{kills} kills, {finished} months brought to their end, {broken} differ from the undisturbed one")
    if arguments.json:
        print(json.dumps({"kills": kills, "finished": finished, "differ": broken}))
    sys.exit(1 if broken else 0)


def _batch(data: Path, output: Path) -> subprocess.Popen[bytes]:
    """The command in a process group of its own."""
    command = revlearn("batch", "--month", MONTH, "--output", str(output), "--data", str(data), "--processes", "2")
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _told(data: Path) -> tuple[Told, ...]:
    with Ledger.open(data) as ledger:
        return ledger.told()


if __name__ == "__main__":
    main()
