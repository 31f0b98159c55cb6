// All there is to say of one section, beside it: facts, the value pointed at, its colours and their limits, figures.

/** @import { Scale } from "./coloring.js" */
/** @import { Range } from "./geometry.js" */
/** @import { ImageLevels, Whole } from "./messages.js" */
/** @import { Section } from "./state.js" */

import { ColorBar } from "./colorbar.js";
import { scaleOf } from "./coloring.js";
import { element, setText } from "./dom.js";
import { formatCount, formatFigure, formatShape, formatShare } from "./format.js";
import { GoToBox } from "./gotobox.js";
import { limitBoxes } from "./limits.js";
import { PanelMap } from "./panelmap.js";
import { throttle } from "./throttle.js";

const DIGITS = 4;
const LIMIT_DIGITS = 3;
const FIGURES_EVERY_MS = 250;

/**
 * @typedef {object} Listener
 * @property {(limits: [number, number] | null, options?: {paced: boolean}) => void} limited
 * @property {(section: number, index: number[]) => void} went
 */

/**
 * @typedef {object} Pointed
 * @property {readonly number[]} index
 * @property {boolean} isComing whether values between those that are shown are on their way
 * @property {string} words the value, as it is shown
 * @property {number} value
 * @property {string} of what it is, and of when
 */

/**
 * @typedef {object} Shown
 * @property {readonly Section[]} sections
 * @property {boolean} isPart whether there are others, which are not shown now
 * @property {number} section the one that this is of
 * @property {Uint8Array} indices of its cells
 * @property {Uint8Array} colors red, green and blue of each palette index, as it is drawn
 * @property {Scale | null} wanted what the colours stand for on the page
 * @property {number | null} step
 * @property {string} of what is shown of the values; "" for themselves
 * @property {Whole | null} whole figures of all values of the tensor, where not all are shown; null for none
 * @property {[number, number] | null} limits by hand
 * @property {boolean} waits whether those are not in force yet
 * @property {string} scaling what the limits come from without them
 * @property {string} axes what runs down and across
 * @property {{rows: Range, columns: Range} | null} zoom positions in sight, null where all is
 * @property {Pointed | null} pointed in this section
 */

export class Panel {
  #name = element("h3", "beholder-panel-name");
  #facts = element("div", "beholder-facts");
  #shown = element("div", "beholder-facts");
  #axes = element("div", "beholder-facts");
  #index = element("b", "beholder-index");
  #of = element("span", "beholder-facts");
  #value = element("div", "beholder-value");
  #bar;
  #low;
  #shares = element("span", "beholder-shares");
  #reset = element("button", "beholder-link", { type: "button" }, ["Limits by scaling"]);
  #map = new PanelMap();
  /** The section that a zoomed view is in, or -1. */
  #zoomed = -1;
  #goTo;
  #head = element("th", "", { scope: "col" });
  #wholeHead = element("th", "", { scope: "col" });
  /** Of each figure the cell for what is shown, and that for the whole tensor. @type {Map<string, readonly [HTMLElement, HTMLElement]>} */
  #figures = new Map();
  #body = element("tbody", "");
  /** @type {Pointed | null} */
  #pointed = null;
  /** It says once more what stands at the pointer: with each move, the page would be laid out for it. */
  #showPointed = throttle(() => this.#showPointedNow(), FIGURES_EVERY_MS);

  /** @param {Listener} listener */
  constructor(listener) {
    this.#bar = new ColorBar((limits) => listener.limited(limits, { paced: true }));
    this.#low = limitBoxes(["Low", "High"], (limits) => listener.limited(limits));
    this.#goTo = new GoToBox((section, index) => listener.went(section, index));
    this.#reset.addEventListener("click", () => listener.limited(null));
    const head = element("thead", "", {}, [element("tr", "", {}, [element("td", ""), this.#head, this.#wholeHead])]);
    const table = element("table", "beholder-figures-table", { "aria-label": "Figures" }, [head, this.#body]);
    const limits = element("div", "beholder-panel-limits", {}, [this.#low.low, this.#shares, this.#low.high]);
    const pointed = element("div", "beholder-panel-pointed", {}, [
      element("div", "beholder-panel-index", {}, [this.#index, this.#of]),
      this.#value,
    ]);
    this.el = element("section", "beholder-panel", { "aria-label": "Section", hidden: "" }, [
      this.#name,
      this.#facts,
      this.#shown,
      this.#axes,
      pointed,
      this.#bar.el,
      limits,
      this.#low.problem,
      element("div", "beholder-panel-reset", {}, [this.#reset]),
      this.#map.el,
      table,
      this.#goTo.el,
    ]);
  }

  /** @param {Shown} shown */
  show(shown) {
    const section = shown.sections[shown.section];
    if (!section) return;
    this.el.classList.toggle("beholder-panel-zoomed", shown.zoom !== null);
    this.el.classList.remove("beholder-panel-image");
    setText(this.#name, section.name);
    setText(this.#facts, factsOf(section));
    setText(this.#shown, countsOf(section));
    setText(this.#axes, shown.zoom ? "" : shown.axes);
    this.#goTo.show(shown.sections, shown.section, shown.isPart);
    this.#showColors(section, shown);
    this.#showFigures(section, shown);
    this.#take(shown.pointed);
    this.#showPointedNow();
    this.#zoomed = shown.zoom ? shown.section : -1;
    if (shown.zoom) this.#map.show(section, shown.indices, shown.colors, shown.zoom, shown.axes);
    else this.#map.el.hidden = true;
  }

  /**
   * Shows what there is to say of an image, which has neither limits nor figures.
   *
   * @param {Section} section that stands for it
   * @param {ImageLevels} levels
   * @param {Pointed | null} pointed
   */
  showImage(section, levels, pointed) {
    this.el.classList.add("beholder-panel-image");
    setText(this.#name, section.name);
    const shape = levels.channels === 1 ? section.shape : [...section.shape, levels.channels];
    setText(this.#facts, [formatShape(shape), levels.dtype].join(" \u00b7 "));
    setText(this.#shown, pixelsOf(section, levels));
    setText(this.#axes, "");
    this.#goTo.show([section], 0, false);
    this.#take(pointed);
    this.#showPointedNow();
    this.#zoomed = -1;
  }

  /**
   * Shows where in its section the view is.
   *
   * @param {{section: number, rows: Range, columns: Range}} zoom
   * @returns {boolean} whether this is the panel of that section, and zoomed already
   */
  zoom({ section, rows, columns }) {
    const isShown = !this.el.hidden && section === this.#zoomed;
    if (isShown) this.#map.frame(rows, columns);
    return isShown;
  }

  /** @param {Pointed | null} pointed */
  point(pointed) {
    this.#take(pointed);
    this.#showPointed(undefined);
  }

  /** @param {Pointed | null} pointed */
  #take(pointed) {
    this.#pointed = pointed;
    if (pointed) this.#goTo.follow(pointed.index, pointed.isComing);
  }

  #showPointedNow() {
    const pointed = this.#pointed;
    setText(this.#index, pointed ? `[${pointed.index.join(", ")}]` : "");
    setText(this.#of, pointed?.of ?? "Point at a value to read it.");
    setText(this.#value, pointed?.words ?? "");
    this.#bar.point(pointed?.value ?? null);
  }

  /** Hides it. */
  leave() {
    if (!this.el.hidden) this.#goTo.leave();
    this.el.hidden = true;
  }

  /** Draws what depends on the panel's width. */
  fit() {
    this.#bar.draw();
  }

  /** @param {Section} section @param {Shown} shown */
  #showColors(section, shown) {
    const drawn = scaleOf(section);
    const { min, max, clipped } = section;
    const { indices, wanted, limits, waits, scaling } = shown;
    const isShown = drawn && wanted && min !== null && max !== null;
    this.#bar.show(isShown ? { indices, drawn, wanted, min, max, clipped } : null, section.name);
    const words = /** @type {const} */ ([
      formatFigure(drawn?.low ?? null, LIMIT_DIGITS),
      formatFigure(drawn?.high ?? null, LIMIT_DIGITS),
    ]);
    this.#low.show(limits, words);
    this.#low.wait(waits);
    const [below, above] = this.#bar.outside;
    const outside = `${formatShare(below)} below, ${formatShare(above)} above`;
    setText(this.#shares, below + above > 0 ? outside : limits ? "all inside" : scaling);
    this.#reset.classList.toggle("beholder-away", !limits);
    this.#reset.disabled = !limits;
  }

  /** @param {Section} section @param {Shown} shown */
  #showFigures(section, { step, of, whole }) {
    setText(this.#head, [step === null ? "" : `step ${formatCount(step)}`, of].filter(Boolean).join(", "));
    setText(this.#wholeHead, whole ? `whole, ${stepsOf(whole)}` : "");
    const wholes = whole ? wholeFigures(whole, section.size) : NO_FIGURES;
    for (const [name, words] of figuresOf(section)) {
      let cells = this.#figures.get(name);
      if (!cells) {
        cells = [element("td", ""), element("td", "")];
        this.#figures.set(name, cells);
        this.#body.append(element("tr", "", {}, [element("th", "", { scope: "row" }, [name]), ...cells]));
      }
      setText(cells[0], words);
      setText(cells[1], wholes.get(name) ?? "");
    }
    for (const cell of [this.#wholeHead, ...[...this.#figures.values()].map(([, cell]) => cell)]) cell.hidden = !whole;
    const ratio = this.#figures.get(RATIO)?.[0].parentElement;
    if (ratio) ratio.hidden = section.ratio === null;
  }
}

const RATIO = "update/weight";

/** @type {ReadonlyMap<string, string>} */
const NO_FIGURES = new Map();

/** @param {Whole} whole @param {number} size how many values there are @returns {ReadonlyMap<string, string>} by the name of the figure */
function wholeFigures({ min, max, rms, zeros, nonfinite }, size) {
  const figure = (/** @type {number | null} */ value) => formatFigure(value, DIGITS);
  return new Map([
    ["min", figure(min)],
    ["max", figure(max)],
    ["RMS", figure(rms)],
    ["zeros", countWords(zeros, size)],
    ["not finite", countWords(nonfinite, size)],
  ]);
}

/** @param {Whole} whole @returns {string} several where it was looked at in pieces, at several steps */
function stepsOf({ step, first_step: first }) {
  return first === step ? `step ${formatCount(step)}` : `steps ${formatCount(first)} to ${formatCount(step)}`;
}

/** @param {number} count @param {number} size @returns {string} */
const countWords = (count, size) => (count && size ? `${formatCount(count)}, ${formatShare(count / size)}` : "0");

/** @param {Section} section @returns shape, dtype, device and whether it is trained, as far as known */
function factsOf({ shape, dtype, device, trainable }) {
  const trained = trainable === null || trainable === undefined ? "" : trainable ? "trainable" : "not trainable";
  return [formatShape(shape), dtype, device, trained].filter(Boolean).join(" \u00b7 ");
}

/** @param {Section} section */
function countsOf({ size, shown, note }) {
  const values = `${formatCount(size)} ${size === 1 ? "value" : "values"}`;
  const counts = shown < size ? `${values}, ${formatCount(shown)} shown` : `${values}, all shown`;
  return [counts, note].filter(Boolean).join(" \u00b7 ");
}

/** @param {Section} section that stands for an image @param {ImageLevels} levels */
function pixelsOf({ size }, { low, high, exact }) {
  const pixels = `${formatCount(size)} ${size === 1 ? "pixel" : "pixels"}, all shown`;
  const ends = [low, high].map((end) => formatFigure(end, LIMIT_DIGITS));
  return exact ? pixels : `${pixels} \u00b7 dark is ${ends[0]}, full is ${ends[1]}`;
}

/** @param {Section} section @returns {[name: string, words: string][]} */
function figuresOf(section) {
  const { min, mean, max, rms, std, zeros, nan, posinf, neginf, clipped, shown, ratio } = section;
  const figure = (/** @type {number | null} */ value) => formatFigure(value ?? null, DIGITS);
  const share = (/** @type {number} */ count) => countWords(count, shown);
  /** @type {[string, string][]} */
  const rows = [
    ["min", figure(min)],
    ["mean", figure(mean)],
    ["max", figure(max)],
    ["RMS", figure(rms)],
    ["standard deviation", figure(std)],
    ["zeros", share(zeros)],
    ["not finite", share(nan + posinf + neginf)],
    ["clipped", share(clipped)],
  ];
  return ratio === null || ratio === undefined ? rows : [...rows, [RATIO, figure(ratio)]];
}
