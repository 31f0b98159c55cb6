"""What the page is told of a plan, and the cases that hold its arithmetic to Python's."""

from __future__ import annotations

import json

from hypothesis import given

from beholder_widget.tiling import Plan
from tests.geometry.described import CASES, document
from tests.geometry.test_region import any_plans


def test_the_pages_cases_are_those_of_the_plans() -> None:
    renew = "run `python -m tests.geometry.described` to renew the cases, and see whether the page's tests still pass"
    assert CASES.read_text(encoding="utf-8") == document(), renew


def test_there_are_cases_enough_of_every_kind() -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    plans = [case["plan"] for case in cases]
    assert len(plans) >= 300
    assert sum(plan["fold"] > 1 for plan in plans) >= 20
    assert sum(plan["wrap"] > 1 for plan in plans) >= 5
    assert sum(side["shown"] < side["units"] for plan in plans for side in (plan["rows"], plan["columns"])) >= 50
    assert sum(plan["rows"]["first"] > 0 for plan in plans) >= 50
    assert sum(cell is None for case in cases for _, _, cell in case["indices"]) >= 100


@given(any_plans())
def test_a_description_is_plain_and_says_what_there_is_of_each_axis(plan: Plan) -> None:
    described = json.loads(json.dumps(plan.describe()))
    assert described == plan.describe()
    axes = [axis for side in ("rows", "columns") for part in ("outer", "inner") for axis in described[side][part]]
    assert sorted(axis[:2] for axis in axes) == [[axis, length] for axis, length in enumerate(plan.array_shape)]
