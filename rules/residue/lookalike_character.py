"""Rule lookalike-character."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.lookalikes import FORMS, dashes, misread, misreadings
from reportlint.rule import rule

MISREAD = misreadings()


@rule(
    needs=[*MISREAD, "类", "十", "巿", "囗", "旳", "岀", "曰", "—", "-"],
    severity="warning",
    bad=[
        "断面水质⟦I⟧类及以上比例达86.1%。",
        "新开西宁⟦一⟧卢森堡、西宁—布达佩斯航线。",
        "推进“人工智能⟦十⟧制造”行动，实行“一店一策”。",
        "实施“互联网⟦十⟧”行动。",
        "发展“文旅⟦十⟧康养”。",
        "推行龙头公司⟦十⟧农户模式。",
        "保⟦持乎稳⟧运行。",
        "疏浚⟦千渠⟧三条，建设⟦千净整洁⟧的村庄。",
        "全⟦巿⟧生产总值增长5%。",
        "广泛⟦宜传⟧党⟦旳⟧政策，⟦继绩⟧作⟦岀⟧贡献，一九八〇年一月十二⟦曰⟧，项目⟦己全部⟧开工。",
    ],
    good=[
        "Ⅰ类水质断面2个，Ⅲ类及以上比例86.1%，北京一号工程，杭州一企业获奖。",
        "出台互联网十条、科技十六条,评选文旅十佳、数字十强企业，生态十年巨变，产业十项目开工，组建企业十家、合作社十个,教育十件实事，旅游十一黄金周。",
        "实施人工智能十大工程，肉牛产业、深入民心、千部电影、自己经营、收入均衡，价格几乎稳定。",
        "活力率先迸发，增进民生福祉会更有力，开挖三千渠，打通数千渠道，安徽企业，落实千亿斤粮食行动，推广“农林水利二十”“五个十”做法，空气质量“退后十”。",
        "一企一策，新开西宁—卢森堡、西宁—布达佩斯航线，整治农村入口、景区入口环境。",
    ],
)
def lookalike_character(document: Document) -> Iterator[Finding]:
    """形近字 (a character that only looks like the right one, usually from scanning).

    Told only where the form is unmistakable: characters that scanners confuse, within words that reports use often and that
    become no word by it; I类及以上 (nothing is above class I), 一 for a dash beside its like, 十 for +, 巿 for 市. The fix
    is a suggestion.
    """
    text = document.text
    for at, wrong, right, mendable in misread(document, MISREAD):
        yield slip([Span(at, at + len(wrong))], wrong, right, f"{wrong} is misread, {right} is meant", mendable)
    for form in FORMS:
        places = [Span(*match.span("at")) for match in patterns.compile(form.pattern).finditer(text)]
        if places:
            yield slip(places, document.read(places[0]), form.right, form.english, form.mendable)
    places = [Span(at, at + 1) for at in dashes(text)]
    if places:
        yield slip(places, "一", "—", "一 stands for a dash")


def slip(places: list[Span], wrong: str, right: str, english: str, mendable: bool = True) -> Finding:
    """A finding at all `places` of one slip, that suggests `right` for `wrong`."""
    return grouped(
        places,
        Message(f"疑为形近字：{wrong}，应为{right}", english),
        confidence=0.8,
        repair=f"{wrong} → {right}",
        edits=[Edit(place, right) for place in places] if mendable else (),
        safe=False,
    )
