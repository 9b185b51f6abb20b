"""Rule part-sum."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, equals, term, total
from reportlint.equations.verdict import confirm, judge
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.agreement import is_share
from reportlint.grammar.breakdowns import LOOSELY
from reportlint.grammar.claims import Breakdown, Share
from reportlint.grammar.criteria import crossing
from reportlint.rule import rule

SUM = Message("各部分之和", "the sum of the parts")
PART = Message("部分不大于整体", "a part cannot exceed the whole")
TOTAL = Message("总数", "total")
ADDEND = Message("部分", "part")
OVERLAP = patterns.compile("交叉|重[叠复合]|双重|兼任|兼职|同时")  # what parts have in common is told behind them
NEAR = 16  # characters


@rule(
    needs=[Breakdown],
    bad=[
        "三批补贴分别为⟦120万元、85万元、64万元,合计279万元⟧。",
        "全年新登记⟦4160户,其中城镇2140户、农村2010户⟧。",
        "进出口总额⟦379.3亿元,增长5.7%。其中,出口257.4亿元,进口128.9亿元⟧。",
        "排查隐患⟦360处,其中已整改210处,未整改130处⟧。",
        "税收收入上半年⟦31.2亿元,下半年28.4亿元,全年62.6亿元⟧。",
        "建成充电桩⟦60个,其中快充桩75个⟧。",
        "查补税款⟦1286万元,分别为526万元、418万元、352万元⟧。",
        "获得奖牌⟦104枚,其中金牌34枚、银牌29枚、铜牌51枚⟧。",
    ],
    good=[
        "三批补贴分别为120万元、85万元、64万元,合计269万元。",
        "审批项目40个,其中亿元以上6个、省重点9个。",
        "发放贷款5436万元,其中甲公司300万元、乙公司500万元。",
        "全年粮食产量302.3万吨,其中夏粮62.1万吨、早稻21.1万吨、秋粮219.1万吨。",
        "获奖86人次,一等奖12人次,二等奖25人次,三等奖39人次,优秀指导教师奖18人次。",
        "实施改造和新建泵站共12座,其中改造8座,目前8座泵站已完工;新建4座。",
        "引进项目50个,到位资金4.2亿元,其中工业项目30个,资金21000万元;农业项目20个,资金14200万元;银行贷款6800万元。",
        "扩种油菜4万亩,其中山地油菜1.5万亩,建成灌渠0.3万亩,确保粮食面积稳定在26万亩以上。",
        "承办建议88件,其中已经解决的有42件,占总数的47.7%;正在解决的有20件,占总数的22.7%。",
        "新增企业205家,净增长5.8%。今年引进人才120人,其中博士30人、硕士90人。",
    ],
)
def part_sum(document: Document) -> Iterator[Equation]:
    """部分之和与总数不符 (the parts do not add up to the whole).

    A whole and its parts must agree when the text says that the parts are all there is: 合计, 按…分, 其余 among the
    parts, or labels that divide the whole (进口 and 出口, 城镇 and 农村, the three industries). After a plain 其中 only
    main parts are listed, so the parts may fall short of the whole and may overlap; then only a part larger than the
    whole is wrong, or a shortfall in long numbers that one digit explains. Where custom or the way of telling makes the
    parts probably all (金牌 to 铜牌, 分别为 behind the whole, a row behind a colon), one digit that explains the gap is
    enough in short ones too.

    Rounded values may differ by half a unit of the last digit for each addend; regions are never added up.
    Source: yearbooks' own notes on totals and rounding; the statistical mark “#” for 其中的主要项.
    """
    shared = {
        (share.whole.start, share.part.start)
        for share in document.claims(Share)
        if share.whole is not None and share.part is not None and is_share(share.part, share.whole, share.rate)
    }
    for claim in document.claims(Breakdown):
        tie = Tie(claim.locality)
        whole = term(claim.whole, TOTAL)
        summed = equals(
            total(term(part, ADDEND) for part in claim.parts),
            whole,
            subject=SUM,
            tie=tie,
            rivals=claim.rivals,
            closed=claim.closed,
            loose=claim.cue == LOOSELY,
        )
        # 88件,其中已解决42件,占47.7%;正在解决20件,占22.7%: the shares tell that more parts follow
        more = len(claim.parts) > 1 and all((claim.whole.start, part.start) in shared for part in claim.parts)
        if (claim.closed and not more) or confirm(summed) is not None:
            yield summed
            continue
        if claim.likely and not more and (full := _in_full(claim, summed)) is not None:
            yield full
            continue
        for part in () if summed.loose else claim.parts:
            yield at_most(term(part, ADDEND), whole, subject=PART, tie=tie, rivals=claim.rivals)
        crossed = _crossed(document, claim)
        if len(claim.parts) > 1 and crossed < 2 and not more:
            yield summed._replace(loose=summed.loose or crossed > 0)
            if claim.disjoint and not crossed:
                yield at_most(
                    total(term(part, ADDEND) for part in claim.parts),
                    whole,
                    subject=SUM,
                    tie=tie,
                    rivals=claim.rivals,
                    ceiling="warning",
                )


def _in_full(claim: Breakdown, summed: Equation) -> Equation | None:
    """The same of parts that are all there is, if one digit would mend it; what falls short may yet be incomplete."""
    over = sum(part.amount for part in claim.parts) > claim.whole.amount and not summed.loose
    full = summed._replace(closed=True, loose=False, ceiling="error" if over else "warning")
    return full if any(repair.replaces for repair in judge(full).repairs) else None


def _crossed(document: Document, claim: Breakdown) -> int:
    """How surely the parts have things in common; what they share may be told behind them, 交叉任职3人."""
    shared = OVERLAP.search(document.text, claim.span.end, claim.span.end + NEAR)
    if shared is not None:
        return 2
    crossed = crossing(claim.labels)
    return 0 if crossed == 1 and claim.disjoint else crossed  # in a plain list joined by 、 they are of one kind
