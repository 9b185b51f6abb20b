"""Binds sums that the text states after their terms, or of a group it names first: …,总投资5500万元; 在全部68项中,….

Such sums are bound loosely: which numbers before a total belong to it is for the values to say. They are claimed as
open, so that one which does not hold is accused only when a single slip in long numbers explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_sum, longest_head, longest_sum
from reportlint.grammar.bearing import names_more
from reportlint.grammar.breakdowns import LOOSELY, sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.customary import customarily_divide
from reportlint.grammar.partitions import are_batches, has_rest
from reportlint.grammar.phrases import Reach
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.statements import LISTED, Item, Statement
from reportlint.grammar.wholes import SUMMED, amounts_of, tells_whose

TOTAL = patterns.compile(
    r"(?:合计|共计|总计|总共|一共|总(?!体|结|部|书记|经理)|[,、;](?:全[年市县区省]|今年|年内|上半年)?(?:全部|累计|共))[^,;。:、]{0,12}$|^(?:合|共|总)计?[^,;。:、0-9]{0,6}$"
)
TOTALLED = patterns.compile("[合共总累全]")  # none of the others without these
AMONG = patterns.compile(r"(?:[个项家户件人名所处座宗批]|[)])[^,;。:、0-9]{0,12}[中里内]$")
AMONG_THEM = patterns.compile(r"[中里内]\n?,")
# What is no term of a sum beside it: means, rates of use, ends of a stretch, comparisons with another year.
APART = patterns.compile(r"均|每|余额|较|比|上年|去年|同期|目标|计划|其中|最[高低大小多少]|超过?$|不[足到]$")
WITHIN = ("其中", "均", "每")
YEARLY = patterns.compile(r"[两二三四五六七八九十](?:年|个?月|季度?|批|期|次|轮)[^,;。:、]{0,4}(?:累计|合计|共|总)")
PERIODS = {  # the months of each, a bit for every one
    "一季度": 0x7, "第一季度": 0x7, "二季度": 0x38, "第二季度": 0x38, "三季度": 0x1C0, "第三季度": 0x1C0, "四季度": 0xE00,
    "第四季度": 0xE00, "上半年": 0x3F, "下半年": 0xFC0, "前三季度": 0x1FF, "全年": 0xFFF,
}  # fmt: skip
MONTHS = r"(?<![0-9年])(?P<first>1?[0-9])月?(?:[-—~至到]|——)(?P<last>1?[0-9])月"
STANDING = ("末", "累计达", "存", "率")  # what stands at the end of a period is no sum over it
PERIOD = patterns.compile("|".join((MONTHS, *sorted(PERIODS, key=len, reverse=True))))
# So many kinds of things, behind which all of them are counted: two of what stands before.
TALLY = patterns.compile(
    r"[,;](?:以上|上述|这)?(?P<number>[两二三四五六七八九2-9])(?P<kind>项|类|者|级|块|部分|方面|笔|批)(?P<named>[^,;。:、()0-9]{0,8})(?=[0-9])"
)
TALLIES = {c: n for n, row in enumerate(("2二两", "3三", "4四", "5五", "6六", "7七", "8八", "9九"), 2) for c in row}
ORDERED = patterns.compile("[一二三四五六七八九][级类批]")
CARRIED = patterns.compile(r"结转|顺延|转入|转到|转至|旧存")
TOTALS = (*SUMMED, "共", "共有", "总数达到", "总数达", "总数", "总额")
TERMS = 40
MOST = 10  # totals of one sentence: each is tried with all the terms before it
TELLING = 20  # any slip explains a shorter total


def totals(statement: Statement) -> Iterator[Breakdown]:
    """Totals behind their terms: 120万元、85万元、64万元,合计269万元; …,总投资5500万元."""
    items = amounts_of(statement.items)
    found = 0
    for position in range(2, len(items)):
        whole = items[position]
        if not (_alike(items[position - 1], whole) and _alike(items[position - 2], whole)):
            continue
        start = whole.quantity.start
        word = whole.phrase.word if isinstance(whole.phrase, Reach) else ""
        if word not in TOTALS and not TOTALLED.search(statement.text, whole.edge - 1, start):
            continue
        lead = statement.text[max(statement.span.start, whole.edge - 1) : start]
        if not (word in TOTALS or TOTAL.search(lead) or YEARLY.search(lead)) or APART.search(lead):
            continue
        found += 1
        if found > MOST:
            return
        terms: list[Item] = []
        for item in reversed(items[max(0, position - TERMS) : position]):
            if not _alike(item, whole):
                break
            terms.insert(0, item)
        labels = [statement.lead(term) for term in terms]
        labels[0] = labels[0].removeprefix("其中")
        if any("其中" in label or CARRIED.search(label) for label in labels):
            continue
        listed = all(term.after in LISTED for term in terms[1:]) and whole.clause - terms[-1].clause == 1
        alone = len(terms) == len([item for item in statement.items if item.at < whole.at])
        near = terms[0].part == whole.part
        if near and ((word in SUMMED and (listed or alone)) or (word in TOTALS and are_batches(labels))):
            yield _breakdown(statement, terms, whole, word, closed=True)
        elif not any(APART.search(label) for label in labels):
            joined = near and word and whole.edge + len(word) == start and (listed or alone)
            yield from _loosely(
                statement,
                terms,
                whole,
                likely=(bool(joined) and _says_no_more(statement, terms, whole)) or customarily_divide(labels),
            )


def _says_no_more(statement: Statement, terms: Sequence[Item], whole: Item) -> bool:
    """True when the total is in the unit of its terms and names nothing that they do not: not 共帮扶12名学生."""
    named = "".join([statement.lead(term) + statement.behind(term) for term in terms])
    return all(term.quantity.unit == whole.quantity.unit for term in terms) and not names_more(
        statement.behind(whole), named
    )


def _loosely(statement: Statement, terms: list[Item], whole: Item, likely: bool) -> Iterator[Breakdown]:
    """The longest run of the nearest terms that add up to the whole; without one, all of them as an open sum."""
    start = longest_sum([item.quantity for item in terms], whole.quantity)
    if start is not None:
        yield _breakdown(statement, terms[start:], whole, LOOSELY)
        return
    if len(terms) > 1 and terms[0].clause >= terms[-1].clause - len(terms) + 1:
        yield _breakdown(statement, terms, whole, LOOSELY)._replace(likely=likely)


def groups(statement: Statement) -> Iterator[Breakdown]:
    """Groups before their members: 在全部68项指标中,优于上年的51项,持平的9项,下降的8项."""
    if not AMONG_THEM.search(statement.text, *statement.span):
        return
    items = amounts_of(statement.items)
    for position, whole in enumerate(items[:-2]):
        after = items[position + 1]
        edge = statement.text.find(",", whole.quantity.end, after.quantity.start)
        if (
            edge < 0
            or statement.text[edge - 1] not in "中里内\n"
            or not AMONG.search(statement.text, max(statement.span.start, whole.quantity.end - 1), edge)
        ):
            continue
        members: list[Item] = []
        behind = items[position + 1 : position + 1 + TERMS]
        for item, next_one in zip_longest(behind, behind[1:]):
            if next_one is not None and tells_whose(item, next_one, whole.quantity):
                continue  # 属于三类内部信息8件
            if not item.quantity.comparable(whole.quantity) or any(word in statement.lead(item) for word in WITHIN):
                break
            members.append(item)
        stop = longest_head([item.quantity for item in members], whole.quantity)
        if stop:
            yield _breakdown(statement, members[:stop], whole, LOOSELY)
        elif len(members) > 2 and has_rest([statement.lead(members[-1])]):  # 1426件中,…、其他346件
            yield _breakdown(statement, members, whole, "其中", closed=True)


def periods(statement: Statement) -> Iterator[Breakdown]:
    """Periods that make up a longer one: 一季度21.4亿元,二季度30.5亿元,上半年51.9亿元; 1—6月862件,7—12月914件,全年1776件."""
    run: list[tuple[Item, int]] = []
    for item in amounts_of(statement.items):
        lead = statement.lead(item)
        named = PERIOD.search(lead)
        if named is None or APART.search(lead) or (run and not item.quantity.comparable(run[0][0].quantity)):
            run = []
            continue
        first, last = named["first"], named["last"]
        length = PERIODS[named[0]] if first is None else (1 << int(last)) - (1 << max(0, int(first) - 1))
        if not 0 < length <= PERIODS["全年"]:
            run = []
            continue
        covered = sum(part for _, part in run)
        if any(word in lead for word in STANDING):
            run = []
        elif len(run) > 1 and covered == length:
            terms = [one for one, _ in run]
            words = "".join([statement.lead(one) for one in terms])
            holds = is_sum([one.quantity for one in terms], item.quantity)
            if holds or not names_more(lead.replace(named[0], ""), words):  # 全年竣工项目124个 is no sum of those begun
                yield _breakdown(statement, terms, item, named[0], closed=True)
            run = [(item, length)]
        elif covered & length:
            run = [(item, length)]
        else:
            run.append((item, length))


def tallied(statement: Statement) -> Iterator[Breakdown]:
    """Totals behind as many terms as they tell: 东片3家、西片5家,两项8家; 省级资金320万元、市级资金180万元,两级资金500万元."""
    items = amounts_of(statement.items)
    for found in TALLY.finditer(statement.text, *statement.span):
        number = TALLIES[found["number"]]
        whole = next((item for item in items if item.quantity.start == found.end()), None)
        before = [item for item in items if item.quantity.end <= found.start()]
        terms = before[-number:]
        if whole is None or not isinstance(whole.phrase, Quantity | Reach) or len(terms) < number:
            continue
        further = before[-number - 1 : -number]
        if any(not _alike(term, whole) or term.part != terms[-1].part for term in terms) or (
            further and _alike(further[0], whole) and terms[0].clause - further[0].clause <= 1
        ):
            continue
        labels = [statement.lead(term) for term in terms]
        behind = statement.text[terms[-1].quantity.end : found.start()]
        if any(mark in behind for mark in ",;:") or any("其中" in label or APART.search(label) for label in labels):
            continue
        if any(ORDERED.search(label) and found["kind"] in label for label in labels):
            continue  # 特级2家、一级3家、二级5家,三级12家
        if APART.search(found["named"]) or max(term.quantity.amount for term in terms) > whole.quantity.amount:
            continue
        # 两类学校21所 is no sum where neither school was named before.
        named = any(found["named"] in label for label in labels)
        if named or is_sum([term.quantity for term in terms], whole.quantity):
            yield _breakdown(statement, terms, whole, found["number"] if named else LOOSELY, closed=named)
        elif whole.quantity.value >= TELLING and not names_more(
            statement.behind(whole), statement.text[terms[0].edge : found.start()]
        ):
            yield _breakdown(statement, terms, whole, LOOSELY)._replace(likely=True)


def _breakdown(statement: Statement, terms: Sequence[Item], whole: Item, cue: str, closed: bool = False) -> Breakdown:
    labels = [statement.lead(item) for item in terms]
    return sum_of(whole, terms, labels, "sentence", cue, closed, indicator=statement.lead(whole))


def _alike(item: Item, whole: Item) -> bool:
    return item.quantity.comparable(whole.quantity)
