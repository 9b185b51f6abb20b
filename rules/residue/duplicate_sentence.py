"""Rule duplicate-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.repetition import LABEL, NearCopies, repeated_paragraphs
from reportlint.rule import rule
from reportlint.search import bare
from reportlint.stretches import ALIKE, COPIED, SENTENCE, Stretches

SHORTEST = 20  # characters and digits of a sentence that is worth comparing
LONG = 40  # of one that is told where it returns with other figures, or nearly
SLOGAN = patterns.compile(r"坚持|贯彻|高举|团结|牢固树立|紧紧围绕|以习近平|不忘初心|不动摇|代表大会")
PERIOD = patterns.compile(r"[年月日季半](?:(?<=\d[年月日季])|(?<=[一二三四上下][季半])|(?<=[去今明前]年))")
FIGURES = patterns.compile(r"\d+")
REFIGURED = Message("除数字外与前文相同，请核对", "the same as earlier text but for its figures")


@rule(
    severity="warning",
    bad=[
        "工作总结\n全年培训技术骨干320人次，覆盖全部乡镇和重点企业。开展安全检查。\n"
        "加强队伍建设。⟦全年培训技术骨干320人次，覆盖全部乡镇和重点企业。⟧",
        "工作总结\n开展安全检查。全年新建标准化厂房12万平方米，带动就业2000余人。群众满意。组织调解员培训四十期，基层治理能力明显增强。\n"
        "加强队伍建设。⟦全年新建标准化厂房12万平方米，带动就业2000余人。⟧群众满意。组织调解员培训四十期，基层治理能力明显增强。",
    ],
    good=[
        "工作总结\n一季度培训技术骨干320人次，覆盖全部乡镇和重点企业。二季度培训技术骨干280人次，覆盖全部乡镇和重点企业。",
        "工作总结\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。成绩来之不易。\n"
        "二、思路\n坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。",
        "工作要点\n改造管网12公里。责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。\n"
        "新建泵站3座。责任单位：发展改革局、财政局，各乡镇人民政府，开发区管委会。",
    ],
)
def duplicate_sentence(document: Document) -> Iterator[Finding]:
    """句子重复 (a sentence stands twice in the report).

    Whole sentences are compared without blanks and end marks; slogans may return, but not at once, and labels such as
    责任单位 always. Sentences in a row that return together are one finding at the first of them, and so is what returns
    often; a few that return here and there in the report are a fixed form of words, told as information. So is a long
    sentence that returns with other figures and names no period, and one that shares nine tenths of its clauses, figures
    included. Repeated paragraphs belong to duplicate-paragraph. Source: 报纸编校质量评比差错认定细则 第17条.
    """
    text, sentences = document.text, document.sentences
    skipped = repeated_paragraphs(document)
    first: dict[int, int] = {}  # sentences by the hash of their words
    worded: dict[int, int] = {}  # and by that of their words without figures
    near = NearCopies(LONG, lambda number: bare(text[sentences.starts[number] : sentences.ends[number]]))
    copies, near_copies, refigured = Stretches(), Stretches(), Stretches()
    for number, (start, end, at) in enumerate(zip(sentences.starts, sentences.ends, sentences.paragraphs, strict=True)):
        if end - start < SHORTEST or skipped[at]:
            continue
        words = bare(text[start:end])
        if len(words) < SHORTEST:
            continue
        earlier = first.setdefault(hash(words), number)
        if earlier == number and len(words) < near.least:
            continue
        if (earlier != number - 1 and SLOGAN.search(text, start, end)) or LABEL.match(text, start, end):
            continue
        if earlier != number:
            copies.add(number, earlier)
            continue
        earlier = near.nearest(words, number)
        if earlier >= 0:
            near_copies.add(number, earlier)
        elif len(words) > LONG and not PERIOD.search(text, start, end):
            nouns = FIGURES.sub("", words)
            if LONG <= len(nouns) < len(words):
                earlier = worded.setdefault(hash(nouns), number)
                if earlier != number:
                    refigured.add(number, earlier)

    def place(number: int) -> Span:
        return sentences[number].span

    yield from copies.told(SENTENCE, COPIED, place, "warning", 0.8)
    yield from near_copies.told(SENTENCE, ALIKE, place, "info", 0.6)
    yield from refigured.told(SENTENCE, REFIGURED, place, "info", 0.6)
