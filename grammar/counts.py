"""Written counts, 三家, 12座, “三化”, and the sentences that hold them: where lists with a count begin to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportlint.grammar import patterns
from reportlint.grammar.numerals import read_numeral

THINGS = (
    "大类|大项|大|个字|个|家|项|类|种|条|座|处|级|所|支|路|县区|区县|县市|市县|乡镇|县|市|区|镇|乡|村|省|州|地|方面|方|部门|部|场|批|名|位|件|本|重"
    "|者|张|点|线|院|校|馆|型|门|步|字|句|机关|单位|企业|公司|行业|领域|产业|集团|国|口|港|岛|块|层|组|队|套|宗|间|幅|段|片|届|项目|工程|要素|环节|板块|维度|渠道"
)  # fmt: skip
NUMBER = r"\d{1,4}|[两双]|[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]"
# a set of characters first, so that the scan skips other text at once; what stands before the number comes after it
COUNT = patterns.compile(
    r"(?P<number>[0-9两双二三四五六七八九十](?<![\d.%:+×/~\-—第每各几数半十百千万亿零〇一二三四五六七八九两].)"
    r"(?:(?<=[0-9])\d{0,3}|(?<=[两双])|(?<=[二三四五六七八九])(?:十[一二三四五六七八九]?)?|(?<=十)[一二三四五六七八九]?))"
    rf" ?(?P<unit>{THINGS})(?!分点|月|工作日|小时|季度|[多余数]|以上)"
)
NAMED_COUNT = patterns.compile(
    rf"[“「『\"‘](?:[新大老])?(?P<number>{NUMBER})(?P<unit>[^“”「」『』\"’、,;:\d。!?\n]{{1,8}})[”」』\"’]"
)
QUOTES_OF_NAMES = frozenset('“「『"‘')
FIRST = frozenset("0123456789两双二三四五六七八九十新大老")  # of what NAMED_COUNT reads
STOP = patterns.compile(r"[。!?\n]")
MOST = 200  # counts read in one sentence: no author writes more
LABEL = patterns.compile(
    r"\s*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})、|\d{1,2}\.(?!\d)|[【\[(〔](?:\d{1,3}|[一二三四五六七八九十]{1,3})[】\])〕])"
)
WORTH = patterns.compile(r"[、和与及暨”」》级地外乡下需际]")


@lru_cache(maxsize=4096)
def value(written: str) -> int:
    """The whole number that an Arabic or Chinese count writes."""
    if written.isdigit():
        return int(written)
    if written == "双":
        return 2
    read = read_numeral(written)
    return int(read) if read is not None else 0


def quoted(pattern: re.Pattern[str], text: str, first: frozenset[str]) -> list[re.Match[str]]:
    """Matches of a pattern that begins with a quotation mark and one of `first`, in order.

    The marks are looked for one by one, as literals: a scan for any of them takes ten times as long.
    """
    places: list[int] = []
    for mark in QUOTES_OF_NAMES:
        at = text.find(mark)
        while at >= 0:
            if text[at + 1 : at + 2] in first:
                places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    found: list[re.Match[str]] = []
    end = 0
    for at in places:
        match = pattern.match(text, at) if at >= end else None
        if match:
            found.append(match)
            end = match.end()
    return found


def counted(text: str) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """Where each sentence begins that may hold a list, and its first counts."""
    first = stop = 0
    counts: list[re.Match[str]] = []
    named = -1  # where the number of the last quoted name stands
    coordinated: bool | None = None  # whether the sentence joins names, once a quoted one asks
    matches = [*quoted(NAMED_COUNT, text, FIRST), *COUNT.finditer(text)]
    matches.sort(key=re.Match.start)
    for match in matches:
        at = match.start()
        if at >= stop:
            if counts and WORTH.search(text, first, stop):
                yield first, counts
            first, stop = sentence_around(text, at, stop)
            counts, coordinated = [], None
        if text[at] in QUOTES_OF_NAMES:
            if coordinated is None:
                coordinated = text.find("、", first, stop) >= 0 or text.find("和", first, stop) >= 0
            if not coordinated:
                continue
            named = match.start("number")
        elif at == named:
            continue
        if len(counts) < MOST:
            counts.append(match)
    if counts and WORTH.search(text, first, stop):
        yield first, counts


def sentence_around(text: str, at: int, since: int) -> tuple[int, int]:
    """Where the sentence or line that holds `at` begins and ends; it is known not to begin before `since`."""
    before = max(
        text.rfind("。", since, at), text.rfind("\n", since, at), text.rfind("!", since, at), text.rfind("?", since, at)
    )
    stop = STOP.search(text, at)
    return max(before + 1, since), stop.start() if stop else len(text)
