"""Rule repeated-clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count, islice

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message, Related
from reportlint.grammar import Span
from reportlint.rule import rule
from reportlint.search import PORTION

SHORTEST = 5  # code points of a clause
LONG = 8  # of one that only ends the clause before it
ENOUGH = 4  # Chinese characters of a clause
MOST = 100  # of one document


@rule(
    severity="warning",
    bad=[
        "全年组织送戏下乡三百场,⟦组织送戏下乡三百场⟧,群众反响热烈。",
        "旅游商品种类偏少。⟦旅游商品种类偏少⟧,夜间业态单一。",
    ],
    good=[
        "一季度增长5%,二季度增长5%,加油,加油,全县上下一条心。",
        "完成投资3亿元,3亿元全部到位,主要指标为否、否、否。",
    ],
)
def repeated_clause(document: Document) -> Iterator[Finding]:
    """分句重复 (a clause stands twice, one directly after the other).

    What stands between two marks is compared with what follows; the words must be the same, figures included. Whole sentences that return elsewhere
    belong to duplicate-sentence. Source: 报纸编校质量评比差错认定细则 第17条.
    """
    text = document.text
    told = 0
    for start in range(0, len(text), PORTION):
        clauses = text[start : start + PORTION].replace("。", ",").replace(";", ",").replace("、", ",").split(",")
        for number in compress(count(1), map(str.endswith, clauses, islice(clauses, 1, None))):
            clause, before = clauses[number], clauses[number - 1]
            if len(clause) < (SHORTEST if clause == before else LONG) or "\n" in clause:
                continue
            if sum("\u4e00" <= character <= "\u9fff" for character in clause) < ENOUGH:
                continue
            told += 1
            if told > MOST:
                return
            at = start + sum(map(len, clauses[:number])) + number
            yield Finding(
                Span(at, at + len(clause)),
                Message("分句与前一句重复", "this clause repeats the one before it"),
                (Related(Span(at - 1 - len(clause), at - 1), Message("首次出现", "first appears here")),),
                confidence=0.8,
                fix=None
                if any(map(str.isdecimal, clause))
                else Fix((Edit(Span(at - 1, at + len(clause)), ""),), safe=False),
            )
