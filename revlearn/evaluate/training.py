"""From gold pairs to fitted models, and the honest figure: every pair analysed by models that never saw it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from revlearn.align import align
from revlearn.analyse import analyse
from revlearn.classify import Arbiter
from revlearn.classify.arbiter import NATURE_PARAMETERS, PARAMETERS
from revlearn.classify.features import features_of
from revlearn.classify.fit import Row, fit_arbiter
from revlearn.diff import JoiningWeights, edits_of
from revlearn.evaluate.fit_joining import Island, fitted, islands_of, write_weights
from revlearn.evaluate.gold import GoldPair, labelled_edits
from revlearn.evaluate.matching import matched
from revlearn.evaluate.notation import marked_edits
from revlearn.model import Analysis, Edit
from revlearn.rules import all_rules, findings_of
from revlearn.segment import segment

UNMATCHED_WEIGHT = 0.6
"""The say of a gold edit as the annotator bounded it where the program bounds it otherwise."""
EXAMPLE_WEIGHT = 0.4
"""The say of a rule's own example: written to show the rule, not drawn from practice."""
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Models:
    """Everything that is fitted on labels."""

    arbiter: Arbiter
    joining: JoiningWeights


@dataclass(frozen=True, slots=True)
class Material:
    """What one gold pair teaches: labelled edits and islands between fragments."""

    document: str
    rows: tuple[Row, ...]
    islands: tuple[Island, ...]


def material_of(gold: GoldPair) -> Material:
    """Rows from the program's own edits where they match gold edits, from the annotator's bounds elsewhere.

    A header line ``#weight`` gives a pair a smaller say: one dense in edits of some kinds is not drawn from practice,
    and says nothing of how far apart two edits stand.
    """
    weight = gold.weight
    draft, final = segment(gold.draft), segment(gold.final)
    edits = edits_of(draft, final, align(draft, final))
    labelled = labelled_edits(gold)
    rows: list[Row] = []
    exact: set[int] = set()
    for place, gold_place in matched(edits, gold.edits):
        own, annotated = edits[place], gold.edits[gold_place]
        rows.append(_row(own, annotated.label, annotated.nature, gold.name, weight, annotated.readings))
        if (own.draft_spans, own.final_spans) == (annotated.draft_spans, annotated.final_spans):
            exact.add(gold_place)
    for place, (edit, label, nature) in enumerate(labelled):
        if place not in exact:
            rows.append(_row(edit, label, nature, gold.name, weight * UNMATCHED_WEIGHT, gold.edits[place].readings))
    return Material(gold.name, tuple(rows), tuple(islands_of(gold)) if weight == 1 else ())


def _row(
    edit: Edit, label: str, nature: str | None, document: str, weight: float = 1.0, readings: tuple[str, ...] = ()
) -> Row:
    return Row(features_of(edit, findings_of(edit)), label, nature, document, weight, readings)


def example_rows(unseen: Set[tuple[str, str]] = frozenset()) -> list[Row]:
    """The rules' own examples as training rows, a rule's examples counting as one document.

    Examples whose change is among ``unseen`` (before, after) are left out: many rules illustrate themselves with a
    change that also stands in a gold pair, and a pair that is judged must not be learnt through them.
    """
    return [
        _row(edit, rule.label, rule.nature, f"rule {rule.id}", EXAMPLE_WEIGHT)
        for rule in all_rules()
        for example in rule.yes
        for edit in marked_edits(example)
        if (edit.before, edit.after) not in unseen and rule.check(edit) is not None
    ]


def fit_models(material: Iterable[Material], examples: Sequence[Row]) -> Models:
    """Fit arbiter and joining weights on ``material`` and the rules' examples."""
    material = list(material)
    rows = [row for each in material for row in each.rows]
    return Models(fit_arbiter([*rows, *examples]), fitted([island for each in material for island in each.islands]))


def write_models(models: Models) -> None:
    """Write the parameter tables of the package."""
    models.arbiter.label.write(PARAMETERS)
    models.arbiter.nature.write(NATURE_PARAMETERS)
    write_weights(dict(models.joining))


def cross_validated(
    golds: Sequence[GoldPair], more: Sequence[GoldPair], folds: int = FOLDS
) -> tuple[list[Analysis], list[Arbiter]]:
    """Analyse each of ``golds`` with models fitted on ``more`` and on the other folds of ``golds`` only.

    With each analysis comes the arbiter that labelled it.

    Rule examples that show a change of a held pair are left out of its fold; the rules themselves stay as they are.
    """
    extra = [material_of(gold) for gold in more]
    own = [material_of(gold) for gold in golds]
    judged: dict[int, tuple[Analysis, Arbiter]] = {}
    for fold in range(folds):
        held = range(fold, len(golds), folds)
        unseen = {(edit.before, edit.after) for place in held for edit in golds[place].edits}
        examples = example_rows(unseen)
        models = fit_models([*extra, *(each for place, each in enumerate(own) if place not in held)], examples)
        for place in held:
            gold = golds[place]
            analysis = analyse(gold.draft, gold.final, arbiter=models.arbiter, joining=models.joining)
            judged[place] = analysis, models.arbiter
    return [judged[place][0] for place in range(len(golds))], [judged[place][1] for place in range(len(golds))]
