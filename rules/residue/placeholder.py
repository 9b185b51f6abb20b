"""Rule placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.blanks import DATE, NAME, NUMBER, TEXT, blanks
from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.rule import rule

ENGLISH = {DATE: "dates", NUMBER: "numbers", NAME: "names", TEXT: "words"}
ENOUGH = {"某": 4, "某某": 2}  # fewer may be meant: 某县 is also how a report speaks of no county in particular
MANY = max(ENOUGH.values())


@rule(
    bad=[
        "全年实现产值⟦xx⟧亿元，增长x.x%，其中园区xxx家。",
        "截至⟦X⟧月底，完成投资5亿元。",
        "本项目由⟦××⟧有限公司承建。",
        "20⟦XX⟧年工作要点",
        "完成植树⟦____⟧万株。",
        "创建示范村⟦＿＿⟧个。",
        "完成投资⟦**⟧亿元，占**%。",
        "⟦某某⟧县扎实推进各项工作。",
        "会议由⟦某⟧县承办。",
        "召开会议⟦    ⟧次，排查隐患  处。",
        "新增企业⟦（）⟧家，总投资（  ）亿元。",
        "新增合作社⟦？⟧家。",
        "开展酒驾整治⟦N⟧次，查处违法217起。",
        "到202⟦X⟧年全面建成。",
        "产值突破⟦〇〇⟧亿元。",
        "参与学员⟦○○○⟧人次。",
        "同比增长⟦【】⟧%，新签约项目…个，办结投诉    宗。",
        "平台计划于2024年⟦  ⟧月上线运行。",
        "改建⟦*⟧中学、*职中，*街道办事处参加。",
    ],
    good=[
        "建成5G基站20个，投入R&D经费，购置X光机1台，实施“数据要素×”行动。",
        "场地为3×4米，推行4×4工作法，7x24小时服务，某些企业、某种产品和某项政策另行说明。",
        "困难群众张**、李某某得到救助，联系电话138****5678。",
        "**重点工作**进展顺利，使用x86服务器，见 http://a.cn/xx.html 与 x+y=3。",
        "邮箱：xxzx@qq.com，**县区联动**成效明显，完成*市区*改造。\n*市辖区数为年末数。",
        "签字：____",
        "第N次会议，N个一批，以上各类N次方，第N次。",
        "经办人    2024年  月  日",
        "二○○三年办理，二〇〇〇年建成，某市场主体除外，XX染色体筛查。",
        "指标  个数  人次\n企业  个  12\n合格率（%）  98\n够不够？人是关键。",
    ],
)
def placeholder(document: Document) -> Iterator[Finding]:
    """占位符未填 (a placeholder was never filled in).

    Runs of xx, ×, ***, ____ and 某某 in place of numbers, dates, names or words. All places of one
    kind are one finding. Source: 党政机关公文处理工作条例 第二十条(四), reviewers check names, times and numbers.
    """
    found: dict[str, list[Span]] = {}
    for kind, span in blanks(document.text):
        found.setdefault(kind, []).append(span)
    for kind, spans in found.items():
        spans.sort()
        shown = document.read(spans[0])
        meant = len(spans) < MANY and len(spans) < ENOUGH.get(min(map(document.read, spans)), 0)
        yield grouped(
            spans,
            Message(
                f"占位符未填（{kind}）：{shown}，共{len(spans)}处",
                f"placeholder for {ENGLISH[kind]} never filled in: {shown}, {times(len(spans))}",
            ),
            severity="info" if meant else None,
            confidence=0.95 if len(spans) > 2 else 0.85,
        )
