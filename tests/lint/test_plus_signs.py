"""十 for +, and ten."""

from __future__ import annotations

import re

import pytest

from reportlint.plus_signs import PLUS


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("推进“互联网十政务服务”", 1),
        ("培育“文旅十研学”业态", 1),
        ("“党支部十合作社十农户”模式", 2),
        ("推动5G十工业互联网应用", 1),
        ("实施“文旅十”战略", 1),
        ("推广“农业十文化十旅游”", 2),
        ("“旅游十N”计划", 1),
    ],
)
def test_plus(text: str, number: int) -> None:
    assert len(re.findall(PLUS, text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "出台互联网十条措施",
        "数字十强县,科技十大进展,文旅十佳线路",
        "文化十年成果,生态十有标准,教育十三五规划",
        "产业十项目集中开工,农业十亿斤粮食,园区十企业上市",
        "金融十六条,旅游十月启动,健康十知识宣传,养老十项服务",
        "体育十周年,消费十字路口,党建十分扎实,电商十里长街",
        "表彰农户十户、党员十名,文化十堰论坛,企业十服务中心揭牌",
    ],
)
def test_ten(text: str) -> None:
    assert re.search(PLUS, text) is None
