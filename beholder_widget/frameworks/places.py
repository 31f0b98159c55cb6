"""Which places of a tensor a small sample is of."""

from __future__ import annotations

import math
from functools import lru_cache

CELLS = 256
"""At least so many cells of a tensor are in its sample, or all of them; less than twice as many."""


@lru_cache(maxsize=4096)
def spacing(count: int, row: int) -> int:
    """Return the step between the sampled places of a tensor.

    It shares no factor with the length of a row, so that the sample is of all columns rather than of a few.

    Parameters
    ----------
    count : int
        How many cells the tensor has.
    row : int
        The length of a row of them.
    """
    step = max(1, count // CELLS)
    return next(step for step in range(step, 0, -1) if math.gcd(step, row) == 1)
