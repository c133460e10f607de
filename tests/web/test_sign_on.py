"""Signing on by the office's own means, and the ways in which somebody else might try to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from revlearn.web.security.addresses import address_of
from revlearn.web.security.sessions import cookie_name
from revlearn.web.settings import OidcSettings, Settings
from tests.web.office import ADDRESS, Client, Office, opened
from tests.web.provider import CLIENT, OTHER_KEY, SECRET, FakeProvider

HEADER = "X-Office-User"
PROXY = ("10.0.0.1", 4711)
ELSEWHERE = ("10.0.0.2", 4711)
Opened = Callable[..., Office]


@pytest.fixture
def open_office(furniture: Path, tmp_path: Path) -> Iterator[Opened]:
    """``open_office(oidc=…)``: an office with these settings."""
    with ExitStack() as stack:

        def made(**settings: Any) -> Office:
            office = opened(tmp_path / "office", furniture, **settings)
            stack.enter_context(office.ledger)
            return office

        yield made


@pytest.fixture
def behind_proxy(open_office: Opened) -> Office:
    """An office whose proxy at 10.0.0.1 says in a header who sits there."""
    return open_office(sign_on_header=HEADER, proxies=(ip_network("10.0.0.1"),))


def at(office: Office, peer: tuple[str, int], login: str | None) -> Client:
    """A browser whose requests come from ``peer`` with the header."""
    headers = {HEADER: login.encode()} if login else {}
    return Client(office.app, base_url=ADDRESS, client=peer, headers=headers)  # type: ignore[arg-type]


# ---------------------------------------------------------------------------------------------------- by a header


def test_whom_the_proxy_vouches_for_is_signed_in(behind_proxy: Office) -> None:
    client = at(behind_proxy, PROXY, "Writer")
    page = client.get("/account")
    assert page.status_code == 200
    assert "何景明" in page.text
    assert [each.action for each in behind_proxy.ledger.audit.records()] == ["sign-in"]
    assert client.get("/account").status_code == 200
    assert len(behind_proxy.ledger.sessions.of(behind_proxy.accounts["writer"].id)) == 1


def test_nobody_else_is_believed(behind_proxy: Office, office: Office) -> None:
    for client in (at(behind_proxy, ELSEWHERE, "administrator"), at(office, PROXY, "administrator")):
        response = client.get("/account", follow_redirects=False)
        assert response.headers["location"] == "/sign-in?next=/account"
        assert "登录名" in client.get("/sign-in").text


def test_a_header_passed_through_a_proxy_is_the_proxys_own(behind_proxy: Office) -> None:
    # A peer that is no proxy cannot make itself one by saying whom it forwards.
    client = at(behind_proxy, ELSEWHERE, "administrator")
    client.headers["x-forwarded-for"] = "10.0.0.1"
    assert client.get("/account", follow_redirects=False).status_code == 303


def test_a_login_without_an_account_is_told_so(behind_proxy: Office) -> None:
    response = at(behind_proxy, PROXY, "某人").get("/sign-in")
    assert response.status_code == 403
    assert "统一认证的登录名“某人”" in response.text
    behind_proxy.ledger.accounts.set_disabled(behind_proxy.accounts["writer"].id, True)
    assert at(behind_proxy, PROXY, "writer").get("/sign-in").status_code == 403


def test_a_session_ends_when_somebody_else_sits_there(behind_proxy: Office) -> None:
    client = at(behind_proxy, PROXY, "writer")
    client.get("/account")
    client.headers[HEADER] = "colleague"
    assert "周若棠" in client.get("/account").text
    assert behind_proxy.ledger.sessions.of(behind_proxy.accounts["writer"].id) == ()


def test_signed_out_stays_signed_out(behind_proxy: Office) -> None:
    client = at(behind_proxy, PROXY, "writer")
    client.get("/account")
    assert "登录名" in client.get(client.send("/sign-out").headers["location"]).text


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("10.0.0.2", ["1.1.1.1"], "10.0.0.2"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["1.1.1.1"], "1.1.1.1"),
        ("10.0.0.1", ["6.6.6.6, 1.1.1.1"], "1.1.1.1"),
        ("10.0.0.1", ["6.6.6.6", "1.1.1.1, 10.0.0.1"], "1.1.1.1"),
        ("10.0.0.1", ["<script>"], "10.0.0.1"),
        ("10.0.0.1", ["2001:db8::1"], "2001:db8::1"),
    ],
)
def test_the_browsers_address_is_what_our_proxies_tell(peer: str, forwarded: list[str], address: str) -> None:
    settings = Settings(data=Path("x"), proxies=(ip_network("10.0.0.1"),))
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    request = Request({"type": "http", "client": (peer, 1), "headers": headers})
    assert address_of(request, settings) == address


# ------------------------------------------------------------------------------------------------ by OpenID Connect


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    """The office's provider."""
    with FakeProvider() as running:
        yield running


@pytest.fixture
def by_provider(open_office: Opened, provider: FakeProvider) -> Office:
    """An office that asks the provider."""
    return open_office(oidc=OidcSettings(provider.issuer, CLIENT, SECRET))


def there_and_back(client: Client, provider: FakeProvider, next: str = "/account") -> Any:
    """Off to the provider and back."""
    off = client.get("/sign-on", params={"next": next}, follow_redirects=False)
    assert off.status_code == 303, off.text
    return client.get(provider.back(off.headers["location"]).removeprefix(ADDRESS), follow_redirects=False)


def test_there_and_back(by_provider: Office, provider: FakeProvider) -> None:
    client = by_provider.client()
    assert 'href="/sign-on?next=/account"' in client.get("/account").text
    back = there_and_back(client, provider)
    assert (back.status_code, back.headers["location"]) == (303, "/account")
    assert "何景明" in client.get("/account").text
    assert provider.asked["scope"] == "openid profile"
    assert provider.asked["code_challenge_method"] == "S256"


def test_it_is_off_by_default(office: Office) -> None:
    assert "/sign-on" not in office.client().get("/sign-in").text
    for path in ("/sign-on", "/sign-on/back?code=a&state=b"):
        assert office.client().get(path).status_code == 404


def test_a_person_without_an_account(by_provider: Office, provider: FakeProvider) -> None:
    provider.login = "某人"
    back = there_and_back(by_provider.client(), provider)
    assert back.status_code == 403
    assert "某人" in back.text
    provider.login = "writer"
    by_provider.ledger.accounts.set_disabled(by_provider.accounts["writer"].id, True)
    assert there_and_back(by_provider.client(), provider).status_code == 403


def test_the_next_page_is_on_this_server(by_provider: Office, provider: FakeProvider) -> None:
    assert there_and_back(by_provider.client(), provider, "//evil.example").headers["location"] == "/"


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "http://127.0.0.1:1"},
        {"aud": "another client"},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"nonce": "another"},
        {"nonce": None},
        {"preferred_username": None},
        {"preferred_username": ["administrator"]},
        {"preferred_username": " "},
    ],
)
def test_claims_that_do_not_hold(by_provider: Office, provider: FakeProvider, claims: dict[str, Any]) -> None:
    provider.claims = claims
    _refused(by_provider, provider)


def _refused(office: Office, provider: FakeProvider) -> None:
    client = office.client()
    back = there_and_back(client, provider)
    assert back.status_code == 400
    assert "统一认证没有成功" in back.text
    assert client.get("/account", follow_redirects=False).status_code == 303


def test_another_key_and_another_algorithm(by_provider: Office, provider: FakeProvider) -> None:
    provider.key = OTHER_KEY
    _refused(by_provider, provider)


@pytest.mark.parametrize("status", [400, 500])
def test_a_provider_that_refuses(by_provider: Office, provider: FakeProvider, status: int) -> None:
    provider.status = status
    _refused(by_provider, provider)


def test_a_provider_that_is_another(by_provider: Office, provider: FakeProvider) -> None:
    provider.issuer_said = "https://evil.example"
    assert by_provider.client().get("/sign-on").status_code == 400


def test_a_provider_that_is_away(open_office: Opened) -> None:
    office = open_office(oidc=OidcSettings("http://127.0.0.1:1", CLIENT, SECRET))
    response = office.client().get("/sign-on")
    assert response.status_code == 400
    assert "请用密码登录" in response.text


def test_nobody_else_can_have_sent_the_browser_off(by_provider: Office, provider: FakeProvider) -> None:
    mine, theirs = by_provider.client(), by_provider.client()
    off = theirs.get("/sign-on", follow_redirects=False).headers["location"]
    back = provider.back(off).removeprefix(ADDRESS)
    mine.get("/sign-in")
    for path in (back, "/sign-on/back?code=a-code&state=", "/sign-on/back?code=a-code&state=é.é", "/sign-on/back"):
        assert mine.get(path, follow_redirects=False).status_code == 400, path
    # The page to go to cannot be changed on the way either.
    seal = provider.asked["state"].split(".")[0]
    assert theirs.get(f"/sign-on/back?code=a-code&state={seal}.L3g").status_code == 400
    assert cookie_name(by_provider.settings) in theirs.cookies
