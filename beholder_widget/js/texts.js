// Values, and from some size on indices, written in the cells of a zoomed view.

/** @import { Viewport } from "./viewport.js" */

import { placeOf } from "./mapping.js";
import { brief, plain, readable } from "./numbers.js";
import { inSight, rulersOf } from "./viewport.js";

export const VALUES_FROM = 24;
export const INDICES_FROM = 48;
/** Below so much luminance white is easier to read. */
const DARK = 0.179;
/** An index that is paler than its value still has a contrast of 4.5. */
const AMPLE = 8;
const PALE = 0.7;
/** Of a digit, as a share of its font's size; most fonts' are narrower. */
const DIGIT_WIDTH = 0.6;
/** So many characters are written, narrower, where there is room for fewer. */
const LEAST_ROOM = 6;

/**
 * @typedef {object} Cell what is written in one
 * @property {number | null} value null where it is not known yet
 * @property {{value: number, near: number} | null} about what its colour stands for, and how far off that may be; null
 *   where that is not to be written
 * @property {readonly number[]} index
 * @property {number} color a canvas pixel
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} view
 * @param {(down: number, along: number) => Cell | null} cellAt what stands at a row position and a column position
 * @param {{ratio: number, font: string}} how `font` names a family
 */
export function write(context, view, cellAt, { ratio, font }) {
  const { rows, columns } = inSight(view);
  const rulers = rulersOf(view);
  const { px } = view;
  if (px < VALUES_FROM) return;
  const withIndex = px >= INDICES_FROM;
  const size = Math.min(12, Math.max(8, px / 3.4));
  const room = Math.max(LEAST_ROOM, Math.floor(px / (DIGIT_WIDTH * size)));
  context.save();
  context.scale(ratio, ratio);
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let down = rows[0]; down < rows[1]; down += 1) {
    const y = placeOf(rulers.rows, down) - view.top + px / 2;
    for (let along = columns[0]; along < columns[1]; along += 1) {
      const cell = cellAt(down, along);
      if (!cell) continue;
      const x = placeOf(rulers.columns, along) - view.left + px / 2;
      const { ink, isAmple } = inkOn(cell.color);
      context.fillStyle = ink;
      const words = wordsIn(cell, room);
      if (words) {
        context.font = `500 ${size}px ${font}`;
        context.fillText(words, x, withIndex ? y + px / 6 : y, px - 2);
      }
      if (withIndex) {
        context.globalAlpha = isAmple ? PALE : 1;
        context.font = `10px ${font}`;
        context.fillText(cell.index.join(","), x, y - px / 5, px - 4);
        context.globalAlpha = 1;
      }
    }
  }
  context.restore();
}

/** @param {Pick<Cell, "value" | "about">} cell @param {number} room characters @returns {string} its value, "" for none; of what the colour says no digit more than it is worth */
export function wordsIn({ value, about }, room) {
  if (value !== null) return brief(value, room);
  return about ? readable(plain(about.value, about.near)) : "";
}

/** @param {number} color a canvas pixel: red, green, blue and opacity from the lowest byte up */
export function inkOn(color) {
  const light =
    0.2126 * linear(color & 255) + 0.7152 * linear((color >> 8) & 255) + 0.0722 * linear((color >> 16) & 255);
  const isLight = light > DARK;
  const contrast = isLight ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05);
  return { ink: isLight ? "#000" : "#fff", isAmple: contrast > AMPLE };
}

/** Of sRGB, as WCAG 2 has it for contrasts. @param {number} byte */
function linear(byte) {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
