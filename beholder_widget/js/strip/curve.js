// One number through the run as a line: logarithmic where it is positive throughout.

/** @import { Grid } from "./columns.js" */

import { columnsAt, gridOf } from "./columns.js";
import { hold } from "./holding.js";

/**
 * @typedef {object} Curve
 * @property {[x: number, y: number][]} points from 0 to 1 across, and from 0 at the highest to 1 at the lowest value
 * @property {number[]} breaks of the points those before which the line is broken: something between was not finite, or
 *   was not looked at
 * @property {[from: number, to: number][]} odd where something was not finite, from 0 to 1 across
 * @property {number} low the lowest value
 * @property {number} high the highest value
 */

/**
 * @param {ArrayLike<number>} values of each column; NaN where there is none, infinite where one was not finite
 * @param {number} pixels across: of several columns in one, the lowest and the highest value are drawn
 * @param {{sampled?: boolean}} [how] whether these are readings: their line is broken where none is held any more
 * @returns {Curve | null} null where there is no value
 */
export function curveOf(values, pixels, { sampled = false } = {}) {
  const known = Array.from(values).filter(Number.isFinite);
  if (known.length === 0) return null;
  const [low, high] = known.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  const along = low > 0 ? Math.log : (/** @type {number} */ value) => value;
  const span = along(high) - along(low);
  const height = (/** @type {number} */ value) => (span > 0 ? (along(high) - along(value)) / span : 0.5);
  const grid = gridOf(values.length, pixels);
  const isUnread = sampled ? unreadIn(values, grid) : () => false;
  /** @type {[number, number][]} */
  const points = [];
  /** @type {number[]} */
  const breaks = [];
  /** @type {[number, number][]} */
  const odd = [];
  for (let place = 0; place < grid.places; place += 1) {
    const [first, end] = columnsAt(grid, place);
    const isOdd = hasOdd(values, first, end);
    if (isOdd) odd.push([place / grid.places, (place + 1) / grid.places]);
    if (isOdd || isUnread(place)) {
      if (breaks.at(-1) !== points.length) breaks.push(points.length);
      continue;
    }
    const x = (place + 0.5) / grid.places;
    for (const value of endsOf(values, first, end)) points.push([x, height(value)]);
  }
  return { points, breaks, odd, low, high };
}

/** @param {ArrayLike<number>} values @param {Grid} grid @returns {(place: number) => boolean} whether neither a reading is at a place nor one is held there */
function unreadIn(values, grid) {
  const there = Float32Array.from({ length: grid.places }, (_, place) => {
    const [first, end] = columnsAt(grid, place);
    for (let at = first; at < end; at += 1) if (!Number.isNaN(Number(values[at]))) return 0;
    return NaN;
  });
  const shown = new Int32Array(grid.places);
  hold(there, grid.places, grid.places, shown, new Uint8Array(grid.places));
  return (place) => Number(shown[place]) < 0;
}

/** @param {ArrayLike<number>} values @param {number} first @param {number} end @returns whether something was not finite there */
function hasOdd(values, first, end) {
  for (let at = first; at < end; at += 1) if (Math.abs(Number(values[at])) === Infinity) return true;
  return false;
}

/** @param {ArrayLike<number>} values @param {number} first @param {number} end @returns {number[]} the lowest and the highest, in their order */
function endsOf(values, first, end) {
  let [low, high] = [-1, -1];
  for (let at = first; at < end; at += 1) {
    const value = Number(values[at]);
    if (!Number.isFinite(value)) continue;
    if (low < 0 || value < Number(values[low])) low = at;
    if (high < 0 || value > Number(values[high])) high = at;
  }
  if (low < 0) return [];
  const ends = low === high ? [low] : [Math.min(low, high), Math.max(low, high)];
  return ends.map((at) => Number(values[at]));
}
