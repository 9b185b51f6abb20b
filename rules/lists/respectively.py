"""Rule respectively."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.respectively import respectively as pairs
from reportlint.grammar.spans import Span
from reportlint.rule import rule


@rule(
    needs=["分别"],
    bad=[
        "三项指标分别增长⟦5%、8%⟧。",
        "原煤、原油、天然气产量分别增长⟦9.3%、7.3%⟧。",
        "一产、二产分别完成⟦26.8亿元、50.9亿元和31.2亿元⟧。",
        "水泥、钢材、玻璃三大行业分别实现产值⟦12亿元、8亿元⟧。",
    ],
    good=[
        "原煤、原油、天然气产量分别增长9.3%、7.3%和21.2%。",
        "城乡居民人均可支配收入分别达到29520元和8840元。",
        "水泥、钢材、玻璃三大行业分别实现产值12亿元、8亿元和5亿元。",
        "立项到许可的时限，政府投资类、社会投资类分别由45、38个工作日压缩至39、33个工作日。",
        "项目分别由两县承办，共投入3亿元、建成2处。",
        "技术合同205件、19.3亿元，分别增长25%和56%。",
        "甲区、乙区分别新增企业30家、40家、专利5件、6件。",
    ],
)
def respectively(document: Document) -> Iterator[Finding | Holds]:
    """“分别”前后的项数不符 (分别 pairs names with a different number of values).

    The names of one clause, or their declared number (三项指标), must be as many as the values after 分别. Every division of
    the names is tried; two values for each name (2 names, 4 values) and 分别 as a mere adverb are left alone.
    """
    for pair in pairs(document.text):
        number = len(pair.values)
        if number in pair.readings:
            yield Holds(f"{number} = {number}", (*pair.readings[number], *pair.values))
            continue
        names = next(iter(pair.readings))
        if not pair.sure or number % names == 0:
            continue
        yield Finding(
            Span(pair.values[0].start, pair.values[-1].end),
            Message(
                f"“分别”前有{names}项，后有{number}个数值。", f"{names} names before 分别, {number} values after it."
            ),
            tuple(Related(name, Message("所指各项", "what is named")) for name in pair.names),
            confidence=0.85 if pair.declared or names > 2 else 0.75,
            equation=f"{names} ≠ {number}",
        )
