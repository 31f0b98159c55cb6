// Beside the strip, in the gutter's columns: a metric's name, limits and value, and the modules' names.

/** @import { Section } from "../state.js" */
/** @import { Hot } from "./alerting.js" */
/** @import { Curve } from "./curve.js" */
/** @import { Module } from "./rows.js" */

import { element, setText } from "../dom.js";
import { formatCount, formatFigure, formatSize } from "../format.js";
import { icon } from "../icons.js";
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
  /** Between the heat map and its modules: each points at a row. */
  arrows = element("div", "beholder-strip-arrows", { "aria-hidden": "true" });

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

  /** @param {number} value of the metric at the step that is shown; NaN for none, Infinity for one that was not finite */
  showValue(value) {
    const words = Number.isFinite(value) ? formatFigure(value, VALUE_DIGITS) : "not finite";
    setText(this.#value, Number.isNaN(value) ? "" : words);
  }

  /** Points at rows. @param {readonly number[]} middles of them, CSS pixels */
  showArrows(middles) {
    const arrows = middles.map((middle) => {
      const arrow = element("span", "beholder-strip-arrow");
      arrow.style.top = `${middle}px`;
      return arrow;
    });
    this.arrows.replaceChildren(...arrows);
  }

  /**
   * @param {readonly Module[]} modules
   * @param {number} rows how many there are: a module of one needs no bracket
   * @param {readonly Hot[]} hot modules whose line is that of a section with an alert
   * @param {readonly Section[]} sections
   */
  showModules(modules, rows, hot, sections) {
    const bracketed = rows > modules.length ? modules : [];
    const brackets = bracketed.map(({ top, height }) => {
      const bracket = element("span", "beholder-strip-bracket");
      Object.assign(bracket.style, { top: `${top}px`, height: `${height}px` });
      return bracket;
    });
    const of = new Map(hot.map((each) => [each.module, each]));
    const names = linesOf(modules, new Set(of.keys())).map(({ module, top }) => {
      const alerting = of.get(module);
      const line = alerting ? alertLine(alerting, sections) : moduleLine(module);
      line.style.top = `${top}px`;
      return line;
    });
    this.#modules.replaceChildren(...brackets, ...names);
  }
}

/** @param {Module} module */
function moduleLine({ name }) {
  const words = element("bdi", "", {}, [name]);
  return element("span", "beholder-strip-module beholder-row-name", { title: name }, [words]);
}

/** @param {Hot} hot @param {readonly Section[]} sections */
function alertLine({ section, step }, sections) {
  const { name = "", shape = [] } = sections[section] ?? {};
  // The module is named here too: its own line is taken.
  const words = element("bdi", "", {}, [name]);
  return element("div", "beholder-strip-module beholder-strip-alerting beholder-columns", { title: name }, [
    element("span", "beholder-row-name", {}, [element("span", "beholder-row-seen", {}, [words])]),
    element("span", "beholder-row-shape", {}, [formatSize(shape)]),
    element("span", "beholder-flag beholder-odd", {}, [icon("diamond", 11), formatCount(step)]),
  ]);
}
