// An image that is the picture: its pixels on the page, and the values that they stand for.

/** @import { Plan } from "./geometry.js" */
/** @import { ImageLevels, Picture } from "./messages.js" */
/** @import { Section } from "./state.js" */

/** The greatest of a pixel's levels, which begin at 0. */
export const MOST_LEVEL = 255;
/** Pixels are read back so many at a time along both sides; the last tiles are kept. */
const TILE = 64;
const MOST_TILES = 64;
/** Of levels that the kernel and the page round. */
const NEAR_LEVEL = 1;

/** @typedef {{value: number | null, near: number}} Channel what a level says of a value: null for nothing, and how far off it may be */
/** @typedef {{channels: readonly Channel[], exact: boolean}} Reading of one pixel */

export class Imaged {
  canvas;
  levels;
  /** Pixels that one on the canvas stands for, along both sides. */
  coarse;
  #context;
  /** By place of the tile. @type {Map<string, Uint8ClampedArray>} */
  #tiles = new Map();

  /**
   * @param {ImageBitmap} bitmap
   * @param {ImageLevels} levels
   * @param {number} coarse
   */
  constructor(bitmap, levels, coarse) {
    this.canvas = document.createElement("canvas");
    this.levels = levels;
    this.coarse = coarse;
    Object.assign(this.canvas, { width: bitmap.width, height: bitmap.height });
    const context = this.canvas.getContext("2d", { willReadFrequently: true });
    this.#context = /** @type {CanvasRenderingContext2D} */ (context);
    this.#context.drawImage(bitmap, 0, 0);
  }

  /** Whether colours say all there is to know. */
  get areExact() {
    return this.levels.exact && this.levels.channels < 4 && this.coarse === 1;
  }

  /** @param {number} row @param {number} column @returns {number} a canvas pixel: red, green, blue and opacity from the lowest byte up */
  color(row, column) {
    const [red, green, blue, opacity] = this.#bytes(row, column);
    return ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }

  /** @param {number} row @param {number} column @returns {Reading} what its colour says of its values */
  read(row, column) {
    return readingOf(this.#bytes(row, column), this.levels, this.coarse);
  }

  /** @param {number} row @param {number} column @param {readonly number[]} values @returns {boolean} whether these have the colour that is there */
  isColorOf(row, column, values) {
    const bytes = this.#bytes(row, column);
    const levels = bytesOf(bytes, this.levels.channels);
    return bytes[3] === MOST_LEVEL && values.every((value, at) => isLevelOf(levels[at] ?? 0, value, this.levels));
  }

  /** @param {number} row @param {number} column @returns {[red: number, green: number, blue: number, opacity: number]} */
  #bytes(row, column) {
    const [y, x] = [Math.floor(row / this.coarse), Math.floor(column / this.coarse)];
    const [top, left] = [y - (y % TILE), x - (x % TILE)];
    const key = `${top} ${left}`;
    let tile = this.#tiles.get(key);
    if (!tile) {
      if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
      tile = this.#context.getImageData(left, top, TILE, TILE).data;
      this.#tiles.set(key, tile);
    }
    const at = 4 * ((y - top) * TILE + x - left);
    return [tile[at] ?? 0, tile[at + 1] ?? 0, tile[at + 2] ?? 0, tile[at + 3] ?? 0];
  }
}

/**
 * What the bytes of a pixel say of its values. A canvas keeps colours times their opacity: of a pixel that is not opaque
 * they are known less well, of one that cannot be seen not at all.
 *
 * @param {readonly [number, number, number, number]} bytes red, green, blue and opacity
 * @param {ImageLevels} levels
 * @param {number} coarse
 * @returns {Reading}
 */
export function readingOf(bytes, levels, coarse) {
  const opacity = bytes[3];
  const isOpaque = opacity === MOST_LEVEL;
  const channels = bytesOf(bytes, levels.channels).map((level, at) =>
    channelOf(level, at < 3 && !isOpaque ? opacity : MOST_LEVEL, levels),
  );
  return { channels, exact: levels.exact && isOpaque && coarse === 1 };
}

/** @param {number} level @param {number} opacity that the level was kept with @param {ImageLevels} levels @returns {Channel} */
function channelOf(level, opacity, { low, high, exact, finite }) {
  if (opacity === 0 || (!finite && level === 0)) return { value: null, near: 0 };
  const step = (high - low) / MOST_LEVEL;
  const isRounded = opacity < MOST_LEVEL;
  const near = (step / 2) * (isRounded ? (MOST_LEVEL / opacity) * 2 : 1);
  return { value: low + level * step, near: exact && !isRounded ? 0 : near };
}

/** @param {number} level @param {number} value @param {ImageLevels} levels @returns {boolean} whether the value has that level */
function isLevelOf(level, value, { low, high }) {
  if (!Number.isFinite(value)) return level === 0;
  return low === high || Math.abs(((value - low) / (high - low)) * MOST_LEVEL - level) <= NEAR_LEVEL;
}

/** @param {readonly number[]} bytes @param {number} channels @returns {readonly number[]} those that were passed */
const bytesOf = (bytes, channels) => bytes.slice(0, channels);

/**
 * The section that stands for an image where one points at it and zooms into it: its pixels, one a cell, whatever
 * channels they have.
 *
 * @param {Pick<Picture, "width" | "height">} picture
 * @param {ImageLevels} levels
 * @returns {Section}
 */
export function sectionOf({ width, height }, { dtype }) {
  /** @type {Plan} */
  const plan = { fold: 1, wrap: 1, rows: sideOf(0, height), columns: sideOf(1, width) };
  const none = { min: null, mean: null, max: null, rms: null, std: null, ratio: null };
  const counts = { nan: 0, posinf: 0, neginf: 0, zeros: 0, clipped: 0, shown: height * width, size: height * width };
  const place = { name: "frame", shape: [height, width], plan, rows: height, cols: width, note: "" };
  return { ...place, dtype, device: "", trainable: null, ...none, low: null, high: null, floor: null, ...counts };
}

/** @param {number} axis @param {number} length @returns {import("./geometry.js").Side} */
const sideOf = (axis, length) => ({ outer: [[axis, length]], first: 0, units: length, shown: length, inner: [] });
