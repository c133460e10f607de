"""Names and texts in both languages."""

from __future__ import annotations

import re

from revlearn.model import LABELS
from revlearn.report import wording


def test_the_taxonomy_names_every_label_in_the_order_of_the_model() -> None:
    assert wording.all_labels() == LABELS


def test_every_text_has_both_languages_with_the_same_placeholders() -> None:
    for key, (chinese, english) in wording.TEXTS.items():
        assert chinese, key
        assert set(re.findall(r"\{\w+\}", chinese)) == set(re.findall(r"\{\w+\}", english)), key
        assert not re.search("[\u4e00-\u9fff]", english), key
