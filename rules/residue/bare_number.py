"""Rule bare-number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

# A number that ends its clause; each begins at a literal, and no list of numbers goes on behind it.
ENDS = tuple(patterns.compile(rf"{mark}(?<=\d{mark})(?![ ]?\d)") for mark in ",;。")
DEED = "新增|新建|签订|发放|举办|组建|培训|排查|整改|办结|受理|开展|建成|改造|创建|评选|选派|慰问|走访|化解|检查|查处|储备|购置|安装|栽植|完成|实施|建立|召开|引进"
DONE = patterns.compile(
    rf"(?:^|[,;。、\n家户个次人名])(?:共|累计|全年|年内|已|分别)?(?:{DEED})(?:(?!率)[\u4e00-\u9fff]){{2,8}}(?<![第年月日号版线型令期值率数比度式级])"
    r"(?P<number>[2-9]|[1-9]\d{1,4})$"
)
CLASSIFIER = patterns.compile(r"\d[余多]?[万亿]?(?:个|家|户|人|名|项|件|份|处|场|次|期|座|台|套|条|所|起|批)")
SHARE = patterns.compile(r"[,;](?:约|仅)?占(?:比|[\u4e00-\u9fff]{0,6}的)?(?P<number>\d{1,2}(?:\.\d{1,2})?)$")
RATIO = patterns.compile(r"\d%|\d[万亿]?(?:人|户|家|个|件|元|吨|台)")
SCALED = tuple(patterns.compile(rf"{scale}(?<=\d{scale})(?=[,;。])") for scale in "万亿")
PEOPLE = patterns.compile(
    r"(?:载客|旅客|客流量?|接待游客|门急诊量?|门诊量?|急诊量?|就诊|参加[\u4e00-\u9fff]{2,14}(?:保险|医保)|常住人口|户籍人口|总人口|服务群众|惠及群众)"
    r"(?:达到?|共|约|为|超过|突破){0,2}(?P<number>\d{1,6}(?:\.\d{1,4})?)$"
)
YEAR = patterns.compile(r"(?:19|20)\d\d$")
AROUND = 60  # code points in which other numbers are looked for


@rule(
    severity="info",
    bad=[
        "走访企业43家，新增学位⟦4320⟧，覆盖学校31所。",
        "急诊1.4万人次，占⟦11⟧。",
        "客运班线23条，全年载客⟦512万⟧，比上年增长6.7%。",
    ],
    good=[
        "走访企业43家，新增学位4320个，覆盖学校31所，急诊1.4万人次，占11%，载客512万人次。",
        "完成国道107、省道32改造，召开两会2023，实施方案12，新增机型320，开通热线12345，占地50。",
        "新增企业3、5、8家，培训人数120，完成进度85，检查企业23家。",
    ],
)
def bare_number(document: Document) -> Iterator[Finding]:
    """数字后缺量词 (a count or a share ends its clause without what it counts: 新增学位4320).

    Told where the clause says that something was done, counted in people or a share, and other numbers nearby carry their
    classifiers. Source: GB/T 15835-2011 4.1.1; the classifier belongs to the count.
    """
    text = document.text
    for end in ENDS:
        for match in end.finditer(text):
            at = match.start()
            for pattern, others in ((DONE, CLASSIFIER), (SHARE, RATIO)):
                found = ending(pattern, text, at, 32)
                if found and _beside(text, others, found, at) and not YEAR.match(found["number"]):
                    yield _told(document, Span(*found.span("number")))
    for scale in SCALED:
        for match in scale.finditer(text):
            found = ending(PEOPLE, text, match.start(), 32)
            if found:
                yield _told(document, Span(found.start("number"), match.end()))


def _beside(text: str, others: re.Pattern[str], found: re.Match[str], at: int) -> bool:
    """True where numbers of the same kind near the clause have their unit."""
    return bool(
        others.search(text, max(0, found.start() - AROUND), found.start("number"))
        or others.search(text, at, at + AROUND)
    )


def _told(document: Document, place: Span) -> Finding:
    shown = document.read(place)
    return Finding(
        place, Message(f"数字后缺量词或单位：{shown}", f"{shown} lacks its classifier or unit"), confidence=0.55
    )
