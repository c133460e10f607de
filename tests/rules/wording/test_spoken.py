"""Marks of spoken language."""

from __future__ import annotations

import pytest

from revlearn.rules.spoken import spoken, spoken_words


@pytest.mark.parametrize("text", ["咱们把这事弄完", "说白了就是带病营业", "路面堵得很", "多听一听群众怎么说"])
def test_talk_scores(text: str) -> None:
    assert spoken(text) >= 2
    assert spoken_words(text)


@pytest.mark.parametrize("text", ["存在安全隐患", "应当于6月底前完成整改", "儿童福利工作有序推进", "切实增强责任意识"])
def test_official_prose_does_not(text: str) -> None:
    assert spoken(text) < 2
