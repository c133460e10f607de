"""One content word for another."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import content_of, guards
from revlearn.rules.english.inflection import forms_of_one_word
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.logic.fact.english_opposite import opposite
from revlearn.rules.logic.fact.english_value import value
from revlearn.rules.logic.scope.english_scale import scale
from revlearn.rules.logic.sequence.english_order import order
from revlearn.rules.registry import Facts, rule
from revlearn.rules.structure.split_merge.english_sentence_cut import sentence_cut
from revlearn.rules.terminology.consistency.english_one_form import one_form
from revlearn.rules.terminology.consistency.english_one_term import one_term
from revlearn.rules.terminology.genre.english_formula import formula
from revlearn.rules.terminology.name.english_abbreviation import abbreviation
from revlearn.rules.terminology.name.english_full_name import full_name
from revlearn.rules.terminology.policy_term.english_capitals import capitals
from revlearn.rules.terminology.unit_number.english_form import form
from revlearn.rules.wording.concision.english_condensed import condensed
from revlearn.rules.wording.concision.english_doubled import doubled
from revlearn.rules.wording.concision.english_nominal import nominal
from revlearn.rules.wording.concision.english_opener import opener
from revlearn.rules.wording.concision.english_wordy import wordy
from revlearn.rules.wording.confusable.english_misspelling import misspelling
from revlearn.rules.wording.confusable.english_pair import pair
from revlearn.rules.wording.grammar.english_agreement import agreement
from revlearn.rules.wording.grammar.english_verb_form import verb_form
from revlearn.rules.wording.precision.english_reference import reference
from revlearn.rules.wording.punctuation.english_apostrophe import apostrophe
from revlearn.rules.wording.register.english_colloquial import colloquial
from revlearn.rules.wording.register.english_contraction import contraction
from revlearn.rules.wording.register.english_feeling import feeling
from revlearn.rules.wording.register.english_neutral import neutral

LONGEST = 3
"""Words on either side."""
SPOKEN_FOR = (
    *(
        abbreviation,
        agreement,
        apostrophe,
        capitals,
        colloquial,
        condensed,
        contraction,
        doubled,
        feeling,
        form,
        formula,
    ),
    *(full_name, misspelling, neutral, nominal, one_form, one_term, opener, opposite, order, pair, reference, scale),
    *(sentence_cut, value, verb_form, wordy),
)
"""Rules that know more of an edit than that the word is another."""


@rule(
    title="用词",
    title_en="Choice of words",
    message="“{before}”换为更贴切的“{after}”。",
    message_en="“{after}” says it more exactly than “{before}”.",
    source="通行用法（common usage）",
    level="偏好",
    nature="improvement",
    yes=(
        "A {plan→programme} was agreed.",
        "Two of the signs were {wrong→misleading}.",
        "The review covers {topics→questions} of cost.",
    ),
    no=(
        "A plan {must→may} be agreed.",
        "The {plan→plans} agreed.",
    ),
    both_ways=True,
    stage="trial",
)
def word_choice(edit: Edit) -> Facts | None:
    """选最准的词：写之前想一想读者会不会有第二种理解。"""
    change = prose_change(edit)
    if change is None or not change.gone or not change.came:
        return None
    if max(len(change.gone.split()), len(change.came.split())) > LONGEST or has_figure(change.gone + " " + change.came):
        return None
    if guards(change.gone) or guards(change.came) or not content_of(change.gone) or not content_of(change.came):
        return None
    if forms_of_one_word(change.gone, change.came) or "'" in change.gone:
        return None
    if any(check(edit) is not None for check in SPOKEN_FOR):
        return None
    return {"before": change.gone, "after": change.came}
