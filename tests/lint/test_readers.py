"""Files become text in the right encoding, or one sentence says why not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportlint.readers import Unreadable, decode, read

SIMPLIFIED = (
    "2023年全县经济运行总体平稳。规模以上工业企业完成产值86.4亿元，同比增长7.2%，其中装备制造业完成产值31.5亿元，占全部产值的36.5%。"
    "固定资产投资增长9.1%，社会消费品零售总额达到42.7亿元。我们坚持把项目建设摆在突出位置，全年新开工项目28个，竣工投产19个。"
    "城镇新增就业5320人，城乡居民人均可支配收入分别增长5.6%和7.4%。完成造林1.2万亩，空气质量优良天数比例达到88.9%。"
    "同时也要看到，产业结构还不够合理，部分企业生产经营困难，公共服务仍有短板，少数干部作风不实，需要在今后工作中认真加以解决。\n"
)
TRADITIONAL = (
    "過去一年，本市經濟穩步復甦，全年生產總值增長百分之三點二，失業率維持在百分之二點九的低水平。政府投入四十五億元改善公共交通，"
    "新建社會住宅一千二百戶，並為三萬名長者提供家居照顧服務。我們會繼續與各界攜手，推動創新科技、文化創意和綠色產業的發展，"
    "加強職業訓練，協助青年就業。教育方面，全年開支為一百零八億元，較上年度增加百分之五，主要用於增聘教師及更新校舍設備。"
    "未來五年，我們將分階段興建四所醫院，增加病床兩千張，縮短輪候時間，讓市民得到更好的醫療服務。\n"
)
HONG_KONG = "佢哋喺屋邨嘅茶餐廳食嘢，咁多年嚟冇變過，啲街坊仲係好鍾意呢間舖頭。"


def pieces(prose: str) -> list[str]:
    long = prose * 12
    return [long[start : start + size] for size in (50, 80, 150, 400, 1500, 3000) for start in range(0, len(prose), 7)]


@pytest.mark.parametrize(
    ("prose", "encoding"),
    [
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL + HONG_KONG, "big5hkscs"),
        (HONG_KONG * 3, "big5hkscs"),
    ],
)
def test_gb18030_and_big5_are_told_apart(prose: str, encoding: str) -> None:
    read_wrongly = [piece for piece in pieces(prose) if decode(piece.encode(encoding), "报告.txt").text != piece]
    assert not read_wrongly


def test_big5_is_also_strict_gb18030_so_that_order_cannot_tell() -> None:
    both = [piece for piece in pieces(TRADITIONAL) if _decodes(piece.encode("big5"), "gb18030")]
    assert len(both) > 20


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("encoding", "name", "bom"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", True),
        ("utf-16", "utf-16-le", True),
        ("utf-32", "utf-32-le", True),
        ("utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", False),
    ],
)
def test_unicode_encodings(encoding: str, name: str, bom: bool) -> None:
    source = decode(SIMPLIFIED.encode(encoding), "报告.txt")
    assert (source.text, source.encoding, source.bom) == (SIMPLIFIED, name, bom)


def test_big_endian_marks() -> None:
    assert decode(b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "-").text == SIMPLIFIED
    assert decode(b"\0\0\xfe\xff" + SIMPLIFIED.encode("utf-32-be"), "-").text == SIMPLIFIED


def test_line_ends_stay(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    file.write_bytes("一、工业\r\n全年\r增长5%。\n".encode())
    assert read(file).text == "一、工业\r\n全年\r增长5%。\n"
    assert read(str(file)).path == str(file)


def test_utf8_cut_off_in_its_last_character_is_read() -> None:
    assert decode(SIMPLIFIED.rstrip("\n").encode()[:-1], "-").text == SIMPLIFIED.rstrip("\n")[:-1] + "\ufffd"


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        (b"", "空", "empty"),
        (b" \r\n\t", "空", "empty"),
        (b"\xef\xbb\xbf\xe3\x80\x80\n", "空白", "blank"),
        (b"\x7fELF\x02\0\0\0\1\2\3", "不是文本", "not a text file"),
        (b"PK\x03\x04\x14\0", "另存为", "save it"),
        (b"%PDF-1.7\n\xff", "PDF", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "另存为", "save it"),
        (b"\x89PNG\r\n\x1a\n", "图片", "picture"),
        (b"\xef\xbb\xbf\xff\xfe\xfd", "UTF-8", "UTF-8"),
        ("Größe über alles, für später, können".encode("latin-1") * 9, "UTF-8", "UTF-8"),
        ("これは統計の報告であり、ひらがなが多い。".encode("shift_jis") * 9, "UTF-8", "UTF-8"),
        (SIMPLIFIED.encode()[:300] + b"\xff\xfe" + SIMPLIFIED.encode(), "UTF-8", "UTF-8"),
        (bytes(range(1, 256)) * 20, "UTF-8", "UTF-8"),
    ],
)
def test_what_is_no_text_gets_its_own_sentence(data: bytes, zh: str, en: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decode(data, "报告.txt")
    assert zh in caught.value.message.zh
    assert en in caught.value.message.en
    assert caught.value.message.zh.endswith("。")
    assert caught.value.message.en.endswith(".")


@pytest.mark.parametrize(
    "name", ["总结.docx", "总结.DOC", "公报.pdf", "汇报.wps", "公文.ofd", "附表.xlsx", "页.html", "a.rtf", "b.odt"]
)
def test_a_document_named_outright_tells_how_to_save_it_as_text(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"anything")
    with pytest.raises(Unreadable) as caught:
        read(file)
    assert "UTF-8" in caught.value.message.zh
    assert "UTF-8" in caught.value.message.en
    assert name in str(caught.value)


def test_missing_folder_forbidden(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read(tmp_path / "没有.txt")
    with pytest.raises(Unreadable, match="no such file"):
        read(tmp_path / "没有.docx")
    with pytest.raises(Unreadable, match="folder"):
        read(tmp_path)
    with pytest.raises(Unreadable, match="cannot be read"):
        read("a\0b")
    with pytest.raises(Unreadable, match="cannot be read"):
        read("长" * 5000)


@pytest.mark.skipif(os.name == "nt" or getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    file = tmp_path / "报告.txt"
    file.write_text("甲")
    file.chmod(0)
    with pytest.raises(Unreadable, match="permission"):
        read(file)


def test_permission_error_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "报告.txt"
    file.write_text("甲")
    monkeypatch.setattr("builtins.open", forbidden)
    with pytest.raises(Unreadable) as caught:
        read(file)
    assert "权限" in caught.value.message.zh


def test_utf8_needs_no_detector() -> None:
    code = "import sys; from reportlint.readers import decode; decode('增长5%'.encode(), '-'); print('charset_normalizer' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "False"
