"""What was sent → uploads for the queue: one pair, or the many of a folder or a .zip. Looked at, not yet opened.

A folder has the layout of ``revlearn import``. What in it is no pair becomes a line of the list that says so, in the
words of the command line, and stops no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from revlearn.batch.analysing import Failure, Source
from revlearn.batch.days import FOLDER
from revlearn.batch.sources import DRAFT_NAMES, FINAL_NAMES, LAST_ROUND, SUFFIXES, is_hidden, pair_of
from revlearn.load import parts_of, refuse_other_kinds, safe_name
from revlearn.load.archive import PackedFile, unpack
from revlearn.model import ReceivedFile, RevlearnError, UnreadableFile
from revlearn.store import NewUpload

FILE_BYTES = 20_000_000
"""The largest document taken in over the network."""
MOST_FILES = 1000
"""Files of one folder or archive."""
LONGEST_FIELD = 200
"""Characters of a title or another particular."""
ARCHIVE = ".zip"

WORDS = {
    "too_large": (
        "{name}：文件超过 {limit} MB；请拆分或删去图片后再试",
        "{name}: larger than {limit} MB; split it or take out images",
    ),
    "too_many": (
        "一次最多 {limit} 个文件，这次有 {found} 个；请分几次上传",
        "at most {limit} files at a time, these are {found}; upload them in several parts",
    ),
    "no_draft": ("请选择原稿，或带修订痕迹的 .docx", "choose a draft, or a .docx with tracked changes"),
    "nothing": (
        "没有找到文稿；文件夹或压缩包里应为“撰稿人/2026-10-01 标题/draft.docx、final.docx”",
        "no pairs; a folder or archive should hold WRITER/2026-10-01 title/draft.docx and final.docx",
    ),
    "nested": (
        "{name}：压缩包里的压缩包不会打开；请解压后放入文件夹再打包",
        "{name}: an archive within the archive is not opened; unpack it into a folder first",
    ),
    "misplaced": (
        "{name}：位置不对，应放在“撰稿人/2026-10-01 标题/”文件夹里",
        "{name}: lies in the wrong place; it belongs into WRITER/2026-10-01 title/",
    ),
    "not_yours": (
        "{name}：文件夹名“{writer}”不是您可以上传的撰稿人",
        "{name}: the folder {writer} is no writer you may upload for",
    ),
    "no_writer": ("请选择撰稿人", "choose a writer"),
    "whose": (
        "{name}：没有写明撰稿人；请在页面上选择，或放入以姓名命名的文件夹",
        "{name}: whose is it? Choose a writer on the page, or put it into a folder named for the writer",
    ),
    "bad_round": ("轮次应为 1 至 {limit}", "the round should be 1 to {limit}"),
    "bad_date": ("日期“{name}”不对，应如 2026-10-01", "{name!r} is no date; write 2026-10-01"),
    "bad_field": (
        "标题、文种、修改人应为一行，不超过 {limit} 字",
        "title, genre and reviser are one line of at most {limit} characters",
    ),
}


class IntakeError(RevlearnError):
    """Something about what was sent that the sender can put right."""

    @classmethod
    def of(cls, key: str, **values: object) -> IntakeError:
        """The complaint of that key, filled in."""
        chinese, english = (words.format(**values) for words in WORDS[key])
        return cls(chinese, english)


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is stated of a pair beside its files; checked by ``particulars``."""

    writer: str
    date: date
    title: str = ""
    genre: str = ""
    reviser: str = ""
    round: int = 1


def particulars(
    writer: str, *, day: str, today: date, title: str = "", genre: str = "", reviser: str = "", round: str = "1"
) -> Particulars:
    """The particulars as typed, checked. An empty day is today. Raises IntakeError."""
    try:
        when = date.fromisoformat(day.strip()) if day.strip() else today
    except ValueError as error:
        raise IntakeError.of("bad_date", name=safe_name(day)[:20]) from error
    number = round.strip() or "1"
    if not number.isascii() or not number.isdigit() or not 1 <= int(number[:9]) <= LAST_ROUND:
        raise IntakeError.of("bad_round", limit=LAST_ROUND)
    stated = [each.strip() for each in (title, genre, reviser)]
    if any(len(each) > LONGEST_FIELD or (each and not each.isprintable()) for each in stated):
        raise IntakeError.of("bad_field", limit=LONGEST_FIELD)
    return Particulars(writer, when, stated[0], stated[1], stated[2], int(number))


def received(name: str, data: bytes) -> ReceivedFile:
    """A file under a name that is safe to show. Raises RevlearnError when it is too large or of a kind not read."""
    file = ReceivedFile(safe_name(name), data)
    if len(data) > FILE_BYTES:
        raise IntakeError.of("too_large", name=file.name, limit=FILE_BYTES // 1_000_000)
    refuse_other_kinds(file)
    return file


def one_pair(draft: ReceivedFile, final: ReceivedFile | None, stated: Particulars) -> NewUpload:
    """One pair, or one .docx with tracked changes, as an upload."""
    return NewUpload(
        stated.title or (final or draft).name, stated.writer, stated.date, draft, final, title=stated.title,
        genre=stated.genre, reviser=stated.reviser, round=stated.round,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folder:
    """Whom the pairs of a folder may belong to. ``default`` is the writer where no folder names one, None without;
    ``may`` tells whether a folder's name is a writer the sender may upload for."""

    default: str | None
    may: Callable[[str], bool]
    today: date


def of_archive(file: ReceivedFile, folder: Folder, *, together: int) -> list[NewUpload]:
    """The pairs of a .zip and its refusals. Raises RevlearnError when it is refused as a whole."""
    unpacked = unpack(file, _is_wanted, each=FILE_BYTES, together=together)
    return _uploads(unpacked.files, unpacked.refused, folder)


def of_folder(files: Sequence[tuple[str, bytes]], folder: Folder) -> list[NewUpload]:
    """The pairs of a folder as a browser sends it: relative paths and contents."""
    packed: list[PackedFile] = []
    refused: list[RevlearnError] = []
    for name, data in files:
        try:
            parts = parts_of(name)
            if not _is_wanted(parts[-1]):
                continue
            if len(data) > FILE_BYTES:
                raise IntakeError.of("too_large", name="/".join(parts), limit=FILE_BYTES // 1_000_000)
            packed.append(PackedFile(parts, data))
        except RevlearnError as error:
            refused.append(error)
    return _uploads(packed, refused, folder)


def _is_wanted(name: str) -> bool:
    """Whether a file can be a document, is named as one, or is an archive that somebody hoped to be opened."""
    path = PurePath(name)
    named = path.stem.lower() in (*DRAFT_NAMES, *FINAL_NAMES)
    return not is_hidden(name) and (named or path.suffix.lower() in (*SUFFIXES, ARCHIVE))


def _uploads(files: Sequence[PackedFile], refused: Iterable[RevlearnError], folder: Folder) -> list[NewUpload]:
    files = [file for file in files if not any(map(is_hidden, file.parts))]
    if len(files) > MOST_FILES:
        raise IntakeError.of("too_many", limit=MOST_FILES, found=len(files))
    nested = [file for file in files if file.parts[-1].lower().endswith(ARCHIVE)]
    documents = _unwrapped([file for file in files if file not in nested])
    refusals = [*refused, *(IntakeError.of("nested", name="/".join(file.parts)) for file in nested)]
    pairs: list[Source] = []
    groups: dict[tuple[str, ...], list[PackedFile]] = {}
    for file in documents:
        groups.setdefault(file.parts[:-1], []).append(file)
    top = {parts[0] for parts in groups if len(parts) == 2}
    for parts, inside in sorted(groups.items()):
        found = _pair(parts, inside, folder, alone=len(top) == 1)
        if isinstance(found, Source):
            pairs.append(found)
        else:
            refusals.append(found)
    if not pairs and not refusals:
        raise IntakeError.of("nothing")
    ordered = sorted(pairs, key=lambda source: (source.writer, source.date, source.title))
    return [*map(_upload, ordered, range(len(ordered))), *(_line(error, folder) for error in refusals)]


def _unwrapped(files: Sequence[PackedFile]) -> list[PackedFile]:
    """The files without folders above all of them that are neither a writer's nor a pair's."""
    while files and min(len(file.parts) for file in files) > 3 and len({file.parts[0] for file in files}) == 1:
        files = [PackedFile(file.parts[1:], file.data) for file in files]
    return list(files)


def _pair(
    parts: tuple[str, ...], inside: Sequence[PackedFile], folder: Folder, *, alone: bool
) -> Source | RevlearnError:
    """The pair in a folder: ``(writer, title)``, or ``(title,)`` of the default writer. ``alone``: all pairs lie under
    the one folder at the top, which may then be anything."""
    name = "/".join(parts)
    if len(parts) not in (1, 2) or (len(parts) == 1 and not FOLDER.fullmatch(parts[0])):
        return IntakeError.of("misplaced", name="/".join(inside[0].parts))
    writer = folder.default if len(parts) == 1 else parts[0]
    if len(parts) == 2 and not folder.may(parts[0]):
        if not (alone and folder.default):
            return IntakeError.of("not_yours", name=name, writer=parts[0])
        writer = folder.default
    if writer is None:
        return IntakeError.of("whose", name=name)
    files = [ReceivedFile(file.parts[-1], file.data) for file in inside]
    found = pair_of(files, parts[-1], writer, name)
    if isinstance(found, Failure):
        return UnreadableFile(f"{found.name}：{found.reason}", f"{found.name}: {found.english}")
    try:
        for file in (found.draft, found.final):
            if isinstance(file, ReceivedFile):
                refuse_other_kinds(replace(file, name=f"{name}/{file.name}"))
    except UnreadableFile as error:
        return error
    return found


def _upload(source: Source, turn: int) -> NewUpload:
    draft, final = source.draft, source.final
    assert isinstance(draft, ReceivedFile)
    assert final is None or isinstance(final, ReceivedFile)
    return NewUpload(source.name, source.writer, source.date, draft, final, title=source.title, turn=turn)


def _line(error: RevlearnError, folder: Folder) -> NewUpload:
    """A line of the list that says why something was not taken in."""
    return NewUpload("", folder.default or "", folder.today, reason=str(error), english=error.english)
