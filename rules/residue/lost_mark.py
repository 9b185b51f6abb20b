"""Rule lost-mark."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

VERB = "完成|新增|实现|培育|建成|新建|引进|推进|加快|大力|全面|深入|扎实|积极|持续|支持|鼓励|区属|市属|县属|其中"
PERCENT = patterns.compile(rf"%(?<=\d%)(?P<at>{VERB})(?!目标|任务|计划|率)")
AMOUNT = patterns.compile(r"元(?<=[\d万亿]元)(?P<at>新增|培育|新建|引进|大力|区属|增长(?=\d))")
COUNT = patterns.compile(  # 7家新增企业 may have an attribute; 新增企业5家 is a clause of its own
    r"[家个项户](?<=[\d万亿].)(?P<at>(?:新增|培育|新建|引进)(?=[^,;。:!?\n]{0,30}\d)|大力|加快|推动|优势)"
)
SESSION = patterns.compile("中(?<=[一二三四五六七]中)(?P<at>[二三四五六七]中)(?=全会)")  # 二中三中全会
COUNTED = patterns.compile(r"[\u4e00-\u9fff]\d[\d.]{0,9}[万亿]?$")
COMPARED = patterns.compile(r"(?:比|较|由|从|占|的)[^,;。]{0,14}$")  # 比上年的2.1亿元增长5%


@rule(
    severity="info",
    bad=[
        "工业产值同比增长12%⟦新增⟧规模企业5家。",
        "零售总额2.5亿元⟦增长⟧6.1%。",
        "新建改造泵站15个⟦培育⟧合作社8家。",
        "学习二十届二中⟦三中⟧全会精神。",
    ],
    good=[
        "占比达12%以上，完成年度计划的12%，实现12%的增长。",
        "比上年的2.1亿元增长5%，实现12%完成率，3个新增项目开工，学习二中、三中全会精神。",
        "统计范围包括9家市属企业及4家新增规上企业。",
    ],
)
def lost_mark(document: Document) -> Iterator[Finding]:
    """数字后缺标点 (a comma or 、 fell out between a number and the next clause).

    A per cent sign with the next clause's verb glued to it is a warning; after amounts and counts the verb may be an
    attribute, so they are information. Source: GB/T 15834-2011 4.4, 4.5.
    """
    text = document.text
    for pattern in (PERCENT, AMOUNT, COUNT, SESSION):
        for match in pattern.finditer(text):
            if match["at"] == "增长" and COMPARED.search(text, max(0, match.start() - 20), match.start()):
                continue
            if pattern is COUNT and not ending(COUNTED, text, match.start(), 13):
                continue
            yield Finding(
                Span(match.start("at"), match.end("at")),
                Message(f"“{match['at']}”前缺标点", f"a mark is lost before {match['at']}"),
                severity="warning" if pattern is PERCENT else "info",
                confidence=0.6 if pattern is PERCENT else 0.5,
            )
