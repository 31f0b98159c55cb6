// The colour of the page's text, in which drawings have lines and words: tells when a theme has given it another.

import { element } from "./dom.js";

/** Of a transition of the colour. A theme that comes in several parts cancels the one that the part before has begun. */
const OVER = ["transitionend", "transitioncancel"];

export class Ink {
  /** Stands in the view, and is not seen. */
  el = element("span", "beholder-ink", { "aria-hidden": "true" });
  #changed;
  #color = "";

  /** @param {() => void} changed what is drawn is of another colour than the page's text @param {AbortSignal} signal */
  constructor(changed, signal) {
    this.#changed = changed;
    for (const kind of OVER) this.el.addEventListener(kind, () => this.check(), { signal });
  }

  /** Looks which colour it is: where nothing is laid out, as in a tab behind another, no transition tells. */
  check() {
    const { color } = getComputedStyle(this.el);
    if (color === this.#color || !color) return;
    const before = this.#color;
    this.#color = color;
    if (before) this.#changed();
  }
}
