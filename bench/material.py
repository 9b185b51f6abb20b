"""Texts to measure with, the same on every run: reports as dense in numbers as published ones, and denser ones.

Over sixty published reports hold 4,900 numbers (`\\d+(?:\\.\\d+)?`) and 349,000 characters for each MB of UTF-8; the goals
were set on 7,500 and 378,000. The seeds, which press many relations into little text, hold 27,700 and 408,000: what
is measured on them alone says how much a number costs, not how long a report takes.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from pathlib import Path

from prose import Writer

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
DIGIT = re.compile(r"[1-9]")
TRADITIONAL = re.compile("[區經產]")
LABEL = re.compile(r"^[（(]?[一二三四五六七八九\d][)）、.]+")
FIGURES = 6  # digits of a paragraph that differs enough once some are changed
EACH = 25  # paragraphs of which one comes from a seed
REPORT = (20_000, 100_000)  # bytes


def seed_texts() -> list[str]:
    """Every UTF-8 text seed, decoded; those in simplified characters first, as most reports are."""
    texts = []
    for path in sorted(SEEDS.glob("*.txt"), key=lambda path: ("traditional" in path.stem, path.stem)):
        try:
            texts.append(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:  # the seeds in other encodings
            continue
    return texts


def seed_paragraphs() -> list[str]:
    """Paragraphs of the seeds in simplified characters that hold figures, without labels: they are to stand elsewhere."""
    lines = [line.strip() for text in seed_texts() if not TRADITIONAL.search(text) for line in text.splitlines()]
    return [LABEL.sub("", line) for line in lines if line.endswith("。") and len(DIGIT.findall(line)) >= FIGURES]


def report(size: int) -> str:
    """About `size` bytes (UTF-8) of the seeds as they are: one report, with as few mistakes as reports have."""
    return "\n".join(seed_texts()).encode("utf-8")[:size].decode("utf-8", "ignore")


def perturbed(texts: list[str], rng: random.Random) -> Iterator[str]:
    """`texts` over and over, one digit in four changed so that nothing repeats exactly."""

    def other(match: re.Match[str]) -> str:
        return rng.choice("123456789") if rng.random() < 0.25 else match[0]

    for text in itertools.cycle(texts):
        yield DIGIT.sub(other, text)


def dense(size: int, seed: int = 1) -> str:
    """About `size` bytes (UTF-8) of perturbed seeds."""
    pieces: list[str] = []
    left = size
    for text in perturbed(seed_texts(), random.Random(seed)):
        if left <= 0:
            break
        pieces.append(text + "\n")
        left -= len(pieces[-1].encode("utf-8"))
    return "".join(pieces).encode("utf-8")[:size].decode("utf-8", "ignore")


def reports(size: int, seed: int = 1) -> str:
    """About `size` bytes (UTF-8) of whole reports: composed prose, a few paragraphs of it from perturbed seeds."""
    rng = random.Random(seed)
    writer = Writer(rng, perturbed(seed_paragraphs(), rng), EACH)
    pieces: list[str] = []
    left = size
    while left > 0:
        pieces.append("\n".join(writer.report(min(left, rng.randint(*REPORT)))) + "\n")
        left -= len(pieces[-1].encode("utf-8"))
    return "".join(pieces)


# Units to repeat without end; {n} counts them.
HAZARDS = (
    "（", "(", "“", "《", "【", "）", "，", "、", "。", "；", "：",
    "1", "1.", "1,", "１", "一", "万", "十百", "百分之", "%", "-", "—",
    "x", "X.", "产(chǎn)", "一是", "（一）", "一、", "增长", "其中1家、", "由1家增至", "a、", "占", "分别为", "覆", "乾",
    " ", "\n", "\r\n", "[1]", "<!--", "第1", "|", "的", "1:1", "〇",
    "a\n", "。\n", "1.a\n", "一、a\n", "附件1\n", "|1|2|\n",
    "\"", "1 2 ", "1/", "1%", "1,000,", "1.1.1.", "1:1:1，", "翻一番", "完成", "<p>", "&nbsp;", "见附件1，", "比重为1%、",
    "全市共有1家，其中a1家、", "甲1家，乙1家，丙1家，合计3家。", "期初1家，新增1家，期末2家。", "a和b分别为1和2，", "“一化三改”（a、b）",
    "一\n", "a\n\n", "，\n", "|-|\n", "1)a\n", "1、a。\n", "注1：a\n", "来源：a\n", "第一章\n",
    "a{n}家，其中b{n}家。", "地区生产总值{n}亿元，增长{n}%。\n", "a[{n}]，", "附件{n}：a\n", "{n}.1 a\n", "由{n}家增至{n}0家；",
)  # fmt: skip
