"""Names of bodies and posts: what a short form of one looks like."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.terms import TermIndex
from revlearn.rules.trimming import trimmed

SUFFIX = re.compile(
    r"(?:局|委|办|部|处|科|院|校|所|站|厅|署|室|会|组|社|馆|队|中心|政府|公司|集团|支部|总工会|法院|学院|大学|分局|支队|大队|办公室|委员会|指挥部|领导小组"
    r"|联合会|协会|合作社|联合社|办事处|校区|师|员|长|人|主任|书记|经理|品牌|规划|度假区|开发区|园区|景区|热线|平台|基地|大厅|公园)$"
)
PLACE_OR_LEVEL = re.compile(
    r"(?:^|[，、。；：“”\s（由向经报与和及对在将请按])(?:[\u4e00-\u9fff]{0,4}[省市县区镇乡州旗]|国家|全国|中央|街道|集团)?[\u4e00-\u9fff]{1,9}$"
)
HAN = re.compile(r"[\u4e00-\u9fff（）()、“”]+")
NOT_IN_NAMES = re.compile(
    r"[的了着把被将由向要应须各有无不再等以所来去使让]|进一步|全面|切实|严格|加强|推进|部门|单位|有关|相关"
)
NAME_TAIL = re.compile(
    r"^(?:局|委|办|部|处|科|院|校|所|站|厅|署|中心|馆|队|办公室|委员会|公司|大队|支队)(?![一-龥]{0,1}[间理公事分署门])"
)
LOST_ENDS = frozenset(("局", "委", "会", "厅", "院", "社", "委员会", "办公室"))
LOST_ENDS = frozenset(("局", "委", "会", "厅", "院", "社", "委员会", "办公室"))
"""Endings that a name may have lost: 县财政 → 县财政局."""
BODY_END = re.compile(r"(?:局|委|办|办公室|委员会|厅|政府|分局|大队|支队)$")
BODIES = read_table(Path(__file__).parent / "terminology" / "name" / "bodies.tsv")
STANDARD = {row["form"]: tuple(row["standard"].split("；")) for row in BODIES}
"""An informal or former part of a body's name and the standard forms it stands for."""
FORM = any_of(STANDARD)
FORMS = TermIndex(STANDARD)
LONGEST = 28


def is_subsequence(short: str, full: str) -> bool:
    """True when the characters of ``short`` stand in ``full`` in this order."""
    rest = iter(full)
    return all(char in rest for char in short)


@lru_cache(maxsize=1024)
def is_abbreviation(short: str, full: str) -> bool:
    """True when ``short`` abbreviates the name ``full``: its characters in order, the same kind of ending."""
    if not 2 <= len(short) < len(full) <= LONGEST or not HAN.fullmatch(short) or not HAN.fullmatch(full):
        return False
    if not SUFFIX.search(full) or NOT_IN_NAMES.search(full) or full.endswith(short):
        return False
    if full.startswith(short):
        return full[len(short) :] in LOST_ENDS
    if not is_subsequence(short, full):
        return False
    return short[-1] == full[-1] or SUFFIX.search(short) is not None


def is_name_completed(edit: Edit) -> bool:
    """True when a body's or post's short name becomes its full name, marked whole or as the added characters."""
    before, after = edit.before, edit.after
    if before and after:
        if is_abbreviation(before, after):
            return True
        if before[0] != after[0] and before[-1] != after[-1]:
            return False
    left, before, after, right = trimmed(edit)
    if before or not 1 <= len(after) <= 10 or NOT_IN_NAMES.search(after) or not HAN.fullmatch(after):
        return False
    if "、" in after or "“" in after:
        return False
    if SUFFIX.search(after) and right[:1] in "，、。；的）（" and right:
        return left[-1:] in "委司局会政" and len(after) <= 3 and PLACE_OR_LEVEL.search(left) is not None
    return NAME_TAIL.match(right) is not None and PLACE_OR_LEVEL.search(left) is not None and left[-1:] not in "各有等"
