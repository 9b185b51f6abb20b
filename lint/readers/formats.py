"""Files that are not plain text, by name or by their first bytes, and how to make text of them."""

from __future__ import annotations

from os.path import splitext

from reportlint.finding import Message

WORD = Message(
    "这是 Word 或 WPS 文档，请在其中选“另存为”，类型选纯文本（.txt），编码选 UTF-8，再检查那个文件。",
    "this is a Word or WPS document: choose Save As, plain text (.txt) in UTF-8, and check that file.",
)
PDF = Message(
    "这是版式文件（PDF 或 OFD），请在阅读器里另存为文本（.txt），或把正文复制到 UTF-8 编码的文本文件里，再检查那个文件。",
    "this is a PDF or OFD file: save it as text (.txt) in your reader, or copy its text to a UTF-8 file, and check that.",
)
SHEET = Message(
    "这是电子表格，请把要检查的文字复制到 UTF-8 编码的 .txt 文件里，再检查那个文件。",
    "this is a spreadsheet: copy the text to check to a UTF-8 .txt file, and check that.",
)
SLIDES = Message(
    "这是演示文稿，请把文字导出为大纲或复制到 UTF-8 编码的 .txt 文件里，再检查那个文件。",
    "this is a slide show: export its outline or copy its text to a UTF-8 .txt file, and check that.",
)
WEB = Message(
    "这是网页，请在浏览器里把正文复制到 UTF-8 编码的 .txt 文件里，再检查那个文件。",
    "this is a web page: copy its text from the browser to a UTF-8 .txt file, and check that.",
)
PICTURE = Message(
    "这是图片，请先用文字识别（OCR）转成文本，保存为 UTF-8 编码的 .txt 文件，再检查那个文件。",
    "this is a picture: turn it into text (OCR), save that as a UTF-8 .txt file, and check it.",
)
ARCHIVE = Message(
    "这是压缩包，请解压后检查其中的文本文件。", "this is an archive: unpack it and check the text files in it."
)
OFFICE = Message(
    "这是 Office 或压缩文件，不是纯文本，请在原来的软件里另存为纯文本（.txt，UTF-8 编码），再检查那个文件。",
    "this is an office document or an archive, not plain text: save it as plain text (.txt, UTF-8), and check that file.",
)

NAMES = {
    suffix: message
    for message, suffixes in (
        (WORD, ".doc .docx .docm .dot .dotx .wps .wpt .rtf .odt .pages .uot"),
        (PDF, ".pdf .ofd .ceb .caj .xps"),
        (SHEET, ".xls .xlsx .xlsm .et .ods .numbers"),
        (SLIDES, ".ppt .pptx .dps .odp .key"),
        (WEB, ".htm .html .mht .mhtml .xhtml"),
        (PICTURE, ".png .jpg .jpeg .gif .bmp .tif .tiff .webp"),
        (ARCHIVE, ".zip .rar .7z .gz .tar .tgz .bz2 .xz"),
    )
    for suffix in suffixes.split()
}
SIGNATURES = (
    (b"PK\x03\x04", OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),
    (b"%PDF-", PDF),
    (b"{\\rtf", WORD),
    (b"\x89PNG\r\n", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"Rar!\x1a", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b\x08", ARCHIVE),
)


def format_of_name(name: str) -> Message | None:
    """What to do with a file of this name; None when it may be text."""
    return NAMES.get(splitext(name)[1].lower())


def format_of_bytes(data: bytes) -> Message | None:
    """What to do with a file of these bytes; None when it may be text."""
    return next((message for signature, message in SIGNATURES if data.startswith(signature)), None)
