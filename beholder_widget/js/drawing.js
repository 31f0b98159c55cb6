// Small helpers of drawing that know nothing of sections.

/** @import { Range } from "./geometry.js" */

import { NOTHING } from "./mapping.js";

const HATCH = 6;

/** Marks all of a drawing as coarse: its cells stand for others too. @param {CanvasRenderingContext2D} context @param {number} ratio */
export function hatch(context, ratio) {
  const { width, height } = context.canvas;
  context.save();
  context.lineWidth = ratio;
  for (const [color, shift] of /** @type {const} */ ([
    ["rgb(0 0 0 / 35%)", 0],
    ["rgb(255 255 255 / 35%)", 1],
  ])) {
    context.strokeStyle = color;
    context.beginPath();
    for (let x = -height; x < width; x += HATCH * ratio) {
      context.moveTo(x + shift * ratio, height);
      context.lineTo(x + height + shift * ratio, 0);
    }
    context.stroke();
  }
  context.restore();
}

/**
 * Draws pixels of an image, each a square.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import("./imaged.js").Imaged} image
 * @param {{px: number, left: number, top: number, rows: Range, columns: Range}} view CSS pixels a pixel, and of the
 *   image left of the view and above it; the first pixel that is drawn on each side, and the one after the last
 * @param {number} ratio device pixels to a CSS pixel
 */
export function drawPixels(context, { canvas, coarse }, { px, left, top, rows, columns }, ratio) {
  const [x, y] = [Math.floor(columns[0] / coarse), Math.floor(rows[0] / coarse)];
  const [right, bottom] = [Math.ceil(columns[1] / coarse), Math.ceil(rows[1] / coarse)];
  const size = px * ratio;
  const at = (/** @type {number} */ pixel, /** @type {number} */ before) => pixel * size - before * ratio;
  context.save();
  context.beginPath();
  // The last ones of a coarse image stand for fewer.
  const [first, last] = [at(columns[0], left), at(columns[1], left)];
  const [upper, lower] = [at(rows[0], top), at(rows[1], top)];
  context.rect(first, upper, last - first, lower - upper);
  context.clip();
  context.imageSmoothingEnabled = size * coarse < 1;
  context.drawImage(
    canvas,
    x,
    y,
    right - x,
    bottom - y,
    at(x * coarse, left),
    at(y * coarse, top),
    (right - x) * coarse * size,
    (bottom - y) * coarse * size,
  );
  context.restore();
}

/** @param {Int32Array} terms @returns {[first: number, end: number]} of those that are something */
export function ends(terms) {
  const first = terms.findIndex((term) => term !== NOTHING);
  let end = terms.length;
  while (end > 0 && terms[end - 1] === NOTHING) end -= 1;
  return first < 0 ? [0, 0] : [first, end];
}
