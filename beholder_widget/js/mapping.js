// From places on the page to cells: which cell each pixel row and each pixel column of a drawing shows.

// The place of a cell among a section's indices is a sum of one number for its row and one for its column, also where
// rows are folded or columns wrapped. So a drawing is two lists of numbers, and no search for each pixel.

/** @import { Plan } from "./geometry.js" */

import { partsOf, shapeOf, unitOf } from "./geometry.js";

/** No cell is there. */
export const NOTHING = -1;

/**
 * One side of a zoomed view: positions of the whole array, each `px` wide, with gaps between kernels.
 *
 * @typedef {object} Ruler
 * @property {number} px CSS pixels a position
 * @property {number} depth positions of one unit, as of a kernel
 * @property {number} gap CSS pixels between units
 */

/** @param {Ruler} ruler @param {number} position @returns {number} CSS pixels from the side's beginning */
export function placeOf({ px, depth, gap }, position) {
  return position * px + Math.floor(position / depth) * gap;
}

/** @param {Ruler} ruler @param {number} place CSS pixels @returns {number} the position there; -1 in a gap */
export function positionAt({ px, depth, gap }, place) {
  const stride = depth * px + gap;
  const unit = Math.floor(place / stride);
  const inside = Math.floor((place - unit * stride) / px);
  return inside < depth ? unit * depth + inside : NOTHING;
}

/** @param {Ruler} ruler @param {number} place CSS pixels @returns {number} the position there, or before a gap */
export function nearestPosition(ruler, place) {
  const stride = ruler.depth * ruler.px + ruler.gap;
  const unit = Math.floor(place / stride);
  return unit * ruler.depth + Math.min(ruler.depth - 1, Math.floor((place - unit * stride) / ruler.px));
}

/**
 * The cells of a section that is drawn as a whole.
 *
 * @param {number} cells rows or columns
 * @param {number} size of the drawing, device pixels
 * @param {number} first device pixel wanted
 * @param {number} count device pixels wanted
 * @returns {Int32Array} for each its row, or its column
 */
export function evenly(cells, size, first, count) {
  const terms = new Int32Array(count);
  for (let at = 0; at < count; at += 1) terms[at] = Math.floor(((first + at) * cells) / size);
  return terms;
}

/**
 * The numbers to be added up for positions of the whole array: the cell that stands for a row position and a column
 * position is at the sum of both. A cell stands for its own position and for those up to the next cell's.
 *
 * @param {Plan} plan
 */
export function termsOf(plan) {
  const [, width] = shapeOf(plan);
  const { height, across, width: panel } = partsOf(plan);
  return {
    /** @param {number} position @returns {number} NOTHING where the plan's region does not reach */
    row(position) {
      const spot = unitOf(plan.rows, position);
      if (!spot) return NOTHING;
      const group = Math.floor(spot.unit / plan.fold);
      return (group * plan.wrap * height + spot.inside) * width + (spot.unit % plan.fold) * across * panel;
    },
    /** @param {number} position @returns {number} NOTHING where the plan's region does not reach */
    column(position) {
      const spot = unitOf(plan.columns, position);
      if (!spot) return NOTHING;
      const part = Math.floor(spot.unit / across);
      return part * height * width + (spot.unit % across) * panel + spot.inside;
    },
  };
}
