"""Where pairs lie: a folder ``WRITER/YYYY-MM-DD title/`` or a manifest, read into sources in a fixed order."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePath

from revlearn.batch.analysing import Failure, Source
from revlearn.batch.days import NotADay, day_and_title, day_named
from revlearn.load import Readable, load_text
from revlearn.model import RevlearnError
from revlearn.store import LedgerError
from revlearn.store.names import checked_name

SUFFIXES = frozenset((".docx", ".txt", ".md"))
DRAFT_NAMES, FINAL_NAMES = ("draft", "原稿"), ("final", "定稿")
COLUMNS: Mapping[str, str] = {
    "writer": "撰稿人", "date": "日期", "title": "标题", "draft": "原稿", "final": "定稿", "genre": "文种",
    "reviser": "修改人", "round": "轮次",
}  # fmt: skip
"""The columns of a manifest; either name will do."""
NEEDED = ("writer", "date", "draft")
SEPARATORS = ",;\t，；"
"""Between the columns, as spreadsheets in different languages write them."""
LAST_ROUND = 99

Found = tuple[list[Source], list[Failure]]


def sources_in(place: Path) -> Found:
    """The pairs that ``place``, a folder or a CSV manifest, names, and what in it is none; both in a fixed order.

    Raises RevlearnError when ``place`` is neither or names no pair at all.
    """
    if place.is_dir():
        found = list(_in_folder(place))
    elif place.suffix.lower() == ".csv":
        found = list(_in_manifest(place))
    elif not place.exists():
        raise RevlearnError(f"{place}：找不到；请检查路径和名称", f"{place}: not found; check path and name")
    else:
        raise RevlearnError(
            f"{place}：既不是文件夹也不是 .csv 清单，请给出其中之一",
            f"{place}: neither a folder nor a .csv manifest; give one of them",
        )
    sources = sorted((each for each in found if isinstance(each, Source)), key=_order)
    failures = [each for each in found if isinstance(each, Failure)]
    if not sources and not failures:
        raise RevlearnError(
            f"{place}：没有找到文稿，清单应一行一组；文件夹应为“撰稿人/2026-10-01 标题/draft.docx、final.docx”",
            f"{place}: no pairs; a manifest has one a line; a folder should hold "
            "WRITER/2026-10-01 title/draft.docx and final.docx",
        )
    return sources, failures


def _order(source: Source) -> tuple[str, date, str, int, str, str]:
    return source.writer, source.date, source.title, source.round, str(source.draft), str(source.final or "")


def _in_folder(place: Path) -> Iterator[Source | Failure]:
    for writer in _visible(place):
        if not writer.is_dir():
            yield from _stray(writer, place)
            continue
        for folder in _visible(writer):
            if folder.is_dir():
                inside = [path for path in _visible(folder) if path.is_file()]
                yield pair_of(inside, folder.name, writer.name, f"{writer.name}/{folder.name}")
            else:
                yield from _stray(folder, place)


def _visible(folder: Path) -> list[Path]:
    """What lies in a folder, without hidden files, those Word keeps beside an open document, and a README."""
    return sorted(path for path in folder.iterdir() if not is_hidden(path.name))


def is_hidden(name: str) -> bool:
    """Whether a file or folder of that name is passed over: hidden, Word's lock file, a README."""
    return name.startswith((".", "~$")) or PurePath(name).stem.upper() == "README"


def _stray(path: Path, place: Path) -> Iterator[Failure]:
    """A document that lies where none belongs; other files are nobody's business."""
    if path.suffix.lower() in SUFFIXES:
        yield Failure(
            str(path.relative_to(place)),
            "位置不对，应放在“撰稿人/2026-10-01 标题/”文件夹里",
            "lies in the wrong place; it belongs into WRITER/2026-10-01 title/",
        )


def pair_of(inside: Sequence[Readable], folder: str, writer: str, name: str) -> Source | Failure:
    """The pair that a folder of that name holds; ``inside`` are the files in it, hidden ones left out."""
    try:
        writer = checked_name(writer)
    except LedgerError as error:
        return Failure(name, str(error), error.english)
    try:
        named = day_and_title(folder)
    except NotADay as error:
        return Failure(name, f"{error}；请改正文件夹名", f"{error.english}; rename the folder")
    if named is None:
        return Failure(
            name, "文件夹名应以日期开头，如“2026-10-01 标题”", "the folder should be named like 2026-10-01 title"
        )
    files = [file for file in inside if PurePath(file.name).suffix.lower() in SUFFIXES]
    drafts, finals = _named(files, DRAFT_NAMES), _named(files, FINAL_NAMES)
    day, title = named
    if len(drafts) == len(finals) == 1:
        return Source(name, writer, day, drafts[0], finals[0], title)
    tracked = [file for file in files if PurePath(file.name).suffix.lower() == ".docx"]
    if not drafts and not finals and len(tracked) == 1:
        return Source(name, writer, day, tracked[0], None, title)
    drafts, finals = _named(inside, DRAFT_NAMES), _named(inside, FINAL_NAMES)
    if len(drafts) == len(finals) == 1:
        # Of a kind that is not read, such as .doc: reading them says why, and what to do.
        return Source(name, writer, day, drafts[0], finals[0], title)
    return Failure(
        name,
        "应有一份 draft 和一份 final，或者一份带修订的 .docx",
        "there should be one draft and one final, or one .docx with tracked changes",
    )


def _named(files: Sequence[Readable], names: Sequence[str]) -> list[Readable]:
    return [file for file in files if PurePath(file.name).stem.lower() in names]


def _in_manifest(place: Path) -> Iterator[Source | Failure]:
    reader = _rows(load_text(place).text)
    names = {name: english for english, chinese in COLUMNS.items() for name in (english, chinese)}
    columns = [names.get((field or "").strip().lower(), "") for field in reader.fieldnames or ()]
    twice = sorted({name for name in columns if name and columns.count(name) > 1})
    if twice:
        raise RevlearnError(
            f"{place}：清单里 {'、'.join(twice)} 列不止一个，请只留一个",
            f"{place}: the manifest has more than one column {', '.join(twice)}; leave one",
        )
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise RevlearnError(
            f"{place}：清单缺少列 {'、'.join(missing)}；第一行应为 {','.join(COLUMNS)}",
            f"{place}: the manifest lacks {', '.join(missing)}; its first line should read {','.join(COLUMNS)}",
        )
    reader.fieldnames = columns
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            at = reader.reader.line_num
            yield Failure(
                f"{place.name}:{at}", "引号不成对或内容过长，从这一行起没有读", "unbalanced quotes; not read on"
            )
            return
        if row is None:
            return
        values = {name: (value or "").strip() for name, value in row.items() if name and isinstance(value, str)}
        if any(values.values()):
            yield _listed(values, place, f"{place.name}:{reader.line_num}")


def _rows(text: str) -> csv.DictReader[str]:
    """The lines of a manifest, by whichever separator its first line has most of."""
    head = text.partition("\n")[0]
    return csv.DictReader(io.StringIO(text), delimiter=max(SEPARATORS, key=head.count))


def _listed(values: Mapping[str, str], place: Path, name: str) -> Source | Failure:
    values = {**dict.fromkeys(NEEDED, ""), **values}
    round_ = values.get("round") or "1"
    if not values["writer"] or not values["draft"]:
        return Failure(name, "缺少撰稿人或原稿", "writer or draft is missing")
    if not round_.isascii() or not round_.isdigit() or not 1 <= int(round_[:9]) <= LAST_ROUND:
        return Failure(name, f"轮次“{round_[:20]}”应为 1 至 {LAST_ROUND}", f"the round should be 1 to {LAST_ROUND}")
    try:
        day, writer = day_named(values["date"]), checked_name(values["writer"])
    except (LedgerError, NotADay) as error:
        return Failure(name, str(error), error.english)
    final = place.parent / values["final"] if values.get("final") else None
    title, genre, reviser = (values.get(part, "") for part in ("title", "genre", "reviser"))
    return Source(name, writer, day, place.parent / values["draft"], final, title, genre, reviser, int(round_))
