"""``make fit``: fit everything that is learnt from labels and write the parameter tables of the package,
and count how often each rule is right on the pairs it was fitted with (``rules/figures.tsv``, shown in RULES.md).

Fitted on ``data/gold/dev``, ``data/gold/train`` and ``data/gold/english`` (or the folders given); the pairs under
``data/gold/held_out`` are for measuring only and are refused.
"""

from __future__ import annotations

import sys
from pathlib import Path

from revlearn.evaluate.gold import read_gold_folder
from revlearn.evaluate.rule_figures import rule_figures
from revlearn.evaluate.training import example_rows, fit_models, material_of, write_models
from revlearn.model import RevlearnError
from revlearn.rules.registry import FIGURES

GOLD = Path(__file__).parents[2] / "data" / "gold"
HELD_OUT = "held_out"


def main(arguments: list[str]) -> int:
    """Fit on the folders named, or on the shipped ones. Exit status 2 when a folder cannot be used."""
    folders = [Path(argument) for argument in arguments] or [GOLD / name for name in ("dev", "train", "english")]
    try:
        if any(folder.resolve().name == HELD_OUT for folder in folders):
            raise RevlearnError(
                f"{HELD_OUT}: 这些文稿只用于检验，不能用来拟合", f"{HELD_OUT}: for measuring only, never fitted on"
            )
        golds = [gold for folder in folders for gold in read_gold_folder(folder)]
    except RevlearnError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    models = fit_models([material_of(gold) for gold in golds], example_rows())
    write_models(models)
    rows = [f"{each.rule}\t{each.fired}\t{each.right}" for each in rule_figures(golds)]
    FIGURES.write_text("\n".join(["rule\tfired\tright", *rows]) + "\n", encoding="utf-8")
    edits = sum(len(gold.edits) for gold in golds)
    print(f"{len(golds)} pairs, {edits} edits, temperature {models.arbiter.label.temperature:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
