"""The analysis on a terminal: a header, one block an edit, a summary table. Plain text when not on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from revlearn.model import Analysis, Edit
from revlearn.report import palette, wording
from revlearn.report.note import Note, note_of, one_line, shorten
from revlearn.report.selection import Selected, select
from revlearn.report.wording import Lang, say

SIDE = 24
"""Characters of the sentence shown on each side of an edit."""
LONGEST = 60
"""Characters shown of a marked text; the middle of a longer one is left out."""


def print_analysis(
    analysis: Analysis, console: Console, *, edits: Sequence[Selected] | None = None, lang: Lang = "zh"
) -> None:
    """Print the selected edits (all by default) of ``analysis``; texts of documents are never read as markup."""
    chosen = select(analysis) if edits is None else edits
    console.print(_header(analysis, len(chosen), lang))
    for each in chosen:
        console.print(_block(analysis, each, lang))
    if not analysis.edits or not chosen:
        console.print(Text(say("none_selected" if analysis.edits else "none_found", lang)))
    else:
        console.print(_summary(chosen, lang))


def _header(analysis: Analysis, shown: int, lang: Lang) -> RenderableType:
    summary = analysis.summary()
    names = Text.assemble((analysis.draft.name, "bold"), " → ", (analysis.final.name, "bold"))
    genre = analysis.final.genre or analysis.draft.genre or say("no_genre", lang)
    natures = "  ".join(f"{wording.nature_name(name, lang)} {n}" for name, n in summary["by_nature"].items())
    counts = Text(f"{say('genre', lang)} {genre}  {say('edits', lang)} {summary['edits']}  {natures}")
    sizes = f"{len(analysis.draft.text)} → {len(analysis.final.text)} {say('characters', lang)}"
    changed = f"{say('changed_characters', lang)} {summary['draft_characters_changed']}"
    lines = [names, counts, Text(f"{sizes}  {changed}", style="dim")]
    if shown != summary["edits"]:
        lines.append(Text(f"{say('shown', lang)} {shown} / {summary['edits']}", style="italic"))
    return Group(*lines, Text())


def _block(analysis: Analysis, selected: Selected, lang: Lang) -> RenderableType:
    note = note_of(analysis, selected, lang)
    lines = [_change(selected.edit, note, lang), Text(one_line(note.reason), overflow="fold")]
    lines += [Text(line, style="dim", overflow="fold") for line in _notes(note, lang)]
    return Group(_label_line(note, lang), Padding(Group(*lines), (0, 0, 1, 6)))


def _label_line(note: Note, lang: Lang) -> Text:
    line = Text(f"{note.id:>4}  ", style="bold")
    line.append(note.name, style=f"bold {palette.CATEGORY[note.category].terminal}")
    line.append(f"  {note.nature_name}", style="bold" if note.nature == "error" else "")
    line.append(f"  {say('confidence', lang)} {note.percent}", style="dim")
    if note.needs_review:
        line.append(f"  [{say('needs_review', lang)}]", style="italic")
    return line


def _change(edit: Edit, note: Note, lang: Lang) -> Text:
    """``…左{旧→新}右…`` with the braces in the category's colour; a move names both places."""
    ink = palette.CATEGORY[note.category].terminal
    if edit.operation == "move":
        moved = wording.operation_name("move", lang)
        line = Text(f"{moved}：" if lang == "zh" else f"{moved}: ")
        line.append(shorten(one_line(note.before or note.after).strip("¶"), LONGEST), style=ink)
        line.append(f"（{note.places(lang)}）" if lang == "zh" else f" ({note.places(lang)})", style="dim")
        return line
    context = edit.context
    in_final = bool(edit.after)
    left = one_line(context.final_left if in_final else context.draft_left)
    right = one_line(context.final_right if in_final else context.draft_right)
    before, after = (shorten(one_line(text), LONGEST) for text in (note.before, note.after))
    line = Text(left if len(left) <= SIDE else f"…{left[-SIDE:]}", overflow="fold")
    line.append("{", style=ink)
    line.append(before, style=f"strike {ink}")
    line.append("→", style=ink)
    line.append(after, style=f"underline {ink}")
    line.append("}", style=ink)
    line.append(right if len(right) <= SIDE else f"{right[:SIDE]}…")
    return line


def _notes(note: Note, lang: Lang) -> Iterator[str]:
    """Source with level, other possible labels, the reviser's own words: only those there are."""
    colon = "：" if lang == "zh" else ": "
    if note.source:
        yield f"{say('source', lang)}{colon}{note.source}" + (f"（{note.level}）" if note.level else "")
    if note.needs_review and note.alternatives:
        others = "、".join(f"{name} {round(share * 100)}%" for name, share in note.alternatives[:2])
        yield f"{say('alternatives', lang)}{colon}{others}"
    if note.author or note.comment:
        who = note.author or say("reviser_default", lang)
        yield f"{who}{colon}{one_line(note.comment)}" if note.comment else f"{say('author', lang)}{colon}{who}"


def _summary(chosen: Sequence[Selected], lang: Lang) -> Table:
    """Sub-types by nature, in the order of the taxonomy, with totals."""
    counts: Counter[tuple[str, str, str | None]] = Counter(
        (each.label.category, each.label.subtype, each.label.nature) for each in chosen
    )
    natures: list[str | None] = [*wording.NATURES, None]
    shown = [nature for nature in natures if any(key[2] == nature for key in counts) or nature]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(f"{say('category', lang)}·{say('subtype', lang)}")
    for nature in shown:
        table.add_column(wording.nature_name(nature, lang), justify="right")
    table.add_column(say("total", lang), justify="right", style="bold")
    present = {key[:2] for key in counts}
    for category, subtype in (label.split(".") for label in wording.all_labels()):
        if (category, subtype) in present:
            row = [counts[category, subtype, nature] for nature in shown]
            name = f"{wording.category_name(category, lang)}·{wording.subtype_name(category, subtype, lang)}"
            table.add_row(Text(name, style=palette.CATEGORY[category].terminal), *map(_cell, row), str(sum(row)))
    table.add_section()
    totals = [sum(n for key, n in counts.items() if key[2] == nature) for nature in shown]
    table.add_row(say("total", lang), *map(_cell, totals), str(len(chosen)))
    return table


def _cell(count: int) -> str:
    return str(count) if count else "·"
