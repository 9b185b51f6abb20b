"""The words that say against what a number is told: last year's, the plan, the province; and those of what changed against it."""

from __future__ import annotations

from re import Match

from reportlint.grammar import patterns
from reportlint.grammar.bearing import is_of_another
from reportlint.grammar.naming import clause_before
from reportlint.grammar.statements import Item, Statement

# The kinds of yardsticks, each with the words that tell it.
ERAS = patterns.compile(
    r"(?P<plan>(?:年初|全年|年度|原定?|既定|调整|变动|核定|控制|预期|考核|[省市区县]定|[省市区县]下达|序时|[省市区县]级?)*(?:预算|计划|目标|任务|限额|指标|定额|概算|进度)(?:任务|目标|控制|投资)?[数值额量]?)"
    r"|(?P<start>[年期]初|(?:上一?年度?|去年)(?:年?末|年?底))"
    r"|(?P<last>(?:上一?年度?|去年)(?:同期|同月|同季|全年)?|同期|上期|前一?年|基期|同比|按年)"
    r"|(?P<dated>二[零〇○][零〇○一二][零〇○一二三四五六七八九]年度?(?:年?[末底]|同期)?|(?:19|20)[0-9]{2}[-—/](?:20)?[0-9]{2}年度|(?:19|20)[0-9]{2}年度?(?:年?[末底]|同期)?|1[01][0-9]年度?(?:年?[末底]|同期)?|“?十[一二三四]五”?(?:期?末|初))"
    r"|(?P<other>上个?月末?|上个?季度末?|[上前][一二三]?季度|第?[一二三四]季度末?|上半年|(?:[0-9]{1,2}月?(?:[-~至到]|——?))?[0-9]{1,2}月[末底]?|环比|按月|(?<![年月日])前的?$|上次|上届|上一轮|基准年|基年|原来的?|原有|原先|改革前|[整治改造]前)"
    r"|(?P<peer>全[国省市区县州](?:同期)?(?:平均)?(?:水平|增速|增幅)?|[国省市区县]?平均(?:水平|增速|增幅|[值分数])?|同行业)"
)
FILLING = patterns.compile(
    r"[(),、:;%‰\s]|分别|仅仅?|只|已|大?约|近|超过?|为|是|有|的|之|达到?|完成|实现|相当于|恢复[到至]|占|到|[相对]比|[较比与和于]|高|低|快|慢|多|少|出"
    r"|大?幅度?|明显|水平|规模|[人户家件笔宗次]数|人次|[优好差]于|基数|净|再|又|也|则|同样|名义|实际|累计|增速|增幅|降幅|[值额量数率]"
)
COMPARING = patterns.compile(
    r"(?P<above>[高快多大优好]于|高出|超[出过]|超(?=.{0,4}(?:目标|计划|任务)))|(?P<below>[低慢少小]于)|[较比与]|[是为占]|相当于|恢复|达到?|完成"
)
AGAINST = frozenset({"高于", "低于", "快于", "慢于", "优于", "好于", "高出", "超出", "超过", "较", "比"})
# What a change is told with where it is no verb of change elsewhere, at the end of the words before the number.
STRONG = patterns.compile(
    r"(?:(?P<more>超[收支]|净增|增[收支])|(?P<less>短[收缺]|节[约省支余]|压[减降缩]|[核审]减|净减|减[收支]))[\u4e00-\u9fff]{0,4}$"
)
WEAK = patterns.compile(r"(?:(?P<more>多|超额?(?:完成|过)?|高出?|快)|(?P<less>少|低|慢))[\u4e00-\u9fff]{0,4}$")
THAN = patterns.compile(r"(?:(?P<more>[高快多])|(?P<less>[低慢少]))于(?P<what>[^,;。:、0-9()]{1,12})$")
OF_PLANS = patterns.compile("超[收支额]|短[收缺]|节[约省支余]")
RATED = patterns.compile(
    r"(?:(?P<more>增[长加幅收支]率?|年增率|成长率|升幅|超[收支]率)|(?P<less>[减下降]降?[少低幅]率?|年减率|跌幅|节[约省支]资?金?率|压减率))(?:约?为|达到?|约)?$"
)
TIMES = patterns.compile(r"(?:的|之|的比重|比重)(?:约|近|仅|达到?|为)*$")
OF_IT = patterns.compile(r"(?:是|为|相当于|恢复[到至]|占|达到?|完成)[^,;较比]{0,20}(?:的|之)(?:约|近|仅)*$")
FULFILLED = patterns.compile(r"(?:完成|执行|达成|到位|实现|支出|收缴|兑现)[率比]例?(?:约?为|达到?|约)?$")
VERBS = patterns.compile(
    r"(?:同比|环比)?(?:增长率?|增加|上升|提高|提升|上涨|扩大|净增|递增|增幅|增速|增[收产支]|加快|下降|减少|降低|回落|缩小|收窄|压缩|下滑|减缓|放缓|降幅|净减|减[收支产幅]|跌幅|缩短|下跌|缩减|回升|攀升|[多增升涨少减降])了?(?:达到?|为)?$"
)
SET = patterns.compile(r"(?:预算|计划|目标|任务|限额|指标|定额|概算)[数值额量]?(?:为|是)?(?:约|近)?[(]?$")
ACTUAL = patterns.compile("实际|决算[数额]?|执行[数额]?|支出|完成|中标(?:价|金额)?|成交(?:价|金额)?|采购|累计|已")
JOINED = patterns.compile("[、和与及]")
STARTS = patterns.compile(rf"[(]?(?:而|其中)?(?!同比|环比|按年|按月)(?:{ERAS.pattern})")
WORDS = 30  # code points before a number that may tell what it is
ENDS = ",;:。!?\n"


SHARES = patterns.compile("占[比有]重?|比重|份额|[比费]例")
SHARE = "份"  # stands for all of them


def rest_of(words: str) -> str:
    """What words name beside yardsticks, changes and fillers: nothing for 较上年同比增长, 人均 for 人均较上年增长."""
    return FILLING.sub("", VERBS.sub("", ERAS.sub("", SHARES.sub(SHARE, words))))


def names_another(words: str, said: str) -> bool:
    """True when what is left of `words` is of something that was not `said`; 占比 of an amount is."""
    return is_of_another(words, SHARES.sub(SHARE, said))


def era_of(words: str) -> str:
    """Which yardstick the words of a change name, empty for none."""
    era = ERAS.search(words)
    return "" if era is None else kind_of(era)


def kind_of(era: Match[str]) -> str:
    """The kind of yardstick that a match of ERAS tells; the words themselves where there are many."""
    name = era.lastgroup or ""
    if name == "peer":
        return era[0][:2] if era[0].startswith("全") else "平均"
    return era[0] if name in ("dated", "other") else name


def moved(words: str, beside: bool) -> Match[str] | None:
    """What tells a change without a verb of change: 节约, and 多 or 少 against something."""
    weak = beside or "比" in words or "较" in words
    return (
        STRONG.search(words)
        or (THAN.search(words) if "于" in words else None)
        or (WEAK.search(words) if weak else None)
    )


def words_before(statement: Statement, item: Item) -> str:
    """The words of its own clause before a number, those before the bracket that it opens too, back to the number before."""
    edge, end = item.edge, item.quantity.start
    own = statement.text[max(edge, end - WORDS) : end]
    if item.after != "OPEN":
        return own
    before = statement.text[max(statement.span.start, edge - WORDS) : edge]
    for at in range(len(before) - 2, -1, -1):
        if before[at] in ENDS or (before[at].isdigit() and before[at + 1] not in "年月度-—~至季0123456789."):
            before = before[at + 1 :]
            break
    return before + own


def words_around(statement: Statement, item: Item) -> str:
    """The words of the clause of a number, with the noun behind it."""
    return clause_before(statement, item.quantity.start, 2 * WORDS, ENDS) + statement.behind(item)
