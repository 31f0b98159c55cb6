// The picture itself: a canvas that shows a frame pixel for pixel, or a placeholder's words in its place.

/** @import { Frame } from "./state.js" */

import { fitWidth } from "./fit.js";
import { element } from "./dom.js";

export class Picture {
  constructor() {
    this.canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
    this.words = element("div", "beholder-words");
    this.words.textContent = "waiting for the kernel";
    this.el = element("div", "beholder-picture", {}, [this.canvas, this.words]);
  }

  /**
   * @param {Frame} frame
   * @param {ImageBitmap | null} bitmap
   */
  paint(frame, bitmap) {
    this.canvas.dataset.frame = String(frame.number);
    this.canvas.dataset.step = String(frame.step ?? "");
    this.canvas.hidden = !bitmap;
    this.words.hidden = Boolean(bitmap);
    if (!bitmap) {
      this.words.textContent = frame.text;
      return;
    }
    this.#draw(bitmap);
    this.canvas.setAttribute("aria-label", describe(frame));
  }

  /**
   * @param {number} available CSS pixels
   * @returns {number} CSS pixels to a picture pixel
   */
  fit(available) {
    const { width, height } = this.canvas;
    const display = fitWidth(width, available, devicePixelRatio);
    const scale = display / width;
    this.canvas.style.width = `${display}px`;
    this.canvas.style.height = `${height * scale}px`;
    this.canvas.classList.toggle("beholder-shrunk", scale * devicePixelRatio < 1);
    return scale;
  }

  /** @param {ImageBitmap} bitmap */
  #draw(bitmap) {
    const { width, height } = bitmap;
    // Setting a canvas's size clears it, even to the same size, so it's only set when it changes.
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    context.globalCompositeOperation = "copy";
    context.drawImage(bitmap, 0, 0);
  }
}

/** @param {Frame} frame */
function describe({ kind, sections, settings }) {
  const colours = `colormap ${settings.colormap}`;
  if (kind === "frame") return `Frame, ${colours}`;
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const names = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${names}, ${settings.mode === "variance" ? "variance" : "current values"}, ${colours}`;
}
