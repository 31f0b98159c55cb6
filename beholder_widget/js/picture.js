// The picture itself: a canvas that shows a frame pixel for pixel, or a placeholder's words in its place.

/** @import { Room } from "./fit.js" */
/** @import { Frame, Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { fitScale } from "./fit.js";

export class Picture {
  #canvas = element("canvas", "beholder-canvas", { role: "img", hidden: "" });
  /** @type {{width: number, height: number}} of the picture; a coarse one's canvas has fewer pixels */
  #size = { width: 0, height: 0 };
  #scale = 1;
  #words = element("div", "beholder-words");
  #mark = element("div", "beholder-mark", { hidden: "" });

  constructor() {
    this.el = element("div", "beholder-picture", {}, [this.#canvas, this.#words, this.#mark]);
  }

  /**
   * @param {Frame} frame
   * @param {ImageBitmap | null} bitmap null for a frame without a picture
   */
  paint(frame, bitmap) {
    this.#canvas.dataset.frame = String(frame.number);
    this.#canvas.dataset.step = String(frame.step ?? "");
    this.#canvas.hidden = !bitmap;
    this.#words.hidden = bitmap !== null;
    setText(this.#words, frame.text);
    if (!bitmap) return;
    this.#canvas.setAttribute("aria-label", describe(frame));
    this.#size = { width: frame.width, height: frame.height };
    this.#draw(bitmap);
  }

  /** Shows words in the place of a picture that has not come yet. @param {string} words */
  say(words) {
    setText(this.#words, words);
  }

  /**
   * Gives the canvas its size on the page.
   *
   * @param {Room} room
   * @returns {number} CSS pixels to a picture pixel
   */
  fit(room) {
    const { width, height } = this.#size;
    const scale = fitScale(this.#size, room, devicePixelRatio);
    this.#canvas.style.width = `${width * scale}px`;
    this.#canvas.style.height = `${height * scale}px`;
    this.#canvas.classList.toggle("beholder-shrunk", scale * devicePixelRatio < 1);
    this.#scale = scale;
    return scale;
  }

  /** Outlines a section, in the gaps around it. @param {Section} [section] none for no outline */
  mark(section) {
    this.#mark.hidden = !section;
    if (!section) return;
    this.#mark.style.top = `${section.top * this.#scale}px`;
    this.#mark.style.height = `${section.height * this.#scale}px`;
    this.#mark.style.width = this.#canvas.style.width;
  }

  /** Brings what is marked into sight where the picture scrolls by itself. */
  reveal() {
    this.el.scrollTop = this.#mark.offsetTop - this.el.clientHeight / 2;
  }

  /** @param {number} y CSS pixels from the window's top @returns picture pixels from the picture's */
  heightAt(y) {
    return (y - this.#canvas.getBoundingClientRect().top) / this.#scale;
  }

  /** Picture pixels that are scrolled out of sight at the top. */
  get scrolled() {
    return this.el.scrollTop / this.#scale;
  }

  /** @param {ImageBitmap} bitmap */
  #draw(bitmap) {
    const { width, height } = bitmap;
    // A canvas is made anew when its size is set, be it the same.
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d"));
    // Gaps are transparent: what was there before must go.
    context.globalCompositeOperation = "copy";
    context.drawImage(bitmap, 0, 0);
  }
}

/** @param {Frame} frame @returns the picture in words, the same from frame to frame while it shows the same things */
function describe({ kind, sections, settings, colormap }) {
  if (kind === "frame") return "Picture of a frame";
  const [first, last] = [sections.at(0)?.name, sections.at(-1)?.name];
  const what = sections.length > 1 ? `${sections.length} sections, ${first} to ${last}` : first;
  return `Picture of ${what}, ${settings.mode} values, colormap ${colormap}`;
}
