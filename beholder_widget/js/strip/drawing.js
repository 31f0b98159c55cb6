// The pixels of the strip's heat map.

/** @import { Row } from "./rows.js" */

import { PALETTE } from "../coloring.js";
import { spanOf } from "./columns.js";

/** What is not finite is so wide at least, CSS pixels. */
const LEAST_ODD = 6;
/** Opacity of a value that is carried on over moments without one: to be told apart, and no pattern of its own. */
const FAINT = 0.88;

/**
 * Fills the rows' pixels.
 *
 * @param {{pixels: Uint32Array, width: number}} drawing with nothing on it yet
 * @param {readonly Row[]} rows
 * @param {readonly Uint8Array[]} levels palette indices of each row, one for each place
 * @param {Uint32Array} colors of each palette index
 * @param {number} ratio device pixels a CSS pixel
 */
export function drawRows({ pixels, width }, rows, levels, colors, ratio) {
  rows.forEach(({ top, height }, index) => {
    const row = levels[index];
    if (!row?.length) return;
    const [first, end] = [Math.round(top * ratio), Math.round((top + height) * ratio)];
    const line = pixels.subarray(first * width, (first + 1) * width);
    drawLine(line, row, colors);
    markOdd(line, row, colors[PALETTE.nan] ?? 0, Math.round(LEAST_ODD * ratio));
    for (let y = first + 1; y < end; y += 1) pixels.copyWithin(y * width, first * width, (first + 1) * width);
  });
}

/**
 * A moment without a value has, faintly, the one before: moments come faster than figures may be taken.
 *
 * @param {Uint32Array} line to be filled
 * @param {Uint8Array} row palette indices
 * @param {Uint32Array} colors
 */
function drawLine(line, row, colors) {
  const { length } = row;
  let faint = 0;
  for (let place = 0, from = 0; place < length; place += 1) {
    const level = /** @type {number} */ (row[place]);
    const color = level === PALETTE.gap ? faint : /** @type {number} */ (colors[level]);
    if (level !== PALETTE.gap && level !== PALETTE.nan) faint = faded(color);
    const to = Math.floor(((place + 1) * line.length) / length);
    for (; from < to; from += 1) line[from] = color;
  }
}

/** @param {number} color a pixel @returns {number} */
const faded = (color) => ((color & 0xffffff) | (Math.round(FAINT * (color >>> 24)) << 24)) >>> 0;

/** @param {Uint32Array} line @param {Uint8Array} row @param {number} color @param {number} least pixels */
function markOdd(line, row, color, least) {
  for (let place = row.indexOf(PALETTE.nan); place >= 0; place = row.indexOf(PALETTE.nan, place + 1)) {
    const [from, to] = spanOf(place, row.length, line.length);
    const start = from - Math.max(0, (least - (to - from)) >> 1);
    const fitted = Math.min(Math.max(0, start), Math.max(0, line.length - least));
    line.fill(color, fitted, Math.max(to, fitted + least));
  }
}
