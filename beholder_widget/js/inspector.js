// What is said of the value that is pointed at: name and index, the value, of what and when, and the cells around it.

/** @import { Pointed } from "./pointed.js" */

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";
import { plain, readable } from "./numbers.js";

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

  constructor() {
    const name = element("div", "beholder-inspected-name", {}, [this.#name]);
    const words = element("div", "beholder-inspected", {}, [name, this.#value, this.#of]);
    this.el = element("div", "beholder-inspector", { role: "tooltip", hidden: "", id: newId("inspector") }, [
      this.#loupe,
      words,
    ]);
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
   * @param {{left: number, top: number, width: number, height: number}} cell CSS pixels in the stage
   * @param {{width: number, height: number}} room
   */
  place(cell, room) {
    const { offsetWidth: width, offsetHeight: height } = this.el;
    const right = cell.left + cell.width + RIGHT;
    const below = cell.top + cell.height + BELOW;
    const left = right + width <= room.width ? right : Math.max(0, cell.left - RIGHT - width);
    const top = below + height <= room.height ? below : Math.max(0, cell.top - BELOW - height);
    this.el.style.setProperty("--beholder-at", `${Math.round(left)}px ${Math.round(top)}px`);
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
