"""Secrets that a browser carries, and what is derived from them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets


def new_token() -> str:
    """256 random bits, fit for a cookie or an address."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What the ledger keeps of a token: enough to know it again, of no use to who reads the ledger."""
    return hashlib.sha256(token.encode()).hexdigest()


def derived(token: str, purpose: str) -> str:
    """Another secret that only the holder of ``token`` can know: 43 characters, fit for an address."""
    made = hmac.new(token.encode(), purpose.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode()


def csrf_token(cookie: str) -> str:
    """The token that forms of the session with this cookie carry."""
    return derived(cookie, "csrf")


def same(given: str, expected: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), expected.encode())
