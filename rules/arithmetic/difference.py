"""Rule difference."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term
from reportlint.finding import Message
from reportlint.grammar import Hedge
from reportlint.grammar.claims import Difference
from reportlint.rule import rule

DIFFERENCE = Message("两数之差", "the difference of the two numbers")
MORE = Message("被减数", "minuend")
LESS = Message("减数", "subtrahend")


@rule(
    needs=[Difference],
    bad=[
        "全年计划改造⟦80个,实际完成96个,超出计划26个⟧。",
        "应拨补助⟦939万元,扣除已拨付303万元,尚需拨付616万元⟧。",
    ],
    good=[
        "全年计划改造80个,实际完成96个,超出计划16个。",
        "应拨补助939万元,扣除已拨付303万元,尚需拨付636万元。",
        "全年计划改造80个,实际完成96个,超过10个县区完成任务。",
        "收入939万元,支出303万元,结余结转资金100万元。",
        "出口12亿元,进口8亿元,进出口总额20亿元,贸易顺差4亿元。",
    ],
)
def difference(document: Document) -> Iterator[Equation]:
    """相差、超出、扣除后的数与前后两数不符 (what remains or exceeds is not the difference of the two numbers).

    超出计划16个 after 计划80个 and 完成96个; 扣除303万元后尚需636万元. Read from one sentence that writes all three in a row.
    Source: plain arithmetic.
    """
    for claim in document.claims(Difference):
        more = (
            claim.more.at_point() if claim.more.hedge is Hedge.AT_LEAST else claim.more
        )  # 不低于939万元 was computed with
        yield equals(term(more, MORE) - term(claim.less, LESS), term(claim.rest), subject=DIFFERENCE, tie=Tie.SENTENCE)
