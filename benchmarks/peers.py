"""Other comparers, each turned into one function: two texts → hunks in offsets of the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import diff_match_patch
import fast_diff_match_patch
import jieba
from rapidfuzz.distance import Levenshtein
from redlines import Redlines

from revlearn.model import Span

Hunk = tuple[Span, str]
"""Characters of the draft, and the text that stands there in the final version."""
NOWHERE: Span = (-1, -1)
"""A hunk whose place in the draft the comparer does not tell."""


def fast_character_diff(draft: str, final: str) -> list[Hunk]:
    """fast-diff-match-patch (C++), characters, semantic clean-up, no time limit."""
    pieces = fast_diff_match_patch.diff(draft, final, timelimit=0, cleanup="Semantic")
    return _from_pieces(final, pieces)


def python_character_diff(draft: str, final: str) -> list[Hunk]:
    """diff-match-patch (Python), characters, semantic clean-up, no time limit."""
    differ = diff_match_patch.diff_match_patch()
    differ.Diff_Timeout = 0
    diffs = differ.diff_main(draft, final)
    differ.diff_cleanupSemantic(diffs)
    return _from_pieces(final, [("=-+"[operation], len(text)) for operation, text in _signed(diffs)])


def _signed(diffs: Iterable[tuple[int, str]]) -> Iterable[tuple[int, str]]:
    """diff-match-patch writes -1, 0, 1 for delete, equal, insert; here 1, 0, 2."""
    return ((1 if operation < 0 else 2 * operation, text) for operation, text in diffs)


def _from_pieces(final: str, pieces: Iterable[tuple[str, int]]) -> list[Hunk]:
    """Hunks from a sequence of (=, - or +, length); neighbouring - and + are one hunk."""
    hunks: list[Hunk] = []
    at, there = 0, 0
    start, final_start = 0, 0
    for operation, length in [*pieces, ("=", 0)]:
        if operation == "-":
            at += length
        elif operation == "+":
            there += length
        else:
            if at > start or there > final_start:
                hunks.append(((start, at), final[final_start:there]))
            at, there = at + length, there + length
            start, final_start = at, there
    return hunks


def word_levenshtein(draft: str, final: str) -> list[Hunk]:
    """jieba words, rapidfuzz's Levenshtein operations between them; neighbouring operations are one hunk."""
    first, second = jieba.lcut(draft), jieba.lcut(final)
    pieces: list[tuple[str, int]] = []
    for opcode in Levenshtein.opcodes(first, second):
        if opcode.tag == "equal":
            pieces.append(("=", sum(map(len, first[opcode.src_start : opcode.src_end]))))
        else:
            pieces.append(("-", sum(map(len, first[opcode.src_start : opcode.src_end]))))
            pieces.append(("+", sum(map(len, second[opcode.dest_start : opcode.dest_end]))))
    return _from_pieces(final, pieces)


def paragraph_redlines(draft: str, final: str) -> list[Hunk]:
    """redlines with its defaults: it strikes paragraphs or clauses, and tells no place for a pure insertion."""
    hunks: list[Hunk] = []
    at = 0
    for change in Redlines(draft, final).changes:
        source = (change.source_text or "").replace("¶", "\n").strip()
        start = draft.find(source, at) if source else -1
        span = (start, start + len(source)) if start >= 0 else NOWHERE
        hunks.append((span, (change.test_text or "").replace("¶", "\n").strip()))
        at = max(at, span[1])
    return hunks


PEERS: dict[str, Callable[[str, str], list[Hunk]]] = {
    "fast-diff-match-patch": fast_character_diff,
    "diff-match-patch": python_character_diff,
    "redlines": paragraph_redlines,
    "jieba + rapidfuzz": word_levenshtein,
}
BASELINE = "fast-diff-match-patch"
