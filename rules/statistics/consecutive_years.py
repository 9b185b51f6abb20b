"""Rule consecutive-years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import patterns
from reportlint.grammar.numerals import read_numeral
from reportlint.grammar.statements import LISTED, Item, Statement
from reportlint.rule import rule

CLAIMED = patterns.compile(
    r"连续(?P<number>[二两三四五六七八九十]|[1-9][0-9]?)[个]?(?P<unit>年|月|季度)(?:保持)?(?:实现|稳步|持续|逐年)?(?P<way>增长|上升|提高|增加|下降|减少|降低)[^,。;:\d]{0,8}[,:(]?[^,。;\d]{0,10}$"
)


@rule(
    needs=["连续"],
    bad=["企业数连续三年增长,分别为⟦31家、35家、34家⟧。", "投诉量连续三年下降:⟦86件、88件、70件⟧。"],
    good=[
        "企业数连续三年增长,分别为31家、33家、34家。",
        "企业数连续三年增长,分别为34家、33家、31家,位居全市前列。",
        "投诉量连续三年下降:86件、80件、70件。",
        "产值连续三年增长,分别增长8.1%、9.2%、7.4%。",
    ],
    severity="warning",
)
def consecutive_years(document: Document) -> Iterator[Finding | Holds]:
    """称连续增长,所列各年数却有升有降 (a run of rises whose listed numbers do not rise).

    Read where 连续N年增长 is followed by N numbers in a row; a list in the other direction may begin with the latest year and is
    accepted. Rates of growth need not rise. Source: plain arithmetic.
    """
    for statement in document.said("连续"):
        for first in statement.items:
            found = CLAIMED.search(
                statement.text[max(statement.span.start, first.quantity.start - 40) : first.quantity.start]
            )
            row = _row(statement, first) if found is not None else []
            if found is None or len(row) < 3:
                continue
            number = int(found["number"]) if found["number"].isdigit() else read_numeral(found["number"])
            if len(row) not in (number, (number or 0) + 1) or any(
                item.quantity.is_rate or not item.stated for item in row
            ):
                continue
            values = [item.quantity.amount for item in row]
            rises, falls = (all(a < b for a, b in pairwise(order)) for order in (values, values[::-1]))
            shown = "、".join(document.read(item.quantity.span) for item in row)
            operands = tuple(item.quantity.number for item in row)
            if rises or falls:
                yield Holds(f"{shown}：{found['way']}", operands)
                continue
            yield Finding(
                row[0].quantity.span.to(row[-1].quantity.span),
                Message(
                    f"称连续{found['number']}{found['unit']}{found['way']}，所列却有升有降",
                    f"not all of these {len(row)} numbers go the same way",
                ),
                confidence=0.8,
                operands=operands,
            )


def _row(statement: Statement, first: Item) -> list[Item]:
    """The numbers that follow in a plain list."""
    if first.after in LISTED:
        return []
    row = [first]
    for item in statement.items[statement.items.index(first) + 1 :]:
        if item.after not in LISTED or not item.quantity.comparable(first.quantity) or item.lead.length > 1:
            break
        row.append(item)
    return row
