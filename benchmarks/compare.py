"""Speed and exactness beside other comparers, growth, memory and start-up time.

    python -m benchmarks.compare [--pair ../shared/real/synthetic] [--runs 7] [--json]

All timings: one core, warm, median of --runs after one warm-up; starts of the command: median of five.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.peers import BASELINE, NOWHERE, PEERS, Hunk
from benchmarks.processes import measured, revlearn
from benchmarks.returned import Minimal, minimal, minimal_edits
from benchmarks.synthetic_pair import ScriptedPair, make_pair, read_pair
from revlearn.analyse import analyse
from revlearn.model import Edit, Span

SIZES = (10_000, 20_000, 50_000, 100_000)
COLD_RUNS = 5
COLD_CHARACTERS = 1000
MOVE_COVER = 0.9
"""Share of a moved paragraph's characters, on both sides, that one move must mark."""


@dataclass(frozen=True, slots=True)
class Row:
    """One comparer on one pair. ``exact`` is a share; ``moves`` counts; ``false`` are returned edits nobody scripted.

    An edit returned with other bounds than scripted is both missing from ``exact`` and among ``false``; so are the
    deletion and insertion by which a comparer without moves shows a moved paragraph.
    """

    comparer: str
    milliseconds: float
    ratio: float
    returned: int
    exact: float
    moves: int
    false: int


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure revlearn beside other comparers.")
    parser.add_argument("--pair", type=Path, default=Path("../shared/real/synthetic"), help="folder with main_* files")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--seed", type=int, default=0, help="of the generated pairs")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pairs = {"generated": make_pair(SIZES[0], seed=args.seed)}
    if (args.pair / "main_draft.txt").exists():
        pairs["given"] = read_pair(args.pair, "main")
    else:
        print(f"skipped: {args.pair} has no main_draft.txt; only the generated pair is measured", file=sys.stderr)
    result: dict[str, Any] = {
        "machine": {"processor": platform.processor() or platform.machine(), "python": platform.python_version()},
        "pairs": {name: _pair_dict(pair, args.runs) for name, pair in pairs.items()},
        "growth": [_growth(size, args.runs, args.seed) for size in SIZES],
        "command": _command(pairs, args.seed),
    }
    print(json.dumps(result, ensure_ascii=False, indent=1) if args.json else _text(result))


def _pair_dict(pair: ScriptedPair, runs: int) -> dict[str, Any]:
    return {
        "characters": len(pair.draft),
        "edits": len(pair.edits),
        "moves": len(pair.moves),
        "rows": [asdict(row) for row in rows(pair, runs)],
    }


def rows(pair: ScriptedPair, runs: int) -> list[Row]:
    """Every comparer on ``pair``, the baseline first. They take turns, so that a busy machine slows all alike."""
    results: dict[str, list[Hunk]] = {name: peer(pair.draft, pair.final) for name, peer in PEERS.items()}
    analysis = analyse(pair.draft, pair.final)
    actions: dict[str, Callable[[str, str], Any]] = {**PEERS, "revlearn": analyse}
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(runs):
        for name, action in actions.items():
            times[name].append(_milliseconds(partial(action, pair.draft, pair.final)))
    medians = {name: statistics.median(each) for name, each in times.items()}
    baseline = medians[BASELINE]
    table = [
        _row(name, medians[name], baseline, pair, len(hunks), _forms(pair.draft, hunks), 0)
        for name, hunks in results.items()
    ]
    forms, found = minimal_edits(pair.draft, analysis.edits), moves_found(pair, analysis.edits)
    return [*table, _row("revlearn", medians["revlearn"], baseline, pair, len(analysis.edits), forms, found)]


def _forms(draft: str, hunks: Sequence[Hunk]) -> list[Minimal]:
    forms = [minimal(draft, span, after) for span, after in hunks if span != NOWHERE]
    return [form for form in forms if form]


def _row(
    name: str,
    milliseconds: float,
    baseline: float,
    pair: ScriptedPair,
    returned: int,
    forms: Sequence[Minimal],
    moves: int,
) -> Row:
    exact = len(set(pair.edits) & set(forms))
    share = exact / len(pair.edits)
    return Row(name, milliseconds, milliseconds / baseline, returned, share, moves, returned - exact - moves)


def moves_found(pair: ScriptedPair, edits: Sequence[Edit]) -> int:
    """Scripted moves that a single returned move marks at both places (an edit inside may interrupt it)."""
    moves = [edit for edit in edits if edit.operation == "move"]
    return sum(
        any(_cover(draft, edit.draft_spans) >= MOVE_COVER <= _cover(final, edit.final_spans) for edit in moves)
        for draft, final in pair.moves
    )


def _cover(span: Span, parts: Sequence[Span]) -> float:
    marked = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in parts)
    return marked / (span[1] - span[0])


def _milliseconds(action: Callable[[], Any]) -> float:
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000


def _growth(size: int, runs: int, seed: int) -> dict[str, float]:
    pair = make_pair(size, seed=seed)
    analysis = analyse(pair.draft, pair.final)
    exact = len(set(pair.edits) & set(minimal_edits(pair.draft, analysis.edits)))
    repeats = max(3, runs * SIZES[0] // size)
    milliseconds = statistics.median(_milliseconds(partial(analyse, pair.draft, pair.final)) for _ in range(repeats))
    return {
        "characters": len(pair.draft),
        "milliseconds": milliseconds,
        "milliseconds_per_10000": milliseconds / len(pair.draft) * 10_000,
        "exact": exact / len(pair.edits),
    }


def _command(pairs: dict[str, ScriptedPair], seed: int) -> dict[str, Any]:
    """Time and memory of the command itself, each run in a new process; an error is reported in its place."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = _written(make_pair(COLD_CHARACTERS, seed=seed), folder / "small")
        large = _written(pairs.get("given", pairs["generated"]), folder / "large")
        return {
            "help": _cold(revlearn("--help")),
            "compare_1000_characters": _cold(revlearn("compare", *small)),
            "compare_10000_characters": _cold(revlearn("compare", *large)),
        }


def _written(pair: ScriptedPair, folder: Path) -> list[str]:
    folder.mkdir()
    paths = [folder / "draft.txt", folder / "final.txt"]
    for path, text in zip(paths, (pair.draft, pair.final), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def _cold(command: list[str]) -> dict[str, Any]:
    if not Path(command[0]).exists():
        return {"error": f"{command[0]} is not installed"}
    done = [measured(command) for _ in range(COLD_RUNS)]
    failed = next((run for run in done if run.exit_status), None)
    if failed:
        return {"error": (failed.stderr.strip().splitlines() or [f"exit status {failed.exit_status}"])[-1]}
    seconds = statistics.median(run.seconds for run in done)
    return {"milliseconds": seconds * 1000, "peak_mb": max(run.peak_mb for run in done)}


def _text(result: dict[str, Any]) -> str:
    lines = []
    for name, pair in result["pairs"].items():
        lines.append(f"{name} pair: {pair['characters']} characters, {pair['edits']} edits, {pair['moves']} moves")
        lines.append(f"  {'comparer':24}{'ms':>9}{'ratio':>8}{'returned':>10}{'exact':>8}{'moves':>7}{'false':>7}")
        for row in pair["rows"]:
            mark = " (baseline)" if row["comparer"] == BASELINE else ""
            lines.append(
                f"  {row['comparer']:24}{row['milliseconds']:9.1f}{row['ratio']:8.1f}{row['returned']:10}"
                f"{row['exact']:8.1%}{row['moves']:7}{row['false']:7}{mark}"
            )
    lines.append("growth (revlearn, generated pairs)")
    lines += [
        f"  {row['characters']:8} characters{row['milliseconds']:10.1f} ms"
        f"{row['milliseconds_per_10000']:9.1f} ms per 10,000{row['exact']:8.1%} exact"
        for row in result["growth"]
    ]
    lines.append(f"command, new process, median of {COLD_RUNS}")
    for name, figures in result["command"].items():
        told = figures.get("error") or f"{figures['milliseconds']:8.0f} ms{figures['peak_mb']:8.0f} MB peak"
        lines.append(f"  {name:26}{told}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
