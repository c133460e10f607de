"""The page of a document through the application: roles, states, corrections, remarks, downloads, hostile texts."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest
from lxml import html

from revlearn.analyse import analyse
from revlearn.classify.corrections import unquoted
from tests.web.office import Client, Office

Clients = Callable[[str | None], Client]
FILES = ("debrief.pdf", "tracked.docx", "analysis.json")


def tree_of(client: Client, path: str) -> html.HtmlElement:
    response = client.get(path)
    assert response.status_code == 200, path
    return html.document_fromstring(response.text)


def column(tree: html.HtmlElement, side: str) -> str:
    """A version as its column shows it, without numbers, signs and badges."""
    for extra in tree.xpath(
        "//span[@class='n'] | //td//sup | //td//a[@class='badge'] | //td//*[contains(@class,' break')]"
    ):
        extra.drop_tree()
    return "".join(cell.text_content() for cell in tree.xpath(f"//td[starts-with(@class, '{side}')]/p"))


# --------------------------------------------------------------------------------------------------------- roles


def test_who_sees_a_document_and_its_files(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    paths = [f"/documents/{entry}", *(f"/documents/{entry}/{name}" for name in FILES)]
    for login, status in (
        ("writer", 200), ("mentor", 200), ("administrator", 200), ("colleague", 404), ("stranger", 404),
        ("other-mentor", 404),
    ):  # fmt: skip
        assert [client_of(login).get(path).status_code for path in paths] == [status] * 4, login
    strangers = client_of(None).get(paths[0], follow_redirects=False)
    assert strangers.status_code == 303
    assert strangers.headers["location"].startswith("/sign-in")


def test_a_document_that_is_not_seen_is_told_like_one_that_does_not_exist(office: Office, client_of: Clients) -> None:
    client = client_of("writer")
    others = client.get(f"/documents/{office.entry_of('孟晓岚')}").text
    assert others == client.get("/documents/999999").text
    assert client.get("/documents/99999999999999999999999").status_code == 404
    assert client.get("/documents/x").status_code == 404


def test_only_mentors_correct_and_remark(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    assert "核定标签" not in client_of("writer").get(f"/documents/{entry}?edit=1").text
    assert "核定标签" in client_of("mentor").get(f"/documents/{entry}?edit=1").text
    for login in ("writer", "colleague", "other-mentor"):
        client = client_of(login)
        sent = client.send(f"/documents/{entry}/edits/1/correction", {"label": "logic.claim", "nature": "decision"})
        assert sent.status_code == 404
        assert client.send(f"/documents/{entry}/remarks", {"text": "好"}).status_code == 404
    assert office.ledger.corrections(entry) == ()
    assert office.ledger.remarks(entry) == ()


def test_what_mentors_see_and_take_along_is_noted(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    client_of("writer").get(f"/documents/{entry}")
    assert office.ledger.audit.records(action="document-seen") == ()
    client_of("mentor").get(f"/documents/{entry}/analysis.json")
    assert [(each.login, each.entry) for each in office.ledger.audit.records(action="document-seen")] == [
        ("mentor", entry)
    ]
    assert [each.entry for each in office.ledger.audit.records(action="document-exported")] == [entry]


# ---------------------------------------------------------------------------------------------------------- page


def test_the_page_holds_both_versions_whole_and_every_edit(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    pair = office.ledger.pair(entry)
    assert pair.texts is not None
    tree = tree_of(client_of("writer"), f"/documents/{entry}")
    items = tree.xpath("//section[@class='reasons']/ol/li")
    assert [int(each.get("data-e")) for each in items] == [edit.number for edit in pair.entry.edits]
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert inside <= set(ids)
    assert column(tree, "draft") == pair.texts.draft.text.replace("\n", "")
    assert column(tree, "final") == pair.texts.final.text.replace("\n", "")


def test_each_edit_has_one_place_for_the_tab_key_and_a_name(office: Office, client_of: Clients) -> None:
    tree = tree_of(client_of("writer"), f"/documents/{office.entry_of('何景明')}")
    stops: dict[str, int] = {}
    for link in tree.xpath("//td//*[@data-e]/a[not(@class) and not(@tabindex)]"):
        number = link.getparent().get("data-e")
        stops[number] = stops.get(number, 0) + 1
        assert link.get("aria-label").startswith(f"第{number}处，")
    assert set(stops.values()) == {1}
    assert len(stops) == len(tree.xpath("//section[@class='reasons']/ol/li"))


def test_no_style_or_script_stands_in_the_page(office: Office, client_of: Clients) -> None:
    text = client_of("mentor").get(f"/documents/{office.entry_of('何景明')}?edit=1").text
    assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?![^>]* src=)", text)


@pytest.mark.parametrize("state", ["", "?view=woven", "?view=outline", "?view=nothing&edit=99999&category=x"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_view_opens_in_either_language(office: Office, client_of: Clients, state: str, lang: str) -> None:
    office.ledger.accounts.set_lang(office.accounts["mentor"].id, lang)
    tree = tree_of(client_of("mentor"), f"/documents/{office.entry_of('何景明')}{state}")
    assert tree.get("lang") == ("en" if lang == "en" else "zh-CN")
    if lang == "en":
        assert "改动" not in tree.xpath("//main")[0].xpath("string(.//form)")
        assert "通知" not in tree.xpath("//p[@class='meta']")[0].text_content()


def test_without_a_script_the_address_filters_and_opens_an_edit(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    tree = tree_of(client_of("mentor"), f"/documents/{entry}?category=wording&edit=1")
    shown = tree.xpath("//section[@class='reasons']/ol/li[not(contains(@class, ' off'))]")
    assert shown
    assert {each.get("data-category") for each in shown} == {"wording"}
    off = {each.get("data-e") for each in tree.xpath("//td//*[contains(concat(@class, ' '), ' off ')]")}
    assert off.isdisjoint({each.get("data-e") for each in shown})
    assert tree.xpath("//input[@name='category'][@value='wording']/@checked")
    assert tree.xpath("//*[@id='detail']//li/@data-e") == ["1"]
    assert tree.xpath("//form[@id='correction']/@action") == [f"/documents/{entry}/edits/1/correction"]
    assert "category=wording" in tree.xpath("//a[@id='next']/@href")[0]


def test_hostile_text_stays_text(office: Office, client_of: Clients) -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;{{ 7*7 }}"
    analysis = analyse(f"通知{hostile}。\n请截止9月底前上报。", f"通知{hostile}！\n请截至9月底前上报。{hostile}")
    edits = tuple(replace(edit, author=hostile, comment=hostile) for edit in analysis.edits)
    labels = tuple(replace(label, explanation=hostile, source=hostile) for label in analysis.labels)
    analysis = replace(analysis, edits=edits, labels=labels)
    entry = office.ledger.add(analysis, writer="何景明", date=date(2026, 10, 1), title=hostile, reviser=hostile)[0]
    for state in ("", "?view=woven", "?view=outline", "?edit=1"):
        tree = tree_of(client_of("mentor"), f"/documents/{entry}{state}")
        assert not tree.xpath("//img | //script[not(@src)] | //@onerror")
        assert tree.xpath("//h1")[0].text_content() == hostile
    assert client_of("mentor").get("/documents").text.count("<script") == 2


# --------------------------------------------------------------------------------------------------- corrections


def test_a_correction_changes_the_label_that_writer_and_reports_see(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    was = office.ledger.entries(ids=(entry,))[0].edits[0].label
    data = {
        "label": "logic.claim", "nature": "decision", "comment": " 这是领导的决策 ", "state": "?category=logic&edit=9",
    }  # fmt: skip
    done = client_of("mentor").send(f"/documents/{entry}/edits/1/correction", data)
    assert done.status_code == 303
    assert done.headers["location"] == f"/documents/{entry}?category=logic&edit=1#detail"
    [record] = office.ledger.corrections(entry)
    assert (record.correction.label, record.correction.shown) == ("logic.claim", f"{was.category}.{was.subtype}")
    assert (record.correction.by, record.correction.at, record.comment) == (
        "陈老师", "2026-10-30T09:00:00", "这是领导的决策"
    )  # fmt: skip
    item = tree_of(client_of("writer"), f"/documents/{entry}").xpath("//li[@id='r1']")[0]
    assert item.get("data-subtype") == "logic.claim"
    assert item.get("data-certainty") == "confirmed"
    text = item.text_content()
    assert "陈老师 核定" in text
    assert "这是领导的决策" in text
    assert "改为 逻辑·观点与要求（决策）" in text
    sent = json.loads(client_of("writer").get(f"/documents/{entry}/analysis.json").content)
    assert (sent["edits"][0]["category"], sent["edits"][0]["subtype"]) == ("logic", "claim")
    assert [each.action for each in office.ledger.audit.records(login="mentor", action="correction")] == ["correction"]


def test_confirming_leaves_the_label_and_settles_it(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    was = office.ledger.entries(ids=(entry,))[0].edits[0].label
    client_of("mentor").send(f"/documents/{entry}/edits/1/correction", {"confirm": "1", "label": "logic.claim"})
    [record] = office.ledger.corrections(entry)
    assert record.correction.confirms
    now = office.ledger.entries(ids=(entry,))[0].edits[0].label
    assert (now.category, now.subtype, now.nature, now.needs_review) == (was.category, was.subtype, was.nature, False)


def test_a_script_gets_only_what_changed(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    sent = client_of("mentor").send(
        f"/documents/{entry}/edits/2/correction", {"label": "wording.precision", "nature": "error"},
        headers={"x-part": "1"},
    )  # fmt: skip
    assert sent.status_code == 200
    part = html.fragment_fromstring(sent.text, create_parent="div")
    assert part.xpath(".//dl/@id | .//form/@id") == ["figures", "filter"]
    assert part.xpath(".//li[@data-e]/@data-subtype") == ["wording.precision"]
    assert "<html" not in sent.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"label": "no.such", "nature": "error"}, "请选择类别和性质"),
        ({"label": "wording.precision", "nature": "great"}, "请选择类别和性质"),
        ({"label": "wording.precision", "nature": "error", "comment": "长" * 2001}, "2000"),
        ({}, "请选择类别和性质"),
    ],
)
def test_a_wrong_correction_is_refused_in_one_line(
    office: Office, client_of: Clients, data: dict[str, str], said: str
) -> None:
    entry = office.entry_of("何景明")
    path = f"/documents/{entry}/edits/1/correction"
    refused = client_of("mentor").send(path, data)
    assert refused.status_code == 400
    alert = html.document_fromstring(refused.text).xpath("//*[@role='alert']")[0].text_content()
    assert said in alert
    part = client_of("mentor").send(path, data, headers={"x-part": "1"})
    assert (part.status_code, said in part.text, "<" in part.text) == (400, True, False)
    assert office.ledger.corrections(entry) == ()


def test_no_edit_of_that_number_is_not_found(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    client = client_of("mentor")
    assert client.send(f"/documents/{entry}/edits/9999/correction", {"confirm": "1"}).status_code == 404
    assert client.send(f"/documents/{entry}/remarks", {"text": "好", "edit": "9999"}).status_code == 404


def test_remarks_on_the_document_and_on_an_edit_are_read_by_the_writer(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    client = client_of("mentor")
    whole = client.send(f"/documents/{entry}/remarks", {"text": " 结构有进步 ", "state": "?view=woven"})
    assert whole.headers["location"] == f"/documents/{entry}?view=woven#remarks"
    client.send(f"/documents/{entry}/remarks", {"text": "这个词记牢", "edit": "3"})
    for empty in ("", "   ", "长" * 2001):
        assert client.send(f"/documents/{entry}/remarks", {"text": empty}).status_code == 400
    tree = tree_of(client_of("writer"), f"/documents/{entry}")
    assert "结构有进步" in tree.xpath("//section[@id='remarks']")[0].text_content()
    assert "这个词记牢" in tree.xpath("//li[@id='r3']")[0].text_content()
    assert not tree.xpath("//section[@id='remarks']//form")


def test_a_form_without_its_token_changes_nothing(office: Office, client_of: Clients) -> None:
    entry = office.entry_of("何景明")
    client = client_of("mentor")
    assert client.post(f"/documents/{entry}/edits/1/correction", data={"confirm": "1"}).status_code == 403
    assert client.post(f"/documents/{entry}/remarks", data={"text": "好"}).status_code == 403
    assert office.ledger.corrections(entry) == ()


# ----------------------------------------------------------------------------------------------------- downloads


def test_files_are_whole_and_have_safe_names(office: Office, client_of: Clients) -> None:
    title = '关于"复查"\r\nSet-Cookie: x=1; ../../通知\\|<>:*?' + "长" * 200
    analysis = analyse("请截止9月底前上报。", "请截至9月底前上报。")
    entry = office.ledger.add(analysis, writer="何景明", date=date(2026, 10, 1), title=title)[0]
    client = client_of("writer")
    for name, kind, begins in zip(FILES, ("复盘单", "修订稿", "分析"), (b"%PDF", b"PK", b"{"), strict=True):
        response = client.get(f"/documents/{entry}/{name}")
        assert response.content.startswith(begins)
        said = response.headers["content-disposition"]
        assert said.isascii()
        assert said.startswith(f'attachment; filename="document-{entry}.')
        saved = unquote(said.split("filename*=UTF-8''")[1])
        assert saved.startswith(f"{kind}-2026-10-01-关于")
        assert saved.endswith(name[name.rindex(".") :])
        assert not set('\r\n"/\\|<>:*?') & set(saved)
        assert len(saved) < 100
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-content-type-options"] == "nosniff"
    package = zipfile.ZipFile(io.BytesIO(client.get(f"/documents/{entry}/tracked.docx").content))
    assert package.testzip() is None


# ------------------------------------------------------------------------------------------- what is left of it


@pytest.mark.parametrize("keep", ["sentences", "figures"])
def test_what_is_left_of_a_document_is_shown_and_can_be_corrected(
    office: Office, client_of: Clients, keep: str
) -> None:
    entry = office.entry_of("何景明")
    client = client_of("mentor")
    words = office.ledger.pair(entry).texts.final.text.split("\n")[3]  # type: ignore[union-attr]
    assert words in column(tree_of(client, f"/documents/{entry}"), "final")
    office.ledger.purge(before=None, keep=keep, unquoted=unquoted)  # type: ignore[arg-type]
    for state in ("", "?view=woven", "?view=outline", "?edit=2"):
        tree = tree_of(client, f"/documents/{entry}{state}")
        assert not tree.xpath("//table")
        assert not tree.xpath("//a[@download]")
        assert len(tree.xpath("//section[@class='reasons']/ol/li")) == len(office.ledger.pair(entry).entry.edits)
        ids = tree.xpath("//@id")
        assert {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")} <= set(ids)
    assert "已按规定清除" in tree.xpath("//*[@role='status']")[0].text_content()
    assert [client.get(f"/documents/{entry}/{name}").status_code for name in FILES] == [404] * 3
    client.send(f"/documents/{entry}/edits/2/correction", {"label": "logic.claim", "nature": "decision"})
    assert tree_of(client, f"/documents/{entry}").xpath("//li[@id='r2']/@data-subtype") == ["logic.claim"]


def test_what_was_purged_is_out_of_memory(office: Office, client_of: Clients) -> None:
    client_of("writer").get(f"/documents/{office.entry_of('何景明')}")
    kept = office.app.state.analyses
    assert len(kept) == 1
    purging = client_of("administrator")
    everything = str(len(office.ledger.entry_ids()))
    done = purging.send("/admin/retention/purge", {"before": "", "keep": "figures", "confirmation": everything})
    assert done.status_code == 303
    assert len(kept) == 0


def test_a_pair_without_edits_says_so(office: Office, client_of: Clients) -> None:
    entry = office.ledger.add(analyse("一样的文字。", "一样的文字。"), writer="何景明", date=date(2026, 10, 1))[0]
    for state in ("", "?view=woven", "?view=outline", "?edit=1"):
        assert (
            "两稿一致" in tree_of(client_of("mentor"), f"/documents/{entry}{state}").xpath("//main")[0].text_content()
        )
