"""What an office gains when its mentors correct labels, and what wrong corrections cost.

    python -m benchmarks.corrections [--seeds 5] [--json]

Two simulated offices, each met by an arbiter fitted on all gold pairs but those of its author (held_out never):

* "other author": the documents of T3 with their gold labels;
* "own conventions": the documents of T4 with five conventions planted (``conventions.py``).

The documents come in an order drawn by the seed, in ``MONTHS`` months. A mentor sees each edit with the label of that
day, mends ``MENDS`` of the wrong ones (label or nature) and confirms ``CONFIRMS`` of the right ones; after each month
the office's part is learnt anew. Figures are of documents that came after the learning: months 2 to the last, by the
arbiter of that day ("with") and by the shipped one ("without"). Wrong corrections carry a label and a nature drawn at
random. "handful": 20 right and 5 wrong corrections in the first month, then nobody corrects any more.

The variances of the prior were chosen on the documents of T1 and T2, not on these.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import t as student
from threadpoolctl import threadpool_limits

from benchmarks.conventions import planted
from revlearn.analyse import analyse
from revlearn.classify import Arbiter, adapted, labels_of
from revlearn.classify.corrections import correction_of, learn, settled
from revlearn.classify.features import edit_key
from revlearn.classify.fit import fit_arbiter
from revlearn.evaluate.calibration import calibration_of
from revlearn.evaluate.gold import GoldPair, parse_gold, read_gold_folder
from revlearn.evaluate.matching import matched
from revlearn.evaluate.training import example_rows, material_of
from revlearn.model import LABELS, NATURES, Analysis, Correction, Label, Nature

GOLD = Path(__file__).parents[1] / "data" / "gold"
MONTHS = 8
LATE = 3
"""Conventions are judged in the last months, when there was something to learn them from."""
MENDS = 0.9
CONFIRMS = 0.3
HANDFUL = (20, 5)
"""Right and wrong corrections of the handful."""
MEASURES = ("category", "subtype", "nature")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as the office met it: its analysis, and of each matched edit the true label, nature, convention."""

    name: str
    analysis: Analysis
    truths: Mapping[int, tuple[str, Nature | None, str | None]]


@dataclass(slots=True)
class Tally:
    """What was right, edit by edit, under one arbiter; ``by_convention`` holds (label and nature right) alone."""

    right: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    by_convention: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, sheet: Sheet, labels: Sequence[Label]) -> None:
        """Count the matched edits of one document."""
        for at, (truth, nature, convention) in sheet.truths.items():
            label = labels[at]
            category, subtype = label.category == truth.split(".")[0], name_of(label) == truth
            self.right["category"].append(category)
            self.right["subtype"].append(subtype)
            if nature:
                self.right["nature"].append(label.nature == nature)
            self.confidences.append((label.confidence, category))
            self.by_convention[convention or "no convention"].append(subtype and label.nature == nature)

    def figures(self) -> dict[str, float]:
        """Accuracies and the expected calibration error, 0 to 1."""
        calibration = calibration_of(self.confidences)
        return {name: float(np.mean(self.right[name])) for name in MEASURES} | {
            "ece": calibration.ece if calibration else 0.0
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """One stream: ``reproduced`` is the share of corrected edits that show the corrected label when analysed again."""

    shipped: Tally
    learnt: Tally
    late: tuple[Tally, Tally]
    corrections: int
    wrong: int
    reproduced: float
    slowest: float


def name_of(label: Label) -> str:
    """``category.subtype``."""
    return f"{label.category}.{label.subtype}"


def main() -> None:
    """Run both offices and print."""
    parser = argparse.ArgumentParser(description="What correcting labels brings an office, and what errors in it cost.")
    parser.add_argument("--seeds", type=int, default=5, help="streams for each figure")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    golds = [gold for folder in ("dev", "train", "english") for gold in read_gold_folder(GOLD / folder)]
    results = {}
    with threadpool_limits(1):
        material = [material_of(gold) for gold in golds]
        offices = (("other author", "T3", _as_gold("T3")), ("own conventions", "T4", _with_ways("T4")))
        for office, author, sheets in offices:
            others = [row for each in material if not each.document.startswith(author) for row in each.rows]
            results[office] = _office(sheets, fit_arbiter([*others, *example_rows()]), args.seeds)
    print(json.dumps(results, ensure_ascii=False, indent=1) if args.json else _text(results))


def _as_gold(author: str) -> list[Sheet]:
    golds = (parse_gold(path.read_text(encoding="utf-8"), path.name) for path in _files(author))
    return [_sheet(gold, [None] * len(gold.edits)) for gold in golds]


def _with_ways(author: str) -> list[Sheet]:
    return [_sheet(*planted(path.read_text(encoding="utf-8"), path.name, 0)) for path in _files(author)]


def _files(author: str) -> list[Path]:
    return sorted((GOLD / "train").glob(f"{author}-*.gold.txt"))


def _sheet(gold: GoldPair, conventions: Sequence[str | None]) -> Sheet:
    analysis = analyse(gold.draft, gold.final)
    truths = {
        own: (gold.edits[other].label, gold.edits[other].nature, conventions[other])
        for own, other in matched(analysis.edits, gold.edits)
    }
    return Sheet(gold.name, analysis, truths)  # type: ignore[arg-type]


def _office(sheets: Sequence[Sheet], shipped: Arbiter, seeds: int) -> dict[str, Any]:
    """Figures of all streams of one office; harm is the paired difference to the same stream without wrong ones."""
    labels = {sheet.name: _labels(sheet, shipped) for sheet in sheets}
    clean = [_stream(sheets, shipped, labels, seed, 0.0) for seed in range(seeds)]
    result = {"right only": _summary(clean), "conventions": _conventions(clean)}
    for share in (0.05, 0.1):
        noisy = [_stream(sheets, shipped, labels, seed, share) for seed in range(seeds)]
        result[f"{share:.0%} wrong"] = _summary(noisy) | {"harm": _harm(clean, noisy)}
    few = [_handful(sheets, shipped, labels, seed, HANDFUL[0], 0) for seed in range(seeds)]
    spoilt = [_handful(sheets, shipped, labels, seed, *HANDFUL) for seed in range(seeds)]
    result["handful, right only"] = _summary(few)
    result["handful, 5 wrong"] = _summary(spoilt) | {"harm": _harm(few, spoilt)}
    return result


def _labels(sheet: Sheet, arbiter: Arbiter) -> tuple[Label, ...]:
    return labels_of(sheet.analysis.edits, sheet.analysis.findings, arbiter)


def _stream(
    sheets: Sequence[Sheet], shipped: Arbiter, shipped_labels: Mapping[str, Sequence[Label]], seed: int, wrong: float
) -> Outcome:
    order = np.random.default_rng(seed).permutation(len(sheets))
    acts, errs = np.random.default_rng([seed, 1]), np.random.default_rng([seed, 2])
    without, with_, late = Tally(), Tally(), (Tally(), Tally())
    corrections: list[Correction] = []
    arbiter, mistaken, slowest = shipped, 0, 0.0
    for month, places in enumerate(np.array_split(order, MONTHS)):
        for sheet in (sheets[place] for place in places):
            labels = _labels(sheet, arbiter)
            if month:
                without.add(sheet, shipped_labels[sheet.name])
                with_.add(sheet, labels)
            if month >= MONTHS - LATE:
                late[0].add(sheet, shipped_labels[sheet.name])
                late[1].add(sheet, labels)
            for at, (truth, nature, _) in sheet.truths.items():
                right = name_of(labels[at]) == truth and labels[at].nature == nature
                if acts.random() < (CONFIRMS if right else MENDS):
                    errs_now = errs.random() < wrong
                    mistaken += errs_now
                    word = _drawn(errs, truth) if errs_now else (truth, nature)
                    corrections.append(_correction(sheet, at, labels[at], word, f"2026-{month + 1:02}"))
        began = time.perf_counter()
        arbiter = adapted(learn(corrections, arbiter=shipped), shipped)
        slowest = max(slowest, time.perf_counter() - began)
    return Outcome(without, with_, late, len(corrections), mistaken, _reproduced(sheets, arbiter, corrections), slowest)


def _handful(
    sheets: Sequence[Sheet], shipped: Arbiter, shipped_labels: Mapping[str, Sequence[Label]],
    seed: int, right: int, wrong: int,
) -> Outcome:  # fmt: skip
    """The first month's documents give ``right`` true corrections (wrong labels first) and ``wrong`` false ones."""
    order = np.random.default_rng(seed).permutation(len(sheets))
    draw = np.random.default_rng([seed, 3])
    first, *later = np.array_split(order, MONTHS)
    edits = [(sheets[place], at) for place in first for at in sheets[place].truths]
    edits = [edits[place] for place in draw.permutation(len(edits))]
    edits.sort(key=lambda edit: name_of(shipped_labels[edit[0].name][edit[1]]) == edit[0].truths[edit[1]][0])
    corrections = [
        _correction(sheet, at, shipped_labels[sheet.name][at], sheet.truths[at][:2], "2026-01")
        for sheet, at in edits[:right]
    ] + [
        _correction(sheet, at, shipped_labels[sheet.name][at], _drawn(draw, sheet.truths[at][0]), "2026-01")
        for sheet, at in edits[len(edits) - wrong :]
    ]
    began = time.perf_counter()
    arbiter = adapted(learn(corrections, arbiter=shipped), shipped)
    slowest = time.perf_counter() - began
    without, with_ = Tally(), Tally()
    for sheet in (sheets[place] for places in later for place in places):
        without.add(sheet, shipped_labels[sheet.name])
        with_.add(sheet, _labels(sheet, arbiter))
    return Outcome(
        without, with_, (without, with_), len(corrections), wrong, _reproduced(sheets, arbiter, corrections), slowest
    )


def _drawn(draw: np.random.Generator, truth: str) -> tuple[str, Nature]:
    """A wrong word: any other label, any nature."""
    return str(draw.choice([name for name in LABELS if name != truth])), NATURES[int(draw.integers(len(NATURES)))]


def _correction(sheet: Sheet, at: int, shown: Label, word: tuple[str, Nature | None], month: str) -> Correction:
    edit = sheet.analysis.edits[at]
    findings = [finding for finding in sheet.analysis.findings if finding.edit == edit.id]
    return correction_of(
        edit, findings, shown, label=word[0], nature=word[1], document=sheet.name, by="mentor", at=month
    )


def _reproduced(sheets: Sequence[Sheet], arbiter: Arbiter, corrections: Sequence[Correction]) -> float:
    names = {each.document for each in corrections}
    shown = {
        (sheet.name, key): name_of(label)
        for sheet in sheets
        if sheet.name in names
        for key, label in _keyed(sheet, arbiter)
    }
    return float(np.mean([shown[each.document, each.edit] == each.label for each in settled(corrections)]))


def _keyed(sheet: Sheet, arbiter: Arbiter) -> Iterable[tuple[str, Label]]:
    return zip(map(edit_key, sheet.analysis.edits), _labels(sheet, arbiter), strict=True)


def _summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Means over the seeds, "without" and "with" learning."""
    without, with_ = [each.shipped.figures() for each in outcomes], [each.learnt.figures() for each in outcomes]
    return {
        "corrections": float(np.mean([each.corrections for each in outcomes])),
        "wrong": float(np.mean([each.wrong for each in outcomes])),
        **{
            name: [float(np.mean([figures[name] for figures in side])) for side in (without, with_)]
            for name in (*MEASURES, "ece")
        },
        "gain": {
            name: _interval([b[name] - a[name] for a, b in zip(without, with_, strict=True)]) for name in MEASURES
        },
        "reproduced": float(np.mean([each.reproduced for each in outcomes])),
        "slowest_seconds": max(each.slowest for each in outcomes),
    }


def _harm(clean: Sequence[Outcome], spoilt: Sequence[Outcome]) -> dict[str, list[float]]:
    pairs = [(a.learnt.figures(), b.learnt.figures()) for a, b in zip(clean, spoilt, strict=True)]
    return {name: _interval([b[name] - a[name] for a, b in pairs]) for name in MEASURES}


def _interval(differences: Sequence[float]) -> list[float]:
    """Mean and 95 % interval over the seeds (Student's t)."""
    mean = float(np.mean(differences))
    if len(differences) < 2:
        return [mean, mean, mean]
    half = float(student.ppf(0.975, len(differences) - 1) * np.std(differences, ddof=1) / len(differences) ** 0.5)
    return [mean, mean - half, mean + half]


def _conventions(outcomes: Sequence[Outcome]) -> dict[str, list[float]]:
    """Of each convention: edits a stream, share right (label and nature) without and with learning, late months."""
    names = sorted({name for each in outcomes for name in each.late[0].by_convention})
    counts = {name: [len(each.late[0].by_convention[name]) for each in outcomes] for name in names}
    shares = {
        name: [
            float(np.mean([right for each in outcomes for right in each.late[side].by_convention[name]]))
            for side in (0, 1)
        ]
        for name in names
    }
    return {name: [float(np.mean(counts[name])), *shares[name]] for name in names}


def _text(results: Mapping[str, Any]) -> str:
    lines = []
    for office, rows in results.items():
        lines.append(f"{office}: accuracy on later documents, without → with learning")
        lines.append(f"  {'':20}{'taught':>7}" + "".join(f"{name:>15}" for name in (*MEASURES, "ece", "reproduced")))
        for name, row in rows.items():
            if name == "conventions":
                continue
            cells = "".join(f"{row[each][0]:7.3f} →{row[each][1]:6.3f}" for each in (*MEASURES, "ece"))
            lines.append(f"  {name:20}{row['corrections']:7.0f}{cells}{row['reproduced']:15.3f}")
            for what in ("gain", "harm"):
                if what in row:
                    told = "".join(f"{m:+.3f} [{a:+.3f}, {b:+.3f}]  " for m, a, b in row[what].values())
                    lines.append(f"    {what:8}{told}")
        lines.append(f"  label and nature right, last {LATE} months")
        lines += [
            f"    {name:30}{count:5.0f} edits{before:8.3f} →{after:6.3f}"
            for name, (count, before, after) in rows["conventions"].items()
        ]
        slowest = max(row["slowest_seconds"] for name, row in rows.items() if name != "conventions")
        lines.append(f"  slowest learning {slowest:.2f} s")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
