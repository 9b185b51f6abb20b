"""`reportlint`, and `python -m reportlint`."""

from __future__ import annotations

import gc

ALLOCATIONS = 200_000  # between two runs of the collector, which finds nothing at start-up


def main() -> None:
    """Run the command line."""
    gc.set_threshold(ALLOCATIONS)
    from reportlint import bytecode

    bytecode.install()
    from reportlint.cli import main

    try:
        main()
    finally:
        gc.freeze()  # nor at the end: what is left goes with the process


if __name__ == "__main__":
    main()
