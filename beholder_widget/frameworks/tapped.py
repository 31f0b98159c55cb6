"""A model of which nothing is known but what is tapped, of any framework."""

from __future__ import annotations

from collections.abc import Sequence

from beholder_widget.frameworks.activations import Activations
from beholder_widget.frameworks.base import Tensor
from beholder_widget.frameworks.hooking import Hooks
from beholder_widget.frameworks.tapping import Tap
from beholder_widget.samples import Scan
from beholder_widget.tiling import Plan


class TappedValues:
    """A model of which nothing is known but what is tapped: its activations.

    Parameters
    ----------
    tap : Tap
        Passes on what is tapped.
    """

    def __init__(self, tap: Tap) -> None:
        self._hooks = Hooks()
        self._tap = tap
        self._activations = Activations(self._hooks, tap)
        self._is_on = False

    def kinds(self) -> tuple[str, ...]:
        """Return activations, once something has been tapped."""
        return ("activations",) if self._tap.used else ()

    def choices(self) -> tuple[str, ...]:
        """Return the same."""
        return self.kinds()

    def tensors(self, values: str) -> list[Tensor]:
        """Return the tapped values."""
        return self._activations.tensors() if values == "activations" else []

    def measure(self, *, each: bool, whole: bool) -> None:
        """Measure each pass from now on, see `MeasuresSteps.measure`."""
        self._activations.measure(each=each, whole=whole)

    def outputs(self) -> list[Scan]:
        """Return whether what was tapped since the last update is finite, see `MeasuresSteps.outputs`."""
        return self._activations.outputs()

    def show(self, values: str | None) -> None:
        """Listen while activations are shown."""
        on = values == "activations"
        if on != self._is_on:
            self._is_on = on
            self._activations.show(on=on)

    def ready(self, values: str, shown: Sequence[tuple[Tensor, Plan]], call: int) -> bool:  # noqa: ARG002 - the protocol's
        """Whether the values of the last pass can be taken, see `WatchedModel.ready`."""
        self._hooks.check()
        return self._activations.ready(shown, call)

    def spent(self) -> float:
        """Return the seconds that taps held up training since the last call, see `WatchedModel.spent`."""
        return self._hooks.spent()

    def close(self) -> None:
        """Listen no more and let go of all copies."""
        self.measure(each=False, whole=False)
        self.show(None)
