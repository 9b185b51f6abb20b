"""Rule implied-whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.equations import Equation, Tie, equals, percent, term
from reportlint.finding import Message
from reportlint.grammar import patterns
from reportlint.grammar.claims import Share
from reportlint.rule import rule

WHOLE = Message("由占比推出的总量", "the whole that the shares imply")
NAME = patterns.compile(
    r"(?:全[市县区省国]|本[市县区])?(?:GDP|地区生产总值|生产总值|总产值|财政(?:总)?收入|固定资产投资|工业总产值)"
)


@rule(
    needs=[Share],
    bad=["研发投入⟦9.1亿元,占GDP的3.1%;工业增加值140.2亿元,占GDP的35.2%⟧。"],
    good=[
        "研发投入9.1亿元,占GDP的3.1%;工业增加值103.3亿元,占GDP的35.2%。",
        "研发投入9.1亿元,占GDP的3.1%。明年工业增加值140.2亿元,占GDP的35.2%。",
        "出口22.6亿元,占财政收入的3.1%;投资140.2亿元,占GDP的35.2%。",
    ],
)
def implied_whole(document: Document) -> Iterator[Equation]:
    """两个占比推出的总量不一致 (two shares of one whole imply different wholes).

    9.1亿元 at 3.1% means a GDP of 294亿元; 140.2亿元 at 35.2% one of 398. Checked within a paragraph, for shares of the same
    named whole with both parts written and no other year between them; it is at most a warning.
    Source: definition of 比重.
    """
    before: tuple[Share, str] | None = None
    for claim in document.claims(Share):
        name = NAME.search(claim.of) or NAME.search(
            document.text, max(0, claim.rate.span.start - 14), claim.rate.span.start
        )
        if claim.part is None or name is None or claim.whole is not None or claim.part.dimension != "money":
            continue
        whole = name[0].lstrip("全市县区省国本")
        if before is not None and before[1] == whole and before[0].part is not None:
            between = document.text[before[0].span.end : claim.span.start]
            if (
                "\n" not in between
                and not re.search("[明去上]年|20[0-9]{2}年|力争|目标|预计", between)
                and len(between) < 120
            ):
                first = term(before[0].part) / percent(before[0].rate)
                yield equals(
                    first, term(claim.part) / percent(claim.rate), subject=WHOLE, tie=Tie.PARAGRAPH, ceiling="warning"
                )
        before = (claim, whole)
