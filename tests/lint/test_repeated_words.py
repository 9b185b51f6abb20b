"""Words that stand twice by a slip, and doublings of the language that are none."""

from __future__ import annotations

import pytest

from reportlint.repeated_words import doubled_words


def told(text: str) -> list[str]:
    return [text[span.start : span.start + span.length // 2] for span in doubled_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("各项任务任务圆满完成。", ["任务"]),
        ("加强加强基层建设。", ["加强"]),
        ("进一步进一步压实责任。", ["进一步"]),
        ("持续持续发力,债务债务。", ["持续", "债务"]),
        ("建成渡槽6座,新修渡槽渡槽的闸门。", ["渡槽"]),
        ("推动渔港渔港等升级,渔港焕新。", ["渔港"]),
        ("固定资产固定资产投资。", ["固定资产"]),
    ],
)
def test_slips(text: str, words: list[str]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "光明社区社区卫生服务中心。",
        "一步一步走,一件一件办,一个领域一个领域排查,逐村逐村过。",
        "大家研究研究,商量商量,讨论讨论。",
        "各个各个环节。",
        "现代服务服务业,民营企业企业家。",
        "市政府办公室办公室主任,委员会委员会议,委员会讨论。",
        "深化文化文艺工程,文化兴县。",
        "垃圾分类分类投放,分类到位。",
        "合格合格合格。",
        "加油加油,加油干。中国中国,我的中国!",
        "年复一年年复一年的坚守,年复一年。",
        "住房保障保障性住房,区域增长增长极,务实务实再务实。",
        "轰隆轰隆,轰隆。",
        "二〇二〇年,2020202020。",
    ],
)
def test_language(text: str) -> None:
    assert told(text) == []
