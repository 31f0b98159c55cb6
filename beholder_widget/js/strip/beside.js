// Beside the strip, in the gutter's columns: a metric's line, and those of the modules.

/** @import { Section } from "../state.js" */
/** @import { Hot } from "./alerting.js" */
/** @import { Curve } from "./curve.js" */
/** @import { Module, Rows } from "./rows.js" */
/** @import { Limits } from "./summing.js" */

import { ColumnFormat } from "../columns.js";
import { element } from "../dom.js";
import { formatCount, formatFigure, formatSize } from "../format.js";
import { icon } from "../icons.js";
import { StripLine } from "./line.js";
import { linesOf } from "./rows.js";

const LIMIT_DIGITS = 2;
const VALUE_DIGITS = 3;

/** @typedef {{name: string, start: number, end: number}} Span sections that a line is of, and what it is called */

export class StripBeside {
  /** The metric's name, which shows the next one. */
  #next = /** @type {HTMLButtonElement} */ (element("button", "beholder-strip-next", { type: "button" }));
  #metric = new StripLine("beholder-strip-metric", { hasColors: false, button: this.#next });
  #modules = element("div", "beholder-strip-modules");
  /** What stands beside the heat map. @type {{line: StripLine, span: Span}[]} */
  #lines = [];
  /** Of what the columns of all lines are but the metric's, which are of another unit. */
  #of = "";
  #limit = new ColumnFormat(LIMIT_DIGITS);
  #value = new ColumnFormat(VALUE_DIGITS);
  /** Between the heat map and its modules: each points at a row. */
  arrows = element("div", "beholder-strip-arrows", { "aria-hidden": "true" });

  /** @param {() => void} next shows the next metric @param {(span: Span | null) => void} pointed a line of several sections has the pointer; null for none @param {AbortSignal} signal */
  constructor(next, pointed, signal) {
    this.#next.addEventListener("click", next, { signal });
    this.el = element("div", "beholder-strip-beside", {}, [this.#metric.el, this.#modules]);
    const over = (/** @type {PointerEvent} */ { target }) => {
      const found = this.#lines.find(({ line }) => target instanceof Node && line.el.contains(target));
      pointed(found && found.span.end > found.span.start + 1 ? found.span : null);
    };
    this.el.addEventListener("pointerover", over, { signal });
    this.el.addEventListener("pointerleave", () => pointed(null), { signal });
  }

  /** @param {readonly string[]} names of all metrics @param {number} shown which of them @param {Curve | null} curve null where there is none */
  showMetric(names, shown, curve) {
    const several = names.length > 1;
    const kind = several ? `${shown + 1} of ${names.length}` : names.length ? "metric" : "";
    this.#metric.name(names[shown] ?? "no metric", kind);
    const next = several ? `Next metric: ${names[(shown + 1) % names.length]}` : "";
    this.#next.disabled = !several;
    this.#next.title = next;
    if (several) this.#next.setAttribute("aria-label", `${names[shown]}. ${next}`);
    else this.#next.removeAttribute("aria-label");
    const ends = curve ? [curve.low, curve.high] : [NaN, NaN];
    const [low = "", high = ""] = ends.map((end) => written(end, (value) => formatFigure(value, LIMIT_DIGITS)));
    this.#metric.limits(low, high);
  }

  /** @param {number} value of the metric at the step that is shown; NaN for none, Infinity for one that was not finite */
  showValue(value) {
    this.#metric.value(written(value, (finite) => formatFigure(finite, VALUE_DIGITS)));
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

  /** Takes note of what the figures of the lines are: those of another are written in another form. @param {string} of */
  begin(of) {
    if (of === this.#of) return;
    this.#of = of;
    this.#limit = new ColumnFormat(LIMIT_DIGITS);
    this.#value = new ColumnFormat(VALUE_DIGITS);
  }

  /** Shows between which figures the lines were over the run. @param {(span: Span) => Limits} of */
  showLimits(of) {
    const format = this.#limit;
    const limits = this.#lines.map(({ span }) => of(span));
    format.take(limits.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite));
    const write = (/** @type {number} */ value) => format.write(value);
    this.#lines.forEach(({ line }, number) => {
      const { low, high } = limits[number] ?? { low: NaN, high: NaN };
      line.limits(written(low, write), written(high, write));
    });
  }

  /** Shows the figures of the lines at the step that is shown. @param {(span: Span) => number} of NaN for none, Infinity for one that was not finite */
  showValues(of) {
    const format = this.#value;
    const values = this.#lines.map(({ span }) => of(span));
    format.take(values.filter(Number.isFinite));
    this.#lines.forEach(({ line }, number) => {
      line.value(written(values[number] ?? NaN, (value) => format.write(value)));
    });
  }
}

/** @param {number} value NaN for none, Infinity for one that was not finite @param {(value: number) => string} write @returns {string} */
function written(value, write) {
  if (Number.isNaN(value)) return "";
  return Number.isFinite(value) ? write(value) : "not finite";
}

/** @param {Module} module @param {readonly Section[]} sections */
function moduleLine({ name, start, end }, sections) {
  const line = new StripLine("beholder-strip-module", { hasColors: true });
  const shape = end === start + 1 ? sections[start]?.shape : null;
  line.name(name, shape ? formatSize(shape) : `${formatCount(end - start)} rows`);
  line.el.title = name;
  return { line, span: { name, start, end } };
}

/** @param {Hot} hot @param {readonly Section[]} sections */
function alertLine({ section, step }, sections) {
  const flag = element("span", "beholder-flag beholder-odd", {}, [icon("diamond", 11), formatCount(step)]);
  const line = new StripLine("beholder-strip-module beholder-strip-alerting", { hasColors: true, after: [flag] });
  const { name = "", shape = [] } = sections[section] ?? {};
  // The module is named here too: its own line is taken.
  line.name(name, formatSize(shape));
  line.el.title = name;
  return { line, span: { name, start: section, end: section + 1 } };
}
