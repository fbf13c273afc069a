"""The command line, and what the operator is told."""

import gc
import platform
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest

from app import create_app
from search.backend import BackendUnavailable, open_backend
from search.serving import explain_failure, list_warnings, read_options, rest_collector, show_address


@pytest.fixture
def collector() -> Iterator[None]:
    """The garbage collector, as it was before once the test is over."""
    thresholds = gc.get_threshold()
    yield
    gc.enable()
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_without_options_only_this_machine_is_served():
    options = read_options([])
    assert (options.index, options.host, options.port, options.name) == ("data/index", "127.0.0.1", 8000, [])


def test_every_option():
    options = read_options(
        ["--index", "d", "--host", "::1", "--port", "81", "--name", "a.example", "--name", "b.example"]
    )
    assert (options.index, options.host, options.port) == ("d", "::1", 81)
    assert options.name == ["a.example", "b.example"]
    assert show_address(options.host, options.port) == "http://[::1]:81"


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "8e3"])
def test_a_port_that_is_none_is_refused_in_words(port, capsys):
    with pytest.raises(SystemExit):
        read_options(["--port", port])
    assert f"{port} is not a port (1 to 65535)" in capsys.readouterr().err


def test_a_taken_port_is_explained():
    problem = OSError(98, "Address already in use")
    assert explain_failure(problem, "127.0.0.1", 8000) == (
        "Cannot listen on 127.0.0.1, port 8000: Address already in use. Choose another with --host or --port."
    )
    assert explain_failure(BackendUnavailable("No index."), "h", 1) == "No index."


def test_an_open_address_is_warned_of(backend):
    assert list_warnings(backend, "127.0.0.1") == ()
    (warning,) = list_warnings(backend, "0.0.0.0")
    assert warning.startswith("Anyone who can reach 0.0.0.0 can read this archive")
    assert "--name" in warning


def test_a_missing_index_is_named_at_the_start(tmp_path):
    (warning,) = list_warnings(open_backend(str(tmp_path / "none")), "127.0.0.1")
    assert "python -m indexer build" in warning


@pytest.mark.usefixtures("collector")
def test_the_collector_leaves_alone_what_is_there():
    there = len(gc.get_objects())
    rest_collector()
    assert gc.get_freeze_count() > 0
    assert len(gc.get_objects()) < there / 10


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("address", ["/?q=ferry", "/?q=ferry&source=~none", "/", "/facet/person?q=port", "/?q=nowhere"])
def test_an_index_that_is_not_needed_any_more_goes_without_the_collector(index_dir, address):
    """Its arrays are large, and the collector seldom comes by."""
    app = create_app(str(index_dir))
    assert app.test_client().get(address).status_code == 200
    snapshot = weakref.ref(app.config["BACKEND"]._snapshot)
    gc.disable()
    app.config["BACKEND"] = None
    assert snapshot() is None


TAKES_MEMORY = """
import resource
from search.serving import keep_memory
{}
for _ in range(5):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    pieces = [b"x" * (6 << 20) for _ in range(6)]
    del pieces
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is told to keep memory")
def test_memory_is_kept_for_the_next_question():
    def pages_taken(first: str) -> int:
        run = subprocess.run([sys.executable, "-c", TAKES_MEMORY.format(first)], capture_output=True, check=True)
        return int(run.stdout)

    assert pages_taken("keep_memory()") < 100 < pages_taken("")
