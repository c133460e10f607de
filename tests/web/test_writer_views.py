"""What the writer's pages say, from profiles alone: no server, no ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from revlearn.learn.states import MASTERED
from revlearn.record import LESSON_STATES, Answer, LessonKey, Told
from revlearn.report.pages.charts import writer_charts
from revlearn.report.pages.numbers import amount
from revlearn.store import Listed, Upload
from revlearn.web.pages.home import Book, focus, lines, next_thing
from revlearn.web.pages.lessons import Moves, lessons_page, moved
from revlearn.web.pages.trends import trends_page
from revlearn.web.pages.writer import month_page, months_to_choose
from revlearn.web.settings import Lang
from tests.report.pages import office
from tests.report.pages.test_paper import EDGES

TODAY = date(2026, 10, 30)


def upload(state: str, *, days: int = 0, reason: str = "") -> Upload:
    at = datetime(2026, 10, 30, tzinfo=UTC) - timedelta(days=days)
    return Upload(
        1, 1, "稿件.docx", "张三", TODAY, "", "", "", 1, state, 1, at, None, reason, "why", None, False, False  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("book", "documents", "name"),
    [
        (Book(0, 0, 0, ""), 0, "upload"),
        (Book(3, 1, 0, "11月2日"), 5, "practice"),
        (Book(0, 4, 0, "11月2日"), 5, "check"),
        (Book(0, 0, 0, ""), 1, "check"),
    ],
)
def test_there_is_one_thing_to_do_next(book: Book, documents: int, name: str) -> None:
    assert next_thing(book, documents).name == name


def test_uploads_on_their_way_and_fresh_failures_stand_before_the_documents() -> None:
    uploads = [
        upload("queued"), upload("failed", days=2, reason="坏了"), upload("failed", days=20, reason="旧"),
        upload("done"),
    ]  # fmt: skip
    document = Listed(7, "张三", TODAY, "通知", "通知", None, 1, 400, 380, "texts", 12, 3, 1)
    shown = lines([document], uploads, TODAY, "zh")
    assert [(line.state, line.reason) for line in shown] == [("queued", ""), ("failed", "坏了"), ("done", "")]
    assert (shown[-1].href, shown[-1].edits, shown[-1].errors) == ("/documents/7", 12, 3)
    assert [line.reason for line in lines([], uploads, TODAY, "en")] == ["", "why"]


def test_the_months_to_choose_hold_this_one_and_the_one_shown() -> None:
    months = months_to_choose(("2026-08", "2026-05"), "2026-06", TODAY, "zh")
    assert [name for name, _ in months.choices] == ["2026-10", "2026-08", "2026-06", "2026-05"]
    assert (months.earlier, months.later) == ("2026-05", "2026-08")
    first = months_to_choose((), "2026-10", TODAY, "en")
    assert (first.choices, first.earlier, first.later) == ((("2026-10", "October 2026"),), None, None)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", EDGES)
def test_every_kind_of_month_has_its_pages(name: str, lang: Lang) -> None:
    profile = EDGES[name]()
    assert month_page(profile, writer_charts(profile, lang), lang).facts[0][1] == amount(profile.documents)
    assert len(focus(profile, lang).cards) == len(profile.focus)
    page = trends_page(profile, writer_charts(profile, lang), lang)
    assert len(page.charts) == (4 if any(month.documents for month in profile.months) else 0)
    for chart in page.charts:
        assert len(chart.figures.rows) == len(profile.months)
        assert {len(row) for row in chart.figures.rows} == {len(chart.figures.heads)}
    lessons = lessons_page(profile, Moves({}, {}), lang)
    assert len(lessons.cards) == len(profile.lessons) == sum(count for _, _, count in lessons.counts)


def test_the_figures_below_a_chart_are_those_of_the_profile() -> None:
    profile = office.ordinary()
    steps, shares, errors, recurrence = (
        chart.figures.rows[0] for chart in trends_page(profile, writer_charts(profile, "zh"), "zh").charts
    )
    last = profile.months[-1]
    assert errors[3] == str(last.errors.count)
    assert f"({last.by_category['wording']})" in shares[2]
    assert steps[5] == f"{1000 * last.by_step['修容'] / last.draft_characters:.1f}"
    assert recurrence[3] == f"{round(100 * (last.kept_share or 0))}%"


def test_each_state_is_told_with_the_figures_that_moved_it() -> None:
    profile = office.ordinary()
    lesson = profile.lessons[0]
    moves = Moves({lesson.key: "2026-08"}, {lesson.key: date(2026, 9, 20)})
    told = {state: moved(replace(lesson, state=state, clean_documents=2), moves, 2026, "zh") for state in LESSON_STATES}
    assert "2026年8月" in told["told"]
    assert "9月20日" in told["practised"]
    assert "连续 2 篇" in told["watched"] and f"满 {MASTERED} 篇" in told["watched"]
    assert "连续 2 篇" in told["closed"]
    assert f"{lesson.last_seen.month}月{lesson.last_seen.day}日" in told["back"]
    assert len(set(told.values())) == len(LESSON_STATES)


def test_only_what_was_done_by_the_end_of_the_period_moved_anything() -> None:
    profile = office.ordinary()
    key, other = LessonKey("wording.confusable", "x"), LessonKey("wording.grammar")
    name, last = profile.period.name, profile.period.last
    moves = Moves.of(
        profile,
        [Told("张三", key, "2026-01"), Told("张三", key, "2026-02"), Told("张三", other, name)],
        [
            Answer("张三", 1, last, True), Answer("张三", 1, last + timedelta(days=1), True),
            Answer("张三", 2, last, False), Answer("张三", 9, last, True),
        ],
        {1: key, 2: other},
    )  # fmt: skip
    assert (moves.told, moves.mended) == ({key: "2026-02"}, {key: last})
