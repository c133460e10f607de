"""What is counted of a pair when it is recorded, on pairs as they come and on revisions drawn at random."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from revlearn.analyse import analyse
from revlearn.store import Ledger, LedgerError, record_of
from tests.store.pairs import DAY, bare, correction, sample, unkeyed
from tests.texts import pairs


def kept(draft: str, final: str) -> tuple[int, int]:
    """Draft sentences that count, and those no edit marks."""
    entry = record_of(analyse(draft, final), writer="张三", date=DAY).entry
    return entry.draft_sentences, entry.kept_sentences


@pytest.mark.parametrize(
    ("draft", "final", "expected"),
    [
        ("会议已经结束。工作正在推进。", "会议已经结束。工作正在推进。", (2, 2)),
        ("会议已经结束。工作正在推进。", "会议已经结束。工作稳步推进。", (2, 1)),
        ("会议已经结束。工作正在推进。", "会议已经圆满结束。工作正在推进。", (2, 1)),
        ("会议已经结束。工作正在推进。", "会议已经结束。请各单位认真落实。工作正在推进。", (2, 2)),
        ("会议已经结束。工作正在推进。", "工作正在推进。", (2, 1)),
        ("同意。会议已经结束。", "不同意。会议已经结束。", (1, 1)),
        ("", "会议已经结束。", (0, 0)),
    ],
)
def test_sentences_kept(draft: str, final: str, expected: tuple[int, int]) -> None:
    assert kept(draft, final) == expected


def test_without_a_title_or_reviser_the_document_says_them() -> None:
    _, tracked = sample("09-document-quality-circular")
    entry = record_of(tracked, writer=" 张三 ", date=DAY).entry
    assert entry.title == "望海交通建设集团办公室关于2026年第二季度公文质量检查情况的通报"
    assert (entry.reviser, entry.writer) == ("高至诚", "张三")
    named = record_of(tracked, writer="张三", date=DAY, title="通报", reviser="周主任").entry
    assert (named.title, named.reviser) == ("通报", "周主任")
    untitled = record_of(analyse("会议结束。", "会议结束了。"), writer="张三", date=DAY).entry
    assert (untitled.title, untitled.reviser) == ("final", None)


def test_a_writer_needs_a_name() -> None:
    with pytest.raises(LedgerError):
        record_of(sample()[1], writer=" ", date=DAY)


@given(pairs())
@settings(max_examples=60)
def test_any_pair_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, pair: tuple[str, str]) -> None:
    analysis = analyse(*pair)
    written = record_of(analysis, writer="张三", date=date(2026, 10, 8))
    assert 0 <= written.entry.kept_sentences <= written.entry.draft_sentences
    assert written.entry.changed_characters == analysis.summary()["draft_characters_changed"]
    folder: Path = tmp_path_factory.mktemp("ledger")
    with Ledger.open(folder) as ledger:
        entry, _ = ledger.add_pairs([written])[0]
        assert unkeyed(ledger.pair(entry)) == written
        if written.entry.edits:
            ledger.correct(entry, written.entry.edits[-1].number, correction())
            ledger.purge(before=None, keep="nothing", unquoted=bare)
            assert [each.correction for each in ledger.corrections()] == [bare(correction())]
