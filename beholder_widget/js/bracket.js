// The labels of one module's sections, with the module's name beside a bracket over all of them.

/** @import { Group } from "./grouping.js" */
/** @import { Label } from "./label.js" */

import { element } from "./dom.js";
import { nameWithin } from "./grouping.js";

export class Bracket {
  #heading;

  /**
   * @param {Group} group
   * @param {Label[]} labels of its sections, which stand together in the page: they move into the bracket
   * @param {string[]} names of its sections, one for each label
   */
  constructor(group, labels, names) {
    this.group = group;
    const name = element("div", "beholder-module-name", {}, [element("bdi", "", {}, [group.name])]);
    // Each label has its full name for those who do not see the bracket.
    this.#heading = element("div", "beholder-module", { "aria-hidden": "true" }, [name]);
    const el = element("div", "beholder-members");
    labels[0]?.el.before(el);
    el.append(this.#heading, ...labels.map((label) => label.el));
    for (const [index, name] of names.entries()) labels[index]?.rename(name, nameWithin(name, group));
  }

  /** @param {number} top @param {number} height CSS pixels */
  place(top, height) {
    this.#heading.style.top = `${top}px`;
    this.#heading.style.height = `${height}px`;
  }
}
