"""Rule lost-characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Severity
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import preceded

COUNTED = "(?:(?:国家级?|省级|市级)?(?:高新技术|规模以上|规上|工业|中小|龙头|骨干|重点|科技型中小)企业|企业|(?:重点|重大)?项目|合作社|家庭农场|(?:示范)?基地|贫困[户村]|农户|行政村)"
NAMED = "(?<!863)(?<!973)(?<!211)(?<!985)"  # programmes
YEAR = patterns.compile(
    r"年(?:(?<=[,。;:]年)来(?!年)|(?:(?<=[经历]过年)|(?<=历经年|历时年|用了年|为期年|时隔年))(?<!已经过年)(?=[的来多]|时间|努力|建设|奋斗|发展))"
)
NO_YEAR = patterns.compile(r"\n[ \u3000]{0,12}(?P<at>年)(?=,)")  # a slot for the year of a sentence
SHORT_YEAR = patterns.compile(
    r"二(?<=[、。\n ]二)[〇○零]?[一二三四五六七八九]年(?=[的工重主]|十?[一二三四五六七八九十]月)"
)
# These three begin behind the number: what follows it is rarer than digits are.
TORN = patterns.compile(r"(?:达到?|完成|实现)(?P<at>\d[\d.]{0,9}+(?:达到|完成|实现|增长|增加)了?)$")
UNITS = tuple(patterns.compile(rf"{scale}(?<=[到成现长加了]{scale})[亩元吨人户]") for scale in "万亿")
GLUED = patterns.compile(r"[1-9](?<=[\u4e00-\u9fff].)(?<![第年月日至到约计号共].)\d{0,3}$")
NOUN = patterns.compile(rf"[国省市高规工中龙骨重科企项合家示基贫农行](?<=\d{NAMED}(?={COUNTED}(?![为化者”])).)")
BARE = patterns.compile(r"(?<=企业|项目|农户|基地|园区|平台|机构|学校|农场)\d{1,5}$")
OVER = patterns.compile(r"以上(?<=\d以上)")
RATE = patterns.compile(
    r"率(?<=(?:普及|参保|合格|达标|入学|巩固|硬化|满意|办结|入户|优良|处理)率)(?<![不未]...)(?:已?达到?|为|超过|提高到|提升到|稳定在|保持在)?[ ]?"
    r"(?P<at>\d(?:\.\d{1,2})?%)(?![以之~～—-])"
)
SLIPS: tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...], Severity, float, str, str], ...] = (
    (YEAR, (), "warning", 0.75, "“年”前的数字丢失", "the number before 年 is lost"),
    (NO_YEAR, (), "warning", 0.75, "“年”前的数字丢失", "the number before 年 is lost"),
    (SHORT_YEAR, (), "warning", 0.7, "年份缺字", "the year lacks a character"),
    (TORN, UNITS, "error", 0.9, "数字与单位被拆开", "a number is torn from its unit"),
    (GLUED, (NOUN,), "warning", 0.65, "数字后缺量词或标点", "a classifier or a mark is lost after the number"),
    (BARE, (OVER,), "info", 0.6, "数字后缺量词", "the classifier after the number is lost"),
    (RATE, (), "info", 0.5, "比率不到10%，疑缺数字", "a rate below 10%: a digit is probably lost"),
)


@rule(
    severity="warning",
    bad=[
        "该村经过⟦年⟧的努力，面貌一新。",
        "全区高新技术企业通过⟦23⟧高新技术企业总数达到42家。",
        "三、⟦二四年⟧的工作重点。",
        "三、下一步打算\n    ⟦年⟧，重点抓好三项工作。",
        "播种面积达⟦35.4达到了⟧万亩。",
        "农村自来水普及率⟦9%⟧，群众满意。",
    ],
    good=[
        "经过三年的努力，近年来成效显著，二三年内完成。",
        "通过23家高新技术企业认定，实施“5100”项目，承担国家863项目2个，2023企业年会召开。",
        "合格率提高9%，未达标率为3%，不合格率2%，自来水普及率92%。",
        "第3企业服务中心成立，企业达到20家以上。",
    ],
)
def lost_characters(document: Document) -> Iterator[Finding]:
    """字符丢失 (a digit, a classifier or part of a year fell out on the way).

    经过年的努力, 年来 at the start of a clause, a count glued to its noun (通过23高新技术企业), years without their zero, a
    number torn from its unit. What stood there is unknown, so nothing is mended.
    """
    text = document.text
    for pattern, signs, severity, confidence, zh, en in SLIPS:
        found = (
            pattern.finditer(text)
            if not signs
            else (lead for sign in signs for lead, _ in preceded(text, pattern, sign, 15))
        )
        for match in found:
            span = Span(*match.span("at" if "at" in pattern.groupindex else 0))
            yield Finding(span, Message(zh, en), severity=severity, confidence=confidence)
