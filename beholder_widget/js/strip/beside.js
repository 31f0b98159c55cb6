// Beside the strip, in the gutter's columns: a metric's name, limits and value, and the modules' names.

/** @import { Curve } from "./curve.js" */
/** @import { Module } from "./rows.js" */

import { element, setText } from "../dom.js";
import { formatFigure } from "../format.js";
import { linesOf } from "./rows.js";

const LIMIT_DIGITS = 2;
const VALUE_DIGITS = 3;

export class StripBeside {
  #name = element("bdi", "");
  #kind = element("span", "beholder-row-shape");
  #low = element("span", "beholder-figure");
  #high = element("span", "beholder-figure beholder-figure-high");
  #value = element("span", "beholder-figure");
  #modules = element("div", "beholder-strip-modules");

  constructor() {
    const name = element("span", "beholder-row-name", {}, [this.#name]);
    const limits = element("span", "beholder-limits", {}, [this.#low, element("span", ""), this.#high]);
    const columns = [name, this.#kind, limits, this.#value];
    const metric = element("div", "beholder-strip-metric beholder-columns", {}, columns);
    this.el = element("div", "beholder-strip-beside", {}, [metric, this.#modules]);
  }

  /** @param {string} name of the metric; "" for none @param {Curve | null} curve */
  showMetric(name, curve) {
    setText(this.#name, name || "no metric");
    setText(this.#kind, name ? "metric" : "");
    setText(this.#low, curve ? formatFigure(curve.low, LIMIT_DIGITS) : "");
    setText(this.#high, curve ? formatFigure(curve.high, LIMIT_DIGITS) : "");
  }

  /** @param {number} value of the metric at the step that is shown; NaN for none */
  showValue(value) {
    setText(this.#value, Number.isFinite(value) ? formatFigure(value, VALUE_DIGITS) : "");
  }

  /** @param {readonly Module[]} modules @param {number} rows how many there are: a module of one needs no bracket */
  showModules(modules, rows) {
    const bracketed = rows > modules.length ? modules : [];
    const brackets = bracketed.map(({ top, height }) => {
      const bracket = element("span", "beholder-strip-bracket");
      Object.assign(bracket.style, { top: `${top}px`, height: `${height}px` });
      return bracket;
    });
    const names = linesOf(modules).map(({ module, top }) => {
      const name = element("span", "beholder-strip-module beholder-row-name", { title: module.name }, [
        element("bdi", "", {}, [module.name]),
      ]);
      name.style.top = `${top}px`;
      return name;
    });
    this.#modules.replaceChildren(...brackets, ...names);
  }
}
