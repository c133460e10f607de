"""Lists taken apart: a replaced list of names is an edit an item, not one edit for the whole list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from revlearn.diff.changes import Change, Texts
from revlearn.model import Span

SEPARATOR = re.compile(
    r"、|(?<=[\u4e00-\u9fff])(?:以及|(?<![共平温缓饱总中])和(?![谐解睦])|(?<![涉普顾危提波以])及(?![时早格]))(?=[\u4e00-\u9fff])"
)
"""Between items, not inside a word: 共和国 and 涉及 are no lists. (Word bounds would miss some: jieba cuts 局和市.)"""
NO_LIST = re.compile(r"[，。；：！？,;:\n]")
LONGEST_ITEM = 14
CLAUSE_TAGS = frozenset("pdruym")
SAME_THING = 0.28
"""Two names of one thing have at least this much in common (城管 and 城市管理: 0.67, 卫生 and 教育: 0)."""
UNPAIRED_COST = 0.1


def lists_apart(texts: Texts, changes: Sequence[Change]) -> list[Change]:
    """``changes`` with replaced lists taken apart where half of the shorter list's items have a counterpart."""
    result: list[Change] = []
    for change in changes:
        if len(change.draft) == len(change.final) == 1 and not (change.move or change.sealed):
            result += _items_changed(texts, change) or [change]
        else:
            result.append(change)
    return result


def _items_changed(texts: Texts, change: Change) -> list[Change]:
    """One change an item, or nothing when the two sides are no lists of names with counterparts."""
    draft, final = _items(texts.draft, change.draft[0]), _items(texts.final, change.final[0])
    if min(len(draft), len(final)) < 2:
        return []
    before = [texts.draft[slice(*item)] for item in draft]
    after = [texts.final[slice(*item)] for item in final]
    if not {*before} - {*after} or not {*after} - {*before} or not _names(texts, draft, final):
        return []
    pairs = _counterparts(before, after)
    one_for_one = len(draft) == len(final) and pairs and all(here == there for here, there in pairs)
    if not one_for_one and (len(pairs) < 2 or len(pairs) * 2 < min(len(draft), len(final))):
        return []
    changes: list[Change] = []
    last = (-1, -1)
    for here, there in [*pairs, (len(draft), len(final))]:
        changes += _between(texts, change, draft, final, last, (here, there))
        if here < len(draft) and texts.draft[slice(*draft[here])] != texts.final[slice(*final[there])]:
            changes.append(Change([draft[here]], [final[there]], change.relation))
        last = here, there
    return changes


def _items(text: str, span: Span) -> list[Span]:
    """The items of a list, without their separators; nothing when the text is no list."""
    start, end = span
    body = text[start:end]
    if NO_LIST.search(body):
        return []
    items: list[Span] = []
    at = 0
    last_mark = body.rfind("、")
    for match in SEPARATOR.finditer(body):
        # 和 and 及 stand before the last item only; earlier ones are inside a name: 文化和旅游局、交通运输局.
        if match[0] == "、" or match.start() > last_mark:
            items.append((start + at, start + match.start()))
            at = match.end()
    items.append((start + at, end))
    return items if all(0 < b - a <= LONGEST_ITEM for a, b in items) else []


def _names(texts: Texts, draft: list[Span], final: list[Span]) -> bool:
    """True when no item holds a word that builds a clause (preposition, adverb, pronoun, particle)."""
    for bounds, tags, items in (
        (texts.draft_bounds, texts.draft_tags, draft),
        (texts.final_bounds, texts.final_tags, final),
    ):
        for start, end in items:
            if any(tag[:1] in CLAUSE_TAGS for tag in tags[bisect_left(bounds, start) : bisect_left(bounds, end)]):
                return False
    return True


def _counterparts(draft: list[str], final: list[str]) -> list[tuple[int, int]]:
    """Items that name the same thing, in order: the alignment of greatest likeness."""
    n, m = len(draft), len(final)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            alike = Indel.normalized_similarity(draft[i], final[j])
            paired = alike - UNPAIRED_COST + best[i + 1][j + 1] if alike >= SAME_THING else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < n and j < m:
        alike = Indel.normalized_similarity(draft[i], final[j])
        if alike >= SAME_THING and best[i][j] == alike - UNPAIRED_COST + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _between(
    texts: Texts, change: Change, draft: list[Span], final: list[Span], last: tuple[int, int], here: tuple[int, int]
) -> list[Change]:
    """What happened between two paired items: separators, items that went, came or were replaced one by one."""
    a = _stretch(draft, last[0], here[0], change.draft[0])
    b = _stretch(final, last[1], here[1], change.final[0])
    gone, came = draft[last[0] + 1 : here[0]], final[last[1] + 1 : here[1]]
    before, after = texts.draft[slice(*a)], texts.final[slice(*b)]
    if gone and len(gone) == len(came) and SEPARATOR.findall(before) == SEPARATOR.findall(after):
        return [Change([one], [other], change.relation) for one, other in zip(gone, came, strict=True)]
    head = _shared_separator(SEPARATOR.match(before), SEPARATOR.match(after))
    a, b = (a[0] + head, a[1]), (b[0] + head, b[1])
    before, after = before[head:], after[head:]
    if before and after and before[-1] == after[-1] == "、":
        a, b = (a[0], a[1] - 1), (b[0], b[1] - 1)
    if texts.draft[slice(*a)] == texts.final[slice(*b)]:
        return []
    return [Change([a], [b], change.relation)]


def _stretch(items: list[Span], last: int, here: int, whole: Span) -> Span:
    """The text between two paired items, or between one and the end of the list."""
    start = items[last][1] if last >= 0 else whole[0]
    end = items[here][0] if here < len(items) else whole[1]
    return start, end


def _shared_separator(before: re.Match[str] | None, after: re.Match[str] | None) -> int:
    return len(before[0]) if before and after and before[0] == after[0] else 0
