"""A misspelt character seen in its word."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.mistaken import mistaken
from revlearn.rules.wordpair import word_pair


@pytest.mark.parametrize(
    ("text", "draft", "final"),
    [
        ("建立问题台{帐→账}。", "台帐", "台账"),
        ("建立问题{台帐→台账}。", "台帐", "台账"),
        ("全市上下要再接再{励→厉}。", "再接再励", "再接再厉"),
    ],
)
def test_the_word_is_found_however_the_edit_is_cut(text: str, draft: str, final: str) -> None:
    (edit,) = marked_edits(Example(text))
    pair = word_pair(edit)
    assert pair is not None
    assert (pair.draft, pair.final, pair.words) == (draft, final, True)


@pytest.mark.parametrize("text", ["完成{三→四}项任务。", "完成{18→20}项任务。", "要{落实→抓好}各项工作要求{→。}"])
def test_numerals_and_other_words_make_no_pair(text: str) -> None:
    assert word_pair(marked_edits(Example(text))[0]) is None or ("三" not in text and "18" not in text)


def test_a_choice_of_words_is_no_mistake() -> None:
    (choice,) = marked_edits(Example("切实{提高→增强}责任意识。"))
    (slip,) = marked_edits(Example("思想{松驰→松弛}。"))
    assert not mistaken(choice)
    assert mistaken(slip)
