// The pixels of the picture: what of which section is where on a drawing, for the whole picture and for a zoomed view.

/** @import { Place } from "./arranging.js" */
/** @import { Plan } from "./geometry.js" */
/** @import { Viewport } from "./viewport.js" */

import { extentOf } from "./geometry.js";
import { evenly, NOTHING, positionAt, termsOf } from "./mapping.js";
import { fill } from "./painter.js";
import { rulersOf } from "./viewport.js";

/** A drawing's pixels, kept from one drawing to the next of the same size. */
export class Raster {
  #context;
  /** @type {ImageData | null} */
  #image = null;
  #pixels = new Uint32Array();

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  }

  get context() {
    return this.#context;
  }

  get width() {
    return this.#image?.width ?? 0;
  }

  get height() {
    return this.#image?.height ?? 0;
  }

  /** Begins a drawing with nothing on it. @param {number} width device pixels @param {number} height */
  begin(width, height) {
    const { canvas } = this.#context;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    if (!this.#image || this.width !== width || this.height !== height) {
      this.#image = new ImageData(Math.max(1, width), Math.max(1, height));
      this.#pixels = new Uint32Array(this.#image.data.buffer);
    } else {
      this.#pixels.fill(0);
    }
  }

  /**
   * @param {{x: number, y: number}} area
   * @param {Parameters<typeof fill>[3]} cells
   * @param {Uint32Array} colors
   */
  fill(area, cells, colors) {
    fill(this.#pixels, this.width, area, cells, colors);
  }

  /** Brings the pixels to the canvas, in place of what was there. */
  show() {
    if (this.#image) this.#context.putImageData(this.#image, 0, 0);
  }

  /** Brings a rectangle of them there, in device pixels. @param {number} x @param {number} y @param {number} width @param {number} height */
  showPart(x, y, width, height) {
    if (this.#image) this.#context.putImageData(this.#image, 0, 0, x, y, width, height);
  }
}

/**
 * The cells of one section where all of it is drawn into a place.
 *
 * @param {{rows: number, cols: number}} section
 * @param {Place} place device pixels on the drawing; may reach beyond it
 * @param {{width: number, height: number}} drawing
 * @returns {{area: {x: number, y: number}, rows: Int32Array, columns: Int32Array} | null} null where it is out of sight
 */
export function wholeSection({ rows, cols }, { left, top, width, height }, drawing) {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const [right, bottom] = [Math.min(drawing.width, left + width), Math.min(drawing.height, top + height)];
  if (right <= x || bottom <= y || rows === 0 || cols === 0) return null;
  const down = evenly(rows, height, y - top, bottom - y);
  for (let at = 0; at < down.length; at += 1) down[at] = (down[at] ?? 0) * cols;
  return { area: { x, y }, rows: down, columns: evenly(cols, width, x - left, right - x) };
}

/**
 * The cells of a plan in a zoomed view.
 *
 * @param {Viewport} view
 * @param {Plan} plan of the whole array, or of the region that a lens shows
 * @param {number} ratio device pixels to a CSS pixel
 * @param {{width: number, height: number}} drawing device pixels
 */
export function zoomedSection(view, plan, ratio, drawing) {
  const rulers = rulersOf(view);
  const terms = termsOf(plan);
  const [down, along] = extentOf(plan);
  return {
    area: { x: 0, y: 0 },
    rows: along === 0 ? new Int32Array() : termsAlong(rulers.rows, view.top, ratio, drawing.height, down, terms.row),
    columns: termsAlong(rulers.columns, view.left, ratio, drawing.width, along, terms.column),
  };
}

/**
 * @param {import("./mapping.js").Ruler} ruler
 * @param {number} from CSS pixels
 * @param {number} ratio
 * @param {number} count device pixels
 * @param {number} extent positions there are
 * @param {(position: number) => number} termOf
 */
function termsAlong(ruler, from, ratio, count, extent, termOf) {
  const terms = new Int32Array(count);
  let [before, term] = [NOTHING, NOTHING];
  for (let at = 0; at < count; at += 1) {
    const position = positionAt(ruler, from + (at + 0.5) / ratio);
    if (position !== before)
      [before, term] = [position, position < 0 || position >= extent ? NOTHING : termOf(position)];
    terms[at] = term;
  }
  return terms;
}
