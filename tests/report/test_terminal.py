"""What the terminal shows, at 80 columns and without colour."""

from __future__ import annotations

import io

from rich.cells import cell_len
from rich.console import Console

from revlearn.model import Analysis
from revlearn.report.selection import select
from revlearn.report.terminal import print_analysis
from tests.report.pairs import DEV, MOVED, TRAIN, analysis_of, gold_analyses, pair_of


def shown(analysis: Analysis, width: int = 80, **options: object) -> str:
    stream = io.StringIO()
    print_analysis(analysis, Console(file=stream, width=width), **options)  # type: ignore[arg-type]
    return stream.getvalue()


def test_an_edit_shows_its_label_its_place_and_its_reason() -> None:
    text = shown(analysis_of(MOVED))
    assert "4  措辞·语体语气  更优  把握 97%" in text
    assert "二、{马上→立即}排查隐患。" in text
    assert "定稿把“马上”改为“立即”。" in text
    assert "依据：《党政机关公文处理工作条例》第十九条（惯例）" in text


def test_a_move_names_both_places_and_a_line_break_shows_as_a_sign() -> None:
    text = shown(analysis_of(MOVED))
    assert "移动：请于9月底前…上报。（原处 第3段 → 现处 第6段）" in text
    assert "{→¶三、}抓好值守。" in text


def test_a_suggestion_says_so_and_names_the_alternative() -> None:
    text = shown(analysis_of(MOVED))
    assert "[建议]" in text
    assert "也可能是：措辞·用词精准 21%" in text


def test_english_names_and_the_words_of_the_rule() -> None:
    text = shown(analysis_of(MOVED), lang="en")
    assert "Wording·register and tone  Improvement  Confidence 97%" in text
    assert "Moved: 请于9月底前…上报。" in text


def test_nothing_but_text_when_not_on_a_terminal_and_never_wider_than_the_window() -> None:
    for analysis in gold_analyses(TRAIN):
        text = shown(analysis)
        assert "\x1b" not in text
        assert max(cell_len(line) for line in text.splitlines()) <= 80


def test_only_the_selected_edits_and_how_many_there_are() -> None:
    analysis = analysis_of(MOVED)
    text = shown(analysis, edits=select(analysis, categories=["logic"]))
    assert "逻辑·观点与要求" in text
    assert "语体语气" not in text
    assert "显示 1 / 8" in text


def test_empty_results_are_said_in_words() -> None:
    assert "两稿一致，没有改动。" in shown(pair_of(("一", "", "")))
    analysis = pair_of(("一", "甲", "乙"))
    assert "没有符合筛选条件的改动。" in shown(analysis, edits=())


def test_square_brackets_in_a_document_are_not_markup() -> None:
    assert "{[bold]→[/red]}" in shown(pair_of(("一", "[bold]", "[/red]")))


def test_a_long_text_is_shortened_in_the_middle() -> None:
    text = shown(pair_of(("一", "", "甲" * 50 + "乙" * 300 + "丙" * 50)), width=200)
    assert "甲甲……丙" in text or "乙……丙" in text
    assert "乙" * 60 not in text.split("定稿把")[0]


def test_a_folder_of_foreign_pairs_prints() -> None:
    if DEV.exists():
        assert all(shown(analysis) for analysis in gold_analyses(DEV))
