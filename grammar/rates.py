"""Binds rates that are named after what was done: 隐患1215处,整改1190处,整改率97.9%; 参保率99%,应参保1486人,已参保1471人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportlint.grammar import claims, patterns
from reportlint.grammar.agreement import chosen, digits_of, is_share
from reportlint.grammar.bearing import is_of_another, said_of
from reportlint.grammar.claims import Locality
from reportlint.grammar.partitions import REST
from reportlint.grammar.phrases import Change
from reportlint.grammar.quantities import Quantity
from reportlint.grammar.spans import Span
from reportlint.grammar.statements import Item, Role, Statement

NAMED = patterns.compile(
    r"(?P<stem>[\u4e00-\u9fff]{1,8})(?:率|进度|比例|(?<!方)面)(?:已|均|分别|约|高|占|提高到|上升到)?(?:达到?|为|是|至)?了?(?:约|近)?\s*$"
)
# Rates of which no two counts beside them are part and whole: growth, prices, incidence, coverage by other measures.
OTHER = patterns.compile(
    r"(?:增长|失业|利|税|汇|费|速|频|出生|死亡|增|贡献|周转|负债|倍|(?<!成)功|效|产销|保值|产出|弹性|容积|绿化|绿地|覆盖|化|空置|换手|发展|下降|降|回报|"
    r"收益|偏差|满意|知晓|优良|利用|发病|犯罪|发案|生育|抚养|入园|入学|巩固|普及|自给|渗透|杠杆|依存|中标|命中)$"
)
# What may stand before the name of a rate and make it no narrower.
GENERAL = patterns.compile(
    "[总案项其的]|[案事]件|事项|项目|问题|总体|综合|平均|累计|任务|目标|计划|工作|资金|全[年部市县区省]|实际|年度|投资"
)
BESIDE = patterns.compile("[未不余尚剩在已]|其他|另")  # leads in what was not done
BURNT = "火化"  # ends as 城镇化率 does, and is done
DUE = patterns.compile(r"应|需|须|待|拟|计划|共|总")
# Cases carried over from last year are settled as well; what is compared with is no whole.
PARTLY = patterns.compile(r"新[收增]|收案|[较比]|上年|去年|均")
BEFORE = patterns.compile(
    r"上一?年|去年|前年|同期|年初|全[国省市]|平均|目标"
)  # 上年同期结案率为91.8%: of other numbers
NOT_DONE = patterns.compile(r"[未尚剩余]|应[收缴]?|计划|目标|不")
REACH = 5  # clauses from the rate back to what was done
WIDE = 7  # and to what there was to do
BEHIND = 2  # clauses behind the rate in which both may be told
NEAR = 8  # numbers before and behind the rate that are tried
TELLING, WRITTEN = 3, 4  # digits of a rate that no two numbers give by chance; more than these of part and rate
SUBMITTED = patterns.compile("[送报]审")
CHANGES = ("增加", "减少", "上升", "提高", "降低")
FULFILLED = ("完成", "办结", "到位")  # before these a rate is named after what was to be done
OWED, MET = patterns.compile("应|需|须|待|计划|拟"), patterns.compile("已|实|完成")


def named_rates(statement: Statement) -> Iterator[claims.Share]:
    """A rate, what was done of the kind it is named after, and what there was to do."""
    sibling: Quantity | None = None  # the whole of the last rate that agrees with its own
    for position, rate in enumerate(statement.items):
        if rate.role not in (Role.LEVEL, Role.REACH) or not rate.quantity.is_rate:
            continue
        named = NAMED.search(statement.lead(rate))
        if named is None or BEFORE.search(statement.lead(rate)):
            continue
        name = named["stem"]
        if OTHER.search(name) and not name.endswith(BURNT):
            yield from _by_value(statement, position, name)
            continue
        if name[-3:-2] in ("不", "未"):  # 不合格率
            name = name[-3:]
        stems = (
            (name[-3:],)
            if name[0] in "不未" and len(name) == 3
            else (name[-2:], name[-4:-2])
            if len(name) > 3 and name[-2:] in FULFILLED
            else (name[-2:],)
        )
        found: list[claims.Share] = []
        for stem in stems:
            part = _done(statement, position, stem, stem == name[-2:]) if position > 1 and not found else None
            found += () if part is None else _of_what_was(statement, position, stem, part, sibling)
        found = found or _due_and_done(statement, position, name)
        holds = any(is_share(one.part, one.whole, one.rate) for one in found if one.part and one.whole)
        sibling = found[0].whole if holds else sibling
        yield from found if holds else [*_by_value(statement, position, name)] or found


def _of_what_was(
    statement: Statement, position: int, stem: str, part: Item, sibling: Quantity | None
) -> Iterator[claims.Share]:
    """The share of `part` in what stands before it, as the rate at `position` tells it.

    Of several wholes that do not give it, the `sibling`'s is meant: 项目62个,开工39个,开工率62.9%,投产14个,投产率22.6%.
    """
    rate = statement.items[position]
    before = [
        item
        for item in reversed(statement.items[:position])
        if item.quantity.end <= part.quantity.start
        and rate.clause - item.clause <= WIDE
        and item.stated
        and item.depth <= part.depth
    ]
    if stem[0] in "不未":  # 合格4192批次,不合格94批次,不合格率2.2%
        before = [item for item in before if stem[1:] not in _label(statement, item)]
    told = [item for item in before if DUE.search(_label(statement, item)) or not _names(_label(statement, item), stem)]
    wholes = [item for item in told if _alike(item.quantity, part.quantity)]
    found = chosen(wholes, partial(is_share, part.quantity, rate=rate.quantity))
    if found is not None and found[1]:
        found = chosen(_unparted(statement, wholes, part), partial(is_share, part.quantity, rate=rate.quantity))
    if found is not None and found[1]:  # 送审282万元,审定265万元,核减17万元,核减率6.0%
        submitted = [item for item in wholes if SUBMITTED.search(_label(statement, item))]
        found = (submitted[0], 0) if len(submitted) == 1 else found
    if found is None or found[1]:
        if sibling is not None and sibling in [item.quantity for item in wholes]:
            yield _share(statement, part, sibling, rate, stem, "sentence")._replace(loose=True)
        return
    whole = found[0].quantity
    sure = (
        rate.depth == part.depth and rate.part - found[0].part <= 1 and not PARTLY.search(_label(statement, found[0]))
    )
    sure = sure and not _is_narrower(statement, part, rate)
    if not sure and not is_share(part.quantity, whole, rate.quantity):
        return
    yield _share(statement, part, whole, rate, stem, "sentence" if stem in _label(statement, part) else "paragraph")


def _is_narrower(statement: Statement, part: Item, rate: Item) -> bool:
    """True when the rate may be of something narrower than `part` and its whole.

    按期整改率, 自然村通车率 where neither says so; 整改814处,其中重大隐患12处,整改率100%, where a number stands between.
    """
    between = [one for one in statement.items if part.at < one.at < rate.at and one.stated and one.is_amount]
    for one in between:  # 蔬菜862批次,合格856批次,水果214批次,合格率99.1%
        lead = statement.lead(one)
        if "其中" in lead or (one.quantity.comparable(part.quantity) and not BESIDE.search(lead)):
            return True
    named = NAMED.search(statement.lead(rate))
    more = GENERAL.sub("", named["stem"][:-2]) if named is not None else ""
    said = statement.text[statement.span.start : rate.edge]
    return is_of_another(more, said)


def _unparted(statement: Statement, wholes: Sequence[Item], part: Item) -> list[Item]:
    """The wholes of which no 其中 or 其余 makes parts of another one; `part` stands behind them."""
    mark = next((at for at, _ in statement.marks("WHEREOF") if at < part.at), part.at)
    left = [item for item in wholes if item.at < mark and not REST.search(statement.lead(item))]
    return [item for item in left if item.quantity.unit == part.quantity.unit] or left


def _due_and_done(statement: Statement, position: int, name: str) -> list[claims.Share]:
    """应缴1486人,已缴1471人,参保率99%; 整改率90%,应整改10个,已整改9个: two numbers say that they are whole and part of it.

    Those behind the rate must name what it is named after, since a rate of their own may follow them.
    """
    items, rate = statement.items, statement.items[position]
    for at in (position - 2, position + 1):
        row = items[at : at + 2] if at >= 0 else ()
        if len(row) < 2:
            continue
        whole, part = row
        level = (
            rate.depth if at < position or whole.after != "OPEN" else rate.depth + 1
        )  # 整改率90%(应整改10个,已整改9个)
        together = whole.depth == part.depth == level and whole.part == part.part == rate.part
        near = abs(rate.clause - whole.clause) <= BEHIND and abs(rate.clause - part.clause) <= BEHIND
        due, done = statement.lead(whole), statement.lead(part)
        told = OWED.search(due) and MET.search(done) and (at < position or name[-2:] in due)
        if together and near and told and whole.stated and part.stated and _alike(whole.quantity, part.quantity):
            words = GENERAL.sub("", statement.lead(rate).partition(name[-2:])[0])
            narrower = is_of_another(words, said_of(statement, row))  # 危化品企业检查率
            if narrower and not is_share(part.quantity, whole.quantity, rate.quantity):
                continue
            return [_share(statement, part, whole.quantity, rate, name, "sentence")]
    return []


def _by_value(statement: Statement, position: int, name: str) -> Iterator[claims.Share]:
    """床位3120张,入住1685人,入住率54.0%; 参保率98.5%,应参保39.2万人: where words do not tell part and whole, the numbers may.

    A rate of three digits does not come about by chance; one of two only counts for the numbers right before it.
    """
    rate = statement.items[position]
    near = [
        item
        for item in statement.items[max(0, position - NEAR) : position + NEAR]
        if -BEHIND <= rate.clause - item.clause <= REACH and item.stated and item.is_amount and item.depth == rate.depth
    ]
    if digits_of(rate.quantity) < TELLING:
        near = [item for item in statement.items[max(0, position - 2) : position] if item in near]
    for part in near:
        if digits_of(part.quantity) + digits_of(rate.quantity) <= WRITTEN:
            continue
        for whole in near:
            if (
                _may_hold(whole.quantity, part.quantity)
                and part.quantity.amount < whole.quantity.amount
                and is_share(part.quantity, whole.quantity, rate.quantity)
            ):
                yield _share(statement, part, whole.quantity, rate, name, "sentence")
                return


def _may_hold(whole: Quantity, part: Quantity) -> bool:
    return whole.dimension == part.dimension == "count" or whole.comparable(part)


def _share(statement: Statement, part: Item, whole: Quantity, rate: Item, name: str, tied: Locality) -> claims.Share:
    span = Span.around(part.quantity.span, whole.span, rate.quantity.span)
    return claims.Share(span, statement.lead(part), part.quantity, whole, rate.quantity, name, tied)


def _done(statement: Statement, position: int, stem: str, shortened: bool) -> Item | None:
    """The nearest number before the rate that says how much was done of what the rate is named after.

    `shortened` where its verb may have another ending: 审结, 结案率.
    """
    rate = statement.items[position]
    # 整改1190处;整改率97.9%: but behind a semicolon and other numbers the rate is of those.
    alone = statement.items[position - 1].part == rate.part - 1 and rate.after == "SEMICOLON"
    for item in reversed(statement.items[:position]):
        if rate.clause - item.clause > REACH or (item.part != rate.part and not alone):
            return None
        cut = isinstance(item.phrase, Change) and not item.phrase.basis and stem not in CHANGES  # 核减12万元,核减率5.9%
        if not (item.stated or (cut and item.is_amount)) or item.quantity.is_rate or item.depth > rate.depth:
            continue
        if item.quantity.end == rate.edge and not rate.after and not _names(statement.lead(item), stem):
            return None  # 12个局中有10个破案率达100%, 八类案件破案率98.2%: whose rate it is
        label = _label(statement, item)
        told = _names(label, stem) or (shortened and len(stem) > 1 and stem[0] in statement.lead(item)[-3:])
        if told and not NOT_DONE.search(label.replace(stem, "")):
            return item
    return None


def _names(label: str, stem: str) -> bool:
    return all(c in label for c in stem)


def _label(statement: Statement, item: Item) -> str:
    """The words that lead up to the number, and those of its own clause behind it up to the next mark."""
    return statement.lead(item) + statement.behind(item)


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.dimension != "count" or one.unit is None or other.unit is None:
        return one.comparable(other)
    return other.dimension == "count" and one.unit.name.rstrip("次") == other.unit.name.rstrip("次")
