"""Rule document-number-bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Edit, Finding, Fix, Message
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

NUMBER = patterns.compile(
    r"(?P<open>[\[【(﹝{])(?<=(?P<issuer>[发函办字政令]).)[ ]?(?P<year>(?:19|20)\d{2})[ ]?(?P<close>[\]】)﹞}])(?P<rest>[ ]?第?[ ]?\d{1,4}[ ]?号)"
)
FORM = patterns.compile(r"〔(?P<year>\d{2,4})〕(?P<rest>(?:第[ ]?\d{1,4}|0\d{1,3})[ ]?号)")


@rule(
    needs=[*(issuer + bracket for issuer in "发函办字政令" for bracket in "[【(﹝{"), "〕第", "〕 第", "〕0", "〕 0"],
    severity="warning",
    bad=[
        "根据乡政办发⟦[2023]6号⟧文件。",
        "印发《办法》（县政函⟦【2022】15号⟧）。",
        "按照县政发⟦〔2023〕第6号⟧要求。",
        "见县办发⟦〔2023〕06号⟧。",
    ],
    good=[
        "根据乡政办发〔2023〕6号文件。",
        "（2023）民初12号判决，国令第711号，1987年印发国办发[1987]9号。",
        "〔2023〕16号。",
    ],
)
def document_number_bracket(document: Document) -> Iterator[Finding]:
    """发文字号的年份应用六角括号 (the year of a document number stands in 〔〕, the number without 第 or 0).

    Numbers of documents before 2012 keep their own brackets, court numbers have round ones by law. Source:
    GB/T 9704-2012 7.2.5; GB/T 15834-2011 4.9.3.
    """
    text = document.text
    for match in NUMBER.finditer(text):
        if int(match["year"]) <= 2012:
            continue
        round_ = match["open"] == "("
        edits: tuple[Edit, ...] = (
            Edit(Span(match.start("open"), match.end("open")), "〔"),
            Edit(Span(match.start("close"), match.end("close")), "〕"),
        )
        serial = match["rest"].lstrip()
        plain = _plain(serial)
        if plain != serial:  # both at once: one half alone would leave the other to be told
            edits += (Edit(Span(match.end() - len(serial), match.end()), plain),)
        yield Finding(
            Span(match.start("open"), match.end()),
            Message("发文字号的年份应用六角括号〔〕", "the year of a document number stands in 〔〕"),
            severity="info" if round_ else None,
            confidence=0.7 if round_ else 0.85,
            repair=f"{match['open']}{match['year']}{match['close']} → 〔{match['year']}〕",
            fix=Fix(edits, safe=not round_ and plain == serial),
        )
    for match in FORM.finditer(text) if "〕" in text else ():
        if len(match["year"]) == 4 and int(match["year"]) > 2012:
            plain = _plain(match["rest"])
            yield Finding(
                Span(match.start(), match.end()),
                Message("发文字号的序号不编虚位，不加“第”", "a document number has neither 第 nor leading zeros"),
                repair=f"{match['rest']} → {plain}",
                fix=Fix((Edit(Span(match.start("rest"), match.end("rest")), plain),), safe=False),
            )


def _plain(serial: str) -> str:
    """The serial number without 第 and leading zeros."""
    return re.sub(r"^第?[ ]?0*", "", serial)
