"""Laws of the analysis, each held on many drawn documents and revisions (drawn by ``tests/texts.py``)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from revlearn.align import align
from revlearn.analyse import analyse
from revlearn.load import load_text
from revlearn.model import LABELS, NATURES, Analysis, Document, Span
from revlearn.report.analysis_json import SCHEMA_FILE
from revlearn.segment import segment
from tests.load.docx import docx, run
from tests.texts import SENTENCES, WILD, documents, pairs

VALIDATOR = Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
ROOT = Path(__file__).parents[1]
ANY_TEXT = st.one_of(documents("zh"), documents("en"), WILD)
ANY_PAIR = st.one_of(pairs("zh"), pairs("zh"), pairs("en"), st.tuples(WILD, WILD))


# ------------------------------------------------------------------------------------------------ one document


@given(ANY_TEXT)
def test_tokens_rejoin_to_the_text(text: str) -> None:
    for language in ("zh", "en"):
        document = segment(text, language=language)
        assert "".join(text[token.start : token.end] for token in document.tokens) == text
        assert all(token.start < token.end for token in document.tokens)


@given(ANY_TEXT)
def test_paragraphs_and_sentences_cover_the_text(text: str) -> None:
    for language in ("zh", "en"):
        document = segment(text, language=language)
        assert "\n".join(text[each.start : each.end] for each in document.paragraphs) == text
        for paragraph in document.paragraphs:
            bounds = [(each.start, each.end) for each in paragraph.sentences]
            assert covers(bounds, (paragraph.start, paragraph.end))
            for inner in (paragraph.number, paragraph.heading):
                assert inner is None or paragraph.start <= inner[0] < inner[1] <= paragraph.end


def covers(spans: Sequence[Span], whole: Span) -> bool:
    """True when the spans, none of them empty, follow one another from the start of ``whole`` to its end."""
    at = whole[0]
    for start, end in spans:
        if start != at or end <= start:
            return False
        at = end
    return at == whole[1]


# ---------------------------------------------------------------------------------------------- two documents


@given(ANY_PAIR)
def test_every_character_lies_in_exactly_one_link(pair: tuple[str, str]) -> None:
    draft, final = segment(pair[0]), segment(pair[1])
    links = align(draft, final)
    for document, spans in (
        (draft, [span for link in links for span in link.draft]),
        (final, [span for link in links for span in link.final]),
    ):
        assert covers(sorted(spans), (0, len(document.text) + 1))
    assert all(0.0 <= link.score <= 1.0 for link in links)
    # Links come in the order of the final version.
    assert [link.final for link in links if link.final] == sorted(link.final for link in links if link.final)


@given(ANY_PAIR)
def test_draft_and_edits_make_the_final_version(pair: tuple[str, str]) -> None:
    analysis = analyse(*pair)
    assert unmarked(analysis, "draft") == unmarked(analysis, "final")
    if not any(edit.operation == "move" for edit in analysis.edits):
        assert applied(analysis, "draft", "final") == pair[1]
        assert applied(analysis, "final", "draft") == pair[0]


def unmarked(analysis: Analysis, side: str) -> str:
    """The characters of one version that no edit marks."""
    document: Document = getattr(analysis, side)
    marked = {at for edit in analysis.edits for span in getattr(edit, f"{side}_spans") for at in range(*span)}
    return "".join(char for at, char in enumerate(document.text) if at not in marked)


def applied(analysis: Analysis, here: str, there: str) -> str:
    """One version with each edit carried out where it stands in it; for analyses without moves."""
    document: Document = getattr(analysis, here)
    rebuilt: list[str] = []
    at = 0
    for edit in sorted(analysis.edits, key=lambda edit: getattr(edit, f"{here}_spans")):
        ((start, end),) = getattr(edit, f"{here}_spans")
        rebuilt += [document.text[at:start], edit.after if there == "final" else edit.before]
        at = max(at, end)
    return "".join([*rebuilt, document.text[at:]])


@given(ANY_TEXT)
def test_a_text_compared_with_itself_has_no_edit(text: str) -> None:
    assert analyse(text, text).edits == ()


@given(ANY_PAIR)
def test_equal_texts_alone_have_no_edit(pair: tuple[str, str]) -> None:
    assert (analyse(*pair).edits == ()) == (pair[0] == pair[1])


@given(ANY_PAIR)
def test_edits_are_numbered_in_order_and_do_not_overlap(pair: tuple[str, str]) -> None:
    analysis = analyse(*pair)
    assert [edit.id for edit in analysis.edits] == list(range(1, len(analysis.edits) + 1))
    starts = [(edit.draft_span[0], edit.final_span[0]) for edit in analysis.edits]
    assert starts == sorted(starts)
    for text, spans in (
        (pair[0], [span for edit in analysis.edits for span in edit.draft_spans]),
        (pair[1], [span for edit in analysis.edits for span in edit.final_spans]),
    ):
        filled = sorted(span for span in spans if span[0] < span[1])
        assert all(one[1] <= other[0] for one, other in pairwise(filled))
        assert all(0 <= start <= end <= len(text) for start, end in spans)


@given(ANY_PAIR)
def test_an_edit_says_what_stands_at_its_spans(pair: tuple[str, str]) -> None:
    for edit in analyse(*pair).edits:
        assert edit.before == "".join(pair[0][slice(*span)] for span in edit.draft_spans)
        assert edit.after == "".join(pair[1][slice(*span)] for span in edit.final_spans)
        assert edit.before or edit.after
        assert edit.draft_spans == tuple(sorted(edit.draft_spans))
        assert edit.final_spans == tuple(sorted(edit.final_spans))
        for spans in (edit.draft_spans, edit.final_spans):
            assert len(spans) == 1 or all(start < end for start, end in spans)
        if edit.operation in ("insert", "delete"):
            assert (edit.operation == "insert") == (not edit.before)
            assert (edit.operation == "delete") == (not edit.after)
        if edit.operation != "move":
            assert edit.before != edit.after


@given(ANY_PAIR)
def test_every_edit_has_one_sound_label(pair: tuple[str, str]) -> None:
    analysis = analyse(*pair)
    assert len(analysis.labels) == len(analysis.edits)
    known = {edit.id for edit in analysis.edits}
    assert all(finding.edit in known for finding in analysis.findings)
    for label in analysis.labels:
        name = f"{label.category}.{label.subtype}"
        assert name in LABELS
        assert label.nature in NATURES or (label.nature is None and name == "structure.cascade")
        assert 0.0 <= label.confidence <= 1.0
        assert label.needs_review == (label.confidence < 0.6)
        assert label.explanation
        chances = [each.confidence for each in label.alternatives]
        assert chances == sorted(chances, reverse=True)
        assert all(0.0 <= chance <= 1.0 for chance in chances)
        others = [f"{each.category}.{each.subtype}" for each in label.alternatives]
        assert name not in others
        assert len(set(others)) == len(others)
        assert set(others) <= set(LABELS)


@given(ANY_PAIR)
def test_the_json_satisfies_the_schema(pair: tuple[str, str]) -> None:
    payload = json.loads(json.dumps(analyse(*pair).to_dict(), ensure_ascii=False))
    VALIDATOR.validate(payload)
    assert payload["summary"]["edits"] == len(payload["edits"]) == sum(payload["summary"]["by_category"].values())


# -------------------------------------------------------------------------------------------- the same again


@given(ANY_PAIR)
def test_the_same_input_gives_the_same_analysis(pair: tuple[str, str]) -> None:
    assert analyse(*pair) == analyse(*pair)


def test_a_fresh_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    sample = ROOT / "data" / "samples" / "01-winter-heating"
    command = [sys.executable, "-c", "from revlearn.cli import main; main()", "compare"]
    command += [str(sample / "draft.txt"), str(sample / "final.txt")]
    outputs = {
        subprocess.run(
            [*command, "--format", "json"], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "4242")
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["summary"]["edits"] > 10


# ------------------------------------------------------------------------------------------------------ moves

LONG = tuple(sentence for sentence in SENTENCES if len(sentence) >= 20 and sentence.endswith("。"))


@given(st.permutations(LONG).map(lambda order: order[:6]), st.integers(0, 5), st.integers(0, 5))
def test_a_moved_paragraph_is_one_move(paragraphs: list[str], start: int, stop: int) -> None:
    moved = [*paragraphs[:start], *paragraphs[start + 1 :]]
    moved.insert(stop, paragraphs[start])
    analysis = analyse("\n".join(paragraphs), "\n".join(moved))
    if start == stop:
        assert analysis.edits == ()
        return
    (edit,) = analysis.edits
    assert edit.operation == "move"
    assert edit.before.strip("\n") == edit.after.strip("\n")
    passed = "\n".join(paragraphs[start + 1 : stop + 1] or paragraphs[stop:start])
    assert edit.before.strip("\n") in (paragraphs[start], passed)


# ------------------------------------------------------------------------------------------- from and to files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@settings(max_examples=25)
@given(text=documents("zh").map(lambda text: f"{SENTENCES[0]}\n{text}"))
@example(text="\n关于召开会议的通知\n\n各科室：\n")
def test_a_text_file_reads_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, encoding: str, line_end: str, text: str
) -> None:
    """The first line is real Chinese: of a few characters alone no program can tell the encoding."""
    path = tmp_path_factory.mktemp("texts") / "文稿.txt"
    path.write_bytes(text.replace("\n", line_end).encode(encoding))
    assert load_text(path).text == text.rstrip("\n")


@settings(max_examples=25)
@given(text=documents("zh").filter(str.strip))
def test_a_word_file_reads_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("texts") / "文稿.docx"
    path.write_bytes(docx("".join(f"<w:p>{run(line)}</w:p>" for line in text.split("\n"))))
    assert load_text(path).text == text.rstrip("\n")
