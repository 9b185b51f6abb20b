"""Rule mojibake."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.garbling import garbled
from reportlint.grouping import grouped, times
from reportlint.rule import rule


@rule(
    bad=[
        "今年⟦���⟧以来，工作进展顺利。",
        "一、⟦锟斤拷锟斤拷⟧工作回顾。",
        "推进产业发展⟦&emsp;⟧，成绩显著。",
        "总结：⟦æ”¿åºœ⟧工作。",
        "⟦ㄒ唬┐⟧嬖谖侍狻。",
        "今年⟦\\u5168\\u5e74⟧完成投资3亿元，⟦&#x5168;⟧市增长5%。",
        "总结\n⟦鍏ㄥ勾⟧",
        "完成投资⟦〓〓⟧亿元。",
        "一、⟦È«ÏØ¹¤×÷⟧",
        "主任主持會議⟦?h⟧人大代表參加。",
        "經濟發展工作報告。⟦ㄇ刂⟧發改局供稿",
    ],
    good=[
        "我们准备好了吗？？当然。A股上市3家。",
        "國小一年級先教ㄅㄆㄇ，再學國字，縣內學校共同參與。",
        "投入R&D经费5亿元，建设AT&T实验室。",
        "café与naïve是外来词，温度25°C·h。",
        "涓涓细流汇成江河，涞水、涞源两县参加，□是 □否。",
    ],
)
def mojibake(document: Document) -> Iterator[Finding]:
    """乱码 (text decoded with the wrong encoding, or characters lost on the way).

    One finding for each family: replacement characters, 锟斤拷 and 烫烫烫, UTF-8 read as GBK or as a Western encoding,
    bytes shifted by one (ㄒ唬┐), escaped characters, signs for lost ones (〓, □□), private use characters, HTML entities. Never mended, since what stood there is unknown.
    """
    for family, places in garbled(document):
        count = len(places)
        yield grouped(
            (document.folded_span(place) for place in places),
            Message(f"{family.zh}，共{count}处", f"{family.en}, {times(count)}"),
            severity=family.severity,
            confidence=0.95,
        )
