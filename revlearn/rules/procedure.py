"""The order in which steps of a procedure are taken, matters ranked, and times run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from revlearn.rules.lexicon import read_table
from revlearn.rules.quantities import quantities

MONTH = re.compile(r"(\d{1,2})月|第?([一二三四])季度|(上|下)半年")
QUARTERS = {"一": 1, "二": 4, "三": 7, "四": 10, "上": 1, "下": 7}
RANKS = (
    ("国家", "省", "市", "县", "区", "乡镇", "镇", "村"),
    ("党委", "县委", "市委", "区委", "省委", "人大", "政府", "政协", "纪委"),
    ("重大", "重点", "一般"),
    ("领导", "干部", "群众"),
    ("书记", "市长", "县长", "区长", "副书记", "副市长", "副县长", "局长", "科长"),
)


@cache
def _chains() -> tuple[tuple[str, tuple[str, ...]], ...]:
    path = Path(__file__).parent / "logic" / "sequence" / "procedure.tsv"
    return tuple((row["chain"], tuple(row["steps"].split("；"))) for row in read_table(path))


def _places(items: Sequence[str], steps: Sequence[str]) -> list[int]:
    """For each item the place of the step it names; items that name none are left out."""
    found = (next((at for at, step in enumerate(steps) if step in item), -1) for item in items)
    return [place for place in found if place >= 0]


def _now_in_order(draft: list[int], final: list[int]) -> bool:
    return len(set(final)) > 1 and final == sorted(final) and draft != sorted(draft)


def procedure_of(draft: Sequence[str], final: Sequence[str]) -> str | None:
    """The steps that ``final`` has in the order they are taken and ``draft`` had not."""
    for _, steps in _chains():
        if _now_in_order(_places(draft, steps), _places(final, steps)):
            return "—".join(step for step in steps if any(step in item for item in final))
    return None


def ranked(draft: Sequence[str], final: Sequence[str]) -> str | None:
    """The ranking that ``final`` keeps and ``draft`` had turned round: party before government, high before low."""
    for order in RANKS:
        if _now_in_order(_places(draft, order), _places(final, order)):
            return "、".join(word for word in order if any(word in item for item in final))
    return None


def by_time(draft: Sequence[str], final: Sequence[str]) -> bool:
    """Whether ``final`` has its items in the order of their months or quarters and ``draft`` had not."""
    return _now_in_order(_months(draft), _months(final))


def _months(items: Sequence[str]) -> list[int]:
    found = (MONTH.search(item) for item in items)
    return [int(match[1]) if match[1] else QUARTERS[match[2] or match[3]] for match in found if match]


def by_size(draft: Sequence[str], final: Sequence[str]) -> bool:
    """Whether ``final`` has its figures from great to small (or small to great) and ``draft`` had not."""
    sizes = [[amounts[-1].value for item in items if (amounts := quantities(item))] for items in (draft, final)]
    if len(sizes[1]) < 2 or len(sizes[1]) != len(final) or len(set(sizes[1])) < 2:
        return False
    return sizes[1] in (sorted(sizes[1]), sorted(sizes[1], reverse=True)) and sizes[0] not in (
        sorted(sizes[0]),
        sorted(sizes[0], reverse=True),
    )
