// A module's bracket along its sections' lines, its name upright beside it, in sight as long as the module is.

/** @import { Group } from "./grouping.js" */

import { element, setText } from "./dom.js";

const ABOVE = 4;

export class GutterBracket {
  #name = element("span", "beholder-module-name");
  #length = 0;
  #placed = "";

  /** @param {Group} group @param {number} length of its name, CSS pixels */
  constructor(group, length) {
    this.group = group;
    this.#length = length + 2 * ABOVE;
    const sections = group.end - group.start;
    this.el = element("div", "beholder-module", {
      role: "treeitem",
      tabindex: "-1",
      "aria-level": "1",
      "aria-expanded": "true",
      "aria-label": `${group.name}, ${sections} sections`,
      title: `${group.name}, ${sections} sections`,
    });
    setText(this.#name, group.name);
    this.el.append(this.#name);
  }

  /**
   * @param {number} top CSS pixels from the picture's top
   * @param {number} height
   * @param {number} from what of the picture is in sight
   * @param {number} to
   */
  place(top, height, from, to) {
    const within = Math.max(0, from - top);
    const room = Math.min(top + height, to) - Math.max(top, from);
    const placed = `${top} ${height} ${within} ${room >= this.#length}`;
    if (placed === this.#placed) return;
    this.#placed = placed;
    this.el.style.top = `${top}px`;
    this.el.style.height = `${height}px`;
    this.#name.style.top = `${within + ABOVE}px`;
    this.#name.hidden = room < this.#length;
  }
}
