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
  #el;
  #main;
  /** The widest that stood beside the picture, by size: the picture's width is not moved by data. @type {Map<Size, number>} */
  #beside = new Map();
  #laidOut = "";

  /** @param {HTMLElement} el the view @param {HTMLElement} main picture, gutter and panel */
  constructor(el, main) {
    this.#el = el;
    this.#main = main;
  }

  /**
   * Gives picture, gutter and panel their room.
   *
   * @param {GutterColumns} figures the gutter's
   * @param {number} sections how many there are
   * @returns {boolean} whether anything has changed
   */
  layOut(figures, sections) {
    const width = this.#main.clientWidth;
    if (width === 0) return false;
    this.size = sizeOf(width);
    const narrow = this.size === "narrow";
    const { columns, limits, width: wanted } = figures.layout(this.size, width);
    // In a narrow cell one section has the whole width, and its panel is below.
    const hasSections = narrow ? sections > 1 : sections > 0;
    const beside = hasSections ? Math.max(wanted, this.#beside.get(this.size) ?? 0) : 0;
    if (hasSections) this.#beside.set(this.size, beside);
    const key = [width, beside, columns, hasSections].join();
    if (key === this.#laidOut) return false;
    this.#laidOut = key;
    const right = narrow ? 0 : OVERVIEW;
    const step = narrow ? STEP.narrow : STEP.wide;
    const free = width - (hasSections ? BETWEEN + beside + right : 0);
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
