"""Rule short-year."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

SHORT = patterns.compile(r"年(?<=\d年)(?=[ ]?(?:1[0-2]|[1-9])月|底|末|初|上半年|下半年)")
NUMBER = patterns.compile(r"(?<![\d.〔期近满过前后约达隔每第个余历时])[’‘']?(?P<year>[0-4]\d|9\d|8\d)$")
SPAN_OF_TIME = patterns.compile(
    r"(?:近|过去|未来|今后|历时|长达|超过|满|工期|期限|任期|服役|连续|第|近期|用时|为期|(?<!截)至|到|-|—|~)[ ]?$"
)


@rule(
    severity="warning",
    bad=["截至⟦23年⟧底，建成园区3个。", "项目于⟦22年⟧6月开工，⟦’23年⟧末竣工。"],
    good=[
        "截至2023年底，建成园区3个。",
        "近10年初步形成格局，工作12年初见成效，2021-23年底完成。",
        "历时15年末端治理见效，合同期20年上半年付款。",
        "截至99年9月底，全縣公費診所計41家。",
        "台湾地区失业率为民国89年9月以来最低。",
    ],
)
def short_year(document: Document) -> Iterator[Finding]:
    """年份只写两位 (23年底: the year is written in full).

    Told before a month or the end of a year only; spans of time look the same elsewhere. In traditional texts such a
    year may count from 1912 (民國99年), and they are left alone. Source: GB/T 15835-2011 5.1.4,
    5.2.2; GB/T 9704-2012 7.3.5.4.
    """
    text = document.text
    if document.traditional:
        return
    for match in SHORT.finditer(text):
        year = ending(NUMBER, text, match.start(), 4)
        if year is None or SPAN_OF_TIME.search(text, max(0, year.start() - 4), year.start()):
            continue
        if text.endswith("民国", 0, year.start()):
            continue
        if text.startswith(("初步", "初见", "初具", "末端", "底线", "底蕴", "底子", "初级", "末位"), match.end()):
            continue
        if text[match.end() : match.end() + 2] in ("上半", "下半") and year["year"] < "15":
            continue
        span = Span(year.start(), match.end())
        shown = document.read(span)
        yield Finding(
            span, Message(f"年份应写四位：{shown}", f"the year is written in four digits: {shown}"), confidence=0.7
        )
