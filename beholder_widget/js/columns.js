// The columns of figures beside the picture: how their numbers are written, and how wide they must be.

import { formatDecimals, formatExponent } from "./format.js";

/** A column whose magnitudes span more decades is in e-notation throughout. */
const MOST_DECADES = 3;
const LARGEST_PLAIN = 1e5;
const SMALLEST_PLAIN = 1e-4;
/** It is left once all magnitudes were within these bounds, by this factor at least, so many times in a row. */
const MARGIN = 2;
const CALM = 10;

/**
 * How the numbers of one column are written: all with the same number of decimals, or all in e-notation.
 *
 * Once a column has needed a decimal more it keeps to it, and it leaves e-notation only when that has long not been needed:
 * figures are not to change their form with every frame. The biases of a model begin near zero, and soon are larger.
 */
export class ColumnFormat {
  #digits;
  #exponents = false;
  /** How many times in a row e-notation was not needed. */
  #calm = 0;
  #decimals = 0;

  /** @param {number} digits that count */
  constructor(digits) {
    this.#digits = digits;
  }

  /** Takes in what stands in the column. @param {Iterable<number | null>} values */
  take(values) {
    let [least, most] = [Infinity, 0];
    for (const value of values) {
      if (value === null || value === 0) continue;
      least = Math.min(least, Math.abs(value));
      most = Math.max(most, Math.abs(value));
    }
    if (most === 0) return;
    if (needsExponents(least, most)) this.#exponents = true;
    this.#calm = needsExponents(least / MARGIN, most) || most * MARGIN >= LARGEST_PLAIN ? 0 : this.#calm + 1;
    if (this.#exponents && this.#calm >= CALM) [this.#exponents, this.#decimals] = [false, 0];
    const decimals = this.#digits - 1 - Math.floor(Math.log10(least));
    this.#decimals = Math.max(this.#decimals, decimals, 0);
  }

  /** @param {number | null} value null is a number that is not finite @returns its words, "" for null */
  write(value) {
    if (value === null) return "";
    if (value === 0) return "0";
    return this.#exponents ? formatExponent(value, this.#digits - 1) : formatDecimals(value, this.#decimals);
  }
}

/** @param {number} least magnitude @param {number} most @returns whether such a column is in e-notation */
const needsExponents = (least, most) =>
  most > least * 10 ** MOST_DECADES || most >= LARGEST_PLAIN || least < SMALLEST_PLAIN;

/** Columns are as wide as a multiple of this, CSS pixels. */
const STEP = 4;

/**
 * The width of a column: that of the widest of its texts so far. It never shrinks: what stands beside it would move.
 */
export class ColumnWidth {
  #measure;
  #most;
  #width;
  /** Texts of the same form are as wide, and need no measuring. @type {Set<string>} */
  #seen = new Set();

  /**
   * @param {(text: string) => number} measure width in CSS pixels
   * @param {{least?: number, most?: number}} [bounds]
   */
  constructor(measure, { least = 0, most = Infinity } = {}) {
    this.#measure = measure;
    this.#most = most;
    this.#width = least;
  }

  /** @returns CSS pixels */
  get width() {
    return this.#width;
  }

  /** @param {Iterable<string>} texts @returns whether the column has become wider */
  take(texts) {
    const before = this.#width;
    for (const text of texts) {
      // In tabular figures all digits are as wide as 0.
      const form = text.replace(/\d/g, "0");
      if (this.#seen.has(form)) continue;
      if (this.#seen.size >= MOST_FORMS) this.#seen.clear();
      this.#seen.add(form);
      const wanted = Math.ceil(this.#measure(form) / STEP) * STEP;
      this.#width = Math.max(this.#width, Math.min(this.#most, wanted));
    }
    return this.#width > before;
  }
}

const MOST_FORMS = 4096;

/**
 * The font of an element as a canvas takes it: computed styles leave `font` empty where figures are tabular and lining.
 *
 * @param {CSSStyleDeclaration} style computed
 */
export const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }) =>
  [fontStyle, fontWeight, fontSize, fontFamily].join(" ");

/** A measure of texts in a font. @param {string} font as of CSS @returns {(text: string) => number} */
export function measureIn(font) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  context.font = font;
  return (text) => context.measureText(text).width;
}
