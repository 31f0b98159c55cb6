// Since when a change is: its reading is the difference from the reading before, which may be of many steps earlier.

/** @import { Excerpt } from "./excerpts.js" */

import { figuresOf, stepsOf, unseenOf } from "./excerpts.js";

/**
 * The step since which a row has changed as much as it shows.
 *
 * Of a column of several steps of which not all were looked at, it is not known at which of them the reading was taken:
 * then it is the first of them, so that nothing of the change is earlier.
 *
 * @param {Excerpt} excerpt of changes
 * @param {number} row of the excerpt; -1 for one that it lacks
 * @param {number} column the first one that has the reading
 * @returns {number | null} null where there is no reading before
 */
export function sinceOf(excerpt, row, column) {
  if (row < 0) return null;
  const figures = figuresOf(excerpt, row);
  let before = column - 1;
  while (before >= 0 && Number.isNaN(figures[before])) before -= 1;
  if (before < 0) return null;
  const { first, last } = stepsOf(excerpt);
  const isKnown = unseenOf(excerpt)[before] === 0;
  return Number((isKnown ? last : first)[before]);
}
