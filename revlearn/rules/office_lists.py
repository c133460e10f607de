"""The word lists of an office as people write them: tab-separated lines with a reason, checked line by line.

======================  ==============================================  =============================
list                    first column                                    second column
======================  ==============================================  =============================
names, terms, phrases   the right form                                  wrong forms, ``|`` between them
confusables             the wrong word                                  the right word
banned                  the banned word                                 what takes its place, or nothing
allowed                 a word that is right here                       (the reason)
======================  ==============================================  =============================

The last column is the reason, which may be left out. Empty lines and lines that begin with ``#`` say nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from revlearn.model import OFFICE_LISTS, OfficeDictionary, OfficeWord

LONGEST_WORD, LONGEST_REASON, MOST_LINES = 60, 200, 5000
FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet, in which a list may be kept, would run as a formula."""
SHORTEST = 2
"""A single character means nothing without its words."""
HEADS: Mapping[str, str] = {
    "names": "规范名称\t不用的写法（用|分隔）\t说明",
    "terms": "规范术语\t不用的写法（用|分隔）\t说明",
    "phrases": "规范提法\t不用的写法（用|分隔）\t说明",
    "confusables": "错\t对\t说明",
    "banned": "禁用词\t改用（可空）\t说明",
    "allowed": "允许的写法\t说明",
}
"""The head line of each list, ``#`` before it."""
MOST_COLUMNS: Mapping[str, int] = {kind: 2 if kind == "allowed" else 3 for kind in OFFICE_LISTS}


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot stay as it is: its number (from 1; 0: the list as a whole) and why, in both languages."""

    number: int
    reason: str
    english: str


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as read: its words, and the lines that have to be put right first."""

    words: tuple[OfficeWord, ...]
    bad: tuple[BadLine, ...]


def read_list(kind: str, content: str) -> ReadList:
    """The words of list ``kind`` (one of OFFICE_LISTS) in ``content``, every bad line with its reason."""
    words: list[OfficeWord] = []
    bad: list[BadLine] = []
    wrong_at: dict[str, int] = {}
    right_at: dict[str, int] = {}
    lines = content.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        return ReadList((), (_bad(0, f"超过 {MOST_LINES} 行", f"more than {MOST_LINES} lines"),))
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        word = _word(kind, number, line)
        complaint = word if isinstance(word, BadLine) else _clash(kind, number, word, wrong_at, right_at)
        if isinstance(complaint, BadLine):
            bad.append(complaint)
        elif isinstance(word, OfficeWord):
            words.append(word)
            right_at.setdefault(word.right, number)
            wrong_at.update(dict.fromkeys(word.wrong, number))
    return ReadList(tuple(words), tuple(bad))


def dictionary_from(contents: Mapping[str, str]) -> OfficeDictionary:
    """The dictionary of all lists; a list that is missing is empty. Bad lines, which none should have, are left out."""
    return OfficeDictionary(**{kind: read_list(kind, contents.get(kind, "")).words for kind in OFFICE_LISTS})


def quarrels(office: OfficeDictionary) -> tuple[tuple[str, str, str], ...]:
    """Words that one list wants and another does not: the word, the list that wants it, the one that does not."""
    wanted = {word.right: kind for kind in OFFICE_LISTS for word in getattr(office, kind) if word.right}
    return tuple(
        (form, wanted[form], kind)
        for kind in OFFICE_LISTS
        for word in getattr(office, kind)
        for form in word.wrong
        if form in wanted
    )


def _word(kind: str, number: int, line: str) -> OfficeWord | BadLine:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > MOST_COLUMNS[kind]:
        most = MOST_COLUMNS[kind]
        return _bad(number, f"多于 {most} 列，列与列之间用制表符", f"more than {most} columns between tabs")
    first, second, *rest = (*cells, "", "")
    if kind == "allowed":
        word = OfficeWord(first, (), second)
    elif kind in ("confusables", "banned"):
        word = OfficeWord(second, (first,) if first else (), rest[0])
    else:
        word = OfficeWord(first, tuple(form.strip() for form in second.split("|") if form.strip()), rest[0])
    return _complaint(kind, number, word) or word


def _complaint(kind: str, number: int, word: OfficeWord) -> BadLine | None:
    if not word.right and kind != "banned":
        return _bad(number, "缺少规范写法", "the right form is missing")
    if not word.wrong and kind in ("confusables", "banned"):
        return _bad(number, "第一列是空的", "the first column is empty")
    for cell in filter(None, (word.right, *word.wrong, word.reason)):
        if cell.startswith(FORMULA):
            return _bad(number, f"“{cell[:12]}”不能以 = + - @ 开头", f"{cell[:12]!r} must not begin with = + - @")
    for form in filter(None, (word.right, *word.wrong)):
        if len(form) > LONGEST_WORD:
            return _bad(number, f"“{form[:12]}…”超过 {LONGEST_WORD} 个字", f"longer than {LONGEST_WORD} characters")
        if not form.isprintable():
            return _bad(number, "有不可见字符", "there are unprintable characters")
    for form in (*word.wrong, *((word.right,) if kind == "allowed" else ())):
        if len(form) < SHORTEST:
            return _bad(number, f"“{form}”只有一个字，会误伤，请写成词", f"{form!r}: a single character is too short")
    if len(word.reason) > LONGEST_REASON:
        return _bad(number, f"说明超过 {LONGEST_REASON} 个字", f"the reason is longer than {LONGEST_REASON} characters")
    if word.right in word.wrong:
        return _bad(number, f"“{word.right}”既是规范写法又是不用的写法", f"{word.right} is right and wrong at once")
    return None


def _clash(
    kind: str, number: int, word: OfficeWord, wrong_at: Mapping[str, int], right_at: Mapping[str, int]
) -> BadLine | None:
    """What an earlier line says against this one."""
    for form in word.wrong:
        if form in wrong_at:
            return _bad(number, f"“{form}”与第 {wrong_at[form]} 行重复", f"{form} stands in line {wrong_at[form]} too")
        if form in right_at:
            return _bad(
                number, f"“{form}”在第 {right_at[form]} 行是规范写法", f"{form} is right in line {right_at[form]}"
            )  # fmt: skip
    if word.right in wrong_at:
        at = wrong_at[word.right]
        return _bad(number, f"“{word.right}”在第 {at} 行是不用的写法", f"{word.right} is not wanted by line {at}")
    if kind not in ("confusables", "banned") and word.right in right_at:
        at = right_at[word.right]
        return _bad(number, f"“{word.right}”与第 {at} 行重复，请合并成一行", f"{word.right} stands in line {at} too")
    return None


def _bad(number: int, reason: str, english: str) -> BadLine:
    return BadLine(number, reason, english)
