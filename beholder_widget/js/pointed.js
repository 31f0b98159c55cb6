// What there is to say of one cell: which value of the framework's array it shows, and how well it is known.

/** @import { Plan } from "./geometry.js" */
/** @import { Scale } from "./coloring.js" */
/** @import { Channel, Imaged } from "./imaged.js" */
/** @import { Origin } from "./words.js" */

import { PALETTE, positionOf, valueAt } from "./coloring.js";
import { indexOf } from "./geometry.js";
import { plain } from "./numbers.js";
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
 * @property {Imaged | null} image what is there in place of indices, where these are an image's pixels
 */

/** @typedef {{rows: [number, number], columns: [number, number]}} Region cells */
/** @typedef {{values: readonly number[], origin: Origin}} Known an exact value, or those of an image's channels, and what it is of */

/**
 * @typedef {object} Pointed
 * @property {string} name
 * @property {number} section
 * @property {readonly number[]} index in the framework's own array
 * @property {number} level palette index
 * @property {number} value NaN for a pixel of an image
 * @property {number} near how far off the value may be
 * @property {readonly Channel[] | null} channels values of an image's pixel; null for one value
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
  const { name, plan, indices, offset, cols, scale, image } = shown;
  const level = indices[offset + row * cols + column] ?? PALETTE.gap;
  const place = { name, section, index: indexOf(plan, row, column), level, around: aroundOf(shown, row, column) };
  if (image) return { ...place, ...pixelOf(image, row, column, known, origin) };
  const read = valueAt(level, scale);
  const exact = known !== null;
  const value = known?.values[0] ?? read.value;
  const clipped = clippedBy(value, exact, scale);
  const of = whatAndWhen(known?.origin ?? origin, clipped);
  return { ...place, value, near: read.near, channels: null, exact, of, clipped };
}

/**
 * @param {Imaged} image
 * @param {number} row
 * @param {number} column
 * @param {Known | null} known
 * @param {Origin} origin
 * @returns {Pick<Pointed, "value" | "near" | "channels" | "exact" | "of" | "clipped">}
 */
function pixelOf(image, row, column, known, origin) {
  const read = image.read(row, column);
  const exact = known !== null || read.exact;
  const channels = known?.values.map((value) => ({ value, near: 0 })) ?? read.channels;
  const of = [CHANNELS[channels.length], whatAndWhen(known?.origin ?? origin, "")].filter(Boolean).join(", ");
  const isRounded = !exact && origin.past;
  return { value: NaN, near: 0, channels, exact, of: isRounded ? `${of}, kept in 8 bits` : of, clipped: "" };
}

/** What the values of a pixel are, by how many there are. @type {Readonly<Record<number, string>>} */
const CHANNELS = { 3: "RGB", 4: "RGBA" };

/** @param {Pointed} pointed @returns {string} the value in ASCII, or those of a pixel's channels; "?" for one that is not known */
export function written({ value, near, channels, exact }) {
  if (!channels) return plain(value, exact ? 0 : near);
  return channels.map((channel) => (channel.value === null ? "?" : plain(channel.value, channel.near))).join(", ");
}

/** @param {Pointed} pointed @returns {boolean} whether what is written may be somewhat off */
export const isAbout = ({ value, channels, exact }) => !exact && (channels !== null || Number.isFinite(value));

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
function aroundOf({ plan, rows, cols, indices, offset, pixels, image }, row, column) {
  const region = regionAround({ plan, rows, cols }, row, column);
  const found = [];
  for (let down = region.rows[0]; down < region.rows[1]; down += 1) {
    for (let along = region.columns[0]; along < region.columns[1]; along += 1) {
      const pixel = image ? image.color(down, along) : pixels[indices[offset + down * cols + along] ?? 0];
      found.push(pixel ?? null);
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
