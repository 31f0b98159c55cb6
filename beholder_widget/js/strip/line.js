// A line beside the strip, in the gutter's columns: of a metric, of a module, or of a section that has an alert.

import { CutName } from "../cutname.js";
import { element, setText } from "../dom.js";
import { OF_SAMPLE } from "./figures.js";

export class StripLine {
  #name = new CutName();
  #kind = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #bar;
  #high = element("span", "beholder-figure beholder-figure-high");
  #value = element("span", "beholder-figure");

  /** @param {string} className @param {{hasColors: boolean, after?: Node[], button?: HTMLButtonElement | null}} how whether its limits are those of colours; what stands behind its figures; what its name is on */
  constructor(className, { hasColors, after = [], button = null }) {
    this.#bar = element("span", hasColors ? "beholder-bar" : "");
    if (hasColors) this.#value.title = OF_SAMPLE;
    const name = button ?? element("span", "");
    name.classList.add("beholder-row-name");
    name.append(...this.#name.parts);
    const limits = element("span", "beholder-limits", {}, [this.#low, this.#bar, this.#high]);
    const columns = [name, this.#kind, limits, this.#value, ...after];
    this.el = element("div", `${className} beholder-columns`, {}, columns);
  }

  /** @param {string} name @param {string} kind what it is, or how large */
  name(name, kind) {
    this.#name.write(name);
    setText(this.#kind, kind);
  }

  /** @param {string} low over the run; "" for none @param {string} high */
  limits(low, high) {
    setText(this.#low, low);
    setText(this.#high, high);
    this.#bar.classList.toggle("beholder-barless", low === "");
  }

  /** @param {string} value "" for none */
  value(value) {
    setText(this.#value, value);
  }
}
