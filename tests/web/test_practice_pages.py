"""错题本 over HTTP, without a script: asked, mended, compared, graded, and asked again when it is due."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from revlearn.analyse import analyse
from revlearn.learn import exercises
from revlearn.record import Exercise
from revlearn.web.pages.practice import book_line, question
from tests.web.office import Client, Office

NAME = "林知远"
DRAFT = "关于植树的通知\n各林场：\n各站要充份准备，不得延误。\n特此通知。"
FINAL = DRAFT.replace("充份", "充分")
SENTENCE, MENDED = "各站要充份准备，不得延误。", "各站要充分准备，不得延误。"


@pytest.fixture
def one(office: Office) -> Office:
    """An office in which the writer has a single exercise, of 28 October: due on the 29th."""
    account = office.ledger.accounts.add(
        "practiser", name="练习", role="writer", created="2026-10-30T00:00:00+00:00", writer="练习", password=None
    )
    office.accounts["practiser"] = account
    office.ledger.add(analyse(DRAFT, FINAL), writer="练习", date=date(2026, 10, 28), opportunities={})
    return office


def book(office: Office) -> tuple[Exercise, ...]:
    return exercises("练习", office.ledger.entries(writer="练习"), office.ledger.answers("练习"))


def key(office: Office) -> int:
    return book(office)[0].example.edit


def compare(client: Client, exercise: int, answer: str) -> Any:
    return client.send(f"/practice/{exercise}/compare", {"answer": answer})


def verdict(page: Any) -> str:
    found = re.search(r'<h2 id="verdict" class="(\w+)"', page.text)
    assert found
    return found[1]


def test_the_sentence_is_asked_with_the_error_standing_and_nothing_given_away(one: Office) -> None:
    page = one.client("practiser").get("/practice").text
    assert SENTENCE in page and MENDED not in page and "充分" not in page
    assert '<textarea id="answer" name="answer" class="document" lang="zh-CN"' in page
    assert "还剩 1 题" in page
    assert "充分" not in one.client("practiser").get("/practice/list").text


def test_what_is_plainly_mended_is_noted_at_once(one: Office) -> None:
    client = one.client("practiser")
    page = compare(client, key(one), MENDED)
    assert (page.status_code, verdict(page)) == (200, "right")
    assert "改对了，11月2日再练。" in page.text
    assert [(answer.on, answer.mended) for answer in one.ledger.answers("练习")] == [(date(2026, 10, 30), True)]


def test_what_is_plainly_nothing_is_noted_too(one: Office) -> None:
    client = one.client("practiser")
    assert verdict(compare(client, key(one), "")) == "wrong"
    assert "没有作答" in compare(client, key(one), "").text
    assert [answer.mended for answer in one.ledger.answers("练习")] == [False]


def test_what_only_a_person_can_judge_waits_for_the_writer(one: Office) -> None:
    client = one.client("practiser")
    page = compare(client, key(one), "各站要把准备工作做足，不得延误。")
    assert verdict(page) == "open"
    assert one.ledger.answers("练习") == ()
    assert 'value="yes" data-key="1"' in page.text and 'value="no" data-key="2"' in page.text
    graded = client.send(f"/practice/{key(one)}/grade", {"mended": "yes"})
    assert graded.headers["location"] == f"/practice?last={key(one)}"
    assert "改对了，11月2日再练。" in client.get(graded.headers["location"]).text


def test_a_form_sent_twice_counts_once(one: Office) -> None:
    client = one.client("practiser")
    compare(client, key(one), MENDED)
    again = compare(client, key(one), "")
    assert "今天已经练过" in again.text
    client.send(f"/practice/{key(one)}/grade", {"mended": "no"})
    assert [answer.mended for answer in one.ledger.answers("练习")] == [True]


def test_a_grade_that_is_none_is_not_noted(one: Office) -> None:
    client = one.client("practiser")
    assert client.send(f"/practice/{key(one)}/grade", {"mended": "perhaps"}).status_code == 303
    assert client.send(f"/practice/{key(one)}/grade").status_code == 303
    assert one.ledger.answers("练习") == ()


def test_over_days_it_comes_back_until_it_is_done(one: Office) -> None:
    asked_on = []
    for _ in range(40):
        client = one.client("practiser")
        if SENTENCE in client.get("/practice").text:
            asked_on.append(one.clock().date())
            compare(client, key(one), MENDED)
        one.clock.forward(days=1)
    assert [(day - asked_on[0]).days for day in asked_on] == [0, 3, 10]
    assert "全部掌握了" in one.client("practiser").get("/practice").text
    listed = one.client("practiser").get("/practice/list").text
    assert "已掌握" in listed and "3/3" in listed and "充分" in listed


def test_what_was_failed_starts_again_and_waits_longer_at_the_end(one: Office) -> None:
    asked_on = []
    for _ in range(40):
        client = one.client("practiser")
        if SENTENCE in client.get("/practice").text:
            asked_on.append(one.clock().date())
            compare(client, key(one), "" if len(asked_on) == 1 else MENDED)
        one.clock.forward(days=1)
    assert [(day - asked_on[0]).days for day in asked_on] == [0, 1, 4, 25]


def test_nothing_due_says_when(one: Office) -> None:
    client = one.client("practiser")
    compare(client, key(one), MENDED)
    page = client.get("/practice").text
    assert "今天的题练完了" in page and "下一次到期：11月2日" in page
    one.clock.forward(days=1)
    assert "今天没有到期的题" in one.client("practiser").get("/practice").text


@pytest.mark.parametrize("login", ["colleague", "mentor", "administrator", "stranger"])
def test_nobody_answers_for_another(one: Office, login: str) -> None:
    exercise = key(one)
    client = one.client(login)
    assert compare(client, exercise, MENDED).status_code == 404
    assert client.send(f"/practice/{exercise}/grade", {"mended": "yes"}).status_code == 404
    assert one.ledger.answers("练习") == ()


def test_who_writes_nothing_has_no_book(one: Office) -> None:
    for path in ("/practice", "/practice/list", "/practice/anki.apkg"):
        assert one.client("mentor").get(path).status_code == 404
        assert one.client(None).get(path, follow_redirects=False).status_code == 303


def test_addresses_of_forms_lead_back(one: Office) -> None:
    client = one.client("practiser")
    for action in ("compare", "grade"):
        answer = client.get(f"/practice/{key(one)}/{action}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/practice")
    assert client.get("/practice?last=99999").status_code == 200
    assert client.get("/practice?last=x").status_code == 400
    assert compare(client, 99999, "x").status_code == 404


def test_a_long_answer_is_no_trouble(one: Office) -> None:
    assert compare(one.client("practiser"), key(one), "长" * 100_000).status_code == 200


def test_the_book_for_anki(one: Office) -> None:
    package = one.client("practiser").get("/practice/anki.apkg")
    assert package.content.startswith(b"PK")
    assert package.headers["content-disposition"].startswith("attachment")


def test_the_views_alone(one: Office) -> None:
    (exercise,) = book(one)
    asked = question(exercise, date(2026, 10, 30), "zh")
    assert (asked.sentence, asked.tongue, asked.date) == (SENTENCE, "zh-CN", "10月28日")
    assert book_line(exercise, date(2026, 10, 30), "zh").change == ()
    change = book_line(exercise, date(2026, 10, 28), "zh").change
    assert ["充分" in piece.text for piece in change if piece.kind] == [False, True]
