"""Binds shares with their parts and wholes: 24个,占总数(60个)的40%; 税收8.4亿元,占一般公共预算收入的70%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportlint.grammar import claims, patterns, phrases
from reportlint.grammar.agreement import chosen, digits_of, is_share, is_sum
from reportlint.grammar.claims import Locality
from reportlint.grammar.growths import parted
from reportlint.grammar.indicators import leads_only, tail
from reportlint.grammar.naming import plain_name
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.ratios import COUNTED, WHOLES, measures_alike
from reportlint.grammar.statements import LISTED, Item, Role, Statement
from reportlint.grammar.told_wholes import TELLING, agreeing, named
from reportlint.grammar.wholes import amounts_of

ENDING_RATE = patterns.compile(
    r"(?:的|约|近|超|为|达到?){0,3}[0-9.]{1,12} ?[%‰]$|[一二三四五六七八九]成$|[^占的,]{1,6}分之[^占的,]{1,6}$"
)
LED_IN = patterns.compile(r"(?:所|占|为|年[初度]|全年){1,4}$")  # 所占比重, 占年初预算的: no words of their own
BACK = 2  # sentences back in which a named whole is looked for
MOST = 6  # rates of one row
FAR = 8  # and one that gives the very share
# Says what the share is of, as 占 and 占总数的 do not.
NAMED = patterns.compile(r"[^占比重总其部的中数量额为达约到、,()0-9\s]")
ALL = patterns.compile("总(?:人?数|量|额)$|总(?:人?数|量|额)的")
TOTAL = patterns.compile("^(?:总|全部)([^,;。:、0-9的]{2,6}?)[数量额]$")
DIVIDED = patterns.compile(r"[中里内],")


def _locality(first: Item, second: Item) -> Locality:
    return "clause" if second.clause - first.clause <= 1 else "sentence"


def _written(statement: Statement) -> Iterator[claims.Share]:
    """占…的…%: the rate, with part and whole where the text writes them."""
    items = statement.items
    for position, item in enumerate(items):
        phrase = item.phrase
        if not isinstance(phrase, phrases.Share) or not item.quantity.is_rate:
            continue
        if position + 1 < len(items) and items[position + 1].phrase is phrase:
            continue
        inside = [other for other in items[:position] if other.phrase is phrase and not other.quantity.is_rate]
        first = next(index for index, other in enumerate(items) if other.phrase is phrase)
        whole = inside[-1] if inside else None
        if _lists_rates(items, position):
            yield from _respectively(statement, position, phrase, whole)
            continue
        part, beside = _beside(statement, first)
        if part is not None and (not part.stated or item.clause - part.clause > 2 or part.quantity.is_rate):
            part = None
        if part is not None and not leads_only(
            tail(LED_IN.sub("", statement.text[part.quantity.end : beside.phrase.span.start]))
        ):
            part = _again(statement, first) if whole is None else None
        of = statement.text[phrase.of.start : phrase.of.end]
        if whole is not None and part is not None and not measures_alike(part.quantity, whole.quantity):
            part = None
        if whole is not None and part is not None and not is_share(part.quantity, whole.quantity, item.quantity):
            head, _ = parted(statement, part)  # 累计36.5亿元,其中本年12.8亿元,占总投资52亿元的70.2%
            if head is not None and is_share(head.quantity, whole.quantity, item.quantity):
                part = head
        edge = part or whole or item
        yield claims.Share(
            edge.quantity.span.to(item.quantity.span), statement.lead(part) if part else "", part.quantity if part else None,
            whole.quantity if whole else None, item.quantity, of, _locality(part, item) if part else "clause",
        )  # fmt: skip


def _again(statement: Statement, first: int) -> Item | None:
    """The number that the words right before the share name again: 过夜游客412.6万人次,一日游游客873.8万人次,过夜游客占32.1%."""
    share = statement.items[first]
    name = statement.text[share.edge : share.phrase.span.start].strip()
    if len(name) < 2 or not statement.text.startswith("占", share.phrase.span.start):
        return None
    told = amounts_of(statement.items[:first])
    told = [one for one in told if _is_named(plain_name(statement.lead(one)), name)]
    return told[0] if len(told) == 1 else None


def _is_named(told: str, name: str) -> bool:
    """True for 税收收入 and 税收."""
    return told == name or (
        told.startswith(name) and told.removeprefix(name) in ("收入", "人口", "投资", "产值", "项目")
    )


def _lists_rates(items: Sequence[Item], position: int) -> bool:
    """True when more rates follow the one at `position` in a plain list: 占30.6%和16.4%."""
    after = items[position + 1] if position + 1 < len(items) else None
    return after is not None and after.quantity.is_rate and after.after in LISTED and after.lead.length <= 1


def _respectively(
    statement: Statement, position: int, phrase: phrases.Share, whole: Item | None
) -> Iterator[claims.Share]:
    """n numbers, then 分别占 n rates: in order, when the counts agree; else the rates alone."""
    items = statement.items
    rates = [items[position]]
    for item in items[position + 1 :]:
        if not item.quantity.is_rate or item.after not in LISTED or item.lead.length > 1:
            break
        rates.append(item)
    first = next(index for index, one in enumerate(items) if one.phrase is phrase)
    of = statement.text[phrase.of.start : phrase.of.end]
    parts: list[Item | None] = []
    told = [index for index, _ in statement.marks("RESPECTIVELY") if index < rates[0].at]
    before = [one for one in items[:first] if one.stated and one.depth == rates[0].depth]
    row = before[-len(rates) :]
    total = before[-1] if before and whole is None else None
    if total is not None and len(before) > len(rates):
        listed = [one.quantity for one in before[-len(rates) - 1 : -1]]
        # 分别为2846人和12462人,合计15308人,分别占18.6%和81.4%
        if all(one.comparable(total.quantity) for one in listed) and is_sum(listed, total.quantity):
            row, whole = before[-len(rates) - 1 : -1], total
    alike = len(row) == len(rates) and (
        whole is None or all(one.quantity.comparable(row[0].quantity) for one in row)
    )  # 事故108起,死亡54人,分别占事故起数和死亡人数的62.1%和90%
    near = rates[0].clause - (total if whole is total and total else row[-1]).clause <= 1 if row else False
    if told and alike and row[-1].at < told[-1] and near:
        gap = [one for one in items if row[0].at < one.at < rates[0].at and one not in row and one is not whole]
        parts = [] if gap else list(row)
    if whole is not None and parts and not measures_alike(row[0].quantity, whole.quantity):
        parts = []
    for part, rate in zip(parts or [None] * len(rates), rates, strict=True):
        edge = part or rate
        yield claims.Share(
            edge.quantity.span.to(rate.quantity.span), statement.lead(part) if part else "", part.quantity if part else None,
            whole.quantity if whole is not None and part else None, rate.quantity, of, "sentence" if part else "clause",
        )  # fmt: skip


def respective_shares(statement: Statement, before: Sequence[Statement]) -> Iterator[claims.Share]:
    """事故108起,死亡54人,分别占事故起数和死亡人数的62.1%和90%: each of its own whole, which the numbers find."""
    items = statement.items
    for _, mark in statement.marks("RESPECTIVELY"):
        at = next((at for at, item in enumerate(items) if item.quantity.start > mark.start), len(items))
        rates = [item for item in items[at : at + MOST] if item.quantity.is_rate and item.role is Role.LEVEL]
        rates = [rate for number, rate in enumerate(rates) if not number or rate.after in LISTED]
        told = [item for item in items[:at] if item.stated and not item.depth]
        parts = told[-len(rates) :]
        if not statement.text.startswith("占", mark.end) or len(rates) < 2 or len(parts) != len(rates):
            continue
        found = []
        for part, rate in zip(parts, rates, strict=True):
            wholes = [
                item.quantity
                for one in (statement, *reversed(before[-FAR:]))
                for item in one.items
                if item.stated and not item.depth and item.quantity.unit == part.quantity.unit
            ]
            whole = next(
                (one for one in wholes if one is not part.quantity and is_share(part.quantity, one, rate.quantity)),
                None,
            )
            if whole is not None:
                span = whole.span.to(rate.quantity.span)
                found.append(
                    claims.Share(span, statement.lead(part), part.quantity, whole, rate.quantity, "", "paragraph")
                )
        yield from found if len(found) == len(rates) else ()


def _beside(statement: Statement, first: int) -> tuple[Item | None, Item]:
    """The number before the share that begins with item `first`, past one rate beside it, and what stands next to it.

    进出口5.52亿元,增长11.2%,占全市的39.1%; 13866万元,占预算的100.9%,占收入的48.5%.
    """
    items = statement.items
    share = items[first]
    if not first:
        return None, share
    rate = items[first - 1]
    if rate.role not in (Role.CHANGE, Role.PLAN, Role.SHARE) or not rate.quantity.is_rate or rate.depth != share.depth:
        return rate, share
    if not leads_only(LED_IN.sub("", statement.text[rate.quantity.end : share.phrase.span.start])):
        return None, share
    start = next((at for at, one in enumerate(items) if one.phrase is rate.phrase), 0)
    return (items[start - 1] if start else None), items[start]


def shares(statement: Statement, before: Sequence[Statement]) -> Iterator[claims.Share]:
    """Shares as written, and those whose whole stands before: 税收8.4亿元,占一般公共预算收入的70%; 其中已建5个,占20%."""
    sibling: Quantity | None = None  # the whole of the last share that agrees with its own
    shared: Quantity | None = None  # and that of those which name none
    missed: list[claims.Share] = []
    for claim in _written(statement):
        yield claim
        if claim.part is None:
            continue
        if claim.whole is not None:
            sibling = claim.whole if is_share(claim.part, claim.whole, claim.rate) else None
            continue
        of = ENDING_RATE.sub("", claim.of)
        name = WHOLES.sub("", of)
        total = ALL.search(of) is not None  # 占查处总数的16.5%
        if (counted := TOTAL.search(name)) is not None:
            name, total = counted[1], True  # 占总游客数的37%
        found = _divided_before(statement, claim.part) or (
            named((*before[-BACK:], statement), name, claim.part, claim.rate, total) if len(name) > 2 - total else None
        )
        unnamed = not NAMED.search(of)
        if found is not None:
            own = found.span.start >= statement.span.start
            sibling = found if is_share(claim.part, found, claim.rate) else None
            yield _of(claim, found, "sentence" if own else "paragraph")
        elif unnamed and sibling is not None and is_share(claim.part, sibling, claim.rate):
            yield _of(claim, sibling, "sentence")
        elif unnamed:
            told = _unnamed(statement, claim, claim.part) or _told_behind(statement, claim, claim.part)
            told = told or _told_ahead(statement, before, claim, claim.part)
            if told is None:
                missed.append(claim)
            else:
                shared = told.whole
                yield told
        else:
            sibling = agreeing((*before[-FAR:], statement), claim, claim.part)
            if sibling is not None:
                yield _of(claim, sibling, "paragraph")
    for claim in missed:  # 其中小学85所,占60.7%;初中45所,占38.2%: the others speak of one whole, so does this one
        if shared is not None and claim.part is not None and shared.comparable(claim.part):
            yield _of(claim, shared, "sentence")._replace(loose=True)


def _divided_before(statement: Statement, part: Quantity) -> Quantity | None:
    """The number right before the part that its clause divides: 296个项目中,亿元以上205个,占项目总数的69%."""
    at = next((at for at, item in enumerate(statement.items) if item.quantity is part), 0)
    whole = statement.items[at - 1] if at else None
    if whole is None or not whole.stated or whole.depth or not whole.quantity.comparable(part):
        return None
    item = statement.items[at]
    near = item.clause - whole.clause == 1 and item.part == whole.part and whole.quantity.amount > part.amount
    words = statement.text[whole.quantity.end : item.edge]
    return whole.quantity if near and DIVIDED.search(words) else None


def _told_behind(statement: Statement, claim: claims.Share, part: Quantity) -> claims.Share | None:
    """税收43260万元,占64.8%;…,合计66759万元: the whole behind its parts, where it gives a share told to three digits."""
    if digits_of(claim.rate) < TELLING:
        return None
    for item in statement.items:
        whole = item.quantity
        larger = item.stated and not item.depth and whole.unit == part.unit and whole.amount > part.amount
        if larger and whole.span.start > part.span.end and is_share(part, whole, claim.rate):
            return _of(claim, whole, "paragraph")
    return None


def _told_ahead(
    statement: Statement, before: Sequence[Statement], claim: claims.Share, part: Quantity
) -> claims.Share | None:
    """办理案件157件。其中院长办理14件,占8.9%: the whole in the sentence before, or one before that gives the very share."""
    opens = any(mark.start <= statement.span.start + 1 for _, mark in statement.marks("WHEREOF"))
    wholes = [
        item.quantity
        for item in (before[-1].items if before and opens else ())
        if item.stated and not item.depth and item.quantity.unit == part.unit and item.quantity.amount > part.amount
    ]
    fitting = next((whole for whole in reversed(wholes) if is_share(part, whole, claim.rate)), None)
    fitting = fitting or agreeing(before[-FAR:], claim, part)
    if fitting is not None:
        return _of(claim, fitting, "paragraph")
    return _of(claim, wholes[0], "paragraph")._replace(loose=True) if len(wholes) == 1 else None


def _of(claim: claims.Share, whole: Quantity, locality: Locality) -> claims.Share:
    return claim._replace(span=whole.span.to(claim.rate.span).to(claim.span), whole=whole, locality=locality)


def _unnamed(statement: Statement, claim: claims.Share, part: Quantity) -> claims.Share | None:
    """The whole of 占60%: what the sentence divides before the part, by 其中 or 中, or the one number that gives the rate."""
    wholes = [
        item
        for item in reversed(statement.items)
        if item.stated and not item.depth and item.quantity.end <= part.span.start and item.quantity.comparable(part)
    ]
    found = chosen(wholes, partial(is_share, part, rate=claim.rate))
    if found is None or not is_share(part, found[0].quantity, claim.rate):
        other = _in_other_units(statement, claim, part)
        if other is not None:
            return other
    if found is None:
        return None
    whole, rivals = found
    between = statement.text[whole.quantity.end : part.span.start]
    divided = "其中" in between or DIVIDED.search(between) is not None
    if is_share(part, whole.quantity, claim.rate) or (divided and not rivals):
        return _of(claim, whole.quantity, "sentence" if divided else "paragraph")
    return None


def _in_other_units(statement: Statement, claim: claims.Share, part: Quantity) -> claims.Share | None:
    """检查企业1286家次,发现隐患企业216家,占16.8%: things counted otherwise, where they give a share told to three digits."""
    if part.dimension not in COUNTED or digits_of(claim.rate) < TELLING:
        return None
    for item in statement.items:
        whole = item.quantity
        ahead = item.stated and not item.depth and whole.span.end <= part.span.start
        if ahead and whole.dimension in COUNTED and whole.amount > part.amount and is_share(part, whole, claim.rate):
            return _of(claim, whole, "paragraph")
    return None
