"""How often the check of a draft alone is wrong, and how much it finds, on labelled pairs.

    python benchmarks/false_alarms.py [FOLDER ...] [--alarms] [--missed SUBTYPE] [--named SUBTYPE]

For each folder (``data/gold/dev`` and ``data/gold/train`` when none is given): accusations per 1,000 characters of the
final versions, which ought to be nearly none, and the share of the drafts' errors that an accusation names: its span
overlaps the edit's draft span, or touches its place where the edit only puts something in.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
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
    given = parser.parse_args()
    for folder in given.folders or [ROOT / "data/gold/dev", ROOT / "data/gold/train"]:
        _measure(read_gold_folder(folder), folder.name, given)


def _measure(pairs: list[GoldPair], title: str, given: argparse.Namespace) -> None:
    alarms: Counter[str] = Counter()
    named: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    said = characters = 0
    for pair in pairs:
        characters += len(pair.final)
        for accusation in checked(pair, "final"):
            alarms[accusation.subtype] += 1
            if given.alarms:
                _show(pair.name, pair.final, accusation.span, accusation.suggestion, accusation.rule or "past")
        accusations = checked(pair, "draft")
        said += len(accusations)
        for edit in pair.edits:
            subtype = edit.label.split(".")[1]
            if edit.nature != "error" or subtype not in NAMED:
                continue
            errors[subtype] += 1
            by = next((each for each in accusations if names(each, edit)), None)
            named[subtype] += by is not None
            span = edit.draft_spans[0][0], edit.draft_spans[-1][1]
            if given.missed == subtype and by is None:
                _show(pair.name, pair.draft, span, edit.after, "missed")
            if given.named == subtype and by is not None:
                _show(pair.name, pair.draft, span, edit.after, by.rule or "past")
    _print(title, len(pairs), characters, alarms, named, errors, said)


def _show(name: str, text: str, span: tuple[int, int], after: str | None, by: str) -> None:
    start, end = span
    left, right = text[max(0, start - 14) : start], text[end : end + 14]
    line = f"{left}{{{text[start:end]}→{after}}}{right}".replace("\n", "¶")
    sys.stdout.write(f"  {by:38} {line}  [{name[:12]}]\n")


def _print(
    title: str, pairs: int, characters: int, alarms: Counter[str], named: Counter[str], errors: Counter[str], said: int
) -> None:
    total, found = sum(errors.values()), sum(named.values())
    lines = [
        f"{title}: {pairs} pairs",
        f"  final versions: {sum(alarms.values())} accusations on {characters} characters, "
        f"{1000 * sum(alarms.values()) / max(1, characters):.2f} per 1,000",
        *(f"    {subtype:14} {count:4}" for subtype, count in alarms.most_common()),
        f"  drafts: {said} accusations; {found} of {total} errors named, {found / max(1, total):.1%}",
        *(
            f"    {name:14} {named[name]:4} of {errors[name]:4}  {named[name] / max(1, errors[name]):.0%}"
            for name in NAMED
        ),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
