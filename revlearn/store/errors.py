"""What goes wrong with a ledger, as one line in both languages."""

from __future__ import annotations

import re

from sqlalchemy.exc import DBAPIError

from revlearn.model import RevlearnError

REASONS: tuple[tuple[str, str, str], ...] = (
    ("not a database", "不是账本文件，请检查 --data 指定的文件夹", "is no ledger; check the folder given by --data"),
    (
        "malformed",
        "账本文件已损坏，请把它和同名的 -wal、-shm 文件移到别处，再用 revlearn restore 从备份恢复",
        "is damaged; move it and its -wal and -shm files elsewhere, then restore the ledger from a backup",
    ),
    ("locked", "正被另一个程序写入，请稍后再试", "is being written by another program; try again later"),
    ("readonly", "只能读取，请检查权限", "is read-only; check its permissions"),
    ("unable to open", "打不开，请检查路径和权限", "cannot be opened; check path and permissions"),
    ("disk is full", "磁盘已满，账本没有改动", "the disk is full; the ledger is as it was"),
    ("password authentication", "数据库拒绝了用户名或密码", "the database refused user name or password"),
    (
        "permission denied",
        "数据库用户权限不足，请管理员授予建表和读写的权限",
        "the database user may not do this; have its administrator allow making and changing tables",
    ),
    (
        "already exists",
        "里已有别的程序的表，请给账本单独的文件夹或数据库",
        "holds another program's tables; give the ledger a folder or database of its own",
    ),
    (
        "invalid connection option",
        "地址里有数据库不认识的参数，请改正 --database",
        "its address has an unknown parameter; correct --database",
    ),
    ('role "', "没有这个数据库用户，请改正 --database", "there is no such database user; correct --database"),
    ("does not exist", "数据库不存在，请先建立或改正 --database", "there is no such database; create it first"),
    ("connection", "连不上数据库服务器，请检查 --database 和服务器", "cannot reach the server; check --database"),
)
"""A piece of the driver's message → what it means and what to do."""


class LedgerError(RevlearnError):
    """Something about the ledger that the user can act on."""


class OutOfReachError(LedgerError):
    """The database cannot be used at the moment, or not by this program: what it names is for who runs the machine."""


NOT_OURS = re.compile("permission denied|already exists|invalid connection option")
"""Complaints about a statement or an address that are no fault of this program."""


def is_of_the_place(error: DBAPIError) -> bool:
    """Whether a complaint about a statement is about where the ledger lies, so that the user can act on it."""
    return NOT_OURS.search(str(error.orig)) is not None


def is_unfit(error: DBAPIError) -> bool:
    """Whether PostgreSQL refused a text for a character that no text of it can hold; SQLite takes it."""
    return "NUL (0x00)" in str(error.orig)


def unfit() -> LedgerError:
    """What is said of such a text, whatever field it came in."""
    return LedgerError("文字里有不能保存的字符（NUL），请去掉", "the text holds a NUL character, which cannot be kept")


def no_ledger(place: str) -> LedgerError:
    """What is said where a ledger is looked for and there is none: most often the place is mistyped."""
    return LedgerError(
        f"{place}：这里没有账本；请检查 --data 或 --database，新账本由 revlearn add、import 或 restore 建立",
        f"{place}: there is no ledger; check --data or --database. revlearn add, import and restore begin a new one",
    )


def too_busy(place: str) -> OutOfReachError:
    """What is said when no connection became free in time: all of them wait for something."""
    return OutOfReachError(f"{place}：使用的人太多，请稍后再试", f"{place}: is used by too many; try again later")


def explained(error: DBAPIError, place: str) -> OutOfReachError:
    """The driver's complaint as one line; ``place`` is the ledger's file or address, without a password."""
    said = " ".join(str(error.orig).split())
    for piece, chinese, english in REASONS:
        if piece in said:
            return OutOfReachError(f"{place}：{chinese}", f"{place}: {english}")
    return OutOfReachError(f"{place}：数据库报错（{said}）", f"{place}: the database complains ({said})")
