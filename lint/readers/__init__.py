"""From a file or bytes to a `Source`: opened, decoded, or refused with one sentence."""

from __future__ import annotations

import os
import stat

from reportlint.finding import Message
from reportlint.readers.decoding import decoded
from reportlint.readers.formats import format_of_bytes, format_of_name
from reportlint.source import Source


class Unreadable(Exception):  # noqa: N818 - what it says of the file, not what went wrong in us
    """A file that cannot be linted; `message` says why and what to do, `path` which."""

    def __init__(self, message: Message, path: str) -> None:
        super().__init__(f"{path}: {message.en}")
        self.message = message
        self.path = path


def read(path: str | os.PathLike[str]) -> Source:
    """The text of the file at `path`.

    Raises `Unreadable` when it is missing, no file, forbidden, of another format, empty, binary, or undecodable.
    """
    name = os.fspath(path)
    try:
        kind = os.stat(name).st_mode
        if stat.S_ISDIR(kind):
            raise Unreadable(Message("这是文件夹，请给出其中的文件。", "this is a folder; name a file in it."), name)
        if stat.S_ISCHR(kind) or stat.S_ISBLK(kind):
            raise Unreadable(Message("这是设备，不是文件。", "this is a device, not a file."), name)
        data: bytes | None
        advice = format_of_name(name)
        if advice is not None:
            raise Unreadable(advice, name)
        if stat.S_ISFIFO(kind):
            from reportlint.readers.pipes import drained

            data = drained(name)
        else:
            with open(name, "rb") as file:
                data = file.read()
    except FileNotFoundError:
        raise Unreadable(
            Message("没有这个文件，请检查路径。", "there is no such file; check the path."), name
        ) from None
    except PermissionError:
        sentence = Message(
            "没有读取权限，请修改文件权限后再试。", "no permission to read it; change the permissions and try again."
        )
        raise Unreadable(sentence, name) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Unreadable(
            Message(f"读不了（{why}），请检查路径。", f"it cannot be read ({why}); check the path."), name
        ) from error
    if data is None:
        sentence = Message(
            "这是管道，没有程序往里写，请先让写的程序运行，或给出文件。",
            "this is a pipe and nobody writes into it; start the writer, or name a file.",
        )
        raise Unreadable(sentence, name)
    return decode(data, name)


def decode(data: bytes, path: str) -> Source:
    """The text in `data`, which came from `path`. Raises `Unreadable` when it is empty, binary, or undecodable.

    Line ends stay as they are.
    """
    if not data.strip():
        raise Unreadable(
            Message("文件是空的，没有可检查的内容。", "the file is empty; there is nothing to check."), path
        )
    advice = format_of_bytes(data)
    if advice is not None:
        raise Unreadable(advice, path)
    found = decoded(data)
    if found is None and b"\0" in data:
        sentence = Message(
            "这不是文本文件，请把报告另存为 UTF-8 编码的 .txt 文件。",
            "this is not a text file; save the report as a UTF-8 .txt file.",
        )
        raise Unreadable(sentence, path)
    if found is None:
        sentence = Message(
            "无法确定文字编码（不是 UTF-8、GB18030 或 Big5），请把文件另存为 UTF-8 编码。",
            "its encoding is none of UTF-8, GB18030 and Big5; save the file as UTF-8.",
        )
        raise Unreadable(sentence, path)
    if not found.text.strip():
        raise Unreadable(
            Message("文件里只有空白，没有可检查的内容。", "the file is blank; there is nothing to check."), path
        )
    return Source(found.text, path, found.encoding, found.bom)
