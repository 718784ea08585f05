"""Figures say what they are and whether they are within their limits."""

from tests.benchmarks.figures import Figure, percentile_95
from tests.benchmarks.report import as_text


def test_a_ratio_above_its_limit_is_not_kept() -> None:
    assert Figure("Start", 1.2, limit=1.3).kept
    assert not Figure("Start", 1.31, limit=1.3).kept
    assert Figure("Told only", 9.0).kept


def test_the_95th_percentile_leaves_out_one_in_twenty() -> None:
    assert percentile_95([1.0] * 19 + [50.0]) == 50.0
    assert percentile_95([1.0] * 99 + [50.0]) == 1.0
    assert percentile_95([3.0]) == 3.0


def test_the_text_says_what_is_above_its_limit() -> None:
    lines = as_text([Figure("Start", 1.4, limit=1.3), Figure("Page", 40.0, "ms", 100.0, how="five pages")]).splitlines()
    assert "ABOVE 1.30 x" in lines[0]
    assert "within 100.0 ms" in lines[1]
    assert lines[1].endswith("five pages")
