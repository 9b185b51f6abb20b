"""What sort of number a number is (catalogue of kinds: level, increment, stock, flow, growth, share, completion …)."""

from __future__ import annotations

from reportlint.grammar import patterns
from reportlint.grammar.statements import Item, Role, Statement

BY_ROLE = {
    "growth": "growth",
    "average-growth": "growth",
    "increment": "increment",
    "points": "point-change",
    "share": "share",
    "completion": "completion",
    "multiple": "multiple",
    "stock": "stock",
    "difference": "increment",
}
GROWTH = patterns.compile(r"(?:增速|增幅|增长率|降幅)[^,;:。]{0,4}$")
SHARE = patterns.compile(r"(?:占比|比重|份额)[^,;:。]{0,4}$")
COMPLETION = patterns.compile(r"完成率[^,;:。]{0,4}$")
PER_HEAD = patterns.compile(r"(?:人均|户均|亩均|每人|每户|每亩|每万人|每百户|每千人)[^,;:。等]{0,16}$")
AVERAGE = patterns.compile(r"(?:平均|日均|月均|年均|季均|周均|次均)[^,;:。]{0,12}$")
BALANCE = patterns.compile(r"(?:余额|存款|贷款|总资产|资产总额|存量|市值)[^,;:。\d]{0,8}$")
ADDED = patterns.compile(
    r"(?:新增|净增|增加(?!值)|新建|新认定|新登记|新设立?|新培育|新引进|减少|净减|压减)[^,;:。\d]{0,20}$"
)
HELD = patterns.compile(
    r"(?:总数|共有|现有|拥有|存量|余额|保有量|总量达?|总人口|(?<!出生)(?<!死亡)人口|在册|在岗|在校|库存|建成|年末|年底|期末|底)[^,;:。、\d]{0,12}$"
)
FLOWS = patterns.compile(
    r"(?:总值|产值|增加值|投资|收入|支出|利润|税[收金]?|销售额?|零售额|进出口|出口|交易额|成交额|产量|发电量|用电量|完成|实现|引进|签约|办理|受理|"
    r"举办|开展|召开|组织|处置|查处|争取|兑现|发放|到位|拨付|申报|登记|培训|接待|投入|培育|认定|解决|审核|排查|整改|制作|收集|发表|抽查|改造|销毁)[^,;:。、\d]{0,14}$"
)


def kind_of(statement: Statement, item: Item, role: str) -> str:
    """The kind of a number: what its role says, else what the words before it say."""
    quantity = item.quantity
    if role in BY_ROLE:
        return "multiple" if quantity.dimension in ("multiple", "doubling") else BY_ROLE[role]
    lead = statement.text[max(item.lead.start, item.lead.end - 40) : item.lead.end]
    if quantity.is_rate:
        if GROWTH.search(lead):
            return "growth"
        if SHARE.search(lead):
            return "share"
        return "completion" if COMPLETION.search(lead) else "level"
    if PER_HEAD.search(lead):
        return "per-head"
    if role in ("average", "each") or AVERAGE.search(lead):
        return "average"
    if role in ("added", "removed") or ADDED.search(lead):
        return "increment"
    if quantity.dimension.startswith("money"):
        return "stock" if BALANCE.search(lead) else "flow"
    if HELD.search(lead):
        return "stock"
    if quantity.dimension != "duration" and FLOWS.search(lead):
        return "flow"
    return "stock" if "累计" in lead or (item.role is Role.REACH and quantity.dimension == "count") else "level"
