"""What a lens costs training, against as many cells of the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from beholder_widget.lenses import Lens
from beholder_widget.settings import Taken
from beholder_widget.taking.sources import Sources
from benchmarks.interleave import Comparison, interleave, timed
from benchmarks.networks import Network
from benchmarks.own import ColdCaches
from benchmarks.report import Line, at_most
from benchmarks.row import Options, Row

LARGE = (25_088, 4_096)
"""VGG-16's largest matrix."""

AGAINST = "taking as many cells of it for the picture"


class Taking:
    """What training's thread does when an update is due, and nothing of what another thread does.

    Parameters
    ----------
    network : Network
    lenses : sequence of Lens
        What pages look at.
    """

    def __init__(self, network: Network, lenses: Sequence[Lens] = ()) -> None:
        self._sources, self._arrays, self._lenses = Sources(), network.arrays, lenses
        self.cells = 0

    def take(self) -> None:
        """Take once, into memory that was used before."""
        take = self._sources.take(1, Taken(), "arrays", self._arrays, None, call=1, lenses=self._lenses)
        assert take is not None
        assert take.samples is not None
        self.cells = take.samples.layout.shown + sum(seen.layout.shown for _, seen in take.lenses)
        self._sources.release(take)


def lens_on(rows: tuple[int, int], columns: tuple[int, int]) -> Lens:
    """Return a lens on a region of the first array, for as many cells as a page has pixels."""
    return Lens("page", "", 0, "0", rows, columns, 1_152, 1_152)


def measure(options: Options) -> list[Line]:
    """Return a line for a region in sight value by value, and one for a region that is sampled."""
    network = Network((LARGE,))
    return [
        _line("1,152 x 768 single values", network, lens_on((9_000, 10_152), (2_000, 2_768)), options),
        _line("all of a matrix", network, lens_on((0, LARGE[0]), (0, LARGE[1])), options),
    ]


def _line(region: str, network: Network, lens: Lens, options: Options) -> Line:
    plain, looking = Taking(network), Taking(network, [lens])
    without, with_lens = interleave(
        timed(plain.take), timed(looking.take), rounds=options.rounds(40), before=ColdCaches().sweep
    )
    added = looking.cells - plain.cells
    # As long as as many cells of the picture take: its own time, cell by cell.
    share = added / plain.cells
    ours = tuple(max(1e-9, one - other) for one, other in zip(with_lens, without, strict=True))
    theirs = tuple(share * seconds for seconds in without)
    return at_most(1, f"a lens in an update, {added:,} cells: {region}", AGAINST, Comparison(ours, theirs))


def profiled() -> Callable[[], object]:
    """Return an update with a lens."""
    return Taking(Network((LARGE,)), [lens_on((9_000, 10_152), (2_000, 2_768))]).take


ROW = Row("lens-cost", measure, profiled)
