"""Links → edits: the order of the steps, from word changes to numbered edits in context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revlearn.diff.blocks import unpaired_changes
from revlearn.diff.breaks import join_breaks, settle_breaks, settle_end
from revlearn.diff.changes import Change, Texts
from revlearn.diff.context import context_of
from revlearn.diff.joining import JoiningWeights, join_fragments, shipped_weights
from revlearn.diff.lists import lists_apart
from revlearn.diff.moves import as_moves, reordered_items
from revlearn.diff.numbering import NumberChange, Numbering
from revlearn.diff.trimming import mark_apart, trimmed
from revlearn.diff.words import word_changes
from revlearn.model import Document, Edit, Link, Operation, Span

UNPAIRED = frozenset(("added", "dropped"))


def edits_of(
    draft: Document, final: Document, links: Sequence[Link], weights: JoiningWeights | None = None
) -> tuple[Edit, ...]:
    """Every edit between the two versions in the order of the draft, numbered from 1.

    What no edit marks is the same text in both versions. ``weights`` decide
    which fragments are one edit; the shipped ones unless given. The result depends on the arguments alone.
    """
    texts, numbering = _texts(draft, final), Numbering(draft, final)
    weights = weights or shipped_weights()
    changes: list[Change] = []
    at_draft = at_final = 0
    for group in _grouped(links):
        relation = group[0].relation
        if relation in UNPAIRED:
            changes += unpaired_changes(draft, final, group, at_draft, at_final)
        elif relation != "same":
            pieces = [piece for link in group for piece in _paired(texts, link, numbering.changes_of(link), weights)]
            changes += as_moves(group, pieces) if relation == "moved" else pieces
        if relation != "moved":
            at_draft = max((span[1] for link in group for span in link.draft), default=at_draft)
        at_final = max((span[1] for link in group for span in link.final), default=at_final)
    changes = settle_end(texts, join_breaks(texts, settle_breaks(texts, changes)))
    changes.sort(key=lambda change: change.order)
    return tuple(_edit(number, draft, final, change) for number, change in enumerate(changes, 1))


def _grouped(links: Sequence[Link]) -> Iterator[list[Link]]:
    """Links one by one, but together what moved as a block and what was dropped and added at one place."""
    group: list[Link] = []
    for link in links:
        if group and not _belongs(group[-1], link):
            yield group
            group = []
        group.append(link)
    if group:
        yield group


def _belongs(last: Link, link: Link) -> bool:
    if link.relation == last.relation == "moved":
        return last.draft[-1][1] == link.draft[0][0] and last.final[-1][1] == link.final[0][0]
    return link.relation in UNPAIRED and last.relation in UNPAIRED


def _paired(texts: Texts, link: Link, numbers: Sequence[NumberChange], weights: JoiningWeights) -> list[Change]:
    """The changes inside one pair of stretches; numbering is compared apart from the text after it."""
    joined = lists_apart(texts, join_fragments(texts, _fragments(texts, link, numbers), link, weights))
    changes = [change for number in numbers for change in number.changes]
    apart = [part for change in reordered_items(texts, joined) for part in mark_apart(texts, change)]
    return changes + [trimmed(texts, change) for change in apart]


def _fragments(texts: Texts, link: Link, numbers: Sequence[NumberChange]) -> list[tuple[Span, Span]]:
    """The stretches of words that differ, in order, without the numbering."""
    fragments: list[tuple[Span, Span]] = []
    at_draft, at_final = link.draft[0][0], link.final[0][0]
    for number in numbers:
        fragments += word_changes(texts, (at_draft, number.draft[0]), (at_final, number.final[0]))
        at_draft, at_final = number.draft[1], number.final[1]
    return fragments + word_changes(texts, (at_draft, link.draft[-1][1]), (at_final, link.final[-1][1]))


def paired_fragments(
    draft: Document, final: Document, links: Sequence[Link]
) -> Iterator[tuple[Texts, list[tuple[Span, Span]], Link]]:
    """The fragments of every pair of stretches before any joining: what the joining is fitted on."""
    texts, numbering = _texts(draft, final), Numbering(draft, final)
    for link in links:
        if link.relation not in UNPAIRED and link.relation != "same":
            yield texts, _fragments(texts, link, numbering.changes_of(link)), link


def _texts(draft: Document, final: Document) -> Texts:
    return Texts(
        draft.text + "\n", final.text + "\n", draft.tokens.bounds, final.tokens.bounds, draft.tokens.tags,
        final.tokens.tags,
    )  # fmt: skip


def _edit(number: int, draft: Document, final: Document, change: Change) -> Edit:
    draft_spans, final_spans = tuple(change.draft), tuple(change.final)
    before = "".join(draft.text[start:end] for start, end in draft_spans)
    after = "".join(final.text[start:end] for start, end in final_spans)
    return Edit(
        number,
        _operation(change, before, after),
        draft_spans,
        final_spans,
        before,
        after,
        context_of(draft, final, draft_spans, final_spans, relation=change.relation, forced=change.forced),
    )


def _operation(change: Change, before: str, after: str) -> Operation:
    if change.move:
        return "move"
    breaks = after.count("\n") - before.count("\n")
    if breaks > 0 and change.relation not in UNPAIRED:
        return "split"
    if breaks < 0 and change.relation not in UNPAIRED:
        return "merge"
    if not before:
        return "insert"
    return "replace" if after else "delete"
