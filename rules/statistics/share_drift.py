"""Rule share-drift."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import leniently
from reportlint.equations.expression import growth, percent, term
from reportlint.equations.writing import as_written, number
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Quantity, patterns
from reportlint.grammar.phrases import Change, Share
from reportlint.grammar.statements import Item, Statement
from reportlint.rule import rule

NAMED = patterns.compile(r"占(?:全[省市县区国])?(?P<name>[^,;。:占()、]{3,20}?)的?(?:比重|比例)?(?:约?为|达到?)?$")
FIRMS = patterns.compile(r"企业|实现|完成|全[年省市县区国]|的|总额|预计")
FAR = 5  # percentage points between what growth gives and what is written, beyond which something is wrong
TIMES = 4
WHOLE = Message("总体增速", "growth of the whole")


@rule(
    needs=["百分点"],
    bad=[
        "全年规模以上服务业企业实现营业收入505.8亿元,增长11.4%。其中民营企业营业收入增长12.0%,占规模以上服务业营业收入比重68.2%,⟦提高13.5个百分点⟧。"
    ],
    good=[
        "全年规模以上服务业企业实现营业收入505.8亿元,增长11.4%。其中民营企业营业收入增长12.0%,占规模以上服务业营业收入比重68.2%,提高0.4个百分点。",
        "全年规模以上服务业企业实现营业收入505.8亿元,增长11.4%。民营企业营业收入增长35.0%,占规模以上服务业营业收入比重68.2%,提高11.5个百分点。",
        "全年工业投资增长11.4%。技改投资增长12.0%,占工业投资比重68.2%,五年提高13.5个百分点。",
    ],
    severity="warning",
)
def share_drift(document: Document) -> Iterator[Finding | Holds]:
    """占比的变动与增速不符 (a share that moved by far more than the growth of part and whole allows).

    A part that grows by p in a whole that grows by w has gained s·(1 - (1 + w)/(1 + p)) of its share s. Growth and share may
    be measured at different prices or over another sample, so only a gap of more than five points and four times is told.
    Read where the share, its change and the part's growth stand in one sentence and the whole's growth under its name in the text.
    Source: definition of 比重.
    """
    wholes: dict[str, Quantity] | None = None
    for statement in document.said("百分点"):
        for part, share, change in zip(statement.items, statement.items[1:], statement.items[2:], strict=False):
            name = _name(statement, part, share, change)
            if not name:
                continue
            wholes = _growths(document) if wholes is None else wholes
            whole = wholes.get(name)
            if whole is not None and isinstance(part.phrase, Change) and isinstance(change.phrase, Change):
                found = _told(document, whole, part, share, change)
                if found is not None:
                    yield found


def _name(statement: Statement, part: Item, share: Item, change: Item) -> str:
    """The name of the whole in 增长p%,占…比重s%,提高n个百分点; empty for anything else."""
    phrases = isinstance(part.phrase, Change) and isinstance(share.phrase, Share) and isinstance(change.phrase, Change)
    if not phrases or not part.quantity.is_rate or part.phrase.direction == 0 or change.quantity.dimension != "point":  # type: ignore[union-attr]
        return ""
    between = statement.text[share.quantity.end : change.phrase.span.start].strip(", ")
    if (
        share.clause - part.clause > 1
        or change.clause - share.clause != 1
        or between not in ("", "比上年", "同比", "较上年", "占比")
    ):
        return ""
    found = NAMED.search(
        statement.text[max(statement.span.start, share.quantity.start - 30) : share.quantity.start]
    )
    return FIRMS.sub("", found["name"]) if found else ""


def _growths(document: Document) -> dict[str, Quantity]:
    """Growth of each level by its name; a name said twice is dropped."""
    found: dict[str, Quantity | None] = {}
    for statement in document.statements:
        for level, rate in zip(statement.items, statement.items[1:], strict=False):
            rises = isinstance(rate.phrase, Change) and rate.phrase.direction == 1 and rate.quantity.is_rate
            if rises and level.stated and rate.clause - level.clause == 1:
                name = FIRMS.sub("", statement.lead(level).strip(" ,"))
                found[name] = None if name in found else rate.quantity
    return {name: rate for name, rate in found.items() if rate is not None}


def _told(document: Document, whole: Quantity, part: Item, share: Item, change: Item) -> Finding | Holds | None:
    falls = isinstance(part.phrase, Change) and part.phrase.direction < 0
    drift = (percent(share.quantity) * (1 - growth(whole) / growth(part.quantity, fall=falls))).interval(leniently)
    said = term(change.quantity).interval(leniently)
    if drift is None or said is None or None in (drift.low, drift.high, said.low, said.high):
        return None
    stated = said if isinstance(change.phrase, Change) and change.phrase.direction > 0 else -said
    operands = tuple(one.number for one in (whole, part.quantity, share.quantity, change.quantity))
    work = f"{as_written(share.quantity)} × (1 - (1 + {as_written(whole)}) ÷ (1 {'-' if falls else '+'} {as_written(part.quantity)}))"
    if drift.meets(stated):
        return Holds(f"{work} ≈ {as_written(change.quantity)}", operands)
    low, high = drift.low, drift.high
    if low is None or high is None or stated.low is None or stated.high is None:
        return None
    middle, other = (low + high) / 2 * 100, (stated.low + stated.high) / 2 * 100
    if abs(other - middle) <= FAR or abs(other) <= TIMES * abs(middle):
        return None
    written = document.read(change.phrase.span)
    return Finding(
        change.phrase.span,
        Message(
            f"按增速占比只应变动约{number(middle, 1)}个百分点，文中为{written}",
            f"growth gives about {number(middle, 1)} points, written {written}",
        ),
        related=(Related(whole.span, WHOLE),),
        confidence=0.6,
        equation=f"{work} ≈ {number(middle, 1)}",
        operands=operands,
    )
