"""Bytes become the text that was meant, or are refused with a reason."""

import pytest

from indexer.formats.encoding import Unreadable, declared_encoding, decode

WESTERN = "The café in Málaga opened, “she” said; naïve São Paulo."
FRENCH = "Le président a déclaré que le pont, fermé depuis l’été, serait rouvert à la rentrée."
PORTUGUESE = "Président à São Paulo: réunião é já às três, após a decisão, disse à imprensa."
HUNGARIAN = "A miniszter közölte, hogy az új híd felújítása után, jövő év elején nyílik meg az első szakasz."
CZECH = "Ministr dopravy v úterý řekl, že nový most přes řeku bude otevřen až v březnu příštího roku."
RUSSIAN = "Министр сказал, что мост откроют в марте."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(WESTERN, "utf-8", id="utf-8"),
        pytest.param(WESTERN, "utf-8-sig", id="utf-8-with-mark"),
        pytest.param(WESTERN, "utf-16", id="utf-16-with-mark"),
        pytest.param(WESTERN, "utf-16-le", id="utf-16-le-without-mark"),
        pytest.param(WESTERN, "utf-16-be", id="utf-16-be-without-mark"),
        pytest.param(WESTERN, "utf-32", id="utf-32-with-mark"),
        pytest.param(WESTERN, "cp1252", id="windows-1252"),
        pytest.param(FRENCH, "cp1252", id="windows-1252-french"),
        pytest.param("É", "cp1252", id="one-letter"),
        pytest.param(PORTUGUESE, "cp1252", id="windows-1252-dense"),
        pytest.param(HUNGARIAN, "cp1250", id="windows-1250-hungarian"),
        pytest.param(CZECH, "cp1250", id="windows-1250"),
        pytest.param(RUSSIAN, "cp1251", id="windows-1251"),
        pytest.param(RUSSIAN, "koi8-r", id="koi8-r"),
        pytest.param("大臣は橋が三月に開通すると述べた。", "cp932", id="shift-jis"),
        pytest.param("部长说大桥将于三月开通。", "gb18030", id="gb18030"),
    ],
)
def test_encodings_are_found(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_believed_when_the_bytes_are_not_utf8():
    assert decode("naïve ñ".encode("mac_roman"), "macintosh") == "naïve ñ"


def test_utf8_beats_a_wrong_declaration():
    assert decode("“Türkiye”".encode(), "iso-8859-1") == "“Türkiye”"


def test_latin1_means_windows_1252_as_in_browsers():
    assert decode("“Türkiye”".encode("cp1252"), "iso-8859-1") == "“Türkiye”"


@pytest.mark.parametrize("declared", ["no-such", "rot13", "unicode_escape", "base64", "utf-16"])
def test_an_absurd_declaration_is_ignored(declared):
    assert decode("café \\u0041".encode("cp1252"), declared) == "café \\u0041"


def test_a_seven_bit_encoding_is_believed():
    assert decode("橋が開通".encode("iso2022_jp"), "iso-2022-jp") == "橋が開通"


def test_stray_windows_bytes_in_utf8_are_read_one_by_one():
    assert decode("Türkiye’s ñandú ".encode() + b"caf\xe9") == "Türkiye’s ñandú café"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 text", "not text but a PDF file"),
        (b"\x89PNG\r\n", "not text but a picture"),
        (b"PK\x03\x04abc", "not text but a ZIP archive or an office document"),
        (bytes(range(256)) * 8, "not text: binary data"),
    ],
)
def test_what_is_not_text_is_refused(data, reason):
    with pytest.raises(Unreadable, match=reason):
        decode(data)


def test_a_few_zero_bytes_do_not_make_text_binary():
    assert decode(b"one\0 two three four five six seven eight") == "one\0 two three four five six seven eight"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "iso-8859-1"),
        (b'<?xml version="1.0" encoding="euc-jp"?>', "euc-jp"),
        (b"<p>charset=none</p>", ""),
    ],
)
def test_a_page_declares_its_encoding(head, encoding):
    assert declared_encoding(head) == encoding
