"""Which sections a kind of report has: by law for some, by custom for others."""

from reportlint.grammar import patterns
from reportlint.grammar.records import NamedTuple


class Part(NamedTuple):
    """A section: its name and a pattern for headings and first words that open it, in folded text."""

    name: str
    pattern: str


class Template(NamedTuple):
    """A kind of report, told by its title.

    `law` names what prescribes the sections, "" where only custom does; `since` is the first year that it applies to.
    """

    name: str
    title: str
    parts: tuple[Part, ...]
    law: str = ""
    since: int = 0

    def applies(self, title: str) -> bool:
        """True for a report with this title (without blanks)."""
        year = patterns.compile(r"(?:19|20)\d\d(?=年)").search(title)
        return bool(patterns.compile(self.title).search(title)) and (
            not self.since or not year or int(year[0]) >= self.since
        )


TEMPLATES = (
    Template(
        "政府信息公开工作年度报告",
        r"政府信息公开(?:工作)?(?:年度报告|年报)",
        (
            Part("总体情况", "总体情况|概述"),
            Part("主动公开政府信息情况", "主动公开(?:政府信息)?情况"),
            Part("收到和处理政府信息公开申请情况", "(?:收到和)?处理政府信息公开申请|依申请公开"),
            Part("政府信息公开行政复议、行政诉讼情况", "行政复议|行政诉讼"),
            Part("存在的主要问题及改进情况", "存在的?(?:主要)?问题|改进情况|不足"),
            Part("其他需要报告的事项", "其他需要报告|其他事项"),
        ),
        law="国办公开办函〔2021〕30号",
        since=2020,
    ),
    Template(
        "法治政府建设年度报告",
        r"法治政府建设(?:工作)?(?:年度)?(?:情况)?(?:的)?(?:工作)?(?:年度)?(?:情况)?(?:的)?报告",
        (
            Part("主要举措和成效", "举措|成效|工作(?:开展)?情况|主要工作"),
            Part("存在的不足和原因", "不足|问题|短板"),
            Part("主要负责人履行推进法治建设第一责任人职责情况", "第一责任人|主要负责人"),
            Part("下一年度主要安排", "下一?年度|安排|打算|下一步|计划|思路"),
        ),
    ),
    Template(
        "政府工作报告",
        r"政府工作报告",
        (
            Part("工作回顾", "回顾|过去的?[一五]年|[一五]年来|发展成就|工作总结|取得.{0,12}成就"),
            Part("目标任务", "任务|目标|总体要求|工作安排|重点工作|工作部署|工作重点|今年.{0,4}工作"),
        ),
    ),
    Template(
        "统计公报",
        r"统计公报",
        (
            Part("综合", "综合"),
            Part("农业", "农业|农林牧渔"),
            Part("工业", "工业"),
            Part("固定资产投资", "投资"),
            Part("国内贸易", "贸易|消费|商业|市场销售"),
            Part("财政金融", "财政|金融"),
            Part("教育科技", "教育|科技|科学技术"),
        ),
    ),
    Template(
        "述职报告",
        r"述[职责廉学].{0,6}报告",
        (
            Part("履职情况", "履[职行]|工作(?:开展)?情况|主要工作|职责|成效|总结"),
            Part("存在问题", "问题|不足|短板|差距"),
            Part("努力方向", "方向|打算|下一步|今后|计划|措施|整改|改进"),
        ),
    ),
)
