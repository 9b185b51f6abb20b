"""The only place that writes: standard output, standard error, and files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from reportlint.commands.mistakes import UsageError
from reportlint.display.cells import printable
from reportlint.finding import Language, Message


def note(message: Message, language: Language) -> None:
    """One sentence on standard error."""
    with suppress(OSError):  # the status tells it, too
        sys.stderr.write(f"reportlint: {printable(message.text(language))}\n")


def write(pieces: Iterable[str], machine: bool = False, aside: bool = False) -> None:
    """Write to standard output, or `aside` to standard error; machine formats are UTF-8 whatever the console speaks."""
    stream = sys.stderr if aside else sys.stdout
    buffer = getattr(stream, "buffer", None) if machine else None
    for piece in pieces:
        if buffer is None:
            stream.write(piece)
        else:
            buffer.write(piece.encode())
    stream.flush()


def write_bytes(data: bytes) -> None:
    """Write a document to standard output as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def is_terminal() -> bool:
    """True when somebody reads along."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def colored(choice: str | None) -> bool:
    """Whether to use colours: --color first, then NO_COLOR, then the terminal."""
    if choice in ("always", "never"):
        return choice == "always"
    return is_terminal() and not os.environ.get("NO_COLOR")


def width() -> int:
    """Cells in a line of the terminal, 100 when there is none, never more than is good to read."""
    try:
        columns = int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
    except (OSError, ValueError):
        columns = 0
    return min(columns or 100, 140)


def draws(strokes: str) -> bool:
    """Whether standard output can show `strokes`."""
    try:
        strokes.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class Target:
    """A file to be written whole or not at all; opened before the work begins, so that a wrong path is told at once."""

    def __init__(self, path: str) -> None:
        import tempfile

        self.path = os.path.realpath(path)
        self.special = os.path.exists(self.path) and not os.path.isfile(self.path)
        try:
            if self.special:
                self._descriptor, self._temporary = os.open(self.path, os.O_WRONLY), ""
            else:
                folder, name = os.path.split(self.path)
                self._descriptor, self._temporary = tempfile.mkstemp(prefix=f".{name[:40]}.", dir=folder)
        except OSError as error:
            why = error.strerror or str(error)
            raise UsageError(
                Message(
                    f"{path}：不能写入（{why}），请换一个 --output。",
                    f"{path}: it cannot be written ({why}); name another --output.",
                )
            ) from None

    def write(self, pieces: Iterable[str]) -> None:
        """Write all of `pieces` as UTF-8, then take the place of the file."""
        try:
            with os.fdopen(self._descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.writelines(pieces)
            if not self.special:
                os.chmod(self._temporary, self._mode())
                os.replace(self._temporary, self.path)
        except BaseException as error:
            self.discard()
            if isinstance(error, OSError):
                why = error.strerror or str(error)
                raise UsageError(
                    Message(
                        f"{self.path}：写到一半写不下去了（{why}），请换一个 --output。",
                        f"{self.path}: writing it failed ({why}); name another --output.",
                    )
                ) from None
            raise

    def discard(self) -> None:
        """Leave the file as it was."""
        if self._temporary:
            with suppress(OSError):
                os.unlink(self._temporary)

    def _mode(self) -> int:
        """Permissions of the file that is replaced, or those of a new file."""
        with suppress(OSError):
            return os.stat(self.path).st_mode & 0o777
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
