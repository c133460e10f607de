"""A folder of an office's pairs for ``revlearn import``: training pairs taken apart by paragraph and mixed anew."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

GOLD = Path(__file__).parents[1] / "data" / "gold" / "train"
FRAGMENT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\|[^{}]*\}")
FIRST_DAY = date(2026, 10, 1)
DAYS = 28
LENGTH = 1000
"""Characters of a draft, about."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of both versions: no line break of either is changed at its ends."""

    draft: str
    final: str


def passages(folder: Path = GOLD) -> tuple[list[Passage], list[Passage]]:
    """The titles and the other paragraphs of all gold pairs in ``folder``, in the order of files."""
    titles: list[Passage] = []
    others: list[Passage] = []
    for path in sorted(folder.glob("*.gold.txt")):
        lines = path.read_text(encoding="utf-8").partition("\n\n")[2].strip("\n").split("\n")
        first, *rest = [_passage(line) for line in lines if line.strip()]
        titles.append(first)
        others += [each for each in rest if len(each.draft) > 20]
    return titles, others


def _passage(line: str) -> Passage:
    sides = (FRAGMENT.sub(lambda found, side=side: found[side], line).replace("¶", "\n") for side in (1, 2))
    return Passage(*sides)


def write_office(folder: Path, *, writers: int, pairs: int, seed: int = 20261001) -> int:
    """Write ``pairs`` pairs for each of ``writers`` writers into ``folder``; the number of draft characters."""
    titles, others = passages()
    characters = 0
    for writer in range(1, writers + 1):
        for number in range(1, pairs + 1):
            chance = random.Random(f"{seed} {writer} {number}")
            day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
            chosen = _mixed(titles, others, chance)
            place = folder / f"撰稿人{writer:05}" / f"{day.isoformat()} 第{number:02}篇"
            place.mkdir(parents=True)
            for side in ("draft", "final"):
                text = "\n".join(getattr(each, side) for each in chosen)
                (place / f"{side}.txt").write_text(text + "\n", encoding="utf-8")
            characters += sum(len(each.draft) + 1 for each in chosen)
    return characters


def _mixed(titles: list[Passage], others: list[Passage], chance: random.Random) -> list[Passage]:
    """A title and paragraphs in a drawn order, none twice, until the draft is long enough."""
    chosen = [chance.choice(titles)]
    for passage in chance.sample(others, 60):
        if sum(len(each.draft) for each in chosen) >= LENGTH - len(passage.draft) // 2:
            break
        chosen.append(passage)
    return chosen
