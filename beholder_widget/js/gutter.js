// The names and figures of the sections, each level with its section.

/** @import { Frame, Section } from "./state.js" */

import { element, setText } from "./dom.js";
import { formatFigures, formatShape } from "./format.js";

export class Gutter {
  /** @type {{el: HTMLElement, name: HTMLElement, figures: HTMLElement}[]} */
  #rows = [];
  /** @type {Section[]} */
  #sections = [];
  #scale = 1;

  constructor() {
    this.el = element("div", "beholder-gutter", { role: "list", "aria-label": "Sections" });
  }

  /** @param {Frame} frame */
  paint({ kind, sections }) {
    this.#sections = kind === "sections" ? sections : [];
    while (this.#rows.length < this.#sections.length) this.#add();
    while (this.#rows.length > this.#sections.length) this.#rows.pop()?.el.remove();
    this.el.hidden = this.#sections.length === 0;
    this.#sections.forEach((section, index) => {
      const row = this.#rows[index];
      setText(row.name, `${section.name} ${formatShape(section.shape)}`);
      setText(row.figures, formatFigures(section));
    });
    this.place(this.#scale);
  }

  /** @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    this.#scale = scale;
    this.#sections.forEach(({ top }, index) => {
      this.#rows[index].el.style.top = `${top * scale}px`;
    });
  }

  #add() {
    const name = element("span", "beholder-section-name");
    const figures = element("span", "beholder-section-figures");
    const el = element("div", "beholder-section", { role: "listitem" }, [name, figures]);
    this.#rows.push({ el, name, figures });
    this.el.append(el);
  }
}
