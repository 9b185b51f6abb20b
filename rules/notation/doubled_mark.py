"""Rule doubled-mark."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule
from reportlint.search import occurrences

SIGNS = ",、;:。"
MARKS = patterns.compile(r"(?P<run>[,、;:。](?<![,、;:。.!?\d].)(?:[ ]?[,、;:。])+)(?![.\d])")

SEAMS = (".。", "。.", "。!", "。?", "!!", "!。")  # two stops that end one sentence: 不强.。 贡献!!
ENDED = patterns.compile(r"[\u4e00-\u9fff”)%]..(?![.。!?\d])")
TWICE = (",,", "、、", ";;")
BEFORE_NUMBER = patterns.compile(r"[^,、;:。.!?\d]..(?=\d)")
DOTS = patterns.compile(r"\.\.(?<=\d\.\.)(?=\d{1,4}[ ]?[%‰万亿元个家人亩吨])")


@rule(
    needs=[f"{first}{blank}{second}" for first in SIGNS for second in SIGNS for blank in ("", " ")] + ["..", *SEAMS],
    bad=[
        "全年完成投资3亿元⟦，，⟧增长5%。",
        "群众满意⟦。。⟧下一步继续努力。",
        "完成投资3亿元⟦，。⟧",
        "抓安全⟦、；⟧抓生产。",
        "零售总额112⟦..⟧6亿元。",
        "服务针对性不强⟦.。⟧作出新的贡献⟦！！⟧",
        "投资增长⟦，，⟧5.3%。",
    ],
    good=[
        "省略号写作……，有时写作。。。。。。或......。",
        "会议12:00开始；“完成。”，随后散会。",
        "他说：“好。”、《办法》、《细则》。",
        "std::vector",
        "真是太好了!!!",
        "详见www.a.cn。谢谢!",
    ],
)
def doubled_mark(document: Document) -> Iterator[Finding]:
    """标点重复或冲突 (the same mark twice, or two marks that exclude each other).

    Rows of three or more equal stops are a home-made ellipsis and left alone. Identical marks are mended by dropping the
    repetition. Source: GB/T 15834-2011, chapter 4; 图书编校质量差错认定细则 第24-31条.
    """
    text = document.text
    for match in DOTS.finditer(text):
        message = Message("小数点重复", "two decimal points")
        yield Finding(Span(*match.span()), message, confidence=0.85)
    for signs, around in ((SEAMS, ENDED), (TWICE, BEFORE_NUMBER)):
        for at in occurrences(text, *document.present(signs)):
            if at and around.match(text, at - 1):
                shown = text[at : at + 2]
                message = Message(f"标点重复：{shown}", f"doubled punctuation: {shown}")
                yield Finding(Span(at, at + 2), message, confidence=0.8)
    for match in MARKS.finditer(text):
        run = match["run"].replace(" ", "")
        same = len(set(run)) == 1
        if (same and run[0] in "。:" and len(run) > 2) or (run == "::" and text[max(0, match.start() - 1)].isascii()):
            continue
        span = Span(match.start(), match.end())
        yield Finding(
            span,
            Message(
                f"标点重复：{match['run']}" if same else f"标点冲突：{match['run']}",
                f"doubled punctuation: {match['run']}",
            ),
            severity="error" if same else "warning",
            confidence=0.95 if same else 0.8,
            repair=f"{match['run']} → {run[0]}" if same else None,
            fix=Fix((Edit(Span(span.start + 1, span.end), ""),)) if same else None,
        )
