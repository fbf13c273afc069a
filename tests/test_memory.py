"""Memory that was freed is the system's again."""

import platform
import subprocess
import sys

import pytest

# What is freed lies below what stays; so without being told, the library keeps it.
HOLDS = """
import re
from pathlib import Path
from indexer.memory import give_back, give_back_arrays

def held():
    return int(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

{first}
before = held()
pieces = [bytearray({size}) for _ in range(64_000_000 // {size})]
del pieces[:-1]
{last}
print(held() - before)
"""


def megabytes_kept(size: int, first: str = "", last: str = "") -> int:
    code = HOLDS.format(size=size, first=first, last=last)
    return int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told")
def test_what_was_freed_is_given_back():
    assert megabytes_kept(10_000) > 50
    assert megabytes_kept(10_000, last="give_back()") < 5


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told")
def test_large_arrays_are_given_back_at_once():
    grown = "del [bytearray(30_000_000)][:]"  # the library takes this for how large what comes and goes here is
    assert megabytes_kept(3_000_000, grown) > 50
    assert megabytes_kept(3_000_000, f"give_back_arrays(); {grown}") < 5
