"""The administrator's pages through their forms: nobody else's, every change noted, nothing lost by a slip."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest

from revlearn.accounts import ROLES
from revlearn.batch.dictionary import dictionary_of
from revlearn.store import Ledger
from revlearn.web.work.monthly import MonthlyWorker, reports_folder
from tests.web.office import PASSWORD, Client, Office

PAGES = ("accounts", "accounts/1", "teams", "dictionary", "dictionary/names", "dictionary/names/list.tsv", "retention",
         "backup", "batch", "batch/runs", "audit", "audit.csv")  # fmt: skip
FORMS = ("accounts", "accounts/1", "accounts/1/link", "accounts/1/disabled", "accounts/1/sessions", "teams",
         "teams/remove", "teams/writers", "teams/mentors", "dictionary/names", "dictionary/names/preview",
         "dictionary/names/back", "retention", "retention/classified", "retention/preview", "retention/purge", "backup",
         "backup/remove", "batch")  # fmt: skip


@pytest.fixture
def admin(office: Office) -> Client:
    return office.client("administrator")


def noted(office: Office, action: Any) -> list[str]:
    return [each.subject for each in office.ledger.audit.records(action=action)]


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_the_administrators_alone(office: Office, path: str) -> None:
    assert office.client("administrator").get(f"/admin/{path}").status_code == 200
    for login in ("writer", "mentor"):
        assert office.client(login).get(f"/admin/{path}").status_code == 404


@pytest.mark.parametrize("path", FORMS)
def test_forms_are_the_administrators_alone(office: Office, path: str) -> None:
    for login in ("writer", "mentor"):
        assert office.client(login).send(f"/admin/{path}", {"team": "综合科", "kind": "names"}).status_code == 404
    assert office.ledger.accounts.get(1) is not None
    assert len(office.ledger.accounts.all()) == len(office.accounts)


# ------------------------------------------------------------------------------------------------------- accounts


def test_a_new_account_is_entered_by_its_one_time_link(office: Office, admin: Client) -> None:
    answer = admin.send("/admin/accounts", {"login": "Xin.Ren", "name": "新人", "role": "mentor", "teams": ["综合科"]})
    link = re.search(r"http://[^<\s]+(/welcome/[\w-]+)", answer.text)
    assert answer.status_code == 200 and link
    made = office.ledger.accounts.by_login("xin.ren")
    assert made and (made.role, made.teams, made.has_password) == ("mentor", ("综合科",), False)
    assert noted(office, "account-made") == noted(office, "link-made") == ["xin.ren"]
    assert link[1] not in admin.get("/admin/accounts").text
    stranger = office.client()
    assert stranger.get(link[1]).status_code == 200
    token = re.search(r'name="csrf" value="([^"]+)"', stranger.get(link[1]).text)
    assert token
    done = stranger.post(
        link[1], data={"csrf": token[1], "password": PASSWORD, "again": PASSWORD}, follow_redirects=False
    )
    assert done.status_code == 303
    assert stranger.get("/queue").status_code == 200


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"login": "writer", "role": "writer"}, "已有账号"),
        ({"login": "a b", "role": "writer"}, "不含空格"),
        ({"login": "other", "role": "king"}, "请选择角色"),
        ({"login": "other", "role": "writer", "writer": "何景明"}, "已有账号"),
        ({"login": "other", "role": "mentor", "teams": ["没有的"]}, "没有处室"),
    ],
)
def test_an_account_that_cannot_be_is_refused_and_the_form_stays(
    office: Office, admin: Client, fields: dict[str, Any], said: str
) -> None:
    answer = admin.send("/admin/accounts", fields)
    assert answer.status_code == 400 and said in answer.text
    assert f'value="{fields["login"]}"' in answer.text
    assert len(office.ledger.accounts.all()) == len(office.accounts)


def test_a_change_counts_at_once(office: Office, admin: Client) -> None:
    mentor, client = office.accounts["mentor"], office.client("mentor")
    assert client.get("/queue").status_code == 200
    fields = {"name": "陈老师", "role": "writer", "writer": "陈晓", "lang": "en"}
    assert admin.send(f"/admin/accounts/{mentor.id}", fields).status_code == 303
    assert client.get("/queue").status_code == 404
    changed = office.ledger.accounts.get(mentor.id)
    assert changed and (changed.writer, changed.teams, changed.lang) == ("陈晓", (), "en")
    assert noted(office, "account-changed") == ["mentor"]


def test_a_disabled_account_is_out_at_once_and_may_come_back(office: Office, admin: Client) -> None:
    writer, client = office.accounts["writer"], office.client("writer")
    assert client.get("/account").status_code == 200
    admin.send(f"/admin/accounts/{writer.id}/disabled", {"disabled": "1"})
    assert client.get("/account", follow_redirects=False).status_code == 303
    assert admin.send(f"/admin/accounts/{writer.id}/link").status_code == 404
    admin.send(f"/admin/accounts/{writer.id}/disabled", {"disabled": ""})
    assert office.client("writer").get("/account").status_code == 200


def test_the_last_administrator_stays(office: Office, admin: Client) -> None:
    own = office.accounts["administrator"]
    assert admin.send(f"/admin/accounts/{own.id}/disabled", {"disabled": "1"}).status_code == 400
    answer = admin.send(f"/admin/accounts/{own.id}", {"name": "x", "role": "writer"})
    assert answer.status_code == 400 and "管理员" in answer.text
    still = office.ledger.accounts.get(own.id)
    assert still and still.role == "administrator" and not still.disabled


def test_sessions_are_ended(office: Office, admin: Client) -> None:
    client = office.client("writer")
    admin.send(f"/admin/accounts/{office.accounts['writer'].id}/sessions")
    assert client.get("/account", follow_redirects=False).status_code == 303
    assert noted(office, "sessions-ended") == ["writer"]


def test_no_such_account(admin: Client) -> None:
    assert admin.get("/admin/accounts/999").status_code == 404
    assert admin.get(f"/admin/accounts/{2**40}").status_code == 404
    assert set(ROLES) == {"writer", "mentor", "administrator"}


# ---------------------------------------------------------------------------------------------------------- teams


def test_a_team_from_its_making_to_its_end(office: Office, admin: Client) -> None:
    admin.send("/admin/teams", {"team": "法规/科"})
    admin.send("/admin/teams/writers", {"writer": "周若棠", "team": "法规/科"})
    admin.send("/admin/teams/mentors", {"team": "法规/科", "mentors": ["mentor", "writer"]})
    assert {team.name: team.writers for team in office.ledger.teams()}["法规/科"] == ("周若棠",)
    mentor = office.ledger.accounts.by_login("mentor")
    assert mentor and mentor.teams == ("法规/科", "综合科")
    assert office.ledger.accounts.by_login("writer").teams == ()  # type: ignore[union-attr]
    assert office.client("mentor").get("/teams/%E6%B3%95%E8%A7%84%2F%E7%A7%91/2026-10").status_code == 200
    refused = admin.send("/admin/teams/remove", {"team": "法规/科"})
    assert refused.status_code == 400 and "还有撰稿人" in refused.text
    admin.send("/admin/teams/writers", {"writer": "周若棠", "team": ""})
    assert admin.send("/admin/teams/remove", {"team": "法规/科"}).status_code == 303
    assert "法规/科" not in {team.name for team in office.ledger.teams()}
    assert len(noted(office, "team-changed")) == 5


@pytest.mark.parametrize("name", ["", " ", "x" * 101, "a\x07b"])
def test_a_team_needs_a_name(office: Office, admin: Client, name: str) -> None:
    assert admin.send("/admin/teams", {"team": name}).status_code == 400


def test_nobody_is_put_into_what_is_not_there(admin: Client) -> None:
    assert admin.send("/admin/teams/writers", {"writer": "无此人", "team": "综合科"}).status_code == 404
    assert admin.send("/admin/teams/writers", {"writer": "何景明", "team": "没有"}).status_code == 404
    assert admin.send("/admin/teams/mentors", {"team": "没有"}).status_code == 404


# ------------------------------------------------------------------------------------------------------ dictionary


def test_a_list_is_looked_at_laid_down_and_taken_back(office: Office, admin: Client) -> None:
    first = "# 禁用词\r\n老大难\t\t贴标签\r\n"
    page = admin.send("/admin/dictionary/banned/preview", {"content": first, "note": "办公会定"})
    assert page.status_code == 200 and "老大难" in page.text
    assert office.ledger.word_lists.contents() == {}
    admin.send("/admin/dictionary/banned", {"content": first, "note": "办公会定", "after": "0"})
    assert dictionary_of(office.ledger).banned[0].wrong == ("老大难",)  # type: ignore[union-attr]
    admin.send("/admin/dictionary/banned", {"content": "穷人\t困难群众", "after": "1"})
    history = office.ledger.word_lists.history("banned")
    assert [(each.number, each.by, each.note) for each in history] == [(2, "许管理", ""), (1, "许管理", "办公会定")]
    earlier = admin.get("/admin/dictionary/banned?version=1").text
    assert "老大难" in earlier and "恢复第 1 版" in earlier
    admin.send("/admin/dictionary/banned", {"content": history[1].content, "note": "恢复第 1 版", "after": "2"})
    assert office.ledger.word_lists.contents()["banned"] == "# 禁用词\n老大难\t\t贴标签\n"
    assert noted(office, "setting-changed") == ["dictionary:banned"] * 3
    assert admin.get("/admin/dictionary/banned/list.tsv").content.decode("utf-8-sig").startswith("# 禁用词")


def test_bad_lines_are_told_and_nothing_is_kept(office: Office, admin: Client) -> None:
    bad = "甲局\t乙局\n甲局\t丙局\n\t丁局\n<script>alert(1)</script>\t老<b>局"
    for path in ("/admin/dictionary/names/preview", "/admin/dictionary/names"):
        answer = admin.send(path, {"content": bad, "after": "0"})
        assert answer.status_code == 400
        assert "第 2 行" in answer.text and "第 3 行" in answer.text
        assert "<script>alert" not in answer.text and "&lt;script&gt;" in answer.text
    assert office.ledger.word_lists.contents() == {}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_file_takes_the_place_of_what_was_pasted(admin: Client, encoding: str) -> None:
    file = {"file": ("词表.tsv", "碧溪镇\t壁溪镇\n".encode(encoding), "text/plain")}
    answer = admin.send("/admin/dictionary/names/preview", {"content": "别的"}, files=file)
    assert answer.status_code == 200 and "碧溪镇" in answer.text and "别的" not in answer.text


def test_a_file_that_is_too_large_is_not_read(admin: Client) -> None:
    file = {"file": ("词表.tsv", b"a" * 1_100_000, "text/plain")}
    assert admin.send("/admin/dictionary/names/preview", files=file).status_code == 413


def test_two_who_change_a_list_at_once_are_told(office: Office, admin: Client) -> None:
    admin.send("/admin/dictionary/names", {"content": "甲局\t乙局", "after": "0"})
    answer = admin.send("/admin/dictionary/names", {"content": "甲局\t丙局", "after": "0"})
    assert answer.status_code == 409 and "丙局" in answer.text
    assert office.ledger.word_lists.contents() == {"names": "甲局\t乙局"}


def test_lists_that_contradict_each_other_are_told(admin: Client) -> None:
    admin.send("/admin/dictionary/allowed", {"content": "发改委", "after": "0"})
    assert "词表之间有矛盾" in admin.send("/admin/dictionary/banned/preview", {"content": "发改委"}).text


@pytest.mark.parametrize("path", ["no-such", "names?version=7", "names?version=x", "no-such/list.tsv"])
def test_no_such_list_and_no_such_version(admin: Client, path: str) -> None:
    assert admin.get(f"/admin/dictionary/{path}").status_code == 404


# -------------------------------------------------------------------------------------------------------- retention


def test_what_is_kept_of_new_documents(office: Office, admin: Client) -> None:
    admin.send("/admin/retention", {"retention": "sentences"})
    assert office.ledger.retention() == "sentences"
    assert admin.send("/admin/retention", {"retention": "everything"}).status_code == 404
    assert noted(office, "setting-changed") == ["retention:sentences"]


def test_a_purge_needs_the_number_that_was_shown(office: Office, admin: Client) -> None:
    fields = {"before": "", "keep": "nothing"}
    page = admin.send("/admin/retention/preview", fields).text
    shown = re.search(r"请输入受影响的篇数 (\d+)", page)
    assert shown and int(shown[1]) == len(office.ledger.entry_ids())
    for wrong in ("", "0", f"{shown[1]}0"):
        assert admin.send("/admin/retention/purge", {**fields, "confirmation": wrong}).status_code == 400
    assert len(office.ledger.entry_ids(with_texts=True)) == int(shown[1]) and noted(office, "purge") == []
    assert admin.send("/admin/retention/purge", {**fields, "confirmation": shown[1]}).status_code == 303
    assert office.ledger.entry_ids(with_texts=True) == () and noted(office, "purge") == ["nothing < all"]
    assert "不用清除" in admin.send("/admin/retention/preview", {"before": "", "keep": "figures"}).text


@pytest.mark.parametrize("fields", [{"before": "gestern", "keep": "figures"}, {"before": "", "keep": "all"}])
def test_a_purge_of_nonsense_is_refused(office: Office, admin: Client, fields: dict[str, str]) -> None:
    for path in ("preview", "purge"):
        assert admin.send(f"/admin/retention/{path}", {**fields, "confirmation": "12"}).status_code == 400
    assert office.ledger.entry_ids(with_texts=True)


def test_marked_texts_are_taken_in_when_the_administrator_says_so(office: Office, admin: Client) -> None:
    text = {"text": "机密★1年\n关于春耕的通知\n各乡镇：\n请抓紧备耕。"}
    client = office.client("writer")
    assert "密级" in client.send("/self-check", text).text
    admin.send("/admin/retention/classified", {"allowed": "1"})
    assert office.ledger.setting("allow_classified") is True
    admin.send("/admin/retention/classified", {})
    assert office.ledger.setting("allow_classified") is False
    assert noted(office, "setting-changed") == ["classified:refused", "classified:allowed"]


# ----------------------------------------------------------------------------------------------- backup, batch, audit


def test_a_backup_is_made_downloaded_and_restores(office: Office, admin: Client, tmp_path: Any) -> None:
    admin.send("/admin/backup")
    name = "revlearn-20261030-090000.backup"
    content = admin.get(f"/admin/backup/{name}").content
    (tmp_path / "one").write_bytes(content)
    with Ledger.open(tmp_path / "again") as again:
        assert again.restore(tmp_path / "one").entries == len(office.ledger.entry_ids())
    admin.send("/admin/backup/remove", {"name": name})
    assert admin.get(f"/admin/backup/{name}").status_code == 200
    admin.send("/admin/backup/remove", {"name": name, "sure": "1"})
    assert admin.get(f"/admin/backup/{name}").status_code == 404
    assert noted(office, "backup")[-1] == name


@pytest.mark.parametrize("name", ["ledger.sqlite3", "..%2Fledger.sqlite3", "revlearn-20200101-000000.backup"])
def test_no_other_file_is_given_out(office: Office, admin: Client, name: str) -> None:
    admin.send("/admin/backup")
    assert admin.get(f"/admin/backup/{name}").status_code == 404
    assert admin.send("/admin/backup/remove", {"name": name, "sure": "1"}).status_code == 404


def test_a_run_is_asked_for_carried_out_and_its_files_are_there(office: Office, admin: Client) -> None:
    assert admin.send("/admin/batch", {"month": "2026-10"}).headers["location"].endswith("asked=asked")
    assert admin.send("/admin/batch", {"month": "2026-10"}).headers["location"].endswith("asked=open")
    assert "排队中" in admin.get("/admin/batch/runs").text and "hx-trigger" in admin.get("/admin/batch/runs").text
    worker = MonthlyWorker(office.ledger, office.settings)
    assert worker.take_one() and not worker.take_one()
    page = admin.get("/admin/batch?month=2026-10").text
    assert "完成" in page and "team.pdf" in page and "hx-trigger" not in page
    assert admin.get("/admin/batch/2026-10/writers/何景明.pdf").content.startswith(b"%PDF")
    assert admin.get("/admin/batch/2026-10/summary.json").json()["month"] == "2026-10"
    assert noted(office, "batch") == ["2026-10"]
    assert office.ledger.told("何景明"), "the report told its writer nothing"


@pytest.mark.parametrize(
    "file", [".state.json", "../../ledger.sqlite3", "..%2F..%2Fledger.sqlite3", "no.pdf", "writers"]
)
def test_only_the_jobs_own_files_are_given_out(office: Office, admin: Client, file: str) -> None:
    admin.send("/admin/batch", {"month": "2026-10"})
    MonthlyWorker(office.ledger, office.settings).take_one()
    assert (reports_folder(office.settings) / "2026-10" / ".state.json").is_file()
    assert admin.get(f"/admin/batch/2026-10/{file}").status_code == 404


def test_a_run_that_fails_says_why(office: Office, admin: Client) -> None:
    admin.send("/admin/batch", {"month": "2020-01"})
    MonthlyWorker(office.ledger, office.settings).take_one()
    page = admin.get("/admin/batch").text
    assert "失败" in page and "没有这个月" in page
    assert admin.send("/admin/batch", {"month": "2027-01"}).status_code == 404


def test_the_log_is_filtered_paged_and_exported(office: Office, admin: Client) -> None:
    for number in range(60):
        at = f"2026-10-{1 + number % 28:02}T01:00:00+00:00"
        office.ledger.audit.note("remark", at=at, login="=cmd|x", address="10.0.0.1", subject=f"@{number}")
    office.ledger.audit.note("purge", at="2026-10-02T01:00:00+00:00", login="other", address="", subject="x")
    page = admin.get("/admin/audit?action=remark").text
    assert page.count("点评</td>") == 50
    older = re.search(r'href="(/admin/audit\?[^"]*before=\d+)"', page)
    assert older and admin.get(older[1].replace("&amp;", "&")).text.count("点评</td>") == 10
    assert admin.get("/admin/audit?login=other").text.count("清除旧稿</td>") == 1
    assert admin.get("/admin/audit?first=2026-10-02&last=2026-10-02&action=remark").text.count("点评</td>") == 3
    assert admin.get("/admin/audit?first=x&last=9999-12-31&before=y&action=z").status_code == 200
    rows = list(csv.reader(io.StringIO(admin.get("/admin/audit.csv?action=remark").content.decode("utf-8-sig"))))
    assert len(rows) == 61
    assert rows[1][1] == "'=cmd|x" and rows[1][3].startswith("'@")
