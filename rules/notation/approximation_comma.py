"""Rule approximation-comma."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

ADJACENT = patterns.compile(
    "(?:"
    + "|".join(f"{a}、{b}" for a, b in pairwise("一二三四五六七八九"))
    + ")(?<![第一二三四五六七八九十百千、“〇○].、.)(?![十百]?年代)"
    "(?=[十百千万]{0,2}(?:个(?!方面)|家|人(?!民)|天|年(?!级)|名|公里|亩|里|米|岁|小时|分钟|吨|户))"
)


@rule(
    needs=[f"{a}、{b}" for a, b in pairwise("一二三四五六七八九")],
    severity="warning",
    bad=["走访企业⟦七、八⟧家。", "每次培训⟦二、三⟧十人。"],
    good=[
        "走访企业七八家。",
        "第一、二、三产业协调发展，一、二线城市增多。",
        "二、三产业增加值，第七、八届会议，三、四年级学生。",
        "走出六、七十年代。",
        "規劃跨越未來二、三十年。",
    ],
)
def approximation_comma(document: Document) -> Iterator[Finding]:
    """概数中间不用顿号 (七、八家: an approximation of neighbouring numbers takes no 顿号).

    Abbreviations such as 二、三产业 keep it, and traditional texts write it. Source: GB/T 15835-2011 5.2.1; GB/T 15834-2011 4.5.3; 报纸编校质量评比差错认定
    细则 第38条(二)2.
    """
    text = document.text
    source = document.source.text
    for match in ADJACENT.finditer(text):
        around = Span(max(0, match.start() - 40), min(match.end() + 20, len(text)))
        if any(source[document.folded.source_offset(at)] != text[at] and text[at] > "\u4e00" for at in range(*around)):
            continue  # Hong Kong and Taiwan write 二、三十年
        yield Finding(
            Span(match.start(), match.end()),
            Message(f"概数中间不用顿号：{match[0]}", f"no 顿号 inside an approximation: {match[0]}"),
            confidence=0.75,
            repair=f"{match[0]} → {match[0].replace('、', '')}",
            fix=Fix((Edit(Span(match.start() + 1, match.end() - 1), ""),), safe=False),
        )
