"""Reading a named pipe, which has nothing to give until somebody writes into it."""

from __future__ import annotations

import os
from time import monotonic, sleep

PATIENCE = 5.0  # seconds for the writer to come
PAUSE = 0.05
PIECE = 65_536


def drained(path: str) -> bytes | None:
    """All that is written into the pipe at `path`; None when nobody comes to write.

    Raises OSError as `open` does. A writer that has come may take its time.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as pipe:
        deadline = monotonic() + PATIENCE
        first = b""
        while not first:
            try:
                first = os.read(descriptor, PIECE)
            except BlockingIOError:  # the writer is there
                break
            if not first:
                if monotonic() > deadline:
                    return None
                sleep(PAUSE)
        os.set_blocking(descriptor, True)
        return first + pipe.read()
