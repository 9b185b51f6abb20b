"""Rule named-number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.closed_lists import is_fixed_name
from reportlint.grammar.echoes import echoes
from reportlint.grammar.named_numbers import named_numbers
from reportlint.grammar.spans import Span
from reportlint.rule import rule

FULL = (
    2  # times the items listed: a name of more things that no word ties to its list may have only some of them listed
)


@rule(
    bad=[
        "入选“⟦三化⟧”（数字化、智能化）改造项目。",
        "做到⟦四不⟧：不虚报数据、不指定机构、不截留资金。",
        "“⟦六稳⟧”：稳就业、稳金融、稳外贸、稳投资、稳预期。",
        "⟦三项⟧制度：指公示制度、记录制度、审核制度、备案制度。",
        "深化“⟦四亮⟧”行动，亮身份、亮承诺、亮业绩。",
    ],
    good=[
        "入选“三化”（数字化、网络化、智能化）改造项目，覆盖12个县（市、区）。",
        "做到四不：不虚报数据、不指定机构、不截留资金、不增加负担。",
        "三品一标：指无公害农产品、绿色食品、有机农产品和农产品地理标志。",
        "推进“一湖三水”（治湖工作、供水改造、排水改造和水源保护）四大工程。",
        "两化融合：指信息化和工业化高层次的深度结合。",
        "“两所”指派出所、司法所；“双心”指综治中心、公共法律服务中心。",
        "“三河三湖”（淮河海河辽河、太湖巢湖滇池）治理取得成效。",
        "“四个一批”：淘汰一批、搬迁一批、改造一批、提升一批。",
        "拥有两个新馆，分别是水利博物馆和民俗博物馆。",
        "坚持“两手抓”：既抓发展，又抓安全，还抓民生。",
        "开展“三下乡”活动，送戏下乡、送书下乡，惠及群众2万人次。",
        "每月至少三次巡查门店和市场（后厨、仓库、柜台、冷链车间）。",
        "加快“两化”融合，推动产业迈向高端化、智能化、绿色化。",
    ],
)
def named_number(document: Document) -> Iterator[Finding | Holds]:
    """名称中的数字与解释中的项数不符 (the number in a name and the list that explains it differ).

    “三化”(a、b、c), 四不:…, 三项制度:指…, 两翼,即…: in brackets, after a colon, 指, 即, 包括 or 分别是 the list explains
    the name, and after a comma where all its items repeat the key (“三亮”,亮身份、亮承诺、亮业绩), so it must hold as many items; after 等 it may hold fewer. 三品一标 adds up to 3 + 1. An explanation that is
    prose rather than a list is left alone.
    """
    told: set[int] = set()
    for named in named_numbers(document.text):
        told.add(named.numerals[0].start)
        written = len(named.items)
        matching = named.matching
        if matching is not None:
            if matching in (named.number, named.groups):
                yield Holds(f"{matching} = {matching}", (*named.numerals, *named.readings[matching]))
            continue
        fits = named.open_ and min(named.readings) <= named.number
        if not fits and named.plain and (named.alike or named.single) and written != named.number:
            confidence = 0.85 if named.key else 0.75 if named.alike else 0.6
            yield _finding(document, named.name, named.numerals[0], named.number, named.items, confidence)
    for name, numeral, number, items in echoes(document.text):
        if numeral.start in told:
            continue
        if number == len(items):
            yield Holds(f"{number} = {number}", (numeral, *items))
        elif len(items) < number and document.text.startswith((",", ";"), items[-1].end):
            continue  # 开展“三下乡”活动,送戏下乡、送书下乡,惠及2万人次
        elif number <= FULL * len(items) and not is_fixed_name(document.text, numeral.start):
            yield _finding(document, name, numeral, number, items, 0.6)


def _finding(
    document: Document, name: Span, numeral: Span, number: int, items: Sequence[Span], confidence: float
) -> Finding:
    listed, written = len(items), document.read(name)
    return Finding(
        numeral,
        Message(
            f"“{written}”应有{number}项，这里列出{listed}项。",
            f"“{written}” names {number} things, {listed} are listed.",
        ),
        tuple(Related(item, Message(f"第{n}项", f"item {n}")) for n, item in enumerate(items, 1)),
        severity="error" if confidence > 0.7 else "warning",
        confidence=confidence,
        equation=f"{number} ≠ {listed}",
    )
