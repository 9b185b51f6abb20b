"""Rule unclosed-bracket."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span
from reportlint.grouping import grouped
from reportlint.outline.pairs import CLOSES, PAIRS, strays
from reportlint.rule import rule

SHOWN = 3  # of one paragraph
SINGLY = 200  # of one document; where there are more, the others are one finding
KINDS = (("(", "括号"), ("《〈", "书名号"), ("“「『", "引号"), ("〔", "六角括号"), ("【", "方头括号"))
NAMES = {mark: name for marks, name in KINDS for mark in marks}


@rule(
    bad=[
        "培育⟦“⟧小巨人企业四家,形成“链主带动”的格局。",
        "出台⟦“⟧千企升级行动方案》,落实资金。",
        "落实减税(含留抵退税)⟦)⟧,企业受益面扩大。",
        "印发《工业倍增方案》⟦》⟧和《技改指南》。",
        "新建标准厂房⟦(⟧含园区配套,年底投用。",
        "转发《关于印发⟦〈⟧园区考核办法的通知》,开展考核。",
    ],
    good=[
        "落实“三保”(保民生、保工资、保运转)政策,印发《实施细则(试行)》。",
        "分三步走:1)摸清底数;2)建立台账;3)逐项销号。",
        "一)健全制度。制度已建。\n二)强化培训。培训已办。",
        "他说:\n“第一段讲形势。\n“第二段讲任务。”",
        "印发《\n工业倍增方案\n》,落实资金。",
        "会上提出\"实干\"要求,并强调'落实'二字。",
    ],
)
def unclosed_bracket(document: Document) -> Iterator[Finding]:
    """括号、引号或书名号不成对 (a bracket or quotation mark has lost its partner).

    Pairs are matched within a paragraph; a pair that broken lines set apart is one all the same, and so is a quotation
    that repeats “ at each of its paragraphs (GB/T 15834-2011 4.8). A mark closed by one of another kind is one finding.
    Of hundreds the last are told together.
    Source: 图书编校质量差错认定细则 第32条(一)、第34条.
    """
    told: Counter[int] = Counter()
    places: list[Span] = []
    for stray in strays(document):
        told[stray.paragraph] += 1
        if told[stray.paragraph] > SHOWN:
            continue
        mark = document.text[stray.place]
        if mark == "〔" and document.text[stray.place + 1 : stray.place + 5].isdecimal():
            continue  # a document number that was cut: document-number-cut says so
        places.append(Span(stray.place, stray.place + 1))
        if len(places) > SINGLY:
            continue
        related: tuple[Related, ...] = ()
        if stray.against >= 0:
            wrong = document.text[stray.against]
            related = (
                Related(
                    Span(stray.against, stray.against + 1), Message("这里用的是另一种", "closed here by another mark")
                ),
            )
            message = Message(f"标点不成对：{mark}与{wrong}不配", f"{mark} is closed by {wrong}")
        elif mark in PAIRS:
            message = Message(
                f"{NAMES[mark]}不成对：{mark}后面没有{PAIRS[mark]}", f"{mark} is never closed by {PAIRS[mark]}"
            )
        else:
            message = Message(
                f"{NAMES[CLOSES[mark]]}不成对：{mark}前面没有{CLOSES[mark]}",
                f"{mark} closes nothing: no {CLOSES[mark]} before it",
            )
        yield Finding(places[-1], message, related, confidence=0.85)
    if others := places[SINGLY:]:
        count = len(others)
        yield grouped(
            others, Message(f"还有{count}处标点不成对", f"{count} more marks without a partner"), confidence=0.85
        )
