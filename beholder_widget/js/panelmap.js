// Where in its section a zoomed view is: the whole section small, with a frame around what is in sight.

/** @import { Range } from "./geometry.js" */
/** @import { Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { extentOf, indicesIn } from "./geometry.js";
import { Mover } from "./moving.js";
import { throttle } from "./throttle.js";

/** CSS pixels at most. */
const WIDTH = 192;
const HEIGHT = 144;
const LEAST = 4;
const FIGURES_EVERY_MS = 250;

export class PanelMap {
  #canvas = element("canvas", "beholder-map-canvas", { "aria-hidden": "true" });
  #frame = element("i", "beholder-map-frame");
  #picture = element("div", "beholder-map-picture", {}, [this.#canvas, this.#frame]);
  #words = element("div", "beholder-map-words");
  #axes = element("div", "");
  #range = element("div", "beholder-map-range");
  #mover = new Mover(this.#frame);
  /** Figures are repainted at a pace that eyes can follow. */
  #sayRange = throttle((/** @type {string} */ words) => setText(this.#range, words), FIGURES_EVERY_MS);

  /** @type {Section | null} */
  #section = null;

  constructor() {
    this.#words.append(this.#axes, element("div", "beholder-map-view", {}, ["in view"]), this.#range);
    this.el = element("div", "beholder-map", { hidden: "" }, [this.#picture, this.#words]);
  }

  /**
   * @param {Section} section
   * @param {Uint8Array} indices of its cells
   * @param {Uint8Array} colors red, green and blue of each index
   * @param {{rows: Range, columns: Range}} zoom positions in sight
   * @param {string} axes what runs down and across
   */
  show(section, indices, colors, { rows, columns }, axes) {
    this.el.hidden = !section.plan;
    if (!section.plan) return;
    this.#section = section;
    this.#draw(section, indices, colors);
    setText(this.#axes, axes);
    this.frame(rows, columns);
  }

  /** Frames what is in sight. @param {Range} rows positions @param {Range} columns */
  frame(rows, columns) {
    const section = this.#section;
    if (!section?.plan) return;
    const [down, across] = extentOf(section.plan);
    const { width, height } = sizeOf(section);
    this.#mover.to((columns[0] / across) * width, (rows[0] / down) * height);
    const { style } = this.#frame;
    style.width = `${Math.max(LEAST, ((columns[1] - columns[0]) / across) * width)}px`;
    style.height = `${Math.max(LEAST, ((rows[1] - rows[0]) / down) * height)}px`;
    this.#sayRange(`[${indicesIn(section.plan, rows, columns).map(rangeWords).join(", ")}]`);
  }

  /** @param {Section} section @param {Uint8Array} indices @param {Uint8Array} colors */
  #draw(section, indices, colors) {
    const { width, height } = sizeOf(section);
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    const image = context.createImageData(width, height);
    const target = new Uint32Array(image.data.buffer);
    const pixels = new Uint32Array(256);
    const bytes = new Uint8Array(pixels.buffer);
    for (let index = 0; index < 256; index += 1)
      bytes.set([...colors.subarray(3 * index, 3 * index + 3), 255], 4 * index);
    const { rows, cols } = section;
    for (let y = 0; y < height; y += 1) {
      const from = Math.floor((y * rows) / height) * cols;
      for (let x = 0; x < width; x += 1) {
        target[y * width + x] = pixels[indices[from + Math.floor((x * cols) / width)] ?? 0] ?? 0;
      }
    }
    context.putImageData(image, 0, 0);
  }
}

/** @param {Range | null} range of indices; null for all @returns as one writes it, but that its end is one of them */
function rangeWords(range) {
  if (!range) return ":";
  const [first, last] = [range[0], range[1] - 1];
  return first === last ? String(first) : `${first}\u2013${last}`;
}

/** @param {Section} section @returns CSS pixels of the small picture: its own proportions, where they can be seen */
function sizeOf({ rows, cols }) {
  const scale = Math.min(WIDTH / cols, HEIGHT / rows);
  const fit = (/** @type {number} */ cells) => Math.max(12, Math.round(cells * scale));
  return { width: Math.min(WIDTH, fit(cols)), height: Math.min(HEIGHT, fit(rows)) };
}
