"""Articles of a law, which article became which according to an analysis, and what the amending decision states.

An article runs from its line ``第X条`` to the next such line or chapter heading. Articles A (draft) and B (final) are
linked when the text that paired sentences of the analysis carry from A to B makes up at least ``MIN_SHARE`` of the
shorter of the two. A sentence that was split or merged carries the shorter of the two spans.

The decision states some links (renumber, merge, split) and that some articles are new or gone. Articles it does not
mention keep their order, so between two mentioned neighbours an unmentioned run of n articles in the draft and of n in
the final version are linked one by one ("implied"); runs of unequal length are left unjudged, for the stated list was
mined from the decisions and is not complete. The beginning of the law is a neighbour, too.

The list is not always right either (a text may hold a later amendment as well). A stated link A→B is set aside as
contradicted when A stands nearly unchanged in another article and hardly in B; a law with such a link has no implied
ones. Likeness is rapidfuzz's ratio, which revlearn's alignment has no part in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.fuzz import ratio

from revlearn.model import Analysis, Span

ARTICLE = re.compile(
    r"^[ \t　*#]*(第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十]+)?)(?![一-鿿]*第)", re.M
)
CHAPTER = re.compile(r"^[ \t　*#]*第[一二三四五六七八九十百]+[章节编]", re.M)
MIN_SHARE = 0.3
UNCHANGED = 85
HARDLY = 45
"""Bounds of likeness in per cent, for stated links that the texts contradict."""

ArticleLink = tuple[str, str]
"""Number of the draft's article, number of the final version's article."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a decision says of one law. ``merges`` are (draft articles, final article), ``splits`` the reverse."""

    links: frozenset[ArticleLink]
    inserted: frozenset[str]
    deleted: frozenset[str]
    merges: frozenset[tuple[frozenset[str], str]]
    splits: frozenset[tuple[str, str]]
    implied: frozenset[ArticleLink]
    contradicted: frozenset[ArticleLink]


def articles_of(text: str) -> dict[str, Span]:
    """Article number → span, in order; of a number that comes twice the first."""
    starts = [(match.start(), match[1]) for match in ARTICLE.finditer(text)]
    stops = sorted([start for start, _ in starts] + [match.start() for match in CHAPTER.finditer(text)] + [len(text)])
    spans: dict[str, Span] = {}
    for start, number in starts:
        spans.setdefault(number, (start, next(stop for stop in stops if stop > start)))
    return spans


def linked_articles(analysis: Analysis) -> dict[ArticleLink, int]:
    """Pairs of articles with the characters carried from one to the other, the pairs of too small a share left out."""
    sides = [articles_of(document.text) for document in (analysis.draft, analysis.final)]
    carried: Counter[ArticleLink] = Counter()
    for link in analysis.links:
        for draft_span in link.draft:
            for final_span in link.final:
                size = min(draft_span[1] - draft_span[0], final_span[1] - final_span[0])
                here, there = _holder(sides[0], draft_span), _holder(sides[1], final_span)
                if here and there:
                    carried[here, there] += size
    return {
        (here, there): size
        for (here, there), size in carried.items()
        if size >= MIN_SHARE * min(_length(sides[0][here]), _length(sides[1][there]))
    }


def _holder(articles: Mapping[str, Span], span: Span) -> str | None:
    """The article that holds most of ``span``; None outside all articles."""
    best, best_size = None, 0
    for number, (start, end) in articles.items():
        size = min(end, span[1]) - max(start, span[0])
        if size > best_size:
            best, best_size = number, size
    return best


def _length(span: Span) -> int:
    return span[1] - span[0]


def stated_of(operations: Sequence[Mapping[str, Any]], draft: str, final: str) -> Stated:
    """What the decision's ``operations`` say of the law with the texts ``draft`` before and ``final`` after."""
    by_type: dict[str, list[tuple[list[str], list[str]]]] = {}
    for each in operations:
        by_type.setdefault(each["type"], []).append((each["old"], each["new"]))
    sides = _bodies(draft), _bodies(final)
    renumbered = {(before[0], after[0]) for before, after in by_type.get("renumber", ())}
    contradicted = {link for link in renumbered if _contradicted(link, *sides)}
    merges = frozenset((frozenset(before), after[0]) for before, after in by_type.get("merge", ()))
    splits = frozenset((before[0], after[0]) for before, after in by_type.get("split_out", ()))
    links = (renumbered - contradicted) | splits | {(one, after) for before, after in merges for one in before}
    inserted = frozenset(after[0] for _, after in by_type.get("insert", ()))
    deleted = frozenset(before[0] for before, _ in by_type.get("delete", ()))
    new = inserted | {after for _, after in splits}
    kept_draft = [number for number in sides[0] if number not in deleted]
    kept_final = [number for number in sides[1] if number not in new]
    implied = set() if contradicted else _implied(links - splits, kept_draft, kept_final)
    return Stated(
        frozenset(links), inserted, deleted, merges, splits, frozenset(implied), frozenset(contradicted)
    )  # fmt: skip


def _bodies(text: str) -> dict[str, str]:
    """Article number → its text without the number."""
    return {number: text[start:end].partition(number)[2].strip() for number, (start, end) in articles_of(text).items()}


def _contradicted(link: ArticleLink, draft: Mapping[str, str], final: Mapping[str, str]) -> bool:
    here, there = link
    if ratio(draft[here], final[there]) > HARDLY:
        return False
    return any(ratio(draft[here], body) >= UNCHANGED for number, body in final.items() if number != there)


def _implied(links: set[ArticleLink], draft: Sequence[str], final: Sequence[str]) -> set[ArticleLink]:
    """One-by-one links of unmentioned runs of equal length that follow the same neighbours (see the module)."""
    anchors = dict(sorted(links))
    mentioned = {there for _, there in links}
    result: set[ArticleLink] = set()
    for here, there in [(None, None), *anchors.items()]:
        first, second = _run(draft, here, set(anchors)), _run(final, there, mentioned)
        if len(first) == len(second):
            result |= set(zip(first, second, strict=True))
    return result


def _run(numbers: Sequence[str], after: str | None, mentioned: set[str]) -> list[str]:
    """The numbers that follow ``after`` (or begin the law) up to the next mentioned one."""
    start = numbers.index(after) + 1 if after in numbers else 0 if after is None else len(numbers)
    run: list[str] = []
    for number in numbers[start:]:
        if number in mentioned:
            break
        run.append(number)
    return run
