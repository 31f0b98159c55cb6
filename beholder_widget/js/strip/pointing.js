// Which row and which place of the strip is pointed at, by pointer or keys.

/** @import { Grid } from "./columns.js" */
/** @import { Row } from "./rows.js" */

import { clamp } from "../ranges.js";
import { MAP_TOP } from "./canvas.js";
import { placeAt } from "./columns.js";
import { rowAt } from "./rows.js";

const PAGE = 10;
/** So long after the pointer has moved, or a key was pressed, a person may still read what is said there and choose it. */
const REST_AFTER_MS = 2000;

/** @typedef {{row: number, place: number}} Spot */

/**
 * @typedef {object} Pointed what can be pointed at
 * @property {() => {rows: readonly Row[], grid: Grid, width: number}} shown CSS pixels
 * @property {(spot: Spot | null) => void} pointed
 * @property {(spot: Spot) => void} chosen
 */

export class StripPointing {
  /** @type {Spot | null} */
  spot = null;
  /** @type {{clientX: number, clientY: number} | null} where the pointer is that has set the spot; null for keys */
  #pointer = null;
  /** Of a spot that keys have set: how far across the strip, from 0 to 1. */
  #across = 0;
  /** When the spot was last set or kept by pointer or keys, ms as `performance.now`. */
  #moved = -Infinity;
  #el;
  #listener;

  /** @param {HTMLElement} el that has the focus @param {Pointed} listener @param {AbortSignal} signal */
  constructor(el, listener, signal) {
    this.#el = el;
    this.#listener = listener;
    const go = () => this.#set(null);
    el.addEventListener("pointermove", (event) => this.#follow(event), { signal });
    el.addEventListener("pointerleave", go, { signal });
    el.addEventListener("blur", go, { signal });
    el.addEventListener("keydown", (event) => this.#press(event), { signal });
    const choose = (/** @type {PointerEvent} */ event) => {
      this.#follow(event);
      if (this.spot) listener.chosen(this.spot);
    };
    el.addEventListener("click", choose, { signal });
  }

  /** @returns {number} ms until what is pointed at rests, 0 for nothing pointed at */
  get restsIn() {
    return this.spot ? Math.max(0, this.#moved + REST_AFTER_MS - performance.now()) : 0;
  }

  /** Finds the spot anew: rows or columns are others, and the pointer rests. */
  refresh() {
    if (!this.spot) return;
    const { rows, grid } = this.#listener.shown();
    if (this.#pointer) this.spot = this.#spotUnder(this.#pointer);
    else if (rows.length === 0 || grid.places === 0) this.spot = null;
    else {
      const place = clamp(Math.floor(this.#across * grid.places), 0, grid.places - 1);
      this.spot = { row: clamp(this.spot.row, 0, rows.length - 1), place };
    }
  }

  /** @param {PointerEvent} event */
  #follow({ clientX, clientY }) {
    this.#pointer = { clientX, clientY };
    this.#set(this.#spotUnder(this.#pointer));
  }

  /** @param {Spot | null} spot */
  #set(spot) {
    this.#moved = performance.now();
    if (spot?.row === this.spot?.row && spot?.place === this.spot?.place) return;
    this.spot = spot;
    this.#listener.pointed(spot);
  }

  /** @param {{clientX: number, clientY: number}} pointer @returns {Spot | null} */
  #spotUnder({ clientX, clientY }) {
    const { rows, grid, width } = this.#listener.shown();
    const box = this.#el.getBoundingClientRect();
    const row = rowAt(rows, clientY - box.top - MAP_TOP);
    if (row < 0 || grid.places === 0) return null;
    const ratio = window.devicePixelRatio || 1;
    const place = placeAt((clientX - box.left) * ratio, grid.places, Math.max(1, Math.round(width * ratio)));
    return { row, place: clamp(place, 0, grid.places - 1) };
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && this.spot) this.#listener.chosen(this.spot);
    else if (event.key === "Escape" && this.spot) this.#set(null);
    else if (!this.#move(event.key)) return;
    event.preventDefault();
  }

  /** @param {string} key @returns {boolean} whether it is one that moves */
  #move(key) {
    const { rows, grid } = this.#listener.shown();
    const last = grid.places - 1;
    const from = this.spot ?? { row: 0, place: last };
    /** @type {Readonly<Record<string, Spot>>} */
    const moves = {
      ArrowLeft: { ...from, place: from.place - 1 },
      ArrowRight: { ...from, place: from.place + 1 },
      ArrowUp: { ...from, row: from.row - 1 },
      ArrowDown: { ...from, row: from.row + 1 },
      PageUp: { ...from, place: from.place - PAGE },
      PageDown: { ...from, place: from.place + PAGE },
      Home: { ...from, place: 0 },
      End: { ...from, place: last },
    };
    const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
    if (!to) return false;
    // The first key only shows where one is.
    const spot = this.spot || key === "Home" ? to : from;
    if (last >= 0 && rows.length > 0) {
      const place = clamp(spot.place, 0, last);
      [this.#pointer, this.#across] = [null, (place + 0.5) / grid.places];
      this.#set({ row: clamp(spot.row, 0, rows.length - 1), place });
    }
    return true;
  }
}
