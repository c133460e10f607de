"""Logins, passwords, hashes."""

from __future__ import annotations

import time

import pytest

from revlearn.accounts import (
    AccountError,
    attempts_of,
    checked_login,
    checked_password,
    password_hash,
    password_matches,
)


@pytest.mark.parametrize(("given", "kept"), [(" HeJM ", "hejm"), ("ｈｅｊｍ", "hejm"), ("何景明", "何景明")])
def test_a_login_has_one_form(given: str, kept: str) -> None:
    assert checked_login(given) == kept


@pytest.mark.parametrize("given", ["", "  ", "two words", "x" * 65, "a\x00b", "a\u202eb"])
def test_what_is_no_login(given: str) -> None:
    with pytest.raises(AccountError, match="登录名"):
        checked_login(given)


@pytest.mark.parametrize("given", ["correct horse battery", "床前明月光，疑是地上霜。举头", "aB3$aB3$aB3$x"])
def test_a_password_or_a_sentence(given: str) -> None:
    assert checked_password(given, "hejm") == given


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("elevenchars", "至少 12 个字符"),
        ("x" * 257, "至少 12 个字符"),
        ("aaaaaaaaaaaa", "不同的字符"),
        ("abababababab", "不同的字符"),
        ("hejm-hejm-hejm1", "登录名"),
        ("HEJMhejm2026he", "登录名"),
    ],
)
def test_what_is_no_password(given: str, why: str) -> None:
    with pytest.raises(AccountError, match=why) as refused:
        checked_password(given, "hejm")
    assert given not in refused.value.english


def test_a_hash_tells_its_password_alone() -> None:
    hashed = password_hash("correct horse battery")
    assert hashed.startswith("$argon2id$")
    assert hashed != password_hash("correct horse battery")
    assert password_matches("correct horse battery", hashed)
    assert not password_matches("correct horse batterz", hashed)
    assert not password_matches("", hashed)
    # é as one character and as two: keyboards differ.
    assert password_matches("cafe\u0301 au lait noir", password_hash(checked_password("café au lait noir", "x")))


def test_no_hash_takes_as_long_as_a_wrong_one() -> None:
    hashed = password_hash("correct horse battery")

    def shortest(against: str | None) -> float:
        times = []
        for _ in range(5):
            began = time.perf_counter()
            assert not password_matches("wrong", against)
            times.append(time.perf_counter() - began)
        return min(times)

    shortest(None)
    assert shortest(None) == pytest.approx(shortest(hashed), rel=0.6)


def test_attempts_do_not_quote_what_was_typed() -> None:
    assert "secret" not in attempts_of("my secret")
    assert attempts_of("a") != attempts_of("b")
