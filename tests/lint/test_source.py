"""Lines and columns of a source, whatever its line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.grammar import Span
from reportlint.source import Source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_begins_a_line(end: str) -> None:
    source = Source(f"一、工业{end}{end}全年增长5%。{end}")
    at = source.text.index("全年")
    assert source.position(at) == (3, 1)
    assert source.position(at + 4) == (3, 5)
    assert [source.text[slice(*source.line(number))] for number in (1, 2, 3, 4)] == ["一、工业", "", "全年增长5%。", ""]


def test_columns_count_code_points() -> None:
    source = Source("甲\r\na𠮷乙5%")
    assert source.position(source.text.index("5")) == (2, 4)


def test_lone_surrogates_and_nuls_are_characters_like_others() -> None:
    source = Source("\0\ud800\n\udfff甲")
    assert source.position(4) == (2, 2)
    assert source.line(2) == Span(3, 5)


def test_the_end_of_the_text_has_a_place() -> None:
    assert Source("").position(0) == (1, 1)
    assert Source("甲\n").position(2) == (2, 1)


@given(st.text(alphabet="甲a\r\n", max_size=30))
def test_lines_and_positions_agree(text: str) -> None:
    source = Source(text)
    for offset in range(len(text)):
        number, column = source.position(offset)
        assert source.line_starts[number - 1] + column - 1 == offset
        line = source.line(number)
        assert line.start <= offset
        assert offset < line.end or text[offset] in "\r\n"
