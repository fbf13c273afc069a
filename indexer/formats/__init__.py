"""Files and folders -> raw articles: finding files, and reading each with the module for its suffix.

A format is one module in this package that has `SUFFIXES` and `read(file, mapping)`; nothing else names it.
"""

from indexer.formats.files import find_files
from indexer.formats.raw import Unread
from indexer.formats.registry import read_file

__all__ = ["Unread", "find_files", "read_file"]
