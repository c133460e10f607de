"""Processor time and memory of the pages of a period, on an office made up for the tests.

    python -m benchmarks.reports [--writers 40] [--team 40] [--json]

Each writer has ten months of documents behind and four in the month. Times are processor time of this one process;
the first page of each kind, which loads fonts and rules, is told apart. Memory is the process's peak.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable
from statistics import median

from revlearn.record import Profile
from revlearn.report.pages import style_card_pdf, team_html, team_pdf, team_xlsx, writer_html, writer_pdf
from tests.report.pages import office


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the pages of a period.")
    parser.add_argument("--writers", type=int, default=40, help="writers' pages to set")
    parser.add_argument("--team", type=int, default=40, help="writers in the team")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    figures = measured(args.writers, args.team)
    if args.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
    else:
        for name, value in figures.items():
            print(f"{name:<36} {value:>10,.1f}")


def measured(writers: int, team_size: int) -> dict[str, float]:
    """Milliseconds of processor time by page, and MB of memory after the writers and after the team."""
    profiles = [office.ordinary(office.NAMES[at % 40], at % 40) for at in range(writers)]
    figures = {"first writer's PDF, ms": _milliseconds(lambda: writer_pdf(profiles[0]))}
    figures |= _over("writer's PDF", writer_pdf, profiles)
    figures["memory after the writers' PDFs, MB"] = _peak()
    figures |= _over("writer's HTML", writer_html, profiles[:10])
    figures["300 edits, writer's PDF, ms"] = _milliseconds(lambda: writer_pdf(office.crowded()))
    team = office.team(team_size)
    figures[f"team of {team_size}, PDF, ms"] = _milliseconds(lambda: team_pdf(team))
    figures[f"team of {team_size}, HTML, ms"] = _milliseconds(lambda: team_html(team))
    figures[f"team of {team_size}, Excel, ms"] = _milliseconds(lambda: team_xlsx(team))
    card = office.leader()
    figures["style card, PDF, ms"] = _milliseconds(lambda: style_card_pdf(card))
    figures["memory at the end, MB"] = _peak()
    return figures


def _over(name: str, make: Callable[[Profile], object], profiles: list[Profile]) -> dict[str, float]:
    times = [_milliseconds(lambda each=profile: make(each)) for profile in profiles]  # type: ignore[misc]
    return {f"{name}, median ms": median(times), f"{name}, slowest ms": max(times)}


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def _peak() -> float:
    """The process's peak memory in MB (Linux counts in KB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
