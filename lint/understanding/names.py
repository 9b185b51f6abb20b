"""The indicator of each number: the words that lead up to it, the noun that follows a count, or what a rate is said of."""

from __future__ import annotations

from reportlint.grammar import Span, Unit, patterns
from reportlint.grammar.naming import name_of, plain_name
from reportlint.grammar.statements import Item, Role, Statement
from reportlint.understanding.roles import Roles

# Words that lead to a number but name nothing: 预计, 累计, 同比增长 …
MODAL = patterns.compile(
    r"^(?:预计|预期|力争|争取|确保|其中|年内|[可将](?=达|突破|新增|完成|实现|建成)|占(?!比)|达到?|约|超过?|突破|总数|合计|共有|共|现有|拥有|目前|有(?![限效关色机])|截至|截止|同时|并且?|另|还|等|(?:今年)?以?来(?=在)|[一二三四五六七八九十]是|"
    r"[0-9]{1,2}[-—~至][0-9]{1,2}月(?:份|底)?|累计|[我本该][省市县区镇乡局州]|[、,:;和与及\s的()])+"
)
CHANGING = patterns.compile(
    r"(?:.{0,8}(?:任务|计划|目标)的?|(?:同比|环比|[比较](?:上年|去年|年初|上月|上季)(?:同期|末|底|度)?)?(?:分别)?"
    r"(?:增长|增加|下降|减少|提高|提升|上升|上涨|下跌|回落|降低|净增|净减)?(?:了|到|至)?|增速|增幅|涨幅|占.{0,12})$"
)
BARE = frozenset({"净增", "净减", "新增", "增加", "同比", "增长", "成功", "合计", "占比"})
TRAILING = patterns.compile(r"(?:在|由上年|由|力争|连续|控制|保持|稳定|上涨)+$")
NAMING = patterns.compile(r"[,;:、。()\d]")
ASIDE = 40  # code points before a number in which a bracket is looked for
NOUN = patterns.compile(r"(?:[^\W\d_]|[“”]){2,16}")
VERB = patterns.compile(
    r"列入|入选|新建|完成|获|通过|进入|参加|实现|被|全部|均|已|顺利|成功|达到|申报|签约|开工|竣工|投产|建成|纳入|排名|排|位居|先后|正在|开展|以上|以下|左右|进行"
)


class Names:
    """The names of the numbers of one sentence."""

    def __init__(self, statement: Statement, roles: Roles) -> None:
        self._statement = statement
        self._roles = roles
        self._named: list[tuple[int, str, Unit | None]] = []  # where a number ends, its indicator and unit
        edges = [*(item.quantity.number.start for item in statement.items), statement.span.end][1:]
        self._following = {item.quantity.number: edge for item, edge in zip(statement.items, edges, strict=True)}
        self._by_number = {item.quantity.number: self._own(item) for item in statement.items}
        for item in statement.items:
            name = self._by_number[item.quantity.number]
            if name and roles.of(item) not in ("population", "plan"):
                self._named.append((item.quantity.end, name, item.quantity.unit))

    def of(self, item: Item) -> str:
        """The indicator of a number; "" where the sentence does not name it."""
        own = self._by_number[item.quantity.number]
        role = self._roles.of(item)
        if own and role not in ("population", "plan", "completion"):
            return own
        if role == "population":
            return ""
        subject = self._roles.subject(item.quantity.number)
        if subject is not None and self._by_number.get(subject.number):
            return self._by_number[subject.number]
        if not item.stated or item.after == "DUN":
            return self._last(item.quantity.start)
        # 新建基站120个,累计达571个
        end, name, unit = next((one for one in reversed(self._named) if one[0] <= item.quantity.start), (0, "", None))
        return name.removeprefix("净增").removeprefix("新增") if end and unit == item.quantity.unit else ""

    def before(self, span: Span) -> str:
        """The indicator of what stands at `span`, such as a rank: the last one named before it in the sentence."""
        return self._last(span.start)

    def _last(self, place: int) -> str:
        return next((name for end, name, _ in reversed(self._named) if end <= place), "")

    def _own(self, item: Item) -> str:
        text = self._statement.text
        if item.quantity.dimension in ("count", "number") and item.role is Role.LEVEL:
            following = self._following.get(item.quantity.number, len(text))
            found = NOUN.match(text, item.quantity.end, min(following, item.quantity.end + 16))
            noun = _balanced(VERB.split(found[0])[0].strip("的")) if found else ""
            if len(noun) > 1:
                return noun
        name = name_of(self._statement, item)
        if not item.stated or item.quantity.is_rate:
            name = CHANGING.sub("", name)
        for _ in range(3):  # 预计 before 全年 before 完成: each cleaning lays the next one bare
            bare = plain_name(MODAL.sub("", name))
            if bare == name:
                break
            name = bare
        name = _closed(TRAILING.sub("", name.rstrip("“《(")))
        if not name and item.after == "CLOSE":  # 生产总值(GDP)160亿元
            name = self._before_brackets(item)
        return name if len(name) > 1 and name not in BARE else ""

    def _before_brackets(self, item: Item) -> str:
        text = self._statement.text
        start = max(self._statement.span.start, item.quantity.start - ASIDE)
        words, bracket, _ = text[start : item.quantity.start].rpartition("(")
        return plain_name(NAMING.split(words)[-1]) if bracket else ""


def _closed(name: str) -> str:
    """A name without what stands before a quotation mark that it only closes."""
    before, mark, after = name.partition("”")
    return after if mark and "“" not in before else name


def _balanced(words: str) -> str:
    """The words up to a quotation mark that closes nothing."""
    depth = 0
    for index, character in enumerate(words):
        depth += (character == "“") - (character == "”")
        if depth < 0:
            return words[:index]
    return words.strip("“") if depth else words
