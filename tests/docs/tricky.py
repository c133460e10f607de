"""The cases of TRICKY_CASES.md as values: two texts, what the program finds today, what it ought to find."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from revlearn import Analysis
from revlearn.model import Edit, Label

PAGE = Path(__file__).parents[2] / "TRICKY_CASES.md"
LINE = re.compile(r"(draft|final|today|wanted)(?:  (.*))?")
FINDING = re.compile(r"(\w+) (\{.*\})(?: (\w+\.\w+)(?:!(\w+))?)?", re.DOTALL)
NOTICE = ("关于做好安全生产工作的通知", "各县区人民政府：", "特此通知。")
"""Title, addressee and last line of the frame that the line ``notice`` puts around a case."""


@dataclass(frozen=True)
class Found:
    """One edit as the page writes it: ``replace {截止→截至} wording.confusable!error``; label and nature may lack."""

    operation: str
    change: str
    label: str | None
    nature: str | None

    def meets(self, edit: Edit, label: Label) -> bool:
        """Whether the program's edit is this one; what the page leaves open may be anything."""
        return (
            (self.operation, self.change) == (edit.operation, change_of(edit))
            and self.label in (None, f"{label.category}.{label.subtype}")
            and self.nature in (None, label.nature)
        )


@dataclass
class Case:
    """One ``case`` block. ``wanted`` is empty where today's answer is the right one."""

    title: str
    framed: bool = False
    draft: list[str] = field(default_factory=list)
    final: list[str] = field(default_factory=list)
    today: list[Found] = field(default_factory=list)
    wanted: list[Found] = field(default_factory=list)

    def texts(self) -> tuple[str, str]:
        """Draft and final version, a line of the block being a paragraph."""
        opening, closing = (NOTICE[:2], NOTICE[2:]) if self.framed else ((), ())
        return "\n".join((*opening, *self.draft, *closing)), "\n".join((*opening, *self.final, *closing))


def cases() -> list[Case]:
    """Every ``case`` block of the page in order."""
    title = ""
    found: list[Case] = []
    inside = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            title = line[3:]
        elif line == "```case":
            found.append(Case(title))
            inside = True
        elif line == "```":
            inside = False
        elif inside:
            _read_line(found[-1], line)
    return found


def _read_line(case: Case, line: str) -> None:
    if line == "notice":
        case.framed = True
        return
    match = LINE.fullmatch(line)
    assert match, f"TRICKY_CASES.md, {case.title}: {line}"
    name, value = match[1], match[2] or ""
    if name in ("draft", "final"):
        getattr(case, name).append(value)
        return
    finding = FINDING.fullmatch(value)
    assert finding, f"TRICKY_CASES.md, {case.title}: {line}"
    getattr(case, name).append(Found(*finding.groups()))


def change_of(edit: Edit) -> str:
    """``{before→after}`` with ``¶`` for a line break and ``…`` between the parts of an edit that has several."""
    sides = (
        "…".join(document.text[start:end] for start, end in spans)
        for document, spans in (
            (edit.context.draft, edit.draft_spans),
            (edit.context.final, edit.final_spans),
        )
    )
    return "{" + "→".join(sides).replace("\n", "¶") + "}"


def shown(analysis: Analysis) -> str:
    """The analysis in the page's own notation, ready to be pasted."""
    return "\n".join(
        f"today  {edit.operation} {change_of(edit)} {label.category}.{label.subtype}"
        + (f"!{label.nature}" if label.nature else "")
        for edit, label in zip(analysis.edits, analysis.labels, strict=True)
    )
