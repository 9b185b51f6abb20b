"""Whether the words around a number name something that the numbers beside it are not of."""

from __future__ import annotations

import pytest

from reportlint.grammar.bearing import is_of_another


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("城区", "全年处理生活垃圾"),
        ("其中", "全年处理生活垃圾"),
        ("近三年", "送审金额审定金额"),
        ("全年", "春节期间接待游客"),
        ("售水", "全年供水"),
        ("住宿补助", "发放助学金"),
        ("县本级", "全县收入合计支出合计"),
    ],
)
def test_another(words: str, said: str) -> None:
    assert is_of_another(words, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "全年处理生活垃圾"),
        ("处理", "全年处理生活垃圾"),
        ("约为", "送审金额审定金额"),
        ("全年", "每月减少产值"),
        ("消费", "实现旅游收入"),
        ("达到", "全年供水"),
        ("全县", "全县收入合计支出合计"),
    ],
)
def test_the_same(words: str, said: str) -> None:
    assert not is_of_another(words, said)
