"""A conjunction for a mark: the relation of two items is said outright."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

MARKS = frozenset(("、", "，"))
LISTED = re.compile("、[^，、；。]*$")
COUNTED = re.compile(r"\d[一-鿿]$")
"""设备3台、桌椅40套: the mark is right for counted things, the word a matter of taste."""
WORDS = frozenset(("和", "或", "或者", "与", "及", "以及"))


@rule(
    title="以连词点明并列或选择关系",
    title_en="Conjunction for a mark",
    message="顿号看不出是“并且”还是“或者”，改用“{after}”点明。",
    message_en="“、” leaves open whether 和 or 或者 is meant; “{after}” says it.",
    source="公文用语惯例；GB/T 15834—2011 4.5.3",
    level="惯例",
    nature="improvement",
    stage="trial",
    yes=(
        "不得攀折{、→或者}采摘。",
        "落实患者{、→和}工作人员防护措施。",
    ),
    no=(
        "水稻{和→、}小麦种植户。",
        "不得攀折{、→，}采摘。",
        "添置长椅30把{、→和}果壳箱25个。",
    ),
)
def conjunction_for_mark(edit: Edit) -> Facts | None:
    """两项是并列还是选择，办事结果不同：条款里用“和”“或者”写明，不用顿号代替。"""
    if COUNTED.search(edit.context.final_left):
        return None
    if LISTED.search(edit.context.final_left):
        return None  # the last of several items: how a list is joined is punctuation
    return {} if edit.before in MARKS and edit.after in WORDS and replaced(edit) else None
