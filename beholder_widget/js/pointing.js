// The cell that is pointed at: outlined, told of beside it, and moved by keys.

/** @import { Exact } from "./exact.js" */
/** @import { Pointed } from "./pointed.js" */
/** @import { Sight, Target } from "./sight.js" */
/** @import { Section } from "./state.js" */
/** @import { Box } from "./inspector.js" */

import { GAP } from "./arranging.js";
import { element } from "./dom.js";
import { extentOf, locate } from "./geometry.js";
import { Inspector } from "./inspector.js";
import { placeOf } from "./mapping.js";
import { Mover } from "./moving.js";
import { pointedAt } from "./pointed.js";
import { clamp, within } from "./ranges.js";
import { rulersOf } from "./viewport.js";

/**
 * @typedef {object} Listener
 * @property {(pointed: Pointed | null) => void} pointed
 * @property {(dx: number, dy: number) => void} pan CSS pixels that the zoomed view has to move by
 */

/** The pointer rests where it has been for so long. */
const REST_MS = 60;

export class Pointing {
  outline = element("div", "beholder-outline", { hidden: "" });
  inspector;
  #mover = new Mover(this.outline);
  /** @type {Target | null} */
  target = null;
  /** @type {Pointed | null} */
  pointed = null;
  #sight;
  #exact;
  #listener;
  #outlined = -1;
  #isPaused = false;
  /** Of the stage, CSS pixels: to ask for it would have the page laid out. */
  width = 0;
  /** Of all that stands in a row, CSS pixels. */
  whole = 0;
  /** What the kernel is asked for once the pointer rests. @type {Target | null} */
  #asked = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;

  /**
   * @param {Sight} sight
   * @param {Exact} exact
   * @param {Listener} listener
   * @param {AbortSignal} signal
   */
  constructor(sight, exact, listener, signal) {
    this.inspector = new Inspector(signal);
    signal.addEventListener("abort", () => clearTimeout(this.#resting));
    this.#sight = sight;
    this.#exact = exact;
    this.#listener = listener;
  }

  /** Outlines a section. @param {number} section -1 for none */
  section(section) {
    this.#outlined = section;
    if (section >= 0) this.set(null);
    this.outlineNow();
  }

  /** Keeps to what is pointed at in another frame. @param {readonly Section[]} before sections of the one before */
  keep(before) {
    this.target = this.#kept(before);
  }

  /** Lets go of a cell of another section: a zoomed view has none of it. @param {number} section -1 for none */
  stayIn(section) {
    if (this.target?.section !== section) this.target = null;
  }

  /** Keeps to what is pointed at in a look that has come. */
  look() {
    if (this.target) this.target = this.#retargeted(this.target);
    this.refresh();
  }

  /** @returns {[number, number]} where keys and buttons zoom: what is pointed at, or the middle of the view */
  middle() {
    const cell = this.#cellPlace();
    const [x, y] = cell ? [cell.left + cell.width / 2, cell.top + cell.height / 2] : [-1, -1];
    const { width, height } = this.#sight.size;
    return within(x, 0, width) && within(y, 0, height) ? [x, y] : this.#sight.middle();
  }

  #cellPlace() {
    return this.target && this.pointed && this.#sight.cellPlace(this.target, this.pointed);
  }

  /** @param {number} rows @param {number} columns */
  step(rows, columns) {
    const target = this.target ?? this.#begun();
    const shown = target && this.#sight.shownOf(target);
    if (!target || !shown) return;
    if (this.target && this.#sight.zoom) return this.#stepZoomed(rows, columns);
    const row = clamp(target.row + (this.target ? rows : 0), 0, shown.rows - 1);
    const column = clamp(target.column + (this.target ? columns : 0), 0, shown.cols - 1);
    this.set({ ...target, row, column });
    this.#reveal();
  }

  /** @returns {Target | null} where keys begin */
  #begun() {
    return this.#sight.zoom ? this.#sight.targetUnder(...this.#sight.middle()) : this.#sight.firstIn(0);
  }

  /** @param {number} sections */
  jump(sections) {
    if (this.#sight.zoom) return;
    const from = this.target?.section ?? -1;
    for (let at = from + sections; at >= 0 && at < this.#sight.places.length; at += Math.sign(sections)) {
      const first = this.#sight.firstIn(at);
      if (first?.section !== at) continue;
      this.set(first);
      return this.#reveal();
    }
  }

  /** @param {boolean} last */
  end(last) {
    if (this.#sight.zoom) return;
    const sections = this.#sight.scene.sections.flatMap((_, at) => (this.#sight.scene.shown(at) ? [at] : []));
    const section = last ? sections.at(-1) : sections[0];
    const shown = section === undefined ? null : this.#sight.scene.shown(section);
    if (section === undefined || !shown) return;
    const [row, column] = last ? [shown.rows - 1, shown.cols - 1] : [0, 0];
    this.set({ section, row, column, lens: false });
    this.#reveal();
  }

  /** @param {readonly Section[]} before @returns {Target | null} what is pointed at, in another frame */
  #kept(before) {
    const target = this.target;
    if (!target) return null;
    const [was, is] = [before[target.section], this.#sight.scene.sections[target.section]];
    return was?.name === is?.name && was?.rows === is?.rows && was?.cols === is?.cols ? target : null;
  }

  /** @param {Target} target @returns {Target} the same value, in the look that has come meanwhile */
  #retargeted(target) {
    return (target.at && this.#sight.targetAt(target.section, ...target.at)) ?? target;
  }

  /** @param {number} rows @param {number} columns positions */
  #stepZoomed(rows, columns) {
    if (!this.#sight.zoom || !this.target || !this.pointed) return;
    const { section, view } = this.#sight.zoom;
    const [down, along] = locate(view.plan, this.pointed.index);
    const [most, widest] = extentOf(view.plan);
    const to = { down: clamp(down + rows, 0, most - 1), along: clamp(along + columns, 0, widest - 1) };
    const rulers = rulersOf(view);
    const [x, y] = [placeOf(rulers.columns, to.along) - view.left, placeOf(rulers.rows, to.down) - view.top];
    const over = (/** @type {number} */ at, /** @type {number} */ room) =>
      Math.min(0, at) + Math.max(0, at + view.px - room);
    const [dx, dy] = [over(x, view.room.width), over(y, view.room.height)];
    if (dx || dy) this.#listener.pan(dx, dy);
    this.set(this.#sight.targetAt(section, to.down, to.along));
  }

  /** @param {Target | null} target */
  set(target) {
    this.target = target;
    if (target) this.#outlined = -1;
    this.refresh();
  }

  /** What is done in between tells nothing: what is pointed at is told once it is over. @param {() => void} act */
  pause(act) {
    this.#isPaused = true;
    act();
    this.#isPaused = false;
  }

  /** Tells what there is to say of the cell that is pointed at. */
  refresh() {
    if (this.#isPaused) return;
    const target = this.target;
    const shown = target && this.#sight.shownOf(target);
    const { frame } = this.#sight.scene;
    if (!target || !shown || !frame || target.row >= shown.rows || target.column >= shown.cols) {
      const had = this.pointed !== null;
      this.pointed = null;
      this.inspector.hide();
      this.outlineNow();
      if (had) this.#listener.pointed(null);
      return;
    }
    const origin = (target.lens && this.#sight.lens.look?.message) || frame;
    const { section, row, column } = target;
    this.pointed = pointedAt(shown, section, row, column, this.#exact.ofPointed(target), origin);
    // What asks for places comes before what changes the page, which would have to be laid out for each question.
    const cell = this.#cellPlace();
    const room = this.#room();
    this.inspector.show(this.pointed, room, this.#sight.zoom !== null);
    if (cell) this.inspector.place(cell, room);
    this.#outline(cell);
    this.#listener.pointed(this.pointed);
    if (!target.lens) this.#ask(target);
  }

  /** Asks for the exact value once the pointer rests: each answer costs the page more than a move. @param {Target} target */
  #ask(target) {
    if (this.#asked && isSame(this.#asked, target)) {
      if (!this.#resting) this.#askNow();
      return;
    }
    this.#asked = target;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#askNow();
    }, REST_MS);
  }

  #askNow() {
    const target = this.target;
    const shown = target && !target.lens && this.#sight.shownOf(target);
    const { frame } = this.#sight.scene;
    if (target && shown && frame) this.#exact.readPointed(target, shown, frame);
  }

  /** Places what is told, and the outline, where the cell is now. */
  follow() {
    const cell = this.#cellPlace();
    if (cell) this.inspector.place(cell, this.#room());
    this.outlineNow();
  }

  #room() {
    return { width: this.width, height: this.#sight.size.height, docked: this.whole };
  }

  /** Outlines the cell, or the section, where it is now. */
  outlineNow() {
    this.#outline(this.#cellPlace());
  }

  /** @param {Box | null} cell */
  #outline(cell) {
    const place = this.#sight.places[this.#outlined];
    const section = place && !this.#sight.zoom ? { ...place, top: place.top - this.#sight.scrolled } : null;
    const box = cell ?? section;
    this.outline.hidden = !box;
    if (!box) return;
    const { style } = this.outline;
    this.#mover.to(box.left, box.top);
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }

  /** Scrolls the cell that is pointed at into sight. */
  #reveal() {
    const cell = this.#cellPlace();
    if (!cell || this.#sight.zoom) return;
    if (cell.top < 0) this.#sight.scrolled = this.#sight.scrolled + cell.top - GAP;
    else if (cell.top + cell.height > this.#sight.size.height) {
      this.#sight.scrolled = this.#sight.scrolled + cell.top + cell.height - this.#sight.size.height + GAP;
    }
  }
}

/** @param {Target} one @param {Target} other */
const isSame = (one, other) =>
  one.section === other.section && one.row === other.row && one.column === other.column && one.lens === other.lens;
