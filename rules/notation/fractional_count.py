"""Rule fractional-count."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import ending

COUNT = patterns.compile(
    r"\.(?P<part>\d{1,4})[ ]?(?:家(?!庭)|户(?!均)|位(?!数)|[台辆艘](?!套)|所(?![有得属占需在谓])|座"
    r"|个(?=(?:项目|企业|乡镇|村|社区|单位|部门|园区|岗位|孩子|工程))|项(?=(?:工程|任务|措施|制度))|(?P<people>人)(?![次均]))"
)
WHOLE = patterns.compile(r"(?<![\d.万亿/×*-])\d{1,6}$")
HIRED = patterns.compile(
    "(?:引进人才|引进|新增|培训|招聘|录用|安置|慰问|帮扶|选派|常住人口|户籍人口|总人口|学员|结业|毕业生|教师|职工|员工)(?:达到?|共|为)?$"
)
MEAN = patterns.compile(
    r"平均|死亡|人均|户均|均|每|万人|千人|百人|拥有|配备|相当|折合|标准|密度|指数|比例|倍|左右|万标|~|～|至|—"
)


@rule(
    bad=[
        "新增规模企业⟦3.5家⟧。",
        "实施⟦12.5个⟧项目。",
        "引进人才⟦20.5人⟧。",
        "全市常住人口⟦218.6人⟧，结训学员⟦1.285人⟧。",
    ],
    good=[
        "提高3.5个百分点，带动3.5万人。",
        "平均每村2.5人，户均3.1人，每千人拥有执业医师3.2名。",
        "面积2.5个足球场大小，建成0.5个标准车位。",
        "净息差 2.83 2.67 6.1 所有者权益 5310.4，税负率0.8所得税汇算。",
    ],
)
def fractional_count(document: Document) -> Iterator[Finding]:
    """可数事物出现小数 (a count with a fraction: 3.5家企业).

    Averages (平均, 每, 人均) and percentage points are left alone. Often 万 or another unit was lost.
    """
    text = document.text
    for match in COUNT.finditer(text):
        whole = ending(WHOLE, text, match.start(), 8)
        if whole is None or match["part"] == "0":
            continue
        clause = patterns.compile("[。;!?\n]").split(text[max(0, whole.start() - 30) : whole.start()])[-1]
        if MEAN.search(clause) or (match["people"] and not HIRED.search(clause)):
            continue
        span = Span(whole.start(), match.end())
        shown = document.read(span)
        yield Finding(
            span,
            Message(f"可数事物出现小数：{shown}", f"a count with a fraction: {shown}"),
            confidence=0.85,
        )
