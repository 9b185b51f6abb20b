"""Rule lost-number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlint.document import Document
from reportlint.finding import Finding, Message, Severity
from reportlint.grammar import Span, patterns
from reportlint.rule import rule

ENDS = "(?=[,;。])"
# Each begins at a literal; it is told where the clause ends, since tables and headings name units without numbers.
GAPS: tuple[tuple[re.Pattern[str], Severity], ...] = (
    (patterns.compile("在(?:以[内下上]|左右)(?<=(?:控制|保持|稳定|维持)在..)" + ENDS), "warning"),
    (patterns.compile(rf"%(?<=[长降升达到占率为高减落]%){ENDS}"), "warning"),
    (
        patterns.compile(
            rf"余(?<=[\u4e00-\u9fff]余)(?<![其业剩盈多富残结节空冗赘工课有十百千万亿几数公]余)(?:份|家|户次?|场次?|个|名|件|人次){ENDS}"
        ),
        "warning",
    ),
    (patterns.compile(r"\.%(?<=\d\.%)"), "warning"),
    (patterns.compile(r"\?(?<=\d\?)\?{0,3}(?=[万亿千%元家户人个件项名亩吨座])"), "warning"),
    (patterns.compile(rf"元(?<=每[月年人天次户亩]元){ENDS}"), "warning"),
    (patterns.compile(rf"个(?<=[心站园院校厂点社库桥场馆店组目村]个){ENDS}"), "warning"),
    (patterns.compile(rf"亿元(?<=[金款费资债]亿元)(?<!注资亿元){ENDS}"), "info"),
    (patterns.compile(rf"万元(?<=[金款费资债]万元)(?<!注资万元){ENDS}"), "info"),
    (patterns.compile(rf"元[亿万](?<=\d元.){ENDS}"), "warning"),
    (patterns.compile(rf"名(?<=(?:党员|教师|人员|干部|人才|学生|员工|职工|医生)名){ENDS}"), "warning"),
    (patterns.compile(rf"次(?<=(?:活动|会议|培训|检查|调研|演练)次){ENDS}"), "warning"),
    (patterns.compile(rf"%(?:(?<=\d[个家人户项元吨亩]%)|(?<=\d[万亿]元%)){ENDS}"), "warning"),
    (patterns.compile(rf"亿元(?<=(?:加值|总值|产值|收入|支出|总额|税收|余额)亿元){ENDS}"), "info"),
    (patterns.compile(rf"万元(?<=(?:加值|总值|产值|收入|支出|总额|税收|余额)万元){ENDS}"), "info"),
    (patterns.compile(rf"元(?<=(?:人均|达到|到达|值达|入达)元){ENDS}"), "warning"),
    (patterns.compile(rf"增长(?<=[元户家人吨],增长){ENDS}"), "warning"),
    (patterns.compile(r"年月日(?<=[\u4e00-\u9fff\n]年月日)(?<![生的]年月日)(?=在[\u4e00-\u9fff])"), "warning"),
    (patterns.compile(r"类(?<=优于类)"), "warning"),
    (patterns.compile(rf"[万亿]多元(?<=[费金款资入值额].多元){ENDS}"), "warning"),
    (patterns.compile(rf"多万元(?<=[费金款资]多万元){ENDS}"), "warning"),
    (patterns.compile(rf"公里(?<=[路道线渠管]公里){ENDS}"), "warning"),
    (patterns.compile(rf"人次(?<=(?:培训|惠及|服务|接待|受益|参加|群众|游客)人次){ENDS}"), "info"),
)


@rule(
    bad=[
        "城镇登记失业率控制⟦在以内⟧。",
        "报告\n⟦年月日⟧在镇人民代表大会上，人均⟦元⟧，投资3亿元，⟦增长⟧；水质优于⟦类⟧的占三成。",
        "投入工作经费⟦万多元⟧，硬化道路⟦公里⟧，争取资金⟦多万元⟧。",
        "财政收入增长⟦%⟧，增速居全市前列。",
        "发放宣传资料⟦余份⟧，接待群众⟦人次⟧。",
        "工业增加值增长9⟦.%⟧，到位资金3.5⟦元亿⟧，选读人数成长4.6个⟦%⟧。",
        "开展志愿活动⟦次⟧，接待选民620人。",
        "二产增加值⟦亿元⟧，增长5.2%。",
        "全年发展党员⟦名⟧，招聘教师⟦名⟧。",
        "供养标准提高到每月⟦元⟧，新建日间照料中心⟦个⟧，改造家庭5⟦??⟧户。",
    ],
    good=[
        "城镇登记失业率控制在4.5%以内，稳定在4%左右，风险控制在以内部整改为主的范围。",
        "领导干部名单公布，教师名额，企业更名。\n指标 单位 增长%\n增速（%） 5.2\n占比% 12",
        "发放宣传资料500余份，其余份额留用，业余场次增加，三年有余，剩余户由村里安排。",
        "登记出生年月日在册，人均元素含量、优于同类，产值3亿元，增长较快。",
        "产值突破亿元，投资亿元以上项目5个，培育亿元企业，增收万元户3个，培训人次增加。",
    ],
)
def lost_number(document: Document) -> Iterator[Finding]:
    """数字丢失 (a number fell out and its unit stayed: 控制在以内, 增长%, 资料余份).

    Told at the end of a clause, where nothing but the number can be missing. What it was must be looked up, so nothing is
    mended. Source: an evident loss, no standard needed.
    """
    for pattern, severity in GAPS:
        for match in pattern.finditer(document.text):
            yield Finding(
                Span(match.start(), match.end()),
                Message(f"“{match[0]}”处的数字丢失", f"the number is lost at {match[0]}"),
                severity=severity,
                confidence=0.75 if severity == "warning" else 0.55,
            )
