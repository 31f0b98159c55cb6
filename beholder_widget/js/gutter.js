// The names and figures of the sections, each level with its section, those of one module within a bracket.

/** @import { Palette } from "./choices.js" */
/** @import { Frame, Section } from "./state.js" */

import { Bracket } from "./bracket.js";
import { element } from "./dom.js";
import { formatSection } from "./format.js";
import { groupNames } from "./grouping.js";
import { Label } from "./label.js";
import { LINE, placeLabels } from "./placing.js";
import { paletteOf } from "./png.js";
import { Tooltip } from "./tooltip.js";

export class Gutter {
  #list = element("div", "beholder-sections", { role: "list", "aria-label": "Sections" });
  #tooltip = new Tooltip();
  /** @type {Label[]} */
  #labels = [];
  /** @type {Bracket[]} */
  #brackets = [];
  /** @type {Section[]} */
  #sections = [];
  /** Key of the table that the labels were made for. */
  #table = "";
  #varianceOf = 0;
  /** Whether the labels stand one below the other, away from their sections. */
  #listed = false;
  /** Index of the label that the Tab key stops at; the arrow keys move it. */
  #stop = 0;
  /** @type {Label | undefined} */
  #pointed;

  constructor() {
    this.el = element("div", "beholder-gutter", { hidden: "" }, [this.#list, this.#tooltip.el]);
    this.el.addEventListener("keydown", (event) => this.#step(event));
  }

  /** @param {Frame} frame @param {Palette} palette */
  paint({ kind, sections, table, png, variance_of }, palette) {
    this.#sections = kind === "sections" ? sections : [];
    this.#varianceOf = variance_of;
    this.#match(this.#sections.length ? table : "");
    const colors = png && paletteOf(png);
    this.#labels.forEach((label, index) => {
      const section = this.#sections[index];
      if (section) label.show(section, variance_of, colors, palette);
    });
  }

  /** Puts the labels beside the picture. @param {number} scale CSS pixels to a picture pixel */
  place(scale) {
    this.#listed = false;
    let bottom = 0;
    const places = placeLabels(this.#sections, scale);
    this.#sections.forEach(({ top, height }, index) => {
      const place = places[index];
      if (!place) return;
      this.#labels[index]?.place(place, height * scale);
      bottom = Math.max(bottom, place.top + place.lines * LINE, (top + height) * scale);
    });
    for (const bracket of this.#brackets) {
      const first = this.#sections[bracket.group.start];
      const last = this.#sections[bracket.group.end - 1];
      if (first && last) bracket.place(first.top * scale, (last.top + last.height - first.top) * scale);
    }
    this.el.style.setProperty("--beholder-height", `${bottom}px`);
  }

  /** Puts the labels one below the other, where there is no room beside the picture. */
  list() {
    this.#listed = true;
    for (const label of this.#labels) label.place({ top: 0, lines: 2 }, 0);
    for (const bracket of this.#brackets) bracket.place(0, LINE);
  }

  /** @param {EventTarget | null} target @returns the index of the section whose label it is in, or -1 */
  indexOf(target) {
    return this.#labels.findIndex(({ el }) => target instanceof Node && el.contains(target));
  }

  /** @param {number} height picture pixels from the top @returns the index of the section there, or -1 */
  indexAt(height) {
    return this.#sections.findIndex((section) => height < section.top + section.height);
  }

  /**
   * Sets a section's label off and tells all there is to say of it.
   *
   * @param {number} index -1 for none
   * @returns {Section | undefined}
   */
  point(index) {
    const [label, section] = [this.#labels[index], this.#sections[index]];
    if (label !== this.#pointed) this.#pointed?.point(false);
    this.#pointed = label;
    label?.point(true);
    const words = section ? formatSection(section, this.#varianceOf) : "";
    // A list has room for all names, and none beside it.
    if (label && this.#listed) label.el.title = words;
    this.#tooltip.show(this.#listed ? null : (label?.el ?? null), words);
    return section;
  }

  /** Brings a label to the top where they are listed, which scrolls apart from the picture. @param {number} index */
  reveal(index) {
    const label = this.#labels[index];
    if (label && this.#listed) this.el.scrollTop = label.el.offsetTop - LINE;
  }

  /** Makes or removes labels until there is one for each section, and groups them. @param {string} table its key */
  #match(table) {
    if (table === this.#table) return;
    this.#table = table;
    const names = this.#sections.map(({ name }) => name);
    this.el.hidden = names.length === 0;
    this.#labels.length = Math.min(this.#labels.length, names.length);
    while (this.#labels.length < names.length) this.#labels.push(new Label());
    for (const [index, name] of names.entries()) this.#labels[index]?.rename(name);
    this.#group(names);
    this.#stopAt(Math.min(this.#stop, names.length - 1));
  }

  /** @param {string[]} names */
  #group(names) {
    this.#list.replaceChildren(...this.#labels.map(({ el }) => el));
    this.#brackets = groupNames(names).map((group) => {
      const { start, end } = group;
      return new Bracket(group, this.#labels.slice(start, end), names.slice(start, end));
    });
  }

  /** Moves the focus among the labels. @param {KeyboardEvent} event */
  #step(event) {
    const last = this.#labels.length - 1;
    const to = { ArrowDown: this.#stop + 1, ArrowUp: this.#stop - 1, Home: 0, End: last }[event.key];
    const label = to === undefined ? undefined : this.#labels[to];
    if (to === undefined || !label) return;
    event.preventDefault();
    this.#stopAt(to);
    label.el.focus();
  }

  /** @param {number} index */
  #stopAt(index) {
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "-1");
    this.#stop = Math.max(0, index);
    this.#labels[this.#stop]?.el.setAttribute("tabindex", "0");
  }
}
