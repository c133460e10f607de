"""A verb that goes with its object by usage."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.guarded import loses_guard
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 4
REACH = 16
CLAUSE = re.compile("[，。；：、]")


@rule(
    title="动宾搭配",
    title_en="Collocation of verb and object",
    message="“{object}”与“{after}”搭配，不与“{before}”搭配。",
    message_en="“{object}” goes with “{after}” rather than “{before}”.",
    source="《现代汉语词典》；公文用语惯例",
    level="惯例",
    nature="improvement",
    yes=(
        "切实{提高→增强}全体干部的责任意识。",
        "着力{提高→改善}农村人居环境。",
    ),
    no=(
        "切实{增强→提高}责任意识。",
        "切实{没有→增强}责任意识。",
    ),
)
def collocation(edit: Edit) -> Facts | None:
    """动词和宾语有固定搭配：增强意识、提高能力、改善条件、加强管理、履行职责、压实责任。"""
    before, after = edit.before, edit.after
    objects = _objects()
    if after not in objects or len(before) > LONGEST or len(before) < 2 or not replaced(edit):
        return None
    match = objects[after].search(CLAUSE.split(edit.context.final_right, maxsplit=1)[0][:REACH])
    if match is None or before not in objects or objects[before].search(match[0]) or loses_guard(before, after):
        return None
    return {"object": match[0]}


@cache
def _objects() -> dict[str, re.Pattern[str]]:
    return {row["verb"]: re.compile(row["objects"]) for row in read_table(Path(__file__).with_name("collocations.tsv"))}
