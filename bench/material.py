"""Texts to measure with: the seeds, repeated with other digits until they have a wanted size. The same on every run."""

from __future__ import annotations

import random
import re
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
DIGIT = re.compile(r"[1-9]")


def seed_texts() -> list[str]:
    """Every UTF-8 text seed, decoded; those in simplified characters first, as most reports are."""
    texts = []
    for path in sorted(SEEDS.glob("*.txt"), key=lambda path: ("traditional" in path.stem, path.stem)):
        try:
            texts.append(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:  # the seeds in other encodings
            continue
    return texts


def report(size: int) -> str:
    """About `size` bytes (UTF-8) of the seeds as they are: one report, with as few mistakes as reports have."""
    return "\n".join(seed_texts()).encode("utf-8")[:size].decode("utf-8", "ignore")


def reports(size: int, seed: int = 1) -> str:
    """About `size` bytes (UTF-8) of reports; one digit in four differs from the seeds, so nothing repeats exactly."""
    rng = random.Random(seed)
    texts = seed_texts()

    def other(match: re.Match[str]) -> str:
        return rng.choice("123456789") if rng.random() < 0.25 else match[0]

    pieces: list[str] = []
    filled = 0
    while filled < size:
        piece = DIGIT.sub(other, texts[len(pieces) % len(texts)]) + "\n"
        pieces.append(piece)
        filled += len(piece.encode("utf-8"))
    return "".join(pieces).encode("utf-8")[:size].decode("utf-8", "ignore")


HAZARDS = (
    "（", "(", "“", "《", "【", "）", "，", "、", "。", "；", "：",
    "1", "1.", "1,", "１", "一", "万", "十百", "百分之", "%", "-", "—",
    "x", "X.", "产(chǎn)", "一是", "（一）", "一、", "增长", "其中1家、", "由1家增至", "a、", "占", "分别为", "覆", "乾",
    " ", "\n", "\r\n", "[1]", "<!--", "第1", "|", "的", "1:1", "〇",
    "a\n", "。\n", "1.a\n", "一、a\n", "附件1\n", "|1|2|\n",
)  # fmt: skip
