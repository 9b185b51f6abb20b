"""Rule duplicate-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.columns import numbers
from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.repetition import NearCopies, clipped_abstract, paragraphs
from reportlint.rule import rule
from reportlint.search import bare

NEAR = 60  # characters of a paragraph whose near copies are told
REMARK = Message("首次出现", "first appears here")


@rule(
    bad=[
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。\n"
        "开展安全检查。\n⟦全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。⟧",
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人，培训技术骨干500人次，兑现奖励资金300万元，受益企业45家，群众普遍满意。\n"
        "开展安全检查。\n⟦全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人，培训技术骨干500人次，兑现奖励资金300万元，受益企业45家，反响良好。⟧",
        "工作报告\n内容摘要：\n⟦各位代表：现在我代表乡人民政府向大会报告工作，请予审议......⟧\n"
        "各位代表：\n现在我代表乡人民政府向大会报告工作，请予审议。\n一年来成绩显著。",
    ],
    good=[
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。\n"
        "明年新建标准化厂房15万平方米，引进企业40家，带动就业3000余人。",
        "年度总结\n一、工作成效。\n完成。\n二、工作打算。\n完成。",
        "工作要点\n责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。\n开展检查。\n"
        "责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。",
    ],
)
def duplicate_paragraph(document: Document) -> Iterator[Finding]:
    """段落重复 (a paragraph stands twice in the report).

    Compared without blanks and end marks; a long one that shares nine tenths of its clauses, figures included, is a
    warning. Neighbouring paragraphs that are repeated together are one finding, and a saved
    page that carries its text twice is told as such. Source: 报纸编校质量评比差错认定细则 第17条.
    """
    found = clipped_abstract(document)
    if found:
        abstract, opening = found
        yield Finding(
            abstract,
            Message(
                "网页摘要重复正文开头，应删去", "the abstract of a saved web page repeats the opening of the report"
            ),
            (Related(opening, Message("正文从这里开始", "the report begins here")),),
            severity="warning",
        )
    lines = document.lines
    compared = numbers()  # indices of lines
    near = NearCopies(NEAR, lambda number: bare(document.read(lines[compared[number]].span)))
    first: dict[int, int] = {}  # by the hash of the text
    runs: list[tuple[int, int, int]] = []  # the first of some paragraphs in a row, where they stood before, how many
    for line, plain in paragraphs(document):
        if found and lines[line].span == found[0]:
            continue
        here = len(compared)
        compared.append(line)
        earlier = first.setdefault(hash(plain), here)
        if earlier == here:
            earlier = near.nearest(plain, here)
            if earlier >= 0:
                message = Message("段落与前文几乎相同", "this paragraph is nearly the same as an earlier one")
                remark = (Related(lines[compared[earlier]].span, REMARK),)
                yield Finding(lines[line].span, message, remark, severity="warning", confidence=0.65)
            continue
        again, copied, count = runs[-1] if runs else (0, 0, 0)
        if (again + count, copied + count) == (here, earlier):
            runs[-1] = (again, copied, count + 1)
        else:
            runs.append((here, earlier, 1))
    for here, earlier, count in runs:
        if count >= 5 and count * 3 >= len(compared):
            message = Message(
                f"网页正文出现两次：从这里起{count}段与前文相同",
                f"the page carries its text twice: {count} paragraphs again from here",
            )
        elif count > 1:
            message = Message(f"连续{count}段与前文重复", f"{count} paragraphs in a row repeat earlier ones")
        else:
            message = Message("段落与前文重复", "this paragraph repeats an earlier one")
        remark = (Related(lines[compared[earlier]].span, REMARK),)
        yield Finding(lines[compared[here]].span, message, remark, confidence=0.95)
