"""How well analyses agree with gold pairs: the figures of ``data/gold/FORMAT.md``, with intervals and mistakes.

A predicted and a gold edit match as ``matching`` says. Detection counts matches; a category or sub-type is right when
its edit is matched and carries the gold label. A pair that could not be analysed counts as nothing found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from revlearn.analyse import analyse, explained
from revlearn.classify import Arbiter
from revlearn.evaluate.calibration import Calibration, calibration_of
from revlearn.evaluate.gold import GoldPair
from revlearn.evaluate.matching import matched
from revlearn.evaluate.mistakes import Mistake, failure, mistakes_of, name_of
from revlearn.model import SUBTYPES, Analysis, RevlearnError

CATEGORIES = tuple(SUBTYPES)
RESAMPLES = 2000
SEED = 20120701
"""Of the bootstrap: the same gold pairs and analyses always give the same intervals."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Hits among predictions and gold edits. With nothing predicted and nothing to find, F1 is 1."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Hits per prediction; 0 when nothing was predicted."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Hits per gold edit; 0 when there is none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (self.predicted + self.gold) if self.predicted + self.gold else 1.0

    def to_dict(self) -> dict[str, float | int]:
        """The three figures (0 to 1) with their counts."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"hits": self.hits, "predicted": self.predicted, "gold": self.gold}
        return {**{name: round(value, 4) for name, value in figures.items()}, **counts}


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one run. ``headline`` and ``intervals`` share their keys (see ``_headline``)."""

    files: int
    failed: int
    rebuilt: int
    detection: Tally
    categories: Mapping[str, Tally]
    subtypes: Mapping[str, Tally]
    headline: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    category_confusion: Mapping[tuple[str, str], int]
    subtype_confusion: Mapping[tuple[str, str], int]
    calibration: Calibration | None
    mistakes: tuple[Mistake, ...]

    def to_dict(self) -> dict[str, Any]:
        """JSON with the keys of the protocol and, beside them, what the protocol leaves out."""
        head = {name: round(value, 4) for name, value in self.headline.items()}
        return {
            "files": self.files,
            "failed": self.failed,
            "gold_edits": self.detection.gold,
            "predicted_edits": self.detection.predicted,
            "rebuilt": self.rebuilt,
            "detection": {name: round(getattr(self.detection, name), 4) for name in ("precision", "recall", "f1")},
            "category_f1": {name: round(tally.f1, 4) for name, tally in self.categories.items()},
            **{name: value for name, value in head.items() if not name.startswith("detection")},
            "ece": round(self.calibration.ece, 4) if self.calibration else None,
            "intervals": {name: [round(low, 4), round(high, 4)] for name, (low, high) in self.intervals.items()},
            "categories": {name: tally.to_dict() for name, tally in self.categories.items()},
            "subtypes": {name: tally.to_dict() for name, tally in self.subtypes.items()},
            "confusion": _confusion_rows(self.category_confusion),
            "subtype_confusion": _confusion_rows(self.subtype_confusion),
            "calibration": self.calibration.to_dict() if self.calibration else None,
            "mistakes": [mistake.to_dict() for mistake in self.mistakes],
        }


def analyses_of(golds: Sequence[GoldPair]) -> Iterator[Analysis | RevlearnError]:
    """The shipped analyser on each gold pair, told nothing but the two texts; an error stands in its place."""
    for gold in golds:
        try:
            yield analyse(gold.draft, gold.final)
        except RevlearnError as error:
            yield error


def score(
    golds: Sequence[GoldPair],
    analyses: Sequence[Analysis | RevlearnError],
    arbiters: Sequence[Arbiter | None] | None = None,
) -> Score:
    """Compare ``analyses[i]`` with ``golds[i]``. ValueError when their numbers differ.

    ``arbiters[i]`` gave the labels of ``analyses[i]``; the shipped one where none is named.
    """
    judges = arbiters or [None] * len(golds)
    documents = [
        _document(gold, analysis, arbiter) for gold, analysis, arbiter in zip(golds, analyses, judges, strict=True)
    ]
    labels = [pair for document in documents for pair in document.labels]
    return Score(
        files=len(documents),
        failed=sum(document.failed for document in documents),
        rebuilt=sum(document.rebuilt for document in documents),
        detection=Tally(
            len(labels), sum(len(each.predicted) for each in documents), sum(len(each.gold) for each in documents)
        ),
        categories={name: _tally(documents, (name,), _category) for name in CATEGORIES},
        subtypes=_subtype_tallies(documents),
        headline=_headline(_counts(documents).sum(axis=0)),
        intervals=_intervals(_counts(documents)),
        category_confusion=Counter((_category(gold), _category(own)) for gold, own in labels),
        subtype_confusion=Counter(labels),
        calibration=calibration_of([pair for document in documents for pair in document.confidences]),
        mistakes=tuple(mistake for document in documents for mistake in document.mistakes),
    )


@dataclass(frozen=True, slots=True)
class _Document:
    """One pair reduced to what is counted; ``labels`` are (gold, predicted) of the matched edits."""

    predicted: tuple[str, ...]
    gold: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    natures: tuple[bool, ...]
    confidences: tuple[tuple[float, bool], ...]
    rebuilt: bool
    failed: bool
    mistakes: tuple[Mistake, ...]


def _document(gold: GoldPair, analysis: Analysis | RevlearnError, arbiter: Arbiter | None) -> _Document:
    gold_labels = tuple(edit.label for edit in gold.edits)
    if isinstance(analysis, RevlearnError):
        return _Document(
            (), gold_labels, (), (), (), False, True, (failure(gold, analysis), *mistakes_of(gold, None, ()))
        )
    pairs = matched(analysis.edits, gold.edits)
    matches = [(analysis.labels[own], gold.edits[other]) for own, other in pairs]
    return _Document(
        predicted=tuple(name_of(label) for label in analysis.labels),
        gold=gold_labels,
        labels=tuple((edit.label, name_of(label)) for label, edit in matches),
        natures=tuple(label.nature == edit.nature for label, edit in matches if edit.nature),
        confidences=tuple((label.confidence, label.category == edit.category) for label, edit in matches),
        rebuilt=(analysis.draft.text, analysis.final.text) == (gold.draft, gold.final)
        and explained(analysis.draft, analysis.final, analysis.edits),
        failed=False,
        mistakes=tuple(mistakes_of(gold, analysis, pairs, arbiter)),
    )


def _category(label: str) -> str:
    return label.split(".", 1)[0]


def _whole(label: str) -> str:
    return label


def _tally(documents: Sequence[_Document], names: Sequence[str], part: Callable[[str], str]) -> Tally:
    """Hits, predictions and gold edits whose label, reduced by ``part``, is one of ``names``."""
    return Tally(
        sum(part(gold) == part(own) and part(gold) in names for each in documents for gold, own in each.labels),
        sum(part(label) in names for each in documents for label in each.predicted),
        sum(part(label) in names for each in documents for label in each.gold),
    )


def _subtype_tallies(documents: Sequence[_Document]) -> dict[str, Tally]:
    present = {label for each in documents for label in (*each.gold, *each.predicted)}
    return {label: _tally(documents, (label,), _whole) for label in sorted(present)}


def _counts(documents: Sequence[_Document]) -> np.ndarray:
    """One row for each document: the sums ``_headline`` is made of."""
    rows = []
    for each in documents:
        right = [(_category(gold) == _category(own), gold == own) for gold, own in each.labels]
        row = [
            len(each.labels),
            len(each.predicted),
            len(each.gold),
            sum(a for a, _ in right),
            sum(b for _, b in right),
        ]
        row += [sum(each.natures), len(each.natures)]
        for name in CATEGORIES:
            tally = _tally([each], (name,), _category)
            row += [tally.hits, tally.predicted, tally.gold]
        rows.append(row)
    return np.array(rows, dtype=float)


def _headline(sums: np.ndarray) -> dict[str, float]:
    """The figures by which a run is judged, each from 0 to 1."""
    matches, predicted, gold, category, subtype, nature, natures, *rest = sums.tolist()
    f1s = [Tally(*rest[at : at + 3]).f1 for at in range(0, len(rest), 3)]
    found = Tally(matches, predicted, gold)
    return {
        "detection_precision": found.precision,
        "detection_recall": found.recall,
        "detection_f1": found.f1,
        "category_macro_f1": sum(f1s) / len(f1s),
        "subtype_micro_f1": Tally(subtype, predicted, gold).f1,
        "category_accuracy_matched": category / matches if matches else 0.0,
        "subtype_accuracy_matched": subtype / matches if matches else 0.0,
        "nature_accuracy_matched": nature / natures if natures else 0.0,
    }


def _intervals(counts: np.ndarray) -> dict[str, tuple[float, float]]:
    """95 % intervals of the headline: percentiles over documents drawn anew with replacement."""
    draws = np.random.default_rng(SEED).integers(len(counts), size=(RESAMPLES, len(counts)))
    resampled = [_headline(counts[draw].sum(axis=0)) for draw in draws]
    result = {}
    for name in resampled[0]:
        low, high = np.percentile([figures[name] for figures in resampled], (2.5, 97.5)).tolist()
        result[name] = (low, high)
    return result


def _confusion_rows(table: Mapping[tuple[str, str], int]) -> list[dict[str, Any]]:
    return [{"gold": gold, "predicted": own, "count": count} for (gold, own), count in sorted(table.items())]
