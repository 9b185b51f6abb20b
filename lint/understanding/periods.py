"""Periods as months of a calendar: 1-11月 in a report of 2023 is 2023-01..2023-11."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from reportlint.document import Document
from reportlint.grammar import Date, Period, Span, patterns
from reportlint.grammar.phrases import Mark, Origin, Reach
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.statements import Item, Statement

YEAR = patterns.compile(r"(?<!\d)((?:19|20)\d\d)年?(?!\d)")
SPOKEN_YEAR = patterns.compile(r"[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=[年至—-])")
NUMERALS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
SPEECH = ("政府工作报告", "施政方针")  # given at the beginning of a year, on the year before
BASES = tuple("比较由从自")  # before a year with which another is compared
AUDIENCE = ("各位代表", "各位委员")
FRONT = 400  # code points in which a report says to whom and when
DAY = patterns.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日")
PLANNED = patterns.compile(
    r"打算|思路|展望|明年|下一步|下一年|下步|下半年|下阶段|今后|总体要求|工作建议|(?:工作|发展|主要|预期|奋斗|总体)目标|(?:工作|发展)(?:计划|安排|任务|重点)|重点(?:工作|任务)|主要任务"
)
DONE = patterns.compile(r"回顾|总结|完成情况|执行情况|进展|成效|取得|成绩|主要做法|存在|上半年工作")
# What may stand between the beginning of a clause and a time that governs it; elsewhere it only marks a noun.
LED = patterns.compile(
    r"(?:预计|力争|争取|确保|计划|截[至止]到?|其中|目前|[全我本该][国省市县区州镇乡局]|仅|自|从|在|到|至|于|[(“、\s]|[一二三四五六七八九十]是)*$"
)
COMPARED = patterns.compile(r"[比较与跟同]$")
FIVE_YEARS = {"十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
AS_OF = ("截至", "截止", "截止到", "截至到", "到", "至")
NAMED = {"年末": 12, "年底": 12, "岁末": 12, "年终": 12, "年初": 1}

LAST = ("去年", "上年")
EDGES = frozenset({"COMMA", "SEMICOLON", "COLON", "STOP", "OPEN"})

Month = tuple[int | None, int]


class Stretch(NamedTuple):
    """Months from `start` to `end`, both included; a year is None where nothing tells it, `day` set for a single day."""

    start: Month
    end: Month
    day: int | None = None

    def __str__(self) -> str:
        """2023, 2023-11, 2023-11-13, 2023-01..2023-11; -- for a year that nothing tells."""
        first, last = self.ends()
        if self.start == self.end:
            return first
        year = self.start[0]
        if year is not None and self.end[0] is not None and self.start[1] == 1 and self.end[1] == 12:
            return str(year) if year == self.end[0] else f"{year}..{self.end[0]}"
        return f"{first}..{last}"

    def ends(self) -> tuple[str, str]:
        """Both ends in the manner of ISO 8601: 2023-01, 2023-11-13, --11 where no year is known."""
        day = "" if self.day is None else f"-{self.day:02d}"
        first, last = (f"{'-' if year is None else year}-{month:02d}{day}" for year, month in (self.start, self.end))
        return first, last


class Time(NamedTuple):
    """A date or period in the text, resolved. `own` for one that speaks of a single number (由2018年的20家)."""

    span: Span
    stretch: Stretch
    own: bool = False
    opening: bool = False  # no number of its sentence stands before it
    last: bool = False  # 去年, 上年: what is said of it is a base
    as_of: bool = False  # 截至11月底: a flow runs from the beginning of the year


class Calendar:
    """Resolves the times of one document against its title, its headings and what was said before."""

    def __init__(self, document: Document) -> None:
        self._document = document
        title = "" if document.title is None else document.read(document.title)
        told = self._year_in(title)
        front = document.text[:FRONT]
        self.speech = any(word in title for word in SPEECH) or any(word in front for word in AUDIENCE)
        reviewed = self._reviewed()
        if told is None:
            told = self._dated() or (reviewed + self.speech if reviewed is not None else None)
        if told is None:  # most of what a report says is of the year it reports on
            usual = self._usual_year()
            told = usual + self.speech if usual is not None else None
        self.this = told
        self.reported = reviewed or (told - self.speech if told is not None else None)
        if "上半年" in title and "下半年" not in title[: title.index("上半年")]:
            self._usual: tuple[int, int] = (1, 6)
        else:
            self._usual = (1, 12)
        self._sections = list(self._read_sections())
        self._starts = [paragraph.span.start for paragraph in document.paragraphs]
        self._carried: tuple[int, Time] | None = None  # the paragraph, and the time that opened a sentence of it

    def _year_in(self, text: str) -> int | None:
        found = YEAR.search(text)
        if found:
            return int(found[1])
        spoken = SPOKEN_YEAR.search(text)
        return int(spoken[0].translate(NUMERALS)) if spoken else None

    def _dated(self) -> int | None:
        """The year of the day that stands above the text: (2003年1月15日在县人民代表大会上)."""
        found = DAY.search(self._document.text[:FRONT])
        return int(found[1]) if found else None

    def _reviewed(self) -> int | None:
        """The year of the first heading that looks back: 一、2022年工作回顾."""
        for heading in self._document.headings:
            words = self._document.read(heading.title)[:60]
            if DONE.search(words) and (year := self._year_in(words)):
                return year
        return None

    def _usual_year(self) -> int | None:
        """The year that a report without one in its title names most often."""
        text = self._document.text
        years = Counter(
            one.year
            for one in self._document.quantities
            if isinstance(one, Date) and one.year and text[one.span.start - 1 : one.span.start] not in BASES
        )
        return max(years, key=lambda year: (years[year], year)) if years else None

    def _read_sections(self) -> Iterator[tuple[int | None, tuple[int, int], bool]]:
        """For each section: the year it speaks of, its months, and whether it tells plans."""
        known: list[tuple[int | None, tuple[int, int], bool]] = []
        for section in self._document.sections:
            heading = self._document.read(section.heading.title)[:60]
            year, months, planned = (
                known[section.parent] if section.parent >= 0 else (self.reported, self._usual, False)
            )
            told = self._year_in(heading)
            over = told is not None and self.reported is not None and told <= self.reported
            if DONE.search(heading) or over:
                planned = False
            elif PLANNED.search(heading):
                planned = True
                if "明年" in heading and self.this is not None:
                    told = told or self.this + 1
                elif self.speech:
                    told = told or self.this
            if "下半年" in heading:
                months = (7, 12)
            known.append((told or year, months, planned))
            yield known[-1]

    def _context(self, statement: Statement) -> tuple[int | None, tuple[int, int], bool]:
        index = bisect_right(self._starts, statement.span.start) - 1
        section = self._document.paragraphs[index].section if index >= 0 else -1
        return self._sections[section] if section >= 0 else (self.reported, self._usual, False)

    def planned(self, statement: Statement) -> bool:
        """True where the section tells what is to be done."""
        return self._context(statement)[2]

    def times(self, statement: Statement) -> tuple[Time, ...]:
        """The dates and periods of a sentence, except those that a comparison names; to be asked in order."""
        year, _, _ = self._context(statement)
        first = statement.items[0].quantity.start if statement.items else statement.span.end
        found: list[Time] = []
        edge = statement.span.start
        for phrase in statement.phrases:
            if isinstance(phrase, Mark):
                if phrase.kind in EDGES:
                    edge = phrase.span.end
                continue
            date = phrase.date if isinstance(phrase, Origin | Reach) else phrase
            if not isinstance(date, Date | Period):
                continue
            words = statement.text[max(statement.span.start, date.span.start - 3) : date.span.start]
            own = date is not phrase
            if COMPARED.search(words) or not (own or LED.match(statement.text, edge, date.span.start)):
                continue
            stretch = self._resolved(date, year, statement.text)
            if stretch is None:
                continue
            opening = not own and date.span.start <= first and stretch.day is None
            written = statement.text[date.span.start : date.span.start + 2]
            found.append(Time(date.span, stretch, own, opening, written in LAST, words.endswith(AS_OF)))
        return tuple(found)

    def _resolved(self, date: Date | Period, year: int | None, text: str) -> Stretch | None:
        written = text[date.span.start : date.span.end]
        told = date.year if isinstance(date, Date) else None
        if told is None:
            told = self._relative(written, year)
        if isinstance(date, Date):
            if date.month is None:
                return None if told is None else Stretch((told, 1), (told, 12))
            return Stretch((told, date.month), (told, date.month), date.day) if 1 <= date.month <= 12 else None
        if date.start is not None and date.end is not None:
            (first, month), (last, final) = date.start, date.end
            return Stretch((first or told, month), (last or told, final))
        plan = FIVE_YEARS.get(date.name.strip("“”").partition("”")[0])
        around = text[date.span.start : date.span.end + 3]
        if plan is not None and any(word in around for word in ("期间", "时期", "以来")):
            return Stretch((plan, 1), (plan + 4, 12))
        if date.name in NAMED:
            return Stretch((told, NAMED[date.name]), (told, NAMED[date.name]))
        if date.name in ("年内", "全年", "年度"):
            return Stretch((told, 1), (told, 12))
        return None

    def _relative(self, written: str, year: int | None) -> int | None:
        """The year of a time that names none, or 今年, 去年, 明年: relative to the year in which the report speaks."""
        if self.this is None:
            return year
        for words, shift in ((("今年", "本年"), 0), (("去年", "上年", "同期"), -1), (("明年",), 1), (("前年",), -2)):
            if any(word in written for word in words):
                return self.this + shift
        return year

    def period(self, statement: Statement, item: Item, times: Sequence[Time], kind: str) -> Stretch | None:
        """The period of a number: its own date, else the last one before it in the sentence, else what holds there."""
        mine = item.phrase.date if isinstance(item.phrase, Origin | Reach) else None
        if mine is not None:
            for time in times:
                if time.span == mine.span:
                    return time.stretch
        return self.period_at(statement, item.quantity.start, times, kind)

    def period_at(self, statement: Statement, place: int, times: Sequence[Time], kind: str) -> Stretch | None:
        """The period that holds at `place`: the last one before it in the sentence, else that of the paragraph or section."""
        found = governing(place, times)
        if found is None:
            found = self._inherited(statement)
        if found is None:
            year, months, _ = self._context(statement)
            return None if year is None else Stretch((year, months[0]), (year, months[1]))
        if found.as_of and kind not in ("stock", "level") and found.stretch.start == found.stretch.end:
            return Stretch((found.stretch.start[0], 1), found.stretch.end)
        return found.stretch

    def carry(self, statement: Statement, times: Sequence[Time]) -> None:
        """Remember the time that opens `statement`: it holds for the rest of the paragraph."""
        opening = next((time for time in times if time.opening), None)
        if opening is None:
            return
        paragraph = bisect_right(self._starts, statement.span.start) - 1
        first = statement.span.start <= self._starts[paragraph] + 2 if paragraph >= 0 else True
        if first or opening.stretch.start != opening.stretch.end:
            self._carried = (paragraph, opening)

    def _inherited(self, statement: Statement) -> Time | None:
        if self._carried is None or self._carried[0] != bisect_right(self._starts, statement.span.start) - 1:
            return None
        return self._carried[1]


def governing(place: int, times: Sequence[Time]) -> Time | None:
    """The last time before `place` in its sentence that speaks of more than one number."""
    return next((time for time in reversed(times) if time.span.start < place and not time.own), None)
