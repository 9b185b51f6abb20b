"""What roles, kinds and modalities are called before the reader."""

from __future__ import annotations

from reportlint.finding import Message
from reportlint.grammar.quantities import Hedge

ROLES = {
    "value": Message("数值", "value"), "base": Message("基数", "base"), "growth": Message("增速", "growth"),
    "average-growth": Message("年均增速", "average growth"), "increment": Message("增量", "increment"),
    "points": Message("百分点", "points"), "start": Message("起点", "start"), "end": Message("终点", "end"),
    "multiple": Message("倍数", "multiple"), "more": Message("被减数", "more"), "less": Message("减数", "less"),
    "difference": Message("差额", "difference"), "added": Message("新增", "added"), "removed": Message("退出", "removed"),
    "stock": Message("累计", "stock"), "forecast": Message("预计", "forecast"), "whole": Message("总数", "whole"),
    "part": Message("部分", "part"), "done": Message("已办", "done"), "rest": Message("剩余", "rest"),
    "total": Message("总额", "total"), "number": Message("个数", "number"), "average": Message("平均", "average"),
    "each": Message("每份", "each"), "share": Message("占比", "share"), "actual": Message("实际", "actual"),
    "plan": Message("计划", "plan"), "completion": Message("完成率", "completion"),
    "population": Message("参评数", "population"), "rank": Message("位次", "rank"),
}  # fmt: skip
KINDS = {
    "level": Message("水平", "level"), "increment": Message("增量", "increment"), "stock": Message("存量", "stock"),
    "flow": Message("流量", "flow"), "growth": Message("增速", "growth"), "share": Message("占比", "share"),
    "completion": Message("完成率", "completion"), "rank": Message("位次", "rank"),
    "multiple": Message("倍数", "multiple"), "point-change": Message("百分点变动", "point change"),
    "average": Message("平均", "average"), "per-head": Message("人均", "per head"),
}  # fmt: skip
MODALITIES = {
    "actual": Message("实际", "actual"), "forecast": Message("预计", "forecast"), "target": Message("目标", "target"),
    "plan": Message("计划", "plan"), "base": Message("基期", "base"),
}  # fmt: skip
HEDGES = {
    Hedge.ABOUT: Message("约数", "about"), Hedge.NEARLY: Message("不到", "nearly"), Hedge.MORE: Message("有余", "more"),
    Hedge.AT_LEAST: Message("至少", "at least"), Hedge.AT_MOST: Message("至多", "at most"),
    Hedge.RANGE: Message("范围", "range"),
}  # fmt: skip
CLAIMS = {
    "Growth": Message("增长", "growth"), "Increment": Message("增量", "increment"),
    "Movement": Message("变动", "movement"), "Share": Message("占比", "share"),
    "Completion": Message("完成", "completion"), "Breakdown": Message("分项", "breakdown"),
    "Structure": Message("结构", "structure"), "Forecast": Message("预计", "forecast"),
    "StockFlow": Message("存量与增减", "stock and flow"), "Ledger": Message("收支存", "ledger"), "Remainder": Message("剩余", "remainder"),
    "Average": Message("平均", "average"), "Product": Message("乘积", "product"),
    "Compounded": Message("年均增长", "compounded growth"), "Difference": Message("差额", "difference"),
    "Multiple": Message("倍数", "multiple"), "Standing": Message("位次", "standing"),
}  # fmt: skip
TIME = Message("时期", "period")
UNNAMED = Message("（没有写明指标）", "(no indicator named)")
CLOSED = Message("分项齐全", "closed")
OPEN = Message("分项不必齐全", "open")
OVER = Message("超额", "beyond the plan")
YEARLY = Message("年均", "yearly average")
TOP = Message("前{}名", "top {}")
FROM_LAST = Message("倒数第{}", "{} from last")
RANKED = Message("第{}", "no. {}")
