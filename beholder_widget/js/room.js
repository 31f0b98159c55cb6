// The room of a view: how much of its width the picture has, and what stands beside it.

/** @import { GutterColumns } from "./guttercolumns.js" */
/** @import { Size } from "./sizes.js" */

import { sizeOf } from "./sizes.js";

/** CSS pixels: between picture and gutter, and the overview with what parts it from the gutter. */
const BETWEEN = 8;
const OVERVIEW = 40;
/** The picture's width is a multiple of this. */
const STEP = { wide: 16, narrow: 4 };
const LEAST = 64;

export class Room {
  /** @type {Size} */
  size = "full";
  /** Of picture, gutter and panel, CSS pixels. */
  width = 0;
  #el;
  #main;
  /** The widest that stood beside the picture, by size: the picture's width is not moved by data. @type {Map<Size, number>} */
  #beside = new Map();
  #laidOut = "";
  /** Whether the picture has the whole width: words in its place keep to that. */
  #isWhole = false;

  /** @param {HTMLElement} el the view @param {HTMLElement} main picture, gutter and panel */
  constructor(el, main) {
    this.#el = el;
    this.#main = main;
  }

  /**
   * Gives picture, gutter and panel their room.
   *
   * @param {GutterColumns} figures the gutter's
   * @param {number} sections how many there are; 0 for words in place of the picture
   * @returns {boolean} whether anything has changed
   */
  layOut(figures, sections) {
    const width = this.#main.clientWidth;
    if (width === 0) return false;
    this.width = width;
    this.size = sizeOf(width);
    const narrow = this.size === "narrow";
    const { columns, limits, width: wanted } = figures.layout(this.size, width);
    // In a narrow cell one section has the whole width, and its panel is below.
    if (sections > 0) this.#isWhole = sections === 1;
    const isWhole = narrow && this.#isWhole;
    const beside = isWhole ? 0 : Math.max(wanted, this.#beside.get(this.size) ?? 0);
    if (!isWhole) this.#beside.set(this.size, beside);
    const key = [width, beside, columns, isWhole].join();
    if (key === this.#laidOut) return false;
    this.#laidOut = key;
    const right = narrow ? 0 : OVERVIEW;
    const step = narrow ? STEP.narrow : STEP.wide;
    const free = width - (isWhole ? 0 : BETWEEN + beside + right);
    const picture = Math.max(LEAST, Math.floor(free / step) * step);
    const { style } = this.#el;
    this.#el.dataset.size = this.size;
    style.setProperty("--beholder-picture", `${picture}px`);
    style.setProperty("--beholder-beside", `${Math.max(0, width - picture - BETWEEN - right)}px`);
    style.setProperty("--beholder-columns", columns);
    style.setProperty("--beholder-limits", limits);
    return true;
  }
}
