"""Words that are looked for all at once, and patterns that look back from what is rare."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.document import Document
from reportlint.search import PORTION, pairs, preceded, repeated
from reportlint.source import Source

SIGNS = "增长企业%5𠮷\ud800a"
TEXTS = st.text(SIGNS, max_size=60)


@given(TEXTS, st.sets(st.text(SIGNS, min_size=2, max_size=2)))
def test_pairs_are_those_that_stand_side_by_side(text: str, wanted: set[str]) -> None:
    assert pairs(text, wanted) == {pair for pair in wanted if pair in text}


@given(TEXTS, st.lists(st.text(SIGNS, min_size=1, max_size=5)), st.lists(st.text(SIGNS, min_size=1, max_size=4)))
def test_present_words_are_those_in_the_text(text: str, expected: list[str], asked: list[str]) -> None:
    document = Document(Source(text))
    document.expect(expected)
    words = expected + asked
    assert document.present(words) == [word for word in words if word in document.text]


@pytest.mark.parametrize("lead", [PORTION - 2, PORTION - 1, PORTION, 2 * PORTION - 1])
def test_a_pair_at_the_edge_of_two_portions_is_found(lead: int) -> None:
    assert pairs("。" * lead + "企业" + "。" * 9, {"企业", "业企"}) == {"企业"}


def test_what_precedes_ends_where_the_rest_begins() -> None:
    low, high = re.compile(r"\d{1,3}$"), re.compile(r"~\d+")
    found = [(lead[0], rest[0]) for lead, rest in preceded("增长3~5,约~7,12345~6", low, high, 3)]
    assert found == [("3", "~5"), ("345", "~6")]


@given(st.text("增长%5𠮷", max_size=40), st.integers(1, 4))
def test_what_stands_twice_is_found(text: str, size: int) -> None:
    expected = []
    at = 0
    while at + 2 * size <= len(text):
        last = at
        while last + size < len(text) and text[last] == text[last + size]:
            last += 1
        if last - at >= size:
            expected.append((at, size, last - at + size))
        at = max(last, at + 1)
    assert list(repeated(text, (size,))) == expected


@pytest.mark.parametrize("lead", [PORTION - 4, PORTION - 3, PORTION - 1, PORTION, 2 * PORTION - 2])
def test_a_doubled_word_at_the_edge_of_two_portions_is_found(lead: int) -> None:
    text = "".join(chr(0x4E00 + at % 5000) for at in range(lead)) + "推进推进。" * 2
    assert list(repeated(text, (2, 3))) == [(lead, 2, 4), (lead + 5, 2, 4)]
