"""Where two clauses, or two items of a list, run into each other because the mark between them was lost.

Known by the shape of clauses in reports: they open with a verb that takes the rest as its object. Works on folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.grammar import Span, patterns

EAGER = "严格|持续|全面|深入|积极|切实|进一步|大力|不断|自觉|认真|坚决|扎实|稳步|着力|高质量|高标准|高水平|充分|加快|依法|坚定不移|毫不动摇"
ACTS = (
    "执行|落实|深化|接受|完成|推进|实施|开展|加强|完善|提升|优化|强化|贯彻|做好|抓好|建设|构建|健全|提高|巩固|拓展|培育|发挥|打造|履行|遵守|维护|保护|治理"
    "|整治|防范|化解|压减|控制|改善|增强|扩大|推行|推广|引进|规范|融入|减轻|解决|排查|清理|打击|弘扬|践行|抓实|守住|压实"
)
# Verbs that open a clause and take what follows as their object.
OPENS = (
    rf"(?:{EAGER}|主动|更好|精心|创造性)?(?:{ACTS}|保持|严格|坚持|秉公|壮大|建立|建成|做强|做优|做大|改造|联动|筑牢|锻造|盘活|激发|释放"
    "|畅通|夯实|丰富|传承|创新|探索|确立|树立|把握|纠正|查处|严惩|严控|降低|节约|修复|促成)"
)
# Words after which a verb may follow in the same clause: pivots (推动企业加快…), bodies that act, conjunctions, 的.
JOINS = (
    r"推动|促进|支持|鼓励|引导|帮助|督促|确保|保障|带动|使|让|助力|要求|组织|动员|指导|以|为|把|将|对|向|由|在|通过|按照|根据|各|我|全[省市县区]|政府|要|必须|能|应|者|单位"
    r"|部门|企业|群众|干部|人员|班子|机关|和(?!谐)|并|(?<!社)会|来|更|团队|是|有|从|与|及|而|加大|力度|做到|地|所"
)
START = r"(?:^|[,;:。!?、\n])"
SECOND = patterns.compile(
    rf"(?:{EAGER})(?:{ACTS})(?=[\u4e00-\u9fff“]{{3}})(?![和与及]|行动|工程|计划|方案|项目|专项|机制|力度|水平|能力|[^,;。、\n]{{0,8}}的)"
)
FIRST = patterns.compile(rf"{START}{OPENS}(?P<object>[\u4e00-\u9fff“”]{{2,16}})$")
ACT = patterns.compile(ACTS)
JOINED = patterns.compile(JOINS)
QUOTED = patterns.compile(
    r"”(?P<verb>完善|健全|深化|强化|优化|构建|落实|严格|加强)(?=[\u4e00-\u9fff]{3})(?!行动|工程|计划|方案|项目|机制|平台|[^,;。、\n]{0,8}的)"
)
LEAD = patterns.compile(rf"{START}{OPENS}(?P<object>[\u4e00-\u9fff]{{0,10}}“[^“”\n]{{2,12}})$")
LIKE = patterns.compile(
    r"、(?<=(?P<kind>[\u4e00-\u9fff]{2})、)(?!.{0,4}中心)(?=[\u4e00-\u9fff]{2,5}(?P=kind)[、,;。等和])"
)
REACH = 30  # code points of a clause that are looked at
LINKS = "和与及或就而是为的"
HOLDS = ("包含", "包括", "涵盖", "涉及", "属于", "分为", "设有", "拥有", "不含", "下设")  # 甲类馆包含乙馆、丙馆


def seams(text: str) -> Iterator[Span]:
    """The first words after each lost mark, not in order."""
    for match in SECOND.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if ("一" <= before <= "\u9fff" or before == "”") and _complete(text, match.start(), FIRST):
            yield Span(match.start(), match.end())
    for match in QUOTED.finditer(text) if "”" in text else ():
        if _complete(text, match.start(), LEAD):
            yield Span(*match.span("verb"))
    for match in LIKE.finditer(text) if "、" in text else ():
        kind, end = match["kind"], match.start() - 2
        start = text.rfind(kind, max(0, end - 6), end - 1) + 2
        if start <= 2:
            continue
        lead, item = text[max(0, start - 4) : max(0, start - 2)], text[start:end]
        if (
            2 <= len(item) <= 4
            and item.isalpha()
            and item[0] not in LINKS
            and item[:2] not in HOLDS
            and len(lead) == 2
            and lead.isalpha()
        ):
            yield Span(start, end)


def _complete(text: str, end: int, first: re.Pattern[str]) -> bool:
    """True when the clause that ends at `end` has its verb and object, and nothing that joins another verb to it."""
    clause = first.search(text, max(0, end - REACH), end)
    return clause is not None and not JOINED.search(clause["object"]) and not ACT.fullmatch(clause["object"])
