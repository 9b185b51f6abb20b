"""Rule share-drift."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations.digits import leniently, nominal
from reportlint.equations.expression import growth, percent, term
from reportlint.equations.writing import as_written, formula, number
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar import Quantity
from reportlint.grammar.grown_levels import direction_of
from reportlint.grammar.moved_shares import MovedShare, moved_shares, rises
from reportlint.rule import rule

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
        for moved in moved_shares(statement):
            wholes = rises(document.statements) if wholes is None else wholes
            if moved.of in wholes:
                yield from _told(document, wholes[moved.of], moved)


def _told(document: Document, whole: Quantity, moved: MovedShare) -> Iterator[Finding | Holds]:
    part, share, change = moved.part.quantity, moved.share.quantity, moved.change.quantity
    operands = tuple(quantity.number for quantity in (whole, part, share, change))
    drift = percent(share) * (1 - growth(whole) / growth(part, fall=direction_of(moved.part) < 0))
    step = term(change) * direction_of(moved.change)
    could, did = drift.interval(leniently), step.interval(leniently)
    if could is None or did is None or any(quantity.hedged for quantity in (whole, part, share, change)):
        return
    if could.meets(did):
        yield Holds(f"{formula(drift)} ≈ {as_written(change)}", operands)
        return
    flat = [side.interval(nominal) for side in (drift, step)]
    due, stated = (side.low * 100 for side in flat if side is not None and side.low is not None)
    if abs(stated - due) > FAR and abs(stated) > TIMES * abs(due):
        place = moved.change.phrase.span
        written = document.read(place)
        yield Finding(
            place,
            Message(
                f"按增速占比只应变动约{number(due, 1)}个百分点，文中为{written}",
                f"growth gives about {number(due, 1)} points, written {written}",
            ),
            related=(Related(whole.span, WHOLE),),
            confidence=0.6,
            equation=f"{formula(drift)} ≈ {number(due, 1)}",
            operands=operands,
        )
