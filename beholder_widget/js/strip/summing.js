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
  const last = toldBy(excerpt, rows, column).map(({ value }) => value);
  if (last.some((value) => !Number.isFinite(value))) return Infinity;
  return last.sort((one, other) => one - other)[last.length >> 1] ?? NaN;
}

/** @typedef {{at: number, value: number}} Told by one of several rows: its place among them, and the figure */

/**
 * @param {Excerpt} excerpt
 * @param {readonly number[]} rows of the excerpt; -1 for one that it lacks
 * @param {number} column
 * @returns {Told[]} what those rows had told last by then that had told anything
 */
function toldBy(excerpt, rows, column) {
  return rows.flatMap((row, at) => {
    const value = row < 0 ? NaN : lastBy(figuresOf(excerpt, row), column);
    return Number.isNaN(value) ? [] : [{ at, value }];
  });
}

/**
 * @param {Excerpt} excerpt
 * @param {readonly number[]} rows of the excerpt; -1 for one that it lacks
 * @param {number} column
 * @returns {{count: number, largest: Told | null}} how many rows `lastOf` is of, and which of them is farthest from zero
 */
export function largestOf(excerpt, rows, column) {
  const told = toldBy(excerpt, rows, column);
  const larger = (/** @type {Told} */ one, /** @type {Told} */ other) =>
    Math.abs(other.value) > Math.abs(one.value) ? other : one;
  return { count: told.length, largest: told.length > 0 ? told.reduce(larger) : null };
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
