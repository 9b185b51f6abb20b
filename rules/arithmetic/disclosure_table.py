"""Rule disclosure-table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.disclosure import ALL, APPEALS, BEGIN, COLUMNS, END, NEW, OUTCOMES, Appeals, Requests, Row, tables
from reportlint.document import Document
from reportlint.equations import Equation, equals, term, total
from reportlint.equations.crossing import crossing
from reportlint.finding import Message
from reportlint.grammar import Quantity
from reportlint.rule import rule

REVIEW = "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"


@rule(
    needs=["信息公开"],
    bad=[
        f"{REVIEW}⟦5 2 1 0 9⟧ 3 1 0 0 4 2 0 0 1 3\n五、存在的主要问题及改进情况\n略。",
        "一、本年新收政府信息公开申请数量\n⟦31\n4\n0\n0\n2\n0\n38⟧\n二、上年结转政府信息公开申请数量\n3\n0\n0\n0\n0\n0\n3\n三、本年度\n办理结果\n"
        "（一）予以公开\n12\n1\n0\n0\n1\n0\n14\n（二）部分公开\n6\n0\n0\n0\n0\n0\n6\n",
    ],
    good=[
        f"{REVIEW}5 2 1 0 8 3 1 0 0 4 2 0 0 1 3\n五、存在的主要问题及改进情况\n略。",
        f"{REVIEW}8 5 2 1 0 4 3 1 0 0 3 2 0 0 1\n五、存在的主要问题及改进情况\n略。",  # 总计 first
        "一、本年新收政府信息公开申请数量 31 4 2 38\n二、上年结转政府信息公开申请数量 3 0 0 3\n三、本年度办理结果 （七）总计 36 0 0 36\n四、结转下年度继续办理 5 0 0 5\n",
        "规章 8 26 66\n行政规范性文件 3 1 12\n二、上年结转政府信息公开申请数量 3 3 3 3 3 3 3\n三、本年度办理结果 （七）总计 4 4 4 4 4 4 4\n四、结转下年度继续办理 5 5 5 5 5 5 5\n",
    ],
)
def disclosure_table(document: Document) -> Iterator[Equation]:
    """政府信息公开年报表格的勾稽关系不成立 (the tables of an annual report on information disclosure do not add up).

    The form is prescribed, so its identities are known however the table was printed. In table 3, 总计 of each row is the sum
    of the six kinds of applicants; in each column （七）总计 is the sum of the results, and 新收 + 上年结转 = （七）总计 + 结转下年度,
    as the form itself says. In table 4 each 总计 is the sum of the four outcomes. Where a row and a column fail for the sake of
    one number, that number is told. Rows whose cells cannot be told apart are left alone, and so are tables in which hardly
    anything adds up, for their columns are others. Table 2 has no such identity.
    Source: 国办公开办函〔2021〕30号 (before 2021: 国办公开办函〔2019〕60号).
    """
    requests, appeals = tables(document.text)
    for table in requests:
        yield from crossing(_requests(table))
    for review in appeals:
        yield from crossing(_appeals(review))


def _requests(table: Requests) -> Iterator[Equation]:
    for label, row in table.rows:
        if row is not None:
            zh, en = label.name
            yield from _sum(
                row[:-1], row[-1:], Message(f"“{zh}”一行各类申请人之和", f"the sum over applicants in row “{en}”")
            )
    results = table.results
    new, begin, everything, end = (table.row(label) for label in (NEW, BEGIN, ALL, END))
    for at, column in enumerate(COLUMNS):
        zh, en = column.name
        if results is not None and everything is not None:
            name = Message(f"“{zh}”一列（一）至（六）各项之和", f"the sum of results (1) to (6) in column “{en}”")
            yield from _sum([row[at] for _, row in results], [everything[at]], name)
        if new is not None and begin is not None and everything is not None and end is not None:
            name = Message(f"“{zh}”一列第一项与第二项之和", f"items 1 and 2 in column “{en}”")
            yield from _sum([new[at], begin[at]], [everything[at], end[at]], name)


def _appeals(table: Appeals) -> Iterator[Equation]:
    for label, group in zip(APPEALS, table.groups, strict=True):
        zh, en = label.name
        name = Message(f"“{zh}”{len(OUTCOMES)}种结果之和", f"the sum of the {len(OUTCOMES)} outcomes of {en}")
        yield from _sum(group[:-1], group[-1:], name)


def _sum(
    left: Row | Sequence[Quantity | None], right: Row | Sequence[Quantity | None], name: Message
) -> Iterator[Equation]:
    """Left and right side sum to the same; a dash in a cell counts as nothing, but a side of dashes is not a number."""
    parts, wholes = [one for one in left if one], [one for one in right if one]
    if parts and wholes:
        yield equals(total(parts), term(wholes[0]) if len(wholes) == 1 else total(wholes), subject=name)
