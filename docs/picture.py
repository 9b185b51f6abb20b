"""Writes docs/report.svg, what a terminal shows for a seed, and the printed examples in both READMEs.

`python docs/picture.py` needs nothing else. The colours come from the command line itself; rich only draws them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
SEED = "seeds/bureau_year.txt"
WIDTH = 100
CLAIMS = re.compile(r"(<!-- claims: (\S+) (\S+) -->\s*```text\n).*?(```)", re.DOTALL)
EXAMPLE = re.compile(r"(<!-- output: (\S+) (\S+) -->\s*```text\n).*?(```)", re.DOTALL)
READMES = {"README.md": "zh", "README.en.md": "en"}
# rich's own frame loads a font from the net; the reader's own fonts will do
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
  <style>
    .{unique_id}-matrix {{
      font-family: Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Microsoft YaHei", monospace;
      font-size: {char_height}px;
      line-height: {line_height}px;
    }}
    {styles}
  </style>
  <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
  </defs>
  {chrome}
  <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
  </g>
</svg>
"""


def shown(seed: str, *options: str) -> str:
    """What linting a seed prints."""
    return run(*options, seed)


def run(*arguments: str) -> str:
    """What the command line prints."""
    environment = {**os.environ, "COLUMNS": str(WIDTH), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "reportlint", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return done.stdout


def draw() -> None:
    """Write the picture."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=WIDTH, file=nowhere, force_terminal=True, legacy_windows=False)
        text = Text.from_ansi(f"$ reportlint {SEED}\n{shown(SEED, '--color', 'always')}".rstrip())
        console.print(text, soft_wrap=False, overflow="ignore", crop=False)
        svg = console.export_svg(title="reportlint", theme=MONOKAI, code_format=FRAME, unique_id="report")
    # rich ends empty lines with blanks
    svg = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    Path(__file__).with_name("report.svg").write_text(svg, encoding="utf-8")


def quote(page: Path, language: str) -> None:
    """Write what a README quotes: a finding with the indented lines that belong to it, and a passage of `claims`."""

    def block(found: re.Match[str]) -> str:
        printed = shown(found[2], "--color", "never", "--lang", language)
        finding = re.search(rf"^\S.*? {re.escape(found[3])}: .*\n(?: .*\n)*", printed, re.MULTILINE)
        if finding is None:
            sys.exit(f"{page.name}: {found[2]} has no finding of {found[3]}")
        return found[1] + finding[0] + found[4]

    def passage(found: re.Match[str]) -> str:
        printed = run("claims", "--color", "never", "--lang", language, found[2])
        drawn = next((one for one in printed.split("\n\n") if found[3] in one), None)
        if drawn is None:
            sys.exit(f"{page.name}: {found[2]} has no passage with {found[3]}")
        return f"{found[1]}{drawn}\n{found[4]}"

    text = EXAMPLE.sub(block, page.read_text(encoding="utf-8"))
    page.write_text(CLAIMS.sub(passage, text), encoding="utf-8")


def main() -> None:
    """Draw the picture and quote the findings."""
    draw()
    for name, language in READMES.items():
        quote(ROOT / name, language)


if __name__ == "__main__":
    main()
