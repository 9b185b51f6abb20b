"""Rule leader-title."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span
from reportlint.rule import rule
from reportlint.search import occurrences

OFFICES = ("省长", "市长", "县长", "区长", "局长", "主任", "厅长", "部长", "镇长", "乡长", "主席", "总理", "书记")
WRONG = ["总书记总书记", "书记总书记", "总书记书记", "总书记主席", "习总书记", *(office * 2 for office in OFFICES)]
AFTER = ("会", "联", "团", "处")  # 市长联席会议


@rule(
    needs=WRONG,
    bad=["深入学习⟦书记总书记⟧重要讲话精神。", "县政府⟦县长县长⟧出席会议。"],
    good=[
        "县委书记、总工会主席出席会议。",
        "总书记作出重要指示，市长、局长和主任参加，省长市长联席会议召开，团省委书记书记处成员参加。",
    ],
)
def leader_title(document: Document) -> Iterator[Finding]:
    """领导人称谓有误 (the title of a leader is doubled or cut).

    书记总书记 is left where a name was scrubbed or lost. Never mended: a name is the author's to write. Source: 2015
    全国政府网站普查 (a wrong name or title of a leader fails the site); 党政机关公文处理工作条例 第二十条(四).
    """
    text = document.text
    end = 0
    for at, wrong in sorted((at, title) for title in document.present(WRONG) for at in occurrences(text, title)):
        if at < end or text.startswith(AFTER, at + len(wrong)) or text[at - 1 : at] == "副":
            continue
        end = at + len(wrong)
        yield Finding(
            Span(at, end),
            Message(f"领导人称谓有误：{wrong}", f"the title of a leader is wrong: {wrong}"),
            confidence=0.9,
        )
