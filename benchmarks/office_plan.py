"""Who works in the simulated office: writers with planted habits, the same for both modes of the benchmark.

A habit is an error rate of one sub-type, per 1,000 draft characters. Over the year it stays, halves or doubles; a
change takes six months and begins after the second, third or fourth. Documents of one writer differ more than chance
alone would have them: each draws a factor of its own for each habit (gamma, variance ``SPREAD``).
"""

from __future__ import annotations

import random
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

Course = Literal["steady", "halved", "doubled"]

YEAR = 2026
MONTHS = 12
RAMP = 6
"""Months a change takes."""

SPREAD = 0.2
"""Variance of a document's factor around 1: at three errors a document the variance is 1.6 times the mean."""

FREQUENT = (
    "wording.confusable",
    "wording.punctuation",
    "wording.concision",
    "wording.register",
    "terminology.unit_number",
    "terminology.name",
    "structure.layout",
)
"""The sub-types of the frequent habits: a document has room for them several times over."""

RARE = ("terminology.policy_term", "logic.accountability", "logic.connective")
"""Sub-types of which a document of 1,000 characters has three to five places: habits of once a document."""

PLANTED = FREQUENT + RARE

STEADY_RATES = (2.6, 2.1, 1.7, 1.0, 0.7)
"""Errors per 1,000 characters of a writer's five habits, each drawn within a tenth of it."""

RARE_RATE = 1.0
"""Habits up to this rate are drawn from the rare sub-types."""

CHANGED_RATE = 3.0
"""The higher end of a habit that halves or doubles, drawn within a tenth of it."""

NOISE = 0.1
"""Errors per 1,000 characters of every sub-type that is no habit of the writer."""


@dataclass(frozen=True, slots=True)
class PlantedHabit:
    """``rate`` at the beginning of the year; ``begins`` is the month (0 to 11) in which a change begins."""

    label: str
    rate: float
    course: Course
    begins: int

    def at(self, month: float) -> float:
        """Errors per 1,000 characters at ``month``, counted from the beginning of the year."""
        done = min(1.0, max(0.0, (month - self.begins) / RAMP))
        return self.rate * {"steady": 1.0, "halved": 0.5, "doubled": 2.0}[self.course] ** done


@dataclass(frozen=True, slots=True)
class PlannedWriter:
    """A writer with five habits."""

    name: str
    habits: tuple[PlantedHabit, ...]

    def top(self, count: int) -> tuple[str, ...]:
        """The labels of the habits with the highest rates at the end of the year."""
        ranked = sorted(self.habits, key=lambda habit: -habit.at(MONTHS))
        return tuple(habit.label for habit in ranked[:count])


def writers(count: int, chance: random.Random) -> tuple[PlannedWriter, ...]:
    """A quarter of them each: all habits steady, one halved, one doubled, one of each."""
    courses: tuple[tuple[Course, ...], ...] = ((), ("halved",), ("doubled",), ("halved", "doubled"))
    return tuple(_writer(f"撰稿人{number + 1:02}", courses[number % 4], chance) for number in range(count))


def _writer(name: str, changes: tuple[Course, ...], chance: random.Random) -> PlannedWriter:
    labels = [*chance.sample(RARE, 2), *chance.sample(FREQUENT, len(STEADY_RATES))]
    rates = list(STEADY_RATES)
    habits = []
    for course in changes:
        high = CHANGED_RATE * chance.uniform(0.9, 1.1)
        # What improves ends below the three that matter, what worsens becomes the first of them.
        rates.pop(3 if course == "halved" else 0)
        habits.append(
            PlantedHabit(labels.pop(), high if course == "halved" else high / 2, course, chance.randint(2, 4))
        )
    for rate in rates:
        label = labels.pop(0) if rate <= RARE_RATE else labels.pop()
        habits.append(PlantedHabit(label, rate * chance.uniform(0.9, 1.1), "steady", 0))
    return PlannedWriter(name, tuple(habits))


def working_days(per_month: float, chance: random.Random) -> tuple[date, ...]:
    """The days of the year on which a writer hands in a document, ``per_month`` on average."""
    days = []
    for month in range(1, MONTHS + 1):
        last = monthrange(YEAR, month)[1]
        amount = round(per_month * chance.uniform(0.8, 1.2))
        days += [date(YEAR, month, chance.randint(1, last)) for _ in range(amount)]
    return tuple(sorted(days))


def month_at(day: date) -> float:
    """``day`` as months since the beginning of the year."""
    return day.month - 1 + (day.day - 1) / monthrange(day.year, day.month)[1]


def drawn(rate: float, characters: int, chance: random.Random) -> int:
    """How many errors a document of ``characters`` gets at ``rate``: Poisson, with the document's own factor."""
    mean = rate * characters / 1000 * chance.gammavariate(1 / SPREAD, SPREAD)
    count, waited = 0, chance.expovariate(1.0)
    while waited < mean:
        count += 1
        waited += chance.expovariate(1.0)
    return count
