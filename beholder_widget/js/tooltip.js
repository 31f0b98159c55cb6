// All there is to say of a section, shown under its label and never out of sight.

import { element, setText } from "./dom.js";
import { newId } from "./ids.js";

export class Tooltip {
  /** @type {HTMLElement | null} */
  #label = null;

  constructor() {
    this.el = element("div", "beholder-tooltip", { role: "tooltip", id: newId("tooltip"), hidden: "" });
  }

  /** @param {HTMLElement | null} label what the words are about; null to hide them @param {string} text */
  show(label, text) {
    setText(this.el, text);
    this.el.hidden = !label;
    if (label !== this.#label) this.#label?.removeAttribute("aria-describedby");
    this.#label = label;
    if (!label) return;
    label.setAttribute("aria-describedby", this.el.id);
    this.#place(label);
  }

  /** Moves the words into what can be seen of the frame that scrolls. @param {HTMLElement} label */
  #place(label) {
    const origin = this.el.offsetParent?.getBoundingClientRect();
    const seen = this.el.closest(".beholder-frame")?.getBoundingClientRect();
    // One that is not displayed, in a folded cell, has no place.
    if (!origin || !seen) return;
    const lowest = Math.min(seen.bottom, innerHeight) - this.el.offsetHeight;
    const top = Math.max(seen.top, Math.min(label.getBoundingClientRect().bottom, lowest));
    this.el.style.top = `${top - origin.top}px`;
  }
}
