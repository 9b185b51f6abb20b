"""`reportlint`, and `python -m reportlint`."""

from __future__ import annotations

import gc
import sys

ALLOCATIONS = 200_000  # between two runs of the collector, which finds nothing at start-up


def main() -> None:
    """Run the command line."""
    gc.set_threshold(ALLOCATIONS)
    try:
        from reportlint import bytecode

        bytecode.install()
        from reportlint.cli import main

        main()
    except KeyboardInterrupt:  # before the command line could say so
        sys.exit("reportlint: 已中断，没有检查完。 (interrupted before all was checked.)")
    finally:
        gc.freeze()  # nor at the end: what is left goes with the process


if __name__ == "__main__":
    main()
