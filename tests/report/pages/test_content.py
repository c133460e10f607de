"""What the pages say: figures, praise, heads, names; and that both languages say all of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from revlearn.learn import head_of as learnt_head
from revlearn.model import LABELS
from revlearn.record import LessonKey, Profile
from revlearn.report.pages.cards import Flag, came_back, erred_in, flag_of
from revlearn.report.pages.causes import grouped, of_entries
from revlearn.report.pages.charts import STEPS
from revlearn.report.pages.fonts import legible
from revlearn.report.pages.heat_map import MOST, heat_maps
from revlearn.report.pages.lessons import HEADS, advice_of, head_of
from revlearn.report.pages.numbers import month_title, per_1000, percent
from revlearn.report.pages.phrases import PHRASES, say
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
    steady = replace(office.ordinary(), errors=replace(office.ordinary().errors, trend="steady"))
    assert tiles(steady, "zh")[0].arrow == "近一年看不出升降"


def test_a_month_without_documents_shows_no_figure() -> None:
    assert [tile.value for tile in tiles(office.empty_month(), "zh")] == ["—", "—", "0", "—", "—"]
    assert praise(office.empty_month(), "zh") == ()


def test_what_came_up_again_is_an_old_error_only_where_it_is_an_error() -> None:
    profile = office.ordinary()
    lesson = next(each for each in profile.lessons if each.in_period and came_back(each))
    assert flag_of(lesson, {lesson.key}, "zh") == Flag("旧错复发", grave=True)
    assert flag_of(lesson, frozenset(), "zh") == Flag("又出现", grave=False)
    assert flag_of(replace(lesson, state="closed"), {lesson.key}, "zh") == Flag()


def test_a_lesson_told_and_met_again_says_so_in_its_state() -> None:
    profile = office.ordinary()
    again = replace(profile.lessons[0], state="told", recurred=True)
    row = writer_month(replace(profile, lessons=(again,)), "zh").lessons[0]
    assert (row.state_name, row.late) == ("已告知，又出现", True)


def test_recurrence_tells_what_it_counts() -> None:
    profile = office.ordinary()
    kinds = len(erred_in(profile.entries))
    assert tiles(profile, "zh")[1].note == f"本月 {kinds}\u00a0类硬伤，{kinds}\u00a0类以前犯过"
    assert profile.recurrence == 1


@pytest.mark.parametrize("label", LABELS)
def test_every_sub_type_has_advice_in_both_languages(label: str) -> None:
    chinese, english = (advice_of(LessonKey(label), lang) for lang in ("zh", "en"))
    assert chinese.endswith(("。", "？"))
    assert english.isascii() or not re.search("[\u4e00-\u9fff]", english)


def test_an_english_page_says_nothing_in_chinese_but_what_is_quoted() -> None:
    page = writer_month(office.ordinary(), "en")
    own = [card.title + card.kind + card.advice + card.times.split(", in ")[0] for card in page.focus]
    own += [item.title + item.kind + item.advice for _, items in page.checks for item in items]
    own += (
        [row.genre for row in page.documents] + [row.kind for row in page.rates] + [each.name for each in page.genres]
    )
    assert not [text for text in own if re.search("[\u4e00-\u9fff]", text)]
    reasons = [example.reason for card in page.focus for example in card.examples]
    assert not [text for text in reasons if re.search("[，。；]", re.sub("“[^”]*”", "", text))]


def test_a_reviser_nobody_named_is_not_shown() -> None:
    profile = office.ordinary()
    unknown = replace(profile, revisers=(replace(profile.revisers[0], name=""),))
    assert writer_month(profile, "zh").revised
    assert not writer_month(unknown, "zh").revised
    assert writer_month(unknown, "zh").revisers == ()


def test_no_line_ends_between_a_figure_and_its_unit() -> None:
    assert say("praise_right_item", "zh", title="标点", count=24) == "标点（24\u00a0次）"


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


def test_a_crowd_is_a_distribution_in_the_heat_map() -> None:
    rare = MOST // 20
    heat = {
        (f"人{at:03}", label): value
        for at in range(1, MOST + 2)
        for label, value in (("wording.confusable", at / 10), ("logic.fact", 5.0 if at <= rare else 0.0))
    }
    names = {writer: writer for writer, _ in heat}
    (sheet,) = heat_maps(heat, names, "zh")
    assert all(say(key, "zh") in sheet.svg for key in ("heat_tenth", "heat_quarter", "heat_half", "heat_most"))
    assert "人001" not in sheet.svg
    shown = re.findall(r">(\d+\.\d)<", sheet.svg)
    assert shown == ["10.9", "9.1", "6.1", "3.1"], "nine tenths of the writers have nothing of the rare sub-type"
    few = {writer: name for writer, name in names.items() if writer != "人001"}
    assert len(heat_maps(heat, few, "zh")) == 3
    crowd = replace(office.team(1), heat=heat, profiles=_named(names))
    assert team_month(crowd, "zh").heat_lead == say("heat_lead_many", "zh", n="121")


def _named(names: dict[str, str]) -> tuple[Profile, ...]:
    return tuple(replace(office.nothing_at_all(), writer=each) for each in names)
