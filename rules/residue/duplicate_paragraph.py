"""Rule duplicate-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.columns import numbers
from reportlint.document import Document
from reportlint.finding import Finding, Message, Related
from reportlint.grammar import Span
from reportlint.repetition import NearCopies, clipped_abstract, paragraphs
from reportlint.rule import rule
from reportlint.search import bare
from reportlint.stretches import ALIKE, COPIED, PARAGRAPH, Stretches

NEAR = 45  # characters of a paragraph whose near copies are told


@rule(
    bad=[
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。\n"
        "开展安全检查。\n⟦全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。⟧",
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人，培训技术骨干500人次，兑现奖励资金300万元，受益企业45家，群众普遍满意。\n"
        "开展安全检查。\n⟦全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人，培训技术骨干500人次，兑现奖励资金300万元，受益企业45家，反响良好。⟧",
        "年度总结\n深入开展营商环境提升行动，推行一件事一次办，压减审批时限六成，为企业代办事项1200件，企业满意度位居全市前列。\n"
        "开展安全检查。\n⟦深入开展营商环境提升行动，推行“一件事一次办”，压减审批时限六成，为企业代办事项1200件，企业满意度居全市前列。⟧",
        "工作报告\n内容摘要：\n⟦各位代表：现在我代表乡人民政府向大会报告工作，请予审议......⟧\n"
        "各位代表：\n现在我代表乡人民政府向大会报告工作，请予审议。\n一年来成绩显著。",
    ],
    good=[
        "年度总结\n全年新建标准化厂房12万平方米，引进企业30家，带动就业2000余人。\n"
        "明年新建标准化厂房15万平方米，引进企业40家，带动就业3000余人。",
        "年度总结\n一、工作成效。\n完成。\n二、工作打算。\n完成。",
        "工作要点\n责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。\n开展检查。\n"
        "责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。",
        "统计公报\n全年产值增长5%。\n注：部分数据因四舍五入，存在总计与分项合计不等的情况。\n"
        "全年投资增长8%。\n注：部分数据因四舍五入，存在总计与分项合计不等的情况。",
    ],
)
def duplicate_paragraph(document: Document) -> Iterator[Finding]:
    """段落重复 (a paragraph stands twice in the report).

    Compared without blanks and end marks; a long one that shares nine tenths of its clauses, figures included, or is only
    retouched, is a warning. Paragraphs in a row that return together are one finding at the first of them, and so is what returns often; a
    saved page that carries its text twice is told as such. Notes and labels may return, and a few paragraphs that return
    here and there are a fixed form of words, told as information. Source: 报纸编校质量评比差错认定细则 第17条.
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
    copies, near_copies = Stretches(), Stretches()  # of what is compared
    for line, plain in paragraphs(document):
        if found and lines[line].span == found[0]:
            continue
        here = len(compared)
        compared.append(line)
        earlier = first.setdefault(hash(plain), here)
        if earlier != here:
            copies.add(here, earlier)
            continue
        earlier = near.nearest(plain, here)
        if earlier >= 0:
            near_copies.add(here, earlier)

    def place(number: int) -> Span:
        return lines[compared[number]].span

    yield from copies.told(PARAGRAPH, COPIED, place, "error", 0.95, len(compared))
    yield from near_copies.told(PARAGRAPH, ALIKE, place, "warning", 0.65)
