"""Rule repeated-clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress, count, islice

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message, Related
from reportlint.grammar import Span
from reportlint.grouping import LISTED, grouped
from reportlint.rule import rule
from reportlint.search import PORTION
from reportlint.stretches import FIRST

SHORTEST = 5  # code points of a clause
LONG = 8  # of one that only ends the clause before it
ENOUGH = 4  # Chinese characters of a clause
MOST = 100  # different ones of one document


@rule(
    severity="warning",
    bad=[
        "全年组织送戏下乡三百场,⟦组织送戏下乡三百场⟧,群众反响热烈。",
        "旅游商品种类偏少。⟦旅游商品种类偏少⟧,夜间业态单一。",
        "组织干部入户走访,⟦组织干部入户走访⟧,组织干部入户走访,解决难题。\n乡镇组织干部入户走访,组织干部入户走访。",
    ],
    good=[
        "一季度增长5%,二季度增长5%,加油,加油,全县上下一条心。",
        "完成投资3亿元,3亿元全部到位,主要指标为否、否、否。",
    ],
)
def repeated_clause(document: Document) -> Iterator[Finding]:
    """分句重复 (a clause stands twice, one directly after the other).

    What stands between two marks is compared with what follows; the words must be the same, figures included. A clause that
    is written many times, in a row or in several places, is one finding. Whole sentences that return elsewhere belong to
    duplicate-sentence. Source: 报纸编校质量评比差错认定细则 第17条.
    """
    text = document.text
    found: dict[str, list[Span]] = {}  # the first repetitions of each clause, those in a row as one
    counts = Counter[str]()  # of all of these
    for start in range(0, len(text), PORTION):
        clauses = text[start : start + PORTION].replace("。", ",").replace(";", ",").replace("、", ",").split(",")
        at, passed = start, 0
        for number in compress(count(1), map(str.endswith, clauses, islice(clauses, 1, None))):
            clause, before = clauses[number], clauses[number - 1]
            if len(clause) < (SHORTEST if clause == before else LONG) or "\n" in clause:
                continue
            if sum("\u4e00" <= character <= "\u9fff" for character in clause) < ENOUGH:
                continue
            at, passed = at + sum(map(len, clauses[passed:number])) + number - passed, number
            if clause not in found and len(found) == MOST:
                continue
            runs = found.setdefault(clause, [])
            if runs and runs[-1].end == at - 1:
                runs[-1] = Span(runs[-1].start, at + len(clause))
                continue
            counts[clause] += 1
            if len(runs) < LISTED:
                runs.append(Span(at, at + len(clause)))
    for clause, runs in found.items():
        yield _told(clause, runs, counts[clause])


def _told(clause: str, runs: list[Span], places: int) -> Finding:
    length = len(clause)
    times = (runs[0].length + 1) // (length + 1)
    message = Message("分句与前一句重复", "this clause repeats the one before it")
    if times > 1:
        message = Message(f"分句接连重复{times}次", f"this clause repeats the one before it, {times} times in a row")
    if places > 1:
        message = Message(f"{message.zh}，共{places}处", f"{message.en}, in {places} places")
    mendable = len(runs) == places and not any(map(str.isdecimal, clause))
    edits = [Edit(Span(run.start - 1, run.end), "") for run in runs] if mendable else []
    told = grouped(
        [Span(run.start, run.start + length) for run in runs], message, confidence=0.8, edits=edits, safe=False
    )
    first = Related(Span(runs[0].start - 1 - length, runs[0].start - 1), FIRST)
    return told._replace(related=(first, *told.related))
