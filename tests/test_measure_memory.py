"""The memory of a build, as `make measure` prints it; no test looks at the figure."""

from pathlib import Path

import pytest

from measure.memory import lines, peak_of_build


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux says what a process has had")
def test_a_build_in_a_process_of_its_own_says_what_it_had():
    assert peak_of_build(20) > 10_000  # kB: no Python with NumPy has less
    title, line = lines([10])
    assert (title.split(",")[0], line.split()[:2]) == ("memory of a build", ["10", "articles"])
