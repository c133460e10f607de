"""The settings of a running server. ``revlearn serve`` hands them over in environment variables named here."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path

from revlearn.model import RevlearnError

Lang = Literal["zh", "en"]
MEGABYTE = 1_000_000


class SettingsError(RevlearnError):
    """A setting the administrator has to put right."""


def local_now() -> datetime:
    """The time now, in this machine's zone."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class OidcSettings:
    """Sign-on by OpenID Connect: the provider, this office's client there, and the claim that names the login."""

    issuer: str
    client: str
    secret: str = field(repr=False)
    claim: str = "preferred_username"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server runs. Times are aware and local; sizes are bytes.

    ``address`` is where people reach it (``https://revlearn.office``) when that differs from host and port.
    ``proxies`` are the only peers whose ``X-Forwarded-For`` and ``sign_on_header`` are believed.
    """

    data: Path
    database: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    address: str | None = None
    https: bool = False
    lang: Lang = "zh"
    workers: int = 1
    upload_bytes: int = 100 * MEGABYTE
    allow_classified: bool = False
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    sign_on_header: str | None = None
    oidc: OidcSettings | None = None
    clock: Callable[[], datetime] = local_now

    @property
    def origin(self) -> str:
        """Where people reach the server, without a slash at the end."""
        if self.address:
            return self.address.rstrip("/")
        # Who listens everywhere is reached by the machine's name.
        host = socket.gethostname() if self.host in ("0.0.0.0", "::") else self.host
        host = f"[{host}]" if ":" in host else host
        return f"{'https' if self.https else 'http'}://{host}:{self.port}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings that ``REVLEARN_…`` variables give. Raises SettingsError, one line."""
        given = os.environ if environment is None else environment
        data = given.get("REVLEARN_DATA")
        return cls(
            data=Path(data) if data else user_data_path("revlearn", appauthor=False),
            database=given.get("REVLEARN_DATABASE") or None,
            host=given.get("REVLEARN_HOST") or "127.0.0.1",
            port=_number(given, "REVLEARN_PORT", 8000),
            address=given.get("REVLEARN_ADDRESS") or None,
            https=given.get("REVLEARN_HTTPS") == "1",
            lang="en" if given.get("REVLEARN_LANG") == "en" else "zh",
            workers=_number(given, "REVLEARN_WORKERS", 1),
            upload_bytes=_number(given, "REVLEARN_UPLOAD_MB", 100) * MEGABYTE,
            allow_classified=given.get("REVLEARN_ALLOW_CLASSIFIED") == "1",
            proxies=_networks(given.get("REVLEARN_PROXIES", "")),
            sign_on_header=given.get("REVLEARN_SIGN_ON_HEADER") or None,
            oidc=_oidc(given),
        )


def _number(given: Mapping[str, str], name: str, default: int) -> int:
    value = given.get(name) or str(default)
    if not value.isascii() or not value.isdigit():
        raise SettingsError(f"{name} 应为数字", f"{name} has to be a number")
    return int(value)


def _networks(value: str) -> tuple[IPv4Network | IPv6Network, ...]:
    try:
        return tuple(ip_network(each.strip()) for each in value.split(",") if each.strip())
    except ValueError as error:
        raise SettingsError(
            "REVLEARN_PROXIES 应为 IP 地址或网段，用逗号分开",
            "REVLEARN_PROXIES has to be addresses or networks, with commas between them",
        ) from error


def _oidc(given: Mapping[str, str]) -> OidcSettings | None:
    issuer = given.get("REVLEARN_OIDC_ISSUER")
    if not issuer:
        return None
    if not issuer.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise SettingsError(
            "REVLEARN_OIDC_ISSUER 应以 https:// 开头", "REVLEARN_OIDC_ISSUER has to begin with https://"
        )
    client, secret = given.get("REVLEARN_OIDC_CLIENT"), given.get("REVLEARN_OIDC_SECRET")
    if not client or not secret:
        raise SettingsError(
            "设了 REVLEARN_OIDC_ISSUER，还需要 REVLEARN_OIDC_CLIENT 和 REVLEARN_OIDC_SECRET",
            "REVLEARN_OIDC_ISSUER needs REVLEARN_OIDC_CLIENT and REVLEARN_OIDC_SECRET beside it",
        )
    return OidcSettings(issuer.rstrip("/"), client, secret, given.get("REVLEARN_OIDC_CLAIM") or "preferred_username")
