"""Analyses for the tests of this room: gold edits with labels, as the analyser would hand them over."""

from __future__ import annotations

from pathlib import Path

from revlearn.evaluate.gold import labelled_edits, parse_gold
from revlearn.model import Alternative, Analysis, Label
from revlearn.segment import segment

ROOT = Path(__file__).parents[2]
TRAIN = ROOT / "data" / "gold" / "train"
DEV = ROOT.parent / "shared" / "gold" / "dev"

MOVED = """#genre: 通知

关于做好防汛工作的通知
各镇人民政府：
{请于9月底前||structure.move!improvement#1}{截止||wording.confusable!error#2}{上报。¶||structure.move!improvement#1}一、提高认识。{防汛事关大局。||wording.concision!improvement}
二、{马上|立即|wording.register!improvement}排查隐患。{|¶三、|structure.split_merge!improvement}{|抓好|logic.claim!decision}值守。
{|请于9月底前|structure.move!improvement#1}{|截至|wording.confusable!error#2}{|上报。¶|structure.move!improvement#1}{三|四|structure.cascade}、加强督查。{|¶特此通知。|structure.section!error}
"""


def analysis_of(text: str, name: str = "pair") -> Analysis:
    """A gold text as the analysis of its own edits; every third one is a suggestion with an alternative."""
    gold = parse_gold(text, name)
    labelled = labelled_edits(gold)
    edits = tuple(each[0] for each in labelled)
    labels = []
    for edit, label, nature in labelled:
        category, subtype = label.split(".")
        review = edit.id % 3 == 0
        labels.append(
            Label(category, subtype, nature, 0.55 if review else 0.97, review,
                  (Alternative("wording", "precision", 0.21),) if review else (), None,
                  f"定稿把“{edit.before}”改为“{edit.after}”。", "《党政机关公文处理工作条例》第十九条", "惯例")
        )  # fmt: skip
    genre = gold.meta.get("genre")
    draft = segment(gold.draft, name=f"{name}-原稿.txt", language="zh", genre=genre)
    final = segment(gold.final, name=f"{name}-定稿.txt", language="zh", genre=genre)
    return Analysis(draft, final, (), edits, (), tuple(labels), "test")


def gold_analyses(folder: Path) -> list[Analysis]:
    """Every gold file of ``folder`` as an analysis."""
    return [analysis_of(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.gold.txt"))]


def pair_of(*pieces: tuple[str, str, str]) -> Analysis:
    """An analysis from (kept, before, after) triples: an edit after each kept text, none where both are empty."""
    body = "".join(
        kept + (f"{{{_mark(before)}|{_mark(after)}|wording.precision!improvement}}" if before or after else "")
        for kept, before, after in pieces
    )
    return analysis_of(f"#genre: 通知\n\n题{body}尾")


def _mark(text: str) -> str:
    return text.replace("\n", "¶")
