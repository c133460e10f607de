"""What words put in or taken out hold: bodies, duties, bases; scales, relations and order."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.bodies import NAMED, VAGUE_ONLY
from revlearn.rules.conditions import in_condition
from revlearn.rules.connectives import connective, matched_pairs, relation_of
from revlearn.rules.intent import sets_a_target
from revlearn.rules.modality import ranks, shift
from revlearn.rules.points import content, put_in, taken_out
from revlearn.rules.procedure import by_size, by_time, procedure_of, ranked
from revlearn.rules.reordering import reordering


def edit_of(text: str):
    (edit,) = marked_edits(Example(text))
    return edit


@pytest.mark.parametrize("name", ["县财政局", "市发展改革委", "设备管理部", "县人民医院", "市政府督查室", "街道办公室"])
def test_bodies_are_known_by_their_endings(name: str) -> None:
    assert NAMED.search(name)


@pytest.mark.parametrize("text", ["优化布局", "干部作风", "大部分群众", "客厅", "加强处理"])
def test_words_that_end_like_bodies_are_none(text: str) -> None:
    assert not NAMED.search(text)


def test_vague_references_name_nobody() -> None:
    assert VAGUE_ONLY.match("有关单位") and VAGUE_ONLY.match("相关部门要")
    assert not VAGUE_ONLY.match("县财政局")


def test_times_are_not_figures() -> None:
    assert not content("于3个工作日内完成").figure
    assert content("配备保洁员68名").figure


def test_bases_and_duties_are_told_apart() -> None:
    assert content("经县政府常务会议同意").basis
    assert content("不得收取费用").order
    assert not content("接待群众").order


def test_an_insertion_may_take_the_place_of_a_mark() -> None:
    assert put_in(edit_of("加强宣传{。→，公开举报电话。}各地要落实。")) == "公开举报电话"
    assert taken_out(edit_of("加强宣传{，公开举报电话。→。}各地要落实。")) == "公开举报电话"


def test_whole_paragraphs_are_sections_not_points() -> None:
    assert put_in(edit_of("现通知如下：\n{→一是加强领导，压实责任。\n}各地要落实。")) == ""


def test_no_word_has_two_ranks_of_one_scale() -> None:
    for scale, words in ranks().items():
        assert len(set(words.values())) > 1, scale
        assert all(word == word.strip() and word for word in words), scale


def test_scales_know_their_direction() -> None:
    weaker = shift(edit_of("{确保→力争}年底前完成。"), "commitment")
    stronger = shift(edit_of("{力争→确保}年底前完成。"), "commitment")
    assert weaker is not None and weaker.direction == "weaker"
    assert stronger is not None and stronger.direction == "stronger"


def test_connectives_with_their_marks_and_particles() -> None:
    assert connective("因此，") == "因此"
    assert connective("但是要") == "但是"
    assert connective("切实") is None
    assert relation_of("但") == {"转折"}


def test_pairs_need_a_second_clause() -> None:
    assert ("只有", "才") in matched_pairs("只有压实责任，才能守住底线。")
    assert not matched_pairs("只有压实责任。")


def test_conditions_end_at_the_group_they_name() -> None:
    assert in_condition(edit_of("对{长期→签约满一年仍}未开工的项目，依法清理。"))
    assert not in_condition(edit_of("各地要{抓紧→加快}清理未开工的项目。"))


def test_reports_and_plans_are_told_apart() -> None:
    assert sets_a_target(edit_of("每年至少开展演练{1→2}次。"))
    assert not sets_a_target(edit_of("截至6月底，已开展演练{1→2}次。"))


def test_a_moved_item_is_seen_with_the_items_it_passed() -> None:
    found = reordering(edit_of("做到{排查、采集→采集、排查}全覆盖。"))
    assert found is not None and (found.draft, found.final) == (("排查", "采集"), ("采集", "排查"))
    assert reordering(edit_of("做到{排查、采集→采集、整改}全覆盖。")) is None


def test_order_words_may_move_with_their_steps() -> None:
    found = reordering(edit_of("要{先听证后公示→先公示后听证}。"))
    assert found is not None and found.final == ("公示", "听证")


def test_reasons_of_an_order() -> None:
    assert procedure_of(("整改", "排查"), ("排查", "整改")) == "排查—整改"
    assert procedure_of(("排查", "整改"), ("整改", "排查")) is None
    assert ranked(("一般项目", "重大项目"), ("重大项目", "一般项目")) == "重大、一般"
    assert by_time(("5月招标", "4月论证"), ("4月论证", "5月招标"))
    assert by_size(("甲6户", "乙15户", "丙9户"), ("乙15户", "丙9户", "甲6户"))
