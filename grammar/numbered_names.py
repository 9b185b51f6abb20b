"""A name with numerals that stands right before its explanation: “三化”, 六稳, 行政执法三项制度, 三品一标."""

import itertools
import re

from reportlint.grammar import patterns
from reportlint.grammar.counts import THINGS, value
from reportlint.grammar.spans import Span

# a set of characters first, so that the search skips other text at once; what stands before the number comes after it
NUMERAL = patterns.compile(
    r"[0-9两双一二三四五六七八九十](?<![第每各几数百千万亿〇零年二三四五六七八九十].)"
    r"(?:(?<=[两双])|(?<=[二三四五六七八九])十[一二三四五六七八九]?|(?<=十)[一二三四五六七八九]?"
    r"|(?<=[一二三四五六七八九])|(?<=[0-9])(?<![\d.+].)\d?(?! ?[\d.%+年月日万亿]))"
)
QUOTED = patterns.compile(r"[“「\"‘]([^“”「」\"]{1,20})[”」\"’][^“”「」\"]{0,12}$")
BEFORE_NUMBER = 8  # characters that a name may put before its first numeral (清五乱, 行政执法三项制度)
AFTER_NUMBER = 22
THING = patterns.compile(THINGS)
# a time, or how often something was done: 三次巡查校园
TIME = patterns.compile(
    r"个?(?:月|年|天|工作日)|[次趟](?=[\u4e00-\u9fff])(?!产业|[\u4e00-\u9fff]{0,4}会|活动|培训|演练|考试|普查)"
)
PLAN = patterns.compile(r"十[一二三四五]五|二十大|十[六七八九]大")
FUSED = patterns.compile(r"[合归统如为融]一|一[体律致切定般些]|第一|之一|统一|万一")

Name = tuple[Span, list[re.Match[str]], bool]  # its place, its numerals, and whether it is quoted


def numbered_name(text: str, head: Span, definer: str) -> Name | None:
    """The name that ends `head`, before what defines it; None where that is no name with a number."""
    quoted = QUOTED.search(text, *head)
    if quoted:
        name = Span(*quoted.span(1))
        if definer == "(" and quoted.end(1) + 6 < head.end:
            return None
    else:
        name = head
    numerals = [
        one
        for one in NUMERAL.finditer(text, *name)
        if not FUSED.search(text[max(name.start, one.start() - 1) : one.end() + 1])
    ]
    if not numerals or PLAN.search(text, *name):
        return None
    if quoted:
        return (name, numerals, True) if numerals[0].start() - name.start <= BEFORE_NUMBER else None
    evenly = (
        all(b.start() - a.end() <= 3 for a, b in itertools.pairwise(numerals)) and name.end - numerals[-1].end() <= 4
    )
    if definer == "(" or not (len(numerals) > 1 and evenly and numerals[0].start() - name.start <= BEFORE_NUMBER):
        numerals = numerals[-1:]
    tail = text[numerals[0].end() : name.end].strip()
    begins = numerals[0].start() - name.start <= 4
    counted = THING.match(tail)
    if (
        not tail
        or len(tail) > AFTER_NUMBER
        or not (counted or len(tail) <= 2 or (begins and len(tail) <= 12))
        or TIME.match(tail)
    ):
        return None
    return name, numerals, False


def values_of(text: str, read: Name) -> list[int]:
    """What the numerals of a name must count, one by one."""
    name, numerals, _ = read
    values = [1 if one[0] == "一" else value(one[0]) for one in numerals]
    if len(values) > 1 and text.startswith(("个一", "一"), numerals[0].end(), name.end):
        return values[:1]  # 四个一批, 九个一: 一 belongs to each of the things counted
    return values
