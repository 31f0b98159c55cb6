// Beside the strip, in the gutter's columns: a metric's line, and those of the modules.

/** @import { Section } from "../state.js" */
/** @import { Hot } from "./alerting.js" */
/** @import { Curve } from "./curve.js" */
/** @import { Module, Rows } from "./rows.js" */
/** @import { Limits } from "./summing.js" */

import { element } from "../dom.js";
import { formatCount, formatSize } from "../format.js";
import { icon } from "../icons.js";
import { StripLine } from "./line.js";
import { linesOf } from "./rows.js";

/** @typedef {{start: number, end: number}} Span sections that a line is of */

export class StripBeside {
  #metric = new StripLine("beholder-strip-metric", { hasColors: false });
  #modules = element("div", "beholder-strip-modules");
  /** What stands beside the heat map. @type {{line: StripLine, span: Span}[]} */
  #lines = [];
  /** Between the heat map and its modules: each points at a row. */
  arrows = element("div", "beholder-strip-arrows", { "aria-hidden": "true" });

  constructor() {
    this.el = element("div", "beholder-strip-beside", {}, [this.#metric.el, this.#modules]);
  }

  /** @param {string} name of the metric; "" for none @param {Curve | null} curve */
  showMetric(name, curve) {
    this.#metric.name(name || "no metric", name ? "metric" : "");
    this.#metric.limits(curve?.low ?? NaN, curve?.high ?? NaN);
  }

  /** @param {number} value of the metric at the step that is shown; NaN for none, Infinity for one that was not finite */
  showValue(value) {
    this.#metric.value(value);
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
   * @param {Rows} rows
   * @param {readonly Hot[]} hot modules whose line is that of a section with an alert
   * @param {readonly Section[]} sections
   */
  showModules({ modules, named, rows }, hot, sections) {
    // A module of one row needs no bracket.
    const bracketed = rows.length > modules.length ? modules : [];
    const brackets = bracketed.map(({ top, height }) => {
      const bracket = element("span", "beholder-strip-bracket");
      Object.assign(bracket.style, { top: `${top}px`, height: `${height}px` });
      return bracket;
    });
    const of = new Map(hot.map((each) => [each.module, each]));
    this.#lines = linesOf(named, new Set(of.keys())).map(({ module, top }) => {
      const alerting = of.get(module);
      const made = alerting ? alertLine(alerting, sections) : moduleLine(module, sections);
      made.line.el.style.top = `${top}px`;
      return made;
    });
    this.#modules.replaceChildren(...brackets, ...this.#lines.map(({ line }) => line.el));
  }

  /** Shows between which figures the lines were over the run. @param {(span: Span) => Limits} of */
  showLimits(of) {
    for (const { line, span } of this.#lines) {
      const { low, high } = of(span);
      line.limits(low, high);
    }
  }

  /** Shows the figures of the lines at the step that is shown. @param {(span: Span) => number} of NaN for none, Infinity for one that was not finite */
  showValues(of) {
    for (const { line, span } of this.#lines) line.value(of(span));
  }
}

/** @param {Module} module @param {readonly Section[]} sections */
function moduleLine({ name, start, end }, sections) {
  const line = new StripLine("beholder-strip-module", { hasColors: true });
  const shape = end === start + 1 ? sections[start]?.shape : null;
  line.name(name, shape ? formatSize(shape) : `${formatCount(end - start)} rows`);
  line.el.title = name;
  return { line, span: { start, end } };
}

/** @param {Hot} hot @param {readonly Section[]} sections */
function alertLine({ section, step }, sections) {
  const flag = element("span", "beholder-flag beholder-odd", {}, [icon("diamond", 11), formatCount(step)]);
  const line = new StripLine("beholder-strip-module beholder-strip-alerting", { hasColors: true, after: [flag] });
  const { name = "", shape = [] } = sections[section] ?? {};
  // The module is named here too: its own line is taken.
  line.name(name, formatSize(shape));
  line.el.title = name;
  return { line, span: { start: section, end: section + 1 } };
}
