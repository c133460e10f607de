"""Settings from the environment."""

from __future__ import annotations

import socket
from dataclasses import replace
from ipaddress import ip_network
from pathlib import Path

import pytest

from revlearn.web.settings import OidcSettings, Settings, SettingsError


def test_without_any_it_serves_this_machine_alone() -> None:
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.https) == ("127.0.0.1", 8000, False)
    assert settings.proxies == ()
    assert settings.sign_on_header is None
    assert settings.oidc is None
    assert not settings.allow_classified


def test_everything_can_be_set() -> None:
    settings = Settings.from_environment(
        {
            "REVLEARN_UPLOAD_MB": "20",
            "REVLEARN_ALLOW_CLASSIFIED": "1",
            "REVLEARN_PROXIES": "10.0.0.1, 10.1.0.0/16",
            "REVLEARN_SIGN_ON_HEADER": "X-User",
            "REVLEARN_OIDC_ISSUER": "https://id.example/",
            "REVLEARN_OIDC_CLIENT": "revlearn",
            "REVLEARN_OIDC_SECRET": "s",
            "REVLEARN_OIDC_CLAIM": "email",
        }
    )
    assert settings.upload_bytes == 20_000_000
    assert settings.allow_classified
    assert settings.proxies == (ip_network("10.0.0.1"), ip_network("10.1.0.0/16"))
    assert settings.sign_on_header == "X-User"
    assert settings.oidc == OidcSettings("https://id.example", "revlearn", "s", "email")
    # Whoever prints the settings prints no secret.
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"REVLEARN_PORT": "http"}, "REVLEARN_PORT 应为数字"),
        ({"REVLEARN_PROXIES": "proxy.example"}, "REVLEARN_PROXIES 应为 IP 地址"),
        ({"REVLEARN_OIDC_ISSUER": "https://id.example"}, "还需要 REVLEARN_OIDC_CLIENT"),
        ({"REVLEARN_OIDC_ISSUER": "http://id.example"}, "应以 https:// 开头"),
    ],
)
def test_what_is_wrong_is_one_line(given: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said) as refused:
        Settings.from_environment(given)
    assert "\n" not in refused.value.english


def test_where_people_reach_it() -> None:
    settings = Settings(data=Path("x"))
    assert settings.origin == "http://127.0.0.1:8000"
    assert replace(settings, host="::1").origin == "http://[::1]:8000"
    assert replace(settings, host="10.0.0.1", https=True).origin == "https://10.0.0.1:8000"
    assert replace(settings, host="0.0.0.0").origin == f"http://{socket.gethostname()}:8000"
    assert replace(settings, address="https://revlearn.example/").origin == "https://revlearn.example"
