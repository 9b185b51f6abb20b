"""Numbers that are told to compare with: 比去年(52场), 上年支出10.52亿元, 高于控制目标(90%), 全国、全省分别为5.2%和5.9%."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.grammar import patterns
from reportlint.grammar.eras import (
    AGAINST,
    COMPARING,
    ENDS,
    ERAS,
    FILLING,
    JOINED,
    OF_IT,
    SET,
    STARTS,
    TIMES,
    WORDS,
    era_of,
    kind_of,
    moved,
    rest_of,
    words_before,
)  # fmt: skip
from reportlint.grammar.naming import clause_before
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import LISTED, RELATIVE, Item, Role, Statement

ANY = "any"
ABOVE = patterns.compile(r"[高快低慢多少]于([\u4e00-\u9fff]{2,12})")
# Characters without which no yardstick is told, nor a comparison: most numbers are looked at no closer.
OF_ERAS = frozenset("年期比预计目任限指定概进月季半原前全平同次届轮基")
OF_COMPARING = frozenset("于出较比与是为占当恢达完超")
HINTS = OF_ERAS | OF_COMPARING | {"的", "之"}
NEVER = RELATIVE - {"ratio"}


class Yardstick(NamedTuple):
    """A number to compare with: `era` tells which, `above` for 高于 (1) and 低于 (-1); not `apart` when the clause goes on with
    what is told against it."""

    item: Item
    era: str
    above: int
    apart: bool


def yardsticks_in(statement: Statement) -> list[Yardstick | None]:
    """What each number of a sentence is as a yardstick; None for most."""
    found = [_yardstick(statement, item, position) for position, item in enumerate(statement.items)]
    for position, era in _respectively(statement):
        found[position] = Yardstick(statement.items[position], era, 0, True)
    return found


def is_yardstick(statement: Statement, item: Item) -> bool:
    """True for a number that is told to compare with: 上年3.2亿元, 预算数为5亿元."""
    found = _yardstick(statement, item, statement.items.index(item))
    if found is None or not found.apart:
        return found is not None or statement.lead(item).startswith(("较", "比"))
    plan = found.era != "plan" or item.role is Role.PLAN or SET.search(words_before(statement, item)) is not None
    return plan and not found.era[:1].isdigit()


def _respectively(statement: Statement) -> Iterator[tuple[int, str]]:
    """Which number is of which yardstick where several are told at once: 全国、全省分别为5.2%和5.9%."""
    items = statement.items
    for position, item in enumerate(items if "RESPECTIVELY" in statement.cues else ()):
        if not item.stated or not statement.lead(item).rstrip("达到为").endswith("分别"):
            continue
        words = clause_before(statement, item.quantity.start, 2 * WORDS, ENDS + "(")
        names = JOINED.split(words[: words.rfind("分别")])
        eras = [era_of(name) for name in names]
        row = items[position : position + len(names)]
        if len(names) < 2 or not all(eras) or len(row) < len(names):
            continue
        if all(one.after in LISTED and one.quantity.comparable(item.quantity) for one in row[1:]):
            yield from enumerate(eras, position)


def _yardstick(statement: Statement, item: Item, position: int) -> Yardstick | None:
    if (
        not (item.stated or item.role is Role.PLAN or (item.role is Role.CHANGE and item.quantity.is_rate))
        or item.quantity.dimension in NEVER
        or item.quantity.upper is not None  # nothing is compared with a range; 2022-23年度 reads as one
    ):
        return None
    words = words_before(statement, item)
    hints = HINTS.intersection(words)
    if not hints:
        return None
    if "的" in hints and item.quantity.is_rate and OF_IT.search(words):
        return None
    era = None if hints.isdisjoint(OF_ERAS) else ERAS.search(words)
    compared = None if hints.isdisjoint(OF_COMPARING) else COMPARING.search(words)
    if item.role is Role.PLAN and (compared is None or not item.quantity.is_rate or compared[0] not in AGAINST):
        # 完成目标30家的250%, but 高于控制目标(90%)3.6个百分点
        return None if item.quantity.is_rate else Yardstick(item, "plan", 0, True)
    if era is None and compared is None and not item.quantity.is_rate:
        return None
    kind = kind_of(era) if era is not None else _named(statement, item, words)
    following = statement.items[position + 1] if position + 1 < len(statement.items) else None
    goes_on = (
        compared is not None
        and following is not None
        and following.clause == item.clause
        and (following.depth < item.depth or (following.depth == item.depth and following.after != "OPEN"))
        and following.after not in LISTED
    )
    if not kind or (
        kind == ANY
        and not (goes_on and (compared is not None and (compared.lastgroup or _is_of(statement, item, position))))
    ):
        return None
    if item.role is Role.CHANGE and (
        goes_on or (kind == ANY if era is None else STARTS.match(words) is None or rest_of(words) != "")
    ):
        return None  # 一季度增长5.2%, but 同比增长5.2%
    if not goes_on and era is not None and era.lastgroup == "peer" and len(rest_of(words)) > 1:
        return None  # 全县债务余额38.65亿元
    if not goes_on and "分别" in words:
        return None
    if not goes_on and moved(words, False):
        return None  # 高于全市平均分2.15分
    above = 0 if compared is None else 1 if compared["above"] else -1 if compared["below"] else 0
    return Yardstick(item, kind, above, not goes_on)


def _named(statement: Statement, item: Item, words: str) -> str:
    """The name of what a number is of, where something was said to be above or below it: 快于城镇居民2.3个百分点,城镇居民增速为4.9%."""
    if statement.text.find("于", statement.span.start, item.edge) < 0:
        return ANY
    name = FILLING.sub("", words)
    told = ABOVE.findall(statement.text, statement.span.start, item.edge) if len(name) > 1 else ()
    return next((one for one in told if name.startswith(one)), ANY)


def _is_of(statement: Statement, item: Item, position: int) -> bool:
    """True for 13.2 in 为正常保有量(13.2万头)的103.0%."""
    after = statement.items[position + 1]
    return item.after == "OPEN" and after.clause == item.clause and TIMES.fullmatch(statement.lead(after)) is not None
