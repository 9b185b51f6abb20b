"""Records that are made when they are asked for."""

from __future__ import annotations

from reportlint.document import Document
from reportlint.grammar import Span
from reportlint.outline import Kind, Line, Sentence
from reportlint.source import Source

REPORT = Document(Source("一、回顾\n\n完成投资3亿元。增长5%。\n二、安排\n- 1 -\n抓好落实。"))


def test_a_record_is_the_same_however_it_is_asked_for() -> None:
    for records in (REPORT.lines, REPORT.sections, REPORT.paragraphs, REPORT.sentences, REPORT.markers):
        listed = list(records)
        assert len(records) == len(listed)
        assert [records[index] for index in range(len(records))] == listed
        assert records[1:] == tuple(listed[1:])
        assert list(reversed(records)) == listed[::-1]
    assert REPORT.lines[-1] == Line(Span(31, 36), Kind.BODY)
    assert REPORT.sentences[1] == Sentence(Span(6, 14), 1)
    assert not Document(Source("")).lines


def test_the_record_at_an_offset() -> None:
    sentences = REPORT.sentences
    assert [sentences.index_at(offset) for offset in (0, 5, 6, 13, 14)] == [0, 0, 1, 1, 2]
    assert Document(Source(" 甲。")).sentences.index_at(0) == -1


def test_lines_by_kind() -> None:
    assert [line.span.start for line in REPORT.lines.of(Kind.HEADING, Kind.BODY)] == [0, 6, 20, 31]
    assert [(REPORT.read(heading.title), after) for heading, after in REPORT.lines.followed()] == [
        ("回顾", 2),
        ("安排", 4),
    ]
