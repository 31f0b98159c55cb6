// The tree of modules and sections that the keyboard moves in.

/** @import { Group } from "./grouping.js" */

/** @typedef {{group: Group, section: number} | {group: null, section: number}} Item a module, or a section alone */

export class GutterTree {
  #groups;
  /** @type {Item[]} */
  #items = [];
  /** Place of the item that the Tab key stops at. */
  #active = 0;

  /** @param {readonly Group[]} groups ascending @param {number} sections how many there are */
  constructor(groups, sections) {
    this.#groups = groups;
    for (let section = 0; section < sections; section += 1) {
      const group = groups.find(({ start }) => start === section);
      if (group) this.#items.push({ group, section });
      this.#items.push({ group: null, section });
    }
  }

  /** @returns {Item | undefined} the item that the Tab key stops at */
  get active() {
    return this.#items[this.#active];
  }

  /** @param {number} section @returns {Group | undefined} the module that it is of */
  groupOf(section) {
    return this.#groups.find(({ start, end }) => section >= start && section < end);
  }

  /** Has the Tab key stop at another item. @param {number} section @param {Group | null} group */
  stopAt(section, group) {
    const at = this.#items.findIndex((item) => item.section === section && item.group === group);
    if (at >= 0) this.#active = at;
  }

  /**
   * Moves by a key.
   *
   * @param {string} key
   * @returns {boolean} whether it is a key of a tree
   */
  press(key) {
    const to = this.#placeAfter(key);
    if (to === null) return false;
    this.#active = Math.min(Math.max(to, 0), Math.max(0, this.#items.length - 1));
    return true;
  }

  /** @param {string} key @returns {number | null} */
  #placeAfter(key) {
    const { active } = this;
    const group = active && !active.group ? this.groupOf(active.section) : undefined;
    switch (key) {
      case "ArrowDown":
        return this.#active + 1;
      case "ArrowUp":
        return this.#active - 1;
      case "Home":
        return 0;
      case "End":
        return this.#items.length - 1;
      case "ArrowLeft":
        return group ? this.#items.findIndex((item) => item.group === group) : this.#active;
      case "ArrowRight":
        return active?.group ? this.#active + 1 : this.#active;
      default:
        return null;
    }
  }
}
