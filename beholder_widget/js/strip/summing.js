// What a module's line says of its rows: between which figures they were over the run, and what was the case at a moment.

/** @import { Excerpt } from "./excerpts.js" */

import { figuresOf } from "./excerpts.js";

/** @typedef {{low: number, high: number}} Limits the least and the largest finite figure; NaN for none */

/**
 * @param {Excerpt} excerpt
 * @param {readonly number[]} rows of the excerpt; -1 for one that it lacks
 * @returns {Limits} of all rows over the run
 */
export function limitsOf(excerpt, rows) {
  let [low, high] = [Infinity, -Infinity];
  for (const row of rows) {
    if (row < 0) continue;
    for (const figure of figuresOf(excerpt, row)) {
      if (!Number.isFinite(figure)) continue;
      if (figure < low) low = figure;
      if (figure > high) high = figure;
    }
  }
  return low <= high ? { low, high } : { low: NaN, high: NaN };
}

/**
 * @param {Excerpt} excerpt
 * @param {readonly number[]} rows of the excerpt; -1 for one that it lacks
 * @param {number} column
 * @returns {number} the middle one of what the rows had told last by then, of two the larger; Infinity where one of them
 *   was not finite; NaN for none
 */
export function lastOf(excerpt, rows, column) {
  const last = rows.flatMap((row) => {
    const value = row < 0 ? NaN : lastBy(figuresOf(excerpt, row), column);
    return Number.isNaN(value) ? [] : [value];
  });
  if (last.some((value) => !Number.isFinite(value))) return Infinity;
  return last.sort((one, other) => one - other)[last.length >> 1] ?? NaN;
}

/**
 * @param {ArrayLike<number>} values of each column, NaN where there is none
 * @param {number} column may be after all
 * @returns {number} the value there, or the last one before; NaN for none
 */
export function lastBy(values, column) {
  let at = Math.min(column, values.length - 1);
  while (at >= 0 && Number.isNaN(Number(values[at]))) at -= 1;
  return values[at] ?? NaN;
}
