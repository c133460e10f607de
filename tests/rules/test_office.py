"""What an office has laid down about words: decided, not weighed; allowed words accused by nobody."""

from __future__ import annotations

import pytest

from revlearn import analyse
from revlearn.analyse import present_ruleset
from revlearn.check import check
from revlearn.model import Analysis, Label, OfficeDictionary, OfficeWord

LINES = ("关于开展走访的通知", "各镇：", "由{}牵头，走访{}，解决{}问题，{}配合，{}春耕。", "到{}调研。", "")
DRAFT = "\n".join(LINES).format("沙洲管委会", "穷人", "老大难", "市发改委", "搞好", "壁溪镇")
FINAL = "\n".join(LINES).format(
    "云溪市沙洲新区管理委员会", "困难群众", "长期未解决的", "市发展改革委", "做好", "碧溪镇"
)  # fmt: skip
OFFICE = OfficeDictionary(
    names=(OfficeWord("云溪市沙洲新区管理委员会", ("沙洲管委会",)),),
    confusables=(OfficeWord("碧溪镇", ("壁溪镇",)),),
    banned=(OfficeWord("困难群众", ("穷人",)), OfficeWord("", ("老大难",), "贴标签")),
    allowed=(OfficeWord("市发改委"), OfficeWord("搞好")),
)


def label_at(analysis: Analysis, word: str) -> Label:
    return next(
        label for edit, label in zip(analysis.edits, analysis.labels, strict=True) if word in edit.before
    )  # fmt: skip


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("穷人", "wording.register.office_banned"),
        ("老大难", "wording.register.office_banned"),
        ("壁溪", "wording.confusable.office_pair"),
    ],
)
def test_what_is_laid_down_decides(word: str, rule: str) -> None:
    label = label_at(analyse(DRAFT, FINAL, office=OFFICE), word)
    assert label.rule == rule
    assert f"{label.category}.{label.subtype}" == rule.rpartition(".")[0]
    assert label.nature == "error" and not label.needs_review
    assert label_at(analyse(DRAFT, FINAL), word).rule != rule


@pytest.mark.parametrize("word", ["发改委", "搞好"])
def test_changing_an_allowed_word_mends_no_error(word: str) -> None:
    label = label_at(analyse(DRAFT, FINAL, office=OFFICE), word)
    assert label.rule is None
    assert label.nature != "error"


def test_the_check_accuses_what_is_not_wanted_and_spares_what_is_allowed() -> None:
    plain = {each.text for each in check(DRAFT, name="").accusations}
    own = {each.text: each.suggestion for each in check(DRAFT, name="", office=OFFICE).accusations}
    assert "发改委" in plain
    assert own == {
        "沙洲管委会": "云溪市沙洲新区管理委员会", "穷人": "困难群众", "老大难": None, "壁溪镇": "碧溪镇",
    }  # fmt: skip


def test_the_right_form_inside_a_longer_one_is_left_alone() -> None:
    office = OfficeDictionary(names=(OfficeWord("高新区管委会", ("管委会",)),))
    assert check("由高新区管委会负责。", name="", office=office).accusations == ()


def test_latin_words_are_whole_words() -> None:
    office = OfficeDictionary(terms=(OfficeWord("政务APP", ("APP",)),))
    assert [each.text for each in check("推广APP，更新APPS清单。", name="", office=office).accusations] == ["APP"]


def test_words_of_others_are_not_accused() -> None:
    office = OfficeDictionary(banned=(OfficeWord("", ("老大难",)),))
    assert check("学习《破解老大难》一文。", name="", office=office).accusations == ()


def test_the_dictionary_is_part_of_the_ruleset() -> None:
    assert analyse(DRAFT, FINAL, office=OFFICE).ruleset == present_ruleset(office=OFFICE) != present_ruleset()
    assert analyse(DRAFT, DRAFT, office=OFFICE).ruleset == present_ruleset(office=OFFICE)
    assert present_ruleset(office=OfficeDictionary()) == present_ruleset()
    assert check(DRAFT, name="", office=OFFICE).ruleset != check(DRAFT, name="").ruleset


def test_equal_dictionaries_are_one() -> None:
    same = OfficeDictionary(
        OFFICE.names, OFFICE.terms, OFFICE.phrases, OFFICE.confusables, OFFICE.banned, OFFICE.allowed
    )
    assert same == OFFICE and hash(same) == hash(OFFICE) and same.version() == OFFICE.version()
    assert OfficeDictionary().version() == ""


def test_own_terms_stay_in_one_piece() -> None:
    from revlearn.segment import segment

    office = OfficeDictionary(terms=(OfficeWord("沙洲巡护网格站"),))
    words = segment("建设沙洲巡护网格站六处。", office=office)
    assert "沙洲巡护网格站" in [words.text[token.start : token.end] for token in words.tokens]
