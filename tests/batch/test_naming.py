"""File names: fit for any system, all different, and plain where they can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revlearn.batch.naming import FORBIDDEN, file_names


def test_an_ordinary_name_stands_for_itself() -> None:
    assert file_names(["林知远", "Anna Li"]) == {"林知远": "林知远", "Anna Li": "Anna Li"}


def test_forbidden_signs_and_reserved_names_are_replaced() -> None:
    names = file_names(["综合/督查", "CON", "..", "a:b"])
    assert names["综合/督查"].startswith("综合_督查-")
    assert names["CON"].startswith("_CON-")
    assert not any(FORBIDDEN.search(name) or name.startswith(".") for name in names.values())


def test_names_alike_but_for_their_case_are_kept_apart() -> None:
    assert len({name.casefold() for name in file_names(["Li", "LI", "li"]).values()}) == 3


@given(st.lists(st.text(min_size=1, max_size=200), max_size=8, unique=True))
def test_all_are_different_short_and_allowed(names: list[str]) -> None:
    files = file_names(names)
    assert set(files) == set(names)
    assert len({file.casefold() for file in files.values()}) == len(names)
    for file in files.values():
        assert 0 < len(file.encode("utf-8", errors="surrogatepass")) <= 200
        assert not FORBIDDEN.search(file)
