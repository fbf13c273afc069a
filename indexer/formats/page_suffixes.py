"""Nothing -> how the names of pages end that were saved from sites."""

from __future__ import annotations

OF_PROGRAMS = (".asp", ".aspx", ".cfm", ".jsp", ".php")  # of sites that make their pages so
OF_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".stm", *OF_PROGRAMS)
