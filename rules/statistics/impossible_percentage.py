"""Rule impossible-percentage."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grammar.phrases import Change
from reportlint.grammar.statements import Role, Statement
from reportlint.rule import rule

BOUNDED = patterns.compile(
    r"(?:覆盖率|合格率|达标率|办结率|到位率|普及率|满意率|满意度|入户率|参保率|及格率|优良率|回收率|处理率|化率|占比|比重|出勤率|签约率|整改率|公开率|就业率|发生率|死亡率)"
    r"(?:分别|均|都|已|约|达到?|为|到|提高到|提升到|上升到|升至|增至|降至|超过|保持在?|稳定在|控制在|,|、|以上){0,4}$"
)
UNBOUNDED = (
    "毛入学率",
    "贡献率",
    "负债率",
    "产销率",
    "完成率",
    "保值增值率",
    "增长率",
    "周转率",
    "毛覆盖率",
    "杠杆率",
    "拨备覆盖率",
    "偿付",
    "储蓄",
    "利用率",
    "支持率",
)


@rule(
    bad=["建成区绿化覆盖率达⟦104%⟧。", "投诉量同比下降⟦120%⟧。", "疫苗接种合格率为⟦101.2%⟧。"],
    good=[
        "建成区绿化覆盖率达40.4%,生活垃圾处理率为100%。",
        "全年利润由盈转亏,同比下降135%。",
        "高中阶段毛入学率110.1%,拨备覆盖率达204%,资产负债率101%。",
        "投诉量同比下降20%,办结率100%。",
        "完成年度任务的120%,同比增长130%。",
    ],
)
def impossible_percentage(document: Document) -> Iterator[Finding]:
    """不可能的百分数 (a share, coverage or pass rate above 100%, or a fall of more than 100%).

    Rates that may exceed 100% (完成率, 毛入学率, 贡献率, 负债率, 拨备覆盖率 …) are known and left alone, and so is profit that
    turns into loss. Source: 合格率、占比 are parts of a whole; 减少 cannot exceed the base.
    """
    for statement in document.statements:
        for item in statement.items:
            quantity = item.quantity
            if not quantity.is_rate or quantity.value * quantity.factor <= 1:
                continue
            if isinstance(item.phrase, Change):
                if item.phrase.direction < 0 and item.role is Role.CHANGE and not _may_turn_negative(statement):
                    yield _finding(document, item.quantity.span, "下降幅度超过100%", "a fall of more than 100%")
                continue
            lead = statement.text[max(statement.span.start, quantity.start - 24) : quantity.start]
            if BOUNDED.search(lead) and not any(word in lead for word in UNBOUNDED):
                yield _finding(document, item.quantity.span, "该比率不可能超过100%", "this rate cannot exceed 100%")


def _may_turn_negative(statement: Statement) -> bool:
    text = statement.text[statement.span.start : statement.span.end]
    return any(word in text for word in ("利润", "亏", "盈", "净", "结余", "顺差", "逆差", "现金流", "收益"))


def _finding(document: Document, span: Span, zh: str, en: str) -> Finding:
    written = document.read(span)
    return Finding(span, Message(f"{zh}：{written}", f"{en}: {written}"), confidence=0.95, equation=f"{written} > 100%")
