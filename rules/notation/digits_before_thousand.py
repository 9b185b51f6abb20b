"""Rule digits-before-thousand."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import ending

LARGE = patterns.compile(
    r"[百千](?<=\d[百千])[万亿]?(?=[ ]?(?:多|余)?(?:亩|元|吨|人|户|家|个|公里|平方|公顷|万元|亿元|件|名|头|只|米(?!深)))"
)
NUMBER = patterns.compile(r"(?<![\d.%年月日第-])\d{1,3}(?:\.\d{1,3})?$")


@rule(
    needs=[f"{digit}{scale}" for digit in "0123456789" for scale in "百千"],
    severity="info",
    bad=["新增绿化面积⟦3千⟧亩。", "完成投资⟦2千亿⟧元。"],
    good=[
        "粮食种植面积286.5千公顷，新增绿化面积3000亩，装机30千瓦，全长5千米，每吨6千卡。",
        "全縣人口1,126萬7千人，較上年增加3百餘人，辦理各項業務。",
        "入围2023百强县，培育“百千万”企业，完成投资2000亿元，入选2022千家名录。",
    ],
)
def digits_before_thousand(document: Document) -> Iterator[Finding]:
    """阿拉伯数字与百、千混用 (3千亩: only 万 and 亿 may follow Arabic digits).

    Prefixes of units (千瓦, 千米) are no numerals, and a year before 百强 is no amount. Traditional texts write 7千人. The
    newspapers' rule is strict, practice is not, so it is information. Source: GB/T 15835-2011 5.3; 报纸编校质量评比差错认定细则 第41条(三).
    """
    if document.traditional:
        return
    text = document.text
    places = []
    for match in LARGE.finditer(text):
        number = ending(NUMBER, text, match.start(), 8)
        if number and not (
            match[0] == "千" and text.startswith(("米", "克", "瓦", "公顷", "公里", "吨", "平方"), match.end())
        ):
            places.append(Span(number.start(), match.end()))
    if places:
        shown = document.read(places[0])
        yield grouped(
            places,
            Message(
                f"阿拉伯数字只与万、亿连用：{shown}，共{len(places)}处",
                f"only 万 and 亿 follow Arabic digits: {shown}, {times(len(places))}",
            ),
            confidence=0.7,
        )
