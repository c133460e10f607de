"""What the arbiter knows of an edit: the rules that spoke, and plain facts of form, place and words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel, LCSseq

from revlearn.classify.signs import signs_of
from revlearn.model import Edit, Finding
from revlearn.rules import rule_named

Features = dict[str, float]

MARKS = re.compile(r"[^\w\s]+")
DIGIT = re.compile(r"\d")
CHINESE_NUMERAL = re.compile(r"[一二三四五六七八九十百千万亿两零〇]")
LATIN = re.compile(r"[A-Za-z]")
DATE = re.compile(r"\d+[年月日]|月底|年底|季度|日前|上旬|中旬|下旬|时前|工作日|小时")
DEADLINE = re.compile(r"(?:前|内|之前|以内|底前)[，,]?$|\d+[日月天时]前")
BODY = re.compile(r"[局委办部厅院校所处科室队站社会组中心政府街道乡镇村单位企业公司支部]$")
BODY_INSIDE = re.compile(r"(?:局|委员会|办公室|部门|中心|政府|街道|单位|公司|小组|支部|处|科|负责人|领导|同志|同志们)")
ONE_LINE = {ord("\n"): "¶", ord("\t"): "→", ord("\r"): "¶"}
"""Feature names are kept in a table: no line breaks and tabs in them."""
OWN = ("change ", "edit ")
"""Beginnings of the features that name one change or one edit: for an office's own part of the arbiter alone."""
RULE = "rule "
"""Beginning of the features that name a rule that spoke."""
MAX_CHANGE = 12
"""Code points of the longer side up to which a change is named as it reads."""
CLAUSE_MARK = "，；：。！？,;"
WORD_TAGS = {
    "uj": "的",
    "ul": "了",
    "uv": "地",
    "ud": "得",
    "uz": "着",
    "x": "mark",
    "vn": "v",
    "an": "a",
    "ad": "a",
    "nz": "n",
}


def features_of(edit: Edit, findings: Sequence[Finding]) -> Features:
    """The features of one edit by name; absent means 0. Values are 0 to about 1."""
    features: Features = {"bias": 1.0}
    _from_findings(features, findings)
    _from_place(features, edit)
    _from_form(features, edit)
    _from_words(features, edit)
    _from_surroundings(features, edit)
    _from_document(features, edit)
    features.update(dict.fromkeys(signs_of(edit), 1.0))
    features[f"change {change_name(edit.before, edit.after)}"] = 1.0
    features[f"edit {edit_key(edit)}"] = 1.0
    if any(char in text for text in (edit.before, edit.after) for char in "\n\t\r"):
        return {name.translate(ONE_LINE): value for name, value in features.items()}
    return features


def change_name(before: str, after: str) -> str:
    """The exact change: ``截止→截至``; a long one by its fingerprint, which says no word of it."""
    if max(len(before), len(after)) <= MAX_CHANGE:
        return f"{before}→{after}"
    return f"#{_fingerprint(before, after)}"


def edit_key(edit: Edit) -> str:
    """A fingerprint of the edit in its sentences: equal when the same passage is analysed again."""
    context = edit.context
    sides = context.draft_left, context.draft_right, context.final_left, context.final_right
    return _fingerprint(edit.before, edit.after, *sides)


def _fingerprint(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:12]


def _from_findings(features: Features, findings: Sequence[Finding]) -> None:
    rules = [rule_named(finding.rule) for finding in findings]
    for rule in rules:
        features[RULE + rule.id] = 1.0
        features[f"argued {rule.label}"] = 1.0
    features["findings"] = min(len(findings), 4) / 4
    argued = sorted({rule.label for rule in rules})
    for place, label in enumerate(argued):
        for other in argued[:place]:
            # Which of two labels wins when rules argue for both is a thing of its own to learn.
            features[f"argued {other} and {label}"] = 1.0
    if len(argued) == 1:
        features[f"argued only {argued[0]}"] = 1.0


def _from_place(features: Features, edit: Edit) -> None:
    context = edit.context
    for name in (
        f"role {context.role}",
        f"operation {edit.operation}",
        f"relation {context.relation}",
        f"role {context.role} {edit.operation}",
        f"genre {context.genre}",
    ):
        features[name] = 1.0
    for name, holds in (
        ("in heading", context.in_heading),
        ("in number", context.in_number),
        ("whole sentence", context.whole_sentence),
        ("whole paragraph", context.whole_paragraph),
        ("forced", context.forced),
        ("parts", len(edit.draft_spans) + len(edit.final_spans) > 2),
    ):
        if holds:
            features[name] = 1.0
            features[f"{name} {edit.operation}"] = 1.0


def _from_form(features: Features, edit: Edit) -> None:
    before, after = edit.before, edit.after
    features[f"length- {_bucket(len(before))}"] = 1.0
    features[f"length+ {_bucket(len(after))}"] = 1.0
    if before and after:
        alike = Indel.normalized_similarity(before, after)
        features["alike"] = alike
        features[f"alike {int(alike * 4.99)}"] = 1.0
        kept = LCSseq.similarity(before, after)
        features["kept of draft"] = kept / len(before)
        features["kept of final"] = kept / len(after)
        features["longer" if len(after) > len(before) else "shorter" if len(after) < len(before) else "equal"] = 1.0
        if len(after) == len(before):
            features[f"equal {_bucket(len(after))}"] = 1.0
        features[f"ratio {min(4, int(2 * len(after) / len(before)))}"] = 1.0
        if sorted(before) == sorted(after):
            features["same characters"] = 1.0
    for sign, text in (("-", before), ("+", after)):
        if not text:
            continue
        marks = MARKS.findall(text)
        if marks and sum(map(len, marks)) == len(text.strip()):
            features[f"marks only{sign}"] = 1.0
            features[f"mark{sign} {text.strip()[:3]}"] = 1.0
        for name, pattern in (("digit", DIGIT), ("numeral", CHINESE_NUMERAL), ("latin", LATIN), ("date", DATE),
                              ("deadline", DEADLINE), ("body at end", BODY), ("body", BODY_INSIDE)):  # fmt: skip
            if pattern.search(text):
                features[f"{name}{sign}"] = 1.0
        for char in "《“、（〔%\n":
            if char in text:
                features[f"has{sign} {char!r}"] = 1.0
        inner = sum(text.count(char) for char in CLAUSE_MARK)
        features[f"clauses{sign} {min(inner, 3)}"] = 1.0
        if text[0] in CLAUSE_MARK:
            features[f"opens with mark{sign}"] = 1.0
        if text[-1] in CLAUSE_MARK:
            features[f"ends with mark{sign}"] = 1.0
    digits = bool(DIGIT.search(before)), bool(DIGIT.search(after))
    features[f"digits {int(digits[0])}{int(digits[1])}"] = 1.0
    if before and after and DIGIT.sub("", before) == DIGIT.sub("", after):
        features["only digits differ"] = 1.0


def _bucket(length: int) -> str:
    for limit in (0, 1, 2, 3, 4, 6, 9, 14, 22, 40):
        if length <= limit:
            return f"≤{limit}"
    return ">40"


def _from_words(features: Features, edit: Edit) -> None:
    context = edit.context
    before, after = context.draft_words, context.final_words
    gone = {word for word, _ in before} - {word for word, _ in after}
    came = {word for word, _ in after} - {word for word, _ in before}
    for sign, words, only in (("-", before, gone), ("+", after, came)):
        tags = [WORD_TAGS.get(tag, tag[:1]) for _, tag in words]
        for (word, _), tag in zip(words, tags, strict=True):
            if word in only:
                features[f"tag{sign} {tag}"] = 1.0
                features[f"word{sign} {word}"] = 1.0
        if words:
            features[f"first tag{sign} {tags[0]}"] = 1.0
            features[f"last tag{sign} {tags[-1]}"] = 1.0
            if len(words) <= 3:
                features[f"tags{sign} {' '.join(tags)}"] = 1.0
    if len(before) == len(after) == 1:
        features[f"tag pair {before[0][1][:1]} {after[0][1][:1]}"] = 1.0
    if before and after and not gone - came and len(before) > len(after):
        features["words only dropped"] = 1.0
    if before and after and not gone and came:
        features["words only added"] = 1.0


def _from_surroundings(features: Features, edit: Edit) -> None:
    context = edit.context
    left, right = (context.final_left, context.final_right) if edit.after else (context.draft_left, context.draft_right)
    features[f"left {left[-1:] if not left or not left[-1].isalnum() else 'word'}"] = 1.0
    features[f"right {right[:1] if not right or not right[0].isalnum() else 'word'}"] = 1.0
    features[f"left character {left[-1:]}"] = 1.0
    features[f"right character {right[:1]}"] = 1.0
    if not left.strip():
        features["opens sentence"] = 1.0
    if not right.strip("。！？\n "):
        features["ends sentence"] = 1.0
    if DIGIT.match(right[:1]):
        features["before digit"] = 1.0
    if DIGIT.match(left[-1:]):
        features["after digit"] = 1.0
    quoted = left.count("“") > left.count("”")
    if quoted:
        features["in quotation"] = 1.0


def _from_document(features: Features, edit: Edit) -> None:
    """Other uses in the two documents: what was replaced everywhere, what stood elsewhere already."""
    context = edit.context
    before, after = edit.before, edit.after
    draft, final = context.draft, context.final
    start = edit.draft_span[0] / max(1, len(draft.text))
    features[f"fifth {min(4, int(start * 5))}"] = 1.0
    if before and after and 2 <= len(after) <= 12 and 1 <= len(before) <= 12:
        elsewhere = draft.occurrences(after)
        if elsewhere:
            features["after stands in draft"] = 1.0
            features[f"after stands in draft {min(elsewhere, 3)}"] = 1.0
        left_over = final.occurrences(before)
        features["before left in final" if left_over else "before gone from final"] = 1.0
        if elsewhere and not left_over:
            features["made one form"] = 1.0
        if final.occurrences(after) > 1 + elsewhere:
            features["replaced elsewhere too"] = 1.0
