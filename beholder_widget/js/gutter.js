// The names and figures of the sections, each level with its section.

/** @import { Frame, Section } from "./state.js" */
/** @import { Place } from "./placing.js" */

import { element, setText } from "./dom.js";
import { formatCount, formatFigures, formatRange, formatSampled, formatSection, formatShape } from "./format.js";
import { LINE, placeLabels } from "./placing.js";
import { paletteOf } from "./png.js";

/** What is not finite: its count's key in a section, its word, and its colour's index in the palette. */
const ODDITIES = /** @type {const} */ ([
  ["nan", "NaN", 1],
  ["posinf", "+Inf", 2],
  ["neginf", "-Inf", 3],
]);

/** One line or more beside a section; nodes are made once and only texts that differ are set. */
class Label {
  #name = element("span", "beholder-section-name");
  #shape = element("span", "beholder-section-shape");
  #figures = element("span", "");
  #range = element("span", "");
  #sampled = element("div", "beholder-section-sampled");
  #counts = ODDITIES.map(() => element("span", "beholder-count", { hidden: "" }));
  #placed = "";

  constructor() {
    const head = element("div", "beholder-section-head", {}, [this.#name, this.#shape, ...this.#counts]);
    const figures = element("div", "beholder-section-figures", {}, [this.#figures, this.#range]);
    const rest = element("div", "beholder-section-rest", {}, [figures, this.#sampled]);
    const body = element("div", "beholder-section-body", {}, [head, rest]);
    this.el = element("div", "beholder-section", { role: "listitem", tabindex: "-1" }, [body]);
  }

  /** @param {Section} section @param {Uint8Array | null} palette */
  show(section, palette) {
    setText(this.#name, section.name);
    setText(this.#shape, formatShape(section.shape));
    setText(this.#figures, formatFigures(section));
    setText(this.#range, formatRange(section));
    setText(this.#sampled, formatSampled(section));
    ODDITIES.forEach(([key, word, index], at) => {
      const node = this.#counts[at];
      node.hidden = section[key] === 0;
      if (node.hidden) return;
      setText(node, `${formatCount(section[key])} ${word}`);
      node.style.setProperty("--beholder-swatch", colorAt(palette, index));
    });
  }

  /** @param {Place} place @param {number} height of the section, CSS pixels */
  place({ top, lines }, height) {
    const placed = `${top} ${lines} ${height}`;
    if (placed === this.#placed) return;
    this.#placed = placed;
    this.el.style.top = `${top}px`;
    this.el.style.height = `${lines ? lines * LINE : height}px`;
    this.el.dataset.lines = String(lines);
  }
}

export class Gutter {
  /** @type {Label[]} */
  #labels = [];
  /** @type {Section[]} */
  #sections = [];
  /** Index of the label that the Tab key stops at; the arrow keys move it. */
  #stop = 0;

  constructor() {
    this.el = element("div", "beholder-gutter", { role: "list", "aria-label": "Sections", hidden: "" });
    this.el.addEventListener("pointerover", (event) => this.#explain(event.target));
    this.el.addEventListener("focusin", (event) => this.#explain(event.target));
    this.el.addEventListener("keydown", (event) => this.#step(event));
  }

  /** @param {Frame} frame */
  paint({ kind, sections, png }) {
    this.#sections = kind === "sections" ? sections : [];
    this.#match(this.#sections.length);
    const palette = png && paletteOf(png);
    this.#sections.forEach((section, index) => this.#labels[index].show(section, palette));
  }

  /** Puts the labels beside the picture. @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    let bottom = 0;
    placeLabels(this.#sections, scale).forEach((place, index) => {
      const { top, height } = this.#sections[index];
      this.#labels[index].place(place, height * scale);
      bottom = Math.max(bottom, place.top + place.lines * LINE, (top + height) * scale);
    });
    this.el.style.setProperty("--beholder-height", `${bottom}px`);
  }

  /** Puts the labels one below the other, where there is no room beside the picture. */
  list() {
    for (const label of this.#labels) label.place({ top: 0, lines: 2 }, 0);
  }

  /** Makes or removes labels until there are as many as sections. @param {number} count */
  #match(count) {
    if (count === this.#labels.length) return;
    this.el.hidden = count === 0;
    while (this.#labels.length > count) this.#labels.pop()?.el.remove();
    while (this.#labels.length < count) {
      const label = new Label();
      this.#labels.push(label);
      this.el.append(label.el);
    }
    this.#stopAt(Math.min(this.#stop, count - 1));
  }

  /** Writes a label's tooltip only when it is wanted. @param {EventTarget | null} target */
  #explain(target) {
    const index = this.#labels.findIndex(({ el }) => target instanceof Node && el.contains(target));
    if (index >= 0) this.#labels[index].el.title = formatSection(this.#sections[index]);
  }

  /** Moves the focus among the labels. @param {KeyboardEvent} event */
  #step(event) {
    const last = this.#labels.length - 1;
    const to = { ArrowDown: this.#stop + 1, ArrowUp: this.#stop - 1, Home: 0, End: last }[event.key];
    if (to === undefined || to < 0 || to > last) return;
    event.preventDefault();
    this.#stopAt(to);
    this.#labels[to].el.focus();
  }

  /** @param {number} index */
  #stopAt(index) {
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "-1");
    this.#stop = Math.max(0, index);
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "0");
  }
}

/** @param {Uint8Array | null} palette @param {number} index */
function colorAt(palette, index) {
  return palette ? `rgb(${palette.subarray(3 * index, 3 * index + 3).join(" ")})` : "transparent";
}
