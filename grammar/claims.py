"""What clauses claim with their numbers: each kind a frozen value that rules turn into equations."""

from typing import Literal

from reportlint.grammar.quantities import Quantity, Rank
from reportlint.grammar.records import NamedTuple
from reportlint.grammar.spans import Span

Locality = Literal["clause", "sentence", "paragraph"]


class Growth(NamedTuple):
    """生产总值160.5亿元,同比增长7%: `subject` grew (1) or fell (-1) by `rate` against `basis`.

    `average` for 年均; `base` where the text states what it was before; `real` when levels cannot give the rate
    (constant prices, a changing sample); `rivals` counts other numbers that the rate could belong to.
    """

    span: Span
    indicator: str
    subject: Quantity
    rate: Quantity
    direction: int
    basis: str
    average: bool
    real: bool
    rivals: int
    base: Quantity | None = None


class Increment(NamedTuple):
    """达66家,比上年增加12家[,增长25.2%]: the level after a change of `amount`."""

    span: Span
    indicator: str
    level: Quantity
    amount: Quantity
    direction: int
    rate: Quantity | None
    real: bool


class Movement(NamedTuple):
    """由A增至B[,增长g%]: `change` is a rate, points, a multiple, doublings or an amount, said with `said` (1 or -1)."""

    span: Span
    indicator: str
    start: Quantity
    end: Quantity
    direction: int
    change: Quantity | None
    said: int
    average: bool
    years: int | None
    real: bool
    locality: Locality


class Share(NamedTuple):
    """15个,占全市总数(40家)的37.5%: part, whole and rate, as far as they are written.

    `loose` when the words leave open that the whole is that of another number.
    """

    span: Span
    indicator: str
    part: Quantity | None
    whole: Quantity | None
    rate: Quantity
    of: str
    locality: Locality
    loose: bool = False


class Completion(NamedTuple):
    """完成105家,完成市定任务30家的250%: `over` for 超额完成…%, which counts what goes beyond the plan."""

    span: Span
    indicator: str
    actual: Quantity | None
    plan: Quantity | None
    rate: Quantity | None
    over: bool
    locality: Locality


class Breakdown(NamedTuple):
    """共40家,其中A 25家、B 15家: `closed` when the text says that the parts are all there is; `labels` name them.

    `cue` is 其中, 按…分, 合计 … and `disjoint` when no thing can belong to two parts. `likely` when custom or the way it is
    told makes parts that may be incomplete probably all: then one digit that explains the gap is believed.
    """

    span: Span
    indicator: str
    whole: Quantity
    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    cue: str
    closed: bool
    disjoint: bool
    rivals: int
    locality: Locality
    likely: bool = False


class Structure(NamedTuple):
    """三次产业结构为2.5:36.7:60.7; 占比分别为11.2%、43.5%、45.3%: shares that make up the whole.

    `levels` are the numbers of which they are shares, where each stands before its own: 男7233万人,占51.2%;女6884万人,占48.8%.
    """

    span: Span
    indicator: str
    parts: tuple[Quantity, ...]
    levels: tuple[Quantity, ...] = ()


class Forecast(NamedTuple):
    """完成120个,累计达571个,预计年内突破800个,较去年增长127.92%: flow since the year's start, stock, forecast, growth."""

    span: Span
    indicator: str
    flow: Quantity
    stock: Quantity
    forecast: Quantity
    rate: Quantity


class StockFlow(NamedTuple):
    """年初58家,新增12家、退出3家,年末达67家; `left` is what went out."""

    span: Span
    indicator: str
    begin: Quantity
    added: Quantity
    left: Quantity | None
    end: Quantity


class Ledger(NamedTuple):
    """年初612人,新增284人,入住318人,撤回46人,年底532人: all that was `added` and all that `left`."""

    span: Span
    indicator: str
    begin: Quantity
    added: tuple[Quantity, ...]
    left: tuple[Quantity, ...]
    end: Quantity


class Remainder(NamedTuple):
    """应整改45个,已整改39个,剩余6个."""

    span: Span
    indicator: str
    total: Quantity
    done: Quantity
    left: Quantity


class Average(NamedTuple):
    """为40户发放200万元,户均5万元: `per` is how many count for one (每万人: 10000)."""

    span: Span
    indicator: str
    total: Quantity
    number: Quantity
    average: Quantity
    per: int


class Product(NamedTuple):
    """每台补3000元,共补120台,合计36万元; 每月减少800万元,全年减少9600万元: each × number = total.

    `number` is None when the text implies it (12 months of a year): then `times` is that number. `loose` when only
    the units tie the three together.
    """

    span: Span
    indicator: str
    each: Quantity
    number: Quantity | None
    times: int
    total: Quantity
    loose: bool = False


class Compounded(NamedTuple):
    """2016年…比2011年增长21.9%,年均增长4%: `total` (a rate or a multiple) over `years` with its yearly `mean`.

    `dates` are the places that tell the years.
    """

    span: Span
    indicator: str
    total: Quantity
    mean: Quantity
    direction: int
    years: int
    dates: tuple[Span, ...]


class Multiple(NamedTuple):
    """达66家,是2018年22家的3倍: `level` is `times` (a multiple or a rate) of `base`."""

    span: Span
    indicator: str
    level: Quantity
    base: Quantity
    times: Quantity


class Difference(NamedTuple):
    """计划80个,实际96个,超出计划16个; 应拨939万元,扣除已拨303万元,尚需636万元: `more` less `less` is `rest`."""

    span: Span
    indicator: str
    more: Quantity
    less: Quantity
    rest: Quantity
    cue: str


class Standing(NamedTuple):
    """排六县(市)第4名: rank among a population that the text counts."""

    span: Span
    indicator: str
    rank: Rank
    population: Quantity | None
    among: str


AnyClaim = (
    Growth | Increment | Movement | Share | Completion | Breakdown | Structure | Forecast | StockFlow | Ledger | Remainder
    | Average | Product | Compounded | Difference | Multiple | Standing
)  # fmt: skip
