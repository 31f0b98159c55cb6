// The way to an alert: to its values, then to its step, then to its section; and how long one is there.

/** @import { Frame } from "../state.js" */
/** @import { Alert } from "./alert.js" */

import { METRICS } from "./kept.js";

/**
 * @typedef {object} Page what is asked of it on the way
 * @property {() => string | undefined} values the choice of values
 * @property {(source: string) => boolean} choose values; whether they can be had
 * @property {() => boolean} widen shows all sections; whether only some were shown
 * @property {(alert: Alert, told: (side: "after" | "before" | "") => void) => void} find tells whether a picture of its values is kept
 * @property {(alert: Alert) => void} lookBack to its call
 * @property {() => number | null} resting the call of the last picture while training rests: held, or between two cells; else null
 * @property {() => boolean} over whether training rests and nothing holds it: no step is to come
 * @property {() => number | null} missed the call that was asked for, where another one is the nearest that is kept
 * @property {(section: number, index: readonly number[] | null, isExact: boolean) => void} point at what stands for a value in the whole picture, or zoomed at the very value
 */

/** @typedef {Pick<Frame, "number" | "call" | "values" | "past"> & {sections: readonly {name: string}[]}} Seen */

export class Leading {
  #page;
  /** @type {Alert | null} */
  #alert = null;
  /** @type {"source" | "step" | "there"} */
  #phase = "there";
  /** The choice of values that the way is gone under. @type {string | undefined} */
  #chosen;
  /** The call at which training rested when the way began; null where it did not. @type {number | null} */
  #rested = null;
  #hasWidened = false;
  /** Whether the way ends at the very value. */
  #isExact = false;
  /** @type {Pick<Seen, "call" | "values">} */
  #landed = { call: 0, values: "" };

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** @returns {Alert | null} where one is, or is on the way to */
  get alert() {
    return this.#alert;
  }

  /** Sets out. @param {Alert} alert @param {Seen | null} frame that is in view @param {boolean} [isExact] whether to go to the very value */
  open(alert, frame, isExact = false) {
    this.#alert = alert;
    this.#isExact = isExact;
    this.#phase = "source";
    this.#hasWidened = false;
    const { source } = alert;
    const isShown = source === METRICS || frame?.values === source;
    const isComing = !isShown && this.#page.choose(source);
    this.#chosen = this.#page.values();
    this.#rested = this.#page.resting();
    if (frame && !isComing) this.#toStep(alert, frame);
    // Of the call at which training rests the picture itself is on its way.
    else if (isComing && alert.call !== this.#rested) this.#find(alert);
  }

  /** Has a way that is not at its end go to the very value. */
  insist() {
    this.#isExact = true;
  }

  /** Gives up the way, or leaves. */
  leave() {
    this.#alert = null;
  }

  /** Goes on with a frame that has come into view. @param {Seen} frame */
  follow(frame) {
    const alert = this.#alert;
    if (!alert) return;
    if (this.#page.values() !== this.#chosen) this.leave();
    else if (this.#phase === "source") this.#arrive(alert, frame);
    else if (this.#phase === "step") this.#land(alert, frame);
    else if (frame.call !== this.#landed.call || frame.values !== this.#landed.values) this.leave();
  }

  /** Looks back at once where its values are kept: once the run is over none may come. @param {Alert} alert */
  #find(alert) {
    this.#page.find(alert, (side) => {
      if (this.#alert !== alert || this.#phase !== "source") return;
      if (side === "after" || (side === "before" && this.#page.over())) this.#goBack(alert);
    });
  }

  /** @param {Alert} alert */
  #goBack(alert) {
    this.#phase = "step";
    this.#page.lookBack(alert);
  }

  /** @param {Alert} alert @param {Seen} frame */
  #arrive(alert, frame) {
    if (alert.source !== METRICS && frame.values !== alert.source) return;
    // What comes with a step that the user has let training take is what the user waits for.
    if (this.#rested !== null && frame.call !== this.#rested) this.#stay(alert, frame);
    else this.#toStep(alert, frame);
  }

  /** @param {Alert} alert @param {Seen} frame of its source */
  #toStep(alert, frame) {
    if (frame.call !== alert.call) return this.#goBack(alert);
    const isHidden = !frame.past && frame.values === alert.source && sectionIn(frame, alert) < 0;
    if (!isHidden || !this.#widen()) this.#stay(alert, frame);
  }

  /** @param {Alert} alert @param {Seen} frame */
  #land(alert, frame) {
    if (!frame.past) return;
    if (frame.call === alert.call || this.#page.missed() === alert.call) this.#stay(alert, frame);
    else this.leave();
  }

  /** @param {Alert} alert @param {Seen} frame */
  #stay(alert, frame) {
    this.#phase = "there";
    this.#landed = { call: frame.call, values: frame.values };
    const section = sectionIn(frame, alert);
    // Of other values the same index is of another number.
    const index = frame.values === alert.source ? alert.index : null;
    if (section >= 0 && alert.source !== METRICS) this.#page.point(section, index, this.#isExact);
  }

  /** @returns {boolean} whether more sections are to come */
  #widen() {
    if (this.#hasWidened) return false;
    this.#hasWidened = true;
    return this.#page.widen();
  }
}

/** @param {Seen} frame @param {Alert} alert @returns {number} the alert's section, -1 for none */
const sectionIn = ({ sections }, { section }) => sections.findIndex(({ name }) => name === section);
