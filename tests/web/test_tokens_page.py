"""The page of the own tokens: made, shown once, used, ended."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from revlearn.web.pages.tokens import offered
from revlearn.web.pages.tokens_wording import WORDING
from tests.web.office import Office

CODE = re.compile(r"<code>([\w-]{43})</code>")


def test_a_token_is_shown_once_works_and_is_ended(office: Office) -> None:
    client, script = office.client("writer"), office.client()
    made = client.send("/account/tokens", {"name": "每月汇总", "days": "90"}).text
    token = CODE.search(made)
    assert token is not None
    again = client.get("/account/tokens").text
    assert token[1] not in again and "每月汇总" in again
    script.headers["authorization"] = f"Bearer {token[1]}"
    assert script.get("/api/v1/me").json()["login"] == "writer"
    (record,) = office.ledger.tokens.of(office.accounts["writer"].id)
    assert office.client("colleague").send(f"/account/tokens/{record.id}/end").status_code == 404
    assert client.send(f"/account/tokens/{record.id}/end").status_code == 303
    assert script.get("/api/v1/me").status_code == 401
    actions = [each.action for each in office.ledger.audit.records()]
    assert {"token-made", "token-ended"} <= set(actions)


def test_a_token_needs_a_purpose_and_a_term(office: Office) -> None:
    client = office.client("writer")
    for data in ({"name": "", "days": "90"}, {"name": "脚本", "days": "9999"}, {"name": "长" * 61, "days": "90"}):
        answer = client.send("/account/tokens", data)
        assert answer.status_code == 400 and "请写明用途" in answer.text
    assert office.ledger.tokens.of(office.accounts["writer"].id) == ()


def test_every_route_of_the_api_has_its_line(office: Office) -> None:
    page = office.client("writer").get("/account/tokens").text
    assert offered() and all(f"<code>{path}</code></td><td>" in page for _, path in offered())
    assert {key for key in WORDING if key.startswith("api.")} == {f"api.{method} {path}" for method, path in offered()}


def test_the_page_is_right_on_both_screens(
    page_of: Callable[..., Any], faultless: Callable[[Any], None], screenshots: Callable[[Any, str], None]
) -> None:
    page = page_of("writer")
    page.goto("/account/tokens")
    faultless(page)
    page.fill("#name", "每月汇总脚本")
    page.click("main button.primary")
    page.wait_for_selector("#made-title")
    faultless(page)
    screenshots(page, "tokens")
