// Time under the strip: round steps, of each run where steps begin again, and at the right end the last one.

/** @import { Ends, Grid } from "./columns.js" */

import { element, setText } from "../dom.js";
import { formatCount } from "../format.js";
import { ticksOf } from "../ticks.js";
import { positionIn } from "./columns.js";

/** CSS pixels: of the width that a tick has at least, of a character, what parts two ticks, what an end needs. */
const ROOM = 72;
const CHARACTER = 7;
const APART = 16;
const END = 12;
/** A run that begins with so small a part of its last step is drawn from 0. */
const FROM_ZERO = 0.02;

/** @typedef {{step: number, run: number, x: number}} Mark of the run of this number; CSS pixels */
/** @typedef {{number: number, start: number, end: number}} Run columns whose steps ascend */

/**
 * @param {Ends} steps
 * @param {Grid} grid
 * @param {number} width CSS pixels
 * @returns {Mark[]} round steps of each run that has the room; they leave the last step its own
 */
export function marksOf(steps, grid, width) {
  return runsOf(steps, grid.columns).flatMap((run) => {
    const high = Number(steps.last[run.end - 1]);
    const first = Number(steps.first[run.start]);
    const low = first > 0 && first <= FROM_ZERO * high ? 0 : first;
    const [from, to] = [run.start, run.end].map((column) => (column < grid.columns ? positionIn(column, 0, grid) : 1));
    const across = (Number(to) - Number(from)) * width;
    const own = run.end === grid.columns ? formatCount(high).length : 0;
    const end = Number(to) * width - CHARACTER * own - APART;
    return ticksOf({ low, high, floor: null }, Math.floor(across / ROOM)).flatMap(({ value }) => {
      if (!Number.isInteger(value)) return [];
      const x = Math.round(positionOfStep(value, steps, run, grid) * width);
      return x + (CHARACTER / 2) * formatCount(value).length <= end ? [{ step: value, run: run.number, x }] : [];
    });
  });
}

/** @param {Ends} steps @param {number} columns @returns {Run[]} a new one begins where steps go back */
export function runsOf({ first }, columns) {
  /** @type {Run[]} */
  const runs = [];
  for (let column = 0; column < columns; column += 1) {
    const run = runs.at(-1);
    if (run && Number(first[column]) >= Number(first[column - 1])) run.end = column + 1;
    else runs.push({ number: runs.length, start: column, end: column + 1 });
  }
  return runs;
}

/**
 * Where a step of a run stands across the width.
 *
 * @param {number} step
 * @param {Ends} steps
 * @param {Run} run
 * @param {Grid} grid
 * @returns {number} from 0 to 1; between two columns for a step that was left out
 */
export function positionOfStep(step, { first, last }, { start, end }, grid) {
  let column = start;
  while (column + 1 < end && Number(first[column + 1]) <= step) column += 1;
  // The column in which steps begin again has some of the run before too.
  const to = Math.min(Number(last[column]), column + 1 < end ? Number(first[column + 1]) : Infinity);
  if (step > to) return column + 1 < grid.columns ? positionIn(column + 1, 0, grid) : 1;
  const from = Number(first[column]);
  return positionIn(column, step < from ? 0 : (step - from + 0.5) / (to - from + 1), grid);
}

export class StripAxis {
  #last = element("span", "beholder-strip-last");
  /** By run and step. @type {Map<string, HTMLElement>} */
  #ticks = new Map();
  /** Where each number stands, CSS pixels. @type {Map<HTMLElement, readonly [number, number]>} */
  #places = new Map();
  /** What stands over the axis, CSS pixels. @type {readonly [number, number]} */
  #over = [0, 0];

  constructor() {
    this.el = element("div", "beholder-strip-axis", { "aria-hidden": "true" }, [this.#last]);
  }

  /** @param {Ends} steps @param {Grid} grid @param {number} width CSS pixels */
  show(steps, grid, width) {
    setText(this.#last, grid.columns ? formatCount(Number(steps.last[grid.columns - 1])) : "");
    const marks = new Map(marksOf(steps, grid, width).map((mark) => [`${mark.run} ${mark.step}`, mark]));
    for (const [key, tick] of this.#ticks) {
      if (marks.has(key)) continue;
      tick.remove();
      this.#places.delete(tick);
      this.#ticks.delete(key);
    }
    for (const [key, { step, x }] of marks) {
      const tick = this.#ticks.get(key) ?? this.#addTick(key, step);
      tick.classList.toggle("beholder-strip-first", x < END);
      // Moved by a transform: as the run goes on ticks wander, and nothing is to be laid out for that.
      tick.style.transform = `translateX(${x}px)${x < END ? "" : " translateX(-50%)"}`;
      const length = CHARACTER * formatCount(step).length;
      this.#places.set(tick, x < END ? [x, x + length] : [x - length / 2, x + length / 2]);
    }
    this.#places.set(this.#last, [width - CHARACTER * this.#last.textContent.length, width]);
    this.cover(...this.#over);
  }

  /** Leaves out the numbers of which something else would hide a part. @param {number} left CSS pixels @param {number} right */
  cover(left, right) {
    this.#over = [left, right];
    for (const [number, [from, to]] of this.#places) {
      number.classList.toggle("beholder-strip-hidden", from < right && to > left);
    }
  }

  /** @param {string} key @param {number} step */
  #addTick(key, step) {
    const tick = element("span", "beholder-strip-tick", {}, [formatCount(step)]);
    this.#ticks.set(key, tick);
    this.el.append(tick);
    return tick;
  }
}
