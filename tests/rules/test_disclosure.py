"""The tables of a disclosure report, however they were flattened: what is verified, what is accused, what is left alone."""

from __future__ import annotations

import random

import pytest

from reportlint.engine import Report, lint
from reportlint.registry import load

RULES = [rule for rule in load() if rule.name in ("disclosure-table", "disclosure-prose")]
HEAD = "某市2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
COLUMNS = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企\n业\n科研机\n构\n社会公益\n组织\n法律服务\n机构\n其他\n"
LABELS = (
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果 （一）予以公开",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（三）不予公开 1.属于国家秘密", "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷",
    "8.属于行政查询事项", "（四）无法提供 1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    "（五）不予处理 1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息", "（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他", "（七）总计", "四、结转下年度继续办理",
)  # fmt: skip
OLD_LABELS = (*LABELS[:20], "（六）其他处理", *LABELS[23:])
APPEALS = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n未经复议直接起诉\n复议后起诉\n"
NEXT = "五、存在的主要问题及改进情况\n仍有不足。\n"
REVIEW = [18, 6, 4, 3, 31, 9, 2, 1, 0, 12, 5, 1, 0, 2, 8]


def table(labels: tuple[str, ...] = LABELS) -> list[list[int]]:
    """Invented figures that satisfy the form."""
    rng = random.Random(len(labels))
    results = [[*(rng.choice([0, 0, rng.randrange(300)]) for _ in range(6))] for _ in labels[4:]]
    done = [sum(column) for column in zip(*results, strict=True)]
    carried, left = [7, 2, 0, 0, 1, 0], [12, 1, 0, 0, 0, 3]
    new = [d + e - c for d, e, c in zip(done, left, carried, strict=True)]
    return [[*row, sum(row)] for row in (new, carried, *results, done, left)]


def cells(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    return COLUMNS + "".join(f"{a}\n" + "".join(f"{n}\n" for n in row) for a, row in zip(labels, rows, strict=True))


def lines(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    return COLUMNS + "".join(f"{a} {' '.join(map(str, row))}\n" for a, row in zip(labels, rows, strict=True))


def glued(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    return "".join(f"{a}{' '.join(map(str, row))}\n" for a, row in zip(labels, rows, strict=True))


def grid(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    return "".join(f"| {a} | {' | '.join(map(str, row))} |\n" for a, row in zip(labels, rows, strict=True))


def one_line(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    return lines(labels, rows).replace("\n", " ") + "\n"


def broken(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    """Labels over several lines, the numbers behind the first; page numbers between rows."""
    pieces = []
    for number, (label, row) in enumerate(zip(labels, rows, strict=True)):
        group, _, own = label.rpartition(" ")
        first, rest = own[:13], own[13:]
        pieces.append(f"{group}\n" * bool(group) + f"{first} {' '.join(map(str, row))}\n" + f"{rest}\n" * bool(rest))
        pieces.append(["", "\n- 4 -\n", "\n5\n\n", "\n第 6 页 共 9 页\n"][number % 4])
    return "".join(pieces)


def paged(labels: tuple[str, ...], rows: list[list[int]]) -> str:
    """A cell a line, with a bare page number in the midst of a row."""
    text = [f"{piece}\n" for label, row in zip(labels, rows, strict=True) for piece in (label, *row)]
    return "".join([*text[:43], "\n5\n\n", *text[43:]])


FLATTENINGS = (cells, lines, glued, grid, one_line, broken, paged)


def checked(text: str) -> Report:
    report = lint(text, RULES)
    assert not report.problems
    return report


@pytest.mark.parametrize("flatten", FLATTENINGS)
@pytest.mark.parametrize("labels", [LABELS, OLD_LABELS], ids=["2021", "2019"])
def test_every_identity_is_verified(flatten: object, labels: tuple[str, ...]) -> None:
    rows = table(labels)
    assert callable(flatten)
    report = checked(HEAD + flatten(labels, rows) + APPEALS + "\n".join(map(str, REVIEW)) + "\n" + NEXT)
    assert not report.diagnostics
    assert len(report.verified) == len(labels) + 7 + 7 + 3


@pytest.mark.parametrize("flatten", FLATTENINGS)
@pytest.mark.parametrize(
    ("row", "column"), [(0, 0), (0, 6), (1, 4), (2, 0), (9, 6), (20, 1), (23, 0), (23, 6), (24, 5)]
)
def test_one_wrong_cell_is_told_once_and_at_its_place(flatten: object, row: int, column: int) -> None:
    rows = table()
    rows[row][column] += 20
    assert callable(flatten)
    body = flatten(LABELS, rows)
    report = checked(HEAD + body + NEXT)
    assert len(report.diagnostics) == 1
    (found,) = report.diagnostics
    assert report.document.source.text[found.span.start : found.span.end] == str(rows[row][column])
    assert found.severity == "error"


def test_labels_may_be_lost_where_all_cells_are_there() -> None:
    rows = table()
    text = f"{HEAD}{LABELS[0]}\n" + "\n".join(str(cell) for row in rows for cell in row) + f"\n{NEXT}"
    assert len(checked(text).verified) == len(LABELS) + 14


def test_a_row_that_lost_a_cell_is_left_alone_and_the_columns_with_it() -> None:
    rows = table()
    del rows[4][2]
    report = checked(HEAD + cells(LABELS, rows) + NEXT)
    assert not report.diagnostics
    assert len(report.verified) == len(LABELS) - 1 + 7  # the other rows, and 一 + 二 = 三 + 四


def test_columns_of_another_form_are_left_alone() -> None:
    rows = [[row[-1], *row[:-1]] for row in table()]
    assert not checked(HEAD + cells(LABELS, rows) + NEXT).diagnostics


def test_a_dash_is_an_empty_cell() -> None:
    rows = table()
    text = lines(LABELS, rows).replace(" 0", " —")
    assert not checked(HEAD + text + NEXT).diagnostics
    assert len(checked(HEAD + text + NEXT).verified) > 25


def test_outcomes_in_prose_are_compared_with_the_table() -> None:
    prose = "被提起行政诉讼20件，其中结果维持14件，结果纠正3件，其他结果1件，尚未审结2件。\n"
    report = checked(prose + HEAD + APPEALS + " ".join(map(str, REVIEW)) + "\n" + NEXT)
    assert not report.diagnostics
    assert "12 + 8 = 20" in [relation.equation.zh for relation in report.verified]


def test_requests_in_prose_are_compared_with_the_table() -> None:
    rows = table()
    new, begin, done, end = (rows[at][6] for at in (0, 1, -2, -1))
    same = f"全年新收政府信息公开申请{new}件，上年结转{begin}件，办结{done}件，结转下年度继续办理{end}件。\n"
    other = f"全年新收政府信息公开申请{new + 1}件，上年结转{begin}件，办结{done + 1}件，结转下年度继续办理{end}件。\n"
    assert not checked(same + HEAD + cells(LABELS, rows) + NEXT).diagnostics
    wrong = checked(other + HEAD + cells(LABELS, rows) + NEXT).diagnostics
    assert [found.severity for found in wrong] == ["warning", "warning"]
