"""How often the check of a draft alone is wrong, and how much it finds, on labelled pairs.

    python -m benchmarks.false_alarms [FOLDER ...] [--json] [--alarms] [--missed SUBTYPE] [--named SUBTYPE]

For each folder (``data/gold/dev`` and ``data/gold/train`` when none is given): accusations per 1,000 characters of the
final versions, which ought to be nearly none, and the share of the drafts' errors that an accusation names: its span
overlaps the edit's draft span, or touches its place where the edit only puts something in.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from revlearn.check import Accusation, check
from revlearn.evaluate.gold import GoldEdit, GoldPair, read_gold_folder

NAMED = ("confusable", "punctuation", "unit_number", "layout", "name", "policy_term", "genre")
"""The sub-types whose errors a rule can see without knowing what the writer meant."""
ROOT = Path(__file__).parents[1]


def names(accusation: Accusation, edit: GoldEdit) -> bool:
    """Whether ``accusation`` points at what ``edit`` changed."""
    start, end = accusation.span
    for first, last in edit.draft_spans:
        if first == last or start == end:
            if start <= last and first <= end:
                return True
        elif start < last and first < end:
            return True
    return False


def checked(pair: GoldPair, side: str) -> tuple[Accusation, ...]:
    """What the check says of one version of ``pair``."""
    text = pair.draft if side == "draft" else pair.final
    return check(text, name=pair.name).accusations


def main() -> None:
    """Print both figures, by sub-type, for each folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--alarms", action="store_true", help="list every accusation against a final version")
    parser.add_argument("--missed", metavar="SUBTYPE", help="list the errors of this sub-type that nothing names")
    parser.add_argument("--named", metavar="SUBTYPE", help="list the errors of this sub-type that are named")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    given = parser.parse_args()
    folders = given.folders or [ROOT / "data/gold/dev", ROOT / "data/gold/train"]
    measured = [_measure(read_gold_folder(folder), folder.name, given) for folder in folders]
    if given.json:
        sys.stdout.write(
            json.dumps([{**vars(each), "per_1000": each.per_1000, "share": each.share} for each in measured])
        )
        return
    for each in measured:
        sys.stdout.write("\n".join(each.lines()) + "\n")


@dataclass
class Figures:
    """What was counted over one folder; ``pointed`` are the drafts' accusations that touch an edit of any kind."""

    folder: str
    pairs: int = 0
    characters: int = 0
    said: int = 0
    pointed: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    @property
    def per_1000(self) -> float:
        """Accusations per 1,000 characters of the final versions."""
        return 1000 * self.alarms.total() / max(1, self.characters)

    @property
    def share(self) -> float:
        """Share of the errors that are named."""
        return self.named.total() / max(1, self.errors.total())

    def lines(self) -> list[str]:
        """The figures as a person reads them."""
        return [
            f"{self.folder}: {self.pairs} pairs",
            f"  final versions: {self.alarms.total()} accusations on {self.characters} characters, "
            f"{self.per_1000:.2f} per 1,000",
            *(f"    {subtype:14} {count:4}" for subtype, count in self.alarms.most_common()),
            f"  drafts: {self.said} accusations, {self.pointed} of them at an edit; "
            f"{self.named.total()} of {self.errors.total()} errors named, {self.share:.1%}",
            *(
                f"    {name:14} {self.named[name]:4} of {self.errors[name]:4}  "
                f"{self.named[name] / max(1, self.errors[name]):.0%}"
                for name in NAMED
            ),
        ]


def _measure(pairs: list[GoldPair], folder: str, given: argparse.Namespace) -> Figures:
    figures = Figures(folder, len(pairs))
    for pair in pairs:
        figures.characters += len(pair.final)
        for accusation in checked(pair, "final"):
            figures.alarms[accusation.subtype] += 1
            if given.alarms:
                _show(pair.name, pair.final, accusation.span, accusation.suggestion, accusation.rule or "past")
        accusations = checked(pair, "draft")
        figures.said += len(accusations)
        figures.pointed += sum(any(names(each, edit) for edit in pair.edits) for each in accusations)
        for edit in pair.edits:
            _count(figures, pair, edit, accusations, given)
    return figures


def _count(
    figures: Figures, pair: GoldPair, edit: GoldEdit, accusations: tuple[Accusation, ...], given: argparse.Namespace
) -> None:
    subtype = edit.label.split(".")[1]
    if edit.nature != "error" or subtype not in NAMED:
        return
    by = next((each for each in accusations if names(each, edit)), None)
    figures.errors[subtype] += 1
    figures.named[subtype] += by is not None
    span = edit.draft_spans[0][0], edit.draft_spans[-1][1]
    if given.missed == subtype and by is None:
        _show(pair.name, pair.draft, span, edit.after, "missed")
    if given.named == subtype and by is not None:
        _show(pair.name, pair.draft, span, edit.after, by.rule or "past")


def _show(name: str, text: str, span: tuple[int, int], after: str | None, by: str) -> None:
    start, end = span
    left, right = text[max(0, start - 14) : start], text[end : end + 14]
    line = f"{left}{{{text[start:end]}→{after}}}{right}".replace("\n", "¶")
    sys.stdout.write(f"  {by:38} {line}  [{name[:12]}]\n")


if __name__ == "__main__":
    main()
