"""Whose requests are answered, and where a form may lead back to."""

import pytest

from search.privacy import is_local, is_our_host, known_theme, local_address


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:8000", "[::1]", "[::1]:8000"])
def test_this_machine_is_answered(host):
    assert is_our_host(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        ":8000",
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8000",
        "127.0.0.2",
        "::1",
        "evil.example:80:80",
        "localhost@evil.example",
        "evil.example#localhost",
    ],
)
def test_any_other_name_is_not(host):
    assert not is_our_host(host)


def test_a_configured_name_is_answered_with_and_without_a_port():
    assert is_our_host("archive.example", ["Archive.example"])
    assert is_our_host("ARCHIVE.example:8000", ["Archive.example"])
    assert not is_our_host("other.example", ["Archive.example"])


@pytest.mark.parametrize("address", ["/", "/?q=a+b&page=2", "/article/x%2Fy?q=1", "/help#dates"])
def test_a_local_address_is_kept(address):
    assert local_address(address) == address


@pytest.mark.parametrize(
    "address",
    ["", "help", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/a\r\nX: y",
     "/\t/evil.example", "/a\\b"],
)  # fmt: skip
def test_any_other_address_leads_to_the_front_page(address):
    assert local_address(address) == "/"


def test_the_theme_is_one_of_three():
    assert [known_theme(choice) for choice in ("light", "dark", "system", "pink", "", None)] == [
        "light",
        "dark",
        "system",
        "system",
        "system",
        "system",
    ]


def test_only_the_loopback_is_local():
    assert [is_local(host) for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "192.168.1.5")] == [
        True,
        True,
        True,
        False,
        False,
    ]
