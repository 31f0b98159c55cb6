// What is drawn of the strip: the curve of a metric, and under it the heat map.

/** @import { Excerpt } from "./excerpts.js" */
/** @import { Curve } from "./curve.js" */
/** @import { Rows } from "./rows.js" */

import { PALETTE } from "../coloring.js";
import { element } from "../dom.js";
import { curveOf } from "./curve.js";
import { drawRows } from "./drawing.js";
import { figuresOf } from "./excerpts.js";
import { Heat } from "./heat.js";

/** CSS pixels: of the curve, down to the heat map, within the curve, from one section's row to the curve of its figure. */
const CURVE = 40;
export const MAP_TOP = 44;
const WITHIN = 2;
const BELOW_ROW = 4;
const OPACITY = 0.8;
/** Of the mark where a value was not finite, CSS pixels: its height, and its least width. */
const ODD = 4;
const LEAST_ODD = 6;

export class StripCanvas {
  el = element("canvas", "beholder-strip-canvas");
  heat = new Heat(1);
  #context;
  #size = { width: 0, height: 0, ratio: 1 };

  constructor() {
    this.#context = /** @type {CanvasRenderingContext2D} */ (this.el.getContext("2d", { willReadFrequently: true }));
  }

  /** @param {number} width CSS pixels @param {number} height of the heat map */
  fit(width, height) {
    const ratio = window.devicePixelRatio || 1;
    const { el } = this;
    const [across, down] = [Math.round(width * ratio), Math.round((MAP_TOP + height) * ratio)];
    if (el.width === across && el.height === down) return;
    if (this.#size.width !== width) this.heat = new Heat(width);
    Object.assign(el, { width: across, height: down });
    Object.assign(el.style, { width: `${width}px`, height: `${MAP_TOP + height}px` });
    this.#size = { width, height, ratio };
  }

  /**
   * @param {Excerpt} excerpt
   * @param {Rows} rows
   * @param {readonly number[]} sources row of the excerpt for each section of the picture, -1 for none
   * @param {Uint32Array | null} colors of each palette index; null where they are not known
   * @param {boolean} isFinal whether nothing more comes for now
   */
  drawMap(excerpt, { rows }, sources, colors, isFinal) {
    const { width, height } = this.el;
    const { ratio } = this.#size;
    this.#context.clearRect(0, 0, width, height);
    this.heat.take(excerpt, isFinal);
    const drawn = this.heat.levels(rows, sources);
    const top = Math.round(MAP_TOP * ratio);
    if (colors && height > top) {
      const image = new ImageData(width, height - top);
      drawRows({ pixels: new Uint32Array(image.data.buffer), width }, rows, drawn, colors, ratio);
      this.#context.putImageData(image, 0, top);
    }
    const [only] = rows;
    if (rows.length === 1 && only && (sources[0] ?? -1) >= 0) {
      const from = MAP_TOP + only.height + BELOW_ROW;
      const curve = curveOf(figuresOf(excerpt, sources[0] ?? 0), this.#size.width, { sampled: true });
      if (curve) this.#drawLine(curve, colors, from, MAP_TOP + this.#size.height - from);
    }
  }

  /**
   * @param {ArrayLike<number>} values of each column
   * @param {Uint32Array | null} colors as for `drawMap`
   * @returns {Curve | null} as it is drawn
   */
  drawCurve(values, colors) {
    const curve = curveOf(values, this.#size.width);
    if (curve) this.#drawLine(curve, colors, 0, CURVE);
    return curve;
  }

  /** @param {Curve} curve @param {Uint32Array | null} colors @param {number} top CSS pixels @param {number} height */
  #drawLine({ points, breaks, odd }, colors, top, height) {
    const context = this.#context;
    const { width, ratio } = this.#size;
    context.save();
    context.scale(ratio, ratio);
    context.strokeStyle = getComputedStyle(this.el).color;
    context.globalAlpha = OPACITY;
    context.lineJoin = "round";
    context.beginPath();
    points.forEach(([x, y], number) => {
      if (breaks.includes(number)) context.moveTo(x * width, top + WITHIN + y * (height - 2 * WITHIN));
      else context.lineTo(x * width, top + WITHIN + y * (height - 2 * WITHIN));
    });
    context.stroke();
    if (colors) {
      const [red, green, blue] = new Uint8Array(colors.slice(PALETTE.nan, PALETTE.nan + 1).buffer);
      context.fillStyle = `rgb(${red} ${green} ${blue})`;
      context.globalAlpha = 1;
      for (const [from, to] of odd) {
        const wide = Math.max(LEAST_ODD, (to - from) * width);
        context.fillRect(Math.min(from * width, width - wide), top + height - ODD, wide, ODD);
      }
    }
    context.restore();
  }

  /** Forgets what is drawn. */
  clear() {
    this.heat = new Heat(this.#size.width);
    this.#context.clearRect(0, 0, this.el.width, this.el.height);
  }
}
