// Small helpers of drawing that know nothing of sections.

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

/** @param {ImageBitmap} bitmap @returns {HTMLCanvasElement} its pixels, for as long as they are shown */
export function copied(bitmap) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  return canvas;
}

/** @param {Int32Array} terms @returns {[first: number, end: number]} of those that are something */
export function ends(terms) {
  const first = terms.findIndex((term) => term !== NOTHING);
  let end = terms.length;
  while (end > 0 && terms[end - 1] === NOTHING) end -= 1;
  return first < 0 ? [0, 0] : [first, end];
}
