"""Rule numbering-gap."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.outline.attachments import LISTED
from reportlint.outline.decimals import steps
from reportlint.outline.series import breaks
from reportlint.rule import rule

BEFORE = Message("前一个序号", "the label before it")


@rule(
    bad=[
        "一、抓产业\n全年新增企业。\n二、抓项目\n开工项目较多。\n⟦四、⟧抓民生\n群众满意。",
        "主要做法如下:一是抓培训,二是抓考核,⟦四是⟧抓督查。",
        "1.抓产业,新增企业5家。\n2.抓农田,建成3.5万亩。\n⟦4.⟧抓民生,新增学位600个。",
        "一、概况\n1.1 本会依法成立。\n1.2 本会设三组。\n1.3 本会设秘书处。\n二、工作\n2.1 全年开会六次。\n⟦2.3⟧ 视察两次。\n2.4 回复查询。",
        "壹、前言\n依法编列。\n贰、情形\n一、设备\n已汰换。\n二、安全\n已补强。\n三、学习\n已开班。\n⟦肆、⟧检讨\n应改进。",
        "(一)健全制度。制度已建。\n(二)强化培训。培训已办。\n⟦(二)⟧狠抓落实。落实到位。",
    ],
    good=[
        "一、回顾\n(一)抓产业。已完成。\n(二)抓项目。已完成。\n二、安排\n(一)强基础。要抓紧。\n(二)补短板。要抓紧。",
        "做法有二:一是建账,二是对账。不足有三:一是人少,二是钱少,三是点多。",
        "会议指出,要“三是抓紧整改”,并逐条销号。",
        "去年完成改造\n二、三产业增加值稳步增长。\n全年开工项目较多。",
        "一、产业发展\n1.5亿元资金全部到位。\n二、项目建设\n3.2万户群众受益。",
        "一、产业发展\n1.1 亿元资金到位。\n3.2 万户受益。\n二、项目建设\n1.1 亿元完成。\n1.4 亿元在建。",
        "任务已经完成。\n附件:1.项目清单\n2.任务分工\n3.实事清单",
        "三、改善民生\n医疗\n41. 扩建诊所。\n42. 增聘护士。\n教育\n43. 增设学位。\n44. 更新校舍。",
        "一是抓调度,规范流程;二是抓帮扶三是抓融资,四是抓用工。",
    ],
)
def numbering_gap(document: Document) -> Iterator[Finding | Holds]:
    """序号不连续 (a label is left out, written twice, or the list does not begin with the first).

    Headings are compared with their siblings under the same heading, 一是…二是… within one section. A number whose label
    still stands somewhere between (run into the text, without its mark, in quotation marks) is not missing, nor is one
    that a label without its number could be; where links, tables or contents were cut out nothing is concluded.
    Source: GB/T 9704-2012 7.3.3 for the order of labels; that they count up is usage.
    """
    for series in document.series:
        if series.complete:
            places = tuple([item.span for item in series.items])
            first, last = document.read(places[0]), document.read(places[-1])
            yield Holds(f"{first}…{last} = {len(places)}", places)
    told: dict[int, int] = {}
    for _, item, before, missing in breaks(document, document.series):
        if before is None and LISTED.match(
            document.text, document.text.rfind("\n", 0, max(0, item.span.start - 1)) + 1
        ):
            continue  # 附件:1.甲 stands on the line before 2.乙
        told[item.paragraph] = told.get(item.paragraph, 0) + 1
        if item.paragraph >= 0 and told[item.paragraph] > 3:
            continue
        related = (Related(before.span, BEFORE),) if before else ()
        sure = before is not None and len(missing) <= 2
        yield Finding(
            item.span,
            told_as(document.read(item.span), missing, begins=before is None),
            related,
            severity=None if sure else "warning",
            confidence=0.85 if sure else 0.6,
        )
    for place, at, missing in steps(document):
        yield Finding(
            place, told_as(document.read(place), missing), (Related(at, BEFORE),), severity="warning", confidence=0.75
        )


def told_as(written: str, missing: tuple[str, ...], begins: bool = False) -> Message:
    """What is wrong with the label `written`: those of `missing` lack before it, or it is a repeat."""
    lost = "、".join(f"“{label}”" for label in missing[:3])
    named = ", ".join(missing[:3])
    if begins:
        return Message(f"序号从“{written}”开始，缺{lost}", f"the list begins with {written}: {named} missing")
    if missing:
        return Message(f"序号不连续：“{written}”之前缺{lost}", f"numbering jumps to {written}: {named} missing")
    return Message(f"序号“{written}”重复", f"label {written} is used twice")
