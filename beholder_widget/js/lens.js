// The lens of a zoomed view: asks for the cells of the region in sight where the picture shows only a sample of them.

/** @import { Range } from "./geometry.js" */
/** @import { Lens as Wanted, LookMessage } from "./messages.js" */
/** @import { Shown } from "./pointed.js" */
/** @import { Scene } from "./scene.js" */
/** @import { Frame } from "./state.js" */
/** @import { Viewport } from "./viewport.js" */

import { doubles } from "./answers.js";
import { extentOf, shapeOf } from "./geometry.js";
import { throttle } from "./throttle.js";
import { inSight } from "./viewport.js";
import { isAlike } from "./words.js";

const ASK_EVERY_MS = 80;
/** So much more than is in sight is asked for on each side, for the next moves. */
const MARGIN = 0.25;
const MOST_CELLS = 4096;
const ONLY_KEPT = "Of the past only what the picture showed is kept.";
/** A cell may stand for so many times the positions that a pixel does. */
const FINE = 2;

/** @typedef {{message: LookMessage, shown: Shown, values: Float64Array | null}} Look */

export class Lens {
  #send;
  #askPaced = throttle((/** @type {Wanted | null} */ wanted) => this.#ask(wanted), ASK_EVERY_MS);
  /** What was asked for last, as text; "" for nothing. */
  #asked = "";
  /** @type {Look | null} */
  #look = null;
  #note = "";

  /** @param {(wanted: Wanted | null) => void} send */
  constructor(send) {
    this.#send = send;
  }

  /** @type {Look | null} the last look at the section that is zoomed into */
  get look() {
    return this.#look;
  }

  /** Why there is no look; "" where there is one, or where one is on its way. */
  get note() {
    return this.#note;
  }

  /**
   * Asks for what a view shows; nothing is asked twice.
   *
   * @param {Viewport} view
   * @param {number} section
   * @param {Scene} scene
   */
  follow(view, section, scene) {
    const found = scene.sections[section];
    if (!found || !scene.frame || found.shown >= found.size) return this.close();
    if (scene.frame.past) {
      this.close();
      this.#note = ONLY_KEPT;
      return;
    }
    if (this.#look && !isOf(this.#look.message, section, scene.frame)) this.#forget();
    const { rows, columns } = inSight(view);
    const [down, along] = extentOf(view.plan);
    const size = (/** @type {number} */ length) =>
      Math.min(MOST_CELLS, Math.max(1, Math.ceil(length * (1 + 2 * MARGIN) * devicePixelRatio)));
    this.#askPaced({
      table: scene.frame.table,
      section,
      rows: widened(rows, down),
      columns: widened(columns, along),
      height: Math.min(size(view.room.height), MOST_CELLS),
      width: Math.min(size(view.room.width), Math.floor(2 ** 20 / size(view.room.height))),
    });
  }

  /** Asks for nothing any more. */
  close() {
    this.#forget();
    if (this.#asked) this.#askPaced(null);
  }

  /**
   * @param {LookMessage} message
   * @param {Uint8Array | null} indices
   * @param {Uint8Array | null} values
   * @param {Scene} scene the picture that the view shows
   * @param {number} section that is zoomed into
   * @returns {boolean} whether it is one for this view
   */
  take(message, indices, values, scene, section) {
    const { frame } = scene;
    if (!frame || frame.past || !isOf(message, section, frame)) return false;
    this.#note = message.note;
    const { plan } = message;
    const shown = scene.shown(section);
    if (!plan || !indices || !shown) return true;
    const [rows, cols] = shapeOf(plan);
    if (indices.length < rows * cols) return true;
    const isKnown = values !== null && values.byteLength === 8 * rows * cols;
    this.#look = {
      message,
      shown: { ...shown, plan, rows, cols, indices, offset: 0 },
      values: isKnown ? doubles(values) : null,
    };
    return true;
  }

  /** @param {Viewport} view @returns {boolean} whether the last look has all that is in sight, as finely as pixels show it */
  covers(view) {
    if (!this.#look) return false;
    const { rows, columns } = inSight(view);
    const { message, shown } = this.#look;
    const coarsest = Math.max(1, FINE / (view.px * devicePixelRatio));
    const isFine = [shown.plan.rows, shown.plan.columns].every((side) => stepOf(side) <= coarsest);
    return isFine && within(rows, message.rows) && within(columns, message.columns);
  }

  /** Has the next call of `follow` ask again: the kernel may not know what was asked for any more. */
  repeat() {
    this.#asked = "";
  }

  #forget() {
    this.#look = null;
    this.#note = "";
  }

  /** @param {Wanted | null} wanted */
  #ask(wanted) {
    const key = wanted ? JSON.stringify(wanted) : "";
    if (key === this.#asked) return;
    this.#asked = key;
    this.#send(wanted);
  }
}

/** @param {LookMessage} message @param {number} section @param {Frame} frame @returns whether it is of what the frame shows there */
const isOf = (message, section, frame) =>
  message.section === section && message.table === frame.table && isAlike(message, frame);

/** @param {Range} range @param {number} extent @returns {Range} */
function widened([first, end], extent) {
  const more = Math.ceil(MARGIN * (end - first));
  return [Math.max(0, first - more), Math.min(extent, end + more)];
}

/** @param {import("./geometry.js").Side} side @returns positions that a cell stands for */
const stepOf = ({ units, shown, inner }) =>
  inner.reduce((step, [, , , count, chosen]) => Math.max(step, count / chosen), units / shown);

/** @param {Range} inner @param {Range} outer */
const within = (inner, outer) => inner[0] >= outer[0] && inner[1] <= outer[1];
