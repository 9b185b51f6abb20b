"""Rule lost-unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Severity
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

# A number that ends its clause; each begins at a literal, and no list of numbers goes on behind it.
ENDS = tuple(patterns.compile(rf"{mark}(?:(?<=\d{mark})|(?<=\d[ ]{mark}))(?![ ]?\d)") for mark in ",;。")
NUMBER = r"(?P<number>\d{1,7}(?:\.\d{1,4})?)[ ]?$"
VERB = r"(?:总[量额]|共|为|达到?|完成|实现|突破|超过|约|近|仅|新增|合计){0,2}[ ]?"
# Nouns whose numbers never stand alone: amounts of money, areas, lengths, weights.
AMOUNTS = patterns.compile(
    rf"(?:产量|面积|里程|收入|支出|产值|增加值|生产总值|零售额|成交额|交易额|销售额|进出口额|存款|贷款|利润|税收|诉讼费|资金|用电量|发电量|供水量|售水量|货运量|客运量|周转量"
    rf"|(?:固定资产|完成|工业|产业|总)投资){VERB}{NUMBER}"
)
LENGTHS = patterns.compile(
    r"(?:道路|公路|管网|管道|河道|渠道|水渠|沟渠|线路|绿道|堤防|农田|林地|土地)(?:达|共|约){0,1}[ ]?(?P<number>\d{1,5}\.\d{1,3})[ ]?$"
)
GROWTHS = patterns.compile(
    r"(?:同比|比上年|较上年|投资|收入|支出|产值|增加值|总额)(?:分别)?(?:增长|下降|增加|减少)[ ]?(?P<number>\d{1,3}\.\d{1,2})[ ]?$"
)
COUNTS = patterns.compile(r"(?:企业|案件|农户|贫困户|合作社|家庭农场|养老机构)[ ]?(?P<number>[1-9]\d{1,4})[ ]?$")
RATES = patterns.compile(r"\d%[、和][ ]?(?P<number>\d{1,3}(?:\.\d{1,2})?)$")
SHARES = patterns.compile(
    r"(?:普及|覆盖|入住|合格|达标|满意|办结|完成|入学|城镇化|就业|参保|硬化|绿化|回收|利用|处理|优良|结案|化解|接通|巩固|执行)率"
    r"(?:已?达到?|为|提高到|提升到|超过)?[ ]?(?P<number>\d{2}(?:\.\d{1,2})?)[ ]?$"
)
SCALED = tuple(patterns.compile(rf"{scale}(?<=\d{scale})(?=[,;。])") for scale in "万亿")
QUANTITIES = patterns.compile(rf"(?:产量|面积|里程|用电量|发电量|供水量|售水量|货运量|客运量|周转量){VERB}{NUMBER}")
KINDS: tuple[tuple[re.Pattern[str], Severity], ...] = (
    (RATES, "warning"),
    (SHARES, "warning"),
    (AMOUNTS, "warning"),
    (LENGTHS, "warning"),
    (GROWTHS, "warning"),
    (COUNTS, "info"),
)
NOTE = patterns.compile(r"(?:19|20)\d\d[ ]?$")  # a year


@rule(
    bad=[
        "肉类产量⟦2.85⟧,增长4.1%。",
        "全年硬化道路⟦12.8⟧,安装路灯260盏。",
        "固定资产投资增长8%,其中工业投资增长⟦12.3⟧,房地产投资下降6%。",
        "办理行政处罚案件⟦1286⟧。",
        "粮食播种面积⟦12.6万⟧,蔬菜产量⟦36万⟧。",
        "自来水普及率⟦96.8⟧,养老机构入住率达⟦62⟧。",
        "覆盖率分别达到92%、⟦75⟧。",
    ],
    good=[
        "肉类产量2.85万吨,增长4.1%,城乡收入比2.31,居民消费价格指数101.2。",
        "产值分别增长5.2,6.3,7.1个百分点,工业投资增长12.3%。",
        "三产收入比为9.9:36.3,实施方案2.0,服务企业3.0版,投资强度1.2。",
        "完成税收2023,企业5,示范企业1,示范企业2。",
    ],
)
def lost_unit(document: Document) -> Iterator[Finding]:
    """数字后缺单位 (a number ends its clause, and what it counts or measures fell out).

    Told after nouns of amounts, areas and lengths, and after rates of growth with decimals; indices and ratios have no unit. A count
    without its classifier is information. Source: GB/T 15835-2011 4.1.1, measurements are written with their units.
    """
    text = document.text
    for scale in SCALED:
        for match in scale.finditer(text):
            found = ending(QUANTITIES, text, match.start(), 32)
            if found is not None:
                written = Span(found.start("number"), match.end())
                yield _lost(written, document.read(written), "warning", 0.65)
    for end in ENDS:
        for match in end.finditer(text):
            at = match.start()
            for pattern, severity in KINDS:
                found = ending(pattern, text, at, 32)
                if found is None or NOTE.match(found["number"]):
                    continue
                sure = 0.65 if severity == "warning" else 0.5
                yield _lost(Span(*found.span("number")), found["number"], severity, sure)
                break


def _lost(place: Span, written: str, severity: Severity, confidence: float) -> Finding:
    return Finding(
        place,
        Message(f"数字后缺单位：{written}", f"the unit is lost after {written}"),
        severity=severity,
        confidence=confidence,
    )
