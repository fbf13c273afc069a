"""What every page loads stays small, and is all there is."""

from pathlib import Path

import pytest

STATIC = Path(__file__).parent.parent / "static"


@pytest.mark.parametrize(("name", "limit"), [("style.css", 15_000), ("dateline.js", 8_000)])
def test_one_style_sheet_and_one_script_stay_small(name: str, limit: int) -> None:
    assert 0 < (STATIC / name).stat().st_size < limit
    assert [path.name for path in STATIC.rglob(f"*{Path(name).suffix}")] == [name]
