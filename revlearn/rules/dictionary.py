"""What the dictionary knows: whether a string is a word, and how common it is."""

from __future__ import annotations

from functools import cache, lru_cache
from types import ModuleType

RARE = 60
"""At or below this frequency (in jieba's corpus of about 60 million words) an entry is often itself a misspelling."""
MUCH_COMMONER = 8
"""How many times commoner the right form must be before a rare entry counts as no word at all."""


@cache
def _jieba() -> ModuleType:
    """rjieba with its own dictionary, loaded on first use; the module's functions share one instance."""
    import rjieba

    return rjieba


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often ``word`` occurs in jieba's corpus; 0 when it is no entry."""
    jieba = _jieba()
    return int(jieba.suggest_freq(word)) if jieba.has_word(word) else 0


def is_entry(word: str) -> bool:
    """Whether ``word`` is in the dictionary: for many strings asked once, which a cache would only be filled with."""
    return bool(_jieba().has_word(word))


def hardly_a_word(word: str, right: str) -> bool:
    """Whether ``word`` is no entry, or so rare beside ``right`` that it is a misspelling of it."""
    count = frequency(word)
    return count == 0 or (count <= RARE and frequency(right) >= MUCH_COMMONER * count)


@lru_cache(maxsize=4096)
def parts(phrase: str) -> tuple[tuple[int, str], ...]:
    """How ``phrase`` is built: the length and the coarse part of speech of each word."""
    return tuple((len(word), kind[:1]) for word, kind in _jieba().tag(phrase))


@lru_cache(maxsize=16384)
def tag(word: str) -> str:
    """The part of speech of ``word`` standing alone; empty when it is cut into several words."""
    words = _jieba().tag(word)
    return str(words[0][1]) if len(words) == 1 else ""
