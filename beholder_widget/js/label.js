// One section's line or more in the gutter; nodes are made once and only texts that differ are set.

/** @import { Palette } from "./choices.js" */
/** @import { Place } from "./placing.js" */
/** @import { Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatCount, formatFigures, formatSampled, formatShape, ODDITIES } from "./format.js";
import { LINE } from "./placing.js";

export class Label {
  #name = element("bdi", "");
  #shape = element("span", "beholder-section-shape");
  #figures = element("span", "");
  #sampled = element("div", "beholder-section-sampled");
  #counts = ODDITIES.map(([key, word]) => ({ key, word, node: element("span", "beholder-count", { hidden: "" }) }));
  #placed = "";

  constructor() {
    const name = element("span", "beholder-section-name", {}, [this.#name]);
    const lead = element("div", "beholder-section-lead", {}, [name, ...this.#counts.map(({ node }) => node)]);
    const head = element("div", "beholder-section-head", {}, [lead, this.#shape]);
    const figures = element("div", "beholder-section-figures", {}, [this.#figures]);
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

  /**
   * @param {Section} section
   * @param {number} varianceOf updates whose variance the figures are of; 0 where they are of the values themselves
   * @param {Uint8Array | null} colors of the picture: red, green and blue of each index
   * @param {Palette} palette where the colours of what is not finite stand among them
   */
  show(section, varianceOf, colors, palette) {
    setText(this.#shape, formatShape(section.shape));
    setText(this.#figures, formatFigures(section, varianceOf));
    setText(this.#sampled, formatSampled(section));
    for (const { key, word, node } of this.#counts) {
      node.hidden = section[key] === 0;
      if (node.hidden) continue;
      setText(node, `${formatCount(section[key])} ${word}`);
      node.style.setProperty("--beholder-swatch", colorAt(colors, palette[key]));
    }
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

/** @param {Uint8Array | null} colors @param {number} index -1 where it is not known */
function colorAt(colors, index) {
  return colors && index >= 0 ? `rgb(${colors.subarray(3 * index, 3 * index + 3).join(" ")})` : "transparent";
}
