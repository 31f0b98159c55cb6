// One section's line or more in the gutter; nodes are made once and only texts that differ are set.

/** @import { Section } from "./state.js" */
/** @import { Place } from "./placing.js" */

import { element, setText } from "./dom.js";
import { formatCount, formatFigures, formatRange, formatSampled, formatShape } from "./format.js";
import { LINE } from "./placing.js";

/** What is not finite: its count's key in a section, its word, and its colour's index in the palette. */
const ODDITIES = /** @type {const} */ ([
  ["nan", "NaN", 1],
  ["posinf", "+Inf", 2],
  ["neginf", "-Inf", 3],
]);

export class Label {
  #name = element("bdi", "");
  #shape = element("span", "beholder-section-shape");
  #figures = element("span", "");
  #range = element("span", "");
  #sampled = element("div", "beholder-section-sampled");
  #counts = ODDITIES.map(() => element("span", "beholder-count", { hidden: "" }));
  #placed = "";

  constructor() {
    const name = element("span", "beholder-section-name", {}, [this.#name]);
    const lead = element("div", "beholder-section-lead", {}, [name, ...this.#counts]);
    const head = element("div", "beholder-section-head", {}, [lead, this.#shape]);
    const figures = element("div", "beholder-section-figures", {}, [this.#figures, this.#range]);
    const rest = element("div", "beholder-section-rest", {}, [figures, this.#sampled]);
    const body = element("div", "beholder-section-body", {}, [head, rest]);
    this.el = element("div", "beholder-section", { role: "listitem", tabindex: "-1" }, [body]);
  }

  /**
   * @param {string} name of the section, in full
   * @param {string} [shown] what of it stands here, where a bracket has the rest
   */
  rename(name, shown = name) {
    setText(this.#name, shown);
    this.el.setAttribute("aria-label", name);
  }

  /** @param {Section} section @param {Uint8Array | null} palette */
  show(section, palette) {
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

  /** @param {boolean} on whether the section is pointed at */
  point(on) {
    this.el.classList.toggle("beholder-pointed", on);
    if (!on) this.el.removeAttribute("title");
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

/** @param {Uint8Array | null} palette @param {number} index */
function colorAt(palette, index) {
  return palette ? `rgb(${palette.subarray(3 * index, 3 * index + 3).join(" ")})` : "transparent";
}
