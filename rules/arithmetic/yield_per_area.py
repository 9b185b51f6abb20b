"""Rule yield-per-area."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from re import Pattern

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.equations.expression import Term
from reportlint.equations.verdict import confirm
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.bearing import strays
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

YIELD = Message("单产与面积、总产", "yield, area and output")
AREA, OUTPUT = Message("面积", "area"), Message("总产量", "output")
EACH = patterns.compile(r"(?:平均)?(?:亩产|每亩产量|亩均产量)(?:量)?(?:达到?|为|约)?\s?$")
TOTAL = patterns.compile(r"(?:总产|总产量|产量)(?:达到?|为|约|突破)?\s?$")
PLANTED = patterns.compile(r"(?:种植|播种|收获)(?:总)?面积(?:达到?|为|约|稳定在|突破)?\s?$")
OWN = patterns.compile(
    "平均|亩产|每亩|亩均|总?产量?|种植|播种|收获|总?面积|单产|稳定在|突破"
)  # said of the three alike
MU = Fraction(2000, 3)  # square metres: 15亩 = 1公顷
PLANNED = ("力争", "目标", "计划", "确保", "预计")


@rule(
    needs=["亩产", "每亩产量", "亩均产量"],
    bad=["小麦播种面积⟦52.5万亩,平均亩产412公斤,总产量31.6万吨⟧。"],
    good=[
        "小麦播种面积52.5万亩,平均亩产412公斤,总产量21.6万吨。",
        "小麦播种面积52.5万亩,其中示范田平均亩产612公斤,粮食总产量31.6万吨。",
        "小麦播种面积52.5万亩,高标准农田平均亩产512公斤,总产量21.6万吨。",
        "小麦播种面积52.5万亩,力争平均亩产612公斤、总产量31.6万吨。",
    ],
)
def yield_per_area(document: Document) -> Iterator[Equation]:
    """单产乘面积不等于总产量 (yield times area is not the output).

    52.5万亩 at 412公斤 give 21.6万吨. Read from one sentence that names all three and nothing but them in between; one slip must explain
    the gap, since the area sown and the area harvested may differ. Source: 单产 = 总产量 ÷ 播种面积.
    """
    for statement in document.said("亩产", "每亩产量", "亩均产量"):
        said = statement.text[statement.span.start : statement.span.end]
        if "亩" not in said or any(word in said for word in (*PLANNED, "其中", "分别")):
            continue
        found = [
            _only(statement, dimension, words)
            for dimension, words in (("area", PLANTED), ("mass", EACH), ("mass", TOTAL))
        ]
        area, each, total = found
        if area is None or each is None or total is None:
            continue
        number = Term(area.quantity, AREA, area.quantity.factor / MU)
        ratio = term(total.quantity, OUTPUT) / number
        span = area.quantity.span.to(each.quantity.span).to(total.quantity.span)
        checked = equals(ratio, term(each.quantity), subject=YIELD, tie=Tie.SENTENCE, loose=True, primary=span)
        if confirm(checked) is not None or not strays(statement, (area, each, total), OWN):
            yield checked


def _only(statement: Statement, dimension: str, words: Pattern[str]) -> Item | None:
    """The one level of a dimension that is led in by the words."""
    items = [
        item
        for item in statement.items
        if item.stated
        and not item.depth
        and item.quantity.dimension == dimension
        and words.search(statement.lead(item))
    ]
    return items[0] if len(items) == 1 else None
