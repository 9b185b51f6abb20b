"""Rule watermark."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import patterns
from reportlint.grouping import grouped, times
from reportlint.outline import Kind
from reportlint.rule import rule

LINE = patterns.compile(r"[ \t\u3000\f]{0,40}[^\d\s,;:。!?、%(《“][^,;:。!?、%\n]{2,28}")
MARK = patterns.compile(
    r"内部(?:资料|文件|使用)|机密|秘密|严禁|注意保[存密]|外传|仅供|样[稿张]|草稿|(?:征求意见|讨论|送审)稿|版权|www|\.c(?:om|n)|[网库]$|水印|试用版|未注册|扫描全能王"
)
OFTEN = 3  # times that a line must stand
KINDS = (Kind.BODY, Kind.TITLE, Kind.METADATA, Kind.HEADING)


@rule(
    severity="info",
    bad=[
        "年度总结\n第一季度任务完成，投资平稳增长。\n⟦内部资料 严禁外传⟧\n第二季度任务完成，产值稳步增长。\n内部资料 严禁外传\n"
        "第三季度任务完成，外贸恢复增长。\n内部资料 严禁外传\n第四季度任务完成，税收较快增长。",
    ],
    good=[
        "年度总结\n一、产业\n主要做法\n任务完成，投资平稳增长，产值稳步增长，群众满意。\n二、项目\n主要做法\n任务完成，外贸恢复增长。\n"
        "三、民生\n任务完成，税收较快增长。",
        "县工业局\n县农业局\n县工业局\n县工业局",
    ],
)
def watermark(document: Document) -> Iterator[Finding]:
    """水印或页眉混入正文 (a short line that returns again and again: a watermark or the running head of a printed copy).

    Lines that say what watermarks say (内部资料, 征求意见稿, an address) are warnings, others information; lines of lists and
    headings are left alone. Source: an evident leftover of copying, no standard needed.
    """
    found: dict[str, list[int]] = {}
    text, blank = document.text, Kind.BLANK
    lines = document.lines
    shown: list[int] = []  # lines that are not blank
    for line, (start, end, kind) in enumerate(zip(lines.starts, lines.ends, lines.kinds, strict=True)):
        if kind is blank:
            continue
        if 2 < end - start <= 70 and kind in KINDS:
            heading = lines.headings[line]
            if heading is None or not heading.style:
                found.setdefault(text[start:end].strip(), []).append(len(shown))
        shown.append(line)
    for written, places in found.items():
        if len(places) < OFTEN:
            continue
        known = MARK.search(written) is not None
        places = [
            at
            for at in places
            if (known or lines.headings[shown[at]] is None)
            and LINE.fullmatch(text, lines.starts[shown[at]], lines.ends[shown[at]])
        ]
        after = [shown[at + 1] for at in places if at + 1 < len(shown)]
        apart = sum(len(text[lines.starts[line] : lines.ends[line]].strip()) > 12 for line in after)
        if len(places) < OFTEN or apart + 1 < len(places):
            continue
        yield grouped(
            [lines[shown[at]].span for at in places],
            Message(
                f"疑为水印或页眉：{written}，共{len(places)}处", f"a watermark or running head, {times(len(places))}"
            ),
            severity="warning" if known else None,
            confidence=0.8 if known else 0.5,
        )
