"""Writing a mended text back: whole or not at all, in the bytes of its own encoding."""

from __future__ import annotations

import codecs
import os
import tempfile
from contextlib import suppress

from reportlint.finding import Message
from reportlint.source import Source

SUFFIXES = (".txt", ".text", ".md", ".markdown")
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


class Unwritable(Exception):  # noqa: N818 - what it says of the file, not what went wrong in us
    """A text that is not written; `message` says why and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def encoded(source: Source) -> bytes:
    """The text in its own encoding, byte order mark included. Raises `Unwritable` when a character has no code there."""
    try:
        text = source.text.encode(source.encoding)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise Unwritable(
            Message(
                f"改后的“{character}”不能用 {source.encoding} 编码，没有改，请把文件另存为 UTF-8 编码。",
                f'"{character}" of the fixed text has no code in {source.encoding}; nothing was written: save the file as UTF-8.',
            )
        ) from None
    return (MARKS[source.encoding] if source.bom else b"") + text


def mended_bytes(data: bytes, before: Source, after: Source) -> bytes:
    """The bytes of `after`, the mended text of `before`, which was read from `data`.

    Raises `Unwritable` when `data` says something else by now, or when decoding and encoding does not keep all of it.
    """
    from reportlint.readers import Unreadable, decode

    try:
        now = decode(data, before.path)
        if now.text != before.text:
            raise Unwritable(
                Message(
                    "检查期间文件已被改动，没有改，请重新运行。",
                    "the file changed meanwhile; nothing was written: run again.",
                )
            )
        result = encoded(after)
        kept = encoded(before) == data
        again = decode(result, before.path)
    except Unreadable as error:
        raise Unwritable(error.message) from None
    if not kept or (again.text, again.encoding, again.bom) != (after.text, after.encoding, after.bom):
        raise Unwritable(
            Message(
                f"按 {before.encoding} 编码写回会改变别处的字节，没有改，请把文件另存为 UTF-8 编码。",
                f"writing it back in {before.encoding} would change other bytes; nothing was written: save the file as UTF-8.",
            )
        )
    return result


def rewrite(before: Source, after: Source) -> None:
    """Put `after` in place of `before` in the file it was read from. Raises `Unwritable`."""
    path = target(before.path)
    try:
        with open(path, "rb") as file:
            data = file.read()
            status = os.fstat(file.fileno())
        if not status.st_mode & 0o222 or not os.access(path, os.W_OK):
            raise PermissionError(13, "read-only")
        result = mended_bytes(data, before, after)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(path)[:40]}.", dir=os.path.dirname(path))
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(result)
                file.flush()
                os.fsync(file.fileno())
            with suppress(OSError, AttributeError):  # others' files cannot be given back to them, Windows has no owners
                os.chown(temporary, status.st_uid, status.st_gid)
            os.chmod(temporary, status.st_mode & 0o7777)
            os.replace(temporary, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
    except PermissionError:
        raise Unwritable(
            Message(
                "文件或文件夹不可写，没有改，请修改权限后再试。",
                "the file or its folder cannot be written; change the permissions and try again.",
            )
        ) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise Unwritable(
            Message(
                f"写不了（{why}），没有改，请检查磁盘和路径。",
                f"it cannot be written ({why}); check the disk and the path.",
            )
        ) from None


def target(path: str) -> str:
    """Where to write the file at `path`: what a link leads to, if that is under its own or the working folder.

    Raises `Unwritable` for other links, and for files that are neither text nor Markdown by their name.
    """
    real = os.path.realpath(path)
    for place in (path, real):
        if not place.lower().endswith(SUFFIXES):
            kinds = " ".join(SUFFIXES)
            raise Unwritable(
                Message(
                    f"只改文本和 Markdown 文件（{kinds}），没有改。",
                    f"only text and Markdown files ({kinds}) are ever fixed.",
                )
            )
    if os.path.islink(path):
        homes = [os.path.realpath(os.path.dirname(os.path.abspath(path))), os.path.realpath(".")]
        if not any(real.startswith(os.path.join(home, "")) for home in homes):
            raise Unwritable(
                Message(
                    f"这是指向 {real} 的链接，没有改；要改，请直接写出那个文件。",
                    f"this is a link to {real}; nothing was written: name that file itself to fix it.",
                )
            )
    return real
