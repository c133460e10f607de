"""What a text says apart from its function words: how much of it another text keeps."""

from __future__ import annotations

import re
from collections import Counter

HAN = re.compile("[一-鿿0-9A-Za-z]")
FUNCTION = frozenset("的地得了着过和与及或并而且之其于在对把将被由以为就都也还又再要是有从到向给让使等所中上下里个这那")
PARALLEL_MARKS = re.compile("[，、；。]")


def content(text: str) -> Counter[str]:
    """The characters of ``text`` that carry meaning, with their number."""
    return Counter(character for character in text if character not in FUNCTION and HAN.match(character))


def share_kept(before: str, after: str) -> float:
    """The share (0 to 1) of ``after``'s meaning-bearing characters that ``before`` has too; 1 when it has none."""
    wanted = content(after)
    total = sum(wanted.values())
    return 1.0 if total == 0 else sum((wanted & content(before)).values()) / total


def is_subsequence(short: str, long: str) -> bool:
    """Whether ``short`` is left when characters of ``long`` are struck out."""
    rest = iter(long)
    return all(character in rest for character in short)
