"""What must hold of every rule that may accuse a draft alone, and of every inspection."""

from __future__ import annotations

import pytest

from revlearn.check.checking import accusations_by
from revlearn.check.hypothesis import as_text, hypothetical_edit
from revlearn.check.inspections.registry import Case, Inspection, all_inspections
from revlearn.check.review import GATES, HEADS, gate_of, head_of
from revlearn.evaluate.notation import marked_edits
from revlearn.model import LABELS, Document
from revlearn.report.wording import TAXONOMY
from revlearn.rules import Example, Rule, accusing_rules, all_rules
from revlearn.rules.lexicon import read_table
from revlearn.rules.registry import BRACE
from revlearn.segment import segment

ACCUSING = tuple(rule for rule in all_rules() if rule.proposes is not None)
INSPECTIONS = all_inspections()
YES = [pytest.param(each, case, id=f"{each.id}-{n}") for each in INSPECTIONS for n, case in enumerate(each.yes)]
NO = [pytest.param(each, case, id=f"{each.id}-{n}") for each in INSPECTIONS for n, case in enumerate(each.no)]
ALONE = {
    "structure.layout.issuer_name": ("关于春耕的通知\n各乡镇：\n抓紧备耕。\n特此通知。\n柳溪县政府\n2025年3月6日",),
    "terminology.genre.closing_words": ("关于护林情况的报告\n市林业局：\n共巡护三百次。\n以上报告妥否，请批示。",),
    "terminology.name.full_name": ("关于春耕的通知\n各乡镇：\n县财政要足额列支补助资金。",),
    "terminology.unit_number.english_form": ("The mast costs £25000 in all.",),
    "wording.confusable.english_pair": ("The voyage took longer then planned.",),
    "wording.confusable.same_sound": ("乡镇取销不合理收费。",),
    "wording.punctuation.clause_comma": ("10月底前、储备融雪剂四百吨。",),
    "wording.punctuation.english_apostrophe": ("The club will publish it's reasons.",),
    "wording.punctuation.list_comma": ("巡护分为：春季、夏季，秋季等阶段。",),
    "wording.punctuation.semicolon_down": ("古树普查结束后；将重点编制名录。",),
}
"""What each of these rules finds in a draft alone: narrower than what its examples show between two versions."""
FINALS = [pytest.param(rule, example, id=f"{rule.id}-{n}") for rule in ACCUSING for n, example in enumerate(rule.yes)]


def side(example: Example, group: int) -> Document:
    return segment(
        BRACE.sub(rf"\{group}", example.text), genre=example.genre, language=example.language, office=example.office
    )


def test_rules_of_both_languages_may_accuse() -> None:
    assert len(accusing_rules("zh")) > 45
    assert len(accusing_rules("en")) >= 5


@pytest.mark.parametrize("rule", ACCUSING, ids=lambda rule: rule.id)
def test_its_message_speaks_of_no_final_version(rule: Rule) -> None:
    assert "定稿" not in rule.alone
    assert "final version" not in rule.alone_en
    assert "became" not in rule.alone_en


@pytest.mark.parametrize("rule", ACCUSING, ids=lambda rule: rule.id)
def test_an_example_is_accused_alone(rule: Rule) -> None:
    drafts = [side(example, 1) for example in rule.yes] + [segment(text) for text in ALONE.get(rule.id, ())]
    accused = [document for document in drafts if list(accusations_by(rule, document))]
    assert accused, "neither its own examples nor those above are found without the final version"


@pytest.mark.parametrize(("rule", "example"), FINALS)
def test_what_the_final_version_has_is_not_accused(rule: Rule, example: Example) -> None:
    for edit in marked_edits(example):
        start, end = edit.final_span
        accused = [each.span for each in accusations_by(rule, side(example, 2))]
        assert not any(low < end and start < high for low, high in accused), accused


@pytest.mark.parametrize("rule", ACCUSING, ids=lambda rule: rule.id)
def test_every_accusation_is_confirmed_by_the_rule_itself(rule: Rule) -> None:
    assert rule.proposes is not None
    for example in rule.yes:
        document = side(example, 1)
        for accusation in accusations_by(rule, document):
            assert accusation.suggestion is not None
            edit = hypothetical_edit(document, (*accusation.span, accusation.suggestion))
            assert rule.check(edit) is not None or rule.check(as_text(edit)) is not None
            assert edit.before != edit.after


@pytest.mark.parametrize("inspection", INSPECTIONS, ids=lambda inspection: inspection.id)
def test_inspection_is_complete(inspection: Inspection) -> None:
    assert inspection.title and inspection.title_en and inspection.message and inspection.message_en
    assert inspection.source and inspection.advice
    assert inspection.level in ("规定", "惯例", "偏好")
    assert inspection.yes and inspection.no
    assert inspection.id not in {rule.id for rule in all_rules()}
    assert inspection.rule is None or inspection.rule in {rule.id for rule in all_rules()}


@pytest.mark.parametrize(("inspection", "case"), YES)
def test_yes_case_is_found(inspection: Inspection, case: Case) -> None:
    document = segment(case.plain, genre=case.genre, language=inspection.language, office=case.office)
    remarks = list(inspection.run(document))
    assert [(each.start, each.end) for each in remarks] == [span for span, _ in case.accused]
    for remark, (_, suggestion) in zip(remarks, case.accused, strict=True):
        assert suggestion is None or remark.suggestion == suggestion
        values = {"text": case.plain[remark.start : remark.end], "suggestion": remark.suggestion or "", **remark.facts}
        assert "{" not in inspection.message.format_map(values) + inspection.message_en.format_map(values)


@pytest.mark.parametrize(("inspection", "case"), NO)
def test_no_case_is_left_alone(inspection: Inspection, case: Case) -> None:
    document = segment(case.plain, genre=case.genre, language=inspection.language, office=case.office)
    assert list(inspection.run(document)) == []


def test_every_label_has_its_revision_and_its_gate() -> None:
    gates = {f"{row['category']}.{row['subtype']}": row["gate"] for row in read_table(TAXONOMY)}
    for label in LABELS:
        assert head_of(label) in HEADS
        assert gate_of(label) in GATES
        assert gates[label] in ("-", gate_of(label))
