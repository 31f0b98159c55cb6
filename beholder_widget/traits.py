"""The traits of a widget: what each may be, and that reading one gives the value in force."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anywidget
import traitlets as t

from beholder_widget import interrupts, settings
from beholder_widget.engine import OVER
from beholder_widget.monitoring.checks import rules
from beholder_widget.recording.history import HISTORY_BYTES
from beholder_widget.settings import Settings


class SettingError(t.TraitError, ValueError):
    """A trait was given a value that it cannot have."""


class Checked(t.Any):
    """A trait whose every value, None too, is checked by a validator of the widget's."""

    allow_none = False


class _Setting(Checked):
    """A setting: whoever reads or sets it meets the value in force, which a page may have changed."""

    def get(self, obj: Any, cls: Any = None) -> Any:
        """Return the value in force."""
        obj._beholder_catch_up()  # noqa: SLF001 - of `Traits` below
        return super().get(obj, cls)

    def set(self, obj: Any, value: Any) -> None:
        """Put a value in force, even if the trait had it before a page changed it."""
        # An interrupt within would leave half of a message in the kernel's socket.
        with interrupts.deferred():
            obj._beholder_catch_up()  # noqa: SLF001 - as above
            super().set(obj, value)


def _setting(name: str) -> Any:
    """Return a trait that takes the values which `settings.validate` takes for `name`."""
    return _Setting(Settings().value(name)).tag(sync=True)


class Traits(anywidget.AnyWidget):
    """The traits of `BeholderWidget`, with their checks; see there for what each means."""

    values = _setting("values")
    mode = _setting("mode")
    window = _setting("window")
    scaling = _setting("scaling")
    colormap = _setting("colormap")
    limits = _setting("limits")
    show_all = _setting("show_all")
    square = _setting("square")
    rate = _setting("rate")
    recording = _setting("recording")
    held = _setting("held")
    hold_on = _setting("hold_on")
    select = _setting("select")
    rank = _setting("rank")
    _beholder_choices = t.Dict().tag(sync=True)
    _beholder_name = t.Unicode().tag(sync=True)

    directory = Checked("beholder-recordings")
    idle_rate = t.Any(1.0)
    max_overhead = t.Any(0.05)
    history_bytes = t.Any(HISTORY_BYTES)
    checks = Checked(rules.NAMES)

    @t.validate(*settings.NAMES)
    def _beholder_validate(self, proposal: t.Bunch) -> Any:
        if proposal.trait.name == "recording" and proposal.value is True and self._beholder_is_over():
            raise SettingError(OVER)
        return _checked(settings.validate, proposal)

    @t.validate("idle_rate", "max_overhead")
    def _beholder_validate_limit(self, proposal: t.Bunch) -> Any:
        return _checked(settings.validate_limit, proposal)

    @t.validate("history_bytes")
    def _beholder_validate_bytes(self, proposal: t.Bunch) -> Any:
        return _checked(settings.validate_bytes, proposal)

    @t.validate("checks")
    def _beholder_validate_checks(self, proposal: t.Bunch) -> tuple[str, ...]:
        on: frozenset[str] = _checked(lambda _, value: rules.checked(value), proposal)
        return tuple(name for name in rules.NAMES if name in on)

    @t.validate("directory")
    def _beholder_validate_directory(self, proposal: t.Bunch) -> Any:
        return _checked(settings.validate_directory, proposal)

    def _beholder_is_over(self) -> bool:
        """Whether nothing is taken or recorded any more."""
        raise NotImplementedError

    def _beholder_catch_up(self) -> None:
        """Let the traits follow the settings in force."""
        raise NotImplementedError


def _checked(check: Callable[[str, Any], Any], proposal: t.Bunch) -> Any:
    """Return a trait's value as it is kept."""
    try:
        return check(proposal.trait.name, proposal.value)
    except ValueError as error:
        raise SettingError(str(error)) from None
