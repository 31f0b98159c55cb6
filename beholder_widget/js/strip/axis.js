// Time under the strip: round steps, and at the right end the last one.

/** @import { Grid } from "./columns.js" */

import { element, setText } from "../dom.js";
import { formatCount } from "../format.js";
import { ticksOf } from "../ticks.js";
import { positionOfStep } from "./columns.js";

/** CSS pixels: of the width that a tick has at least, of a character, what parts two ticks, what an end needs. */
const ROOM = 72;
const CHARACTER = 7;
const APART = 16;
const END = 12;
/** A run that begins with so small a part of its last step is drawn from 0. */
const FROM_ZERO = 0.02;

/** @typedef {{step: number, x: number}} Mark CSS pixels */

/**
 * @param {{first: ArrayLike<number>, last: ArrayLike<number>}} steps of each column
 * @param {Grid} grid
 * @param {number} width CSS pixels
 * @returns {Mark[]} round steps that leave the last one its room
 */
export function marksOf(steps, grid, width) {
  if (grid.columns === 0) return [];
  const high = Number(steps.last[grid.columns - 1]);
  const first = Number(steps.first[0]);
  const low = first > 0 && first <= FROM_ZERO * high ? 0 : first;
  const end = width - CHARACTER * formatCount(high).length - APART;
  return ticksOf({ low, high, floor: null }, Math.floor(width / ROOM)).flatMap(({ value }) => {
    if (!Number.isInteger(value)) return [];
    const x = Math.round(positionOfStep(value, steps, grid) * width);
    return x + (CHARACTER / 2) * formatCount(value).length <= end ? [{ step: value, x }] : [];
  });
}

export class StripAxis {
  #last = element("span", "beholder-strip-last");
  /** By step. @type {Map<number, HTMLElement>} */
  #ticks = new Map();

  constructor() {
    this.el = element("div", "beholder-strip-axis", { "aria-hidden": "true" }, [this.#last]);
  }

  /** @param {{first: ArrayLike<number>, last: ArrayLike<number>}} steps of each column @param {Grid} grid @param {number} width CSS pixels */
  show(steps, grid, width) {
    setText(this.#last, grid.columns ? formatCount(Number(steps.last[grid.columns - 1])) : "");
    const marks = new Map(marksOf(steps, grid, width).map(({ step, x }) => [step, x]));
    for (const [step, tick] of this.#ticks) {
      if (marks.has(step)) continue;
      tick.remove();
      this.#ticks.delete(step);
    }
    for (const [step, x] of marks) {
      const tick = this.#ticks.get(step) ?? this.#addTick(step);
      tick.classList.toggle("beholder-strip-first", x < END);
      // Moved by a transform: as the run goes on ticks wander, and nothing is to be laid out for that.
      tick.style.transform = `translateX(${x}px)${x < END ? "" : " translateX(-50%)"}`;
    }
  }

  /** @param {number} step */
  #addTick(step) {
    const tick = element("span", "beholder-strip-tick", {}, [formatCount(step)]);
    this.#ticks.set(step, tick);
    this.el.append(tick);
    return tick;
  }
}
