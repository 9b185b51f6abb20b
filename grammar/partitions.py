"""What words say about parts: which labels divide a whole without rest, which can belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reportlint.grammar import patterns

# Each row divides its whole; every part must carry a label of another column.
COMPLETE: tuple[tuple[str, ...], ...] = (
    ("第一产业|一产", "第二产业|二产", "第三产业|三产"),
    ("城镇|城市|市区|城区", "农村|乡村|镇村"),
    ("男", "女"),
    ("进口", "出口"),
    ("税收", "非税"),
    ("国内|内资|境内", "国外|外资|境外|入境"),
    ("线上|网上", "线下|现场"),
    ("公立|公办|国有", "民营|民办|私立|社会办"),
    ("财产险|产险", "人身险|寿险"),
    ("办结|已办", "在办|正在办|未办|办理中"),
    ("已|完成", "未|尚|正在|待"),
    ("立行立改|立即", "限期|跟踪"),
    ("直接", "间接|交办|转办"),
    ("商品零售", "餐饮"),
    ("中央", "地方"),
    ("夏粮", "早稻", "秋粮"),
    ("夏粮", "秋粮"),
    ("工资性", "经营净|经营性", "财产净|财产性", "转移净|转移性"),
    ("项目投资", "房地产"),
    ("中央|上级|省", "地方|配套|市|县", "自筹|贷款|融资|社会资本"),
    ("关闭|退出|关停", "搬迁|保留"),
)
# How or how far something is done: no part is told apart by it.
MANNER = patterns.compile(
    "集中|统一|专门|专题|主要|各类|有关|相关|一般|普通|总体|规范|收入|支出|营业|销售|零售|业务|完成|实现"
)
# Rows of what was done, not of what the parts are: behind their names stand objects.
DONE = frozenset({"已", "办结", "立行立改", "直接", "关闭"})
COLUMNS = tuple(tuple(tuple(column.split("|")) for column in row) for row in COMPLETE)
LAST = patterns.compile(
    "|".join(row[-1] for row in COMPLETE)
)  # most words name nothing of it: no row is then looked at
YEAR = patterns.compile(r"((?:19|20)[0-9]{2})年")
SPAN = patterns.compile(r"(?<![0-9])([两二三四五六七八九十2-9])(?:个)?年(?:来|间|共|累计|[,、])?")
NUMBERS = {
    c: n for n, row in enumerate(("2二两", "3三", "4四", "5五", "6六", "7七", "8八", "9九", "十"), 2) for c in row
}
REST = patterns.compile(r"其余|其他|其它|剩余|另有|另外|余下")
# What is still to be done, and what was to be done with it.
UNDONE = patterns.compile(
    "剩余|剩下|还剩|尚缺|还差|缺口|结余|结存|还有|尚有|尚余|尚未|仍未|未能?|余|完成|整改|[办审]结|销号|任务|问题|待|继续|推进|正在|[办审清]理|处[理置]|施工|实施|建设|进行|落实|化解|跟进|核[实查]"
)
LEVELS = ("国家", "省", "市", "县")
LEVEL = patterns.compile(r"(国家|省|市|县)级?(.{0,40})$")
ABOVE = patterns.compile(r"([省市县])级?(?:及其?)?以上")
BATCH = patterns.compile(r"首[批期轮]|第?[一二三四五六七八九十\d]{1,2}(?:批|季度|期|轮|阶段)|上半年|下半年")


def divides(labels: Sequence[str]) -> bool:
    """True when the labels are known to divide a whole: 男 and 女, 第一 to 第三产业, X and 非X."""
    if len(labels) < 2:
        return False
    if any(len(row) == len(labels) and _matched(row, labels) for row in _possible("\n".join(labels))):
        return True
    return len(labels) == 2 and (_negates(labels[0], labels[1]) or _negates(labels[1], labels[0]))


def columns_of(labels: Sequence[str]) -> tuple[tuple[str, ...], ...] | None:
    """The row of COMPLETE by which the labels divide their whole, if it tells what the parts are and not what was done."""
    rows = [row for row in _possible("\n".join(labels)) if DONE.isdisjoint(row[0])]
    return next((row for row in rows if len(row) == len(labels) and _matched(row, labels)), None)


def narrowing(label: str, row: tuple[tuple[str, ...], ...]) -> str:
    """What a label says beside its column of the row: 农村 of 农村女性."""
    for name in sorted([name for column in row for name in column], key=len, reverse=True):
        label = label.replace(name, "")
    return MANNER.sub("", UNDONE.sub("", label))


def may_divide(words: str) -> bool:
    """False where no labels among `words` can divide a whole, as in most sentences: a quick look before `divides`."""
    if "非" in words or "未" in words or ("不" in words and any(f"不{word}" in words for word in QUALIFIED)):
        return True
    return any(all(holds_any(column, words) for column in row[:-1]) for row in _possible(words))


def _possible(words: str) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The rows of which `words` name the last column."""
    for name in set(LAST.findall(words)):
        yield from _ending(name)


@cache
def _ending(name: str) -> list[tuple[tuple[str, ...], ...]]:
    """The rows that end with `name`."""
    return [row for row in COLUMNS if any(other in name for other in row[-1])]


def is_sibling(label: str, labels: Sequence[str]) -> bool:
    """True when the labels are some of a row of three or more, and `label` another: 省级补助、县乡自筹 beside 中央补助."""
    for row in COLUMNS:
        if len(row) > 2 and len(row) >= len(labels) and _matched(row, labels):
            return any(name in label for column in row for name in column)
    return False


def are_years_of(labels: Sequence[str], words: str) -> bool:
    """True when the labels are the years that `words` speak of: 三年累计投入, 2021年, 2022年, 2023年."""
    years = [int(found[1]) for label in labels if (found := YEAR.search(label))]
    said = SPAN.search(words)
    if said is None or len(years) != len(labels) or len(years) != NUMBERS.get(said[1], 0):
        return False
    return years == list(range(years[0], years[0] + len(years)))


def by_levels(said: str, labels: Sequence[str]) -> bool:
    """True when `said` names just the levels of the parts: 省级以上 of 国家级 and 省级, 省市重点 of 省重点 and 市重点."""
    found = [LEVEL.match(label.strip("、, ()有为")) for label in labels]
    named = [(LEVELS.index(match[1]), match[2]) for match in found if match]
    levels = [level for level, _ in named]
    if found[0] is None or found[-1] is None or levels != sorted(set(levels)) or len({kind for _, kind in named}) > 1:
        return False
    above = ABOVE.search(said)
    if above is not None:
        return levels == list(range(levels[0], LEVELS.index(above[1]) + 1)) and len(levels) > 1
    joined = "".join(LEVELS[level] for level in levels)
    return len(levels) == len(labels) > 1 and joined in said.replace("、", "").replace("级", "")


def _matched(row: tuple[tuple[str, ...], ...], labels: Sequence[str]) -> bool:
    """True when each label names another column, the first that is free."""
    free = list(row)
    for label in labels:
        own = next((column for column in free if _names(column, label)), None)
        if own is None:
            return False
        free.remove(own)
    return True


QUALIFIED = ("合格", "达标", "及格", "符合")
LONG = 4  # characters of 未发现隐患 and the like that tell of which whole they are


def _names(column: tuple[str, ...], label: str) -> bool:
    return any(name in label and f"{name}中" not in label for name in column)


def _negates(one: str, other: str) -> bool:
    core = one.strip("、, 的为")
    if len(core) >= 2 and (f"非{core}" in other or f"未{core}" in other):
        return True
    rest = other.strip("、, 的为")  # 发现隐患企业216家,未发现隐患1070家
    return rest[:1] in ("非", "未") and len(rest) > LONG and core.startswith(rest[1:])


def fails(labels: Sequence[str]) -> bool:
    """True for 合格 and 不合格. Further marks, 优秀 or 基本合格, may stand beside them."""
    return (
        len(labels) == 2
        and labels[0].strip("、, ") in QUALIFIED
        and labels[1].strip("、, ") == f"不{labels[0].strip('、, ')}"
    )


def has_rest(labels: Sequence[str]) -> bool:
    """True when one part is everything else."""
    return any(REST.search(label) for label in labels)


def are_batches(labels: Sequence[str]) -> bool:
    """True when the parts are batches or periods of one thing."""
    return all(BATCH.search(label) for label in labels)


CARRIED, LAST_YEAR, NEXT_YEAR = (
    ("结转", "顺延", "转入", "转到", "转至", "旧存"),
    ("上年", "去年", "上一年", "往年", "以前年度", "旧存"),
    ("下年", "下一年", "次年", "明年"),
)
TAKEN, SETTLED = ("新收", "收到", "受理", "接收", "新增"), ("答复", "办结", "办理", "办复", "审结", "结案", "处理")


def case_role(label: str) -> str:
    """What a number of cases counts, by the words around it; "" where they do not tell one thing."""
    if holds_any(CARRIED, label):
        last, following = holds_any(LAST_YEAR, label), holds_any(NEXT_YEAR, label)
        return "" if last == following else "begin" if last else "end"
    taken, settled = holds_any(TAKEN, label), holds_any(SETTLED, label)
    return "" if taken == settled else "taken" if taken else "settled"


def holds_any(words: Sequence[str], text: str) -> bool:
    """True when one of `words` is in `text`."""
    return any(map(text.__contains__, words))
