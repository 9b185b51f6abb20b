"""Rule lost-unit."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.lost_units import lost_units
from reportlint.rule import rule


@rule(
    bad=[
        "肉类产量⟦2.85⟧,增长4.1%。",
        "全年硬化道路⟦12.8⟧,安装路灯260盏。",
        "固定资产投资增长8%,其中工业投资增长⟦12.3⟧,房地产投资下降6%。",
        "办理行政处罚案件⟦1286⟧。",
        "粮食播种面积⟦12.6万⟧,蔬菜产量⟦36万⟧。",
        "自来水普及率⟦96.8⟧,养老机构入住率达⟦62⟧。",
        "收取诉讼费⟦36.2⟧,执行到位款862万元。",
        "港口吞吐量达⟦1286⟧,零售额增长⟦12.4⟧。",
        "覆盖率分别达到92%、⟦75⟧。",
    ],
    good=[
        "肉类产量2.85万吨,增长4.1%,城乡收入比2.31,居民消费价格指数101.2。",
        "产值分别增长5.2,6.3,7.1个百分点,工业投资增长12.3%。",
        "三产收入比为9.9:36.3,实施方案2.0,服务企业3.0版,投资强度1.2。",
        "视频播放量12.6万,点赞量5200,网页访问量3.2万。",
        "完成税收2023,企业5,示范企业1,示范企业2。",
        "发放补贴1,补贴2两类,合同条款12,分配名额36,空气质量指数62,人民币汇率71.2,电机功率45。",
    ],
)
def lost_unit(document: Document) -> Iterator[Finding]:
    """数字后缺单位 (a number ends its clause, and what it counts or measures fell out).

    Told after nouns of amounts, areas and lengths, and after rates of growth with decimals; indices and ratios have no unit. A count
    without its classifier is information. Source: GB/T 15835-2011 4.1.1, measurements are written with their units.
    """
    for place, surely in lost_units(document.text):
        written = document.read(place)
        yield Finding(
            place,
            Message(f"数字后缺单位：{written}", f"the unit is lost after {written}"),
            severity="warning" if surely else "info",
            confidence=0.65 if surely else 0.5,
        )
