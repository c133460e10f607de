"""A simulated office whose writers' habits are known: does what is told of them tell the truth?

Forty writers over twelve months, each with five planted habits (``office_plan.py``). Two modes:

    python -m benchmarks.simulated_office --drawn              # entries drawn directly, seconds
    python -m benchmarks.simulated_office                      # real documents through the whole analysis, minutes

Every figure is that of the year's last report. Bars: the focus has the planted top habit of >= 95 % of writers and
>= 80 % of the planted top three; >= 80 % of planted changes have the right arrow, <= 5 % of steady habits have any.
Exit status 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.office_documents import Planting, written_entries
from benchmarks.office_drawn import drawn_entries
from benchmarks.office_plan import PLANTED, YEAR, PlannedWriter, writers
from revlearn.learn import month, profile
from revlearn.record import Entry, Profile, Trend

ARROW = {"halved": "falling", "doubled": "rising"}


@dataclass(slots=True)
class Figures:
    """What was found of what was planted, in counts that add up over offices."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, writer: PlannedWriter, told: Profile) -> None:
        """Judge the year's last profile of one writer."""
        focus = {lesson.key.label for lesson in told.focus}
        top = writer.top(3)
        self.counts["writers"] += 1
        self.counts["top habit in focus"] += top[0] in focus
        self.counts["top three"] += len(top)
        self.counts["top three in focus"] += len(focus & set(top))
        for habit in writer.habits:
            trend = trend_of(told, habit.label)
            if habit.course == "steady":
                self.counts["steady"] += 1
                self.counts["steady with arrow"] += trend in ("rising", "falling")
            else:
                self.counts["changes"] += 1
                self.counts["changes flagged"] += trend == ARROW[habit.course]

    def shares(self) -> dict[str, float]:
        """The four shares that have bars."""
        return {
            "top habit in focus": self.counts["top habit in focus"] / self.counts["writers"],
            "top three in focus": self.counts["top three in focus"] / self.counts["top three"],
            "changes flagged": self.counts["changes flagged"] / self.counts["changes"],
            "steady with arrow": self.counts["steady with arrow"] / self.counts["steady"],
        }


def trend_of(told: Profile, label: str) -> Trend:
    """The arrow a reader sees at a sub-type: that of its errors, else of its improvements."""
    trends = {
        rate.nature: rate.trend
        for rate in told.rates
        if f"{rate.category}.{rate.subtype}" == label and rate.nature != "decision"
    }
    arrows = [trends[nature] for nature in ("error", "improvement") if trends.get(nature) in ("rising", "falling")]
    return arrows[0] if arrows else "steady"


BARS: dict[str, tuple[Callable[[float], bool], str]] = {
    "top habit in focus": (lambda share: share >= 0.95, ">= 0.95"),
    "top three in focus": (lambda share: share >= 0.80, ">= 0.80"),
    "changes flagged": (lambda share: share >= 0.80, ">= 0.80"),
    "steady with arrow": (lambda share: share <= 0.05, "<= 0.05"),
}


def office(
    seed: int, count: int, per_month: float, planting: Planting | None, say: Callable[[str], None]
) -> list[tuple[PlannedWriter, tuple[Entry, ...]]]:
    """The writers of one office with a year's entries each: drawn, or (with ``planting``) through real documents."""
    chance = random.Random(seed)
    made = []
    for writer in writers(count, chance):
        if planting is None:
            entries = drawn_entries(writer, per_month, chance)
        else:
            entries = written_entries(writer, per_month, chance, planting)
        made.append((writer, entries))
        say(f"{len(made)} of {count} writers, {sum(len(each) for _, each in made)} documents")
    return made


def judged(staff: Sequence[tuple[PlannedWriter, tuple[Entry, ...]]], figures: Figures) -> None:
    """Add what the year's last reports say of ``staff``."""
    for writer, entries in staff:
        figures.add(writer, profile(writer.name, month(f"{YEAR}-12"), entries))


def report(figures: Figures, planting: Planting | None, documents: int, seconds: float) -> dict[str, object]:
    """All figures as one object."""
    found: dict[str, object] = {
        "documents": documents,
        "seconds": round(seconds, 1),
        "counts": dict(figures.counts),
        "shares": {name: round(share, 3) for name, share in figures.shares().items()},
    }
    if planting is not None:
        found["planted"] = {
            label: {
                "wanted": planting.wanted[label],
                "planted": planting.planted[label],
                "labelled": round(planting.labelled[label] / max(1, planting.planted[label]), 3),
            }
            for label in PLANTED
        }
    return found


def main() -> int:
    """Run the office and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drawn", action="store_true", help="draw entries directly instead of writing documents")
    parser.add_argument("--writers", type=int, default=40)
    parser.add_argument("--per-month", type=float, default=10, help="documents of a writer a month")
    parser.add_argument("--offices", type=int, default=1, help="how many such offices, for surer figures")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    planting = None if args.drawn else Planting()
    figures = Figures()
    began = time.perf_counter()
    documents = 0
    for seed in range(args.seed, args.seed + args.offices):
        staff = office(seed, args.writers, args.per_month, planting, _progress)
        judged(staff, figures)
        documents += sum(len(entries) for _, entries in staff)
    found = report(figures, planting, documents, time.perf_counter() - began)
    print(json.dumps(found, ensure_ascii=False, indent=1) if args.json else _table(found, figures))
    return 0 if all(met(share) for (met, _), share in zip(BARS.values(), figures.shares().values(), strict=True)) else 1


def _progress(line: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{line}", end="", file=sys.stderr, flush=True)


def _table(found: dict[str, object], figures: Figures) -> str:
    lines = [f"{found['documents']} documents in {found['seconds']} s", ""]
    for name, share in figures.shares().items():
        met, bar = BARS[name]
        lines.append(f"{name:<20} {share:6.3f}   bar {bar}   {'met' if met(share) else 'MISSED'}")
    planted = found.get("planted")
    if isinstance(planted, dict):
        lines += ["", f"{'planted':<26} {'wanted':>7} {'put in':>7} {'labelled so':>12}"]
        lines += [
            f"{label:<26} {row['wanted']:>7} {row['planted']:>7} {row['labelled']:>12.3f}"
            for label, row in planted.items()
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
