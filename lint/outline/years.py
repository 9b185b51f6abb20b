"""Years in titles and headings: which is under review, which is planned, and when the report was delivered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.grammar.records import NamedTuple
from reportlint.outline.kinds import Kind

YEAR = patterns.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s?年)")
BEGUN = patterns.compile(
    r"\s{0,12}(?P<year>(?:19|20)\d\d)[ ]?年(?!来|以来|前|[ ]?\d{1,2}[ ]?月(?:以来|起|至|到))"
)  # the first words of a text
RANGE = patterns.compile(r"\d{4}\s?年?\s?[-—–~至、和]\s?\d{4}|[五十]年|十[一二三四五]五")
PLAN = patterns.compile(r"思路|打算|计划|安排|要点|部署|目标|任务|展望|重点工作")
REVIEW = patterns.compile(r"回顾|总结|完成情况|主要工作|工作情况|成效|成绩|总体情况")
NAMED = patterns.compile("(?:19|20)[0-9]{2}(?= ?年)|[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)")
PERIOD = patterns.compile(
    r"期限?[^。;]{0,6}?((?:19|20)\d\d)\s?年\s?1\s?月\s?1\s?日[^。;]{0,4}((?:19|20)\d\d)\s?年\s?12\s?月\s?31\s?日"
)
NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
DELIVERED = patterns.compile(r"政府工作报告|施政报告|公报|(?<!建设)(?<!法治)(?<!年度)(?<!公开)工作报告")


class Year(NamedTuple):
    """A written year and its place; `plan` tells the year of a plan from the year under review."""

    value: int
    span: Span
    plan: bool


def years(span: Span, text: str) -> Iterator[Year]:
    """Years in `text`, which stands at `span`; each belongs to the words up to the next one."""
    matches = list(YEAR.finditer(text))
    for match, after in zip_longest(matches, matches[1:]):
        words = text[match.end() : after.start() if after else len(text)]
        yield Year(
            int(match[1]),
            Span(span.start + match.start(), span.start + match.end()),
            bool(PLAN.search(words)) and not REVIEW.search(words),
        )


def titled(document: Document) -> list[Year]:
    """The years in the title; none where it has no single year of its own."""
    title = document.read(document.title) if document.title else ""
    return [] if document.title is None or RANGE.search(title) else list(years(document.title, title))


def stated(document: Document) -> Iterator[Year]:
    """Years by which chapters, their first sections and the line on the period say what the report is about."""
    text = document.text
    for heading in document.headings:
        if heading.level > 2 or text.find("年", heading.title_start, heading.title_end) < 0:
            continue
        words = document.read(heading.title)
        if RANGE.search(words) or not (PLAN.search(words) or REVIEW.search(words)):
            continue
        found = list(years(heading.title, words))
        if len(found) == 1:
            yield found[0]
    for span, _, kind in document.paragraphs[:8]:
        match = PERIOD.search(text, span.start, min(span.end, span.start + 600)) if kind is Kind.BODY else None
        if match:
            yield Year(int(match[1]), Span(*match.span(1)), False)


def delivered(document: Document) -> bool:
    """True for a report to a congress: it bears the year of delivery and reviews the year before."""
    return document.title is not None and DELIVERED.search(document.read(document.title)) is not None


def own(document: Document) -> int:
    """The year in the title, else the one that `document` names most often; far ahead where it names none."""
    if found := titled(document):
        return max(year.value for year in found)
    named = Counter(int(match[0].translate(NUMERALS)) for match in NAMED.finditer(document.text))
    return max(named, key=lambda year: (named[year], year), default=9999)
