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

/** @typedef {{first: ArrayLike<number>, last: ArrayLike<number>}} Ends of each column: its first and last step, or call */

/**
 * Where a call stands across the width.
 *
 * @param {number} call
 * @param {Ends} calls
 * @param {Grid} grid
 * @returns {number} from 0 to 1; between two columns for a call that was left out
 */
export function positionOfCall(call, { first, last }, grid) {
  const column = columnOfCall(call, last);
  if (column === grid.columns) return 1;
  const [from, to] = [Number(first[column]), Number(last[column])];
  return positionIn(column, call < from ? 0 : (call - from + 0.5) / (to - from + 1), grid);
}

/** @param {number} column @param {number} within from 0 to 1 @param {Grid} grid @returns {number} across the width, from 0 to 1 */
export function positionIn(column, within, grid) {
  const place = Math.floor(column / grid.size);
  const [start, end] = columnsAt(grid, place);
  return (place + (column - start + within) / (end - start)) / grid.places;
}

/**
 * @param {number} call
 * @param {ArrayLike<number>} last call of each column
 * @returns {number} the column that has a call, or the first one after it; their number for a call after all
 */
export function columnOfCall(call, last) {
  let column = 0;
  while (column < last.length && Number(last[column]) < call) column += 1;
  return column;
}

/** @param {Ends} steps @param {number} start @param {number} end @returns {[from: number, to: number]} the least and the greatest step of columns */
export function stepsIn({ first, last }, start, end) {
  let [from, to] = [Infinity, -Infinity];
  for (let column = start; column < end; column += 1) {
    from = Math.min(from, Number(first[column]));
    to = Math.max(to, Number(last[column]));
  }
  return [from, to];
}
