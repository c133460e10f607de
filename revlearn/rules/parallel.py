"""Parallel form: neighbouring segments of one length or one frame (对偶, 排比, 四字格)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from revlearn.rules.dictionary import parts

SPLIT = re.compile("[，、；。！：？“”‘’（）\n]+")
SHORTEST, LONGEST = 3, 16
LEAD = re.compile("^(?:努力|力求|切实|真正|着力)?(?:做到了?|实现了?|坚持|确保|力求|努力)(?=..)")
"""Words that lead into a parallel run without being part of it."""
FREE = 4
"""Three- and four-character phrases are heard as a pair whatever their words."""
FRAME = 2
"""Characters two segments of different length must share in order to stand in one frame."""


@lru_cache(maxsize=2048)
def evenness(text: str) -> int:
    """How evenly ``text`` is built: two points for each pair of neighbours of one length, one for a shared frame."""
    segments = [LEAD.sub("", segment) for segment in SPLIT.split(text)]
    return sum(1 + (len(one) == len(other)) for one, other in pairwise(segments) if built_alike(one, other))


def built_alike(one: str, other: str) -> bool:
    """Whether two segments have one length and a shared place, or one frame around different words."""
    if one == other or not SHORTEST <= len(one) <= LONGEST or not SHORTEST <= len(other) <= LONGEST:
        return False
    if len(one) == len(other):
        shared = any(a == b for a, b in zip(one, other, strict=True))
        return shared or len(one) <= FREE or parts(one) == parts(other)
    if abs(len(one) - len(other)) > 3:
        return False
    if abs(len(one) - len(other)) == 1 and (one[0] == other[0] or one[-1] == other[-1]):
        return True
    return _shared_ends(one, other) >= FRAME


def _shared_ends(one: str, other: str) -> int:
    """Characters shared at the beginning plus characters shared at the end."""
    head = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        head += 1
    tail = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        tail += 1
    return head + tail
