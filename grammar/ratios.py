"""Binds completion rates and structures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportlint.grammar import patterns, phrases
from reportlint.grammar.agreement import is_share
from reportlint.grammar.bearing import PERIOD as TIMES
from reportlint.grammar.bearing import is_of_another, said_of
from reportlint.grammar.claims import Completion, Structure
from reportlint.grammar.growths import parted
from reportlint.grammar.indicators import leads_only, tail
from reportlint.grammar.intervals import Interval
from reportlint.grammar.partitions import divides
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import LISTED, Item, Role, Statement

COUNTED = frozenset({"count", "number", "traffic"})
BEYOND = patterns.compile(
    r"(?:超[过出额]?|[比较])[^,;。:、0-9]{0,6}(?:计划|目标|任务|预算|预期)|多[完投实收征][^,;。:、0-9]{0,4}$"
)
NEARLY = Fraction(5, 100)  # by which shares that make up a whole may miss it through a slip
ADJUSTED = 12  # characters between the two structures of 由…调整为…
BUDGET = patterns.compile(r"预算(?:安排|总额|数|额)?(?:为|是)?(?:约|近)?$")  # and no 一般公共预算收入
PLANNED = patterns.compile(
    r"^(?:全年|年度|省|市|县|区|下达|既定|年初)*(?:计划|任务|目标|预算)(?:任务|数|值)?(?:为|是)?$"
)
TOWARDS = patterns.compile(
    r"[同环]比|增长|增加|下降|减少|提高|[0-9.]+ ?[%‰]|[省市县区]定|年度|年初|目标|任务|计划|预算|指标|既定|预期|下达|确定|调整|考核|超额?|提前|占|[总数量值投资额进度]"
)
PERIOD = patterns.compile("上半年|前三季度|1(?:[-—~至到]|——)[0-9]{1,2}月")
ROW = 2  # clauses from the first of two plans to what was done
PLANNING = patterns.compile("计划|任务|目标|预算")
DONE = patterns.compile("(?:完成|实现|执行)(?:了|的)?(?:年度|全年|年初)?(?:预算|计划|任务|目标)|占|超")
PLANS = ("计划", "任务", "目标")
# What leads in the name of a whole, and what ends it.
WHOLES = patterns.compile(r"^(?:全(?:社会|[市县区省国]))|(?:总数|总量|总额|总规模|的|比重|比例|达到?|约|为)+$")


def measures_alike(one: Quantity, other: Quantity) -> bool:
    """True when the two may be divided into a share: the same dimension, or two counts (个 and 家 are often mixed)."""
    return one.dimension == other.dimension or (one.dimension in COUNTED and other.dimension in COUNTED)


def completions(statement: Statement) -> Iterator[Completion]:
    """完成…任务的…%: actual, plan and rate."""
    items = statement.items
    for position, item in enumerate(items):
        phrase = item.phrase
        if not isinstance(phrase, phrases.PlanRate) or not item.quantity.is_rate:
            continue
        first = next(index for index, other in enumerate(items) if other.phrase is phrase)
        own = [other for other in items[first:position] if not other.quantity.is_rate]
        actual = _rated(statement, first)
        if actual is not None and (not actual.stated or item.clause - actual.clause > 2 or actual.quantity.is_rate):
            actual = None
        plan = own[-1] if own else None
        if plan is not None and actual is not None and not _bears_out(actual.quantity, plan.quantity, item.quantity):
            told = TOWARDS.sub("", statement.text[actual.quantity.end : phrase.span.start])
            if is_of_another(told, said_of(statement, (actual,))):
                actual = None  # 完成投资5.2亿元,工业完成年度计划4亿元的120%
        if plan is None and actual is not None and first > 1 and actual.quantity.end == phrase.span.start:
            plan, actual = actual, items[first - 2]  # 到位84.2亿元,完成90亿元目标任务的93.6%
            told = statement.text[actual.quantity.end : plan.quantity.start]
            holds = is_share(actual.quantity, plan.quantity, item.quantity)
            if (
                not actual.stated
                or item.clause - actual.clause > 2
                or (not holds and _is_another(statement, actual, told))
            ):
                actual = None  # 到位资金84.2亿元,利用外资完成2亿美元目标任务的93.6%
        if plan is None and actual is not None:
            plan = _plan_before(statement, first - 1, actual, item.quantity)
            told = statement.text[actual.quantity.end : phrase.span.end]
            if plan is not None and not phrase.over and not is_share(actual.quantity, plan.quantity, item.quantity):
                plan = None if _is_another(statement, actual, told) else plan
        if plan is None and actual is not None:
            plan = _plan_behind(statement, position, actual)
        if plan is None and actual is not None and _is_planned(statement, actual):
            behind = items[position + 1] if position + 1 < len(items) else item
            near = behind.stated and behind.clause - item.clause == 1 and behind.quantity.comparable(actual.quantity)
            if near and _bears_out(behind.quantity, actual.quantity, item.quantity):
                plan, actual = actual, behind  # 计划投资410.1亿元,已完成年度计划的50.4%,完成投资206.7亿元
        if plan is not None and actual is not None and not measures_alike(actual.quantity, plan.quantity):
            continue
        over = phrase.over or any(
            word in statement.text[max(statement.span.start, phrase.span.start - 4) : phrase.span.start]
            for word in ("超额", "超出", "超过")
        )
        if plan is not None and actual is not None and not is_share(actual.quantity, plan.quantity, item.quantity):
            if not over and PERIOD.search(statement.text, actual.quantity.end, phrase.span.start):
                continue  # 二季度9.4亿元,上半年完成全年目标42.6亿元的42.3%
            head, _ = parted(statement, actual)  # 完成36.5亿元,其中工业12.8亿元,完成年度计划52亿元的70.2%
            if head is not None and is_share(head.quantity, plan.quantity, item.quantity):
                actual = head
        edge = min((one.quantity.span for one in (actual, plan, item) if one is not None), key=lambda span: span.start)
        yield Completion(
            edge.to(item.quantity.span), statement.lead(actual) if actual else "", actual.quantity if actual else None,
            plan.quantity if plan else None, item.quantity, over, "clause" if own else "sentence",
        )  # fmt: skip


def planned_before(statement: Statement, before: Sequence[Statement]) -> Iterator[Completion]:
    """年度计划投资56.2亿元。1—6月完成35.9亿元,占年度计划的63.9%: the plan that a sentence before tells."""
    for claim in completions(statement) if before else ():
        if claim.plan is not None or claim.rate is None:
            continue
        rate = claim.rate
        at = next(at for at, item in enumerate(statement.items) if item.quantity is rate)
        actuals = [] if claim.actual is None else [claim.actual]
        actuals += [
            item.quantity  # 已完成年度计划的50.4%,完成投资206.7亿元
            for item in statement.items[at + 1 : at + 2]
            if item.stated and not item.depth and item.clause - statement.items[at].clause == 1
        ]
        plans = [
            item
            for one in before[-ROW:]
            for item in one.items
            if item.stated and not item.depth and "总" not in one.lead(item) and _is_planned(one, item)
        ]
        pairs = [
            (actual, plan.quantity)
            for actual in actuals
            for plan in reversed(plans)
            if plan.quantity.comparable(actual)
        ]
        found = next((pair for pair in pairs if _bears_out(*pair, rate)), None)
        if found is None and len(pairs) == 1 and pairs[0][0] is claim.actual and not claim.over:
            told = TOWARDS.sub("", TIMES.sub("", statement.text[statement.span.start : rate.start]))
            said = before[-1].text[before[-1].span.start : before[-1].span.end]
            found = None if is_of_another(told, said) or plans[-1] not in before[-1].items else pairs[0]
        if found is not None:
            actual, plan = found
            span = plan.span.to(max(actual.span, rate.span))
            yield Completion(span, claim.indicator, actual, plan, rate, claim.over, "paragraph")


def _is_planned(statement: Statement, item: Item) -> bool:
    lead = statement.lead(item)
    return PLANNING.search(lead) is not None and DONE.search(lead) is None


def _bears_out(actual: Quantity, plan: Quantity, rate: Quantity) -> bool:
    """True when the rate is that of the two; a plan is set, not measured: written without decimals it is exact."""
    return is_share(actual, plan if "." in plan.digits else plan.at_point(), rate)


def _is_another(statement: Statement, actual: Item, told: str) -> bool:
    """True when the words up to the rate may speak of another plan, or of something else that fulfils it.

    完成一期工程计划的86.4%, 项目支出完成预算的42.6%; 省定任务1200户,自定任务1500户,…,完成省定任务的115%.
    """
    said = statement.text[statement.span.start : actual.quantity.end] + statement.behind(actual)
    plans = [
        one
        for one in statement.items
        if one.at < actual.at
        and actual.clause - one.clause <= ROW
        and one.quantity.comparable(actual.quantity)
        and PLANNING.search(statement.lead(one))
        and "总" not in statement.lead(one)
    ]
    return len(plans) > 1 or is_of_another(TOWARDS.sub("", told), said)


def _rated(statement: Statement, first: int) -> Item | None:
    """The number before item `first`, past one rate of its growth: 完成120亿元,同比增长29%,完成任务数132亿元的90.9%.

    What goes beyond the plan is passed over as well: 完成12.6万亩,超计划2.6万亩,为计划10万亩的126%.
    """
    items = [item for item in statement.items[: first + 1] if item.depth <= statement.items[first].depth]
    first = len(items) - 1  # 5620个(公共1860个),完成任务5000个的112.4%: what stands in brackets is beside it
    at = first - 1
    while at > 0 and BEYOND.search(statement.lead(items[at])) and items[at - 1].quantity.comparable(items[at].quantity):
        at -= 1
    if 0 <= at < first - 1:
        return items[at]
    if first > 1 and items[first - 1].role is Role.CHANGE and items[first - 1].quantity.is_rate:
        return items[first - 2]
    return items[first - 1] if first else None


def _plan_behind(statement: Statement, position: int, actual: Item) -> Item | None:
    """完成年度目标的120.7%,年度目标为3万人: the plan told in the clause behind its rate."""
    for item in statement.items[position + 1 : position + 2]:
        near = item.clause - statement.items[position].clause == 1 and item.quantity.comparable(actual.quantity)
        if near and item.stated and PLANNED.search(statement.lead(item)):
            return item
    return None


def _plan_before(statement: Statement, before: int, actual: Item, rate: Quantity) -> Item | None:
    """年度计划投资3.53亿元,累计完成投资6.01亿元: the one number just before that is led in as the plan.

    预算安排会议经费420万元,…: where more words stand between, the numbers must bear it out.
    """
    for item in reversed(statement.items[max(0, before - 3) : before]):
        lead = statement.text[max(statement.span.start, item.edge - 8) : item.quantity.start]
        if (
            item.quantity.comparable(actual.quantity)
            and (any(word in lead for word in PLANS) or BUDGET.search(lead))
            and "总" not in statement.lead(item)
        ):
            return item
        planned = item.quantity.comparable(actual.quantity) and PLANNING.search(statement.lead(item))
        if planned and is_share(actual.quantity, item.quantity, rate):
            return item
    return None


def proportions(statement: Statement) -> Iterator[Structure]:
    """三次产业结构为a:b:c."""
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


def structures(statement: Statement) -> Iterator[Structure]:
    """占比分别为a%、b%、c%."""
    items = statement.items
    for position, item in enumerate(items):
        if not item.quantity.is_rate or item.after in LISTED or item.role is Role.CHANGE:
            continue
        row = [item]
        for other in items[position + 1 :]:
            if other.after not in LISTED or other.quantity.unit != item.quantity.unit or other.lead.length > 1:
                break
            row.append(other)
        lead = statement.text[max(statement.span.start, item.quantity.start - 12) : item.quantity.start]
        if len(row) >= 3 and "分别" in lead and any(word in lead for word in ("占比", "比重", "结构")):
            span = Span(row[0].quantity.start, row[-1].quantity.end)
            yield Structure(span, lead, tuple(one.quantity for one in row))


def structures_of_shares(statement: Statement) -> Iterator[Structure]:
    """Shares of one whole that come to 100%, or nearly so and whose parts divide it: 男性占总数的51.2%,女性占48.8%."""
    run: list[Item] = []
    labels: list[str] = []
    counted: list[bool] = []
    levels: list[Quantity] = []
    of = ""
    for at, item in enumerate(statement.items):
        phrase = item.phrase
        if not isinstance(phrase, phrases.Share) or not item.quantity.is_rate or item.quantity.unit is None:
            continue
        if any(other.phrase is phrase for other in statement.items[at + 1 : at + 2]):
            continue
        name = WHOLES.sub("", statement.text[phrase.of.start : min(phrase.of.end, item.quantity.start)])
        before = statement.items[at - 1] if at else item
        if run and (item.depth != run[0].depth or item.quantity.unit != run[0].quantity.unit or (name and name != of)):
            run, labels, counted, levels, of = [], [], [], [], ""
        of = of or name
        run.append(item)
        counted.append(before.stated and not before.quantity.is_rate and before.clause >= item.clause - 1)
        labels.append(statement.lead(before if counted[-1] else item))
        if counted[-1] and leads_only(tail(statement.text[before.quantity.end : phrase.span.start])):
            levels.append(before.quantity)
        if len(run) < 2:
            continue
        # 城镇居民占48%,农村居民占50% may each be of their own whole.
        tied = (all(counted) or "总" in of) and abs(sum((one.quantity.amount for one in run), Fraction(-1))) <= NEARLY
        if _is_whole(run) or (tied and divides(labels)):
            alike = len(levels) == len(run) and all(one.comparable(levels[0]) for one in levels)
            shares = tuple(one.quantity for one in run)
            span = run[0].quantity.span.to(item.quantity.span)
            yield Structure(span, labels[0], shares, tuple(levels) if alike else ())
            run, labels, counted, levels, of = [], [], [], [], ""


def _is_whole(run: Sequence[Item]) -> bool:
    together = Interval.point(0)
    for item in run:
        together += item.quantity.strict.scaled(item.quantity.factor)
    exact = sum(item.quantity.amount for item in run) == 1
    return exact or (together.meets(Interval.point(1)) and all("." in item.quantity.digits for item in run))
