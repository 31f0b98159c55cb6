// Diamonds that lie over a drawing, each at its place, as few as can be told apart.

import { element } from "../dom.js";
import { icon } from "../icons.js";

/** CSS pixels. */
const SIZE = 16;

/** @typedef {{x: number, y: number}} Spot the middle of a diamond, CSS pixels of the drawing */

export class Diamonds {
  #parent;
  #shown = "";

  /** @param {HTMLElement} parent whose places the spots are */
  constructor(parent) {
    this.#parent = parent;
  }

  /** @param {readonly Spot[]} spots */
  show(spots) {
    const places = [...new Set(spots.map(({ x, y }) => `translate(${Math.round(x)}px, ${Math.round(y)}px)`))];
    const key = places.join();
    if (key === this.#shown) return;
    this.#shown = key;
    for (const old of this.#parent.querySelectorAll(":scope > .beholder-diamond")) old.remove();
    const diamonds = places.map((transform) => {
      const diamond = element("span", "beholder-diamond", { "aria-hidden": "true" }, [icon("diamond", SIZE)]);
      diamond.style.transform = transform;
      return diamond;
    });
    this.#parent.append(...diamonds);
  }
}
