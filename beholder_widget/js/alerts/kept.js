// The alerts that a page knows of, which of them were opened, and what each is about.

/** @import { AlertsMessage } from "../messages.js" */
/** @import { Alert } from "./alert.js" */

import { cut } from "./alert.js";

export const MOST = 100;
export const METRICS = "metrics";
const NONFINITE = "nonfinite";

/** @typedef {{alert: Alert, count: number | null}} Marked what there is to say beside a section: `count` of its cells, where the alert tells it */

/** @typedef {{after: number, until: number}} Span calls of `update`: those after one, until another */

/** @type {Span} */
export const ALL = { after: -1, until: Infinity };

export class Alerts {
  #changed;
  /** @type {readonly Alert[]} */
  #list = [];
  #total = 0;
  /** Calls after which another model was watched, ascending. @type {readonly number[]} */
  #begun = [];
  /** @type {Set<string>} */
  #opened = new Set();
  /** What holds training, in its words; "" for nothing. */
  #holding = "";

  /** @param {() => void} changed is called when there are others, or one was opened */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @returns {readonly Alert[]} the oldest first */
  get list() {
    return this.#list;
  }

  /** How many there were, kept or not. */
  get total() {
    return this.#total;
  }

  /** @returns {Alert | null} the one that holds training, else the first, of those that were not opened */
  get next() {
    const left = this.#list.filter((alert) => !this.#opened.has(keyOf(alert)));
    return left.find(({ message }) => message === this.#holding) ?? left[0] ?? null;
  }

  /** @returns {Alert | null} the one that holds training */
  get cause() {
    return this.#list.find(({ message }) => message === this.#holding) ?? null;
  }

  /** Takes note of what holds training. @param {string} message "" for nothing, or the user */
  hold(message) {
    if (message === this.#holding) return;
    this.#holding = message;
    this.#changed();
  }

  /** Takes the whole list of the kernel. @param {Pick<AlertsMessage, "total" | "alerts" | "begun">} message */
  take({ total, alerts, begun }) {
    this.#begun = begun;
    this.#list = alerts.slice(-MOST).map(cut);
    this.#total = Math.max(total, this.#list.length);
    const known = new Set(this.#list.map(keyOf));
    this.#opened = new Set([...this.#opened].filter((key) => known.has(key)));
    this.#changed();
  }

  /** Takes note that one was opened. @param {Alert} alert */
  open(alert) {
    this.#opened.add(keyOf(alert));
    this.#changed();
  }

  /** Forgets all: another run begins. */
  clear() {
    if (this.#total === 0) return;
    this.#list = [];
    this.#begun = [];
    this.#total = 0;
    this.#opened.clear();
    this.#changed();
  }

  /** @param {string} source the values that are shown @returns {Alert[]} those of them, and of metrics */
  over(source) {
    return this.#list.filter((alert) => alert.source === source || alert.source === METRICS);
  }

  /** @param {number} call of a picture @returns {Span} calls of the model that it is of */
  modelAt(call) {
    const after = this.#begun.filter((begun) => begun < call).at(-1) ?? -1;
    return { after, until: this.#begun.find((begun) => begun >= call) ?? Infinity };
  }

  /** @param {string} source the values that are shown @param {Span} span @returns {Alert[]} those of them, of these calls */
  within(source, { after, until }) {
    return this.#list.filter((alert) => alert.source === source && alert.call > after && alert.call <= until);
  }

  /**
   * What is marked of the sections of a source: of several alerts the last, but what is not finite stays.
   *
   * @param {string} source the values that are shown
   * @param {Span} [span] calls that the alerts are of
   * @param {Alert | null} [opened] one that is marked whenever it was
   * @returns {Map<string, Marked>} by the section's name
   */
  sectionsOf(source, span = ALL, opened = null) {
    /** @type {Map<string, Marked>} */
    const marked = new Map();
    const within = this.within(source, span);
    const isLacking = opened?.source === source && !within.includes(opened);
    for (const alert of isLacking ? [...within, opened] : within) {
      const isOdd = alert.check === NONFINITE;
      for (const name of [alert.section, ...alert.others]) {
        if (!isOdd && marked.get(name)?.alert.check === NONFINITE) continue;
        marked.set(name, { alert, count: isOdd && name === alert.section ? alert.value : null });
      }
    }
    return marked;
  }
}

/** @param {Alert} alert @returns {string} */
const keyOf = ({ check, source, section, call }) => JSON.stringify([check, source, section, call]);
