"""Rule lookalike-character."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.lookalikes import FORMS, Misread, misread
from reportlint.rule import rule


@rule(
    severity="warning",
    bad=[
        "断面水质⟦I⟧类及以上比例达86.1%。",
        "新开西宁⟦一⟧卢森堡、西宁—布达佩斯航线。",
        "推进“人工智能⟦十⟧制造”行动，实行“一店一策”。",
        "实施“互联网⟦十⟧”行动。",
        "保⟦持乎稳⟧运行。",
        "疏浚⟦千渠⟧三条，建设⟦千净整洁⟧的村庄。",
        "全⟦巿⟧生产总值增长5%。",
    ],
    good=[
        "Ⅰ类水质断面2个，Ⅲ类及以上比例86.1%，北京一号工程，杭州一企业获奖。",
        "实施人工智能十大工程，肉牛产业、深入民心、千部电影、自己经营、收入均衡，价格几乎稳定。",
        "活力率先迸发，增进民生福祉会更有力，开挖三千渠，打通数千渠道，落实千亿斤粮食行动，推广“农林水利二十”“五个十”做法，空气质量“退后十”。",
        "一企一策，新开西宁—卢森堡、西宁—布达佩斯航线。",
    ],
)
def lookalike_character(document: Document) -> Iterator[Finding]:
    """形近字 (a character that only looks like the right one, usually from scanning).

    Told only where the form is unmistakable: characters that scanners confuse, within words that reports use often and that
    become no word by it; I类及以上 (nothing is above class I), 一 for a dash beside its like, 十 for +, 巿 for 市. The fix
    is a suggestion.
    """
    text = document.text
    for at, wrong, right, mendable in joined(document):
        yield slip([Span(at, at + len(wrong))], wrong, right, f"{wrong} is misread, {right} is meant", mendable)
    for form in FORMS:
        slips = list(patterns.compile(form.pattern).finditer(text)) if form.gate in text else []
        if slips:
            places = [Span(match.start(), match.end()) for match in slips]
            yield slip(places, slips[0][0], form.right, form.english, form.mendable)


def joined(document: Document) -> Iterator[Misread]:
    """The misread words in order; those that overlap, such as 持乎 and 乎稳, as one."""
    last: Misread | None = None
    for found in sorted(misread(document)):
        end = last.at + len(last.form) if last else -1
        if last is None or found.at >= end:
            if last:
                yield last
            last = found
        elif (more := found.at + len(found.form) - end) > 0:
            last = last._replace(form=last.form + found.form[-more:], word=last.word + found.word[-more:])
    if last:
        yield last


def slip(places: list[Span], wrong: str, right: str, english: str, mendable: bool) -> Finding:
    """A finding at all `places` of one slip, that suggests `right` for `wrong`."""
    return grouped(
        places,
        Message(f"疑为形近字：{wrong}，应为{right}", english),
        confidence=0.8,
        repair=f"{wrong} → {right}",
        edits=[Edit(place, right) for place in places] if mendable else (),
        safe=False,
    )
