"""Rule mojibake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, Message, Severity
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule

TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ"
# Signs of which one must be there, the pattern, and what it shows.
FAMILIES: tuple[tuple[Sequence[str], str, Severity, str, str], ...] = (
    ("�", "\ufffd+", "error", "替换符�（字符已丢失）", "replacement characters: text was lost"),
    (
        ("锟", "斤拷", "烫烫", "屯屯"),
        "[锟斤烫屯](?:(?:(?<=锟)斤拷?|(?<=斤)拷)(?:锟斤拷|锟斤|斤拷)*|(?<=烫)烫烫烫*|(?<=屯)屯屯屯*)",
        "error",
        "“锟斤拷”类乱码",
        "bytes decoded twice",
    ),
    (
        "锛銆鈥鐨鏀绗",
        "[锛銆鈥][\u4e00-\u9fff€-]{1,3}|鐨勫|鏀垮|绗[竴簩笁]",
        "error",
        "UTF-8被当作GBK读出的乱码",
        "UTF-8 read as GBK",
    ),
    (
        "äåæçèéÃÂ",
        f"[äåæçèéïÃÂ](?:(?<=[äåæçèéï])(?:[{TAIL}]{{2}}(?:[äåæçèéï][{TAIL}]{{2}})+|[\u0080-\u00bf][{TAIL}])"
        f"|(?<=[ÃÂ])[{TAIL}](?:[ÃÂ][{TAIL}])+)",
        "error",
        "UTF-8被当作西文读出的乱码",
        "UTF-8 read as a Western encoding",
    ),
    (
        "&",
        r"&(?:nbsp|[lr]dquo|[lr]squo|mdash|ndash|e[mn]sp|hellip|middot|quot|amp|[lg]t|#\d{2,5});"
        r"|&(?:nbsp?|e[mn]sp?|[lr][ds]quo?|[mn]dash?|hellip?|middot?)(?![A-Za-z;])",
        "error",
        "HTML字符实体",
        "HTML entities",
    ),
    ("", "[\ue000-\uf8ff]+", "warning", "私用区字符（多为丢失的项目符号或生僻字）", "private use characters"),
)
BOPOMOFO = patterns.compile("[\u3105-\u3129][\u4e00-\u9fff]?[\u2500-\u257f\u2550]?")


@rule(
    bad=[
        "今年⟦���⟧以来，工作进展顺利。",
        "一、⟦锟斤拷锟斤拷⟧工作回顾。",
        "推进产业发展⟦&emsp;⟧，成绩显著。",
        "总结：⟦æ”¿åºœ⟧工作。",
        "⟦ㄒ唬┐⟧嬖谖侍狻。",
    ],
    good=["我们准备好了吗？？当然。", "投入R&D经费5亿元，建设AT&T实验室。", "café与naïve是外来词，温度25°C·h。"],
)
def mojibake(document: Document) -> Iterator[Finding]:
    """乱码 (text decoded with the wrong encoding, or characters lost on the way).

    One finding for each family: replacement characters, 锟斤拷 and 烫烫烫, UTF-8 read as GBK or as a Western encoding,
    bytes shifted by one (ㄒ唬┐), private use characters, HTML entities. Never mended, since what stood there is unknown.
    """
    source = document.source.text
    present = document.characters
    own = [sign for sign in present if "\ue000" <= sign <= "\uf8ff"]
    for signs, pattern, severity, zh, en in FAMILIES:
        if not any(sign in source for sign in signs or own):
            continue
        places = [Span(match.start(), match.end()) for match in patterns.compile(pattern).finditer(source)]
        if places and (signs != "锛銆鈥鐨鏀绗" or len(places) >= 2):
            yield told(document, places, zh, en, severity)
    if not any("\u3105" <= sign <= "\u3129" for sign in present):
        return
    shifted = [Span(match.start(), match.end()) for match in BOPOMOFO.finditer(source)]
    if not document.traditional:
        yield told(document, shifted, "错位乱码（GBK字节错开一位）", "GBK bytes shifted by one", "error")


def told(document: Document, places: list[Span], zh: str, en: str, severity: Severity) -> Finding:
    """One finding of a family over `places` of the source."""
    folded = [document.folded_span(place) for place in places]
    count = len(places)
    return grouped(folded, Message(f"{zh}，共{count}处", f"{en}, {times(count)}"), severity=severity, confidence=0.95)
