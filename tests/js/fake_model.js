// A stand-in for the host's model: the boundary the front end is tested at.

/** @import { FromPage } from "../../beholder_widget/js/messages.js" */

/** Keeps what the page sends and plays the kernel's part. */
export class FakeModel {
  /** @type {FromPage[]} */
  sent = [];
  broken = false;
  /** @type {Map<string, Set<(...args: any[]) => void>>} */
  #callbacks = new Map();
  /** @type {Record<string, any>} */
  #traits;

  /** @param {Record<string, any>} traits */
  constructor(traits) {
    this.#traits = { ...traits };
  }

  /** @param {string} name */
  get(name) {
    return this.#traits[name];
  }

  /** @param {string} event @param {(...args: any[]) => void} callback */
  on(event, callback) {
    const callbacks = this.#callbacks.get(event) ?? new Set();
    this.#callbacks.set(event, callbacks.add(callback));
  }

  /** @param {string} event @param {(...args: any[]) => void} callback */
  off(event, callback) {
    this.#callbacks.get(event)?.delete(callback);
  }

  /** @param {FromPage} content */
  send(content) {
    if (this.broken) throw new Error("Cannot send");
    this.sent.push(structuredClone(content));
  }

  /** @param {string} event @param {...any} args */
  trigger(event, ...args) {
    for (const callback of [...(this.#callbacks.get(event) ?? [])]) callback(...args);
  }

  /** What the kernel says. @param {object} message @param {(DataView | Uint8Array | ArrayBuffer)[]} [buffers] */
  hear(message, buffers = []) {
    this.trigger("msg:custom", message, buffers);
  }

  /** A trait as the kernel changes it. @param {string} name @param {any} value */
  change(name, value) {
    this.#traits[name] = value;
    this.trigger(`change:${name}`);
  }

  /** How many callbacks are still held. */
  get listeners() {
    return [...this.#callbacks.values()].reduce((sum, callbacks) => sum + callbacks.size, 0);
  }

  /** @template {FromPage["type"]} Type @param {Type} type */
  sentOf(type) {
    return /** @type {Extract<FromPage, {type: Type}>[]} */ (this.sent.filter((message) => message.type === type));
  }
}

/** The traits of a widget as it comes: what a saved notebook has too. */
export const TRAITS = {
  values: "parameters",
  mode: "current",
  window: 15,
  scaling: "section",
  colormap: "magma",
  limits: null,
  show_all: false,
  square: false,
  rate: 10,
  recording: false,
  held: false,
  hold_on: "never",
  select: "",
  rank: 0,
  _beholder_name: "kernel",
  _beholder_choices: {
    values: ["auto", "parameters", "gradients", "arrays", "frame"].map((value) => ({ value, label: value })),
    words: { optimizer: "optimizer state" },
    ranks: [],
    modes: ["current", "variance"].map((value) => ({ value, label: value })),
    scalings: [
      { value: "section", label: "per section" },
      { value: "all", label: "over all sections" },
    ],
    colormaps: [
      { value: "auto", label: "automatic" },
      ...["magma", "inferno", "plasma", "viridis", "grayscale", "coolwarm"].map((value) => ({ value, label: value })),
    ],
    holds: ["never", "nonfinite", "alert"].map((value) => ({ value, label: value })),
    ranges: { window: [2, 100], rate: [0, 1000] },
    select_length: 500,
    palette: { first_level: 4, levels: 252, gap: 0, nan: 1, posinf: 2, neginf: 3 },
  },
};
