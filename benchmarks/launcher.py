"""Run one command and write its time and peak memory as JSON: ``launcher.py REPORT TIMEOUT COMMAND ...``.

A program of its own, and a small one: on Linux a new process inherits the peak memory of the one that starts it, so
that started from a benchmark that holds dictionaries, every command would seem to need as much.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time

BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024
"""``ru_maxrss`` counts bytes on macOS, kilobytes elsewhere."""


def main(report: str, timeout: float, command: list[str]) -> None:
    """Wait for the command, kill it after ``timeout`` seconds, write the report."""
    began = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ)
    killed = False
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        elapsed = time.perf_counter() - began
        if done:
            break
        if elapsed > timeout and not killed:
            os.kill(pid, signal.SIGKILL)
            killed = True
        time.sleep(0.001)
    figures = {
        "exit_status": os.waitstatus_to_exitcode(status),
        "seconds": elapsed,
        "peak_mb": usage.ru_maxrss * BYTES_PER_UNIT / 2**20,
        "timed_out": killed,
    }
    with open(report, "w", encoding="utf-8") as out:  # noqa: PTH123 - pathlib would double the size of this process
        json.dump(figures, out)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3:])
