"""What the frame of a saved web page is made of: trails, buttons, links of its own, and data about the page.

A line of the frame is a row of cells between blanks, bars, arrows and brackets: 首页 > 政务公开 > 工作总结, 打印 | 关闭 | 收藏. It is
told by its cells, not as a whole: sites differ in their order. The words are those of government sites of the mainland, Hong Kong,
Macau and Taiwan, as folded text has them.
"""

from __future__ import annotations

from reportlint.grammar import patterns

# Buttons and links that no report holds on a line of their own.
BUTTONS = """
返回 页首 页顶 顶部 返回新闻列表 打印 全文打印 列印 友善列印 关闭 收藏 收藏本站 加入收藏 设为首页 下载 全文下载 下载文字版 下载图片版 下载原文 下载文档 文件下载 档案下载 附件下载
相关附件下载 转发 寄给朋友 分享到 分享至 点赞 评论 举报 纠错 我要纠错 内容纠错 网站纠错 政府网站找错 网站找错 有用 没用 全屏 还原 加大 减小 缩小 放大 大 中 小 PT English Português 中文 中文版
儿童版 双语词汇 无障碍 无障碍阅读 无障碍浏览 无障碍网页 无障碍网页守则 无障碍标章 长者模式 长者助手 长者版 长者专区 关怀版 适老化 手机版 电脑版 移动版 触屏版 手机客户端 客户端 RSS W3C Facebook
Twitter Line 电邮 微信 微博 新浪微博 腾讯微博 网易微博 搜狐微博 人民微博 开心网 百度空间 百度贴吧 天涯社区 印象笔记 有道云笔记 官方微博 官方微信 QQ空间 QQ好友 微信好友 朋友圈 人人网 豆瓣
今日头条 钉钉 复制链接 复制网址 个人中心 搜索 搜寻 站内搜索 高级搜索 进阶搜寻 智能搜索 请输入关键字 请输入关键词 本站热词 热门关键字 热门搜索 智能问答 政务邮箱 意见信箱 常见问答
隐私权及网站安全政策 版权所有 重要告示 个人资料收集声明 联系我们 联络我们 关于本站 关于网站 阅读排行 点击排行 文字解读 图片解读 视频解读 更多 更多讯息 更多信息 加载全部 查看更多
订阅电子报 我的E政府 跳至主要内容 跳到主要内容 跳到主要内容区块 新闻公报 新闻资料库 昨日新闻 即日新闻 开启 上一篇 下一篇 上一条 下一条 上一则 下一则 上一页 下一页 没有了 放弃 继续 false true
::: 正文 政务新媒体矩阵 国务院部门网站 省级政府网站 县直部门网站 乡镇网站 其他网站链接 网站工作年度报表 满意度评价 是否有帮助?
"""
# Sections of a site: of its frame where they stand beside such cells or each other, else perhaps headings of a report.
SECTIONS = """
政务公开 信息公开 政府信息公开 公开信息 公开资讯 政务服务 办事服务 网上办事 互动交流 公众参与 新闻中心 新闻动态 通知公告 公告资讯 最新消息 专题专栏 机构概况 机构职能 机构设置 领导之窗
党建工作 政策法规 政策文件 政策咨询 我要写信 依申请公开 政府信息公开指南 政府信息公开制度 政府信息公开目录 法定主动公开内容 政府信息公开年报 关于我们 关于本署 服务 分享 刊物 采购
大 中 小 部门文件 规划总结 规划计划 计划总结 新闻
"""
FURNITURE, CHANNELS = frozenset(BUTTONS.split()), frozenset(SECTIONS.split())
# Buttons and links by what they are made of: 打印文章, 回最上面, 知识产权告示, 网站搜寻, 部委网站.
CELL = patterns.compile(
    r"(?:打印|列印|友善列印|关闭|收藏|下载|转寄|转发|推文|返回|回到?|查看|分享[到至给]?)(?:本|此)?(?:网?页面?|正?文|文章|版本?|窗口|内容|图片|附件|全文|好友|友人|朋友圈|微信|微博|FB|LINE|首页|主页|[上前]一?[页级层]|最?上[面方]|顶部|页[首顶]|列表)"
    r"|(?:网站|政府|个人|资讯|信息|网路){0,2}(?:隐私权?|私隐|安全|著作权|版权|知识产权|免责|法律|使用|无障碍|资料开放|开放资料){1,2}(?:政策|声明|宣告|告示|公告|条款|保护|规范|守则|须知){1,2}"
    r"|(?:网站|站点|本站|网页)(?:地图|导览|导航|声明|搜寻|搜索|首页|指南|简介)|(?:相关|友情|热门|推荐|关联|其他)(?:链接|连结|新闻|文章|阅读|报道|稿件|附件|档案|信息|资讯|连接|网站|推荐|解读|政策|文件)|更多(?:新闻|讯息|信息|资讯|内容|文章)?|我要(?:评论|投诉|纠错|咨询|留言|写信)|RSS(?:订阅)?|(?:档案|附件)(?:列表|下载)|使用帮助"
    r"|(?:会员|用户|办事员)?(?:登录|登入|注册)|后台管理|(?:简体?|繁体?|正体)(?:中文)?版?|(?:英|葡|日|韩)文版?|ENG?|A[+-]?|字[体号级型](?:大小|显示)?|首页|主页"
)
PARTS = patterns.compile(r"[\s|>»→·\[\]【】()©,:/]+|-+>|-{2,}|(?<![0-9])-(?![0-9])")
TRAIL = patterns.compile(
    r"\W{0,4}(?:[您你]?(?:现在|当前|目前)?(?:所在)?的?位置\s?(?::|>|\s(?=首页|主页))|(?:网站|返回|回)?(?:首页|主页)\s{0,3}(?:[|>»→/\\]|-+>?|::?|\s))"
)
# Words with which such a line begins, or which it holds, whatever else it says.
SURE = patterns.compile(
    r"(?:无障碍(?:浏览|阅读)|长者模式)(?:\W|$)|(?:免责|版权)声明\s?:|打印本[页文]|关闭(?:窗口|本页)|\(?责任编辑\s?:|标签(?:云|\s?:)|相关(?:文章|报道|新闻|链接|阅读|信息)\s?:|(?:阅读|点击)排行|热门(?:文章|推荐)|【?字[体号]\s?[:】]"
    r"|(?:微信)?扫一扫(?!描)|(?:扫码|长按|扫描?(?:[上下左右][方侧])?二维码)[^。]{0,12}(?:关注|分享|浏览|访问|阅读|查看)|分享\s?:$|分享[到至](?:\W|$|微信|微博|QQ|朋友圈|好友|F|L|T)|打开微信,点击|(?:[您你]好[,!])?欢迎(?:[您你]?(?:访问|光临|来到|进入)|使用).{2,30}[站网页]!?$|版权归.{2,24}所有|(?:部分)?作品(?:版权|搜集)|最佳(?:浏览|解析)|累计浏览人次|上一[篇页条则](?:文章)?\s?:|下一[篇页条则](?:文章)?\s?:|[您你]是(?:本站)?第\s?\d{1,12}\s?位(?:访客|访问者|读者)"
    r"|[您你]访问的链接即将|本(?:[站网]|页面)(?:所有|不承担|不保证|为非|支持IPv6|由.{2,20}(?:主办|承办|维护|建设))|网站支持IPv6|建议使用.{0,30}(?:浏览|分辨率|以上)|今天是:?\s?\d{4}年|本文网址\s?:|Produced By|Copyright|如有类似需求|Public domain|标签云"
    r"|未经(?:授权|许可).{0,8}转载|转载请注明|香港时间\d|不良信息举报|通过\w{1,3}检测等级|.{0,40}(?:ICP备|公网安备|公安备案号|网站标识码|All Rights Reserved|版权所有(?![者权]))|©|(?:本栏|栏目)(?:最新|推荐)"
    r"|(?:点赞|收藏|评论|转发)\s{0,3}\d{1,7}$|(?:浏览|访问)(?:总)?(?:人次|人数|量)\s?:\s?[\d,]{1,12}$|网站(?:备案|标识)|(?:工信部)?备案(?:序|编)?号\s?:"
)
SURELY = frozenset("部作欢最累无长免版打关(责标相阅点热【字微扫分上下您你本网建今PC转香不通©栏收评浏访工备未如")
# What the foot of a page tells, and a report now and then: of the frame beside lines that are surely of it.
FOOT = patterns.compile(
    r"(?:(?:主办|承办|协办|主管|维护|建设|运维|开发|版权|承建)(?:单位|机构)?|运行维护|技术支持|(?:办公|本站)?(?:地址|时间)|服务时间|(?:联系|咨询|服务)?电话|传真|电子(?:信箱|邮[件箱])|邮编|(?:免付费|服务)专线|(?:最后|最近)?(?:更新|修订|覆检|异动)(?:日期|时间)|总机电话)\s?:|\W?完\W?$|党政机关$|.{0,12}(?:网站|政府网)$"
)
CLOSED = patterns.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日(?:\(?星期[一二三四五六日]\)?)?$"
)  # the date of a press release, behind 完
KEYS = (
    r"(?:文章|信息|稿件|新闻|资料|内容|网页|本文|最后|最近)?(?:来源(?:URL)?|作者|编辑|责编|责任编辑|录入|供稿|审核|校对|初审|复审|终审|签发|信息员|发布[人者]|张贴者|概述|摘要|录入者)"
    r"|(?:公开|发布|发文|制发|制作|印发)(?:单位|机关|机构|部门)"
    r"|(?:文章|最后|最近|信息|网页)?(?:发布|发表|发稿|发文|生成|成文|更新|修订|覆检|刊登|张贴|公布|公开|录入|上传|异动|生效|废止|登载|印发|添加|提交)(?:时间|日期?)?|(?:发布)?时间|日期"
    r"|(?:浏览|点击|阅读|访问|点阅|查看|下载)(?:次数|总?量|数|人次|人数|率)?|已阅|人气|索\s{0,4}引\s{0,4}号|信息索引|(?:主题|信息|体裁|服务|组配)?分类|文\s{0,8}号|发文字号|名\s{0,8}称|标\s{0,8}题|主\s?题\s?词"
    r"|关\s?键\s?[词字]|有\s?效\s?性|效力状态|公开(?:方式|形式|范围|类别|目录|属性)|统一登记号|报告人|热词|正文|评论|字[体号级型](?:大小)?"
)
# By what a datum ends with, where only such lines stand.
KEYED = patterns.compile(
    r"\W{0,3}[\u4e00-\u9fff]{0,8}(?:时间|日期|单位|机构|机关|部门|来源|作者|编号|文号|分类|名称|次数|人次|人数|阅数|阅率|目录|方式|范围|字体|类别|属性|[张上]贴者)\s{0,3}:"
)
DATUM = patterns.compile(rf"\W{{0,3}}(?:{KEYS})\s{{0,3}}:")
DATA = patterns.compile(rf"(?:^|(?<=[\s|(【\[]))(?:{KEYS})\s{{0,3}}:")
FIRST = frozenset(
    "文信稿新资内网本最来作编责录供审校初复终签发张概摘公制印生成更修覆刊登上异废添提时日浏点阅访查下已人索主体服组分名标关有效统报热正评字【([|"
)
LONGEST = 120  # code points of a line of cells
KEY = 12  # of what stands before the colon of a datum
NAME = 14  # of a section's name
BEGINS = frozenset(
    [word[0] for word in FURNITURE | CHANNELS]
    + list(
        "您你现当目所位打列友关收下转推返回查分网政个资信隐私安著版知免法使无开站本相热其会用办后简繁正英葡日韩EA字首主"
    )
)
RUNNING = frozenset("。;,!、")  # with one of them a sentence or a part of one ends


def furnishes(text: str) -> bool:
    """True for a line of trails, buttons and links that only a web page has; `text` is not empty."""
    if len(text) > LONGEST:
        return False
    first = text[0]
    held = first in SURELY or "备" in text or "标识码" in text or "Reserved" in text or "所有" in text
    if held and SURE.match(text):
        return True
    if text[-1] in RUNNING or (first not in BEGINS and first.isalnum()):
        return False
    if TRAIL.match(text):
        cells = _cells(text)
        return "。" not in text and (":" in text or all(len(cell) <= NAME for cell in cells))
    cells = _cells(text)
    if not cells:
        return not text.strip(":|>【】©[]") and len(text) <= 3
    if all(len(cell) == 1 for cell in cells):  # 大 中 小: sizes of letters, or of companies
        return False
    others = [cell for cell in cells if cell not in FURNITURE and CELL.fullmatch(cell) is None]
    sections = [cell for cell in others if cell in CHANNELS]
    if text.count("|") > 1 and all(len(cell) <= NAME for cell in cells):  # a bar of sections, of which some are known
        return text[0] != "|" and len(cells) - len(others) + len(sections) > 1
    return all(cell in CHANNELS or cell.isdecimal() for cell in others) and (
        len(others) < len(cells) or len(sections) > 2
    )


def tells_of_page(text: str) -> bool:
    """True for a line that begins with data about the page: 来源: …, 浏览次数: …"""
    return (text[0] in FIRST or not text[0].isalnum()) and ":" in text and DATUM.match(text) is not None


def introduces(text: str) -> bool:
    """True for data about the page in front of a report, where other lines than such and the title hardly stand."""
    return ":" in text and len(text) <= LONGEST and text[-1] not in RUNNING and KEYED.match(text) is not None


def data(text: str) -> int:
    """How many data about the page a short line tells: 来源: … 时间: … 浏览: … are three."""
    return len(DATA.findall(text)) if len(text) <= LONGEST and text.count(":") > 1 else 0


def stands_at_foot(text: str) -> bool:
    """True for what the foot of a page tells of the site: 主办单位: …"""
    ends = len(text) <= LONGEST and (text[-1] in "网站关完-" or ":" in text[:KEY])
    return ends and FOOT.match(text) is not None


def _cells(text: str) -> list[str]:
    return [cell for cell in PARTS.split(text) if cell]
