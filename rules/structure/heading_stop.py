"""Rule heading-stop."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.grouping import grouped, times
from reportlint.outline.kinds import Kind
from reportlint.rule import rule


@rule(
    severity="info",
    bad=["一、就业形势稳定⟦。⟧\n全年新增岗位较多,援助对象全部就业。\n二、物价平稳\n食品供应充足。"],
    good=[
        "一、就业形势稳定\n全年新增岗位较多。\n二、物价平稳\n食品供应充足。",
        "一、就业形势稳定。全年新增岗位较多。\n二、物价平稳。食品供应充足。",
        "重点办好三件实事。\n1.改造老旧管网。\n2.新建公办幼儿园。\n3.开通城乡公交。\n以上任务逐项落实。",
    ],
)
def heading_stop(document: Document) -> Iterator[Finding]:
    """独立成行的标题末尾用了句号 (a heading on its own line ends with a full stop).

    Run-in headings need the stop, items of a list are sentences; so only a labelled line with running text under it counts.
    One finding for the document. Source: usage (GB/T 15834-2011 A.1 asks for no stop after captions).
    """
    lines = [line for line in document.lines if line.kind is not Kind.BLANK]
    stops = []
    for line, after in itertools.pairwise(lines):
        heading = line.heading
        if (
            heading
            and heading.style
            and not heading.run_in
            and line.kind is Kind.HEADING
            and after.kind is Kind.BODY
            and not after.heading
        ):
            end = line.span.start + len(document.read(line.span).rstrip())
            if document.text[end - 1] == "。":
                stops.append(Span(end - 1, end))
    if stops:
        yield grouped(
            stops,
            Message(
                f"独立成行的标题末尾不用句号，共{len(stops)}处",
                f"no full stop after a heading on its own line, {times(len(stops))}",
            ),
            confidence=0.6,
        )
