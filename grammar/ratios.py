"""Binds shares, completion rates and structures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportlint.grammar import claims, patterns, phrases
from reportlint.grammar.agreement import chosen, is_share
from reportlint.grammar.claims import Completion, Locality, Structure
from reportlint.grammar.indicators import leads_only, tail
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement

COUNTED = frozenset({"count", "number", "traffic"})
BACK = 2  # sentences back in which a named whole is looked for
WHOLES = patterns.compile(r"^(?:全(?:社会|[市县区省国]))|(?:总数|总量|总额|总规模|的|比重|比例|达到?|约|为)+$")
NAMED = patterns.compile(
    r"[^占比重总其部的中数量额为达约到、,()0-9\s]"
)  # says what the share is of, as 占 and 占总数的 do not
DIVIDED = patterns.compile(r"[中里内],")
VERBS = patterns.compile(
    r"^(?:全[年市县区省国]|今年|[上下]半年|预计|累计|实现|完成|[、,和及])+|(?:总额|总数|总量|完成|实现|达到?|约|为|累计|共|数)+$"
)
ADJUSTED = 12  # characters between the two structures of 由…调整为…
BUDGET = patterns.compile(r"预算(?:安排|总额|数|额)?(?:为|是)?(?:约|近)?$")  # and no 一般公共预算收入
PLANS = ("计划", "任务", "目标")


def measures_alike(one: Quantity, other: Quantity) -> bool:
    """True when the two may be divided into a share: the same dimension, or two counts (个 and 家 are often mixed)."""
    return one.dimension == other.dimension or (one.dimension in COUNTED and other.dimension in COUNTED)


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
        part = items[first - 1] if first else None
        if part is not None and (not part.stated or item.clause - part.clause > 2 or part.quantity.is_rate):
            part = None
        if part is not None and not leads_only(
            tail(statement.text[part.quantity.span.end : items[first].phrase.span.start])
        ):
            part = None
        of = statement.text[phrase.of.start : phrase.of.end]
        follows = position + 1 < len(items) and items[position + 1].after in ("DUN", "JOIN", "SHARED")
        if whole is not None and part is not None and (not measures_alike(part.quantity, whole.quantity) or follows):
            part = None
        edge = part or whole or item
        yield claims.Share(
            edge.quantity.span.to(item.quantity.span), statement.lead(part) if part else "", part.quantity if part else None,
            whole.quantity if whole else None, item.quantity, of, _locality(part, item) if part else "clause",
        )  # fmt: skip


def shares(row: Sequence[Statement]) -> Iterator[claims.Share]:
    """Shares as written, and those whose whole stands before: 税收8.4亿元,占一般公共预算收入的70%; 其中已建5个,占20%."""
    for position, statement in enumerate(row):
        for claim in _written(statement):
            yield claim
            if claim.whole is not None or claim.part is None:
                continue
            of = claim.of[: claim.rate.span.start - claim.rate.span.end]
            name = WHOLES.sub("", of)
            before = row[max(0, position - BACK) : position + 1]
            found = _named(before, name, claim.part) if len(name) > 2 else None
            if found is not None:
                own = found.span.start >= statement.span.start
                yield _of(claim, found, "sentence" if own else "paragraph")
            elif not NAMED.search(of):
                yield from _unnamed(statement, claim, claim.part)


def _of(claim: claims.Share, whole: Quantity, locality: Locality) -> claims.Share:
    return claim._replace(span=whole.span.to(claim.rate.span), whole=whole, locality=locality)


def _unnamed(statement: Statement, claim: claims.Share, part: Quantity) -> Iterator[claims.Share]:
    """The whole of 占60%: what the sentence divides before the part, by 其中 or 中, or the one number that gives the rate."""
    wholes = [
        item
        for item in reversed(statement.items)
        if item.stated
        and not item.depth
        and item.quantity.span.end <= part.span.start
        and item.quantity.comparable(part)
    ]
    found = chosen(wholes, partial(is_share, part, rate=claim.rate))
    if found is None:
        return
    whole, rivals = found
    between = statement.text[whole.quantity.span.end : part.span.start]
    divided = "其中" in between or DIVIDED.search(between) is not None
    if is_share(part, whole.quantity, claim.rate) or (divided and not rivals):
        yield _of(claim, whole.quantity, "sentence" if divided else "paragraph")


def _named(row: Sequence[Statement], name: str, part: Quantity) -> Quantity | None:
    """The nearest number before `part` that is led in by just `name`, or counts things of that name."""
    for statement in reversed(row):
        for item in reversed(statement.items):
            quantity = item.quantity
            if (
                quantity.span.end > part.span.start
                or not item.stated
                or not measures_alike(quantity, part)
                or item.depth
            ):
                continue
            lead = VERBS.sub("", statement.lead(item).strip())
            counted = statement.text.startswith(name, quantity.span.end) and quantity.dimension == "count"
            if counted or lead == name or (len(name) > 3 and lead.endswith(name)):
                return quantity
    return None


def completions(statement: Statement) -> Iterator[Completion]:
    """完成…任务的…%: actual, plan and rate."""
    items = statement.items
    for position, item in enumerate(items):
        phrase = item.phrase
        if not isinstance(phrase, phrases.PlanRate) or not item.quantity.is_rate:
            continue
        first = next(index for index, other in enumerate(items) if other.phrase is phrase)
        own = [other for other in items[first:position] if not other.quantity.is_rate]
        actual = items[first - 1] if first else None
        if actual is not None and (not actual.stated or item.clause - actual.clause > 2 or actual.quantity.is_rate):
            actual = None
        plan = own[-1] if own else None
        if plan is None and actual is not None:
            plan = _plan_before(statement, first - 1, actual)
        if plan is not None and actual is not None and not measures_alike(actual.quantity, plan.quantity):
            continue
        over = phrase.over or any(
            word in statement.text[max(statement.span.start, phrase.span.start - 4) : phrase.span.start]
            for word in ("超额", "超出", "超过")
        )
        edge = min((one.quantity.span for one in (actual, plan, item) if one is not None), key=lambda span: span.start)
        yield Completion(
            edge.to(item.quantity.span), statement.lead(actual) if actual else "", actual.quantity if actual else None,
            plan.quantity if plan else None, item.quantity, over, "clause" if own else "sentence",
        )  # fmt: skip


def _plan_before(statement: Statement, before: int, actual: Item) -> Item | None:
    """年度计划投资3.53亿元,累计完成投资6.01亿元: the one number just before that is led in as the plan."""
    for item in reversed(statement.items[max(0, before - 3) : before]):
        lead = statement.text[max(statement.span.start, item.lead.start - 8) : item.quantity.span.start]
        if (
            item.quantity.comparable(actual.quantity)
            and (any(word in lead for word in PLANS) or BUDGET.search(lead))
            and "总" not in statement.lead(item)
        ):
            return item
    return None


def structures(statement: Statement) -> Iterator[Structure]:
    """三次产业结构为a:b:c, 占比分别为a%、b%、c%."""
    latest: phrases.Proportion | None = None
    for phrase in statement.phrases:
        if isinstance(phrase, phrases.Proportion) and len(phrase.parts) >= 3:
            lead = statement.text[max(statement.span.start, phrase.span.start - 16) : phrase.span.start]
            named = any(word in lead for word in ("结构", "比例", "占比", "比重"))
            follows = (  # 三次产业结构由…调整为…
                latest is not None
                and len(latest.parts) == len(phrase.parts)
                and phrase.span.start - latest.span.end < ADJUSTED
            )
            if named or follows:
                yield Structure(phrase.span, lead, phrase.parts)
                latest = phrase
    items = statement.items
    for position, item in enumerate(items):
        if not item.quantity.is_rate or item.after in ("DUN", "JOIN", "SHARED") or item.role is Role.CHANGE:
            continue
        row = [item]
        for other in items[position + 1 :]:
            if (
                other.after not in ("DUN", "JOIN", "SHARED")
                or other.quantity.unit != item.quantity.unit
                or other.lead.length > 1
            ):
                break
            row.append(other)
        lead = statement.text[max(statement.span.start, item.quantity.span.start - 12) : item.quantity.span.start]
        if len(row) >= 3 and "分别" in lead and any(word in lead for word in ("占比", "比重", "结构")):
            yield Structure(
                Span(row[0].quantity.span.start, row[-1].quantity.span.end), lead, tuple(one.quantity for one in row)
            )
