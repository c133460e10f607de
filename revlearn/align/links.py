"""The alignment of two whole documents: anchors, gaps, moves, and the links they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from revlearn.align.candidates import similar_pairs, similarity
from revlearn.align.chain import Pair, heaviest_chain
from revlearn.align.gaps import Group, pair_gap
from revlearn.align.units import Unit, units_of
from revlearn.model import Document, Link, Relation, Span

MAX_REPEATS = 4
"""A sentence that occurs more often than this on either side is no anchor."""
ANCHOR_LENGTH = 4
ANCHOR_SIMILARITY = 0.6
PARAGRAPH_SHARE = 0.3
"""Two paragraphs with at least this share of paired text are one paragraph, revised."""
LARGE_GAP = 1600
"""Cells of a gap's similarity matrix above which the gap is first cut by its own most similar pairs."""
LARGE_GAP_SIMILARITY = 0.5
NEAR = 64
"""How far from its proportional place (sentences) the partner of a sentence without rare words is looked for."""
MOVE_LENGTH = 6
"""Shorter sentences are moved only together with a neighbour: short ones recur by chance."""
WEAK = 0.6
"""A pair in order less alike than this gives way to a clearly better pair elsewhere."""


def align(draft: Document, final: Document) -> tuple[Link, ...]:
    """Link the two versions; every character of both lies in exactly one link.

    Links come in the order of the final version, dropped ones where they stood. Spans may include the virtual
    line break one past the end of the text, so that last lines are lines like all others. Scores are shares of
    common text (0 to 1).
    """
    first, second = units_of(draft), units_of(final)
    exact = _exact_pairs(first, second)
    chain = heaviest_chain(exact)
    if _all_in_order(exact, chain):
        groups, moves = _moves(first, second, _fill_all(first, second, chain))
        if not moves:
            return tuple(_links(first, second, groups, moves))
    # Something moved. What moved is the lighter part, and edited sentences have their weight too: weigh all of them.
    equal = {(i, j) for i, j, _ in exact}
    chain = [pair for pair in heaviest_chain(_weighed(first, second, exact)) if pair in equal]
    groups, moves = _moves(first, second, _fill_all(first, second, chain))
    return tuple(_links(first, second, groups, moves))


def _exact_pairs(draft: Sequence[Unit], final: Sequence[Unit]) -> list[Pair]:
    """Equal sentences, weighted by length; equal numbering and spaces count a little more."""
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, units in enumerate((draft, final)):
        for index, unit in enumerate(units):
            if len(unit.key) >= ANCHOR_LENGTH:
                places[unit.key][side].append(index)
    pairs: list[Pair] = []
    for key, (left, right) in places.items():
        if left and right and len(left) <= MAX_REPEATS and len(right) <= MAX_REPEATS:
            for i in left:
                for j in right:
                    pairs.append((i, j, len(key) + (1.0 if draft[i].raw == final[j].raw else 0.0)))
    return pairs


def _all_in_order(exact: Sequence[Pair], chain: Sequence[tuple[int, int]]) -> bool:
    """True when no two equal sentences were left over by the chain on both sides."""
    rows, columns = {i for i, _ in chain}, {j for _, j in chain}
    return not any(i not in rows and j not in columns for i, j, _ in exact)


def _fill_all(draft: Sequence[Unit], final: Sequence[Unit], chain: Sequence[tuple[int, int]]) -> list[Group]:
    """Order-preserving groups that cover all sentences of both sides, the anchors of ``chain`` among them."""
    groups: list[Group] = []
    for anchor, rows, columns in _between(chain, len(draft), len(final)):
        groups += _fill(draft, final, rows, columns)
        if anchor:
            groups.append(((anchor[0],), (anchor[1],)))
    return groups


def _weighed(draft: Sequence[Unit], final: Sequence[Unit], exact: Sequence[Pair]) -> list[Pair]:
    """Equal and similar sentences, weighted by the text they share and by the paragraphs they stand in."""
    exact_rows, exact_columns = {pair[0] for pair in exact}, {pair[1] for pair in exact}
    rows = [i for i in range(len(draft)) if i not in exact_rows]
    columns = [j for j in range(len(final)) if j not in exact_columns]
    similar = similar_pairs(draft, final, rows, columns, ANCHOR_SIMILARITY)
    pairs = [*exact, *((i, j, score * (len(draft[i].key) + len(final[j].key)) / 2) for i, j, score in similar)]
    return _with_paragraphs(draft, final, pairs)


def _with_paragraphs(draft: Sequence[Unit], final: Sequence[Unit], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, heavier by what is unpaired in their two paragraphs: rewritten sentences stay or go with them."""
    sizes = [_paragraph_sizes(units) for units in (draft, final)]
    paired: dict[tuple[int, int], float] = defaultdict(float)
    for i, j, weight in pairs:
        p, q = draft[i].paragraph, final[j].paragraph
        paired[p, q] += weight
        sizes[0][p] -= weight
        sizes[1][q] -= weight
    result: list[Pair] = []
    for i, j, weight in pairs:
        p, q = draft[i].paragraph, final[j].paragraph
        share = paired[p, q] / (paired[p, q] + max(0.0, sizes[0][p], sizes[1][q]))
        result.append((i, j, weight / share if share >= PARAGRAPH_SHARE else weight))
    return result


def _paragraph_sizes(units: Sequence[Unit]) -> dict[int, float]:
    sizes: dict[int, float] = defaultdict(float)
    for unit in units:
        sizes[unit.paragraph] += len(unit.key)
    return sizes


def _between(
    chain: Sequence[tuple[int, int]], n: int, m: int, start: tuple[int, int] = (0, 0)
) -> Iterator[tuple[tuple[int, int] | None, range, range]]:
    """Each anchor of ``chain`` with the gap before it, and the gap after the last one with None."""
    i, j = start
    for anchor in chain:
        yield anchor, range(i, anchor[0]), range(j, anchor[1])
        i, j = anchor[0] + 1, anchor[1] + 1
    yield None, range(i, n), range(j, m)


def _fill(draft: Sequence[Unit], final: Sequence[Unit], rows: range, columns: range) -> list[Group]:
    """Pair what lies in one gap: equal ends first, then by similarity; a large gap is cut into small ones."""
    head: list[Group] = []
    tail: list[Group] = []
    while rows and columns and draft[rows[0]].raw == final[columns[0]].raw:
        head.append(((rows[0],), (columns[0],)))
        rows, columns = rows[1:], columns[1:]
    while rows and columns and draft[rows[-1]].raw == final[columns[-1]].raw:
        tail.append(((rows[-1],), (columns[-1],)))
        rows, columns = rows[:-1], columns[:-1]
    tail.reverse()
    if len(rows) * len(columns) <= LARGE_GAP:
        return head + pair_gap(draft, final, rows, columns) + tail
    pairs = similar_pairs(draft, final, rows, columns, LARGE_GAP_SIMILARITY)
    chain = heaviest_chain([(i, j, score * len(draft[i].key)) for i, j, score in pairs])
    middle: list[Group] = []
    for anchor, inner_rows, inner_columns in _between(chain, rows.stop, columns.stop, (rows.start, columns.start)):
        middle += _halved(draft, final, inner_rows, inner_columns)
        if anchor:
            middle.append(((anchor[0],), (anchor[1],)))
    return head + middle + tail


def _halved(draft: Sequence[Unit], final: Sequence[Unit], rows: range, columns: range) -> list[Group]:
    """Pair a gap without rare words (rows of a table, items of one form) by place: the middle one first, then halves.

    The partner of the middle sentence is looked for near its proportional place only, so the work stays
    O(n log n) in the length of the gap.
    """
    if len(rows) * len(columns) <= LARGE_GAP:
        return pair_gap(draft, final, rows, columns)
    middle = rows[len(rows) // 2]
    place = columns.start + len(columns) // 2
    near = range(max(columns.start, place - NEAR), min(columns.stop, place + NEAR))
    score, _, partner = max((similarity(draft[middle].key, final[j].key), -abs(j - place), j) for j in near)
    if score < LARGE_GAP_SIMILARITY:
        return [((i,), ()) for i in rows] + [((), (j,)) for j in columns]
    return [
        *_halved(draft, final, range(rows.start, middle), range(columns.start, partner)),
        ((middle,), (partner,)),
        *_halved(draft, final, range(middle + 1, rows.stop), range(partner + 1, columns.stop)),
    ]


def _moves(
    draft: Sequence[Unit], final: Sequence[Unit], groups: list[Group]
) -> tuple[list[Group], dict[int, tuple[int, float]]]:
    """Sentences found again at another place: draft index → final index and score; and the groups without them.

    Sentences without a partner, and partners that are barely alike, look for a better one anywhere.
    """
    weak: dict[int, float] = {}
    loose_draft: list[int] = []
    loose_final: list[int] = []
    partner: dict[int, float] = {}
    for rows, columns in groups:
        score = 0.0
        if rows and columns:
            if len(rows) == len(columns) == 1 and draft[rows[0]].raw == final[columns[0]].raw:
                continue
            score = similarity("".join(draft[i].key for i in rows), "".join(final[j].key for j in columns))
            if score >= WEAK or draft[rows[0]].role == "title":
                continue
        weak |= dict.fromkeys(rows, score)
        partner |= dict.fromkeys(columns, score)
        loose_draft += rows
        loose_final += columns
    pairs = [
        (score * min(len(draft[i].key), len(final[j].key)), score, i, j)
        for i, j, score in similar_pairs(draft, final, loose_draft, loose_final, 0.6)
        if _movable(draft[i], final[j], score) and score > max(weak[i], partner[j]) + 0.2
    ]
    moved: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for _, score, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[2], pair[3])):
        if i not in moved and j not in taken:
            moved[i] = (j, score)
            taken.add(j)
    _move_neighbours(draft, final, moved, taken, set(loose_draft), set(loose_final))
    kept: list[Group] = []
    for rows, columns in groups:
        if any(i in moved for i in rows) or any(j in taken for j in columns):
            kept += [((i,), ()) for i in rows if i not in moved]
            kept += [((), (j,)) for j in columns]
        else:
            kept.append((rows, columns))
    return kept, moved


def _movable(draft: Unit, final: Unit, score: float) -> bool:
    size = min(len(draft.key), len(final.key))
    if size < MOVE_LENGTH:
        return False
    if size < 12:
        return score >= 0.95
    return score >= (0.75 if size < 30 else 0.62)


def _move_neighbours(
    draft: Sequence[Unit],
    final: Sequence[Unit],
    moved: dict[int, tuple[int, float]],
    taken: set[int],
    loose_draft: set[int],
    loose_final: set[int],
) -> None:
    """Short sentences (a heading, a list item) go with the moved sentence they stand beside on both sides."""
    for i, (j, _) in sorted(moved.items()):
        for way in (-1, 1):
            a, b = i + way, j + way
            while a in loose_draft and b in loose_final and a not in moved and b not in taken:
                score = similarity(draft[a].key, final[b].key)
                if score < WEAK:
                    break
                moved[a] = (b, score)
                taken.add(b)
                a, b = a + way, b + way


def _links(
    draft: Sequence[Unit], final: Sequence[Unit], groups: Sequence[Group], moves: dict[int, tuple[int, float]]
) -> Iterator[Link]:
    source = {j: (i, score) for i, (j, score) in moves.items()}
    for rows, columns in groups:
        if len(rows) == len(columns) == 1 and draft[rows[0]].raw == final[columns[0]].raw:
            yield Link("same", (_span(draft[rows[0]]),), (_span(final[columns[0]]),), 1.0)
        elif not rows and len(columns) == 1 and columns[0] in source:
            i, score = source[columns[0]]
            yield Link("moved", (_span(draft[i]),), (_span(final[columns[0]]),), score)
        else:
            yield _link(draft, final, rows, columns)


def _span(unit: Unit) -> Span:
    return unit.start, unit.end


def _link(draft: Sequence[Unit], final: Sequence[Unit], rows: Sequence[int], columns: Sequence[int]) -> Link:
    score = 0.0
    if rows and columns:
        score = similarity("".join(draft[i].key for i in rows), "".join(final[j].key for j in columns))
    relation: Relation = "changed"
    if not rows:
        relation = "added"
    elif not columns:
        relation = "dropped"
    elif len(rows) < len(columns):
        relation = "split"
    elif len(rows) > len(columns):
        relation = "merged"
    return Link(relation, tuple(_span(draft[i]) for i in rows), tuple(_span(final[j]) for j in columns), score)
