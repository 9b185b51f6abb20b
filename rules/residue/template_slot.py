"""Rule template-slot."""

from __future__ import annotations

from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message
from reportlint.grammar import Span, patterns
from reportlint.grouping import grouped, times
from reportlint.rule import rule
from reportlint.search import occurrences

SLOT = patterns.compile(
    r"[【\[](?:(?:此处|请)[^\]】\[【\n]{1,12}|(?:[^\]】\[【\n]{0,4})?待(?:补|填|核|定|确认|完善|更新)[^\]】\[【\n]{0,6}"
    r"|上级机关|主送机关|发文机关|(?:单位|部门|项目|公司|企业)名称|地名|姓名|职务|年份|金额|具体(?:数据|数字|内容))[】\]]"
    r"|\((?:此处|请)(?:填写|插入|输入|补充|[待需须]?(?:核实|补充|确认|核对|修改|更新))[^()\n]{0,12}\)|\((?:数据|数字|内容)?[待需](?:补充?|填写?|核[实定对]|确认|完善|更新)\)"
    r"|\((?:以下|此部分|本部分|上述|本段|由)[^()\n]{0,10}(?:自行)?(?:补充|填写|完善|核实|替换|删除)\)"
    r"|\((?:数据|数字|内容)[^()\n]{0,10}(?:提供|核实|补充|填报|更新)\)(?=[万亿]?[元人户个家名项亩吨件处次场%])"
    r"|\((?:人数|个数|户数|数字|数量|金额|具体数)\)(?=[万亿]?[元人户个家名项亩吨件处次场])|(?<=[\n。;,、])\((?:单位)?(?:姓名|名称|日期)\)(?=\s*(?:\n|$))"
    r"|\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{1,40}\}|(?<![A-Za-z])(?:TBD|TODO|FIXME)(?![A-Za-z])"
)
OPENERS = (
    "【", "[", "{{", "${", "(此", "(以下", "(本", "(上述", "(由", "(请", "(待",
    "(数据", "(数字", "(内容", "(需", "(人数", "(个数", "(户数", "(数量", "(金额", "(具体数", "(姓名", "(名称", "(单位", "(日期", "TBD", "TODO", "FIXME"
)  # fmt: skip


@rule(
    needs=OPENERS,
    bad=[
        "请向⟦【上级机关】⟧报送材料。",
        "牵头单位为⟦{{department}}⟧。",
        "全年培训⟦【待补充】⟧人次，投资TBD。",
        "完成投资⟦（待核实）⟧亿元。",
        "造林⟦（数据由林业部门提供）⟧亩。",
        "慰问困难党员⟦（人数）⟧名。",
        "覆盖还有空白点⟦（此处需核实）⟧。",
        "完成年度任务⟦（以下内容各单位补充）⟧。",
        "以上报告，请予评议。\n⟦（姓名）⟧\n2024年1月",
    ],
    good=[
        "依照前滨及海床（填海工程）条例办理，【重点工作】进展顺利。",
        "申报表填写企业（名称）、（日期）和联系人，参训（人数）不限，支付（金额）以合同为准，待核实的线索3条，TODAY栏目开播，填报率100%（请参阅附件）。",
    ],
)
def template_slot(document: Document) -> Iterator[Finding]:
    """模板空位未填 (a slot of a template was never filled in: 【待补】, 【上级机关】, {{…}}, TBD).

    All slots are one finding. Source: 党政机关公文处理工作条例 第二十条(四).
    """
    text = document.text
    found = (SLOT.match(text, at) for at in occurrences(text, *document.present(OPENERS)))
    places = sorted(Span(match.start(), match.end()) for match in found if match)
    if places:
        shown = document.read(places[0])
        yield grouped(
            places,
            Message(
                f"模板空位未填：{shown}，共{len(places)}处",
                f"a slot of a template was never filled in: {shown}, {times(len(places))}",
            ),
            confidence=0.95,
        )
