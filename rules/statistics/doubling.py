"""Rule doubling."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportlint.document import Document
from reportlint.equations.digits import strictly
from reportlint.equations.expression import term
from reportlint.equations.writing import as_written, number
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar.claims import Movement
from reportlint.rule import rule

NEARLY = Fraction(9, 10)  # 翻番 is said of a little less as well
MOST = 6  # doublings: more is a slip of another kind


@rule(
    needs=[Movement],
    bad=["数字产业规模由⟦5亿元增至10.2亿元,翻两番⟧。", "企业从2015年的⟦20家增加到32家,翻了一番⟧。"],
    good=[
        "数字产业规模由5亿元增至20.3亿元,翻两番。",
        "企业从2015年的20家增加到46家,翻了一番。",
        "企业从20家增加到39家,近翻一番。",
        "到2030年生产总值比2020年翻一番。",
        "企业从20家增加到30家,产值翻一番。",
    ],
    severity="warning",
)
def doubling(document: Document) -> Iterator[Finding | Holds]:
    """翻番与前后两数不符 (doublings that the two levels do not give).

    翻一番 is twice the start, 翻两番 four times, 翻n番 2ⁿ times. What comes near it, or goes beyond it without reaching the
    next doubling, is accepted; without both levels nothing is said. Source: 汉语 usage, 翻番 as a power of two.
    """
    for claim in document.claims(Movement):
        change = claim.change
        if change is None or change.dimension != "doubling" or not 0 < change.value <= MOST:
            continue
        ratio = (term(claim.end) / term(claim.start)).interval(strictly)
        if ratio is None or ratio.low is None or ratio.high is None:
            continue
        times = 2 ** int(change.value)
        operands = (claim.start.number, claim.end.number, change.number)
        work = f"{as_written(claim.end)} ÷ {as_written(claim.start)} = {number(ratio.low / 2 + ratio.high / 2, 2)}"
        written = document.read(change.span)
        if ratio.high < times * NEARLY or ratio.low >= times * 2:
            yield Finding(
                claim.start.span.to(change.span),
                Message(f"“{written}”应为{times}倍：{work}", f"{written} is {times} times: {work}"),
                confidence=0.7,
                equation=f"{work} ≠ {times}",
                operands=operands,
            )
        else:
            yield Holds(f"{work} ≈ {times}", operands)
