// The rows of the strip, in the order of the picture: one for each section, or one for each module where there are many.

/** @import { Group } from "../grouping.js" */

import { groupNames } from "../grouping.js";

/** So many rows at most are no less than 3 pixels high, and so many are drawn at all. */
const MOST_ROWS = 60;
const MOST = 96;
/** CSS pixels. */
const HEIGHT = { most: 32, plain: 3, many: 2, only: 24 };
const BETWEEN = 2;
/** So high are the rows of forty sections. Fewer are higher, so that there is room for their names beside them. */
export const USUAL = 132;
const LINE = 12;

/**
 * @typedef {object} Row
 * @property {number} start index of the first of its sections
 * @property {number} end index after the last
 * @property {number} top CSS pixels
 * @property {number} height
 */

/** @typedef {{name: string, start: number, end: number, top: number, height: number}} Module with its rows, CSS pixels */
/** @typedef {{rows: readonly Row[], modules: readonly Module[], named: readonly Module[], height: number}} Rows `named` are those that have a line each where there is room: the modules, or single rows that are high enough */

/** @param {readonly string[]} names of the sections of the picture @returns {Rows} */
export function rowsOf(names) {
  const modules = modulesOf(names);
  const isMany = names.length > MOST;
  const counts = modules.map(({ start, end }) => (isMany ? 1 : end - start));
  const count = counts.reduce((sum, each) => sum + each, 0);
  const gap = isMany ? 0 : BETWEEN;
  const height = isMany ? fitted(USUAL / count, HEIGHT.many) : heightOf(count, gap * (modules.length - 1));
  const own = !isMany && height >= LINE;
  /** @type {Row[]} */
  const rows = [];
  let top = 0;
  const placed = modules.map((module, index) => {
    const begin = top;
    for (let row = 0; row < (counts[index] ?? 0); row += 1) {
      const [start, end] = isMany ? [module.start, module.end] : [module.start + row, module.start + row + 1];
      rows.push({ start, end, top, height });
      top += height;
    }
    const place = { ...module, top: begin, height: top - begin };
    top += gap;
    return place;
  });
  const named = own ? rows.map((row) => ({ name: names[row.start] ?? "", ...row })) : placed;
  return { rows, modules: placed, named, height: Math.max(0, top - gap) };
}

/** @param {number} rows @param {number} gaps what all gaps take @returns {number} of each, CSS pixels */
function heightOf(rows, gaps) {
  if (rows === 1) return HEIGHT.only;
  if (rows > MOST_ROWS) return HEIGHT.many;
  return fitted((USUAL - gaps) / Math.max(1, rows), HEIGHT.plain);
}

/** @param {number} height @param {number} least @returns {number} whole CSS pixels */
const fitted = (height, least) => Math.min(HEIGHT.most, Math.max(least, Math.floor(height)));

/**
 * @param {readonly string[]} names
 * @returns {Group[]} that together have all sections: modules, and between them what is of one layer; at most 96
 */
function modulesOf(names) {
  /** @type {Group[]} */
  const found = [];
  let at = 0;
  for (const group of [...groupNames(names), { name: "", start: names.length, end: names.length }]) {
    while (at < group.start) {
      const start = at;
      const name = parentOf(names[at] ?? "");
      while (at < group.start && parentOf(names[at] ?? "") === name) at += 1;
      found.push({ name, start, end: at });
    }
    if (group.end > group.start) found.push(group);
    at = group.end;
  }
  return toldApart(together(found), names);
}

/**
 * Sections of one layer stand apart where others are between them: then the layer's name alone is not enough.
 *
 * @param {Group[]} groups
 * @param {readonly string[]} names
 * @returns {Group[]} those that had the same name with so much of their sections' names besides that they are told apart
 */
function toldApart(groups, names) {
  const short = groups.map(({ name }) => name);
  const longer = unlessAlone(short, (at) => partsOf(/** @type {Group} */ (groups[at]), names));
  const whole = unlessAlone(longer, (at) => names[groups[at]?.start ?? -1] ?? "");
  return groups.map((group, at) => ({ ...group, name: whole[at] ?? "" }));
}

/** @param {readonly string[]} labels @param {(at: number) => string} other @returns {string[]} them, but another one for each that is there more than once */
function unlessAlone(labels, other) {
  const seen = new Set();
  const twice = new Set(labels.filter((label) => seen.size === seen.add(label).size));
  return labels.map((label, at) => (twice.has(label) ? other(at) : label));
}

/** @param {Group} group @param {readonly string[]} names @returns {string} its name, and the next parts of its first and its last section's */
function partsOf({ name, start, end }, names) {
  const [first, last] = [names[start] ?? "", names[end - 1] ?? ""].map((whole) =>
    whole.startsWith(name) ? (/^.?[^./]*/.exec(whole.slice(name.length))?.[0] ?? "") : ` ${whole}`,
  );
  if (!first || !last || first === last) return `${name}${first}`;
  return `${name}${first}${end - start === 2 ? ", " : " \u2026 "}${last.slice(1)}`;
}

/** @param {string} name of a section @returns {string} of what it is a part of; its own where there is nothing */
const parentOf = (name) => name.replace(/(?<=.)[./][^./]*$/, "");

/** @param {Group[]} groups @returns {Group[]} neighbours together, until there are no more than can be drawn */
function together(groups) {
  const size = Math.ceil(groups.length / MOST);
  if (size <= 1) return groups;
  return groups.flatMap((group, index) => {
    const last = groups[Math.min(index + size, groups.length) - 1];
    return index % size === 0 && last ? [{ ...group, end: last.end }] : [];
  });
}

/**
 * @param {readonly Module[]} modules
 * @param {ReadonlySet<Module>} [first] those that have room before others, each before those after it
 * @returns {{module: Module, top: number}[]} those whose names have room for a line each, and where it stands, CSS pixels
 */
export function linesOf(modules, first = new Set()) {
  /** @type {{module: Module, top: number}[]} */
  const lines = [];
  for (const module of new Set([...first, ...modules])) {
    const top = module.top + (module.height - LINE) / 2;
    if (lines.every((line) => Math.abs(line.top - top) >= LINE)) lines.push({ module, top });
  }
  return lines.sort((one, other) => one.top - other.top);
}

/** @param {readonly Row[]} rows @param {number} y CSS pixels @returns {number} the row there, or the nearest; -1 for none */
export function rowAt(rows, y) {
  const after = rows.findIndex(({ top, height }) => y < top + height);
  return after < 0 ? rows.length - 1 : after;
}
