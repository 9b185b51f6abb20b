"""Rule disclosure-prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.disclosure import ALL, BEGIN, END, NEW, OUTCOMES, Appeals, Requests, Row, adds_up, tables
from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, term, total
from reportlint.finding import Message
from reportlint.grammar import Quantity
from reportlint.grammar.claims import Breakdown, StockFlow
from reportlint.rule import rule

TABLE = "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n5 2 1 0 8 3 1 0 0 4 2 0 0 1 3\n五、存在的主要问题及改进情况\n略。"
AHEAD = 60  # code points before a number in which 行政复议 or 行政诉讼 names it
SUBJECTS = ("行政复议", "行政诉讼")
Pair = tuple[Quantity, Sequence[Quantity], str]


@rule(
    needs=["信息公开"],
    bad=[
        f"被申请行政复议8件,其中结果维持5件、结果纠正2件、其他结果1件;被提起行政诉讼⟦8件⟧,其中结果维持5件、结果纠正1件、其他结果⟦1件⟧、尚未审结1件。\n{TABLE}",
    ],
    good=[
        f"被申请行政复议8件,其中结果维持5件、结果纠正2件、其他结果1件;被提起行政诉讼7件,其中结果维持5件、结果纠正1件、尚未审结1件。\n{TABLE}",
        f"区本级被申请行政复议3件,其中结果维持1件、结果纠正1件、其他结果1件。\n{TABLE}",  # a part of the whole
    ],
)
def disclosure_prose(document: Document) -> Iterator[Equation]:
    """政府信息公开年报正文与表格不一致 (the text of an annual report on information disclosure contradicts its tables).

    The first part of the report tells in words what the tables repeat: requests taken in, carried over, answered and carried
    on, and what became of appeals (table 4 splits litigation into direct and after review). The text may speak of a smaller
    body than the table; it is compared only where at least two of its numbers, and half of all, stand in the table, and where
    both add up by themselves: otherwise the rules on sums speak. Source: 国办公开办函〔2021〕30号.
    """
    requests, appeals = tables(document.text)
    if len(requests) == 1:
        for flow in document.claims(StockFlow):
            yield from _agreeing(_flow(flow, requests[0]))
    if len(appeals) == 1:
        for claim in document.claims(Breakdown):
            yield from _agreeing(_outcomes(document, claim, appeals[0]))


def _flow(flow: StockFlow, table: Requests) -> Iterator[Pair]:
    stated = (flow.added, flow.begin, flow.left, flow.end)
    rows = [table.row(label) for label in (NEW, BEGIN, ALL, END)]
    if flow.begin.value + flow.added.value - (flow.left.value if flow.left else 0) != flow.end.value:
        return
    for quantity, row, name in zip(stated, rows, ("新收", "上年结转", "办理结果总计", "结转下年度"), strict=True):
        if quantity is not None and row is not None and row[-1] is not None and adds_up(row):
            yield quantity, [row[-1]], name


def _outcomes(document: Document, claim: Breakdown, table: Appeals) -> Iterator[Pair]:
    start = claim.whole.span.start
    ahead = document.text[max(0, start - AHEAD) : start]
    places = [ahead.rfind(subject) for subject in SUBJECTS]
    groups = table.groups[:1] if places[0] > places[1] else table.groups[1:]
    if max(places) < 0 or sum(part.value for part in claim.parts) != claim.whole.value or not all(map(adds_up, groups)):
        return
    subject = SUBJECTS[places[1] > places[0]]
    yield from _cells(claim.whole, groups, -1, subject)
    for quantity, label in zip(claim.parts, claim.labels, strict=True):
        column = next((at for at, outcome in enumerate(OUTCOMES) if outcome in label), None)
        if column is not None:
            yield from _cells(quantity, groups, column, f"{subject}{OUTCOMES[column]}")


def _cells(quantity: Quantity, groups: Sequence[Row], column: int, name: str) -> Iterator[Pair]:
    cells = [group[column] for group in groups]
    if all(cells):
        yield quantity, [cell for cell in cells if cell], name


def _agreeing(pairs: Iterator[Pair]) -> Iterator[Equation]:
    """The pairs as equations, if enough of them agree to be sure that both speak of the same."""
    found = list(pairs)
    telling = [quantity.value == sum(cell.value for cell in cells) for quantity, cells, _ in found if quantity.value]
    if sum(telling) < 2 or sum(telling) * 2 < len(telling):
        return
    for quantity, cells, name in found:
        subject = Message(f"表中的{name}与正文", f"{name} in the table and in the text")
        yield equals(total(cells), term(quantity), subject=subject, tie=Tie.PARAGRAPH, primary=quantity.span)
