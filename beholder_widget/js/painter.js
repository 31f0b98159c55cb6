// Fills a drawing's pixels from palette indices, row by row.

import { NOTHING } from "./mapping.js";

/**
 * @typedef {object} Area of the drawing, device pixels
 * @property {number} x
 * @property {number} y
 */

/**
 * Fills a rectangle of pixels. Rows of pixels that show the same cells are copied.
 *
 * @param {Uint32Array} target pixels of the drawing
 * @param {number} stride pixels of one of its rows
 * @param {Area} area where the first row and column of `rows` and `columns` are
 * @param {{rows: Int32Array, columns: Int32Array, indices: Uint8Array, offset: number}} cells whose places among the
 *   indices are `offset` and the sum of a row's and a column's number; where either is NOTHING, the pixel stays as it is
 * @param {Uint32Array} colors of each index
 */
export function fill(target, stride, { x, y }, { rows, columns, indices, offset }, colors) {
  const count = columns.length;
  let before = NOTHING - 1;
  for (let row = 0; row < rows.length; row += 1) {
    const first = rows[row] ?? NOTHING;
    const to = (y + row) * stride + x;
    if (first === before && first !== NOTHING) {
      target.copyWithin(to, to - stride, to - stride + count);
      continue;
    }
    before = first;
    if (first === NOTHING) continue;
    const from = offset + first;
    for (let column = 0; column < count; column += 1) {
      const along = /** @type {number} */ (columns[column]);
      if (along !== NOTHING) {
        target[to + column] = /** @type {number} */ (colors[/** @type {number} */ (indices[from + along])]);
      }
    }
  }
}
