"""What an account may do ends at once with its role, its team, its password; and nobody judges the own drafts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote

import pytest

from revlearn.model import ReceivedFile
from revlearn.store import NewUpload
from revlearn.web.security.first_start import password_link
from revlearn.web.security.lockout import FREE_FOR_ACCOUNT
from revlearn.web.security.sessions import stamp
from revlearn.web.security.tokens import digest, new_token
from tests.web.hostile import REVISER, WRITER, invaded
from tests.web.office import NOW, PASSWORD, Client, Office

NEW_PASSWORD = "海上生明月，天涯共此时。情人怨遥夜"


def bearer(office: Office, login: str) -> dict[str, str]:
    """The header of a script of that account."""
    token = new_token()
    office.ledger.tokens.make(office.accounts[login].id, digest(token), name="x", at=stamp(NOW), until=None)
    return {"authorization": f"Bearer {token}"}


def is_signed_in(client: Client) -> bool:
    return bool(client.get("/account", follow_redirects=False).status_code == 200)


# ------------------------------------------------------------------------------------------------ the own drafts


@pytest.mark.parametrize("login", ["mentor", "administrator"])
def test_nobody_judges_the_own_drafts(office: Office, login: str) -> None:
    office.ledger.accounts.set_writer(office.accounts["writer"].id, None)
    office.ledger.accounts.set_writer(office.accounts[login].id, "何景明")
    client, own, other = office.client(login), office.entry_of("何景明"), office.entry_of("周若棠")
    word = {"label": "wording.register", "nature": "improvement"}
    headers = bearer(office, login)
    for entry, statuses in ((own, (404, 404, 404)), (other, (303, 303, 200))):
        number = office.ledger.entries(ids=(entry,))[0].edits[0].number
        path = f"/documents/{entry}/edits/{number}/correction"
        answers = (
            client.send(path, word), client.send(f"/queue/{entry}/{number}", word),
            client.post(f"/api/v1{path}", json=word, headers=headers),
        )  # fmt: skip
        assert tuple(each.status_code for each in answers) == statuses
        assert bool(office.ledger.corrections(entry)) == (entry == other)
        assert ('id="correction"' in client.get(f"/documents/{entry}?edit=1").text) == (entry == other)
    queued = client.get("/api/v1/queue?count=100", headers=headers).json()
    assert {each["writer"] for each in queued["edits"]}.isdisjoint({"何景明"})


# ------------------------------------------------------------------------------------------------ what ends at once


def test_a_role_that_is_taken_away_is_gone_with_the_next_request(office: Office) -> None:
    ledger, account = office.ledger, office.accounts["mentor"].id
    client, headers, entry = office.client("mentor"), bearer(office, "mentor"), office.entry_of("周若棠")

    def seen() -> set[int]:
        paths = (f"/documents/{entry}", "/queue", "/teams/综合科/2026-10", f"/documents/{entry}/debrief.pdf")
        pages = {client.get(path).status_code for path in paths}
        return pages | {client.get(f"/api/v1/documents/{entry}", headers=headers).status_code}

    assert seen() == {200}
    ledger.accounts.set_role(account, "writer")
    assert seen() == {404}
    ledger.accounts.set_role(account, "mentor")
    ledger.accounts.set_teams(account, ["调研科"])
    assert client.get(f"/documents/{entry}").status_code == 404
    assert client.get(f"/api/v1/documents/{entry}", headers=headers).status_code == 404
    ledger.accounts.set_teams(account, ["综合科"])
    assert seen() == {200}
    ledger.assign("周若棠", "调研科")
    assert client.get(f"/documents/{entry}").status_code == 404


def test_what_ended_by_disabling_does_not_come_back(office: Office) -> None:
    account = office.accounts["writer"].id
    client, headers = office.client("writer"), bearer(office, "writer")
    link = password_link(office.ledger, office.settings, account).rpartition("8000")[2]
    assert is_signed_in(client)
    administrator = office.client("administrator")
    for disabled in ("1", ""):
        assert administrator.send(f"/admin/accounts/{account}/disabled", {"disabled": disabled}).status_code == 303
        assert not is_signed_in(client)
        assert client.get("/api/v1/me", headers=headers).status_code == 401
        assert office.client().get(link).status_code == 404


@pytest.mark.parametrize("way", ["link", "page"])
def test_a_new_password_ends_all_that_the_old_one_opened(office: Office, way: str) -> None:
    account = office.accounts["writer"].id
    thief, headers, here = office.client("writer"), bearer(office, "writer"), office.client("writer")
    link = password_link(office.ledger, office.settings, account).rpartition("8000")[2]
    chosen = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
    if way == "link":
        here = office.client()
        here.get(link)
        assert here.send(link, chosen).status_code == 303
    else:
        assert here.send("/account/password", {"current": PASSWORD, **chosen}).status_code == 303
    assert is_signed_in(here)
    assert not is_signed_in(thief)
    assert thief.get("/api/v1/me", headers=headers).status_code == 401
    assert office.client().get(link).status_code == 404
    assert is_signed_in(office.client("colleague"))


def test_who_mentors_no_more_sees_nothing_of_what_was_handed_in_for_others(office: Office) -> None:
    ledger, mentor = office.ledger, office.accounts["mentor"].id
    broken = NewUpload("秘密文件", "周若棠", NOW.date(), ReceivedFile("秘密.docx", b"x"), title="秘密标题")
    (key,) = ledger.uploads.accept(mentor, [broken], office.clock())
    claim = ledger.uploads.claim("h", NOW, NOW)
    assert claim is not None
    ledger.uploads.refuse(claim, "秘密理由", "secret reason", NOW, repeatable=True)
    ledger.accounts.set_role(mentor, "writer")
    ledger.accounts.set_writer(mentor, "陈老师")
    client = office.client("mentor")
    for path in ("/", "/uploads", "/uploads/rows", "/api/v1/uploads"):
        assert "秘密" not in client.get(path, headers=bearer(office, "mentor")).text, path
    assert client.send(f"/uploads/{key}/again").headers["location"] == "/uploads?gone=1"
    found = ledger.uploads.one(key)
    assert found is not None
    assert found.state == "failed"


# ------------------------------------------------------------------------------------------- what is told of others


def test_what_is_anothers_is_answered_like_what_is_not_there(office: Office) -> None:
    stranger = office.accounts["stranger"].id
    theirs = office.entry_of("孟晓岚")
    (upload,) = office.ledger.uploads.accept(
        stranger, [NewUpload("x", "孟晓岚", NOW.date(), ReceivedFile("x.txt", b"x"))], NOW
    )
    token = office.ledger.tokens.make(stranger, "f" * 64, name="x", at=stamp(NOW), until=None)
    office.session("stranger")
    session = office.ledger.sessions.of(stranger)[0].id
    number = office.ledger.entries(ids=(theirs,))[0].edits[0].number
    client, headers = office.client("mentor"), bearer(office, "mentor")

    def told(path: str, form: dict[str, Any] | None = None) -> tuple[int, str, str]:
        if form is None:
            response = client.get(path, headers=headers, follow_redirects=False)
        else:
            response = client.send(path, form)
        return response.status_code, response.text, response.headers.get("location", "")

    word = {"label": "wording.register", "nature": "improvement", "text": "x"}
    pairs: list[tuple[str, object, object, dict[str, Any] | None]] = [
        ("/documents/{}", theirs, 987654, None),
        ("/documents/{}/tracked.docx", theirs, 987654, None),
        ("/api/v1/documents/{}", theirs, 987654, None),
        ("/api/v1/documents/{}/analysis", theirs, 987654, None),
        ("/api/v1/uploads/{}", upload, 987654, None),
        ("/writers/{}", "孟晓岚", "没有的人", None),
        ("/writers/{}/trends", "孟晓岚", "没有的人", None),
        ("/api/v1/writers/{}/exercises", "孟晓岚", "没有的人", None),
        ("/teams/{}/2026-10", "调研科", "没有的科", None),
        ("/exports/{}/2026-10/xlsx", "调研科", "没有的科", None),
        (f"/documents/{{}}/edits/{number}/correction", theirs, 987654, word),
        (f"/queue/{{}}/{number}", theirs, 987654, word),
        ("/documents/{}/remarks", theirs, 987654, word),
        ("/uploads/{}/again", upload, 987654, {}),
        ("/account/tokens/{}/end", token, 987654, {}),
        ("/account/sessions/{}/end", session, 987654, {}),
    ]
    for path, there, missing, form in pairs:
        assert told(path.format(there), form) == told(path.format(missing), form), path


def test_whose_sentences_a_page_shows_is_noted(office: Office) -> None:
    def noted(login: str) -> set[tuple[str, str]]:
        return {(each.action, each.subject) for each in office.ledger.audit.records(login=login)}

    office.client("mentor").get("/queue")
    assert [action for action, _ in noted("mentor")] == ["document-seen"]
    office.client("other-mentor").get("/api/v1/queue?count=100", headers=bearer(office, "other-mentor"))
    assert noted("other-mentor") <= {("writer-seen", "孟晓岚"), ("writer-seen", "林知远")} and noted("other-mentor")
    invaded(office)
    card = f"/revisers/{quote(REVISER, safe='')}"
    assert office.client("colleague").get(card).status_code == 200
    assert noted("colleague") == set()
    assert office.client("administrator").get(card).status_code == 200
    assert noted("administrator") == {("writer-seen", WRITER)}


# --------------------------------------------------------------------------------------------------- many at once


def test_many_attempts_at_once_do_not_slip_through(office: Office) -> None:
    def attempt(_: int) -> int:
        client = office.client()
        client.get("/sign-in")
        return int(client.send("/sign-in", {"login": "writer", "password": "wrong"}).status_code)

    with ThreadPoolExecutor(8) as crowd:
        statuses = list(crowd.map(attempt, range(24)))
    assert statuses.count(403) == FREE_FOR_ACCOUNT
    assert statuses.count(429) == 24 - FREE_FOR_ACCOUNT
    told = [each.action for each in office.ledger.audit.records()]
    # One who goes on trying does not fill the log.
    assert told.count("sign-in-blocked") == 1
    assert told.count("sign-in-failed") == FREE_FOR_ACCOUNT


def test_a_crowd_signs_in_at_once(office: Office) -> None:
    def sign_in(login: str) -> int:
        client = office.client()
        client.get("/sign-in")
        return int(client.send("/sign-in", {"login": login, "password": PASSWORD}).status_code)

    with ThreadPoolExecutor(8) as crowd:
        assert set(crowd.map(sign_in, [*office.accounts] * 3)) == {303}
