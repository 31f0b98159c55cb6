// The name of a section where there may be less room than it takes: whose it is stays, and so does its end.

import { element, setText } from "./dom.js";

/** @param {string} name of a section @returns {[whose: string, rest: string]} of which model and rank it is, `""` where there is but one; and what it is there */
export function partsOf(name) {
  const rest = name.replace(/^[^:]*: (?=.)/, "");
  return [name.slice(0, name.length - rest.length), rest];
}

export class CutName {
  #whose = element("span", "beholder-row-whose");
  #rest = element("bdi", "");
  /** What shows it, to be put side by side. @type {readonly HTMLElement[]} */
  parts = [this.#whose, element("span", "beholder-row-seen", {}, [this.#rest])];

  /** @param {string} name */
  write(name) {
    const [whose, rest] = partsOf(name);
    setText(this.#whose, whose);
    setText(this.#rest, rest);
  }
}
