"""Learning from corrections: what an office teaches is learnt, for that office alone, and one odd word harms nobody."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revlearn.analyse import analyse
from revlearn.classify import Arbiter, OfficeModel, adapted, default_arbiter, labels_of
from revlearn.classify.corrections import correction_of, learn, settled, unquoted
from revlearn.classify.features import features_of
from revlearn.model import Analysis, Correction, Label, RevlearnError
from revlearn.rules.likeness import was_taught
from tests.marked import versions

CONSISTENCY = "terminology.consistency"
PLACES = (
    "各镇要{增强→加强}防汛值守。",
    "会议要求，{增强→加强}部门协作，形成合力。",
    "二是{增强→加强}队伍建设，提高服务水平。",
    "县农业农村局要{增强→加强}技术指导，确保春耕顺利。",
)
OTHERS = (
    "{截止→截至}9月底，完成投资12.6亿元。",
    "要{搞好→做好}安全生产工作。",
    "各单位要{立刻→立即}整改。",
    "会议强调{，→；}要落实。",
    "对发现的问题{进行→}整改。",
    "经研究，{同意→原则同意}你局方案。",
)


def analysed(marked: str, arbiter: Arbiter | None = None) -> Analysis:
    return analyse(*versions(marked), arbiter=arbiter)


def shown(marked: str, arbiter: Arbiter | None = None) -> Label:
    (label,) = analysed(marked, arbiter).labels
    return label


def name_of(label: Label) -> str:
    return f"{label.category}.{label.subtype}"


def corrected(
    marked: str, label: str, *, nature: str = "improvement", by: str = "李", at: str = "2026-03-01", document: str = ""
) -> Correction:
    """The correction of the only edit of a marked text, each text a document of its own."""
    analysis = analysed(marked)
    (edit,) = analysis.edits
    return correction_of(
        edit, analysis.findings, analysis.labels[0],
        label=label, nature=nature, document=document or marked, by=by, at=at,  # type: ignore[arg-type]
    )  # fmt: skip


def confirmed(marked: str) -> Correction:
    label = shown(marked)
    return corrected(marked, name_of(label), nature=label.nature or "improvement")


def taught(*corrections: Correction) -> Arbiter:
    return adapted(learn(corrections))


def test_no_corrections_leave_every_label_as_it_was() -> None:
    nothing = learn([])
    assert (nothing.lessons, nothing.label.index, nothing.nature.index) == (0, {}, {})
    arbiter = adapted(nothing)
    assert arbiter == default_arbiter()
    assert arbiter.version() == default_arbiter().version()
    assert [shown(each, arbiter) for each in (*PLACES, *OTHERS)] == [shown(each) for each in (*PLACES, *OTHERS)]


def test_the_corrected_edit_shows_its_label_and_nature_when_analysed_again() -> None:
    for marked in (*PLACES, *OTHERS):
        wanted = "logic.fact" if name_of(shown(marked)) != "logic.fact" else "logic.claim"
        label = shown(marked, taught(corrected(marked, wanted, nature="decision")))
        assert (name_of(label), label.nature) == (wanted, "decision"), marked


def test_an_own_term_is_learnt_after_two_corrections() -> None:
    assert all(name_of(shown(place)) != CONSISTENCY for place in PLACES)
    arbiter = taught(*(corrected(place, CONSISTENCY) for place in PLACES[:2]))
    assert [name_of(shown(place, arbiter)) for place in PLACES[2:]] == [CONSISTENCY] * 2


def test_a_taught_label_says_that_the_office_taught_it() -> None:
    arbiter = adapted(learn([corrected(each, CONSISTENCY) for each in PLACES[:3]]))
    taught, sure = shown(PLACES[3], arbiter), shown(OTHERS[0], arbiter)
    assert name_of(taught) == CONSISTENCY
    assert taught.rule is None and was_taught(taught.explanation)
    assert not was_taught(sure.explanation)
    assert not was_taught(shown(PLACES[3]).explanation)


def test_one_wrong_correction_among_right_ones_flips_no_other_edit() -> None:
    right = [confirmed(each) for each in OTHERS]
    wrong = corrected("坚决{做到→确保}不发生规模性返贫。", "structure.move", nature="error")
    arbiter = taught(*right, wrong)
    assert [name_of(shown(each, arbiter)) for each in (*OTHERS, *PLACES)] == [
        name_of(shown(each)) for each in (*OTHERS, *PLACES)
    ]


def test_one_word_against_a_sure_label_does_not_flip_the_same_change_elsewhere() -> None:
    sure = "{截止→截至}9月底，完成投资12.6亿元。"
    assert shown(sure).confidence > 0.9
    arbiter = taught(corrected(sure, "logic.fact", nature="decision"))
    elsewhere = "{截止→截至}目前，全县已有3个乡镇报名。"
    assert name_of(shown(elsewhere, arbiter)) == name_of(shown(elsewhere)) == "wording.confusable"


def test_confirming_makes_the_model_surer_and_changes_no_label() -> None:
    unsure = min((*PLACES, *OTHERS), key=lambda each: shown(each).confidence)
    arbiter = taught(confirmed(unsure))
    assert confirmed(unsure).confirms
    assert name_of(shown(unsure, arbiter)) == name_of(shown(unsure))
    assert shown(unsure, arbiter).confidence > shown(unsure).confidence


def test_the_same_change_in_many_places_of_one_document_is_one_lesson() -> None:
    once = [corrected(PLACES[0], CONSISTENCY, document="one")]
    often = [corrected(place, CONSISTENCY, document="one") for place in PLACES]
    apart = [corrected(place, CONSISTENCY) for place in PLACES]
    other = "要{增强→加强}督导检查。"
    chances = [_chance(other, taught(*given), CONSISTENCY) for given in (once, often, apart)]
    assert chances[0] < chances[2]
    assert chances[1] < chances[2]


def _chance(marked: str, arbiter: Arbiter, label: str) -> float:
    analysis = analysed(marked)
    (edit,) = analysis.edits
    row = arbiter.label_probabilities([features_of(edit, analysis.findings)])[0]
    return float(row[arbiter.label.classes.index(label)])


def test_a_mentors_last_word_replaces_the_earlier_ones() -> None:
    first = corrected(PLACES[0], "logic.claim", at="2026-03-01T09:00")
    last = corrected(PLACES[0], CONSISTENCY, at="2026-03-01T10:00")
    assert settled([last, first]) == [last]


def test_among_mentors_the_majority_holds_and_on_a_tie_the_latest() -> None:
    one = corrected(PLACES[0], CONSISTENCY, by="李", at="2026-03-01")
    two = corrected(PLACES[0], CONSISTENCY, by="王", at="2026-03-02")
    late = corrected(PLACES[0], "logic.claim", by="赵", at="2026-03-09")
    assert settled([late, one, two]) == [two]
    assert settled([late, one]) == [late]


POOL = [
    *(corrected(place, CONSISTENCY, at=f"2026-03-0{day}") for day, place in enumerate(PLACES, 1)),
    *(confirmed(each) for each in OTHERS),
    corrected(PLACES[0], "logic.claim", by="王", at="2026-04-01"),
]


@settings(max_examples=8, deadline=None)
@given(st.permutations(POOL))
def test_the_order_of_corrections_makes_no_difference(order: list[Correction]) -> None:
    assert learn(order).to_table() == learn(POOL).to_table()


def test_what_was_learnt_beside_the_shipped_arbiter_leaves_it_untouched() -> None:
    before = default_arbiter().version()
    arbiter = taught(*POOL)
    assert default_arbiter().version() == before
    assert arbiter.version() != before
    assert (arbiter.label, arbiter.nature) == (default_arbiter().label, default_arbiter().nature)
    assert analysed(PLACES[0], arbiter).ruleset.endswith(arbiter.version())


def test_learning_on_top_of_an_adapted_arbiter_starts_from_the_shipped_one() -> None:
    assert learn(POOL, arbiter=taught(*POOL)).to_table() == learn(POOL).to_table()


def test_a_correction_goes_through_json_and_teaches_the_same() -> None:
    again = [Correction.from_dict(json.loads(json.dumps(each.to_dict(), ensure_ascii=False))) for each in POOL]
    assert again == POOL
    assert learn(again).to_table() == learn(POOL).to_table()


def test_without_the_words_of_the_documents_a_correction_still_teaches_its_edit() -> None:
    whole = corrected("要{搞好→做好}安全生产工作。", "logic.fact", document="2026-17")
    bare = unquoted(whole)
    text = json.dumps(bare.to_dict(), ensure_ascii=False)
    assert not any(word in text for word in ("搞好", "做好", "要", "安全"))
    assert name_of(shown("要{搞好→做好}安全生产工作。", taught(bare))) == "logic.fact"


def test_a_consequence_is_corrected_without_a_nature() -> None:
    assert corrected(PLACES[0], "structure.cascade", nature="error").nature is None
    assert shown(PLACES[0], taught(corrected(PLACES[0], "structure.cascade"))).nature is None


@pytest.mark.parametrize(("label", "nature"), [("wording.taste", "error"), ("wording.grammar", "taste")])
def test_an_unknown_label_or_nature_is_refused_in_one_line(label: str, nature: str) -> None:
    with pytest.raises(RevlearnError, match="没有这样的类别或性质") as refused:
        corrected(PLACES[0], label, nature=nature)
    assert "\n" not in str(refused.value)


def test_a_label_the_arbiter_does_not_know_is_passed_over() -> None:
    odd = replace(confirmed(OTHERS[0]), label="wording.later")
    assert learn([odd]).lessons == 0


def test_an_office_table_of_another_version_still_works() -> None:
    office = learn(POOL)
    old = OfficeModel(
        replace(office.label, classes=office.label.classes[1:], weights=office.label.weights[:, 1:]),
        office.nature, "earlier", office.lessons,
    )  # fmt: skip
    analysis = analysed(PLACES[3])
    (label,) = labels_of(analysis.edits, analysis.findings, adapted(old))
    assert name_of(label) == CONSISTENCY
