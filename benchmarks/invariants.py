"""Laws that hold for every pair, counted over all material at hand.

    python -m benchmarks.invariants [--real ../shared/real] [--gold ../shared/gold/dev] [--json]

* explained: what no edit marks is the same text in both versions (checked here anew, character by character);
* sound: spans lie in the texts, in order, no character of a version belongs to two edits, ``before`` and ``after`` are
  the marked texts;
* silent: a version compared with itself has no edit.

Exit status 1 when a law is broken anywhere.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.synthetic_pair import make_pair
from revlearn.analyse import analyse
from revlearn.evaluate.gold import read_gold_folder
from revlearn.load import load_pair, load_tracked
from revlearn.model import Analysis, Span, UnreadableFile

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
Named = tuple[str, str, str]
"""Name, draft, final."""


@dataclass(slots=True)
class Count:
    """One corpus; ``refused`` files could not be read as a pair and are no breach."""

    pairs: int = 0
    explained: int = 0
    sound: int = 0
    silent: int = 0
    refused: int = 0
    broken: list[str] = field(default_factory=list)

    def add(self, name: str, draft: str, final: str) -> None:
        """Analyse one pair and count which laws hold."""
        self.pairs += 1
        try:
            analysis = analyse(draft, final)
            silent = not analyse(draft, draft).edits and not analyse(final, final).edits
        except Exception as error:  # whatever it is, it is a breach and is named
            self.broken.append(f"{name}: {type(error).__name__}: {error}")
            return
        laws = {"explained": explained(analysis), "sound": sound(analysis), "silent": silent}
        for law, holds in laws.items():
            setattr(self, law, getattr(self, law) + holds)
        if not all(laws.values()):
            self.broken.append(f"{name}: " + ", ".join(law for law, holds in laws.items() if not holds))


def explained(analysis: Analysis) -> bool:
    """True when the unmarked characters of both versions are the same text."""
    sides = []
    for text, spans in (
        (analysis.draft.text, [span for edit in analysis.edits for span in edit.draft_spans]),
        (analysis.final.text, [span for edit in analysis.edits for span in edit.final_spans]),
    ):
        marked = {at for span in spans for at in range(*span)}
        sides.append("".join(character for at, character in enumerate(text) if at not in marked))
    return sides[0] == sides[1]


def sound(analysis: Analysis) -> bool:
    """True when spans and texts of all edits fit the versions and each other."""
    for text, parts in (
        (analysis.draft.text, [(edit.draft_spans, edit.before) for edit in analysis.edits]),
        (analysis.final.text, [(edit.final_spans, edit.after) for edit in analysis.edits]),
    ):
        taken: list[Span] = []
        for spans, marked in parts:
            if list(spans) != sorted(spans) or "".join(text[start:end] for start, end in spans) != marked:
                return False
            taken += [span for span in spans if span[0] < span[1]]
        taken.sort()
        if any(one[1] > other[0] for one, other in pairwise(taken)):
            return False
        if taken and (taken[0][0] < 0 or taken[-1][1] > len(text)):
            return False
    return True


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description="Count on how many pairs the laws of an analysis hold.")
    parser.add_argument("--real", type=Path, default=Path("../shared/real"))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/dev"))
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    counts: dict[str, Count] = defaultdict(Count)
    for corpus, pairs in {
        "samples": _files(counts["samples"], _sample_files()),
        "generated": _generated(),
        "gold": _gold(args.gold),
        "law pairs": _law_pairs(args.real / "law" / "pairs"),
        "law linked": _law_pairs(args.real / "law" / "linked"),
        "synthetic": _synthetic(args.real / "synthetic"),
        "docx tracked": _files(counts["docx tracked"], ((path, None) for path in sorted(_docx(args.real)))),
        "docx pairs": _files(counts["docx pairs"], _docx_pairs(args.real)),
    }.items():
        for named in pairs:
            counts[corpus].add(*named)
        if not counts[corpus].pairs:
            print(f"skipped: no pair of {corpus} at hand", file=sys.stderr)
    if args.json:
        print(json.dumps({name: asdict(count) for name, count in counts.items()}, ensure_ascii=False, indent=1))
    else:
        print(f"{'corpus':14}{'pairs':>7}{'explained':>11}{'sound':>7}{'silent':>8}{'refused':>9}")
        for name, count in counts.items():
            print(f"{name:14}{count.pairs:7}{count.explained:11}{count.sound:7}{count.silent:8}{count.refused:9}")
            for line in count.broken:
                print(f"    {line}")
    if any(count.broken for count in counts.values()):
        raise SystemExit(1)


def _generated() -> Iterator[Named]:
    for seed in range(10):
        pair = make_pair(2000 * (seed + 1), seed=seed)
        yield f"seed {seed}", pair.draft, pair.final


def _gold(folder: Path) -> Iterator[Named]:
    for gold in read_gold_folder(folder) if folder.is_dir() else ():
        yield gold.name, gold.draft, gold.final


def _law_pairs(folder: Path) -> Iterator[Named]:
    """Two files of the same leading number are one pair, the earlier date first."""
    versions = defaultdict(list)
    for path in sorted(folder.glob("*.md")):
        versions[path.name.split("_", 1)[0]].append(path)
    for paths in versions.values():
        if len(paths) == 2:
            yield paths[0].name, _text(paths[0]), _text(paths[1])


def _synthetic(folder: Path) -> Iterator[Named]:
    for path in sorted(folder.glob("*_draft.txt")):
        final = path.with_name(path.name.replace("_draft", "_final"))
        yield path.name, _text(path), _text(final)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").rstrip("\n")


def _sample_files() -> Iterator[tuple[Path, Path | None]]:
    for folder in sorted(SAMPLES.glob("[0-9]*")):
        drafts = [*folder.glob("draft.*"), *folder.glob("tracked.docx")]
        for draft in drafts:
            yield draft, next(folder.glob("final.*"), None)


def _docx(real: Path) -> Iterator[Path]:
    return (real / "docx").rglob("*.docx")


def _docx_pairs(real: Path) -> Iterator[tuple[Path, Path | None]]:
    table = real / "docx" / "wml_expected_Docxodus.tsv"
    if not table.exists():
        return
    folder = real / "docx" / "Docxodus"
    with table.open(encoding="utf-8", newline="") as lines:
        for _, draft, final, _ in csv.reader(lines, delimiter="\t"):
            paths = [folder / f"TestFiles__{name.replace('/', '__')}" for name in (draft, final)]
            if paths[0].exists() and paths[1].exists():
                yield paths[0], paths[1]


def _files(count: Count, files: Iterator[tuple[Path, Path | None]]) -> Iterator[Named]:
    """The pairs that can be read; the others are counted as refused."""
    for draft, final in files:
        try:
            pair = load_pair(draft, final) if final else load_tracked(draft)
        except UnreadableFile:
            count.refused += 1
            continue
        yield draft.name, pair.draft.text, pair.final.text


if __name__ == "__main__":
    main()
