"""Rule digit-name."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.digit_names import digit_names
from reportlint.rule import rule


@rule(
    needs=["“", '"', "「"],
    severity="warning",
    bad=[
        "“⟦1245⟧”思路：“1”，即一条主线；“2”，即两个市场；“3”，即三项改革；“5”，即五大工程。",
        "“⟦2+3+4⟧”体系：2个主导产业、3个特色产业、5个新兴产业。",
    ],
    good=[
        "“1235”思路：“1”，即一条主线；“2”，即两个市场；“3”，即三项改革；“5”，即五大工程。",
        "“1530”工程：1个团队培养5个学员、30个教师。",
        "“2+3+4”体系：2个主导产业、3个特色产业、4个新兴产业。",
        "“12345”热线：全年受理诉求8600件，办结率99%。",
        "“7+18+N”计划，即7个集群、18条产业链。",
    ],
)
def digit_name(document: Document) -> Iterator[Finding | Holds]:
    """数字名称与其分项不符 (the digits of a name and the parts that explain it differ).

    “1135”, “4+2+2” and their like spell their parts in order. A name is held against its explanation only where the parts
    stand one for one and a single one differs.
    """
    for named in digit_names(document.text):
        parts = "、".join(str(number) for number in named.numbers)
        if named.agrees:
            yield Holds(f"{named.written} = {parts}", (named.name, *named.parts, *named.again))
        elif named.sure:
            yield Finding(
                named.name,
                Message(
                    f"“{named.written}”与分项（{parts}）不符。",
                    f"“{named.written}” does not spell its parts ({parts}).",
                ),
                tuple(Related(part, Message(f"第{n}项", f"part {n}")) for n, part in enumerate(named.parts, 1)),
                confidence=0.65,
                equation=f"{named.written} ≠ {parts}",
            )
