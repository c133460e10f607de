"""What the pages say: figures, praise, heads, names; and that both languages say all of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from revlearn.learn import head_of as learnt_head
from revlearn.model import LABELS
from revlearn.report.pages.causes import grouped, of_entries
from revlearn.report.pages.charts import STEPS
from revlearn.report.pages.fonts import legible
from revlearn.report.pages.lessons import HEADS, head_of
from revlearn.report.pages.numbers import month_title, per_1000, percent
from revlearn.report.pages.phrases import PHRASES
from revlearn.report.pages.progress import praise, tiles
from revlearn.report.pages.team_page import names_of, team_month
from revlearn.report.pages.writer_page import writer_month
from tests.report.pages import office


def test_the_heads_are_those_of_learning() -> None:
    names = dict(zip(HEADS, ("内容", "篇幅", "表述"), strict=True))
    assert all(names[head_of(label)] == learnt_head(label) for label in LABELS)


def test_the_steps_are_those_of_the_months() -> None:
    assert tuple(office.ordinary().months[-1].by_step) == STEPS


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_take_the_same_values(key: str) -> None:
    chinese, english = (set(re.findall(r"{(\w+)}", text)) for text in PHRASES[key])
    assert chinese == english


def test_no_trend_is_told_of_too_few() -> None:
    rate = tiles(office.newcomer(), "zh")[0]
    assert rate.arrow == "样本不足"
    assert tiles(office.ordinary(), "zh")[0].arrow == "↓ 下降"


def test_a_month_without_documents_shows_no_figure() -> None:
    assert [tile.value for tile in tiles(office.empty_month(), "zh")] == ["—", "—", "0", "—", "—"]
    assert praise(office.empty_month(), "zh") == ()


def test_praise_names_right_uses_only_where_none_was_wrong() -> None:
    told = "".join(praise(office.ordinary(), "zh"))
    assert "大数的写法" in told
    assert "易混词" not in told


def test_praise_is_honest_when_there_is_nothing() -> None:
    profile = office.newcomer()
    entries = tuple(replace(entry, kept_sentences=0) for entry in profile.entries)
    assert praise(replace(profile, entries=entries), "zh") == ("本月没有可以单列的。",)


def test_causes_stand_together_over_documents_and_decisions_come_last() -> None:
    causes = grouped(of_entries(office.ordinary().entries, "zh"), "zh")
    natures = [cause.nature for cause in causes]
    assert natures == sorted(natures, key=["error", "improvement", "decision"].index)
    repeated = next(cause for cause in causes if cause.title == "主送机关")
    assert repeated.count == 2
    assert repeated.items[0].times == 2
    assert len(repeated.items[0].documents) == 2


def test_texts_past_their_keeping_leave_their_counts() -> None:
    profile = office.without_texts()
    content = writer_month(profile, "zh")
    assert sum(cause.gone for cause in content.causes) == profile.edits
    assert not any(card.examples for card in content.focus)


def test_a_lesson_whose_rule_is_gone_is_called_by_its_kind() -> None:
    titles = {row.title for row in writer_month(office.extreme(), "zh").lessons}
    assert "用词精准" in titles


def test_hidden_names_change_with_the_month_and_say_nothing_of_the_alphabet() -> None:
    team = office.team(40)
    hidden = names_of(team, "zh", anonymous=True)
    assert sorted(hidden) == [profile.writer for profile in team.profiles]
    assert list(hidden) != sorted(hidden)
    assert len(set(hidden.values())) == 40
    later = replace(team, period=replace(team.period, name="2026-11"))
    assert list(names_of(later, "zh", anonymous=True)) != list(hidden)


def test_a_large_team_is_named_in_part() -> None:
    assert "等40人" in team_month(office.team(40), "zh").weaknesses[0].concerned


def test_figures_carry_no_more_digits_than_they_have() -> None:
    assert [per_1000(value) for value in (0, 0.012, 1.4522)] == ["0.0", "0.01", "1.5"]
    assert [per_1000(value) for value in (0.0046, 0.0000001)] == ["0.005", "0.001"]
    assert [percent(share) for share in (0, 0.001, 0.5, 0.999, 1)] == ["0%", "<1%", "50%", ">99%", "100%"]
    assert month_title("2026-03", "zh") == "2026年3月"
    assert month_title("2026年上半年", "zh") == "2026年上半年"


def test_what_no_font_shows_is_written_out() -> None:
    assert legible("𠮷\u200b龘\n\ufe0f✓") == "〔U+20BB7〕龘\n✓"
