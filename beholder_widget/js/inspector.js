// What is said of the value that is pointed at: name and index, the value, of what and when, and the cells around it.

/** @import { Pointed } from "./pointed.js" */

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";
import { plain, readable } from "./numbers.js";

/** @typedef {{width: number, height: number}} Size */
/** @typedef {Size & {left: number, top: number}} Box */

/** CSS pixels: a cell of the loupe, and the loupe where the inspector is docked. */
const CELL = 16;
const DOCKED = 56;
const RIGHT = 12;
const BELOW = 8;

export class Inspector {
  #loupe = element("canvas", "beholder-loupe", { "aria-hidden": "true" });
  #name = element("bdi", "");
  #value = element("div", "beholder-inspected-value");
  #of = element("div", "beholder-inspected-of");
  /** CSS pixels; to ask for it would have the page laid out with each move. */
  #size = { width: 0, height: 0 };
  /** @type {{cell: Box, room: Size} | null} */
  #place = null;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const name = element("div", "beholder-inspected-name", {}, [this.#name]);
    const words = element("div", "beholder-inspected", {}, [name, this.#value, this.#of]);
    this.el = element("div", "beholder-inspector", { role: "tooltip", hidden: "", id: newId("inspector") }, [
      this.#loupe,
      words,
    ]);
    const observer = new ResizeObserver((entries) => this.#resized(entries));
    observer.observe(this.el, { box: "border-box" });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** @param {Pointed} pointed */
  show({ name, index, value, near, exact, of, around }) {
    const written = plain(value, exact ? 0 : near);
    this.el.hidden = false;
    Object.assign(this.el.dataset, { section: name, index: index.join(","), value: written, exact: String(exact) });
    setText(this.#name, `${name}[${index.join(", ")}]`);
    setText(this.#value, `${exact || !Number.isFinite(value) ? "" : "about "}${readable(written)}`);
    setText(this.#of, of);
    this.#draw(around);
  }

  hide() {
    this.el.hidden = true;
    // The picture is described by them.
    for (const words of [this.#name, this.#value, this.#of]) setText(words, "");
    for (const name of ["section", "index", "value", "exact"]) delete this.el.dataset[name];
  }

  /**
   * Stands right of and below a cell, or turned where there is no room; docked, it stays where it is.
   *
   * @param {Box} cell CSS pixels in the stage
   * @param {Size} room
   */
  place(cell, room) {
    this.#place = { cell, room };
    const { width, height } = this.#size;
    const right = cell.left + cell.width + RIGHT;
    const below = cell.top + cell.height + BELOW;
    const left = right + width <= room.width ? right : Math.max(0, cell.left - RIGHT - width);
    const top = below + height <= room.height ? below : Math.max(0, cell.top - BELOW - height);
    this.el.style.setProperty("--beholder-at", `${Math.round(left)}px ${Math.round(top)}px`);
  }

  /** @param {ResizeObserverEntry[]} entries */
  #resized(entries) {
    const box = entries.at(-1)?.borderBoxSize[0];
    if (!box || box.blockSize === 0) return;
    this.#size = { width: box.inlineSize, height: box.blockSize };
    if (this.#place) this.place(this.#place.cell, this.#place.room);
  }

  /** @param {Pointed["around"]} around */
  #draw({ rows, columns, pixels, at }) {
    const ratio = devicePixelRatio;
    const isDocked = this.el.closest("[data-size='narrow']") !== null;
    const size = isDocked ? Math.min(CELL, Math.floor(DOCKED / Math.max(rows, columns))) : CELL;
    const [width, height] = [columns * size * ratio, rows * size * ratio].map(Math.round);
    const canvas = this.#loupe;
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      Object.assign(canvas.style, { width: `${columns * size}px`, height: `${rows * size}px` });
    }
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, columns * size, rows * size);
    pixels.forEach((pixel, place) => {
      if (pixel === null) return;
      context.fillStyle = `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
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
