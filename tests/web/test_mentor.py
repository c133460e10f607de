"""The mentor's pages through their addresses: whose teams, names hidden, exports without formulas, what was taught."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest

from revlearn.batch.learnt import learnt_from
from revlearn.batch.office import kept_office, office_table
from revlearn.learn import month
from revlearn.record import Period
from revlearn.web.pages.exports import table
from revlearn.web.pages.team import heat_of
from tests.store.pairs import record
from tests.web.office import Office

TEAM = quote("综合科")
OTHER = quote("调研科")
MONTH = "2026-10"
OCTOBER: Period = month(MONTH)


@pytest.mark.parametrize(
    "path",
    ["/teams", f"/teams/{TEAM}/{MONTH}", f"/teams/{TEAM}/{MONTH}/charts", "/teaching-cards", "/exports",
     f"/exports/{TEAM}/{MONTH}/json", "/learnt", "/writers"],
)  # fmt: skip
def test_a_writer_has_none_of_it(office: Office, path: str) -> None:
    assert office.client("mentor").get(path).status_code == 200
    assert office.client("writer").get(path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [f"/teams/{OTHER}/{MONTH}", f"/teams/{OTHER}/{MONTH}/charts", f"/teaching-cards?team={OTHER}",
     f"/exports?team={OTHER}", f"/exports/{OTHER}/{MONTH}/xlsx", f"/teams?team={OTHER}", "/teams/no-such/2026-10"],
)  # fmt: skip
def test_another_mentors_team_does_not_exist(office: Office, path: str) -> None:
    assert office.client("mentor").get(path).status_code == 404
    if "no-such" not in path:
        assert office.client("administrator").get(path).status_code == 200


@pytest.mark.parametrize("path", [f"/teams/{TEAM}/2026-13", f"/teams/{TEAM}/x", f"/exports/{TEAM}/{MONTH}/exe"])
def test_what_is_no_month_and_no_form_is_not_found(office: Office, path: str) -> None:
    assert office.client("mentor").get(path).status_code == 404


def test_a_mentor_of_one_team_is_led_to_it(office: Office) -> None:
    answer = office.client("mentor").get("/teams", follow_redirects=False)
    assert answer.headers["location"] == f"/teams/{TEAM}/{MONTH}"
    assert office.client("administrator").get("/teams", follow_redirects=False).status_code == 200


@pytest.mark.parametrize("path", [f"/teams/{TEAM}/{MONTH}", "/teaching-cards", f"/exports/{TEAM}/{MONTH}/json",
                                  f"/exports/{TEAM}/{MONTH}/rates", f"/exports/{TEAM}/{MONTH}/lessons"])  # fmt: skip
def test_hidden_names_are_nowhere_on_the_page(office: Office, path: str) -> None:
    client = office.client("mentor")
    named = client.get(path).content.decode("utf-8")
    hidden = client.get(f"{path}?anonymous=1").content.decode("utf-8")
    if path != "/teaching-cards":
        assert "何景明" in named
    assert "何景明" not in hidden and "周若棠" not in hidden


def test_looking_at_a_team_and_exporting_it_is_noted(office: Office) -> None:
    client = office.client("mentor")
    client.get(f"/teams/{TEAM}/{MONTH}")
    client.get(f"/exports/{TEAM}/{MONTH}/rates")
    assert [each.subject for each in office.ledger.audit.records(action="team-seen")] == ["综合科"]
    assert [each.subject for each in office.ledger.audit.records(action="report-exported")] == ["综合科"]


def test_every_form_of_export_is_what_it_says(office: Office) -> None:
    client = office.client("mentor")
    contents = {
        form: client.get(f"/exports/{TEAM}/{MONTH}/{form}") for form in ("xlsx", "pdf", "json", "rates", "lessons")
    }
    assert zipfile.ZipFile(io.BytesIO(contents["xlsx"].content)).testzip() is None
    assert contents["pdf"].content.startswith(b"%PDF")
    told = json.loads(contents["json"].content)
    assert told["schema"] == "revlearn.team/1"
    assert [each["writer"] for each in told["writers"]] == ["何景明", "周若棠"]
    for form in ("rates", "lessons"):
        rows = list(csv.reader(io.StringIO(contents[form].content.decode("utf-8-sig"))))
        assert len(rows) > 3 and len({len(row) for row in rows}) == 1
    for answer in contents.values():
        assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")


def test_no_cell_of_a_csv_is_a_formula() -> None:
    cells = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "平常")
    (row,) = list(csv.reader(io.StringIO(table(["a"] * 8, iter([cells])).decode("utf-8-sig"))))[1:]
    assert row[-1] == "平常"
    assert all(cell.startswith("'") for cell in row[:-1])


def test_the_heat_map_has_a_cell_for_everybody_and_no_rank() -> None:
    figures = {("乙", "wording.precision"): 2.0, ("甲", "wording.precision"): 0.0, ("甲", "logic.scope"): 4.0,
               ("乙", "logic.scope"): 0.0}  # fmt: skip
    heat = heat_of(figures, {"甲": "甲", "乙": "乙", "丙": "丙"}, MONTH, "zh", linked=True)
    assert [category for category, _ in heat.columns] == ["wording", "logic"]
    assert [(row.name, [cell.figure for cell in row.cells]) for row in heat.rows] == [
        ("甲", ["", "4.0"]),
        ("乙", ["2.0", ""]),
    ]
    assert [cell.shade for cell in heat.rows[0].cells] == [0, 5]
    assert heat_of(figures, {"甲": "writer A"}, MONTH, "en", linked=False).rows[0].address == ""
    assert heat_of({}, {"甲": "甲"}, MONTH, "zh", linked=True).rows == ()


def revised(office: Office) -> None:
    """Two documents of the writer's that name a reviser."""
    pairs = [record(at, writer="何景明", day=date(2026, 10, 5 + at)) for at in (0, 1)]
    named = [replace(pair, entry=replace(pair.entry, reviser="刘/主任")) for pair in pairs]
    office.ledger.add_pairs(named)


def test_a_style_card_is_made_of_the_documents_that_are_seen(office: Office) -> None:
    revised(office)
    page = office.client("mentor").get("/revisers").text
    address = re.search(r'href="(/revisers/[^"]+)"', page)
    assert address and "刘/主任" in page
    assert office.client("mentor").get(address[1]).status_code == 200
    assert office.client("writer").get(address[1]).status_code == 200
    assert office.client("stranger").get(address[1]).status_code == 404
    assert "刘/主任" not in office.client("stranger").get("/revisers").text
    assert office.client("mentor").get(f"{address[1]}/card.pdf").content.startswith(b"%PDF")


def test_corrections_are_counted_and_what_they_taught(office: Office) -> None:
    client = office.client("mentor")
    assert "还没有更正" in client.get("/learnt").text
    for label in ("wording.precision", "logic.scope"):
        found = re.search(r'action="/queue/(\d+)/(\d+)"', client.get("/queue").text)
        assert found
        client.send(f"/queue/{found[1]}/{found[2]}", {"label": label, "nature": "improvement"})
    records = office.ledger.corrections()
    assert kept_office(office.ledger) == (None, False)
    page = client.get("/learnt").text
    assert "下次分析稿件时学入" in page and "陈老师" in page
    office_table(office.ledger)
    table_, fresh = kept_office(office.ledger)
    assert fresh
    learnt = learnt_from(records, table_)
    assert (learnt.words, learnt.judged, learnt.people) == (2, 2, 1)
    assert learnt.taught >= learnt.shipped and learnt.taught == 2
    assert "已学到最近一次更正" in client.get("/learnt").text
    assert "还没有更正" in office.client("other-mentor").get("/learnt").text


def test_home_shows_what_waits_and_the_teams(office: Office) -> None:
    page = office.client("mentor").get("/").text
    assert "开始审阅" in page and 'hx-get="/overview/teams"' in page
    teams = office.client("mentor").get("/overview/teams").text
    assert "综合科" in teams and "调研科" not in teams
    assert office.client("writer").get("/overview/teams").status_code == 404
    assert "系统状况" not in page
    assert "系统状况" in office.client("administrator").get("/").text


def test_the_writers_listed_are_those_who_are_seen(office: Office) -> None:
    page = office.client("mentor").get("/writers").text
    assert "何景明" in page and "孟晓岚" not in page
