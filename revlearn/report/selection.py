"""Which edits to show: the one filter behind ``--category``, ``--subtype`` and ``--nature`` in every output."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from revlearn.model import LABELS, SUBTYPES, Analysis, Edit, Label, RevlearnError
from revlearn.report.wording import NATURES


class UnknownFilter(RevlearnError):  # noqa: N818 - named like its kin in the model
    """A filter names a category, sub-type or nature that does not exist."""


@dataclass(frozen=True, slots=True)
class Selected:
    """An edit with the label that belongs to it."""

    edit: Edit
    label: Label


def select(
    analysis: Analysis,
    categories: Collection[str] = (),
    subtypes: Collection[str] = (),
    natures: Collection[str] = (),
) -> tuple[Selected, ...]:
    """The edits that match, in their order. Within one filter any value will do; an empty filter lets all through.

    A category and a sub-type add up (``wording`` with ``move`` shows all wording edits and all moves); the nature
    narrows what they let through. Sub-types may be written ``move`` or ``structure.move``. Raises UnknownFilter.
    """
    wanted = _labels(categories, subtypes)
    _check(natures, NATURES, "性质")
    return tuple(
        Selected(edit, label)
        for edit, label in zip(analysis.edits, analysis.labels, strict=True)
        if (not wanted or f"{label.category}.{label.subtype}" in wanted) and (not natures or label.nature in natures)
    )


def _labels(categories: Collection[str], subtypes: Collection[str]) -> set[str]:
    _check(categories, SUBTYPES, "类别")
    short = {label.split(".")[1]: label for label in LABELS}
    _check([each.rpartition(".")[2] for each in subtypes], short, "子类")
    full = {each if "." in each else short[each] for each in subtypes}
    _check(full, LABELS, "子类")
    return full | {label for label in LABELS if label.split(".")[0] in categories}


def _check(given: Collection[str], known: Collection[str], kind: str) -> None:
    for each in given:
        if each not in known:
            raise UnknownFilter(
                f"没有叫“{each}”的{kind}，可用的有：{'、'.join(known)}", f"no {each}; one of: {', '.join(known)}"
            )
