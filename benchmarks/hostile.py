"""``revlearn compare`` on damaged, encrypted and hostile files, each in a process of its own.

    python -m benchmarks.hostile [--folder ../shared/real/docx_bad] [--timeout 60] [--json]

A file is handled well when it is read (exit status 0) or refused with exit status 2, exactly one line on standard
error and no traceback. Each file is given as the draft, beside an ordinary final version.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.processes import Run, measured, revlearn

FINAL = "关于召开会议的通知\n各科室：\n请于6月3日到会。\n"
WORST = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one file; ``told`` is the first line of standard error."""

    file: str
    exit_status: int
    seconds: float
    peak_mb: float
    lines: int
    traceback: bool
    timed_out: bool
    told: str

    @property
    def handled(self) -> bool:
        """Read, or refused with one line."""
        if self.timed_out or self.traceback:
            return False
        return self.exit_status == 0 or (self.exit_status == 2 and self.lines == 1)


def main() -> None:
    """Measure and print; exit status 1 when a file was not handled well."""
    parser = argparse.ArgumentParser(description="Run revlearn compare on hostile files.")
    parser.add_argument("--folder", type=Path, default=Path("../shared/real/docx_bad"))
    parser.add_argument("--timeout", type=float, default=60.0, help="seconds a file may take")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"skipped: there is no folder {args.folder}", file=sys.stderr)
        return
    outcomes = hostile_outcomes(args.folder, args.timeout)
    if args.json:
        rows = [asdict(each) | {"handled": each.handled} for each in outcomes]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        print(_text(outcomes))
    if not all(each.handled for each in outcomes):
        raise SystemExit(1)


def hostile_outcomes(folder: Path, timeout: float) -> list[Outcome]:
    """One outcome for each file of ``folder``, in the order of names."""
    with tempfile.TemporaryDirectory() as name:
        final = Path(name, "final.txt")
        final.write_text(FINAL, encoding="utf-8")
        return [
            outcome(path.name, measured(revlearn("compare", str(path), str(final)), timeout=timeout))
            for path in sorted(folder.iterdir())
            if path.is_file()
        ]


def outcome(file: str, run: Run) -> Outcome:
    """Judge one run."""
    lines = run.stderr.strip().splitlines()
    return Outcome(
        file, run.exit_status, run.seconds, run.peak_mb, len(lines), "Traceback" in run.stderr, run.timed_out,
        lines[0] if lines else "",
    )  # fmt: skip


def _text(outcomes: list[Outcome]) -> str:
    handled = sum(each.handled for each in outcomes)
    read = sum(each.exit_status == 0 for each in outcomes)
    lines = [f"{len(outcomes)} files, {handled} handled well ({read} read), exit statuses:"]
    for status in sorted({each.exit_status for each in outcomes}):
        lines.append(f"  {status:4}: {sum(each.exit_status == status for each in outcomes)}")
    lines.append("slowest")
    lines += [f"  {each.seconds:7.2f} s  {each.file}" for each in sorted(outcomes, key=lambda o: -o.seconds)[:WORST]]
    lines.append("largest")
    lines += [f"  {each.peak_mb:7.0f} MB {each.file}" for each in sorted(outcomes, key=lambda o: -o.peak_mb)[:WORST]]
    bad = [each for each in outcomes if not each.handled]
    if bad:
        lines.append("not handled well")
    for each in bad:
        why = "timed out" if each.timed_out else "traceback" if each.traceback else f"{each.lines} lines"
        lines.append(f"  exit {each.exit_status}, {why}: {each.file}: {each.told[:100]}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
