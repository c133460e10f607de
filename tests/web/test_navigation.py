"""What is offered to whom; words in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from revlearn.web.navigation import ITEMS, places
from revlearn.web.wording import Wording
from tests.web.office import NOW, Office

TEMPLATES = Path(__file__).parents[2] / "revlearn" / "web" / "templates"


def offered(office: Office, login: str, path: str = "/") -> dict[str, list[str]]:
    shown = places(office.accounts[login], path, office.app.state.paths, NOW)
    return {group: [place.name for place in those] for group, those in shown}


def test_each_role_is_offered_its_own(office: Office) -> None:
    writer, mentor, administrator = (offered(office, login) for login in ("writer", "mentor", "administrator"))
    assert list(writer) == ["work", "learning"]
    assert "practice" in writer["learning"]
    assert list(mentor) == ["work", "learning", "mentoring"]
    assert "practice" not in mentor["learning"]
    assert list(administrator) == ["work", "learning", "mentoring", "administration"]


def test_everything_in_the_table_has_a_page(office: Office) -> None:
    assert [item.path for item in ITEMS if item.path not in office.app.state.paths] == []


@pytest.mark.parametrize("login", ["writer", "mentor", "administrator"])
def test_every_place_leads_to_a_page_and_is_marked_there(office: Office, login: str) -> None:
    client = office.client(login)
    for _, those in places(office.accounts[login], "/", office.app.state.paths, NOW):
        for place in those:
            response = client.get(place.href)
            assert response.status_code == 200, place
            assert f'href="{place.href}" aria-current="page"' in response.text, place


def test_a_page_below_a_place_is_marked_there(office: Office) -> None:
    shown = places(office.accounts["administrator"], "/admin/accounts/3", office.app.state.paths, NOW)
    assert [place.name for _, those in shown for place in those if place.current] == ["accounts"]
    shown = places(office.accounts["administrator"], "/account", office.app.state.paths, NOW)
    assert [place.name for _, those in shown for place in those if place.current] == []


def test_every_text_has_both_languages_and_the_same_places(office: Office) -> None:
    for key, (chinese, english) in office.app.state.wording.items().items():
        assert chinese, key
        # A Chinese measure word has no English.
        assert english or len(chinese) <= 2, key
        fields = [set(re.findall(r"\{(\w+)", text)) for text in (chinese, english)]
        assert fields[0] == fields[1], key


def test_no_key_stands_twice() -> None:
    one, two = ModuleType("one"), ModuleType("two")
    one.WORDING, two.WORDING = {"a.b": ("甲", "a")}, {"a.b": ("乙", "b")}  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="two: words of"):
        Wording({"one": one, "two": two})


def test_every_text_that_a_template_names_exists(office: Office) -> None:
    known = office.app.state.wording.items()
    for path in TEMPLATES.rglob("*.html"):
        for key in re.findall(r"\bt\('([\w.]+)'[,)]", path.read_text(encoding="utf-8")):
            assert key in known, f"{path.name}: {key}"
