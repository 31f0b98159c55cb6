// What of the picture is in sight, and which cell is at a place of it.

/** @import { Place } from "./arranging.js" */
/** @import { Lens } from "./lens.js" */
/** @import { Pointed, Shown } from "./pointed.js" */
/** @import { Frame } from "./state.js" */
/** @import { Room, Viewport } from "./viewport.js" */

import { GAP } from "./arranging.js";
import { FIRST_HEIGHT } from "./fitting.js";
import { cellAt, extentOf, locate } from "./geometry.js";
import { placeOf, positionAt } from "./mapping.js";
import { clamp, within } from "./ranges.js";
import { Scene } from "./scene.js";
import { rulersOf } from "./viewport.js";

/**
 * @typedef {object} Target a cell that is pointed at
 * @property {number} section
 * @property {number} row
 * @property {number} column
 * @property {boolean} lens whether it is one of the look, rather than of the frame
 * @property {[down: number, along: number]} [at] in a zoomed view, the position that is pointed at: a cell that stands for
 *   others too gives way to the position's own once a look has it
 */
/** @typedef {{section: number, view: Viewport}} Zoom */

export class Sight {
  scene = new Scene();
  /** @type {Place[]} of each section, in the scrolled content */
  places = [];
  /** CSS pixels: of the view, and how high all of the picture is. */
  size = { width: 0, height: FIRST_HEIGHT, content: 0 };
  /** @type {Zoom | null} */
  zoom = null;
  #scroller;

  /** @param {HTMLElement} scroller @param {Lens} lens */
  constructor(scroller, lens) {
    this.#scroller = scroller;
    this.lens = lens;
  }

  /** CSS pixels of the scrolled content that are above the view. */
  get scrolled() {
    return this.#scroller.scrollTop;
  }

  set scrolled(top) {
    this.#scroller.scrollTop = top;
  }

  /** @returns {"none" | "waiting" | "here"} whether the zoomed view needs a lens, and has what it shows */
  get sampling() {
    const found = this.zoom && this.scene.sections[this.zoom.section];
    if (!this.zoom || !found || found.shown >= found.size || this.scene.frame?.past) return "none";
    return this.lens.covers(this.zoom.view) ? "here" : "waiting";
  }

  /** @param {number} section @returns {Uint8Array} red, green and blue of each palette index, as it is drawn now */
  colors(section) {
    const colors = new Uint8Array(768);
    this.scene.pixels(section).forEach((pixel, index) => {
      colors.set([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255], 3 * index);
    });
    return colors;
  }

  /** Nothing is left of the picture. @param {Frame} frame a frame of words */
  clear(frame) {
    this.scene.clear(frame);
    this.places = [];
  }

  /** @returns {Room} */
  room() {
    return { width: this.size.width, height: this.size.height };
  }

  /** @returns {[number, number]} of the view */
  middle() {
    return [this.size.width / 2, this.size.height / 2];
  }

  /** @param {number} x @param {number} y @returns {Target | null} */
  targetUnder(x, y) {
    if (this.zoom) {
      const { view, section } = this.zoom;
      const { rows, columns } = rulersOf(view);
      const [down, along] = [positionAt(rows, view.top + y), positionAt(columns, view.left + x)];
      return down < 0 || along < 0 ? null : this.targetAt(section, down, along);
    }
    const top = y + this.scrolled;
    const section = this.places.findIndex(
      (place) => within(top, place.top, place.height) && within(x, place.left, place.width),
    );
    const [place, shown] = [this.places[section], this.scene.shown(section)];
    if (!place || !shown) return null;
    const row = clamp(Math.floor(((top - place.top) * shown.rows) / place.height), 0, shown.rows - 1);
    const column = clamp(Math.floor(((x - place.left) * shown.cols) / place.width), 0, shown.cols - 1);
    return { section, row, column, lens: false };
  }

  /** @param {number} section @param {number} down @param {number} along @returns {Target | null} the cell that stands for a position */
  targetAt(section, down, along) {
    const plan = this.scene.sections[section]?.plan;
    if (!plan) return null;
    const [rows, columns] = extentOf(plan);
    if (down >= rows || along >= columns) return null;
    const look = this.lens.look;
    const seen = look?.message.section === section ? cellAt(look.shown.plan, down, along) : null;
    const cell = seen ?? cellAt(plan, down, along);
    return cell && { section, row: cell[0], column: cell[1], lens: Boolean(seen), at: [down, along] };
  }

  /** @param {number} section @param {readonly number[]} index @returns {Target | null} the cell of the frame that stands for a value; null for an index that the array lacks */
  targetOf(section, index) {
    const { plan, shape = [] } = this.scene.sections[section] ?? {};
    const isInside = index.length === shape.length && index.every((at, axis) => at < Number(shape[axis]));
    const cell = plan && isInside ? cellAt(plan, ...locate(plan, index)) : null;
    return cell && { section, row: cell[0], column: cell[1], lens: false };
  }

  /** @param {Target} target @returns {Shown | null} */
  shownOf(target) {
    const shown = this.scene.shown(target.section);
    const look = target.lens ? this.lens.look : null;
    if (target.lens && !look) return null;
    return look && shown ? { ...look.shown, pixels: shown.pixels } : shown;
  }

  /** @param {number} section @returns {Target | null} its first cell, or that of the next that has any */
  firstIn(section) {
    for (let at = Math.max(0, section); at < this.scene.sections.length; at += 1) {
      if (this.scene.shown(at)) return { section: at, row: 0, column: 0, lens: false };
    }
    return null;
  }

  /** @param {number} y CSS pixels in the view @returns {number} */
  nearest(y) {
    const top = y + this.scrolled;
    const found = this.places.findIndex((place) => top < place.top + place.height + GAP);
    return found < 0 ? this.places.length - 1 : found;
  }

  /** @param {Target} target @param {Pointed} pointed the same @returns {Place | null} in the view */
  cellPlace(target, pointed) {
    if (this.zoom) {
      const { view } = this.zoom;
      const rulers = rulersOf(view);
      const [down, along] = locate(view.plan, pointed.index);
      const size = Math.max(view.px, 3);
      return {
        left: placeOf(rulers.columns, along) - view.left,
        top: placeOf(rulers.rows, down) - view.top,
        width: size,
        height: size,
      };
    }
    const place = this.places[target.section];
    const shown = this.scene.shown(target.section);
    if (!place || !shown) return null;
    const [width, height] = [place.width / shown.cols, place.height / shown.rows];
    return {
      left: place.left + target.column * width,
      top: place.top + target.row * height - this.scrolled,
      width: Math.max(3, width),
      height: Math.max(3, height),
    };
  }
}
