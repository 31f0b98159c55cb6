// Which columns of the strip stand where: the whole run always takes the whole width, and its right end is now.

/** @import { Kind } from "./figures.js" */

/**
 * Columns side by side in places of the same width. As a run goes on, a place keeps its columns until all take more.
 *
 * @typedef {object} Grid
 * @property {number} columns
 * @property {number} size columns that share a place; the last place may have fewer
 * @property {number} places
 */

/** @param {number} columns @param {number} pixels across @returns {Grid} no more places than pixels */
export function gridOf(columns, pixels) {
  const size = Math.max(1, Math.ceil(columns / Math.max(1, pixels)));
  return { columns, size, places: Math.ceil(columns / size) };
}

/** @param {Grid} grid @param {number} place @returns {[first: number, end: number]} the columns there */
export const columnsAt = ({ columns, size }, place) => [place * size, Math.min(columns, (place + 1) * size)];

/**
 * The pixels of a place.
 *
 * @param {number} place
 * @param {number} places
 * @param {number} width
 * @returns {[from: number, to: number]}
 */
export function spanOf(place, places, width) {
  return [Math.floor((place * width) / places), Math.floor(((place + 1) * width) / places)];
}

/** @param {number} x pixels from the left @param {number} places @param {number} width @returns {number} the place whose span has it */
export const placeAt = (x, places, width) => Math.ceil(((Math.floor(x) + 1) * places) / width) - 1;

/**
 * Finds of each place the largest value, of signed ones that farthest from zero.
 *
 * @param {Float32Array} row a value of each column, NaN where there is none
 * @param {Grid} grid
 * @param {Kind} kind
 * @param {Float32Array} extremes of each place, to be filled
 * @param {number} from the first place that is to be filled
 */
export function findExtremes(row, grid, kind, extremes, from) {
  const isSigned = kind === "symmetric";
  for (let place = from; place < grid.places; place += 1) {
    const end = Math.min(grid.columns, (place + 1) * grid.size);
    let most = -Infinity;
    let extreme = NaN;
    for (let column = place * grid.size; column < end; column += 1) {
      const value = /** @type {number} */ (row[column]);
      const size = isSigned && value < 0 ? -value : value;
      if (size > most) {
        most = size;
        extreme = value;
      }
    }
    extremes[place] = extreme;
  }
}

/**
 * Where a step stands across the width.
 *
 * @param {number} step
 * @param {{first: ArrayLike<number>, last: ArrayLike<number>}} steps of each column
 * @param {Grid} grid
 * @returns {number} from 0 to 1; between two columns for a step that was left out
 */
export function positionOfStep(step, { first, last }, grid) {
  const column = columnOfStep(step, last);
  if (column === grid.columns) return 1;
  const [from, to] = [Number(first[column]), Number(last[column])];
  const within = step < from ? 0 : (step - from + 0.5) / (to - from + 1);
  const place = Math.floor(column / grid.size);
  const [start, end] = columnsAt(grid, place);
  return (place + (column - start + within) / (end - start)) / grid.places;
}

/**
 * @param {number} step
 * @param {ArrayLike<number>} last step of each column
 * @returns {number} the column that has a step, or the first one after it; their number for a step after all
 */
export function columnOfStep(step, last) {
  let column = 0;
  while (column < last.length && Number(last[column]) < step) column += 1;
  return column;
}
