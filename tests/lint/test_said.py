"""Statements found by the words in them."""

from __future__ import annotations

from reportlint.document import Document
from reportlint.source import Source

TEXT = """第一章 总则

全年新增企业12家,完成率96%。完成投资3.5亿元,完成税收2.1亿元。

二、完成情况

城镇登记失业率4.2%,控制在4.5%以内。上年为4.4%。"""


def told(document: Document, *words: str) -> list[str]:
    return [document.read(statement.span) for statement in document.said(*words)]


def asked(document: Document, *words: str) -> list[str]:
    rows = [document.read(statement.span) for statement in document.statements]
    return [row for row in rows if any(word in row for word in words)]


def test_each_statement_comes_once_and_in_order() -> None:
    document = Document(Source(TEXT))
    assert told(document, "以内", "完成") == [
        "全年新增企业12家,完成率96%。",
        "完成投资3.5亿元,完成税收2.1亿元。",
        "城镇登记失业率4.2%,控制在4.5%以内。",
    ]


def test_it_is_as_asking_every_statement() -> None:
    for expected in ((), ("完成", "上年")):  # also when the engine has gathered the words that rules need
        document = Document(Source(TEXT))
        document.expect(expected)
        for words in (("完成",), ("上年", "全年"), ("。",), ("没有",), (), ("家,完", "。\n"), ("%", "第")):
            assert told(document, *words) == asked(document, *words)


def test_no_statement_says_what_two_say_together() -> None:
    document = Document(Source(TEXT))
    assert "。完成" in document.text
    assert told(document, "。完成") == []


def test_what_stands_before() -> None:
    document = Document(Source(TEXT))
    first, second, third, fourth = document.statements
    assert document.before(first) == ()
    assert document.before(fourth) == (third,)
    assert document.before(third, 2) == (first, second)
    assert document.before(second, 5) == (first,)
