// What a module's line says of its rows: between which figures they were over the run, and what is the case now.

/** @import { Excerpt } from "./excerpts.js" */

import { figuresOf } from "./excerpts.js";

/**
 * @typedef {object} Summary
 * @property {number} low the least finite figure of all its rows over the run; NaN for none
 * @property {number} high the largest
 * @property {number} now the middle one of what its rows have told last, of two the larger; Infinity where one of them
 *   is not finite; NaN for none
 */

/**
 * @param {Excerpt} excerpt
 * @param {readonly number[]} rows of the excerpt; -1 for one that it lacks
 * @returns {Summary}
 */
export function summaryOf(excerpt, rows) {
  let [low, high] = [Infinity, -Infinity];
  /** @type {number[]} */
  const last = [];
  for (const row of rows) {
    if (row < 0) continue;
    const figures = figuresOf(excerpt, row);
    let now = NaN;
    for (const figure of figures) {
      if (Number.isNaN(figure)) continue;
      now = figure;
      if (!Number.isFinite(figure)) continue;
      if (figure < low) low = figure;
      if (figure > high) high = figure;
    }
    if (!Number.isNaN(now)) last.push(now);
  }
  const isThere = low <= high;
  return { low: isThere ? low : NaN, high: isThere ? high : NaN, now: middleOf(last) };
}

/** @param {number[]} values @returns {number} */
function middleOf(values) {
  if (values.some((value) => !Number.isFinite(value))) return Infinity;
  return values.sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}
