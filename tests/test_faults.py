"""A fault is shown, warned of once, and never raised."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from beholder_widget.faults import Faults

ROOT = Path(__file__).parent.parent


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


WITHOUT_STDERR = """
import sys
from beholder_widget.faults import Faults

sys.stderr.close()
with Faults(lambda: None).guard("update"):
    raise ValueError("bad")
print("goes on")
"""


def test_a_fault_is_not_raised_even_where_stderr_is_closed() -> None:
    ran = subprocess.run([sys.executable, "-c", WITHOUT_STDERR], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stdout == "goes on\n"


class MuteError(Exception):
    """An error that cannot say what is wrong."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


def test_an_error_that_has_no_words_is_named_by_its_class() -> None:
    faults = Faults(lambda: None)
    with pytest.warns(RuntimeWarning, match="update failed: MuteError"):
        fail(faults, MuteError())
    assert "MuteError" in faults.message


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


def test_a_view_that_cannot_be_told_of_a_fault_raises_nothing() -> None:
    def fail_to_tell() -> None:
        raise RuntimeError("the comm is gone")

    faults = Faults(fail_to_tell)
    with pytest.warns(RuntimeWarning, match="bad"):
        fail(faults, ValueError("bad"))
    faults.clear("update")
    faults.hear(("rank 1: bad",))
    assert faults.message == "rank 1: bad"
