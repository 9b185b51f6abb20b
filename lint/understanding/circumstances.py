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
# An honour, an event or a yardstick of a wider area says nothing of whom a number speaks: 全国重点实验室, 全省会议召开后, 全市首家.
BEYOND = patterns.compile(
    r"[^,;]{0,12}?(?:重点实验室|重点镇|百强|示范|试点|先进|文明|优秀|竞赛|大赛|赛事|比赛|会议|论坛|现场会|博览会|平均|首[个家批例次创]|第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]|名列|排名|领先|最[高大早多快])"
)
WIDER = ("全国", "全省", "全市", "全州", "全球")
# A place of its own at the beginning of a clause: 石桥镇新建…, 其中石桥区完成….
OWN_PLACE = patterns.compile(
    r"(?:其中|目前|同时|另外|此外|今年|全年|[在对向为由从而仅])*(?P<place>[^\W\d_]{2,3}?(?:开发区|高新区|经开区|工业园区|园区|新区|街道|[省市县区镇乡村旗州])|(?:开发|高新|经开|自贸)区|县区|乡镇|各?区县|县域|县城)"
    r"(?!级|委|属|长|民|政|办|域|道|容|场(?!镇)|面)"
)
NO_PLACE = patterns.compile(
    r"(?:小|社|城|景|校|学|湖|山|灾|库|老|片|辖|厂|矿|林|禁|专|地|功能|保税|园|街|流)区$|(?:农|乡|新|美丽|特色|贫困|脱贫|行政|自然|示范|重点|城中|薄弱|先进|试点)村$|(?:上|城|超|夜|股|集|菜|门|楼|地|都)市$"
    r"|(?:城|特色|小城|重点|中心|建制|强|名|各)[镇乡]$|全|^(?:新建|改造|完成|建成|推动|支持|实施|投入|帮助|覆盖|惠及|引进|打造|启动|建设|涉及|争取|新增|累计|组织|占全|居全|全|我|本|该|各|兄弟|周边|其他)"
)
HOME = patterns.compile(
    r"(?:其中|目前|同时|[在对])*[我本该](?:[省市县区镇乡村局院馆委办部厅]|单位|中心|公司|校|行|街道)"
)
NAMED = frozenset({"城镇", "农村"})  # of the name of an indicator
OWNED = ("属", "直")  # of an owner: 市属高校3所 says nothing of 乡镇卫生院 behind it
BODY = patterns.compile(r"[^,;\d]{0,10}(?:企业|医院|卫生院|学校|高校|院所|单位|部门|公司|机构)")
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


def scope_of(statement: Statement, number: Span, home: str = "") -> str:
    """The area and sample that hold at a number, 全市规模以上; "" for `home`, the place that the report is of.

    They are named in its part of the sentence, and hold until a clause names another place or speaks of 我局. What belongs to the
    name of an indicator (城镇, 农村, 规上) holds for its own clause.
    """
    start = max(statement.span.start, number.start - REACH)
    words = statement.text[start : number.start]
    area = lasting = sample = ""
    for clause in words[words.rfind(";") + 1 :].split(","):
        area, sample = lasting, ""
        led = clause.strip()
        if HOME.match(led) or (area.endswith(OWNED) and BODY.match(led)):
            area = ""
        place = OWN_PLACE.match(led)
        if place is not None and not NO_PLACE.search(place["place"]):
            area = "" if place["place"] == home else place["place"]
        for found in AREA.finditer(clause):
            if found[0][0] in "规限":
                sample = SAMPLES.get(found[0], found[0])
            elif not (found[0] in WIDER and BEYOND.match(clause, found.end())):
                area, sample = found[0], ""
        if area not in NAMED:
            lasting = area
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
