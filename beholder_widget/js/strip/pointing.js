// Which row and which place of the strip is pointed at, by pointer or keys.

/** @import { Grid } from "./columns.js" */
/** @import { Row } from "./rows.js" */

import { clamp } from "../ranges.js";
import { MAP_TOP } from "./canvas.js";
import { placeAt } from "./columns.js";
import { rowAt } from "./rows.js";

const PAGE = 10;

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
  #el;
  #listener;

  /** @param {HTMLElement} el that has the focus @param {Pointed} listener @param {AbortSignal} signal */
  constructor(el, listener, signal) {
    this.#el = el;
    this.#listener = listener;
    const go = () => this.#set(null);
    el.addEventListener("pointermove", (event) => this.#set(this.#spotUnder(event)), { signal });
    el.addEventListener("pointerleave", go, { signal });
    el.addEventListener("blur", go, { signal });
    el.addEventListener("keydown", (event) => this.#press(event), { signal });
    el.addEventListener("click", () => this.spot && listener.chosen(this.spot), { signal });
  }

  /** @param {Spot | null} spot */
  #set(spot) {
    if (spot?.row === this.spot?.row && spot?.place === this.spot?.place) return;
    this.spot = spot;
    this.#listener.pointed(spot);
  }

  /** @param {PointerEvent} event @returns {Spot | null} */
  #spotUnder(event) {
    const { rows, grid, width } = this.#listener.shown();
    const box = this.#el.getBoundingClientRect();
    const row = rowAt(rows, event.clientY - box.top - MAP_TOP);
    if (row < 0 || grid.places === 0) return null;
    const ratio = window.devicePixelRatio || 1;
    const place = placeAt((event.clientX - box.left) * ratio, grid.places, Math.max(1, Math.round(width * ratio)));
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
      this.#set({ row: clamp(spot.row, 0, rows.length - 1), place: clamp(spot.place, 0, last) });
    }
    return true;
  }
}
