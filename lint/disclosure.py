"""The tables of an annual report on information disclosure, whose form is prescribed.

Source: 国办公开办函〔2021〕30号, annex, tables 3 (收到和处理政府信息公开申请情况) and 4 (行政复议、行政诉讼情况). The form of
2019 (国办公开办函〔2019〕60号), used for 2019 and 2020, has one row （六）其他处理 in place of three.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise

from reportlint.finding import Message
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.records import NamedTuple
from reportlint.tables import Cell, Strip, flattened, of_length


class Label(NamedTuple):
    """A row or a column: its name, and for rows words near its beginning, which one line of a narrow cell holds."""

    name: Message
    key: str = ""


def _row(name: str, key: str) -> Label:
    return Label(Message(name, name), key)


COLUMNS = (
    Label(Message("自然人", "natural persons")),
    Label(Message("商业企业", "businesses")),
    Label(Message("科研机构", "research institutions")),
    Label(Message("社会公益组织", "public welfare organisations")),
    Label(Message("法律服务机构", "legal service institutions")),
    Label(Message("其他", "others")),
    Label(Message("总计", "total")),
)
NEW = _row("一、本年新收", "新收政府信息公开申请数量")
BEGIN = _row("二、上年结转", "上年结转")
RESULTS = (
    _row("（一）予以公开", "予以公开"),
    _row("（二）部分公开", "部分公开"),
    _row("（三）1.属于国家秘密", "国家秘密"),
    _row("（三）2.其他法律行政法规禁止公开", "其他法律"),
    _row("（三）3.危及“三安全一稳定”", "危及"),
    _row("（三）4.保护第三方合法权益", "第三方"),
    _row("（三）5.属于三类内部事务信息", "三类内部"),
    _row("（三）6.属于四类过程性信息", "四类过程"),
    _row("（三）7.属于行政执法案卷", "行政执法"),
    _row("（三）8.属于行政查询事项", "行政查询"),
    _row("（四）1.本机关不掌握相关政府信息", "不掌握"),
    _row("（四）2.没有现成信息需要另行制作", "没有现成"),
    _row("（四）3.补正后申请内容仍不明确", "补正后"),
    _row("（五）1.信访举报投诉类申请", "信访"),
    _row("（五）2.重复申请", "重复申请"),
    _row("（五）3.要求提供公开出版物", "公开出版"),
    _row("（五）4.无正当理由大量反复申请", "大量反复"),
    _row("（五）5.要求行政机关确认或重新出具已获取信息", "行政机关确认"),
)
OTHER_RESULTS = (
    _row("（六）1.申请人无正当理由逾期不补正", "申请人无正当"),
    _row("（六）2.申请人逾期未按收费通知要求缴纳费用", "申请人逾期"),
    _row("（六）3.其他", "其他"),
)
OTHER_RESULT = (_row("（六）其他处理", "其他处理"),)
ALL = _row("（七）总计", "总计")
END = _row("四、结转下年度", "结转下年度")
FORMS: tuple[tuple[Label, ...], ...] = (
    (NEW, BEGIN, *RESULTS, *OTHER_RESULTS, ALL, END),
    (NEW, BEGIN, *RESULTS, *OTHER_RESULT, ALL, END),
)
LAST = "结转下年度继续办理"
APPEALS = (
    Label(Message("行政复议", "administrative review")),
    Label(Message("未经复议直接起诉", "litigation without review")),
    Label(Message("复议后起诉", "litigation after review")),
)
OUTCOMES = ("维持", "纠正", "其他", "未审结")  # the columns of each group, before its total
APPEAL = "复议后起诉"
NEXT_PART = ("存在的主要问题", "存在的问题", "存在问题", "改进情况", "其他需要报告")

# What may stand between the characters of a broken label: all but Chinese characters, and those of page numbers (第, 页, 共).
GAP = r"[^\u4e00-\u5170\u5172-\u7b2b\u7b2d-\u9874\u9876-\u9fff]{0,200}"
KEYS = tuple(patterns.compile(GAP.join(key)) for key in (NEW.key, APPEAL))

REACH = 20_000  # code points of a table, one cell on each line
MOST = 8  # tables of one kind that are read: a text with more is no report

Row = tuple[Quantity | None, ...]


class Requests(NamedTuple):
    """Table 3. Each row has seven cells, its total last; None where the text does not show which cells are its own."""

    rows: tuple[tuple[Label, Row | None], ...]

    def row(self, label: Label) -> Row | None:
        """The cells of one row, if they are known."""
        return next((row for own, row in self.rows if own is label), None)

    @property
    def results(self) -> list[tuple[Label, Row]] | None:
        """The rows between 上年结转 and （七）总计, if all are known."""
        found = [(label, row) for label, row in self.rows[2:-2] if row is not None]
        return found if len(found) == len(self.rows) - 4 else None


class Appeals(NamedTuple):
    """Table 4: for review, direct litigation and litigation after review, four outcomes and their total."""

    groups: tuple[Row, Row, Row]


def tables(text: str) -> tuple[list[Requests], list[Appeals]]:
    """Every table 3 and every table 4 in a folded text."""
    told = "信息公开" in text and any(word in text for word in ("新收", "起诉"))
    return _tables(text) if told else ([], [])


@lru_cache(maxsize=1)  # two rules ask one after the other
def _tables(text: str) -> tuple[list[Requests], list[Appeals]]:
    """Each table is read from its key to the next key of either, so that the rest of the report is not looked through."""
    new, appeal = ([text.rfind("\n", 0, match.start()) + 1 for match in key.finditer(text)] for key in KEYS)
    starts = sorted({*new, *appeal, len(text)})
    new_strips = (flattened(text, start, _limit(text, start, starts)) for start in new)
    appeal_strips = (flattened(text, start, _limit(text, start, starts, NEXT_PART)) for start in appeal)
    return (
        list(islice(chain.from_iterable(map(requests, new_strips)), MOST)),
        list(islice(chain.from_iterable(map(appeals, appeal_strips)), MOST)),
    )


def _limit(text: str, start: int, starts: Sequence[int], words: Sequence[str] = ()) -> int:
    """The end of a line behind which nothing of the table at `start` stands: it goes up to the next table, or to `words`."""
    end = min(starts[bisect_right(starts, start)], start + REACH)
    found = [at for at in (text.find(word, start, end) for word in words) if at >= 0]
    line = text.find("\n", min(found, default=end))
    return len(text) if line < 0 else line + 1


def requests(strip: Strip) -> Iterator[Requests]:
    """Every table 3 in a text."""
    edges = [*_places(strip.labels, NEW.key), len(strip.labels)]
    for start, limit in pairwise(edges):
        last = strip.labels.find(LAST, start, limit)
        end = last + len(LAST) if last >= 0 else limit
        form = FORMS[strip.labels.find(OTHER_RESULTS[0].key, start, end) < 0]
        rows = [of_length(cells, len(COLUMNS)) for cells in strip.rows([label.key for label in form], start, end)]
        if None in rows:
            form, rows = _in_order(strip.between(start, end)) or (form, rows)
        numbers = [None if row is None else _numbers(row) for row in rows]
        table = Requests(tuple(zip(form, numbers, strict=True)))
        if _is_aligned([row for _, row in table.rows if row is not None]):
            yield table


def _in_order(cells: Sequence[Cell]) -> tuple[tuple[Label, ...], list[tuple[Cell, ...] | None]] | None:
    """The rows of the form whose cells are all there, wherever the labels are."""
    for form in FORMS:
        every = of_length(cells, len(COLUMNS) * len(form))
        if every is not None:
            return form, [every[at : at + len(COLUMNS)] for at in range(0, len(every), len(COLUMNS))]
    return None


def appeals(strip: Strip) -> Iterator[Appeals]:
    """Every table 4 in a text: it has exactly fifteen cells."""
    edges = [*_places(strip.labels, APPEAL), len(strip.labels)]
    for start, limit in pairwise(edges):
        ends = [at for at in (strip.labels.find(words, start, limit) for words in NEXT_PART) if at >= 0]
        cells = of_length(strip.between(start, min(ends, default=limit)), 15)
        if cells is not None:
            groups = (_numbers(cells[:5]), _numbers(cells[5:10]), _numbers(cells[10:]))
            if _is_aligned(groups):
                yield Appeals(groups)


def adds_up(row: Row) -> bool:
    """Is the last number the sum of the others? A dash counts as nothing."""
    *parts, whole = (cell.value.numerator if cell else 0 for cell in row)  # cells hold whole numbers
    return sum(parts) == whole


def _is_aligned(rows: Sequence[Row]) -> bool:
    """Do the rows that say anything mostly add up? Else the columns are not those of the form."""
    telling = [row for row in rows if any(cell and cell.value for cell in row)]
    wrong = sum(not adds_up(row) for row in telling)
    return bool(rows) and (wrong * 3 <= len(telling) or (wrong == 1 and len(rows) > 2))


def _numbers(cells: Sequence[Cell]) -> Row:
    return tuple(cell.quantity for cell in cells)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
