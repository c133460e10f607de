"""Characters that sound alike, as typed through a pinyin input method: tones ignored, common mergers allowed."""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

from revlearn.rules.dictionary import frequency

MERGED_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"))
"""平翘舌不分: many writers type both alike, and input methods offer both."""
IN_USE = 100
"""Frequency from which a character counts as one that somebody may type."""


@cache
def _pypinyin() -> tuple[Any, Any]:
    """pypinyin's function and the toneless style, imported when a replacement first needs them.

    Only single characters are asked for, so its 47,000 phrases, most of its loading time, stay unread.
    """
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    return pinyin, Style.NORMAL


@lru_cache(maxsize=8192)
def syllables(character: str) -> frozenset[str]:
    """All toneless readings of one character; empty when it is not Han."""
    pinyin, style = _pypinyin()
    readings = pinyin(character, style=style, heteronym=True, errors="ignore")
    return frozenset(readings[0]) if readings else frozenset()


@lru_cache(maxsize=8192)
def _merged(character: str) -> frozenset[str]:
    """Readings with 平翘舌, 前后鼻音 and n/l made one."""
    merged = set()
    for syllable in syllables(character):
        for long, short in MERGED_INITIALS:
            if syllable.startswith(long):
                syllable = short + syllable[len(long) :]
        if syllable.endswith(("ang", "eng", "ing")):
            syllable = syllable[:-1]
        if syllable.startswith("n"):
            syllable = "l" + syllable[1:]
        merged.add(syllable)
    return frozenset(merged)


def same_sound(one: str, other: str) -> bool:
    """Whether two characters share a reading apart from the tone."""
    return not syllables(one).isdisjoint(syllables(other))


def similar_sound(one: str, other: str) -> bool:
    """Whether two characters share a reading once commonly confused initials and finals are one."""
    return same_sound(one, other) or not _merged(one).isdisjoint(_merged(other))


@lru_cache(maxsize=8192)
def _toned(character: str) -> str:
    """The usual reading with its tone; empty when the character is not Han."""
    pinyin, _ = _pypinyin()
    readings = pinyin(character, errors="ignore")
    return readings[0][0] if readings else ""


def same_tone(one: str, other: str) -> bool:
    """Whether two characters have the same usual reading, tone included."""
    return _toned(one) == _toned(other)


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    """Reading with mergers → the characters in use that have it."""
    characters: dict[str, list[str]] = defaultdict(list)
    for code in range(0x4E00, 0x9FA6):
        character = chr(code)
        if frequency(character) >= IN_USE:
            for syllable in _merged(character):
                characters[syllable].append(character)
    return {syllable: tuple(found) for syllable, found in characters.items()}


@lru_cache(maxsize=8192)
def similar_characters(character: str) -> frozenset[str]:
    """All characters in use that ``similar_sound`` pairs with ``character``."""
    return frozenset(other for syllable in _merged(character) for other in _by_sound().get(syllable, ()))
