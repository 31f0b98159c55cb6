// What there is to say of one cell: which value of the framework's array it shows, and how well it is known.

/** @import { Plan } from "./geometry.js" */
/** @import { Scale } from "./coloring.js" */
/** @import { Origin } from "./words.js" */

import { PALETTE, positionOf, valueAt } from "./coloring.js";
import { indexOf } from "./geometry.js";
import { whatAndWhen } from "./words.js";

/** Kernels up to so many cells on a side are shown whole. */
const LARGEST_KERNEL = 7;

/**
 * @typedef {object} Shown cells that are on the page: of a picture's section, or of a look through a lens
 * @property {string} name
 * @property {Plan} plan
 * @property {number} rows
 * @property {number} cols
 * @property {Uint8Array} indices of the palette
 * @property {number} offset where its cells begin among them
 * @property {Scale | null} scale what the indices stand for
 * @property {Uint32Array} pixels colours of the indices
 */

/** @typedef {{rows: [number, number], columns: [number, number]}} Region cells */
/** @typedef {{value: number, origin: Origin}} Known an exact value, and what it is of */

/**
 * @typedef {object} Pointed
 * @property {string} name
 * @property {number} section
 * @property {readonly number[]} index in the framework's own array
 * @property {number} level palette index
 * @property {number} value
 * @property {number} near how far off the value may be
 * @property {boolean} exact
 * @property {string} of what the value is, and of when
 * @property {"below" | "above" | ""} clipped "below", "above" or "" for a value on the colour scale
 * @property {{rows: number, columns: number, pixels: (number | null)[], at: [number, number]}} around the kernel, or
 *   the cell's neighbours; null where there is none
 */

/**
 * @param {Shown} shown
 * @param {number} section
 * @param {number} row
 * @param {number} column
 * @param {Known | null} known the exact value, null where it is not known
 * @param {Origin} origin of what is shown
 * @returns {Pointed}
 */
export function pointedAt(shown, section, row, column, known, origin) {
  const { name, plan, indices, offset, cols, scale } = shown;
  const level = indices[offset + row * cols + column] ?? PALETTE.gap;
  const read = valueAt(level, scale);
  const exact = known !== null;
  const value = known?.value ?? read.value;
  const clipped = clippedBy(value, exact, scale);
  return {
    name,
    section,
    index: indexOf(plan, row, column),
    level,
    value,
    near: read.near,
    exact,
    of: whatAndWhen(known?.origin ?? origin, clipped),
    clipped,
    around: aroundOf(shown, row, column),
  };
}

/**
 * The cells of the kernel that a cell is in, or its eight neighbours.
 *
 * @param {Pick<Shown, "plan" | "rows" | "cols">} shown
 * @param {number} row
 * @param {number} column
 * @returns {Region} cut at the section's edges
 */
export function regionAround({ plan, rows, cols }, row, column) {
  const [height, width] = [kernelOf(plan.rows), kernelOf(plan.columns)];
  const isKernel = height * width > 1 && Math.max(height, width) <= LARGEST_KERNEL;
  const top = isKernel ? row - (row % height) : row - 1;
  const left = isKernel ? column - (column % width) : column - 1;
  const [high, wide] = isKernel ? [height, width] : [3, 3];
  return {
    rows: [Math.max(0, top), Math.min(rows, top + high)],
    columns: [Math.max(0, left), Math.min(cols, left + wide)],
  };
}

/** @param {Shown} shown @param {number} row @param {number} column @returns {Pointed["around"]} */
function aroundOf({ plan, rows, cols, indices, offset, pixels }, row, column) {
  const region = regionAround({ plan, rows, cols }, row, column);
  const found = [];
  for (let down = region.rows[0]; down < region.rows[1]; down += 1) {
    for (let along = region.columns[0]; along < region.columns[1]; along += 1) {
      found.push(pixels[indices[offset + down * cols + along] ?? 0] ?? null);
    }
  }
  return {
    rows: region.rows[1] - region.rows[0],
    columns: region.columns[1] - region.columns[0],
    pixels: found,
    at: [row - region.rows[0], column - region.columns[0]],
  };
}

/** @param {import("./geometry.js").Side} side @returns {number} cells of one unit */
const kernelOf = ({ inner }) => inner.reduce((all, [, , , , shown]) => all * shown, 1);

/** @param {number} value @param {boolean} exact @param {Scale | null} scale @returns {Pointed["clipped"]} */
function clippedBy(value, exact, scale) {
  if (!exact || !scale || !Number.isFinite(value) || scale.low === scale.high) return "";
  if (scale.floor !== null && value !== 0 && Math.abs(value) < scale.floor) return "below";
  const position = positionOf(value, scale);
  return position < -1e-9 ? "below" : position > 1 + 1e-9 ? "above" : "";
}
