"""Rule heading-stop."""

from __future__ import annotations

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
        "一、民生\n(一)推进老旧管网改造,保障供水。\n全年更换老旧管网二十公里,新建泵\n站三座,居民用水更加稳定,水质合\n格率持续提高,投诉件数明显下降,\n"
        "群众满意程度逐年上升,供水企业的\n服务水平同步改善,应急抢修队伍全\n天值守,管网漏损得到控制,节水宣\n传进入社区和学校,阶梯水价平稳推\n行。",
        "重点办好三件实事。\n1.改造老旧管网。\n2.新建公办幼儿园。\n3.开通城乡公交。\n以上任务逐项落实。",
    ],
)
def heading_stop(document: Document) -> Iterator[Finding]:
    """独立成行的标题末尾用了句号 (a heading on its own line ends with a full stop).

    Run-in headings need the stop, items of a list are sentences; so only a labelled line with running text under it counts,
    and none that fills a line of hard-wrapped text, where the heading may be run in.
    One finding for the document. Source: usage (GB/T 15834-2011 A.1 asks for no stop after captions).
    """
    wrapped = "break" in document.folded.cuts.kinds
    stops = []
    text, lines = document.text, document.lines
    for heading, after in lines.followed():
        end = heading.end
        if text[end - 1] != "。" or not heading.style or lines.kinds[after] is not Kind.BODY or lines.headings[after]:
            continue
        if not (wrapped and _fills(document, lines.index_at(end), after)):
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


def _fills(document: Document, line: int, after: int) -> bool:
    """True when `line` is as long as the printed line under it."""
    start = document.folded.source_offset(document.lines.starts[after])
    return document.lines[line].span.length + 2 >= document.source.text.find("\n", start) - start
