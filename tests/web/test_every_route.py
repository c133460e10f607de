"""Nobody reads another's documents by any route: every route is walked in every role, with others' names and keys.

The routes are the application's own. One that takes something new fails here until it is said what that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from revlearn.web.access import SignedIn
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import csrf_token, digest, new_token
from tests.web.office import NOW, TEAMS, Client, Office, opened
from tests.web.walking import SAFE, Step, Things, routes, secrets_of, steps, text_in, things_of

WRITERS = {"何景明": "writer", "周若棠": "colleague", "孟晓岚": "stranger", "林知远": None}
"""Writer → login; one has no account."""
SEEN: dict[str | None, tuple[str, ...]] = {
    None: (),
    "writer": ("何景明",),
    "stranger": ("孟晓岚",),
    "mentor": TEAMS["综合科"],
    "other-mentor": TEAMS["调研科"],
}
"""Login → the writers it may see, said here once more: the test does not ask the code it judges."""
OPEN_PAGES = ("/sign-in", "/api/v1/openapi.json")
"""What strangers may read."""
OF_MENTORS = ("/queue", "/teams", "/exports", "/learnt", "/teaching-cards")
OF_ADMINISTRATORS = ("/admin",)


@pytest.fixture(scope="module", params=SEEN, ids=str)
def walked(request: pytest.FixtureRequest, furniture: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A viewer's login with an office of its own, and the things of each writer in it."""
    office = opened(tmp_path_factory.mktemp(f"walk-{request.param}"), furniture)
    with office.ledger:
        yield request.param, office, {writer: things_of(office, writer, login) for writer, login in WRITERS.items()}


def ask(office: Office, login: str | None, step: Step) -> Any:
    """The response to a step, in a session of its own: some steps end theirs."""
    client: Client = office.client(login)
    headers = {}
    if step.route.startswith("/api/") and login is not None:
        token = new_token()
        office.ledger.tokens.make(office.accounts[login].id, digest(token), name="walk", at=stamp(NOW), until=None)
        headers["authorization"] = f"Bearer {token}"
    cookie = client.cookies.get("revlearn") or ""
    if step.method in SAFE:
        return client.request(step.method, step.path, headers=headers, follow_redirects=False)
    if step.route.startswith("/api/"):
        return client.request(step.method, step.path, json=dict(step.form), headers=headers, follow_redirects=False)
    form = {"csrf": csrf_token(cookie), **step.form}
    return client.request(step.method, step.path, data=form, headers=headers, follow_redirects=False)


def leaked(response: Any, secrets: set[str], step: Step) -> list[str]:
    """The secrets that the response tells and the request did not."""
    text = text_in(response)
    return sorted(each for each in secrets if each in text and each not in step.said)


def state_of(office: Office, things: Things) -> object:
    """What is kept of a writer: a foreign request changes none of it."""
    ledger, writer = office.ledger, things.writer
    entries = ledger.entries(writer=writer)
    account = int(things.values["account"])
    return (
        entries, [ledger.corrections(each.id) for each in entries], [ledger.remarks(each.id) for each in entries],
        ledger.answers(writer), ledger.told(writer), ledger.uploads.of(account), ledger.accounts.get(account),
        ledger.sessions.of(account), ledger.tokens.of(account), ledger.accounts.password_of(account),
        [each for each in ledger.writers() if each.name == writer],
    )  # fmt: skip


def test_others_things_are_neither_shown_nor_changed(walked: Any) -> None:
    login, office, things = walked
    unseen = [writer for writer in WRITERS if writer not in SEEN[login]]
    visible = "\n".join(each for writer in SEEN[login] for each in secrets_of(office, writer))
    secrets = {each for writer in unseen for each in secrets_of(office, writer) if each not in visible}
    assert len(secrets) > 50
    found = []
    for writer in unseen:
        before = state_of(office, things[writer])
        for step in steps(office.app, things[writer]):
            response = ask(office, login, step)
            assert response.status_code < 500, (step, response.text)
            found += [(step.method, step.path, each) for each in leaked(response, secrets, step)]
        assert state_of(office, things[writer]) == before, (login, writer)
    assert found == []


def test_own_pages_show_nothing_of_others(walked: Any) -> None:
    login, office, things = walked
    visible = "\n".join(each for writer in SEEN[login] for each in secrets_of(office, writer))
    unseen = [writer for writer in WRITERS if writer not in SEEN[login]]
    secrets = {each for writer in unseen for each in secrets_of(office, writer) if each not in visible}
    found = []
    for writer in SEEN[login]:
        for step in steps(office.app, things[writer]):
            if step.method == "GET":
                response = ask(office, login, step)
                assert response.status_code < 500, (step, response.text)
                found += [(step.path, each) for each in leaked(response, secrets, step)]
    assert found == []


def test_documents_of_others_are_not_found(walked: Any) -> None:
    login, office, things = walked
    for writer in set(WRITERS) - set(SEEN[login]):
        entry = things[writer].values["entry"]
        for path in (f"/documents/{entry}", f"/writers/{writer}/trends", f"/documents/{entry}/debrief.pdf"):
            response = office.client(login).get(path, follow_redirects=False)
            assert response.status_code == (303 if login is None else 404), path
        missing = office.client(login).get("/documents/987654", follow_redirects=False)
        assert missing.status_code == (303 if login is None else 404)


def test_a_stranger_reads_the_sign_in_page_alone(walked: Any) -> None:
    login, office, things = walked
    if login is not None:
        pytest.skip("for strangers alone")
    for step in steps(office.app, things["何景明"]):
        response = ask(office, None, step)
        if response.status_code == 200:
            assert step.route in OPEN_PAGES, step
        else:
            assert response.status_code in (303, 400, 401, 403, 404), (step, response.status_code)


def test_pages_of_other_roles_do_not_exist(walked: Any) -> None:
    login, office, things = walked
    if login is None:
        pytest.skip("strangers are sent to the sign-in page")
    forbidden = OF_ADMINISTRATORS if "mentor" in login else OF_ADMINISTRATORS + OF_MENTORS
    for step in steps(office.app, things[SEEN[login][0]]):
        if step.route.startswith(forbidden):
            assert ask(office, login, step).status_code == 404, step


def test_an_administrator_walks_everywhere(furniture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office = opened(tmp_path / "office", furniture)
    with office.ledger:
        things = things_of(office, "孟晓岚", "stranger")
        shown = 0
        for step in steps(office.app, things):
            response = ask(office, "administrator", step)
            assert response.status_code < 500, (step, response.text)
            shown += response.status_code == 200
            if step.route == "/admin/accounts/{account}/disabled":
                office.ledger.accounts.set_disabled(office.accounts["stranger"].id, False)
        assert shown > 30


def test_the_walk_fails_for_a_route_it_does_not_know(office: Office) -> None:
    things = things_of(office, "孟晓岚", "stranger")

    @office.app.get("/leak/{thing_of_somebody}")
    def leak(thing_of_somebody: str) -> str:
        return thing_of_somebody

    with pytest.raises(AssertionError, match="thing_of_somebody"):
        list(steps(office.app, things))


@pytest.mark.parametrize("told", ["孟晓岚", "秘密文件"])
def test_the_walk_sees_a_leak(office: Office, told: str) -> None:
    things = things_of(office, "孟晓岚", "stranger")

    @office.app.get("/leaking")
    def leaking(viewer: SignedIn) -> str:
        return f"{told}：孟晓岚的秘密文件"

    secrets = secrets_of(office, "孟晓岚")
    step = next(step for step in steps(office.app, things) if step.path == "/leaking")
    assert leaked(ask(office, "writer", step), secrets, step) == ["孟晓岚", "孟晓岚的秘密文件"]


def test_every_route_is_walked(office: Office) -> None:
    walked_routes = {(step.route, step.method) for step in steps(office.app, things_of(office, "孟晓岚", "stranger"))}
    assert walked_routes == {(path, method) for path, method, _ in routes(office.app)}
    assert len(walked_routes) > 80


def test_routes_are_found_under_included_routers(office: Office, client_of: Callable[..., Client]) -> None:
    assert isinstance(office.app, FastAPI)
    paths = {path for path, _, _ in routes(office.app)}
    assert {"/sign-in", "/documents/{entry}", "/admin/audit"} <= paths
