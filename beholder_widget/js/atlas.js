// Where the cells of each section stand in a picture's palette indices: one section after another, each in C order.

/** @import { Section } from "./state.js" */

/** @typedef {Pick<Section, "rows" | "cols">} Shaped */

/** @param {readonly Shaped[]} sections @returns {number[]} where each begins, and where the last one ends */
export function offsetsOf(sections) {
  const offsets = [0];
  let end = 0;
  for (const { rows, cols } of sections) {
    end += rows * cols;
    offsets.push(end);
  }
  return offsets;
}

/**
 * Gives the cells that a coarse picture leaves out the colour of the cell before them, on both sides.
 *
 * @param {Uint8Array} indices of every `step`-th row and column of each section
 * @param {readonly Shaped[]} sections
 * @param {number} step 1 for all cells
 * @returns {Uint8Array} indices of all cells
 * @throws {Error} if there are too few
 */
export function expand(indices, sections, step) {
  const cells = offsetsOf(sections).at(-1) ?? 0;
  const there =
    step === 1 ? cells : sections.reduce((sum, { rows, cols }) => sum + thin(rows, step) * thin(cols, step), 0);
  if (indices.length < there) throw new Error(`${indices.length} cells, where there should be ${there}`);
  if (step === 1) return indices;
  const all = new Uint8Array(cells);
  let [from, to] = [0, 0];
  for (const { rows, cols } of sections) {
    const across = thin(cols, step);
    for (let row = 0; row < rows; row += 1, to += cols) {
      const first = from + Math.floor(row / step) * across;
      for (let col = 0; col < cols; col += 1) all[to + col] = indices[first + Math.floor(col / step)] ?? 0;
    }
    from += thin(rows, step) * across;
  }
  return all;
}

/** @param {number} count @param {number} step */
const thin = (count, step) => Math.ceil(count / step);
