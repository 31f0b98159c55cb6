// What the inspector shows, drawn: a text of the page that changes would have it laid out with each move of the pointer.

/** @import { Pointed } from "./pointed.js" */

import { partsOf } from "./cutname.js";

/** @typedef {{width: number, height: number}} Size CSS pixels */
/** @typedef {"name" | "value" | "of"} Line */
/** @typedef {{font: string, color: string, height: number}} Style of a line */
/** @typedef {Readonly<Record<Line, Style>>} Styles */
/** @typedef {Readonly<Record<Line, string>>} Words */

/** CSS pixels: a cell of the loupe, and the loupe where the inspector is docked; from the loupe to the words. */
const CELL = 16;
const DOCKED = 56;
const GAP = 12;
/** The words have a width of a multiple of so many. */
const STEP = 16;
const LINES = /** @type {const} */ (["name", "value", "of"]);

export class Inspected {
  #context;
  /** @type {Styles | null} */
  #styles = null;
  /** By font and text, in which each digit is a 0. @type {Map<string, number>} */
  #widths = new Map();
  /** Of the words; the same while it suffices. */
  #room = 0;
  /** What was drawn last, as a text. */
  #drawn = "";
  /** @type {Size} */
  #size = { width: 0, height: 0 };

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  }

  /** Draws in these styles from now on. @param {Styles} styles */
  dress(styles) {
    this.#styles = styles;
    this.#drawn = "";
  }

  /** The next words have no more width than they need. */
  leave() {
    this.#room = 0;
    this.#drawn = "";
  }

  /**
   * @param {Words} words
   * @param {Pointed["around"]} around
   * @param {{width: number, docked: boolean}} bounds how wide it may be at most; docked, it is just so wide
   * @returns {Size} what the canvas takes
   */
  draw(words, around, { width: most, docked }) {
    const styles = this.#styles;
    if (!styles) return this.#size;
    // A turn of the wheel keeps to the same value.
    const key = JSON.stringify([words, around, most, docked, devicePixelRatio]);
    if (key === this.#drawn) return this.#size;
    this.#drawn = key;
    const cell = docked ? Math.min(CELL, Math.floor(DOCKED / Math.max(around.rows, around.columns))) : CELL;
    const loupe = { width: around.columns * cell, height: around.rows * cell };
    const left = loupe.width + GAP;
    const needed = Math.max(...LINES.map((line) => this.#widthOf(words[line], styles[line].font)));
    this.#room = Math.max(this.#room, Math.ceil(needed / STEP) * STEP);
    const width = docked ? most : Math.min(left + this.#room, most);
    const lines = LINES.reduce((sum, line) => sum + styles[line].height, 0);
    const height = docked ? DOCKED : Math.max(loupe.height, lines);
    this.#begin({ width, height });
    this.#drawWords(words, styles, { left, width: width - left });
    this.#context.translate(0, Math.round((height - loupe.height) / 2));
    this.#drawLoupe(around, cell);
    this.#size = { width, height };
    return this.#size;
  }

  /** @param {Size} size */
  #begin({ width, height }) {
    const ratio = devicePixelRatio;
    const { canvas } = this.#context;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) {
      Object.assign(canvas, { width: across, height: down });
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.clearRect(0, 0, width, height);
  }

  /** @param {Words} words @param {Styles} styles @param {{left: number, width: number}} room */
  #drawWords(words, styles, { left, width }) {
    const context = this.#context;
    context.textBaseline = "middle";
    context.direction = "ltr";
    let top = 0;
    for (const line of LINES) {
      const { font, color, height } = styles[line];
      context.font = font;
      context.fillStyle = color;
      const measure = (/** @type {string} */ text) => this.#widthOf(text, font);
      // As in the gutter, a name keeps whose it is, and its end.
      const text = line === "name" ? cutName(words.name, width, measure) : withoutEnd(words[line], width, measure);
      context.fillText(text, left, top + height / 2);
      top += height;
    }
  }

  /** @param {string} text @param {string} font @returns {number} CSS pixels */
  #widthOf(text, font) {
    const form = text.replace(/\d/g, "0");
    const key = `${font} ${form}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const width = this.#context.measureText(form).width;
    if (this.#widths.size >= MOST_FORMS) this.#widths.clear();
    this.#widths.set(key, width);
    return width;
  }

  /** @param {Pointed["around"]} around @param {number} size of a cell */
  #drawLoupe({ columns, pixels, at }, size) {
    const context = this.#context;
    pixels.forEach((pixel, place) => {
      if (pixel === null) return;
      context.fillStyle = `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255} / ${(pixel >>> 24) / 255})`;
      context.fillRect((place % columns) * size, Math.floor(place / columns) * size, size, size);
    });
    const [row, column] = at;
    for (const [color, line] of /** @type {const} */ ([
      ["#000", 3],
      ["#fff", 1],
    ])) {
      context.strokeStyle = color;
      context.lineWidth = line;
      context.strokeRect(column * size + 2, row * size + 2, size - 4, size - 4);
    }
  }
}

const MOST_FORMS = 1024;
const CUT = "\u2026";

/**
 * @param {string} name of a section
 * @param {number} width
 * @param {(text: string) => number} measure
 * @returns {string} as much of it as fits: whose it is, unless that would take most of the room, and its end
 */
export function cutName(name, width, measure) {
  if (measure(name) <= width) return name;
  const [whose] = partsOf(name);
  const before = 2 * measure(whose) > width ? CUT : whose + CUT;
  const kept = mostOf(name.length, (count) => measure(before + name.slice(name.length - count)) <= width);
  return before + name.slice(name.length - kept);
}

/** @param {string} text @param {number} width @param {(text: string) => number} measure @returns {string} the beginning of it that fits */
export function withoutEnd(text, width, measure) {
  if (measure(text) <= width) return text;
  return (
    text.slice(
      0,
      mostOf(text.length, (count) => measure(text.slice(0, count) + CUT) <= width),
    ) + CUT
  );
}

/** @param {number} most @param {(count: number) => boolean} fits @returns {number} the largest count that fits, 0 where none does */
function mostOf(most, fits) {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
