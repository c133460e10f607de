"""Who uses the office: accounts, roles, passwords, sessions, and what the audit log can say. No SQL, no pages.

The command line makes accounts, the web application signs them in, the ledger keeps them: what the three share is
here. Passwords are hashed by argon2id; the ledger never sees one.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from threading import BoundedSemaphore
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from revlearn.model import RevlearnError

Role = Literal["writer", "mentor", "administrator"]
ROLES: tuple[Role, ...] = ("writer", "mentor", "administrator")

Action = Literal[
    "sign-in", "sign-in-failed", "sign-in-blocked", "sign-out", "sessions-ended", "password-changed",
    "language-changed", "link-made", "account-made", "account-changed", "team-changed", "document-seen", "writer-seen",
    "team-seen", "document-exported", "report-exported", "correction", "remark", "upload", "setting-changed", "purge",
    "backup", "restore", "batch", "token-made", "token-ended",
]  # fmt: skip
"""What the audit log can say that somebody did."""

SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 256
DISTINCT = 5
"""Different characters of a password."""
BESIDE_LOGIN = 8
"""Characters of a password beside the login name."""
LONGEST_LOGIN = 64
AT_ONCE = BoundedSemaphore(2)
"""Each hash takes 64 MB and all of a core: a crowd that signs in at nine o'clock waits its turn."""


class AccountError(RevlearnError):
    """Something about an account that the user can put right."""


@dataclass(frozen=True, slots=True)
class Account:
    """One person who may sign in. ``writer`` is the name the own documents stand under, ``teams`` those mentored.

    A writer sees the documents of ``writer``, a mentor those of the writers of ``teams`` too, an administrator all.
    ``created`` is an ISO time in UTC.
    """

    id: int
    login: str
    name: str
    role: Role
    writer: str | None
    teams: tuple[str, ...]
    lang: Literal["zh", "en"]
    disabled: bool
    has_password: bool
    created: str


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One signed-in browser. Times are ISO in UTC; ``agent`` is what the browser says of itself."""

    id: int
    account: int
    started: str
    seen: str
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class TokenRecord:
    """One token that a script signs in with. ``name`` is what its owner calls it; times are ISO in UTC.

    ``until`` None: good until it is ended. ``seen`` None: never used.
    """

    id: int
    account: int
    name: str
    created: str
    until: str | None
    seen: str | None


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """Who did what, when, from where. ``subject`` is a writer, a team, a login or a setting; never a document's words.

    ``login`` is None where nobody was signed in.
    """

    id: int
    at: str
    login: str | None
    address: str
    action: Action
    entry: int | None
    subject: str


def folded_login(login: str) -> str:
    """``login`` in the one form in which logins are compared: NFKC, lower case, no outer spaces."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def attempts_of(login: str) -> str:
    """The name under which failed attempts on a login are counted. Hashed: people type passwords into that field."""
    return f"account:{hashlib.sha256(login.encode()).hexdigest()}"


def checked_login(login: str) -> str:
    """``login`` folded. Raises AccountError when it is empty, too long, or has spaces or unprintable characters."""
    folded = folded_login(login)
    if not folded or len(folded) > LONGEST_LOGIN or not folded.isprintable() or any(map(str.isspace, folded)):
        raise AccountError(
            f"登录名应为 1 至 {LONGEST_LOGIN} 个字符，不含空格",
            f"a login is 1 to {LONGEST_LOGIN} characters, no spaces",
        )
    return folded


def checked_password(password: str, login: str) -> str:
    """``password`` as it is hashed (NFC). Raises AccountError when it is too short, too plain, or the login name."""
    composed = unicodedata.normalize("NFC", password)
    if not SHORTEST_PASSWORD <= len(composed) <= LONGEST_PASSWORD:
        raise AccountError(
            f"密码至少 {SHORTEST_PASSWORD} 个字符（至多 {LONGEST_PASSWORD} 个），可以是一句话",
            f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters; a sentence will do",
        )
    if len(set(composed)) < DISTINCT:
        raise AccountError(
            f"密码里至少要有 {DISTINCT} 个不同的字符", f"a password has {DISTINCT} different characters at least"
        )
    if len(folded_login(composed).replace(folded_login(login), "")) < BESIDE_LOGIN:
        raise AccountError("密码不能用登录名凑成", "a password must not be made of the login")
    return composed


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


def password_hash(password: str) -> str:
    """The argon2id hash of a checked password, with its parameters and salt."""
    with AT_ONCE:
        return _hasher().hash(password)


@cache
def _nobodys_hash() -> str:
    return password_hash("no account has this password")


def password_matches(password: str, hashed: str | None) -> bool:
    """Whether ``password`` is the one ``hashed`` was made of. Without a hash the answer is no, after the same time."""
    against = hashed or _nobodys_hash()
    with AT_ONCE:
        try:
            _hasher().verify(against, unicodedata.normalize("NFC", password[: LONGEST_PASSWORD + 1]))
        except VerificationError:
            return False
    return hashed is not None
