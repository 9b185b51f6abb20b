"""Rule average-growth."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Reading, Tie, equals, growth, term
from reportlint.equations.verdict import confirm
from reportlint.equations.writing import shown
from reportlint.finding import Holds, Message
from reportlint.grammar.claims import Compounded
from reportlint.rule import rule

AVERAGE = Message("年均增长率", "average annual growth")


@rule(
    needs=[Compounded],
    bad=[
        "2016年,生产总值完成59.4亿元,比2011年增长⟦21.9%,年均增长5.2%⟧。",
        "2020年与2015年相比,服务业增加值增长⟦57.3%,年均增长11.5%⟧。",
        "五年来财政收入累计增长⟦84.5%,年均增长16.9%⟧。",
    ],
    good=[
        "2016年,生产总值完成59.4亿元,比2011年增长21.9%,年均增长4%;公共预算收入是2011年的2.3倍,年均增长18.5%。",
        "2020年与2015年相比,服务业增加值增长57.3%,年均增长9.5%。",
        "五年来财政收入累计增长84.5%,年均增长13%。",
        "财政收入增长12.3%,年均增长4%。",
        "2021年,进出口比上年增长30.2%,两年平均增长9.1%。",
        "三年新增企业45家,用电量增长21.9%,年均增长8.5%。",
    ],
)
def average_growth(document: Document) -> Iterator[Equation | Holds]:
    """年均增速与累计增速不符 (average annual growth that does not compound to the total).

    Growth of 21.9% from 2011 to 2016 is 4% a year over five years: 1.04⁵ = 1.219. Read where total and mean stand side by
    side and the text tells the years. When one year more or fewer would fit, the finding says so.
    Source: 平均发展速度 is the geometric mean.
    """
    for claim in document.claims(Compounded):
        ratio = (
            term(claim.total) if claim.total.dimension == "multiple" else growth(claim.total, fall=claim.direction < 0)
        )
        mean = growth(claim.mean, fall=claim.direction < 0)
        others = tuple(
            Reading(Message(f"若按{years}年计算则相符", f"it holds over {years} years"), ratio, mean**years)
            for years in (claim.years - 1, claim.years + 1)
            if years > 1
        )
        stated = equals(ratio, mean**claim.years, subject=AVERAGE, tie=Tie.CLAUSE, readings=others)
        judged = confirm(stated)
        if judged is not None and judged.evidence:  # the years are part of what was checked
            yield Holds(shown(stated, holds=True), (*stated.operands(), *claim.dates))
        else:
            yield stated
