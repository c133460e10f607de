"""The Anki package: opened as Anki opens it, a zip with a collection in SQLite."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import warnings
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import Any

import pytest

from revlearn.record import Example, Exercise
from revlearn.report.anki import NAMES, anki_package
from revlearn.report.palette import CATEGORY

DAY = date(2026, 3, 2)
PLAIN = Example(
    7, DAY, "关于召开会议的通知", "截止9月底完成。", "截至9月底完成。", "截止", "截至", "同音不同义", "词典", "规定"
)


def exercise(example: Example = PLAIN, label: str = "wording.confusable") -> Exercise:
    return Exercise("李文", example, label, DAY, 0, 0)


@dataclass(frozen=True)
class Opened:
    """What a package holds: ``fields`` by GUID, in the order of cards."""

    guids: list[str]
    fields: list[list[str]]
    tags: list[str]
    card_notes: int
    deck: dict[str, Any]
    model: dict[str, Any]
    names: list[str]
    moments: set[int]


def opened(package: bytes) -> Opened:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        assert file.testzip() is None
        names = file.namelist()
        assert json.loads(file.read("media")) == {}
        collection = file.read("collection.anki2")
    with sqlite3.connect(":memory:") as connection:
        connection.deserialize(collection)
        notes = connection.execute(
            "SELECT guid, flds, tags, mid, notes.mod FROM cards JOIN notes ON nid = notes.id ORDER BY due"
        ).fetchall()
        cards = connection.execute("SELECT COUNT(DISTINCT nid), COUNT(*) FROM cards").fetchone()
        assert cards[0] == cards[1]
        decks, models = (json.loads(text) for text in connection.execute("SELECT decks, models FROM col").fetchone())
        used = connection.execute("SELECT DISTINCT did FROM cards").fetchall()
    connection.close()
    ((deck,),) = used
    (model,) = {note[3] for note in notes}
    return Opened(
        [note[0] for note in notes], [note[1].split("\x1f") for note in notes], [note[2] for note in notes], cards[1],
        decks[str(deck)], models[str(model)], names, {note[4] for note in notes},
    )  # fmt: skip


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_a_card_asks_with_the_draft_and_answers_with_the_final_version() -> None:
    found = opened(anki_package("李文", [exercise()]))
    (fields,) = found.fields
    assert [field["name"] for field in found.model["flds"]] == [chinese for chinese, _ in NAMES.values()]
    assert fields == [
        "截止9月底完成。",
        "关于召开会议的通知  2026-03-02",
        '<i class="wording">辞</i>易混词与错别字',
        '<del class="wording">截止</del>9月底完成。',
        '<ins class="wording">截至</ins>9月底完成。',
        "同音不同义",
        "词典 · 规定",
    ]
    assert found.tags == [" revlearn::wording::confusable "]
    assert found.deck["name"] == "错题本 李文"
    (template,) = found.model["tmpls"]
    shown = set(re.findall(r"{{[#/]?([^}]+)}}", template["qfmt"] + template["afmt"]))
    assert shown == {chinese for chinese, _ in NAMES.values()}
    assert "定稿" not in template["qfmt"]


def test_cards_come_in_the_order_of_the_exercises() -> None:
    book = [exercise(replace(PLAIN, edit=number, draft_sentence=f"截止{number}月。")) for number in (5, 3, 9)]
    found = opened(anki_package("李文", book))
    assert [fields[0] for fields in found.fields] == ["截止5月。", "截止3月。", "截止9月。"]
    assert found.card_notes == 3


def test_the_same_exercises_give_the_same_bytes() -> None:
    assert anki_package("李文", [exercise()]) == anki_package("李文", [exercise()])


def test_a_later_package_finds_the_notes_of_an_earlier_one() -> None:
    """A new document, another reason, another order: the old notes keep their GUIDs, deck and model their ids."""
    first = opened(anki_package("李文", [exercise()]))
    newer = exercise(replace(PLAIN, edit=8, date=date(2026, 5, 1), draft_sentence="布署工作。", before="布署"))
    again = opened(anki_package("李文", [newer, exercise(replace(PLAIN, explanation="另一种说法"))]))
    assert first.guids == again.guids[1:]
    assert again.guids[0] != again.guids[1]
    assert (first.deck["id"], first.model["id"]) == (again.deck["id"], again.model["id"])
    assert max(again.moments) > max(first.moments)


def test_ids_are_those_of_every_earlier_release() -> None:
    """Changed ids would make every card a second time in the writers' collections."""
    found = opened(anki_package("李文", [exercise()]))
    assert (found.deck["id"], int(found.model["id"]), found.guids) == (1974176102, 1789592607, ["tH2W8O]7~}"])


def test_writers_have_decks_of_their_own_and_one_model() -> None:
    one, other = (opened(anki_package(writer, [exercise()])) for writer in ("李文", "王芳"))
    assert one.deck["id"] != other.deck["id"]
    assert one.model["id"] == other.model["id"]
    assert one.guids != other.guids


def test_a_name_is_no_hierarchy_of_decks() -> None:
    assert opened(anki_package("甲::乙", [exercise()])).deck["name"] == "错题本 甲：乙"


HOSTILE = (
    "<script>alert(1)</script> & \"引号\" '单' #井号 {{c1::填空}} {{原稿句子}} [sound:a.mp3] [latex]x[/latex] [$]y[/$] "
    r"\(z\) \[w\] [anki:tts]读[/anki:tts] <img src=x onerror=y> &lt;"
)


@pytest.mark.parametrize("text", [HOSTILE, "一行\n二行\x1f\x00三行"])
def test_texts_of_documents_are_nothing_but_text(text: str) -> None:
    example = replace(
        PLAIN, title=text, draft_sentence=f"甲{text}乙", final_sentence=f"丙{text}丁", before="甲", after="丙",
        explanation=text[:150], source=text[:50],
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = opened(anki_package("李文", [exercise(example)]))
    (fields,) = found.fields
    assert len(fields) == len(NAMES)
    plain = text.replace("\n", "¶").replace("\x1f", "").replace("\x00", "")
    assert text_of(fields[0]) == f"甲{plain}乙"
    assert text_of(fields[3]) == f"甲{plain}乙"
    assert text_of(fields[4]) == f"丙{plain}丁"
    for field in fields:
        assert not re.search(r"[\[\]{}\n\x00-\x1f]|\\[(\[]", field), field
        assert set(re.findall(r"<(\w+)", field)) <= {"i", "del", "ins", "b"}
        assert not re.search(r"<[^>]*\bon\w+=", field)


def test_the_style_has_every_category_by_day_and_by_night() -> None:
    css = opened(anki_package("李文", [exercise()])).model["css"]
    assert "$" not in css
    assert css.count("{") == css.count("}")
    for name, hue in CATEGORY.items():
        assert f".r-page ins.{name}{{background:{hue.wash}" in css
        assert f".nightMode .r-page ins.{name}{{background:{hue.terminal}" in css
    assert not re.search(r"url\(|@import|https?:", css)


def test_in_english() -> None:
    found = opened(anki_package("Li", [exercise()], lang="en"))
    assert found.deck["name"] == "Error book Li"
    chinese = opened(anki_package("Li", [exercise()]))
    assert chinese.guids != found.guids
    assert {chinese.deck["id"], chinese.model["id"]}.isdisjoint((found.deck["id"], found.model["id"]))
    assert found.fields[0][2] == '<i class="wording">W</i>confusable word or typo'
    assert not re.search("[\u4e00-\u9fff]", json.dumps(found.model["tmpls"], ensure_ascii=False))


def test_nothing_is_left_in_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    assert anki_package("李文", [exercise()])


def test_an_empty_book_is_an_empty_deck() -> None:
    with zipfile.ZipFile(io.BytesIO(anki_package("李文", []))) as file:
        assert file.namelist() == ["collection.anki2", "media"]
