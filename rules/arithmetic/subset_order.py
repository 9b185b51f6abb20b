"""Rule subset-order."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, at_most, term
from reportlint.finding import Message
from reportlint.grammar import Quantity, Span, patterns
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.indicators import CHAINS
from reportlint.grammar.naming import name_of, plain_name
from reportlint.rule import rule

SUBSET = Message("部分不大于整体", "a part cannot exceed the whole")
NAMES = (
    *("技改投资", "技术改造投资", "工业投资", "固定资产投资", "固投", "增加值", "生产总值", "GDP", "第二产业", "二产"),
    *("一产", "第一产业", "三产", "第三产业", "税收收入", "公共预算收入", "口总值", "社会消费品零售"),
)  # one of them stands in every name of CHAINS, also where it goes by another name
NEAR = 400  # characters: further apart the two may be of different years or places
ELSE = patterns.compile("力争|目标|计划|确保|预期|十五|十四五|十三五|五年|累计|上年|去年|市区|开发区|县域")


@rule(
    needs=[*NAMES, Breakdown],
    bad=[
        "全年完成工业投资⟦40.2亿元,其中完成技改投资46.5亿元⟧。",
        "第二产业增加值完成⟦50.9亿元。规模以上工业增加值完成56.9亿元⟧,增长9%。",
    ],
    good=[
        "全年完成工业投资40.2亿元,其中完成技改投资26.5亿元。",
        "第二产业增加值完成50.9亿元。规模以上工业增加值完成46.9亿元,增长9%。",
        "全年完成工业投资40.2亿元。五年累计完成技改投资146.5亿元。",
        "全年完成工业投资40.2亿元,技改投资增长46.5%。",
        "全县财政总收入4.2亿元,其中:税收收入3.4亿元,非税收入0.8亿元。地方一般公共预算收入2.1亿元。",
    ],
)
def subset_order(document: Document) -> Iterator[Equation]:
    """局部指标大于全局指标 (an indicator that is larger than the one it is part of).

    技改投资 ≤ 工业投资 ≤ 固定资产投资; 规模以上工业增加值 ≤ 第二产业增加值 ≤ 生产总值; 税收收入 ≤ 一般公共预算收入. Compared are flat levels of
    just these names near each other, with no target, other year or other area between; far apart it is at most a warning.
    Source: definitions of the National Bureau of Statistics.
    """
    seen: dict[str, Quantity] = {}
    named = {quantity.span: name for quantity, name in _named(document)}
    others = {  # 财政总收入4.2亿元,其中税收收入3.4亿元 is no part of 地方一般公共预算收入
        part.span: claim.whole.span
        for claim in document.claims(Breakdown)
        if claim.cue == "其中"
        for part in claim.parts
    }
    for quantity, name in sorted(_named(document), key=lambda one: one[0].span):
        chain = next((row for row in CHAINS if name in row), None)
        if chain is None or quantity.dimension != "money" or quantity.hedged:
            continue
        if quantity.span in others and named.get(others[quantity.span]) not in chain:
            continue
        at = chain.index(name)
        for place, other in enumerate(chain):
            partner = seen.get(other)
            if partner is None or place == at or not _together(document, partner, quantity):
                continue
            part, whole = (quantity, partner) if at < place else (partner, quantity)
            span = partner.span.to(quantity.span)
            tie = Tie.PARAGRAPH if "。" in document.read(span) else Tie.SENTENCE
            yield at_most(term(part), term(whole), subject=SUBSET, tie=tie, primary=span)
        seen[name] = quantity


def _named(document: Document) -> Iterator[tuple[Quantity, str]]:
    """Every flat level with its name, also those that 分别 gives to names before it."""
    for claim in document.claims(Breakdown):
        if all("产" in label for label in claim.labels):
            yield from ((part, plain_name(label)) for label, part in zip(claim.labels, claim.parts, strict=True))
    for statement in document.said(*NAMES):
        for item in statement.items:
            if item.stated and not item.depth and item.quantity.dimension == "money":
                yield item.quantity, name_of(statement, item)


def _together(document: Document, first: Quantity, second: Quantity) -> bool:
    start, end = max(0, first.span.start - 16), second.span.start
    between = document.read(Span(start, end))
    return end - start <= NEAR and ELSE.search(between) is None
