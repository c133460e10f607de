"""Where a change stands in its sentences."""

from __future__ import annotations

from revlearn.report.pages.marking import Change, Piece, beside, between, inline, marked


def notation(change: Change) -> tuple[str, str]:
    def side(pieces: tuple[Piece, ...]) -> str:
        return "".join(f"[{piece.text}]" if piece.kind else piece.text for piece in pieces)

    return side(change.draft), side(change.final)


def test_of_several_places_the_one_whose_surroundings_agree_is_marked() -> None:
    draft, final = "截止日期为9月，截止目前完成八成。", "截止日期为9月，截至目前完成八成。"
    assert notation(marked(draft, final, "截止", "截至", around=40)) == (
        "截止日期为9月，[截止]目前完成八成。",
        "截止日期为9月，[截至]目前完成八成。",
    )


def test_an_insertion_marks_the_final_sentence_alone() -> None:
    change = marked("加强值守。", "切实加强值守。", "", "切实", around=40)
    assert notation(change) == ("加强值守。", "[切实]加强值守。")


def test_a_deletion_marks_the_draft_alone() -> None:
    change = marked("进行认真整改。", "认真整改。", "进行", "", around=40)
    assert notation(change) == ("[进行]认真整改。", "认真整改。")


def test_a_correlated_pair_is_marked_at_both_places() -> None:
    change = marked("既要抓进度，又要抓质量。", "不仅抓进度，而且抓质量。", "既要又要", "不仅而且", around=40)
    assert notation(change) == ("[既要]抓进度，[又要]抓质量。", "[不仅]抓进度，[而且]抓质量。")


def test_what_cannot_be_found_leaves_the_sentences_plain() -> None:
    assert notation(marked("甲。", "乙。", "丙", "丁", around=40)) == ("甲。", "乙。")


def test_long_sentences_are_cut_around_the_change_and_long_changes_in_their_middle() -> None:
    draft, final = notation(
        marked("前" * 300 + "截止" + "后" * 300, "前" * 300 + "截至" + "后" * 300, "截止", "截至", around=10)
    )
    assert draft == "…" + "前" * 10 + "[截止]" + "后" * 10 + "…"
    assert final == "…" + "前" * 10 + "[截至]" + "后" * 10 + "…"
    cut = marked("甲" * 500, "", "甲" * 500, "", around=10).draft[0].text
    assert "……" in cut
    assert len(cut) < 130


def test_a_number_or_a_word_in_letters_is_never_cut_in_two() -> None:
    pieces = inline(
        "近来共接待游客68.4万人次，较同期很多。", "近来共接待游客68.4万人次，较同期增长12.65%左右。",
        "很多", "增长12.65%左右", around=9,
    )  # fmt: skip
    assert pieces[0] == Piece("…68.4万人次，较同期")
    assert (
        between(("", "甲", "一二三四五六七ISO9001质量体系"), ("", "", ""), around=9).draft[1].text
        == "一二三四五六七ISO9001…"
    )


def test_no_mark_leads_what_is_left_of_a_sentence() -> None:
    assert beside("各单位要高度重视，如实汇报情况，", "不要", "不得", "", around=7)[0] == Piece("…如实汇报情况，")


def test_line_breaks_show_and_control_characters_are_gone() -> None:
    assert notation(between(("一。", "", "\x00二"), ("一。", "\n", "二"), around=9)) == ("一。二", "一。[¶]二")
    assert between(("", "", ""), ("", "妥否，请批示。\n", ""), around=9).final == (Piece("妥否，请批示。", "put"),)


def test_one_line_has_both_texts_between_their_neighbours() -> None:
    assert inline("要尽快上报。", "要于5日前上报。", "尽快", "于5日前", around=9) == (
        Piece("要"), Piece("尽快", "cut"), Piece("于5日前", "put"), Piece("上报。"),
    )  # fmt: skip
