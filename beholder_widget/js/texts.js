// Values, and from some size on indices, written in the cells of a zoomed view.

/** @import { Channel } from "./imaged.js" */
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
/** CSS pixels from line to line, where the values of a cell stand one below the other; above and below them; and from an
 * index to them. */
const LINE = { least: 12, most: 16 };
const MARGIN = 2;
const BELOW_INDEX = 2;
/** From so much opacity on, ink is chosen for the colour itself rather than for the ground below it. */
const OPAQUE_FROM = 128;

/**
 * @typedef {object} Cell what is written in one
 * @property {number | null} value null where it is not known yet
 * @property {{value: number, near: number} | null} about what its colour stands for, and how far off that may be; null
 *   where that is not to be written
 * @property {readonly Channel[]} [channels] in place of both, the values of an image's pixel
 * @property {readonly number[]} index
 * @property {number} color a canvas pixel
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} view
 * @param {(down: number, along: number) => Cell | null} cellAt what stands at a row position and a column position
 * @param {{ratio: number, font: string, ink: string, lines?: number}} how `font` names a family, `ink` is that on the
 *   ground, `lines` how many values a cell has
 */
export function write(context, view, cellAt, { ratio, font, ink: plainInk, lines = 1 }) {
  const { rows, columns } = inSight(view);
  const rulers = rulersOf(view);
  const { px } = view;
  if (px < valuesFrom(lines)) return;
  const withIndex = px >= Math.max(INDICES_FROM, valuesFrom(lines + 1) + BELOW_INDEX);
  const [first, next] = placesIn(px, lines, withIndex);
  const size = Math.min(12, Math.max(8, px / 3.4), lines > 1 ? next - 1 : Infinity);
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
      context.fillStyle = cell.color >>> 24 < OPAQUE_FROM ? plainInk : ink;
      context.font = `500 ${size}px ${font}`;
      const words = linesIn(cell, room);
      words.forEach((line, at) => {
        if (line) context.fillText(line, x, y + first + at * next, px - 2);
      });
      if (withIndex) {
        context.globalAlpha = isAmple ? PALE : 1;
        context.font = `10px ${font}`;
        context.fillText(cell.index.join(","), x, lines > 1 ? y + first - next - BELOW_INDEX : y - px / 5, px - 4);
        context.globalAlpha = 1;
      }
    }
  }
  context.restore();
}

/** @param {number} lines of values in a cell @returns {number} CSS pixels a cell from which on there is room for them */
export const valuesFrom = (lines) => (lines === 1 ? VALUES_FROM : lines * LINE.least + 2 * MARGIN);

/**
 * @param {number} px a cell
 * @param {number} lines of values in it
 * @param {boolean} withIndex whether an index stands above them
 * @returns {[first: number, next: number]} CSS pixels from the middle of the cell to the first of them, and from each to the next
 */
function placesIn(px, lines, withIndex) {
  if (lines === 1) return [withIndex ? px / 6 : 0, 0];
  const [all, between] = withIndex ? [lines + 1, BELOW_INDEX] : [lines, 0];
  const next = Math.min(LINE.most, (px - 2 * MARGIN - between) / all);
  // All of it stands in the middle, the index first.
  return [(between - (all - 1) * next) / 2 + (withIndex ? next : 0), next];
}

/** @param {Cell} cell @param {number} room characters @returns {string[]} */
function linesIn(cell, room) {
  if (!cell.channels) return [wordsIn(cell, room)];
  return cell.channels.map(({ value, near }) => {
    if (value === null) return "?";
    return near > 0 ? readable(plain(value, near)) : brief(value, room);
  });
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
