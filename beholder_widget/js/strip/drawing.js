// The pixels of the strip's heat map.

/** @import { Drawn } from "./heat.js" */
/** @import { Row } from "./rows.js" */

import { PALETTE } from "../coloring.js";
import { spanOf } from "./columns.js";

/** What is not finite is so wide at least, CSS pixels. */
const LEAST_ODD = 6;
/** Opacity of a reading that is held for longer than is ordinary: to be told apart, and no pattern of its own. */
const FAINT = 0.88;

/**
 * Fills the rows' pixels.
 *
 * @param {{pixels: Uint32Array, width: number}} drawing with nothing on it yet
 * @param {readonly Row[]} rows
 * @param {readonly Drawn[]} drawn what each row is at each place
 * @param {Uint32Array} colors of each palette index
 * @param {number} ratio device pixels a CSS pixel
 */
export function drawRows({ pixels, width }, rows, drawn, colors, ratio) {
  rows.forEach(({ top, height }, index) => {
    const row = drawn[index];
    if (!row?.levels.length) return;
    const [first, end] = [Math.round(top * ratio), Math.round((top + height) * ratio)];
    const line = pixels.subarray(first * width, (first + 1) * width);
    drawLine(line, row, colors);
    markOdd(line, row, colors[PALETTE.nan] ?? 0, Math.round(LEAST_ODD * ratio));
    for (let y = first + 1; y < end; y += 1) pixels.copyWithin(y * width, first * width, (first + 1) * width);
  });
}

/** @param {Uint32Array} line to be filled @param {Drawn} row @param {Uint32Array} colors */
function drawLine(line, { levels, overdue }, colors) {
  const { length } = levels;
  for (let place = 0, from = 0; place < length; place += 1) {
    const level = /** @type {number} */ (levels[place]);
    const color = level === PALETTE.gap ? 0 : /** @type {number} */ (colors[level]);
    const drawn = overdue[place] ? faded(color) : color;
    const to = Math.floor(((place + 1) * line.length) / length);
    for (; from < to; from += 1) line[from] = drawn;
  }
}

/** @param {number} color a pixel @returns {number} */
const faded = (color) => ((color & 0xffffff) | (Math.round(FAINT * (color >>> 24)) << 24)) >>> 0;

/** @param {Uint32Array} line @param {Drawn} row @param {number} color @param {number} least pixels */
function markOdd(line, { levels, held }, color, least) {
  const { nan } = PALETTE;
  for (let place = levels.indexOf(nan); place >= 0; place = levels.indexOf(nan, place + 1)) {
    if (held[place]) continue;
    const [from, to] = spanOf(place, levels.length, line.length);
    const start = from - Math.max(0, (least - (to - from)) >> 1);
    const fitted = Math.min(Math.max(0, start), Math.max(0, line.length - least));
    line.fill(color, fitted, Math.max(to, fitted + least));
  }
}
