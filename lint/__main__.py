"""`reportlint`, and `python -m reportlint`."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

ALLOCATIONS = 200_000  # between two runs of the collector, which finds nothing at start-up


def main() -> None:
    """Run the command line."""
    gc.set_threshold(ALLOCATIONS)
    try:
        from reportlint import bytecode

        bytecode.install()
        from reportlint.cli import main

        main()
    except SystemExit as done:
        if not isinstance(done.code, int):
            raise
        leave(done.code)
    except KeyboardInterrupt:  # before the command line could say so
        sys.exit("reportlint: 已中断，没有检查完。 (interrupted before all was checked.)")


def leave(status: int) -> NoReturn:
    """End the process at once: to take hundreds of modules apart first would be a twentieth of a short run."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # said already, or nobody is there
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
