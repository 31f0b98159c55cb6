// What is said of the value that is pointed at: name and index, the value, of what and when, and the cells around it.

/** @import { Line, Size, Style, Words } from "./inspected.js" */
/** @import { Pointed } from "./pointed.js" */

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";
import { Inspected } from "./inspected.js";
import { Mover } from "./moving.js";
import { readable } from "./numbers.js";
import { isAbout, written } from "./pointed.js";

/** @typedef {Size & {left: number, top: number}} Box */

/** CSS pixels: from the cell to the inspector, and from the inspector's edge to what it shows. */
const RIGHT = 12;
const BELOW = 8;
const INSET = { x: 12, y: 8 };
/** What is shown is said to those who do not see it once it has stood so long. */
const REST_MS = 60;

/** @typedef {Size & {docked: number}} Room of the stage, CSS pixels, and how wide a docked inspector is */

/** @typedef {{words: Words, around: Pointed["around"], room: Room}} Drawn */

export class Inspector {
  #canvas = element("canvas", "beholder-inspected", { "aria-hidden": "true" });
  #shown = new Inspected(this.#canvas);
  /** What the canvas shows, for those who do not see it. @type {Readonly<Record<Line, HTMLElement>>} */
  #said = {
    name: element("div", "beholder-inspected-name"),
    value: element("div", "beholder-inspected-value"),
    of: element("div", "beholder-inspected-of"),
  };
  #mover;
  #section = "";
  #isDocked = false;
  /** Where the panel says it all instead, it is neither drawn nor moved: moving what is hidden composes all layers anew. */
  #isSeen = true;
  /** @type {Drawn | null} */
  #drawn = null;
  /** CSS pixels. */
  #size = { width: 0, height: 0 };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const said = element("div", "beholder-unseen", {}, Object.values(this.#said));
    const attributes = { role: "tooltip", hidden: "", id: newId("inspector") };
    this.el = element("div", "beholder-inspector", attributes, [said, this.#canvas]);
    this.#mover = new Mover(this.el);
    signal.addEventListener("abort", () => clearTimeout(this.#resting));
  }

  /**
   * @param {Pointed} pointed
   * @param {Room} room
   * @param {boolean} isZoomed then a panel beside says it, unless it is docked
   */
  show(pointed, room, isZoomed) {
    const { name, index, exact, of } = pointed;
    const value = written(pointed);
    const about = isAbout(pointed) ? "about " : "";
    if (this.el.hidden) {
      this.el.hidden = false;
      this.#dress();
    }
    if (this.#section !== name) this.#shown.leave();
    this.#section = name;
    Object.assign(this.el.dataset, { section: name, index: index.join(","), value, exact: String(exact) });
    const words = { name: `${name}[${index.join(", ")}]`, value: about + readable(value), of };
    this.#drawn = { words, around: pointed.around, room };
    this.#isDocked = this.el.closest("[data-size='narrow']") !== null;
    this.#isSeen = this.#isDocked || !isZoomed;
    this.#draw(this.#drawn);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#say(words), REST_MS);
  }

  hide() {
    if (this.el.hidden) return;
    this.el.hidden = true;
    clearTimeout(this.#resting);
    this.#section = "";
    // The picture is described by them.
    this.#say({ name: "", value: "", of: "" });
    for (const name of ["section", "index", "value", "exact"]) delete this.el.dataset[name];
  }

  /** Draws what is shown in the colours of another theme. */
  redraw() {
    if (this.el.hidden || !this.#drawn) return;
    this.#dress();
    this.#draw(this.#drawn);
  }

  /**
   * Stands right of and below a cell, or turned where there is no room; docked, it stays where it is.
   *
   * @param {Box} cell CSS pixels in the stage
   * @param {Size} room
   */
  place(cell, room) {
    if (this.#isDocked) this.#mover.leave();
    else if (this.#isSeen) this.#mover.to(...placeBeside(cell, this.#size, room));
  }

  /** @param {Drawn} drawn */
  #draw({ words, around, room }) {
    if (!this.#isSeen) return;
    const most = this.#isDocked ? room.docked : room.width - 2 * INSET.x;
    const { width, height } = this.#shown.draw(words, around, { width: most, docked: this.#isDocked });
    this.#size = { width: width + 2 * INSET.x, height: height + 2 * INSET.y };
  }

  /** @param {Words} words */
  #say(words) {
    setText(this.#said.name, words.name);
    setText(this.#said.value, words.value);
    setText(this.#said.of, words.of);
  }

  /** Draws in the fonts and colours of the theme that there is now. */
  #dress() {
    const { name, value, of } = this.#said;
    this.#shown.dress({ name: styleOf(name), value: styleOf(value), of: styleOf(of) });
  }
}

/** @param {Box} cell @param {Size} size @param {Size} room @returns {[left: number, top: number]} */
function placeBeside(cell, { width, height }, room) {
  const right = cell.left + cell.width + RIGHT;
  const below = cell.top + cell.height + BELOW;
  const left = right + width <= room.width ? right : Math.max(0, cell.left - RIGHT - width);
  const top = below + height <= room.height ? below : Math.max(0, cell.top - BELOW - height);
  return [Math.round(left), Math.round(top)];
}

/** @param {Element} line @returns {Style} */
function styleOf(line) {
  const { fontWeight, fontSize, fontFamily, lineHeight, color } = getComputedStyle(line);
  return { font: `${fontWeight} ${fontSize} ${fontFamily}`, color, height: Number.parseFloat(lineHeight) };
}
