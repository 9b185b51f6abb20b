"""Rule list-count."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Holds, Message, Related
from reportlint.grammar.closed_lists import is_apposed, is_closed_list, lacks_and_so_on
from reportlint.grammar.lists import ListCount, list_counts
from reportlint.rule import rule


@rule(
    bad=[
        "推荐华兴、顺达、远航、金泰等⟦3家⟧企业申报绿色工厂。",
        "蔬菜、畜牧、林果⟦五大⟧产业不断壮大。",
        "对城东、城西、城南、城北⟦3座⟧水厂进行扩建。",
        "打通县乡村⟦四级⟧物流网络。",
        "新增恒达科、瑞迪邦⟦13家⟧规模工业企业。",
    ],
    good=[
        "推荐华兴、顺达等9家企业申报绿色工厂，完成河口、柳林、石滩等危桥12座改造。",
        "蔬菜、畜牧、林果三大产业不断壮大，对“责任、效率、为民”三种意识常抓不懈。",
        "推进机械制造、电子信息、新材料及新能源、现代物流等5大产业链建设。",
        "打通县乡村三级物流网络，聚焦京津冀三地协同。",
        "稳妥推进东坡、西坡、南坡乡改镇，培育特色小镇2个，改造柳林、石滩3座桥梁。",
        "新建学校、幼儿园13所，新增规上、限上13家企业，办理人大建议、政协提案93件，谋划仙桥路、永宁路、文化街区和5个公园。",
        "贯彻中央、省委八项规定，召开十九届三中、四中全会和市委九届七次全会。",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    ],
)
def list_count(document: Document) -> Iterator[Finding | Holds]:
    """列举的名称与其后的数目不符 (the names before a count are more or fewer than the count says).

    「A、B、C三家」 names exactly what it counts; 「A、B等9家」 may name fewer, never more. Every reasonable division of
    the list is tried (及 and 和 may stand inside a name, a verb may begin the list anew): one that gives the number is
    enough. Counts that may add up things of several kinds or places (新建学校、医院13所) are left alone.
    """
    for listed in list_counts(document.text):
        number = listed.number
        if listed.open_:
            if listed.fewest > number and not listed.of_kind:
                yield _finding(document, listed)
            elif 1 < len(listed.items) <= number:
                yield Holds(f"{len(listed.items)} ≤ {number}", (listed.count, *listed.items))
        elif number in listed.readings:
            if number > 1 and is_apposed(document.text, listed):
                yield Holds(f"{number} = {number}", (listed.count, *listed.readings[number]))
        elif is_closed_list(document.text, listed) or lacks_and_so_on(document.text, listed):
            yield _finding(document, listed)


def _finding(document: Document, listed: ListCount) -> Finding:
    count, named = document.read(listed.count), len(listed.items)
    items = tuple(Related(item, Message(f"第{n}项", f"item {n}")) for n, item in enumerate(listed.items, 1))
    if named > listed.number:
        message = Message(f"前面列出{named}项，这里写“{count}”。", f"{named} items are named before “{count}”.")
        return Finding(listed.count, message, items, confidence=0.85, equation=f"{named} > {listed.number}")
    return Finding(
        listed.count,
        Message(
            f"前面只列出{named}项，这里写“{count}”：数目有误，或漏写“等”？",
            f"only {named} items are named before “{count}”: wrong number, or 等 left out?",
        ),
        items,
        severity="warning",
        confidence=0.7 if listed.chinese else 0.55,
        equation=f"{named} ≠ {listed.number}",
    )
