"""Characters that sound alike."""

from __future__ import annotations

import pytest

from revlearn.rules.sound import same_sound, similar_sound


@pytest.mark.parametrize("pair", ["账帐", "崔催", "至致", "历厉", "像象"])
def test_same_sound_ignores_tone(pair: str) -> None:
    assert same_sound(*pair)


@pytest.mark.parametrize("pair", ["资支", "森声", "宾兵", "南兰"])
def test_mergers_of_dialects_are_similar_only(pair: str) -> None:
    assert not same_sound(*pair)
    assert similar_sound(*pair)


@pytest.mark.parametrize("pair", ["提增", "高强", "做搞", "账，"])
def test_unlike_characters_are_not_similar(pair: str) -> None:
    assert not similar_sound(*pair)
