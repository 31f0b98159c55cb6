"""A fault is shown, warned of once, and never raised."""

from __future__ import annotations

import warnings

import pytest

from beholder_widget.faults import Faults


def fail(faults: Faults, *errors: BaseException) -> None:
    """Have an activity fail under the guard with one error after another."""
    for error in errors:
        with faults.guard("update"):
            raise error


def test_a_fault_is_warned_of_once_and_shown_until_the_activity_works() -> None:
    faults = Faults(lambda: None)
    with pytest.warns(RuntimeWarning, match=r"update failed: ValueError: bad") as caught:
        fail(faults, ValueError("bad"), ValueError("bad"))
    assert len(caught) == 1
    assert "bad" in faults.message
    with faults.guard("update"):
        pass
    assert faults.message == ""


def test_another_kind_of_fault_is_warned_of_again() -> None:
    faults = Faults(lambda: None)
    with pytest.warns(RuntimeWarning) as caught:
        fail(faults, ValueError("bad"), TypeError("bad"))
    assert len(caught) == 2


def test_a_fault_is_not_raised_even_where_warnings_are_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fail(Faults(lambda: None), ValueError("bad"))


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit()])
def test_interrupts_pass_through(error: BaseException) -> None:
    with pytest.raises(type(error)):
        fail(Faults(lambda: None), error)


def test_the_view_is_told_when_what_it_shows_changes() -> None:
    told: list[int] = []
    faults = Faults(lambda: told.append(1))
    with pytest.warns(RuntimeWarning):
        fail(faults, ValueError("bad"))
    fail(faults, ValueError("bad"))
    assert len(told) == 1
    faults.clear("update")
    faults.clear("update")
    assert len(told) == 2
