// A line beside the strip, in the gutter's columns: of a metric, of a module, or of a section that has an alert.

import { element, setText } from "../dom.js";
import { formatFigure } from "../format.js";

const LIMIT_DIGITS = 2;
const VALUE_DIGITS = 3;

export class StripLine {
  #name = element("bdi", "");
  #kind = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #bar;
  #high = element("span", "beholder-figure beholder-figure-high");
  #value = element("span", "beholder-figure");

  /** @param {string} className @param {{hasColors: boolean, after?: Node[]}} how whether its limits are those of colours; what stands behind its figures */
  constructor(className, { hasColors, after = [] }) {
    this.#bar = element("span", hasColors ? "beholder-bar" : "");
    const seen = element("span", "beholder-row-seen", {}, [this.#name]);
    const name = element("span", "beholder-row-name", {}, [seen]);
    const limits = element("span", "beholder-limits", {}, [this.#low, this.#bar, this.#high]);
    const columns = [name, this.#kind, limits, this.#value, ...after];
    this.el = element("div", `${className} beholder-columns`, {}, columns);
  }

  /** @param {string} name @param {string} kind what it is, or how large */
  name(name, kind) {
    setText(this.#name, name);
    setText(this.#kind, kind);
  }

  /** @param {number} low over the run; NaN for none @param {number} high */
  limits(low, high) {
    setText(this.#low, Number.isNaN(low) ? "" : formatFigure(low, LIMIT_DIGITS));
    setText(this.#high, Number.isNaN(high) ? "" : formatFigure(high, LIMIT_DIGITS));
    this.#bar.classList.toggle("beholder-barless", Number.isNaN(low));
  }

  /** @param {number} value NaN for none, Infinity for one that was not finite */
  value(value) {
    const words = Number.isFinite(value) ? formatFigure(value, VALUE_DIGITS) : "not finite";
    setText(this.#value, Number.isNaN(value) ? "" : words);
  }
}
