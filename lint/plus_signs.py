"""十 for + between what slogans join, 互联网+医疗, 公司+基地+农户: told from ten.

Behind 十 for ten stands a counter (互联网十条, 科技十强), or what is counted (产业十项目), and never the name of a field.
"""

from __future__ import annotations

# Fields by their last two characters, and what may be joined to them.
FIELD = (
    "智能|要素|联网|数据|科技|数字|文旅|旅游|文化|生态|教育|医疗|健康|金融|物流|养老|党建|体育|电商|直播|农业|工业|产业|光伏|储能|氢能|北斗|5G|AI|块链|计算|低空"
    "|信用|网格|商贸|消费|会展|非遗|研学|康养|民宿|绿色|保险|信贷|担保|农旅|交旅|政务|法治|线上|线下"
)
JOINED = (
    "制造|农业|交通|医疗|医药|教育|文化|文旅|文创|旅游|金融|政务|服务(?!中心|站)|监管|物流|养老|托育|健康|康养|体育|工业|商贸|商业|消费|电商|生态|治理|党建|种植|养殖|加工|销售"
    "|应用|创新|科技|科研|能源|储能|直播|保险|信贷|担保|互联网|大数据|人工智能|数字|线下|线上|研学|民宿|非遗|会展|调解|信用|安全|应急|环保|网格|演艺|餐饮|住宿|体验|扶贫|就业|普法|[NX]"
)
# Partners of a model of business; a park may also have ten companies.
PARTNER, PLACE = "公司|企业|作社|支部|农户|农场|大户|车间", "基地|园区|协会|高校|党员|平台"
HOLDERS = "合作社|农户|贫困户|脱贫户|村集体|家庭|基金"
PARTNERS = "产业|企业|公司|基地|园区|市场|基金|合作社|农户|贫困户|脱贫户|大户|协会|家庭|农场|车间|村集体|群众|订单|平台|党员|院校|高校"
PLUS = (
    f"(?P<at>十)(?:(?<=(?:{FIELD})十)(?=”|{JOINED})|(?<=(?:{PARTNER})十)(?={JOINED}|{PARTNERS})|(?<=(?:{PLACE})十)(?={JOINED}|{HOLDERS})"
    f"|(?<=[室所院校]十)(?={PARTNERS}))"
)
