"""What nobody expected is logged by its place alone: a message may quote a document."""

from __future__ import annotations

import logging
from types import SimpleNamespace

import pytest

from revlearn.web import checking
from revlearn.web.traces import without_words
from revlearn.web.work import analyst

SECRET = "引自文稿的一句话"


def failing(*_: object) -> None:
    raise ValueError(SECRET)


def test_the_type_and_the_places_and_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REVLEARN_DEBUG", raising=False)
    with pytest.raises(ValueError, match=SECRET) as raised:
        failing()
    said = without_words(raised.value)
    assert said.startswith("ValueError < ") and "test_traces.py" in said and SECRET not in said
    monkeypatch.setenv("REVLEARN_DEBUG", "1")
    assert SECRET in without_words(raised.value)


def test_a_self_check_that_fails_is_logged(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(checking, "checked", failing)
    with caplog.at_level(logging.ERROR):
        assert checking._outcome(None) is None  # type: ignore[arg-type]
    assert "a self-check failed: ValueError" in caplog.text and SECRET not in caplog.text


def test_an_analysis_that_fails_is_logged(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(analyst, "taken_in", failing)
    task = SimpleNamespace(
        source=SimpleNamespace(name="a.txt"), known=(), allow_classified=False, office=None, dictionary=None
    )
    with caplog.at_level(logging.ERROR):
        outcome = analyst._outcome(task)  # type: ignore[arg-type]
    assert isinstance(outcome, analyst.Refusal)
    assert "an analysis failed: ValueError" in caplog.text and SECRET not in caplog.text
