"""Rule semicolon-for-colon."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import occurrences

COUNTED = patterns.compile(r"[两二三四五六七八九十几\d](?:大|个|项|条|点|种|类|件)[^,;:。!?\n“”]{0,10}$")
ADDRESSED = patterns.compile(
    r"(?:^|(?<![;:])(?<![;:]\r)\n)\s{0,4}(?:各位(?:代表|委员|同志)|[\u4e00-\u9fff]{0,8}(?:政府|委员会|常委会|党委|党组|[发教财卫民审水]\S{0,4}局))$"
)
BODY = patterns.compile(r"\s{1,8}[^;。\n]{2,40}[,:]")  # what a letter begins with, not the next of several bodies
LIST = patterns.compile(r"\s?(?:分别[是为]|一是|一、|首先|第一[,是、]|\(一\)|①)")


@rule(
    needs=[";"],
    severity="info",
    bad=[
        "今年主要抓好三件事⟦；⟧一是修路，二是架桥，三是通水。",
        "园区有两个新平台⟦；⟧分别是检测中心和孵化中心。",
        "现将有关情况报告如下⟦；⟧\n一、工作成效\n任务完成。",
        "县人民政府⟦；⟧\n根据要求，现将有关情况报告如下：\n一、工作成效\n任务完成。",
    ],
    good=[
        "今年主要抓好三件事：一是修路，二是架桥，三是通水。",
        "责任单位：\n县教育局；\n县财政局；\n县民政局。",
        "参会单位有\n县委常委会；\n县政府；\n县人大，县政协。",
        "完成投资2亿元；一是修路，二是架桥。",
        "一季度开工；二季度分别是竣工和投产的项目较多。",
    ],
)
def semicolon_for_colon(document: Document) -> Iterator[Finding]:
    """列举之前误用分号 (a semicolon stands where a colon announces what follows).

    抓好三件事；一是…: what follows the count is its list; so are the text behind 如下 and the letter behind its addressee,
    which is none of several bodies in a list. Source: GB/T 15834-2011 4.7 (colon before what it announces);
    图书编校质量差错认定细则 第27条.
    """
    text = document.text
    for at in occurrences(text, ";"):
        listed = LIST.match(text, at + 1) and COUNTED.search(text, max(0, at - 16), at)
        closed = text[at + 1 : at + 2] in ("", "\n", "\r")
        announced = closed and text.endswith("如下", 0, at)
        addressed = closed and ADDRESSED.search(text, max(0, at - 16), at) and BODY.match(text, at + 1)
        if listed or announced or addressed:
            mark = Span(at, at + 1)
            full = document.source.text[document.source_span(mark).start] == "；"
            yield Finding(
                mark,
                Message("引出下文应用冒号，不用分号", "a colon, not a semicolon, leads in what follows"),
                confidence=0.6,
                repair="；→：",
                fix=Fix((Edit(mark, "：" if full else ":"),), safe=False),
            )
