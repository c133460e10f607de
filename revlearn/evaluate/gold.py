"""Gold files: a draft, its final version and every edit with its label in one text (``data/gold/FORMAT.md``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from revlearn.diff.context import context_of
from revlearn.model import LABELS, Edit, Nature, Operation, RevlearnError, Span
from revlearn.segment import segment

READING = "natures-"
"""Beginning of the header lines that hold further readers' natures."""
LETTERS = {"e": "error", "i": "improvement", "d": "decision"}


@dataclass(frozen=True, slots=True)
class GoldEdit:
    """One labelled edit; ``nature`` is None for ``structure.cascade``.

    ``readings`` are the natures that further readers gave it, who did not see the author's.
    """

    label: str
    nature: str | None
    draft_spans: tuple[Span, ...]
    final_spans: tuple[Span, ...]
    before: str
    after: str
    readings: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        """The first half of the label."""
        return self.label.split(".", 1)[0]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A gold file, read. ``meta`` are its header lines."""

    name: str
    meta: dict[str, str]
    draft: str
    final: str
    edits: tuple[GoldEdit, ...]

    @property
    def weight(self) -> float:
        """The say of the pair when models are fitted: 1, or what its header line ``#weight`` says."""
        return float(self.meta.get("weight", "1"))


def read_gold_folder(folder: Path) -> list[GoldPair]:
    """All ``*.gold.txt`` of a folder in the order of names; RevlearnError when there are none."""
    paths = sorted(folder.glob("*.gold.txt"))
    if not paths:
        raise RevlearnError(
            f"{folder}: 没有找到 *.gold.txt 标注文件，请给出标注文件所在的文件夹",
            f"{folder}: no *.gold.txt files; give the folder that holds them",
        )
    return [parse_gold(path.read_text(encoding="utf-8"), path.name) for path in paths]


def parse_gold(text: str, name: str = "") -> GoldPair:
    """Read one gold file. Raises RevlearnError naming the place of a malformed fragment."""
    head, _, body = text.partition("\n\n")
    meta: dict[str, str] = {}
    for line in head.splitlines():
        key, colon, value = line.removeprefix("#").partition(":")
        if not line.startswith("#") or not colon:
            raise RevlearnError(f"{name}: 头部行有误：{line!r}", f"{name}: bad header line {line!r}")
        meta[key.strip()] = value.strip()
    if not re.fullmatch(r"1|0\.\d+", meta.get("weight", "1")):
        raise RevlearnError(
            f"{name}: 头部行 #weight 应为 0 到 1 之间的小数，如 0.5",
            f"{name}: the header line #weight has to lie between 0 and 1, as 0.5",
        )
    body = body.strip("\n")
    draft: list[str] = []
    final: list[str] = []
    sizes = [0, 0]
    parts: dict[str, list[tuple[str, Span, Span, str, str]]] = {}
    for serial, piece in enumerate(_pieces(body, name)):
        if isinstance(piece, str):
            draft.append(piece)
            final.append(piece)
            sizes = [sizes[0] + len(piece), sizes[1] + len(piece)]
        else:
            before, after, tag = piece
            label, _, number = tag.partition("#")
            spans = (sizes[0], sizes[0] + len(before)), (sizes[1], sizes[1] + len(after))
            parts.setdefault(number or f"-{serial}", []).append((label, *spans, before, after))
            draft.append(before)
            final.append(after)
            sizes = [spans[0][1], spans[1][1]]
    edits = _with_readings(tuple(_edit(group, name) for group in parts.values()), meta, name)
    return GoldPair(name, meta, "".join(draft), "".join(final), edits)


def _with_readings(edits: tuple[GoldEdit, ...], meta: dict[str, str], name: str) -> tuple[GoldEdit, ...]:
    """``edits`` with what the header lines ``#natures-2: eid-…`` say, a letter for each edit."""
    lines = [value for key, value in sorted(meta.items()) if key.startswith(READING)]
    for line in lines:
        if len(line) != len(edits) or any((LETTERS.get(letter) is None) != (each.nature is None)
                                          for letter, each in zip(line, edits, strict=False)):  # fmt: skip
            raise RevlearnError(
                f"{name}: 头部行 #{READING} 与正文中的修改不符，每处修改一个字母：e、i、d，连带改动用 -",
                f"{name}: a header line #{READING} does not fit the edits: a letter each, e, i, d, or - for a cascade",
            )
    return tuple(
        replace(each, readings=tuple(LETTERS[letter] for letter in letters if letter in LETTERS))
        for each, letters in zip(edits, zip(*lines, strict=True) if lines else [()] * len(edits), strict=True)
    )


def _pieces(body: str, name: str) -> list[str | tuple[str, str, str]]:
    pieces: list[str | tuple[str, str, str]] = []
    position = 0
    while position < len(body):
        start = body.find("{", position)
        plain = body[position : start if start >= 0 else len(body)]
        if any(mark in plain for mark in "}|¶"):
            raise RevlearnError(
                f"{name}: 括号外有多余的标记，位置：{plain[:40]!r}", f"{name}: stray mark near {plain[:40]!r}"
            )
        if plain:
            pieces.append(plain)
        if start < 0:
            break
        end = body.find("}", start)
        fields = body[start + 1 : end].split("|") if end > 0 else []
        if len(fields) != 3 or "{" in fields[0] + fields[1] or not fields[0] + fields[1]:
            near = body[start : start + 40]
            raise RevlearnError(f"{name}: 片段有误，位置：{near!r}", f"{name}: bad fragment near {near!r}")
        pieces.append((fields[0].replace("¶", "\n"), fields[1].replace("¶", "\n"), fields[2].strip()))
        position = end + 1
    return pieces


def _edit(group: list[tuple[str, Span, Span, str, str]], name: str) -> GoldEdit:
    label, _, nature = group[0][0].partition("!")
    if label not in LABELS:
        raise RevlearnError(f"{name}: 未知标签 {label!r}", f"{name}: unknown label {label!r}")
    draft_spans = tuple(part[1] for part in group if part[3]) or (group[0][1],)
    final_spans = tuple(part[2] for part in group if part[4]) or (group[0][2],)
    before, after = "".join(part[3] for part in group), "".join(part[4] for part in group)
    return GoldEdit(label, nature or None, draft_spans, final_spans, before, after)


def labelled_edits(gold: GoldPair) -> list[tuple[Edit, str, Nature | None]]:
    """The gold edits as the analyser would see them had it found exactly these: edit, label, nature."""
    draft, final = segment(gold.draft, name="draft"), segment(gold.final, name="final")
    result: list[tuple[Edit, str, Nature | None]] = []
    for number, each in enumerate(gold.edits, 1):
        operation: Operation = "replace" if each.before and each.after else "insert" if each.after else "delete"
        if each.label == "structure.move":
            operation = "move"
        elif each.label == "structure.split_merge":
            operation = "split" if each.after.count("\n") >= each.before.count("\n") else "merge"
        context = context_of(draft, final, each.draft_spans, each.final_spans, forced=each.label == "structure.cascade")
        edit = Edit(number, operation, each.draft_spans, each.final_spans, each.before, each.after, context)
        result.append((edit, each.label, each.nature))  # type: ignore[arg-type]
    return result
