"""revlearn on amended laws, whose amending decisions say what changed.

    python -m benchmarks.laws [--law ../shared/real/law] [--errors N] [--json]

1. Rebuild: for every pair of versions, what no edit marks is the same text in both.
2. Article links (see ``benchmarks/articles.py`` for what a link is and which are stated or implied).
   *Recall*: stated links found; inserted articles that got no predecessor; deleted ones that got no successor.
   *Precision*: of the predicted links that touch a judged article (in a stated or implied link, inserted, deleted),
   those that are stated or implied.
   *Merges*: a prediction is a final article with two predecessors or more; it is right when the decision names exactly
   these. *Splits*: a prediction is a draft article and each of its successors but the heaviest; right when stated. Both
   are judged where an article of the prediction is judged.
3. Substitutions X→Y: *found* as the minimal edit when some returned edit, trimmed of the characters its sides share at
   their ends, is X→Y trimmed alike, at a place where X stands in the draft (equal placements count as one). "Item by
   item" counts as well a stated list of names whose returned edits, all inside it, make Y of X. "Within" means that an
   edit marks that place and more around it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.articles import ArticleLink, Stated, linked_articles, stated_of
from benchmarks.returned import Minimal, minimal, minimal_edits
from revlearn.analyse import analyse, explained
from revlearn.model import Analysis, BrokenAnalysis


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure revlearn on amended laws.")
    parser.add_argument("--law", type=Path, default=Path("../shared/real/law"), help="folder with pairs/ and linked/")
    parser.add_argument("--errors", type=int, default=0, help="list the first N failures of each kind")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not (args.law / "pairs").is_dir():
        print(f"skipped: {args.law} has no folder pairs", file=sys.stderr)
        return
    failures: dict[str, list[str]] = defaultdict(list)
    result = {
        "rebuilt": rebuilt(args.law, failures),
        "articles": article_figures(args.law, failures),
        "substitutions": substitution_figures(args.law, failures),
    }
    if args.json:
        print(json.dumps(result | ({"failures": failures} if args.errors else {}), ensure_ascii=False, indent=1))
        return
    for name, figures in result.items():
        print(name)
        for key, value in figures.items():
            print(f"  {key:28}{value:.3f}" if isinstance(value, float) else f"  {key:28}{value}")
    for kind, lines in failures.items():
        for line in lines[: args.errors]:
            print(f"{kind}\t{line}")


def rebuilt(law: Path, failures: dict[str, list[str]]) -> dict[str, int]:
    """How many pairs of versions the edits explain wholly."""
    pairs = defaultdict(list)
    for path in sorted((law / "pairs").glob("*.md")):
        pairs[path.name.split("_", 1)[0]].append(path)
    couples = [(paths[0], paths[1]) for paths in pairs.values() if len(paths) == 2]
    couples += [(law / each["old_text"], law / each["new_text"]) for each in _linked(law)]
    right = 0
    for draft, final in couples:
        analysis = _attempt(_text(draft), _text(final))
        whole = analysis is not None and explained(analysis.draft, analysis.final, analysis.edits)
        right += whole
        if not whole:
            failures["rebuild"].append(draft.name)
    return {"pairs": len(couples), "rebuilt": right}


def article_figures(law: Path, failures: dict[str, list[str]]) -> dict[str, Any]:
    """Recall, precision, merges and splits over all linked laws."""
    counts: Counter[str] = Counter()
    for each in _linked(law):
        draft, final = _text(law / each["old_text"]), _text(law / each["new_text"])
        stated = stated_of(each["ops"], draft, final)
        analysis = _attempt(draft, final)
        predicted = linked_articles(analysis) if analysis else {}
        counts.update(_judge(each["law"], stated, predicted, failures))
    return {
        "stated_links": counts["stated"],
        "stated_recall": _share(counts["stated_found"], counts["stated"]),
        "contradicted_by_the_texts": counts["contradicted"],
        "implied_links": counts["implied"],
        "implied_recall": _share(counts["implied_found"], counts["implied"]),
        "inserted_recall": _share(counts["inserted_found"], counts["inserted"]),
        "deleted_recall": _share(counts["deleted_found"], counts["deleted"]),
        "judged_predictions": counts["judged"],
        "precision": _share(counts["judged_right"], counts["judged"]),
        "merges_stated": counts["merges"],
        "merges_predicted": counts["merges_predicted"],
        "merge_recall": _share(counts["merges_right"], counts["merges"]),
        "merge_precision": _share(counts["merges_right"], counts["merges_predicted"]),
        "splits_stated": counts["splits"],
        "splits_predicted": counts["splits_predicted"],
        "split_recall": _share(counts["splits_right"], counts["splits"]),
        "split_precision": _share(counts["splits_right"], counts["splits_predicted"]),
    }


def _judge(
    law: str, stated: Stated, predicted: Mapping[ArticleLink, int], failures: dict[str, list[str]]
) -> Counter[str]:
    right = stated.links | stated.implied
    known_draft = {here for here, _ in right} | stated.deleted
    known_final = {there for _, there in right} | stated.inserted
    judged = {link for link in predicted if link[0] in known_draft or link[1] in known_final}
    found_draft, found_final = {here for here, _ in predicted}, {there for _, there in predicted}
    merges, splits = _merges(predicted), _splits(predicted)
    merges = {merge for merge in merges if merge[1] in known_final or merge[0] & known_draft}
    splits = {split for split in splits if split[0] in known_draft or split[1] in known_final}
    for kind, wrong in (
        ("stated link contradicted by the texts", stated.contradicted),
        ("stated link missed", stated.links - predicted.keys()),
        ("link not stated", judged - right),
        ("merge missed", stated.merges - merges),
        ("merge not stated", merges - stated.merges),
        ("inserted article linked", stated.inserted & found_final),
        ("deleted article linked", stated.deleted & found_draft),
    ):
        failures[kind] += [f"{law}: {_told(each)}" for each in sorted(wrong, key=_told)]
    return Counter(
        stated=len(stated.links),
        stated_found=len(stated.links & predicted.keys()),
        contradicted=len(stated.contradicted),
        implied=len(stated.implied),
        implied_found=len(stated.implied & predicted.keys()),
        inserted=len(stated.inserted),
        inserted_found=len(stated.inserted - found_final),
        deleted=len(stated.deleted),
        deleted_found=len(stated.deleted - found_draft),
        judged=len(judged),
        judged_right=len(judged & right),
        merges=len(stated.merges),
        merges_predicted=len(merges),
        merges_right=len(merges & stated.merges),
        splits=len(stated.splits),
        splits_predicted=len(splits),
        splits_right=len(splits & stated.splits),
    )


def _merges(predicted: Mapping[ArticleLink, int]) -> set[tuple[frozenset[str], str]]:
    before = defaultdict(set)
    for here, there in predicted:
        before[there].add(here)
    return {(frozenset(heres), there) for there, heres in before.items() if len(heres) > 1}


def _splits(predicted: Mapping[ArticleLink, int]) -> set[tuple[str, str]]:
    after: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (here, there), size in predicted.items():
        after[here].append((size, there))
    return {(here, there) for here, theres in after.items() for _, there in sorted(theres)[:-1]}


def _told(item: Any) -> str:
    if isinstance(item, str):
        return item
    here, there = item
    return f"{here if isinstance(here, str) else '、'.join(sorted(here))}→{there}"


def substitution_figures(law: Path, failures: dict[str, list[str]]) -> dict[str, Any]:
    """How often a stated substitution is returned as the minimal edit."""
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for line in (law / "stated_substitutions.jsonl").read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        kind = "exact" if each["exact"] else "other"
        analysis = _attempt(each["before"], each["after"])
        edits = analysis.edits if analysis else ()
        returned = set(minimal_edits(each["before"], edits))
        forms = _stated_forms(each["before"], each["x"], each["y"])
        hit = bool(returned & forms)
        total[kind] += 1
        found[kind] += hit
        found["pieces"] += hit or _in_pieces(each["before"], each["x"], each["y"], returned)
        found["or within"] += hit or any(_within(form, one) for form in forms for one in returned)
        if not hit:
            told = " ".join(f"{{{edit.before}→{edit.after}}}" for edit in edits).replace("\n", "¶")
            failures[f"substitution ({kind})"].append(f"{each['law']} {each['x']}→{each['y']}: {told[:300]}")
    return {
        "substitutions": total.total(),
        "found": _share(found["exact"] + found["other"], total.total()),
        "found_whole_or_item_by_item": _share(found["pieces"], total.total()),
        "found_or_within_an_edit": _share(found["or within"], total.total()),
        "explaining_whole_article": total["exact"],
        "found_of_these": _share(found["exact"], total["exact"]),
        "found_of_others": _share(found["other"], total["other"]),
    }


def _stated_forms(draft: str, before: str, after: str) -> set[Minimal]:
    """The minimal form of ``before`` → ``after`` at every place where ``before`` stands."""
    forms = set()
    at = draft.find(before)
    while at >= 0:
        form = minimal(draft, (at, at + len(before)), after)
        if form:
            forms.add(form)
        at = draft.find(before, at + 1)
    return forms


def _in_pieces(draft: str, before: str, after: str, returned: set[Minimal]) -> bool:
    """True when edits wholly inside a place of ``before`` make ``after`` of it: a list changed item by item."""
    start = draft.find(before)
    while start >= 0:
        end = start + len(before)
        touching = sorted(
            one for one in returned if (one[0] < end and one[1] > start) or start < one[0] == one[1] < end
        )
        if touching and all(start <= one[0] and one[1] <= end for one in touching):
            made, at = "", start
            for one in touching:
                made, at = made + draft[at : one[0]] + one[2], one[1]
            if made + draft[at:end] == after:
                return True
        start = draft.find(before, start + 1)
    return False


def _within(stated: Minimal, returned: Minimal) -> bool:
    """True when a returned edit marks the stated place and more, and brings the stated text."""
    return returned[0] <= stated[0] and stated[1] <= returned[1] and stated[2] in returned[2]


def _attempt(draft: str, final: str) -> Analysis | None:
    """The analysis; None, which every figure counts as nothing found, when it refuses to report."""
    try:
        return analyse(draft, final)
    except BrokenAnalysis:
        return None


def _linked(law: Path) -> list[dict[str, Any]]:
    return json.loads((law / "stated_article_links.json").read_text(encoding="utf-8"))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip("\n")


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


if __name__ == "__main__":
    main()
