"""Rule electricity-unit."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped
from reportlint.rule import rule

VALUE = r"[\dxX×][\dxX×.,]{0,15}[ ]?[余多]?[ ]?(?:千?[万亿])?[ ]?"
POWER = r"(?:千瓦|兆瓦|[KkMmGg][Ww])(?![ ]?[·•.]?[ ]?(?:时|小时|[hH]))"
ENERGY = r"(?:千瓦[ ]?[·•]?[ ]?(?:小时|时)|[KkMm][Ww][ ]?[·•]?[ ]?[hH]|度(?![假夏]))"
USED = patterns.compile(
    rf"电量(?:(?<=[用发售供购耗]电量)|(?<=上网电量))(?P<between>[^,;:。!?\n\d]{{0,12}}?)(?P<value>{VALUE}(?P<unit>{POWER}))"
)
HELD = rf"(?P<between>[^,;:。!?\n\d]{{0,10}}?)(?P<value>{VALUE}(?P<unit>{ENERGY}))"
# what is generated in a year (全年利用沼气发电2850万千瓦); 建成光伏发电20万千瓦 is capacity
DONE = patterns.compile(
    rf"(?:全年|累计|利用|年均|年)(?P<between>[^,;:。!?\n\d]{{0,8}})(?:发电|供电|用电)(?P<value>{VALUE}(?P<unit>{POWER}))(?=[,;。、(])"
)
# Power that is built, or spared at the peak.
POWERED = patterns.compile("建成|新增|建设|投产|并网|规模|[错避]峰|压减|[让限]|调度|支援")
BUILT = patterns.compile(rf"装机(?:容量|规模)?{HELD}")
LOAD = patterns.compile(rf"负荷(?<=(?:用电|最高|最大)负荷){HELD}")
OTHER = patterns.compile(r"装机|负荷|功率|出力|能力|容量|机组|电站|电量")


@rule(
    needs=["电量", "发电", "用电", "供电", "装机", "负荷"],
    bad=[
        "全县用电量⟦3200万千瓦⟧，增长5%。",
        "全年利用沼气发电⟦2850万千瓦⟧，相当于总用电量的9%。",
        "工业用电量净增⟦xxx.x万千瓦⟧。",
        "光伏装机容量达到⟦50万千瓦时⟧。",
        "最高用电负荷⟦820万千瓦时⟧。",
    ],
    good=[
        "全县用电量3200万千瓦时，增长5%。",
        "迎峰度夏期间最高用电负荷820万千瓦，装机容量50万千瓦，发电量12亿度。",
        "建成光伏发电20万千瓦、风力发电30万千瓦，供电100万千瓦机组投运，全年错峰用电12万千瓦，成效明显。",
        "用电量和装机50万千瓦的电站并网。",
        "全社会用电量60亿千瓦·时，发电量300GWh，新增储能装机10万千瓦/20万千瓦时。",
    ],
)
def electricity_unit(document: Document) -> Iterator[Finding]:
    """电量与功率单位混淆 (electricity used in 千瓦, or capacity in 千瓦时).

    Energy is counted in 千瓦时 (度), power in 千瓦. Placeholders are read like numbers; all places of one
    kind are one finding. The unit is never changed by
    itself, since the value may belong to the other quantity. Source: GB 3100, GB/T 3102.5 (W·h and W).
    """
    text = document.text
    for kinds, zh, en in (
        (
            (USED, DONE),
            "电量的单位应为千瓦时，千瓦是功率",
            "electricity used is counted in 千瓦时 (kWh); 千瓦 (kW) is power",
        ),
        (
            (BUILT, LOAD),
            "装机和负荷的单位应为千瓦，千瓦时是电量",
            "capacity and load are counted in 千瓦 (kW); 千瓦时 (kWh) is energy",
        ),
    ):
        found = [
            match
            for kind in kinds
            for match in kind.finditer(text)
            if not (OTHER.search(match["between"]) or (kind is DONE and POWERED.search(match["between"])))
            and text[match.start("value") - 1 : match.start("value")] != "/"
        ]
        found.sort(key=lambda match: match.start())
        if found:
            unit = found[0]["unit"]
            yield grouped(
                [Span(*match.span("value")) for match in found],
                Message(zh, en),
                repair=f"{unit} → {unit}时" if kinds == (USED, DONE) and "瓦" in unit else None,
            )
