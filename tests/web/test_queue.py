"""The mentor's queue through its forms: who may decide what, what a word changes, undoing, settling by rule."""

from __future__ import annotations

import re
from datetime import date

import pytest

from revlearn.model import LABELS, Alternative, Label
from revlearn.store.review import Candidate
from revlearn.web.pages.queue_choice import choices, groups_of, ordered
from tests.web.office import Office


def waiting(office: Office, *writers: str) -> int:
    return office.ledger.review.count(writers or ("何景明", "周若棠"))


def first_form(page: str) -> tuple[int, int]:
    found = re.search(r'action="/queue/(\d+)/(\d+)"', page)
    assert found
    return int(found[1]), int(found[2])


def label_of(office: Office, entry: int, number: int) -> tuple[str, str | None, str | None]:
    edit = next(each for each in office.ledger.entries(ids=(entry,))[0].edits if each.number == number)
    return f"{edit.label.category}.{edit.label.subtype}", edit.label.nature, edit.corrected_by


def test_a_word_counts_at_once_and_the_next_edit_comes(office: Office) -> None:
    client, before = office.client("mentor"), waiting(office)
    assert before > 1
    entry, number = first_form(client.get("/queue").text)
    answer = client.send(
        f"/queue/{entry}/{number}", {"label": "logic.scope", "nature": "error"}, headers={"hx-request": "true"}
    )
    assert answer.status_code == 200 and "<html" not in answer.text
    assert first_form(answer.text) != (entry, number)
    assert label_of(office, entry, number) == ("logic.scope", "error", "陈老师")
    assert waiting(office) == before - 1
    assert "今天已定 1 处" in answer.text


def test_without_a_script_the_form_leads_on(office: Office) -> None:
    client = office.client("mentor")
    entry, number = first_form(client.get("/queue").text)
    answer = client.send(f"/queue/{entry}/{number}", {"label": "logic.scope"})
    assert answer.status_code == 303
    page = client.get(answer.headers["location"]).text
    assert 'action="/queue/undo"' in page
    keys = re.search(r'name="keys" value="([\d,]+)"', page)
    assert keys
    assert client.send("/queue/undo", {"keys": keys[1]}).status_code == 303
    assert label_of(office, entry, number)[2] is None


def test_undoing_shows_the_same_edit_again(office: Office) -> None:
    client = office.client("mentor")
    entry, number = first_form(client.get("/queue").text)
    answer = client.send(f"/queue/{entry}/{number}", {"label": "logic.scope"}, headers={"hx-request": "true"})
    keys = re.search(r'name="keys" value="([\d,]+)"', answer.text)
    assert keys
    again = client.send("/queue/undo", {"keys": keys[1]}, headers={"hx-request": "true"})
    assert first_form(again.text) == (entry, number)
    assert label_of(office, entry, number)[2] is None


def test_nobody_takes_back_what_another_said(office: Office) -> None:
    client = office.client("mentor")
    entry, number = first_form(client.get("/queue").text)
    client.send(f"/queue/{entry}/{number}", {"label": "logic.scope"})
    key = office.ledger.corrections()[-1].id
    for other in ("administrator", "other-mentor"):
        office.client(other).send("/queue/undo", {"keys": str(key)})
    assert label_of(office, entry, number)[2] == "陈老师"


@pytest.mark.parametrize("path", ["/queue", "/queue/groups"])
def test_a_writer_has_no_queue(office: Office, path: str) -> None:
    assert office.client("writer").get(path).status_code == 404


def test_a_mentor_decides_for_the_own_teams_alone(office: Office) -> None:
    entry = office.entry_of("孟晓岚")
    number = office.ledger.entries(ids=(entry,))[0].edits[0].number
    assert office.client("mentor").send(f"/queue/{entry}/{number}", {"label": "logic.scope"}).status_code == 404
    assert office.client("mentor").send("/queue/999999/1", {"label": "logic.scope"}).status_code == 404
    assert office.ledger.corrections() == ()
    page = office.client("mentor").get("/queue").text
    assert "孟晓岚" not in page


def test_an_own_document_is_for_another_mentor(office: Office) -> None:
    mentor = office.accounts["mentor"]
    office.ledger.accounts.set_writer(mentor.id, "林知远")
    office.ledger.accounts.set_teams(mentor.id, ["调研科"])
    entry = office.entry_of("林知远")
    number = office.ledger.entries(ids=(entry,))[0].edits[0].number
    assert office.client("mentor").send(f"/queue/{entry}/{number}", {"label": "logic.scope"}).status_code == 404


@pytest.mark.parametrize(("label", "nature"), [("", ""), ("no.such", ""), ("logic.scope", "fatal")])
def test_a_word_that_is_none_is_refused(office: Office, label: str, nature: str) -> None:
    client = office.client("mentor")
    entry, number = first_form(client.get("/queue").text)
    assert client.send(f"/queue/{entry}/{number}", {"label": label, "nature": nature}).status_code == 400
    assert office.ledger.corrections() == ()


def test_a_rules_edits_are_settled_together_after_a_look(office: Office) -> None:
    client = office.client("administrator")
    page = client.get("/queue/groups").text
    found = re.search(r'href="(/queue/groups/[^"]+)"', page)
    assert found, "the office has no two uncertain edits alike"
    listed = client.get(found[1]).text
    edits = re.findall(r'name="edits" value="(\d+)"', listed)
    before = waiting(office, *(each.name for each in office.ledger.writers()))
    answer = client.send(found[1], {"edits": edits[:-1], "chosen": "wording.precision", "nature": "improvement"})
    assert answer.status_code == 303
    assert len(office.ledger.corrections()) == len(edits) - 1
    assert {each.correction.label for each in office.ledger.corrections()} == {"wording.precision"}
    assert waiting(office, *(each.name for each in office.ledger.writers())) == before - len(edits) + 1
    undone = re.search(r'name="keys" value="([\d,]+)"', client.get(answer.headers["location"]).text)
    assert undone
    client.send("/queue/undo", {"keys": undone[1]})
    assert office.ledger.corrections() == ()


def test_a_group_that_is_none_is_not_found(office: Office) -> None:
    client = office.client("mentor")
    assert client.get("/queue/groups/no.such.rule/logic.scope").status_code == 404
    assert client.send("/queue/groups/-/no.such", {"edits": ["1"], "chosen": "logic.scope"}).status_code == 404


def test_each_word_is_in_the_audit_log(office: Office) -> None:
    client = office.client("mentor")
    entry, number = first_form(client.get("/queue").text)
    client.send(f"/queue/{entry}/{number}", {"label": "logic.scope"})
    record = office.ledger.audit.records(action="correction")[0]
    assert (record.login, record.entry) == ("mentor", entry)


# ---------------------------------------------------------------------------------------------------- pure choice


def candidate(
    edit: int, confidence: float, *, change: str = "", rule: str | None = None, other: float = 0.1
) -> Candidate:
    label = Label(
        "wording", "precision", "improvement", confidence, True, (Alternative("logic", "scope", other),), rule
    )
    return Candidate(edit, date(2026, 10, 1), change or str(edit), label)


def test_the_least_sure_comes_first() -> None:
    assert [each.edit for each in ordered([candidate(1, 0.5), candidate(2, 0.3), candidate(3, 0.5, other=0.45)])] == [
        3,
        2,
        1,
    ]


def test_what_many_edits_have_in_common_comes_before_what_is_single() -> None:
    many = [candidate(number, 0.5, change="同一处", rule="a.b.c") for number in (1, 2, 3)]
    assert ordered([candidate(9, 0.5), *many])[-1].edit == 9


def test_what_was_skipped_comes_last() -> None:
    assert [each.edit for each in ordered([candidate(1, 0.3), candidate(2, 0.5)], skipped=[1])] == [2, 1]


def test_groups_have_two_members_at_least() -> None:
    found = groups_of([candidate(1, 0.3, rule="a.b.c"), candidate(2, 0.4, rule="a.b.c"), candidate(3, 0.3)])
    assert [(each.rule, each.label, each.edits) for each in found] == [("a.b.c", "wording.precision", (1, 2))]


def test_every_label_has_two_keys_of_its_own() -> None:
    keys = [each.keys for _, own in choices() for each in own]
    assert len(keys) == len(set(keys)) == len(LABELS)
    assert all(len(each) == 2 and each[1].isdigit() for each in keys)


def test_the_queue_of_an_administrator_is_everybodys(office: Office) -> None:
    page = office.client("administrator").get("/queue").text
    assert f"还有 {waiting(office, *(each.name for each in office.ledger.writers()))} 处" in page
