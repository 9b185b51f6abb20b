"""Rule letter-in-number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

DIGITS = patterns.compile(r"(?<![A-Za-z\d.])\d[\d.]{0,9}$")
SCALED = patterns.compile(
    r"[SBZszЗОоΟ](?<=\d.)(?=[亿万%]|(?:家|个|户|名|件|处|座|所|人次)[,;。、]|(?<=[ЗОоΟ])[\u4e00-\u9fff\d])"
)  # 5 and 8; 5S管理 and 3B are names
# 1 read as l or I at the start: l5处, I8台; I级, I期 and I类 are numerals
FIRST = patterns.compile(
    r"[lI](?<=[\u4e00-\u9fff,;、(].)(?:\d{1,4}(?:\.\d{1,3})?|[0Oo]{2,3})[ ]?(?:%|[万亿千百]?(?:元|个|家|户|人|项|亩|吨|处(?!理)|名|台|件|次|公里|公顷|平方|座|场|份|条|所|辆|套|头)|[万亿])"
)
LETTER = patterns.compile(r"[lIOo](?<=\d.)[lIOo]{0,2}(?=[\d亿万千%元家个户人项亩吨])[\d.]{0,6}[亿万千%元]?(?![A-Za-z])")


@rule(
    needs=["l", "I", "O", "o", "S", "B", "Z", "s", "z", *"ЗОоΟ"],
    bad=[
        "整改隐患⟦l5处⟧，审核率达到⟦l00%⟧。",
        "下拨补助资金⟦25l亿⟧元。",
        "培训⟦1O0⟧人次。",
        "引进企业⟦1O⟧家。",
        "收入完成⟦2.3S⟧亿元。",
    ],
    good=[
        "建成O2O平台，下拨补助资金251亿元。",
        "型号为A1l0，坐标为2I。",
        "配备I5处理器，建成I级站3个，完成5G基站30个，推行5S管理，建成3Z工程。",
    ],
)
def letter_in_number(document: Document) -> Iterator[Finding]:
    """数字中夹着字母 (a letter stands inside a number: 25l亿 for 251亿).

    Scanners read 1 as l or I and 0 as O. A program reads 25 and stops, so the true value must be looked up.
    """
    text = document.text
    for match in FIRST.finditer(text):
        yield _told(document, Span(*match.span()), 0.8)
    for match in chain(LETTER.finditer(text), SCALED.finditer(text)):
        if digits := ending(DIGITS, text, match.start(), 12):
            yield _told(document, Span(digits.start(), match.end()), 0.85)


def _told(document: Document, place: Span, confidence: float) -> Finding:
    shown = document.read(place)
    message = Message(f"数字中夹着字母：{shown}", f"a letter stands inside a number: {shown}")
    return Finding(place, message, confidence=confidence)
