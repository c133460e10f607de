"""A draft and a final version whose every edit is known: read from files, or made anew in any size.

The truth has the form ``{"edits": [{"para", "pos", "old", "new", "kind"}], "moves": [para], "order": [para]}``:
edits stand in paragraphs of the draft, ``order`` is the draft paragraph at each place of the final version.

    python -m benchmarks.synthetic_pair --characters 20000 --seed 1 --output pair/
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.returned import Minimal, minimal
from revlearn.model import Span

EDITS_PER_1000 = 12
MOVES_PER_10000 = 3
MIN_DISTANCE = 6
"""Unchanged characters between two scripted edits of one paragraph."""
MOVE_DISTANCE = 4
"""Paragraphs a moved one passes at least."""

OPENINGS = (
    "按照年度计划",
    "经现场踏勘",
    "结合汛后检查",
    "对照问题清单",
    "会商研判后",
    "根据群众来信",
    "从运行数据看",
    "在试点基础上",
)
BODIES = (
    "水务站",
    "林业工作站",
    "社区卫生服务中心",
    "公共资源交易中心",
    "档案馆",
    "港口经营企业",
    "物业服务企业",
    "文化馆",
    "气象台",
    "养护中队",
)
MANNERS = ("认真", "及时", "逐项", "稳妥", "全面", "持续", "依法", "分批")
ACTIONS = ("修复", "登记", "核对", "巡查", "更换", "公示", "验收", "回访", "清理", "登账")
OBJECTS = (
    "排水口",
    "古树名木",
    "健康档案",
    "交易文件",
    "馆藏卷宗",
    "系泊设施",
    "电梯维保记录",
    "演出设备",
    "雷达站点",
    "边坡护栏",
    "取水计量装置",
    "消防水源",
)
RESULTS = (
    "形成工作台账",
    "结果在公示栏张贴",
    "费用从日常经费列支",
    "资料一式两份存档",
    "问题当场交办",
    "逾期的重新安排",
    "由专人签字确认",
    "数据同步上传平台",
)
HEADINGS = ("排查范围", "时间安排", "经费渠道", "人员分工", "验收标准", "档案管理", "信息报送", "后续管护")
REPLACED = {
    "认真": "仔细", "及时": "限时", "逐项": "逐条", "稳妥": "有序", "全面": "全覆盖", "持续": "长期", "修复": "加固",
    "登记": "造册", "核对": "复核", "巡查": "检查", "公示": "公布", "清理": "疏通", "回访": "走访", "列支": "解决",
    "存档": "归档", "交办": "移交", "张贴": "公开", "上传": "录入",
}  # fmt: skip
INSERTED = ("原则上", "统一", "尽快", "会同街道", "逐户", "另行")


@dataclass(frozen=True, slots=True)
class ScriptedPair:
    """``edits`` are in minimal form; ``moves`` are the (draft, final) spans of the moved paragraphs."""

    draft: str
    final: str
    edits: tuple[Minimal, ...]
    moves: tuple[tuple[Span, Span], ...]


def read_pair(folder: Path, name: str) -> ScriptedPair:
    """``NAME_draft.txt``, ``NAME_final.txt`` and ``NAME_truth.json``; ValueError when they do not fit together."""
    draft, final = (
        (folder / f"{name}_{side}.txt").read_text(encoding="utf-8").rstrip("\n") for side in ("draft", "final")
    )
    pair = scripted(draft.split("\n"), json.loads((folder / f"{name}_truth.json").read_text(encoding="utf-8")))
    if (pair.draft, pair.final) != (draft, final):
        raise ValueError(f"{folder}/{name}: the truth does not turn the draft into the final version")
    return pair


def make_pair(characters: int, *, seed: int = 0) -> ScriptedPair:
    """A pair of about ``characters`` characters; the same arguments always give the same pair."""
    return scripted(*_made(characters, seed))


def scripted(paragraphs: list[str], truth: dict[str, Any]) -> ScriptedPair:
    """Carry out the truth on the draft's paragraphs."""
    starts = [0]
    for text in paragraphs:
        starts.append(starts[-1] + len(text) + 1)
    draft = "\n".join(paragraphs)
    revised = list(paragraphs)
    forms = []
    for edit in sorted(truth["edits"], key=lambda each: (each["para"], -each["pos"])):
        number, at, before, after = edit["para"], edit["pos"], edit["old"], edit["new"]
        text = revised[number]
        if text[at : at + len(before)] != before:
            raise ValueError(f"paragraph {number} has no {before!r} at {at}")
        revised[number] = text[:at] + after + text[at + len(before) :]
        form = minimal(draft, (starts[number] + at, starts[number] + at + len(before)), after)
        if form:
            forms.append(form)
    places: dict[int, int] = {}
    final: list[str] = []
    size = 0
    for number in truth["order"]:
        places[number] = size
        final.append(revised[number])
        size += len(revised[number]) + 1
    moves = tuple(
        ((starts[n], starts[n] + len(paragraphs[n])), (places[n], places[n] + len(revised[n]))) for n in truth["moves"]
    )
    return ScriptedPair(draft, "\n".join(final), tuple(sorted(forms)), moves)


def _made(characters: int, seed: int) -> tuple[list[str], dict[str, Any]]:
    chance = random.Random(seed)
    paragraphs = ["关于开展设施巡查和台账整理工作的方案"]
    while sum(map(len, paragraphs)) < characters:
        if len(paragraphs) % 7 == 1:
            paragraphs.append(f"{len(paragraphs) // 7 + 1}．{chance.choice(HEADINGS)}")
        else:
            paragraphs.append("".join(_sentence(chance) for _ in range(chance.randint(2, 4))))
    bodies = [number for number, text in enumerate(paragraphs) if text.endswith("。")]
    order, moves = _moved(chance, len(paragraphs), bodies, max(1, characters * MOVES_PER_10000 // 10_000))
    wanted = characters * EDITS_PER_1000 // 1000
    edits: list[dict[str, Any]] = []
    taken: dict[int, list[Span]] = {}
    for _ in range(wanted * 20):
        if len(edits) == wanted:
            break
        number = chance.choice(bodies)
        edit = _edit(chance, paragraphs[number])
        if edit is None:
            continue
        at, before, after, kind = edit
        start, end = at - MIN_DISTANCE, at + len(before) + MIN_DISTANCE
        if all(end <= low or high <= start for low, high in taken.get(number, ())):
            taken.setdefault(number, []).append((at, at + len(before)))
            edits.append({"para": number, "pos": at, "old": before, "new": after, "kind": kind})
    return paragraphs, {"edits": edits, "moves": moves, "order": order}


def _sentence(chance: random.Random) -> str:
    measures = "，".join(chance.sample(RESULTS, chance.randint(1, 3)))
    task = f"{chance.choice(MANNERS)}{chance.choice(ACTIONS)}{chance.randint(3, 98)}处{chance.choice(OBJECTS)}"
    deadline = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    return f"{chance.choice(OPENINGS)}，{chance.choice(BODIES)}应{task}，于{deadline}前完成，{measures}。"


def _moved(chance: random.Random, count: int, bodies: list[int], wanted: int) -> tuple[list[int], list[int]]:
    order = list(range(count))
    moves: list[int] = []
    for number in chance.sample(bodies, min(wanted, len(bodies) // 4)):
        here = order.index(number)
        targets = [place for place in range(2, count) if abs(place - here) >= MOVE_DISTANCE]
        if targets:
            order.insert(chance.choice(targets), order.pop(here))
            moves.append(number)
    return order, moves


def _edit(chance: random.Random, text: str) -> tuple[int, str, str, str] | None:
    """One edit of a kind drawn by chance: position, before, after, kind; None when the text offers no place."""
    kind = chance.choice(("sub", "sub", "del", "ins", "num"))
    if kind == "sub":
        before, after = chance.choice(list(REPLACED.items()))
    elif kind == "del":
        before, after = chance.choice(MANNERS), ""
    elif kind == "ins":
        before, after = "", chance.choice(INSERTED)
    else:
        before = f"{chance.randint(3, 98)}处"
        after = f"{chance.randint(101, 188)}处"
    if kind == "ins":
        at = text.find("应", chance.randrange(len(text)))
        return (at + 1, "", after, kind) if at >= 0 else None
    at = text.find(before, chance.randrange(len(text)))
    if at < 0 or (kind == "num" and text[at - 1].isdigit()):
        return None
    return at, before, after, kind


def main() -> None:
    """Write a pair and its truth."""
    parser = argparse.ArgumentParser(description="Make a pair of documents with scripted edits and moves.")
    parser.add_argument("--characters", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    paragraphs, truth = _made(args.characters, args.seed)
    pair = scripted(paragraphs, truth)
    args.output.mkdir(parents=True, exist_ok=True)
    (args.output / "main_draft.txt").write_text(pair.draft, encoding="utf-8")
    (args.output / "main_final.txt").write_text(pair.final, encoding="utf-8")
    (args.output / "main_truth.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    print(f"{args.output}: {len(pair.draft)} characters, {len(pair.edits)} edits, {len(pair.moves)} moves")


if __name__ == "__main__":
    main()
