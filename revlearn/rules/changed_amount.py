"""A changed amount: the numerals in which the two sides of an edit differ, seen whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from revlearn.model import Edit
from revlearn.rules.quantities import masked

HEAD = re.compile(r"(?:\d[\d,.]*|[零〇一二两三四五六七八九十百千万亿点]+|百分之[零〇一二两三四五六七八九十百点]+)$")
TAIL = re.compile(r"^[\d,.]*\d|^[零〇一二两三四五六七八九十百千万亿]+")
CALENDAR = re.compile(r"#(?:年|月|日|号|[:：时点]|旬|季度)")
WEEKDAY = re.compile(r"(?:星期|周)#?$")
SURROUNDINGS = re.compile(r"[\s约近超达逾第等共计为有仅余多只的（(]+|个")
SERIAL = re.compile(r"(?:附件|附表|图|表|^|[。；\n])$")
ITEM = re.compile(r"是|要|、|[.．]")
LONGEST = 14
ROLES = frozenset({"body", "heading", "closing", "note", "attachment"})
"""A wrong figure is a wrong figure in a heading too."""


@dataclass(frozen=True, slots=True)
class Amount:
    """The numeral on both sides as written and as value; ``calendar`` when it counts days, months or hours."""

    draft: str
    final: str
    before: Decimal
    after: Decimal
    calendar: bool


def changed_amount(edit: Edit) -> Amount | None:
    """The one numeral whose value ``edit`` changes; None when its form alone, or more than it, changes."""
    if not edit.before or not edit.after or len(edit.before) > LONGEST or len(edit.after) > LONGEST:
        return None
    context = edit.context
    if context.forced or context.in_number or context.role not in ROLES or len(edit.draft_spans) > 1:
        return None
    return _amount(edit.before, edit.after, context.draft_left[-8:], context.draft_right[:8])


@lru_cache(maxsize=1024)
def _amount(before: str, after: str, left: str, right: str) -> Amount | None:
    mask_before, values = masked(before)
    mask_after = masked(after)[0]
    if not values or SURROUNDINGS.sub("", mask_before) != SURROUNDINGS.sub("", mask_after):
        return None
    if SERIAL.search(left) and ITEM.match(right):
        return None
    head, tail = HEAD.search(left), TAIL.match(right)
    if head and mask_before[0] == mask_after[0] == "#":
        before, after = head[0] + before, head[0] + after
    if tail and mask_before[-1] == mask_after[-1] == "#":
        before, after = before + tail[0], after + tail[0]
    pairs = zip(masked(before)[1], masked(after)[1], strict=False)
    differing = next((pair for pair in pairs if pair[0] != pair[1]), None)
    if differing is None:
        return None
    in_place = mask_after + right[len(tail[0]) if tail else 0 :][:2]
    calendar = CALENDAR.search(in_place) or (WEEKDAY.search(left + mask_after) and "#" in mask_after)
    return Amount(before, after, *differing, bool(calendar))
