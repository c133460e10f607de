"""The simulated office: its documents, its errors, and the figures of its drawn mode."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date

import pytest

from benchmarks.office_errors import OTHER, TABLE, chinese_number, patterns, sites, with_errors
from benchmarks.office_plan import PLANTED, PlantedHabit, drawn, writers
from benchmarks.office_texts import GENRES, office_document
from benchmarks.simulated_office import BARS, Figures, judged, office
from revlearn.rules.lexicon import read_table

DAY = date(2026, 6, 18)
DOCUMENTS = [office_document(random.Random(seed), DAY, characters=1200) for seed in range(200)]


def test_the_same_seed_writes_the_same_document() -> None:
    assert office_document(random.Random(3), DAY) == office_document(random.Random(3), DAY)


def test_documents_have_the_layout_of_their_type() -> None:
    assert {document.genre for document in DOCUMENTS} == set(GENRES)
    for document in DOCUMENTS:
        lines = document.text.split("\n")
        assert lines[0] == document.title
        assert lines[1].startswith("云政办发〔2026〕")
        assert lines[2].endswith("：")
        assert lines[-1] == "2026年6月18日"
        assert "{" not in document.text
        assert 600 < len(document.text) < 2200


def test_every_row_of_errors_has_a_place_somewhere() -> None:
    texts = [document.text for document in DOCUMENTS]
    unused = [
        f"{label}: {pattern.pattern}"
        for label, rows in patterns().items()
        for pattern, _ in rows
        if not any(pattern.search(text) for text in texts)
    ]
    assert unused == []


def test_the_table_covers_what_is_planted() -> None:
    assert {row["label"] for row in read_table(TABLE)} == {*PLANTED, OTHER}


@pytest.mark.parametrize("document", DOCUMENTS[:20], ids=lambda document: document.genre)
def test_putting_right_what_was_planted_gives_the_final_version(document) -> None:  # type: ignore[no-untyped-def]
    wanted = dict.fromkeys(PLANTED, 2)
    draft, planted = with_errors(document.text, wanted, random.Random(1))
    assert draft != document.text
    counts = Counter(each.label for each in planted)
    assert all(counts[label] <= 2 for label in PLANTED)
    assert sum(counts.values()) >= 12
    mended, at = [], 0
    for each in planted:
        start, end = each.draft_span
        assert draft[start:end] == each.before != each.after
        mended += [draft[at:start], each.after]
        at = end
    assert "".join([*mended, draft[at:]]) == document.text


def test_places_lie_where_the_right_text_stands() -> None:
    text = "附件：1.任务分工表\n截至6月3日，办结率为96.5%。"
    assert [(text[site.start : site.end], site.wrong) for site in sites(text, "terminology.unit_number")] == [
        ("96.5%", "百分之九十六点五"),
        ("6月3日", "六月三日"),
    ]
    assert sites(text, "terminology.name") == []


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("5", "五"),
        ("12", "十二"),
        ("40", "四十"),
        ("105", "一百零五"),
        ("110", "一百一十"),
        ("3200", "三千二百"),
        ("0.5", "零点五"),
    ],
)
def test_chinese_numbers(digits: str, words: str) -> None:
    assert chinese_number(digits) == words


def test_a_change_takes_six_months() -> None:
    habit = PlantedHabit("wording.register", 3.0, "halved", 2)
    assert [round(habit.at(month), 2) for month in (0, 2, 5, 8, 12)] == [3.0, 3.0, 2.12, 1.5, 1.5]
    assert PlantedHabit("wording.register", 1.5, "doubled", 2).at(12) == 3.0


def test_documents_vary_more_than_chance() -> None:
    chance = random.Random(2)
    counts = [drawn(3.0, 1000, chance) for _ in range(4000)]
    mean = sum(counts) / len(counts)
    variance = sum((count - mean) ** 2 for count in counts) / len(counts)
    assert mean == pytest.approx(3.0, rel=0.05)
    assert variance / mean == pytest.approx(1.6, rel=0.1)


def test_writers_have_five_habits_and_some_change() -> None:
    staff = writers(8, random.Random(0))
    assert all(len({habit.label for habit in writer.habits}) == 5 for writer in staff)
    assert Counter(habit.course for writer in staff for habit in writer.habits) == {
        "steady": 32,
        "halved": 4,
        "doubled": 4,
    }


def test_the_drawn_office_meets_the_bars() -> None:
    figures = Figures()
    judged(office(4, 40, 10, None, lambda line: None), figures)
    missed = {name: share for name, share in figures.shares().items() if not BARS[name][0](share)}
    assert missed == {}
