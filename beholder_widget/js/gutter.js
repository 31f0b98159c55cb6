// The names and figures of the sections, each level with its section, those of one module within a bracket.

/** @import { Marked } from "./alerts/kept.js" */
/** @import { Group } from "./grouping.js" */
/** @import { Place } from "./gutterplaces.js" */
/** @import { Frame, Section } from "./state.js" */

import { axesWords } from "./axes.js";
import { element } from "./dom.js";
import { groupNames, nameWithin } from "./grouping.js";
import { GutterBracket } from "./gutterbracket.js";
import { GutterColumns } from "./guttercolumns.js";
import { LINE, linesWithin, lineTops, orderOf } from "./gutterplaces.js";
import { GutterRow } from "./gutterrow.js";
import { GutterTree } from "./guttertree.js";

/** Sections that are kept in mind at most, but for those of one picture. */
const MOST_KNOWN = 10_000;

/**
 * @typedef {object} Listener
 * @property {(section: number) => void} pointed a section's line has the pointer or the focus; -1 for none
 * @property {(section: number) => void} singled
 * @property {(group: Group) => void} singledModule
 * @property {(top: number) => boolean} scrolled the picture is to be scrolled there, CSS pixels; whether that moved it
 */

export class Gutter {
  #listener;
  #inner = element("div", "beholder-gutter-inner");
  /** @type {readonly Section[]} */
  #sections = [];
  /** All that were shown so far, by name: one that is singled out is told of in the same words. @type {Map<string, Section>} */
  #known = new Map();
  #table = "";
  #values = "";
  /** @type {readonly Group[]} */
  #groups = [];
  #tree = new GutterTree([], 0);
  #pointed = -1;
  /** @type {readonly Place[]} */
  #places = [];
  /** @type {readonly number[]} */
  #tops = [];
  /** @type {readonly number[]} */
  #order = [];
  #view = { top: 0, height: 0 };
  /** The lines that exist: those in sight, and the one that the Tab key stops at. @type {Map<number, GutterRow>} */
  #rows = new Map();
  /** @type {Map<Group, GutterBracket>} */
  #brackets = new Map();
  /** Sections that have an alert, by name. @type {ReadonlyMap<string, Marked>} */
  #marked = new Map();
  /** @type {GutterColumns | null} */
  #columns = null;

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.el = element("div", "beholder-gutter", { role: "tree", "aria-label": "Sections" }, [this.#inner]);
    this.el.addEventListener("keydown", (event) => this.#press(event));
    this.el.addEventListener("click", ({ target }) => this.#choose(this.#itemOf(target)));
    this.el.addEventListener("pointerover", ({ target }) => this.#over(target));
    this.el.addEventListener("pointerleave", () => listener.pointed(-1));
    this.el.addEventListener("focusin", ({ target }) => this.#focused(target));
    this.el.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** @returns {GutterColumns} */
  get columns() {
    this.#columns ??= new GutterColumns(getComputedStyle(this.el).fontFamily);
    return this.#columns;
  }

  /** Takes a frame's sections, with the limits that their colours have. @param {Pick<Frame, "kind" | "table" | "values"> & {sections: readonly Section[]}} frame @returns whether the columns have become wider */
  paint({ kind, sections, table, values }) {
    this.#sections = kind === "sections" ? sections : [];
    const isNew = table !== this.#table || values !== this.#values;
    if (isNew) {
      this.#table = table;
      this.#values = values;
      if (this.#known.size > MOST_KNOWN) this.#known.clear();
      for (const section of this.#sections) this.#known.set(section.name, section);
      this.#begin();
      this.columns.begin();
    }
    // One section alone has a panel, and no line whose name would take room.
    const isWider = this.columns.take(
      this.#sections,
      isNew && this.#sections.length > 1 ? this.#sections.map((_, index) => this.#nameOf(index)) : [],
    );
    for (const [index, row] of this.#rows) this.#show(index, row);
    return isWider || isNew;
  }

  /**
   * Puts the lines beside the sections.
   *
   * @param {readonly Place[]} places of the sections, CSS pixels from the picture's top
   * @param {{top: number, height: number}} view what of the picture is in sight
   */
  arrange(places, view) {
    this.#places = places.slice(0, this.#sections.length);
    this.#tops = lineTops(this.#places);
    this.#order = orderOf(this.#tops);
    this.#view = { ...view };
    this.#fill();
  }

  /** Follows the picture. @param {number} top CSS pixels */
  scroll(top) {
    this.#view.top = top;
    this.#fill();
  }

  /** Sets a line off. @param {number} section -1 for none @param {number | null} [share] of its scale, for the needle */
  point(section, share = null) {
    if (section !== this.#pointed) this.#rows.get(this.#pointed)?.point(false);
    this.#pointed = section;
    const row = this.#rows.get(section);
    row?.point(true);
    row?.needle(share);
  }

  /** Marks sections that have an alert. @param {ReadonlyMap<string, Marked>} marked by name */
  mark(marked) {
    this.#marked = marked;
    for (const [index, row] of this.#rows) this.#show(index, row);
  }

  /** @param {number} section @returns {Group | undefined} the module that it is of */
  groupOf(section) {
    return this.#tree.groupOf(section);
  }

  /** @param {Section} section @returns what runs down and across, in words */
  axesOf(section) {
    return axesWords(section, this.#values, [...this.#known.values()]);
  }

  /** Puts the focus where the Tab key stops. */
  focus() {
    this.#activeElement()?.focus({ preventScroll: true });
  }

  /** Begins anew with other sections. */
  #begin() {
    const names = this.#sections.map(({ name }) => name);
    this.#groups = groupNames(names);
    this.#tree = new GutterTree(this.#groups, names.length);
    this.#pointed = -1;
    this.#tops = [];
    this.#order = [];
    this.#places = [];
    this.#inner.replaceChildren();
    this.#rows.clear();
    this.#brackets.clear();
  }

  /** Makes and removes lines until those in sight are there. */
  #fill() {
    const { top, height } = this.#view;
    this.#inner.style.transform = `translateY(${-top}px)`;
    const wanted = new Set(linesWithin(this.#tops, this.#order, top - LINE, top + height + LINE));
    const { active } = this.#tree;
    if (active && !active.group && active.section < this.#tops.length) wanted.add(active.section);
    for (const [index, { el }] of this.#rows) {
      if (wanted.has(index)) continue;
      el.remove();
      this.#rows.delete(index);
    }
    for (const index of [...wanted].sort((one, other) => one - other)) {
      const row = this.#rows.get(index) ?? this.#addRow(index);
      row.place(this.#tops[index] ?? 0);
      row.el.tabIndex = active && !active.group && active.section === index ? 0 : -1;
    }
    for (const group of this.#groups) this.#placeBracket(group);
  }

  /** @param {number} index */
  #addRow(index) {
    const row = new GutterRow();
    const section = this.#sections[index];
    if (section) row.rename(section, this.#nameOf(index), this.axesOf(section));
    row.el.setAttribute("aria-level", this.#tree.groupOf(index) ? "2" : "1");
    this.#rows.set(index, row);
    this.#show(index, row);
    row.point(index === this.#pointed);
    // In the order of the sections, which is that of reading.
    const after = Math.min(...[...this.#rows.keys()].filter((each) => each > index));
    this.#inner.insertBefore(row.el, this.#rows.get(after)?.el ?? null);
    return row;
  }

  /** @param {Group} group */
  #placeBracket(group) {
    const { top: from, height } = this.#view;
    const members = this.#places.slice(group.start, group.end);
    if (members.length === 0) return;
    const top = Math.min(...members.map((place) => place.top));
    const bottom = Math.max(...members.map((place) => place.top + place.height));
    const isActive = this.#tree.active?.group === group;
    if ((bottom < from || top > from + height) && !isActive) {
      this.#brackets.get(group)?.el.remove();
      this.#brackets.delete(group);
      return;
    }
    const bracket = this.#brackets.get(group) ?? this.#addBracket(group);
    bracket.place(top, bottom - top, from, from + height);
    bracket.el.tabIndex = isActive ? 0 : -1;
  }

  /** @param {Group} group */
  #addBracket(group) {
    const bracket = new GutterBracket(group, this.columns.measure(group.name));
    this.#brackets.set(group, bracket);
    this.#inner.insertBefore(bracket.el, this.#rows.get(group.start)?.el ?? null);
    return bracket;
  }

  /** @param {number} index @param {GutterRow} row */
  #show(index, row) {
    const section = this.#sections[index];
    if (section) row.show(section, this.columns.write(section), this.#marked.get(section.name));
  }

  /** @param {number} index @returns what of a section's name stands beside it */
  #nameOf(index) {
    const name = this.#sections[index]?.name ?? "";
    const group = this.#tree.groupOf(index);
    return group ? nameWithin(name, group) : name;
  }

  /** @param {EventTarget | null} target @returns {{section: number, group: Group | null} | null} */
  #itemOf(target) {
    if (!(target instanceof Node)) return null;
    for (const [section, { el }] of this.#rows) if (el.contains(target)) return { section, group: null };
    for (const [group, { el }] of this.#brackets) if (el.contains(target)) return { section: group.start, group };
    return null;
  }

  /** @param {EventTarget | null} target */
  #over(target) {
    const item = this.#itemOf(target);
    this.#listener.pointed(item && !item.group ? item.section : -1);
  }

  /** @param {EventTarget | null} target that has the focus: the Tab key stops there from now on */
  #focused(target) {
    const item = this.#itemOf(target);
    if (item) this.#tree.stopAt(item.section, item.group);
    this.#over(target);
  }

  /** @param {{section: number, group: Group | null} | null | undefined} item */
  #choose(item) {
    if (!item) return;
    this.#tree.stopAt(item.section, item.group);
    if (item.group) this.#listener.singledModule(item.group);
    else this.#listener.singled(item.section);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chooses = event.key === "Enter" || event.key === " ";
    if (!chooses && !this.#tree.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const { active } = this.#tree;
    if (chooses) return this.#choose(active);
    if (active) this.#reveal(active.section);
    this.#fill();
    this.focus();
  }

  /** @returns {HTMLElement | undefined} */
  #activeElement() {
    const { active } = this.#tree;
    if (!active) return undefined;
    return active.group ? this.#brackets.get(active.group)?.el : this.#rows.get(active.section)?.el;
  }

  /** @param {number} section whose line is to come into sight */
  #reveal(section) {
    const { top, height } = this.#view;
    const line = this.#tops[section] ?? 0;
    if (line < top) this.#listener.scrolled(Math.max(0, line - LINE));
    else if (line + LINE > top + height) this.#listener.scrolled(line + 2 * LINE - height);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (event.ctrlKey || event.deltaY === 0) return;
    const by = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    // At an end the page scrolls, as it would over the picture.
    if (this.#listener.scrolled(this.#view.top + by)) event.preventDefault();
  }
}
