"""Rule placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

DATE, NUMBER, NAME, TEXT = "日期", "数字", "名称", "文字"
ENGLISH = {DATE: "dates", NUMBER: "numbers", NAME: "names", TEXT: "words"}
ENOUGH = {"某": 4, "某某": 2}  # fewer may be meant: 某县 is also how a report speaks of no county in particular
UNIT = r"[%‰个家亿万千百元人户亩项吨公米次名座处台套件余条所村篇期倍位]|兆瓦|千瓦"
BODY = r"[省市县区镇乡村局委办](?!场)|街道|公司|有限|企业|单位|部门|同志|集团|学校|医院|领导|书记"
CROSSES = patterns.compile(
    r"(?P<x>[xX×*](?<![A-Za-z/@.&=\\_×].)[xX×*]*+(?:\.[ ]?[xX×*]++|[-—~至][xX×*]++)*+)(?![A-Za-fH-Z\d\\/@&=_:])(?=(?P<after>.{0,3}))"
)
SINGLE = patterns.compile(r"(?:季度|[月年日省县镇乡村%‰家亿万户亩项吨.]|个(?!性)|市(?!场)|区(?!域)|次(?!方)|G[站基])")
BLANK = patterns.compile(r"_(?<![_\n]_)_{2,}+(?=[^_\n])")
SIGNED = patterns.compile(r"(?:签[字名章]|盖章|日期|编号)[:(]?\s{0,4}$")
DIGITS = set("0123456789)")
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭郎鲁马苗方任袁柳唐薛贺罗毕郝安常傅卞余顾孟黄萧尹姚邵汪"
    "毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓"
)
SOME = patterns.compile(rf"(?:某某|[○〇]{{2,}}+)(?={BODY}|[年月])|某(?=[省市县区镇乡](?![场域长政]))")


def crosses(document: Document) -> Iterator[tuple[str, Span]]:
    """Runs of x, × and * that stand for something, with what they stand for."""
    text = document.text
    for match in CROSSES.finditer(text):
        run, after = match["x"], match["after"]
        start = match.start()
        if text[start - 1 : start] == "-" and not text[start - 2 : start - 1].isdigit():
            start -= 1
        elif text[start - 1 : start] in DIGITS and text[max(0, start - 2) : start] not in ("20", "19"):
            continue  # 3×4, 7x24小时, 138****5678
        shape = run.strip("-—~至. ")
        marks = sum(run.count(mark) for mark in "xX×*")
        if "*" in run and not re.match(rf"(?:{UNIT}|[年月日.])", after):
            continue  # Markdown emphasis, separator lines, masked names
        if marks == 1 and not (SINGLE.match(after) and not after.startswith((".0", "元素"))):
            continue  # X光, 数据要素×, x轴
        if len(shape) == 1 and after.startswith(".") and not re.match(r"\.[\u4e00-\u9fff]", after):
            continue
        span = Span(start, match.end("x"))
        if text[max(0, span.start - 2) : span.start].isdigit() or re.match(r"季度|[年月日]", after):
            yield DATE, span
        elif "." in run or re.match(rf"第?(?:{UNIT}|G)", after):
            yield NUMBER, span
        elif re.match(BODY, after):
            yield NAME, span
        else:
            yield TEXT, span


@rule(
    bad=[
        "全年实现产值⟦xx⟧亿元，增长x.x%，其中园区xxx家。",
        "截至⟦X⟧月底，完成投资5亿元。",
        "本项目由⟦××⟧有限公司承建。",
        "20⟦XX⟧年工作要点",
        "完成植树⟦____⟧万株。",
        "完成投资⟦**⟧亿元，占**%。",
        "⟦某某⟧县扎实推进各项工作。",
        "会议由⟦某⟧县承办。",
    ],
    good=[
        "建成5G基站20个，投入R&D经费，购置X光机1台，实施“数据要素×”行动。",
        "场地为3×4米，推行4×4工作法，7x24小时服务，某些企业、某种产品和某项政策另行说明。",
        "困难群众张**、李某某得到救助，联系电话138****5678。",
        "**重点工作**进展顺利，使用x86服务器，见 http://a.cn/xx.html 与 x+y=3。",
        "签字：____",
        "二○○三年办理，某市场主体除外。",
    ],
)
def placeholder(document: Document) -> Iterator[Finding]:
    """占位符未填 (a placeholder was never filled in).

    Runs of xx, ×, ***, ____ and 某某 in place of numbers, dates, names or words. All places of one
    kind are one finding. Source: 党政机关公文处理工作条例 第二十条(四), reviewers check names, times and numbers.
    """
    found: dict[str, list[Span]] = {}
    text = document.text
    for kind, span in crosses(document):
        found.setdefault(kind, []).append(span)
    for match in BLANK.finditer(text):
        if not SIGNED.search(text, max(0, match.start() - 10), match.start()):
            found.setdefault(TEXT, []).append(Span(match.start(), match.end()))
    for match in SOME.finditer(text):
        if text[match.start() - 1 : match.start()] in SURNAMES and match.end() - match.start() > 1 and match.start():
            continue  # 张某某
        found.setdefault(NAME, []).append(Span(match.start(), match.end()))
    for kind, spans in found.items():
        spans.sort()
        shown = document.read(spans[0])
        meant = len(spans) < ENOUGH.get(min(map(document.read, spans)), 0)
        yield grouped(
            spans,
            Message(
                f"占位符未填（{kind}）：{shown}，共{len(spans)}处",
                f"placeholder for {ENGLISH[kind]} never filled in: {shown}, {times(len(spans))}",
            ),
            severity="info" if meant else None,
            confidence=0.95 if len(spans) > 2 else 0.85,
        )
