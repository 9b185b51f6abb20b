"""Rule compound-name."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.compound_names import taken_up
from reportlint.rule import rule

AGAIN = Message("后文的说明", "taken up here")


@rule(
    needs=["“", '"', "「"],
    bad=[
        "实施“一核⟦三翼⟧”布局：一核即主城区；两翼即东部新城、西部新城。",
        "“⟦六馆⟧两中心”：五馆，即图书馆、档案馆、美术馆、科技馆、文化馆；两中心，即会展中心、青少年中心。",
    ],
    good=[
        "实施“一核两翼”布局：一核即主城区；两翼即东部新城、西部新城。",
        "“一带五区”建设有力推进。三区包括开发区在内提前完成任务。",
        "构建“一心两轴”格局，全市三轴联动初步形成。",
        "“双随机、一公开”：二是指随机抽取，一公开是指结果公开。",
        "“一轴三带多点”：一轴，即沿江发展轴；三带，即沿湖带、沿路带、沿山带。",
    ],
)
def compound_name(document: Document) -> Iterator[Finding | Holds]:
    """复合名称与后文分述的数字不同 (a compound name and the words that take up its parts give different numbers).

    “一核两翼”…,一核即…,两翼即…: where two parts of the name or more are taken up in the same paragraph, with 即, 指, 包括 or a
    colon behind them, they have the numbers that they have in the name.
    """
    for named, number, again, other in taken_up(document.text):
        if number == other:
            yield Holds(f"{number} = {other}", (named, again))
            continue
        yield Finding(
            named,
            Message(
                f"名称里写“{document.read(named)}”，后文写“{document.read(again)}”。",
                f"the name says “{document.read(named)}”, what follows “{document.read(again)}”.",
            ),
            (Related(again, AGAIN),),
            confidence=0.8,
            equation=f"{number} ≠ {other}",
        )
