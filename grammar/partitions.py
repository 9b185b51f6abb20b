"""What words say about parts: which labels divide a whole without rest, which can belong together."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.grammar import patterns

# Each row divides its whole; every part must carry a label of another column.
COMPLETE: tuple[tuple[str, ...], ...] = (
    ("第一产业|一产", "第二产业|二产", "第三产业|三产"),
    ("城镇|城市|市区|城区", "农村|乡村|镇村"),
    ("男", "女"),
    ("进口", "出口"),
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
    ("关闭|退出|关停", "搬迁|保留"),
)
GROUPED = patterns.compile(r"按[^,。;:\d]{2,12}(?:分|划分|看|统计)(?=[,、:])|分[^,。;:\d]{1,8}看(?=[,、:])")
REST = patterns.compile(r"其余|其他|其它|剩余|另有|另外|余下")
BATCH = patterns.compile(r"第?[一二三四五六七八九十\d]{1,2}(?:批|季度|期|轮|阶段)|上半年|下半年")


def divides(labels: Sequence[str]) -> bool:
    """True when the labels are known to divide a whole: 男 and 女, 第一 to 第三产业, X and 非X."""
    if len(labels) < 2:
        return False
    for row in COMPLETE:
        if len(row) == len(labels) and _matched(row, labels):
            return True
    return len(labels) == 2 and (_negates(labels[0], labels[1]) or _negates(labels[1], labels[0]))


def _matched(row: tuple[str, ...], labels: Sequence[str]) -> bool:
    free = list(row)
    for label in labels:
        own = next((column for column in free if any(name in label for name in column.split("|"))), None)
        if own is None:
            return False
        free.remove(own)
    return True


def _negates(one: str, other: str) -> bool:
    core = one.strip("、, 的为")
    return len(core) >= 2 and (f"非{core}" in other or f"未{core}" in other)


def has_rest(labels: Sequence[str]) -> bool:
    """True when one part is everything else."""
    return any(REST.search(label) for label in labels)


def are_batches(labels: Sequence[str]) -> bool:
    """True when the parts are batches or periods of one thing."""
    return all(BATCH.search(label) for label in labels)
