// The heat map of the strip: palette indices of its rows over the run, kept from one drawing to the next.

/** @import { Scale } from "../coloring.js" */
/** @import { Excerpt } from "./excerpts.js" */
/** @import { Grid } from "./columns.js" */
/** @import { Row } from "./rows.js" */

import { PALETTE } from "../coloring.js";
import { findExtremes, gridOf } from "./columns.js";
import { figuresOf, UNSETTLED } from "./excerpts.js";
import { kindOf } from "./figures.js";
import { hold } from "./holding.js";
import { isFarBeyond, quantize, scaleOfRow, weightsOf } from "./scale.js";

/**
 * So many columns at most have the scales of all rows found anew each time. Of more, one row in so many has its scale
 * found anew, besides those whose newest readings are far beyond theirs; once nothing more comes, all have.
 */
const FEW_COLUMNS = 256;
const TURNS = 8;

/**
 * @typedef {object} Known of a row of the excerpt
 * @property {number} columns that it had and that were known
 * @property {Scale | null} scale
 * @property {number} scaled number of the excerpt that the scale is of
 * @property {Float32Array} newest readings when the scale was found: a spike among them has it found anew only once
 * @property {Float32Array} extremes of each place
 * @property {Uint8Array} read palette index of each place's own reading
 * @property {Int32Array} shown place of the reading that each place shows, -1 for none; see `hold`
 * @property {Uint8Array} overdue 1 where that reading is held for longer than is ordinary
 * @property {Uint8Array} levels palette index of what each place shows
 */

/**
 * A row as it is drawn.
 *
 * @typedef {object} Drawn
 * @property {Uint8Array} levels palette index of each place
 * @property {Uint8Array} held 1 where that is of a reading before, else 0
 * @property {Uint8Array} overdue 1 where that is held for longer than is ordinary, else 0
 */

/** In a run of thousands of moments only its end changes: the rest is not reckoned again. */
export class Heat {
  /** @type {Grid} */
  grid = { columns: 0, size: 1, places: 0 };
  #pixels;
  #key = "";
  #turn = 0;
  #isFinal = false;
  /** How many excerpts there were. */
  #number = 0;
  /** @type {Map<number, Known>} */
  #known = new Map();
  /** @type {Excerpt | null} */
  #excerpt = null;

  /** @param {number} pixels across, those of CSS: finer than that nobody points */
  constructor(pixels) {
    this.#pixels = pixels;
  }

  /** @returns whether each row has the scale of what is known */
  get isSettled() {
    return [...this.#known.values()].every(({ scaled }) => scaled === this.#number);
  }

  /** Takes what is known now. @param {Excerpt} excerpt @param {boolean} [isFinal] whether nothing more comes for now */
  take(excerpt, isFinal = false) {
    const { source, figure, version, columns } = excerpt;
    this.grid = gridOf(columns, this.#pixels);
    const key = `${source} ${figure} ${version} ${this.grid.size}`;
    if (key !== this.#key || columns <= FEW_COLUMNS) this.#known.clear();
    this.#key = key;
    if (excerpt !== this.#excerpt) this.#number += 1;
    this.#excerpt = excerpt;
    this.#isFinal = isFinal;
    this.#turn = (this.#turn + 1) % TURNS;
  }

  /**
   * @param {readonly Row[]} rows
   * @param {readonly number[]} sources row of the excerpt for each section of the picture, -1 for none
   * @returns {Drawn[]} each row: of a module the largest of its sections
   */
  levels(rows, sources) {
    this.#reckon(sources);
    const weights = weightsOf(kindOf(this.#excerpt?.figure ?? ""));
    return rows.map(({ start, end }) => {
      const { places } = this.grid;
      const all = { levels: new Uint8Array(places), held: new Uint8Array(places), overdue: new Uint8Array(places) };
      for (const source of sources.slice(start, end)) {
        const known = this.#known.get(source);
        if (known) keepLargest(all, known, weights);
      }
      return all;
    });
  }

  /** @param {Row} row @param {readonly number[]} sources @param {number} place @returns {number} the section that the row shows there */
  sectionAt({ start, end }, sources, place) {
    const weights = weightsOf(kindOf(this.#excerpt?.figure ?? ""));
    const weight = (/** @type {number} */ section) =>
      weights[this.#known.get(sources[section] ?? -1)?.levels[place] ?? 0] ?? -1;
    let found = start;
    for (let section = start + 1; section < end; section += 1) if (weight(section) > weight(found)) found = section;
    return found;
  }

  /** @param {number} source a row of the excerpt @param {number} place @returns {{value: number, of: number}} the figure that it shows there, NaN for none, and the place whose that is */
  shownAt(source, place) {
    const known = this.#known.get(source);
    const of = known?.shown[place] ?? -1;
    return of < 0 ? { value: NaN, of: place } : { value: known?.extremes[of] ?? NaN, of };
  }

  /** @param {readonly number[]} sources */
  #reckon(sources) {
    const excerpt = this.#excerpt;
    if (!excerpt) return;
    const kind = kindOf(excerpt.figure);
    const { places, size } = this.grid;
    const { known: columns } = excerpt;
    for (const source of sources) {
      if (source < 0) continue;
      const row = figuresOf(excerpt, source);
      const before = this.#known.get(source);
      const first = Math.max(0, (before?.columns ?? 0) - UNSETTLED);
      const from = Math.floor(first / size);
      const isTurn =
        !before ||
        this.#isFinal ||
        source % TURNS === this.#turn ||
        isFarBeyond(row.subarray(first, columns), before.newest, before.scale, kind);
      const scale = isTurn ? scaleOfRow(row, kind) : before.scale;
      const scaled = isTurn ? this.#number : before.scaled;
      const newest = isTurn ? row.slice(Math.max(0, columns - UNSETTLED), columns) : before.newest;
      const extremes = before?.extremes ?? new Float32Array(this.#pixels);
      const read = before?.read ?? new Uint8Array(this.#pixels);
      const shown = before?.shown ?? new Int32Array(this.#pixels);
      const overdue = before?.overdue ?? new Uint8Array(this.#pixels);
      const levels = before?.levels ?? new Uint8Array(this.#pixels);
      findExtremes(row, this.grid, kind, extremes, from);
      quantize(extremes, scale, kind, read, isTurn ? 0 : from, places);
      hold(extremes, places, Math.min(places, Math.ceil(columns / size)), shown, overdue);
      for (let place = 0; place < places; place += 1) levels[place] = read[shown[place] ?? -1] ?? PALETTE.gap;
      this.#known.set(source, { columns, scale, scaled, newest, extremes, read, shown, overdue, levels });
    }
  }
}

/** @param {Drawn} all to be changed @param {Known} known of one of its sections @param {Int16Array} weights of each index */
function keepLargest(all, { levels, shown, overdue }, weights) {
  for (let place = 0; place < all.levels.length; place += 1) {
    const there = /** @type {number} */ (all.levels[place]);
    const level = /** @type {number} */ (levels[place]);
    if (/** @type {number} */ (weights[level]) <= /** @type {number} */ (weights[there])) continue;
    all.levels[place] = level;
    all.held[place] = shown[place] === place ? 0 : 1;
    all.overdue[place] = /** @type {number} */ (overdue[place]);
  }
}
