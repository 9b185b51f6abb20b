"""The grammar itself: its tables are fresh, it accepts everything, and reads any text in order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlint.grammar import build, tables
from reportlint.grammar.parser import Shape, parse
from reportlint.grammar.phrases import Phrase
from reportlint.grammar.reading import Reader

TERMINALS = sorted({"WORD", *(name for name, *_ in tables.WORDS), *(name for name, *_ in tables.MEASURES)})
ALPHABET = "0123456789.,%万亿千百个家元户一二三十百分之第名前占比的由从增至长下降同比较去年完成任务计划目标其中分别、，。；：（）()-—~约近余多左右以上xG"


def test_tables_are_what_the_grammar_files_say() -> None:
    assert build.TABLES.read_text("utf-8") == build.render()


def leaves(shapes: tuple[Shape | int, ...]) -> list[int]:
    return [leaf for shape in shapes for leaf in ([shape] if isinstance(shape, int) else leaves(shape.children))]


@given(st.lists(st.sampled_from(TERMINALS), max_size=30))
@settings(max_examples=500)
def test_every_sequence_of_tokens_is_a_clause(types: list[str]) -> None:
    assert leaves(parse(tuple(types))) == list(range(len(types)))


@given(st.text(ALPHABET, max_size=80))
@settings(max_examples=500)
def test_phrases_cover_any_text_in_order(text: str) -> None:
    at = 0
    for phrase in Reader().read(text):
        assert at <= phrase.span.start <= phrase.span.end
        at = phrase.span.end
    assert at <= len(text)


@given(st.text(max_size=60))
def test_no_text_is_refused(text: str) -> None:
    found: tuple[Phrase, ...] = Reader().read(text)
    assert isinstance(found, tuple)


def test_one_bad_clause_costs_no_other() -> None:
    good = "工业投资208.6亿元"
    spoiled = f"占的由从增至第前,{good}"
    last = Reader().read(spoiled)[-1]
    assert spoiled[last.span.start : last.span.end] == "208.6亿元"


@pytest.mark.parametrize("unit", ["1", "一", "万", "%", "占", "由1", "第", "1,", "1、", "从5增至", "1:", "一分之"])
def test_a_unit_without_end_is_read_in_order(unit: str) -> None:
    text = unit * (32_000 // len(unit))
    at = 0
    for phrase in Reader().read(text):
        assert at <= phrase.span.start < phrase.span.end <= len(text)
        at = phrase.span.start
