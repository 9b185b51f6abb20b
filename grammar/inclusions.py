"""Binds a whole to the parts that 包括 or 分别为 lists behind it: 名额6200个,包括日间2016个、住宿2713个和学前1471个."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportlint.grammar import patterns
from reportlint.grammar.breakdowns import sum_of
from reportlint.grammar.claims import Breakdown
from reportlint.grammar.statements import LISTED, Item, Statement

INCLUDED, EACH = "包括", ("分别", "依次", "分年度", "逐年")
LED = patterns.compile(r"[,(]?(?:其中)?(?:主要)?(?:包括|分别是|分别为)[:,]?[^,;。:、]{0,20}$")
# 1184万元,分别为526万元、418万元和240万元: nothing but the thing that is counted stands between.
LED_EACH = patterns.compile(
    r"^[^,;。:、()0-9]{0,8}[,(]?(?:其中)?(?:[两二三四五六七八九十][项者类批笔块级]|一至四季度|[一二三四]个季度|各季度|上下半年|各[年月])?(?:分别|依次|(?:分年度|逐年)(?:分别)?)(?:是|为|[^,;。:、0-9的]{2})?[:,]?[^,;。:、0-9]{0,12}$"
)
COUNT = patterns.compile("[两二三四五六七八九十](?=[项者类批笔块级])")
NUMBERS = "零一二三四五六七八九十"
APART = patterns.compile(r"在内|总投资|[较比]|均|每|约占|之一|最[高低大小多少]|完成|增|降|减")


def inclusions(statement: Statement) -> Iterator[Breakdown]:
    """Two or more numbers of one measure in a plain list behind 包括 or 分别为, with the number before it."""
    said = statement.text[statement.span.start : statement.span.end]
    if INCLUDED not in said and not any(word in said for word in EACH):
        return
    items = [item for item in statement.items if item.stated and not _counts_parts(statement, item)]
    for whole, first in pairwise(items):
        words = statement.between(whole, first)
        each = LED_EACH.search(words) is not None
        if not each and not (LED.search(words) and INCLUDED in words):
            continue
        parts = [first]
        for item in items[items.index(first) + 1 :]:
            if item.after not in LISTED or item.depth != first.depth:
                break
            parts.append(item)
        told = COUNT.search(words) if each else None
        if told is not None and NUMBERS.index(told[0].replace("两", "二")) != len(parts):
            continue
        alike = all(_alike(part, whole) for part in parts)
        words = statement.text[whole.quantity.span.end : parts[-1].quantity.span.end + 4]
        if each:
            words = statement.lead(whole) + words
            if "完成" in statement.lead(whole):  # 当年完成投资12.9亿元,一至四季度分别完成…
                words = words.replace("完成", "")
        if len(parts) > 1 and alike and not APART.search(words):
            yield sum_of(whole, parts, [statement.lead(part) for part in parts], "clause", likely=each)


def _counts_parts(statement: Statement, item: Item) -> bool:
    """True for 三项 in 三项分别为…."""
    return item.quantity.digits in NUMBERS and statement.behind(item).startswith("分别")


def _alike(part: Item, whole: Item) -> bool:
    return part.quantity.comparable(whole.quantity) and not part.quantity.is_rate
