"""Parallel form seen by structure."""

from __future__ import annotations

import pytest

from revlearn.rules.parallel import evenness


@pytest.mark.parametrize(
    ("loose", "even"),
    [
        ("要把风险查清楚，台账也应该建起来", "查风险、建台账"),
        ("学习要经常，落实工作同样不能放松", "学习抓在日常，落实抓在经常"),
        ("群众的事要听群众意见，办得好不好也由群众说", "过程由群众督、结果由群众评"),
    ],
)
def test_parallel_text_is_more_even(loose: str, even: str) -> None:
    assert evenness(even) > evenness(loose)


def test_one_segment_has_no_partner() -> None:
    assert evenness("切实增强责任意识") == 0


def test_lead_in_words_do_not_count() -> None:
    assert evenness("做到早发现、早处置") == evenness("早发现、早处置")
