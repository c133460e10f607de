"""Signing on by the office's own means: a header that a trusted proxy sets, or OpenID Connect. Both are off by default.

Neither makes accounts: the administrator does, and the login is what ties the two together.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet
from starlette.requests import Request

from revlearn.accounts import folded_login
from revlearn.model import RevlearnError
from revlearn.web.security.addresses import is_proxy, peer_of
from revlearn.web.security.tokens import derived, same
from revlearn.web.settings import OidcSettings, Settings

ALGORITHMS = ("RS256", "PS256", "ES256", "RS384", "RS512", "ES384", "ES512")
"""Signatures that only the provider can make: never "none", and no secret shared with others."""
PATIENCE = 10.0
"""Seconds to wait for the provider."""
KEPT_FOR = 3600.0
"""Seconds that the provider's addresses and keys are kept."""
LEEWAY = 120
"""Seconds that the provider's clock may be apart."""


class SignOnError(RevlearnError):
    """The provider could not be asked, or what it said does not hold. ``__cause__`` has the details, for nobody."""


def header_login(request: Request, settings: Settings) -> str | None:
    """The login that a trusted proxy vouches for; None without one. Anybody else's header is not looked at."""
    if settings.sign_on_header is None or not is_proxy(peer_of(request), settings):
        return None
    value = request.headers.get(settings.sign_on_header)
    if value is None:
        return None
    # Headers are Latin-1 by the standard and UTF-8 by custom.
    return folded_login(value.encode("latin-1").decode("utf-8", errors="replace")) or None


@dataclass
class Provider:
    """An OpenID Connect provider: where to send people, and who they are when they come back."""

    settings: OidcSettings
    redirect: str
    """Where people come back to: ``…/sign-on/back``."""
    _lock: Lock = field(default_factory=Lock)
    _metadata: dict[str, Any] = field(default_factory=dict)
    _keys: dict[str, Any] = field(default_factory=dict)
    _until: float = 0.0

    def address(self, cookie: str, next: str) -> str:
        """Where to send the browser with this cookie, which is to come to ``next`` in the end. SignOnError."""
        self._look_up()
        address: str = prepare_grant_uri(
            self._metadata["authorization_endpoint"], self.settings.client, "code", redirect_uri=self.redirect,
            scope="openid profile", state=_state(cookie, next), nonce=derived(cookie, "sign-on nonce"),
            code_challenge=create_s256_code_challenge(_verifier(cookie)), code_challenge_method="S256",
        )  # fmt: skip
        return address

    def login(self, cookie: str, code: str, state: str) -> tuple[str, str]:
        """The login of who came back with ``code``, and where to go next. Raises SignOnError."""
        next = _next_of(cookie, state)
        self._look_up()
        tokens = self._asked(
            "POST", self._metadata["token_endpoint"], auth=(self.settings.client, self.settings.secret),
            data={
                "grant_type": "authorization_code", "code": code, "redirect_uri": self.redirect,
                "code_verifier": _verifier(cookie),
            },
        )  # fmt: skip
        claims = self._claims(tokens, derived(cookie, "sign-on nonce"))
        login = claims.get(self.settings.claim)
        if not isinstance(login, str) or not folded_login(login):
            raise _failed()
        return folded_login(login), next

    def _claims(self, tokens: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        try:
            keys = KeySet.import_key_set(self._keys)  # type: ignore[arg-type]
            token = jwt.decode(tokens["id_token"], keys, algorithms=list(ALGORITHMS))
            claims = CodeIDToken(
                token.claims, token.header,
                {
                    "iss": {"essential": True, "value": self.settings.issuer},
                    "aud": {"essential": True, "value": self.settings.client},
                    "exp": {"essential": True},
                    "nonce": {"essential": True, "value": nonce},
                },
                {"nonce": nonce, "client_id": self.settings.client, "access_token": tokens.get("access_token")},
            )  # fmt: skip
            claims.validate(leeway=LEEWAY)
        except Exception as error:
            # Two libraries, each with a family of errors: whatever does not hold, nobody is signed in.
            raise _failed() from error
        return claims

    def _look_up(self) -> None:
        """The provider's addresses and keys, asked for once an hour."""
        with self._lock:
            if time.monotonic() < self._until:
                return
            found = self._asked("GET", f"{self.settings.issuer}/.well-known/openid-configuration")
            if found.get("issuer", "").rstrip("/") != self.settings.issuer:
                raise _failed()
            try:
                self._keys = self._asked("GET", found["jwks_uri"])
                self._metadata = {name: found[name] for name in ("authorization_endpoint", "token_endpoint")}
            except KeyError as error:
                raise _failed() from error
            self._until = time.monotonic() + KEPT_FOR

    def _asked(self, method: str, address: str, **more: Any) -> dict[str, Any]:
        try:
            response = httpx.request(method, address, timeout=PATIENCE, **more)
            response.raise_for_status()
            answer = response.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise _failed() from error
        if not isinstance(answer, dict):
            raise _failed()
        return answer


def _failed() -> SignOnError:
    return SignOnError(
        "统一认证没有成功，请重试；仍不行请用密码登录或找管理员",
        "signing on failed; try again, or sign in with a password, or ask the administrator",
    )


def _verifier(cookie: str) -> str:
    return derived(cookie, "sign-on verifier")


def _state(cookie: str, next: str) -> str:
    """What comes back unchanged: where to go next, sealed by the cookie, so that nobody else can have sent it."""
    packed = base64.urlsafe_b64encode(next.encode()).rstrip(b"=").decode()
    return f"{derived(cookie, f'sign-on state {packed}')}.{packed}"


def _next_of(cookie: str, state: str) -> str:
    seal, _, packed = state.partition(".")
    if not same(seal, derived(cookie, f"sign-on state {packed}")):
        raise _failed()
    return base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
