"""Near copies, by the clauses that two texts share."""

from __future__ import annotations

from reportlint.repetition import NearCopies

FIRST = "全年完成固定资产投资三十亿元,引进企业二十家,新建厂房十万平方米,培训职工九百人次"


def nearest(*texts: str) -> list[int]:
    near = NearCopies(20, texts.__getitem__)
    return [near.nearest(text, number) for number, text in enumerate(texts)]


def test_a_copy_with_one_word_more_is_told() -> None:
    assert nearest(FIRST, FIRST + ",共计") == [-1, 0]
    assert nearest("另一段文字与它毫无相同之处,只是一样长短,不多也不少", FIRST, FIRST) == [-1, -1, 1]


def test_a_tenth_may_differ_and_no_more() -> None:
    changed = FIRST.replace("培训职工九百人次", "培训职工八百人次")
    assert nearest(FIRST, changed) == [-1, -1]
    assert nearest(FIRST * 5 + "甲乙丙丁", FIRST * 5 + "戊己庚辛") == [
        -1,
        -1,
    ]  # a text that repeats itself proves little


def test_a_retouched_copy_is_told_unless_a_figure_changed() -> None:
    assert nearest(FIRST, FIRST.replace("新建厂房", "新建成厂房")) == [-1, 0]
    assert nearest(FIRST, FIRST.replace("新建厂房十万", "新建成厂房九万")) == [-1, -1]


def test_texts_that_share_their_longest_clause_only_are_different() -> None:
    texts = [f"坚持以服务企业为中心推动产业转型升级,{name}片区完成投资,{name}片区修路" for name in "东南西北中"]
    assert nearest(*texts) == [-1] * 5


def test_a_long_text_is_not_read_again_for_each_short_one() -> None:
    read: list[int] = []
    texts = ["重点工程按期建成投用," * 2000, *(f"重点工程按期建成投用,第{number}批验收" for number in range(100))]
    near = NearCopies(10, lambda number: (read.append(number), texts[number])[1])
    for number, text in enumerate(texts):
        near.nearest(text, number)
    assert 0 not in read
