"""Scope and modality: of whom a number speaks, and whether it was reached, is expected or is aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlint.document import Document
from reportlint.grammar import Span, patterns
from reportlint.grammar.phrases import Mark
from reportlint.grammar.statements import Statement

AREA = patterns.compile(
    r"(?<![占居列排位在比])(?:全[国省市县区州盟旗镇乡球](?!各|人大|政协|两会|运会)|[区市县省]属|[区市县省]直|本级|中心城区|城镇(?!化)|农村(?!商业)|(?:六|七|八|九|十|\d{1,2})县[市区]?(?:\(市?区?\))?)"
    r"|规模以上|规上|规模工业|规工|限额以上|限上"
)
SAMPLES = {"规上": "规模以上", "规模工业": "规模以上", "规工": "规模以上", "限上": "限额以上"}
WHOLE = patterns.compile(r"全[国省市县区州盟旗镇乡]|[^\W\d_]{2,3}[省市县区州]")
PLACE = patterns.compile(r"[^\W\d_]{2,8}?(?:特别行政区|自治区|自治州|新区|省|市|县|区|州|旗|乡|镇)")
YEARS = patterns.compile(
    r"^(?:[(（]?[12][0-9〇零○]{3}[—-]?(?:[12][0-9]{3})?年?(?:度|上半年|下半年)?[)）]?|关于|[《\s])+"
)
CUES = patterns.compile(
    r"(?P<forecast>预计|预期|预测|有望|可望|可突破|可达)"
    r"|(?P<target>力争|争取(?!到|资金|上级|中央|省)|确保|奋斗目标|目标[是为:]|拟(?!出台|定)|计划(?=新|完成|实施|投入|建|年内|全年|到|在|用)|将(?=达|突破|新增|完成|实现|建))"
    r"|(?P<plan>(?:计划|概算|规划)总?投资|总投资)"
    r"|(?P<actual>目前|截[至止]|已经?|累计|实际)"
)
LED = patterns.compile(r"(?:预计|预期|预测|力争|争取|确保|计划|到)[0-9年月底末全上下半今明度-]{1,10}[,:]$")
LEADING = 14  # code points in which LED is looked for
REACH = 120  # code points before a number in which its modality is looked for
PARTING = frozenset({"COMMA", "SEMICOLON", "COLON", "STOP"})


def place_of(document: Document) -> str:
    """The place in the title of a report: 合肥市, 易县; "" without one."""
    if document.title is None:
        return ""
    title = YEARS.sub("", document.read(document.title).replace("\n", ""))
    found = PLACE.match(title)
    return found[0] if found else ""


def scope_of(statement: Statement, number: Span) -> str:
    """The last area and sample named before a number, in its part of the sentence: 全市规模以上; "" without one."""
    start = max(statement.span.start, number.start - REACH)
    words = statement.text[start : number.start]
    words = words[words.rfind(";") + 1 :]
    area = sample = ""
    for found in AREA.finditer(words):
        # What is part of a name goes with it: 规模工业增加值8.7%,研发投入增长12%
        named = found[0][0] in "规限城农" and found[0] != "中心城区"
        if named and "," in words[found.end() :]:
            continue
        if found[0][0] in "规限":
            sample = SAMPLES.get(found[0], found[0])
        else:
            area, sample = found[0], ""
    return area + sample


def whole_of(words: str) -> str:
    """The area of which something is a share: 岳阳市 in 岳阳市总数(40家)的37.5%; "" without one."""
    found = WHOLE.match(words)
    return found[0] if found else ""


class Modalities:
    """The modality of the numbers of one sentence, from its cues (预计, 力争, 计划, 目前), its roles and its section.

    A cue speaks for its clause, and for those after it as long as each brings a number: 力争工业增长8%,投资增长12%.
    """

    def __init__(self, statement: Statement, numbers: Sequence[Span], planned: bool) -> None:
        self._usual = "target" if planned else "actual"
        parts = [mark.span for mark in statement.phrases if isinstance(mark, Mark) and mark.kind in PARTING]
        edges = [statement.span.start, *(span.end for span in parts), statement.span.end]
        hard = {span.end for span in parts if statement.text[span.start] in ";。"}
        self._cues: dict[Span, str] = {}
        index = 0
        carried = ""
        for start, end in pairwise(edges):
            own: list[Span] = []
            while index < len(numbers) and numbers[index].start < end:
                own.append(numbers[index])
                index += 1
            if start in hard:
                carried = ""
            cues = [(found.start(), found.lastgroup or "") for found in CUES.finditer(statement.text, start, end)]
            for number in own:
                while cues and cues[0][0] < number.start:
                    carried = cues.pop(0)[1]
                self._cues[number] = carried
            if not own:
                # 预计2021年,工业增加值增长10%: a cue before a mere time speaks for the next clause.
                led = LED.search(statement.text, max(start, end - LEADING), end)
                carried = cues[-1][1] if cues and led else ""

    def of(self, number: Span, role: str) -> str:
        """actual, forecast, target, plan or base."""
        if role in ("plan", "base", "forecast"):
            return role
        if role == "start":
            return "base"
        return self._cues.get(number) or self._usual
