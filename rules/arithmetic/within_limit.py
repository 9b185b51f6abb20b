"""Rule within-limit."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

LIMIT = Message("所称的控制范围", "the limit it is said to keep")
KEPT = patterns.compile(
    r"^,(?:成功|有效|始终|均|稳定|严格|继续)?(?:控制在|保持在|稳定在|低于|不超过)(?:了|全[省市县区国])?\s?$"
)
WORDS = ("控制在", "保持在", "稳定在", "低于", "不超过")
WITHIN = patterns.compile(r"^(?:以内|以下|之内)(?:的?(?:目标|控制线|范围))?[。,;)]")
BELOW = patterns.compile(r"^的?(?:年度|控制|预期|省定|市定|全[省市国])?(?:目标|控制线|警戒线|平均水平|水平)[。,;)]")
PLANNED = patterns.compile("力争|确保|计划|预期|目标是|拟|争取|将|要|努力")


@rule(
    needs=WORDS,
    bad=["城镇登记失业率⟦4.2%,控制在4%以内⟧。", "单位能耗上升⟦3.6%,低于3.2%⟧的控制目标。"],
    good=[
        "城镇登记失业率3.2%,控制在4%以内。",
        "城镇调查失业率5.2%,登记失业率控制在4%以内。",
        "城镇登记失业率4.2%,力争控制在4%以内。",
        "单位能耗上升2.6%,低于3.2%的控制目标。",
        "负债率52.1%,低于预警线8个百分点。",
    ],
)
def within_limit(document: Document) -> Iterator[Equation]:
    """称控制在某数以内，实际数却更大 (said to stay within a limit that the number exceeds).

    失业率4.2%,控制在4%以内: 4.2 is not within 4. Read where number and limit stand in neighbouring clauses of one measure, and the
    second clause has no subject of its own. Source: meaning of 以内.
    """
    for statement in document.said(*WORDS):
        for actual, limit in zip(statement.items, statement.items[1:], strict=False):
            if _bounded(statement, actual, limit):
                bound = limit.quantity.at_point()
                yield at_most(term(actual.quantity), term(bound), subject=LIMIT, tie=Tie.CLAUSE)


def _bounded(statement: Statement, actual: Item, limit: Item) -> bool:
    one, other = actual.quantity, limit.quantity
    if not one.comparable(other) or one.unit != other.unit or actual.depth != limit.depth:
        return False
    led = statement.text[one.span.end : other.number.start]
    behind = statement.text[other.number.end : min(statement.span.end, other.number.end + 14)]
    unit = len(other.unit.name) if other.unit else 0
    named = WITHIN.search(behind[unit:]) if "在" in led or "不超过" in led else BELOW.search(behind[unit:])
    said = statement.text[max(statement.span.start, one.span.start - 30) : one.span.start]
    return KEPT.search(led) is not None and named is not None and not PLANNED.search(said)
