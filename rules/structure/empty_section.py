"""Rule empty-section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.rule import rule

SOME = 3  # one section of so many is empty, at most


@rule(
    severity="warning",
    bad=["一、主要工作\n全年任务完成,多数指标向好。\n⟦二、存在问题⟧\n三、下步打算\n继续抓好落实,确保开局平稳。"],
    good=[
        "一、主要工作\n(一)抓产业。产业向好。\n(二)抓项目。项目加快。\n二、下步打算\n继续抓好落实。",
        "一、主要工作\n二、存在问题\n三、下步打算\n以上三个方面分别汇报如下。",
        "一、主要工作\n全年任务完成。\n二、存在问题\n人手不足。\n三、下步打算",
    ],
)
def empty_section(document: Document) -> Iterator[Finding]:
    """标题下没有内容 (a heading is followed at once by the next one of its level).

    Headings whose siblings have no text either are items of a list; a heading at the very end may have been cut off.
    Source: 图书编校质量差错认定细则 第56条 (背题) by analogy.
    """
    headings, lines = document.headings, document.lines
    bare = {heading.start for heading, after in lines.followed() if lines.headings[after] is not None}
    if not bare:
        return
    families: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, (heading, parent) in enumerate(zip(headings, document.sections.parents, strict=True)):
        if heading.style:
            families[parent, heading.style].append(index)
    for members in families.values():
        if len(members) < SOME:
            continue
        empty = [
            index
            for index in members[:-1]
            if headings[index].start in bare
            and headings[index].title_start < headings[index].title_end
            and headings[index + 1].level <= headings[index].level
        ]
        if len(empty) * SOME > len(members):
            continue
        for index in empty:
            after = headings[index + 1]
            yield Finding(
                headings[index].span,
                Message(
                    "标题下没有内容，紧接着就是下一个标题", "nothing stands under this heading before the next one"
                ),
                (Related(after.span, Message("下一个标题", "the next heading")),),
                confidence=0.65,
            )
