"""Measure rows and print the table, or profile one of them."""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import time
import traceback
from collections.abc import Sequence

from benchmarks.report import Line, machine, table
from benchmarks.row import PEERS, Options, Row
from benchmarks.rows import ROWS

PROFILED_TIMES = 10
PRINTED_FUNCTIONS = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; return the process's exit status, 1 if a row could not be measured."""
    asked = _parser().parse_args(arguments)
    if asked.profile:
        profile(ROWS[asked.profile])
        return 0
    options = Options(frozenset(asked.peers), asked.quick)
    rows = [row for name, row in ROWS.items() if not asked.only or name in asked.only]
    measured = [_measured(row, options) for row in rows]
    print(f"\n{table(line for lines in measured for line in lines or [])}\n\n{machine()}")
    return int(None in measured)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=ROWS, metavar="ROW", help=f"rows to measure: {', '.join(ROWS)}")
    parser.add_argument("--peers", nargs="*", choices=PEERS, default=(), help="optional peers to compare with")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: to see that all works")
    parser.add_argument("--profile", choices=ROWS, metavar="ROW", help="print where the time of this row's work goes")
    return parser


def _measured(row: Row, options: Options) -> list[Line] | None:
    """Return a row's lines, None where it failed: the others are still worth measuring."""
    began = time.monotonic()
    try:
        lines = row.measure(options)
    except Exception:  # noqa: BLE001 - whatever it is, it is printed and the row left out
        traceback.print_exc()
        return None
    for line in lines:
        print(f"{row.name}: {line.measured} ({line.spread}), {line.ours} / {line.theirs}", file=sys.stderr)
    print(f"{row.name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return lines


def profile(row: Row) -> None:
    """Print which functions the time of a row's work is spent in, on the thread that does it."""
    work = row.profiled()
    work()
    profiler = cProfile.Profile()
    with profiler:
        for _ in range(PROFILED_TIMES):
            work()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(PRINTED_FUNCTIONS)


if __name__ == "__main__":
    sys.exit(main())
