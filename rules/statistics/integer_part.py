"""Rule integer-part."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.integrality import integer_part as test
from reportlint.finding import Finding, Holds, Message
from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.rule import rule

SHARE = Message("比率", "the rate")
EXAMINED = patterns.compile(
    r"(?:抽[查检测]|检[查测验]|监测|评[估审价]|考[核察试]|普查|受理|办理|收到)[^,。;:\d]{0,12}$"
)
OUTCOME = patterns.compile(
    r"^[、,]?(?:其中)?(?:总体|综合|平均)?(?:产品|样品|一次性?)?(?:合格|达标|优良|优秀|办结|通过|不合格|阳性|及格|优质|完好|整改)率(?:达到?|为)?$"
)
AMONG = patterns.compile(r"^[^,。;:、\d]{1,12}中,?$")
RATES = (  # those of OUTCOME and PART
    *("合格率", "达标率", "优良率", "优秀率", "办结率", "通过率", "阳性率", "及格率", "优质率", "完好率", "整改率"),
    *("占比", "比例"),
)
PART = patterns.compile(r"(?:占比|比例)(?:达到?|为)?$")


@rule(
    needs=RATES,
    bad=["全年抽查企业⟦35家,合格率91.6%⟧。", "全市⟦16个监测断面中,优良水质占比86.1%⟧。"],
    good=[
        "全年抽查企业35家,合格率91.4%。",
        "全市16个监测断面中,优良水质占比87.5%。",
        "全年抽查样品3500批次,合格率98.6%。",
        "抽查企业35家,产品质量合格率同比提高1.6个百分点。",
        "检查企业35家,督促整改隐患120处,整改率91.6%。",
        "举报1862件,已办结1794件,正在办理68件,办结率96.3%。",
        "35家企业中,高技术产业增加值占比18.3%。",
    ],
    severity="warning",
)
def integer_part(document: Document) -> Iterator[Finding | Holds]:
    """比率与个数不符 (a share that no whole number of the counted things can have).

    Of 35 firms examined 32 are 91.4% and 33 are 94.3%; 91.6% is no possible rate. The test speaks only when the digits leave
    room for less than half a thing, and only where the rate directly follows the number of those examined (抽查N家,合格率…)
    or is said of them (N个断面中…占比…). What is measured in money or area has no whole numbers and is left alone.
    Source: the GRIM test (Brown and Heathers 2017).
    """
    for statement in document.said(*RATES):
        for at, (count, rate) in enumerate(zip(statement.items, statement.items[1:], strict=False)):
            if not count.stated or not rate.quantity.is_rate or rate.role is Role.CHANGE or count.depth != rate.depth:
                continue
            if any(one.stated and one.quantity.comparable(count.quantity) for one in statement.items[:at]):
                continue  # 举报1862件,正在办理68件,办结率96.3%: perhaps of those
            if _is_of(statement, count, rate):
                told = test(count.quantity, rate.quantity).told(SHARE)
                if told is not None:
                    yield told


def _is_of(statement: Statement, count: Item, rate: Item) -> bool:
    words = statement.text[count.quantity.end : rate.quantity.start].strip()
    if OUTCOME.search(words.lstrip("次份件")) and words.startswith(","):
        return bool(EXAMINED.search(statement.lead(count)))
    head, among, tail = words.partition("中")
    measured = any(word in tail for word in ("值", "额", "收入", "投资", "面积", "产量", "人口", "里程"))
    return (
        bool(among)
        and bool(AMONG.match(head + among))
        and not measured
        and len(tail) < 16
        and bool(PART.search(tail))
        and "," not in tail.lstrip(",")
    )
